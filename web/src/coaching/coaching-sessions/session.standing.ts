// What a session says now, for whoever has changed it while somebody else did.
import type { TypedDocumentNode } from '@urql/core';
import type { ResultOf } from '../../api/graphql';
import type { Asking, Standing } from '../../outbox/send';
import { told } from '../../ui/words';
import { SESSION_NOW } from './session.queries';

export type SessionNow = NonNullable<ResultOf<typeof SESSION_NOW>['coachingSession']>;

/** A session by the fields in which it can be amended. */
export function standingOf(session: SessionNow): Standing {
  const { version, heldAt, minutes, plannedFor, plannedMinutes, evidence, workingNote, insatsomraden, contacts } =
    session;
  const named = [
    ...insatsomraden.map(({ id, name }) => [id, told(name)] as const),
    ...contacts.map(({ id, name }) => [id, name ?? ''] as const),
  ];
  return {
    version,
    values: {
      heldAt,
      minutes,
      plannedFor,
      plannedMinutes,
      evidence,
      workingNote,
      insatsomradeIds: insatsomraden.map(({ id }) => id),
      contactIds: contacts.map(({ id }) => id),
    },
    names: Object.fromEntries(named),
  };
}

export const SESSION_ASKING: Asking = {
  document: SESSION_NOW as TypedDocumentNode,
  read: (data) => {
    const session = (data as ResultOf<typeof SESSION_NOW>).coachingSession;
    return session ? standingOf(session) : undefined;
  },
  tell: () => import('./session.tell').then(({ tellOfSession }) => tellOfSession),
};
