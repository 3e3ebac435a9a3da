// Who sees and keeps a company's action plan: the partner whose it is, and who sees the whole project.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { ownRows } from '#platform/authority/second-wall.js';
import { worksOn, type WorkedOn } from '../enrolments/enrolment.policy.js';
import { ActionPlan } from './action-plan.entity.js';
import { Action } from './action.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

/** Fits a new plan as well, which is judged by its enrolment. */
export const actionPlanPolicy = policy(
  'actionPlan',
  ActionPlan,
  { visible: ownRows, needs: ['projectId', 'organisationId'] },
  {
    read: reads([MEMBER]),
    propose: writes<WorkedOn>(WORKING, worksOn),
    amend: writes<WorkedOn>(WORKING, worksOn),
    agree: writes<WorkedOn>(WORKING, worksOn),
    close: writes<WorkedOn>(WORKING, worksOn),
  },
);

export const actionPolicy = policy(
  'action',
  Action,
  { visible: ownRows, needs: ['projectId', 'organisationId'] },
  {
    read: reads([MEMBER]),
    add: writes<WorkedOn>(WORKING, worksOn),
    amend: writes<WorkedOn>(WORKING, worksOn),
    complete: writes<WorkedOn>(WORKING, worksOn),
    drop: writes<WorkedOn>(WORKING, worksOn),
    measure: writes<WorkedOn>(WORKING, worksOn),
  },
);
