// A large investment is known to all; who could deliver, and what came of it, stays with the partner that asked.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { ownRows, type BehindSecondWall } from '#platform/authority/second-wall.js';
import { TRUE } from '#platform/database/sql.js';
import { worksAt, worksFor, type WorkedAt } from '../enrolments/enrolment.policy.js';
import { InvestmentMatch } from './investment-match.entity.js';
import { InvestmentNeed } from './investment-need.entity.js';
import { Investment } from './investment.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;
const known = { visible: () => TRUE, needs: ['projectId', 'organisationId'] as const };
const keeps = () => writes<BehindSecondWall>(WORKING, worksFor);

export const investmentPolicy = policy('investment', Investment, known, {
  read: reads([MEMBER]),
  register: keeps(),
  amend: keeps(),
  end: keeps(),
});

export const investmentNeedPolicy = policy('investmentNeed', InvestmentNeed, known, {
  read: reads([MEMBER]),
  add: keeps(),
  amend: keeps(),
  withdraw: keeps(),
});

export const investmentMatchPolicy = policy(
  'investmentMatch',
  InvestmentMatch,
  { visible: ownRows, needs: ['projectId', 'organisationId'] },
  {
    read: reads([MEMBER]),
    make: writes<WorkedAt>(WORKING, worksAt),
    report: writes<WorkedAt>(WORKING, worksAt, {
      late: 'What came of a company and an investment is known when they have dealt, also after the project.',
    }),
    withdraw: writes<WorkedAt>(WORKING, worksAt),
  },
);
