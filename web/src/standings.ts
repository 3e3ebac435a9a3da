// Where two may change one object: how to ask what it says now, so that they clash field by field only.
import { SESSION_ASKING } from './coaching/coaching-sessions/session.standing';
import type { Standings } from './outbox/send';

/** Each under the name of its mutation, as in deeds.ts. */
export const STANDINGS: Standings = {
  coachingSessionAmend: SESSION_ASKING,
};
