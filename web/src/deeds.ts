// The deeds that can be done without network: the documents by which the outbox sends them.
import type { TypedDocumentNode } from '@urql/core';
import { RECORD_ATTENDANCE } from './coaching/activities/activity.queries';
import { ADD_ACTION, COMPLETE_ACTION } from './coaching/action-plans/actions.queries';
import { ANSWER_ASSESSMENT, BEGIN_ASSESSMENT } from './coaching/assessments/assessment.queries';
import { PLAN_SESSION } from './coaching/coaching-sessions/plan.queries';
import { AMEND_SESSION, LOG_SESSION } from './coaching/coaching-sessions/session.queries';
import { THANK_SESSION } from './coaching/coaching-sessions/thanks.queries';
import type { Deeds } from './outbox/send';

/** Each under the name of its mutation, with `$id` for the object and an echo of `id` and `version`. */
export const DEEDS: Deeds = {
  actionAdd: ADD_ACTION as TypedDocumentNode,
  actionComplete: COMPLETE_ACTION as TypedDocumentNode,
  assessmentAnswer: ANSWER_ASSESSMENT as TypedDocumentNode,
  assessmentBegin: BEGIN_ASSESSMENT as TypedDocumentNode,
  attendanceRecord: RECORD_ATTENDANCE as TypedDocumentNode,
  coachingSessionAmend: AMEND_SESSION as TypedDocumentNode,
  coachingSessionLog: LOG_SESSION as TypedDocumentNode,
  coachingSessionPlan: PLAN_SESSION as TypedDocumentNode,
  coachingSessionThank: THANK_SESSION as TypedDocumentNode,
};
