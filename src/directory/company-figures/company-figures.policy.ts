// Yearly figures are told once and used by every project: read by every member, recorded by those who keep the company.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { TRUE } from '#platform/database/sql.js';
import { CompanyFigures } from './company-figures.entity.js';

export const companyFiguresPolicy = policy(
  'companyFigures',
  CompanyFigures,
  { visible: () => TRUE },
  { read: reads([MEMBER]), record: writes<unknown>(['ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH']) },
);
