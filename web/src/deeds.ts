// The deeds that can be done without network: the documents by which the outbox sends them.
import type { TypedDocumentNode } from '@urql/core';
import { LOG_SESSION } from './coaching/coaching-sessions/session.queries';
import type { Deeds } from './outbox/send';

/** Each under the name of its mutation, with `$id` for the object and an echo of `id` and `version`. */
export const DEEDS: Deeds = {
  coachingSessionLog: LOG_SESSION as TypedDocumentNode,
};
