// Who asks companies for effect, and who reads what they answer.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { ownRows } from '#platform/authority/second-wall.js';
import { worksOn, type WorkedOn } from '../enrolments/enrolment.policy.js';
import { EffectInquiry } from './effect-inquiry.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

export const effectInquiryPolicy = policy(
  'effectInquiry',
  EffectInquiry,
  { visible: ownRows, needs: ['projectId', 'organisationId'] },
  {
    read: reads([MEMBER]),
    schedule: writes<WorkedOn>(WORKING, worksOn),
    amend: writes<WorkedOn>(WORKING, worksOn),
    ask: writes<WorkedOn>(WORKING, worksOn),
    cancel: writes<WorkedOn>(WORKING, worksOn),
    erase: writes<WorkedOn>(WORKING, worksOn, { late: 'whoever answered may ask to be forgotten at any time' }),
  },
);
