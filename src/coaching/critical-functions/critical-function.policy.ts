// Every partner of a project sees what it holds to be critical; how it is at a company is its own partner's.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { ownRows } from '#platform/authority/second-wall.js';
import { inOwnProjects, leads, worksAt, worksFor, type WorkedAt } from '../enrolments/enrolment.policy.js';
import { CompanyFunction } from './company-function.entity.js';
import { CriticalFunction } from './critical-function.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

type Judged = Pick<CriticalFunction, 'projectId' | 'organisationId'> & Partial<Pick<CriticalFunction, 'agreedOn'>>;

/** A draft is anybody's at the partner who wrote it; what was agreed on is changed by those who lead. */
function mayTell(actor: Actor, draft: Judged): boolean {
  return draft.agreedOn ? leads(actor, draft) : worksFor(actor, draft);
}

export const criticalFunctionPolicy = policy(
  'criticalFunction',
  CriticalFunction,
  { visible: inOwnProjects, needs: ['projectId', 'organisationId', 'agreedOn'] },
  {
    read: reads([MEMBER]),
    identify: writes<Judged>(WORKING, worksFor),
    amend: writes<Judged>(WORKING, mayTell),
    agree: writes<Judged>(['PROJECT_LEADER', 'SUBPROJECT_LEADER'], leads),
    withdraw: writes<Judged>(WORKING, mayTell),
  },
);

export const companyFunctionPolicy = policy(
  'companyFunction',
  CompanyFunction,
  { visible: ownRows, needs: ['projectId', 'organisationId'] },
  {
    read: reads([MEMBER]),
    link: writes<WorkedAt>(WORKING, worksAt),
    amend: writes<WorkedAt>(WORKING, worksAt),
    end: writes<WorkedAt>(WORKING, worksAt),
  },
);
