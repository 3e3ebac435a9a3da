// What a session says now, for whoever has changed it while somebody else did, and how that is told.
import type { TypedDocumentNode } from '@urql/core';
import type { ResultOf } from '../../api/graphql';
import type { Asking, Standing } from '../../outbox/send';
import { dayInWords, minutesInWords, timeInWords } from '../../ui/format';
import { say, told } from '../../ui/words';
import { LOG } from './log.words';
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

const LABELS = {
  heldAt: 'when',
  minutes: 'length',
  plannedFor: 'when',
  plannedMinutes: 'length',
  evidence: 'evidence',
  workingNote: 'workingNote',
  insatsomradeIds: 'areas',
  contactIds: 'met',
} as const;

const isField = (field: string): field is keyof typeof LABELS => field in LABELS;

function textOf(value: unknown, names: Standing['names']): string {
  if (Array.isArray(value)) return value.map((id) => names[String(id)] ?? say(LOG, 'another')).join(', ');
  if (typeof value === 'number') return minutesInWords(value);
  if (typeof value !== 'string') return '';
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? `${dayInWords(value)} ${timeInWords(value)}` : value;
}

export const SESSION_ASKING: Asking = {
  document: SESSION_NOW as TypedDocumentNode,
  read: (data) => {
    const session = (data as ResultOf<typeof SESSION_NOW>).coachingSession;
    return session ? standingOf(session) : undefined;
  },
  tell: (field, value, names) => ({
    label: isField(field) ? say(LOG, LABELS[field]) : field,
    text: textOf(value, names) || say(LOG, 'empty'),
  }),
};
