// Who sees assessments, who may run them, and whose answers stay with those who took them.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { isOwnRow, ownRows, type BehindSecondWall } from '#platform/authority/second-wall.js';
import { inOwnProjects, mayWrite, worksOn, type WorkedOn, type Written } from '../enrolments/enrolment.policy.js';
import { AssessmentAnswer } from './assessment-answer.entity.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentReview } from './assessment-parts.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

/** A second pair of eyes is anybody who works in the partner's part of the project, or leads the whole. */
export function worksInPart(actor: Actor, { projectId, organisationId }: BehindSecondWall): boolean {
  if (actor.is(projectId, 'PROJECT_LEADER')) return true;
  return actor.actsFor(organisationId) && actor.is(projectId, 'SUBPROJECT_LEADER', 'COACH');
}

/** That a company was assessed, and the step it stands on, is seen by all partners; what was answered is not. */
export const assessmentPolicy = policy(
  'assessment',
  Assessment,
  {
    visible: inOwnProjects,
    needs: ['projectId', 'organisationId'],
    fields: {
      presumedStep: isOwnRow,
      wantedStep: isOwnRow,
      wantedOn: isOwnRow,
      revisionReason: isOwnRow,
      nextStep: isOwnRow,
      metIds: isOwnRow,
      unmetIds: isOwnRow,
      indexValue: isOwnRow,
      indexAtMost: isOwnRow,
      dimensions: isOwnRow,
    },
  },
  {
    read: reads([MEMBER]),
    begin: writes<WorkedOn>(WORKING, worksOn),
    answer: writes<Written>(WORKING, mayWrite),
    signOff: writes<Written>(WORKING, mayWrite),
    discard: writes<Written>(WORKING, mayWrite),
    revise: writes<Written>(WORKING, mayWrite),
    review: writes<BehindSecondWall>(WORKING, worksInPart),
  },
);

export const assessmentAnswerPolicy = policy(
  'assessmentAnswer',
  AssessmentAnswer,
  { visible: ownRows },
  { read: reads([MEMBER]) },
);

export const assessmentReviewPolicy = policy(
  'assessmentReview',
  AssessmentReview,
  { visible: ownRows },
  { read: reads([MEMBER]) },
);
