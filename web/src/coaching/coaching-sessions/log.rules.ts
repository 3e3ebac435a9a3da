// What a log form means: which minutes count as now, and what is sent. No screen, no clock of its own.
import type { VariablesOf } from '../../api/graphql';
import { isSame, type Values } from '../../outbox/merge.rules';
import type { Places } from '../../outbox/problem.rules';
import type { LOG_SESSION } from './session.queries';

/** What the coach has filled in; only enrolment, day, time and minutes are needed. */
export interface LogForm {
  /** The session's own id: that of the planned one, or made here. */
  id: string;
  enrolmentId: string | undefined;
  /** `2026-11-18` */
  day: string;
  /** `13:00`, as the clock on the wall in Sweden shows. */
  time: string;
  minutes: number;
  insatsomradeIds: readonly string[];
  contactIds: readonly string[];
  /** What was done: may be read by those who check. */
  evidence: string;
  /** The coach's own. */
  workingNote: string;
  nextStep: string;
  nextStepOn: string;
  /** What the session said when one began to change it; nothing of a session that is logged now. */
  base?: { version: number; values: Values; company: string };
}

/** What the server can find something wrong with. */
export type LogField =
  'heldAt' | 'minutes' | 'insatsomradeIds' | 'evidence' | 'nextStep.what' | 'contactIds' | 'workingNote';

export const LOG_PLACES: Places<LogField> = {
  heldAt: 'heldAt',
  minutes: 'minutes',
  insatsomradeIds: 'insatsomradeIds',
  evidence: 'evidence',
  nextStep: 'nextStep.what',
  contactIds: 'contactIds',
  workingNote: 'workingNote',
};

export const LENGTHS = [30, 60, 90, 120, 240] as const;

/** Rounds down to a quarter of an hour. */
export const quarterOf = (minutesOfDay: number): number => Math.floor(minutesOfDay / 15) * 15;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A visit that ends now began so many minutes ago, on a quarter, and not on the day before. */
export function startOf(nowMinutesOfDay: number, length: number): string {
  const start = Math.max(0, quarterOf(nowMinutesOfDay - length));
  return `${twoDigits(Math.floor(start / 60))}:${twoDigits(start % 60)}`;
}

const ZONE = 'Europe/Stockholm';

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** Day and time on the wall in Sweden at an instant. */
export function wallClock(instant: Date): { day: string; time: string; minutes: number } {
  const [day = '', time = ''] = wall.format(instant).split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day, time, minutes: hours * 60 + minutes };
}

/** The instant at which the wall shows a day and a time; in the hour that comes twice in autumn, the first. */
export function instantAt(day: string, time: string): string {
  const asIfUtc = new Date(`${day}T${time}:00Z`);
  for (const offset of [120, 60]) {
    const guess = new Date(asIfUtc.getTime() - offset * 60_000);
    const shown = wallClock(guess);
    if (shown.day === day && shown.time === time) return guess.toISOString();
  }
  return new Date(asIfUtc.getTime() - 60 * 60_000).toISOString();
}

export type LogVariables = VariablesOf<typeof LOG_SESSION>;

/** What is sent. What was left empty is left out. */
export function variablesOf(form: LogForm & { enrolmentId: string }): LogVariables {
  const { evidence, workingNote, nextStep, insatsomradeIds, contactIds } = form;
  return {
    id: form.id,
    input: {
      enrolmentId: form.enrolmentId,
      heldAt: instantAt(form.day, form.time),
      minutes: form.minutes,
      insatsomradeIds: [...insatsomradeIds],
      contactIds: [...contactIds],
      mode: 'ON_SITE',
      ...(evidence.trim() ? { evidence: evidence.trim() } : {}),
      ...(workingNote.trim() ? { workingNote: workingNote.trim() } : {}),
      ...(nextStep.trim() ? { nextStep: { what: nextStep.trim(), dueOn: form.nextStepOn } } : {}),
    },
  };
}

/** What was sent as a list of texts, read again. */
export const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** What was sent as a text, read again. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The form that says what a session, or what was sent of it, says. */
export function formOf(id: string, values: Values): LogForm {
  const nextStep = (values['nextStep'] ?? {}) as { what?: string; dueOn?: string };
  const { day, time } = wallClock(new Date(textOf(values['heldAt'])));
  return {
    id,
    enrolmentId: textOf(values['enrolmentId']) || undefined,
    day,
    time,
    minutes: Number(values['minutes']) || 0,
    insatsomradeIds: textsOf(values['insatsomradeIds']),
    contactIds: textsOf(values['contactIds']),
    evidence: textOf(values['evidence']),
    workingNote: textOf(values['workingNote']),
    nextStep: nextStep.what ?? '',
    nextStepOn: nextStep.dueOn ?? '',
  };
}

/** What a form says otherwise than the session did; an emptied text is emptied there, too. */
export function changesOf(form: LogForm, before: Values): Values {
  const said: Values = {
    heldAt: instantAt(form.day, form.time),
    minutes: form.minutes,
    insatsomradeIds: [...form.insatsomradeIds],
    contactIds: [...form.contactIds],
    evidence: form.evidence.trim() || null,
    workingNote: form.workingNote.trim() || null,
  };
  return Object.fromEntries(Object.entries(said).filter(([field, value]) => !isSame(value, before[field])));
}

/** What a session says once the changes have arrived that are still on their way. */
export const overlaid = (values: Values, onTheirWay: readonly Values[]): Values =>
  Object.assign({}, values, ...onTheirWay) as Values;
