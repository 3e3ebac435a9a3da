// Who sees assessments, who may run them, and whose answers stay with those who took them.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { isOwnRow, ownRows, type BehindSecondWall } from '#platform/authority/second-wall.js';
import type { Enrolment } from '../enrolments/enrolment.entity.js';
import { inOwnProjects, worksOn, type WorkedOn } from '../enrolments/enrolment.policy.js';
import { AssessmentAnswer } from './assessment-answer.entity.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentReview } from './assessment-parts.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

/** What is written to: by the leaders, the coaches who were there and those of the enrolment, as long as it is theirs. */
export interface WrittenAssessment extends WorkedOn {
  coachMemberIds: readonly string[];
}

/** An assessment as it is written to: once the company has passed to another partner, its new coaches have no part in it. */
export function writtenIn(assessment: Assessment, enrolment: Enrolment): WrittenAssessment {
  const { projectId, organisationId, coachMemberIds } = assessment;
  const isStillTheirs = enrolment.organisationId === organisationId;
  const responsibleMemberIds = isStillTheirs ? enrolment.responsibleMemberIds : [];
  return { projectId, organisationId, coachMemberIds, responsibleMemberIds };
}

/** Whether the actor runs it. */
export function mayWrite(
  actor: Actor,
  { coachMemberIds, responsibleMemberIds = [], ...place }: WrittenAssessment,
): boolean {
  const { projectId, organisationId } = place;
  if (!actor.actsFor(organisationId) && !actor.is(projectId, 'PROJECT_LEADER')) return false;
  return worksOn(actor, { ...place, responsibleMemberIds: [...responsibleMemberIds, ...coachMemberIds] });
}

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
    answer: writes<WrittenAssessment>(WORKING, mayWrite),
    signOff: writes<WrittenAssessment>(WORKING, mayWrite),
    revise: writes<WrittenAssessment>(WORKING, mayWrite),
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
