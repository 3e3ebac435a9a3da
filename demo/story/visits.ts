// A visit: planned or not, held, logged the same day or later, with a promise that is kept, moved or forgotten.
import { addDays, type Day } from '#platform/values/day.js';
import { workday, type Booking } from './calendar.js';
import type { AreaCode } from './cast.js';
import type { Talk } from './area-words.js';
import type { Key, SessionTold } from './deeds.js';
import { evening, minutesAfter, morning, type Thread } from './thread.js';
import { followUpNotes } from './words.js';

export interface Visit extends Booking {
  talk: Talk;
  areas: readonly AreaCode[];
  /** Written into the diary at the visit before. */
  isPlanned?: boolean;
  /** No promise is made, so that the system suggests when to come back. */
  withoutNext?: boolean;
  told?: Partial<SessionTold>;
}

const MODES = ['ON_SITE', 'ON_SITE', 'ON_SITE', 'ON_SITE', 'VIDEO', 'AT_CENTRE'] as const;

export function nextSessionKey(thread: Thread): Key {
  return `${thread.enrolment} / session ${thread.sessions + 1}`;
}

/** The visit is held and logged; gives its key and when it was logged. */
export function visit(thread: Thread, { on, at, talk, areas, isPlanned, withoutNext, told }: Visit): Logged {
  const session = nextSessionKey(thread);
  const coach = thread.coachOn(on);
  if (isPlanned) planVisit(thread, { session, on, at, areas });
  const mode = thread.dice.pick(MODES);
  const next = withoutNext || !thread.dice.chance(38) ? undefined : promise(thread, session, on, talk);
  const what: SessionTold = {
    session,
    enrolment: thread.enrolment,
    heldAt: at,
    minutes: thread.dice.pick([90, 120, 120, 150, 150, 180]),
    mode,
    areas,
    coaches: [coach],
    contacts: thread.contactsOf(coach).slice(0, thread.dice.between(1, 2)),
    preparationMinutes: thread.dice.pick([15, 30, 30, 45]),
    travelMinutes: mode === 'ON_SITE' ? thread.dice.pick([30, 60, 60, 90]) : 0,
    companyMinutes: thread.dice.pick([60, 120, 180, 240]),
    persons: thread.dice.between(1, 5),
    note: talk.note,
    evidence: talk.evidence,
    ...told,
    ...(next && { next }),
  };
  const loggedAt = whenLogged(thread, on);
  thread.tell(loggedAt, coach, 'log', what);
  thread.sessions += 1;
  thread.lastHeldOn = on;
  thread.lastLoggedAt = loggedAt;
  return { session, on, heldAt: at, loggedAt };
}

export interface Logged {
  session: Key;
  on: Day;
  heldAt: Date;
  loggedAt: Date;
}

/** A visit in the diary; written down when the one before was logged, or the week before. */
export function planVisit(
  thread: Thread,
  { session, on, at, areas }: Booking & { session: Key; areas: readonly AreaCode[] },
): void {
  const writtenAt = thread.lastLoggedAt ?? evening(thread.agreedOn);
  const what = { session, enrolment: thread.enrolment, plannedFor: at, minutes: 120, areas };
  const who = thread.coachOn(on);
  // After a hand-over the new coach writes the diary.
  const from = thread.handOver && on >= thread.handOver.on ? morning(workday(thread.handOver.on)) : writtenAt;
  thread.tell(minutesAfter(from > writtenAt ? from : writtenAt, 9), who, 'plan', what);
}

/** Most log the same day, some the day after, a few after a week. */
function whenLogged(thread: Thread, on: Day): Date {
  const lag = thread.dice.between(1, 100);
  const later = lag <= 60 ? on : thread.later(on, 1, lag <= 85 ? 1 : 6);
  return later === on || later > thread.yesterday ? evening(on) : morning(later);
}

/** Something is promised, and later done, moved, dropped or forgotten. */
function promise(thread: Thread, session: Key, on: Day, { next }: Talk): NonNullable<SessionTold['next']> {
  const followUp = `${session} / next step`;
  const dueOn = thread.later(on, 12, 32);
  const coach = thread.coachOn(on);
  const isFresh = dueOn > addDays(thread.world.today, -50);
  if (!(isFresh && thread.dice.chance(60))) keep(thread, { followUp, dueOn, coach });
  return { followUp, dueOn, what: next };
}

interface Promised {
  followUp: Key;
  dueOn: Day;
  coach: ReturnType<Thread['coachOn']>;
}

function keep(thread: Thread, { followUp, dueOn, coach }: Promised): void {
  const fate = thread.dice.between(1, 100);
  const doneOn = thread.later(dueOn, 0, 5);
  const movedTo = thread.later(dueOn, 10, 16);
  if (fate <= 5) return act(thread, doneOn, coach, 'dropFollowUp', { followUp });
  if (fate > 17) return complete(thread, doneOn, { followUp, dueOn, coach });
  act(thread, dueOn, coach, 'reschedule', { followUp, dueOn: movedTo });
  complete(thread, thread.later(movedTo, 1, 4), { followUp, dueOn: movedTo, coach });
}

function complete(thread: Thread, on: Day, { followUp, coach }: Promised): void {
  const fate = thread.dice.between(1, 100);
  const outcome = fate <= 62 ? 'DONE' : fate <= 82 ? 'PARTLY_DONE' : fate <= 95 ? 'NOT_DONE' : 'NOT_REACHED';
  act(thread, on, coach, 'complete', { followUp, outcome, note: thread.dice.pick(followUpNotes[outcome]) });
}

/** What would come after yesterday has not happened yet. */
function act<Name extends 'dropFollowUp' | 'reschedule' | 'complete'>(
  thread: Thread,
  on: Day,
  coach: Promised['coach'],
  deed: Name,
  what: Parameters<typeof thread.tell<Name>>[3],
): void {
  if (on > thread.yesterday) return;
  thread.tell(minutesAfter(evening(on), thread.dice.between(20, 60)), thread.successorOf(coach, on), deed, what);
}
