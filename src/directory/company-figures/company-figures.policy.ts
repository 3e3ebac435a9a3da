// Yearly figures are told once and used by every project: read by every member, recorded by those who keep the company.
import { MEMBER, policy, reads } from '#platform/authority/policy.js';
import { TRUE } from '#platform/database/sql.js';
import { keeping } from '../companies/company.policy.js';
import { CompanyFigures } from './company-figures.entity.js';

export const companyFiguresPolicy = policy(
  'companyFigures',
  CompanyFigures,
  { visible: () => TRUE },
  { read: reads([MEMBER]), record: keeping() },
);
