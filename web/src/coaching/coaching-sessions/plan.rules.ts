// What a plan for a visit means: when it is proposed, and what is sent.
import type { VariablesOf } from '../../api/graphql';
import { daysAfter } from '../../ui/days';
import type { Entry } from '../../outbox/entry.rules';
import type { Places } from '../../outbox/problem.rules';
import type { Values } from '../../outbox/merge.rules';
import { instantAt, textOf, textsOf, wallClock } from './log.rules';
import type { PLAN_SESSION } from './plan.queries';

export type Mode = 'ON_SITE' | 'AT_CENTRE' | 'VIDEO' | 'PHONE';
export const MODES: readonly Mode[] = ['ON_SITE', 'VIDEO', 'PHONE', 'AT_CENTRE'];

export interface PlanForm {
  /** The session's own id, made here. */
  id: string;
  enrolmentId: string;
  day: string;
  time: string;
  minutes: number;
  mode: Mode;
  insatsomradeIds: readonly string[];
  contactIds: readonly string[];
  workingNote: string;
}

/** What the server can find something wrong with. */
export type PlanField = 'company' | 'day' | 'minutes' | 'areas' | 'people' | 'workingNote';

export const PLAN_PLACES: Places<PlanField> = {
  enrolmentId: 'company',
  plannedFor: 'day',
  plannedMinutes: 'minutes',
  insatsomradeIds: 'areas',
  contactIds: 'people',
  workingNote: 'workingNote',
};

const SATURDAY = 6;

/** A week from today at nine, or the Monday after when that is a weekend. */
export function proposedDay(today: string): string {
  const day = daysAfter(today, 7);
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  if (weekday === SATURDAY) return daysAfter(day, 2);
  return weekday === 0 ? daysAfter(day, 1) : day;
}

/** What is sent. What was left empty is left out. */
export function planVariablesOf(form: PlanForm): VariablesOf<typeof PLAN_SESSION> {
  const { insatsomradeIds, contactIds, workingNote } = form;
  return {
    id: form.id,
    input: {
      enrolmentId: form.enrolmentId,
      plannedFor: instantAt(form.day, form.time),
      plannedMinutes: form.minutes,
      mode: form.mode,
      ...(insatsomradeIds.length > 0 ? { insatsomradeIds: [...insatsomradeIds] } : {}),
      ...(contactIds.length > 0 ? { contactIds: [...contactIds] } : {}),
      ...(workingNote.trim() ? { workingNote: workingNote.trim() } : {}),
    },
  };
}

/** What was sent, as the form that said it. */
export function planFormOf({ record, variables }: Pick<Entry, 'record' | 'variables'>): PlanForm {
  const input = variables['input'] as Values;
  const { day, time } = wallClock(new Date(textOf(input['plannedFor'])));
  return {
    id: record,
    enrolmentId: textOf(input['enrolmentId']),
    day,
    time,
    minutes: Number(input['plannedMinutes']),
    mode: MODES.find((mode) => mode === input['mode']) ?? 'ON_SITE',
    insatsomradeIds: textsOf(input['insatsomradeIds']),
    contactIds: textsOf(input['contactIds']),
    workingNote: textOf(input['workingNote']),
  };
}
