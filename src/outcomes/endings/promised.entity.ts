// A promise in hand, of whatever kind, and what somebody answers for it.
import type { Action } from '#coaching/action-plans/action.entity.js';
import type { Activity } from '#coaching/activities/activity.entity.js';
import type { Assessment } from '#coaching/assessments/assessment.entity.js';
import type { CoachingSession } from '#coaching/coaching-sessions/coaching-session.entity.js';
import type { EffectInquiry } from '#coaching/effect-inquiries/effect-inquiry.entity.js';
import type { FollowUp } from '#coaching/follow-ups/follow-up.entity.js';
import type { SelfAssessmentInvitation } from '#coaching/self-assessments/self-assessment-invitation.entity.js';
import type { Day } from '#platform/values/day.js';
import type { ObligationDeed } from './ending-words.entity.js';

/** A promise in hand. */
export type Promised =
  Action | Activity | Assessment | CoachingSession | EffectInquiry | FollowUp | SelfAssessmentInvitation;

/** What somebody answers for a promise. */
export interface Answer {
  deed: ObligationDeed;
  on: Day | null;
  toProjectId: string | null;
  reason: string;
  /** The path of the answer, for a refusal. */
  field: string;
}
