// Who asks people at companies, and who sees that they were asked.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { ownRows, type BehindSecondWall } from '#platform/authority/second-wall.js';
import { worksInPart } from '../assessments/assessment.policy.js';
import { mayWrite, type Written } from '../enrolments/enrolment.policy.js';
import { SelfAssessmentInvitation } from './self-assessment-invitation.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

export const selfAssessmentPolicy = policy(
  'selfAssessment',
  SelfAssessmentInvitation,
  { visible: ownRows, needs: ['projectId', 'organisationId'] },
  {
    read: reads([MEMBER]),
    invite: writes<Written>(WORKING, (actor, written) => 'coachMemberIds' in written && mayWrite(actor, written)),
    revoke: writes<BehindSecondWall>(WORKING, worksInPart),
    erase: writes<BehindSecondWall>(WORKING, worksInPart, {
      late: 'whoever answered may ask to be forgotten at any time',
    }),
  },
);
