// Who asks people at companies, and who sees that they were asked.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { ownRows, type BehindSecondWall } from '#platform/authority/second-wall.js';
import { mayWrite, worksInPart, type WrittenAssessment } from '../assessments/assessment.policy.js';
import { SelfAssessmentInvitation } from './self-assessment-invitation.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

export const selfAssessmentPolicy = policy(
  'selfAssessment',
  SelfAssessmentInvitation,
  { visible: ownRows, needs: ['projectId', 'organisationId'] },
  {
    read: reads([MEMBER]),
    invite: writes<WrittenAssessment>(
      WORKING,
      (actor, written) => 'coachMemberIds' in written && mayWrite(actor, written),
    ),
    revoke: writes<BehindSecondWall>(WORKING, worksInPart),
  },
);
