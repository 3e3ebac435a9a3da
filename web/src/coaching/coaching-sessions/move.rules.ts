// What it means to move a planned visit: what is sent, and when the visit is once that has arrived.
import type { Entry } from '../../outbox/entry.rules';
import { isSame, type Values } from '../../outbox/merge.rules';
import { isMove, movedBy } from './move.entry';
import { instantAt, wallClock } from './log.rules';

/** A planned visit as lists have it. */
export interface Planned {
  id: string;
  version: number;
  state: string;
  startsAt: string;
  plannedMinutes: number | null;
  viewerCan: readonly string[];
}

export interface MoveForm {
  day: string;
  time: string;
  minutes: number;
  /** What the visit said when one began to move it. */
  base: { version: number; values: Values };
}

export const mayMove = ({ state, viewerCan }: Pick<Planned, 'state' | 'viewerCan'>): boolean =>
  state === 'PLANNED' && viewerCan.includes('coachingSession:amend');

type Standing = Pick<Planned, 'id' | 'startsAt' | 'plannedMinutes'> & { version: number };

function upon<One extends Standing>(visit: One, entry: Entry): One {
  const { plannedFor = visit.startsAt, plannedMinutes = visit.plannedMinutes } = movedBy(entry);
  return { ...visit, startsAt: plannedFor, plannedMinutes };
}

/** A visit as it is once what waits on this device has arrived; what was refused has moved nothing. */
export function asMoved<One extends Standing>(visit: One, entries: readonly Entry[]): One {
  const isComing = ({ state, proof }: Entry): boolean => state !== 'help' && (!proof || proof.version > visit.version);
  return entries.filter((entry) => entry.record === visit.id && isMove(entry) && isComing(entry)).reduce(upon, visit);
}

const USUAL_MINUTES = 60;

/** The form that says what a visit says now; what was refused is shown upon what stood before it. */
export function firstMove(visit: Standing, entries: readonly Entry[], refused: Entry | undefined): MoveForm {
  const stood = asMoved(visit, entries);
  const said = refused ? upon(stood, refused) : stood;
  const { day, time } = wallClock(new Date(said.startsAt));
  const values = { plannedFor: stood.startsAt, plannedMinutes: stood.plannedMinutes };
  return { day, time, minutes: said.plannedMinutes ?? USUAL_MINUTES, base: { version: visit.version, values } };
}

/** What is sent: only what is otherwise than it was. */
export function moveOf(form: MoveForm): Values {
  const said: Values = { plannedFor: instantAt(form.day, form.time), plannedMinutes: form.minutes };
  return Object.fromEntries(Object.entries(said).filter(([field, value]) => !isSame(value, form.base.values[field])));
}
