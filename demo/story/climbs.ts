// The grund and the staircases: reviewed once, placed when an area is opened, climbed when there is reason to.
import { daysBetween, type Day } from '#platform/values/day.js';
import { assessArea, assessGrund, isAsked } from './assessments.js';
import { areas, type AreaCode } from './cast.js';
import type { Key, Movement } from './deeds.js';
import { hasPlan } from './plans.js';
import { minutesAfter, type Stand, type Thread } from './thread.js';
import type { Logged } from './visits.js';
import { grundNotes } from './words.js';

/** The highest step of every staircase. */
const TOP = 5;

/** The area that goes at half the pace of the others. */
export const SLOW_AREA = areas.C;

const CLIMBS = { sessions: 2, days: 55, percent: 60 };
const CLIMBS_SLOWLY = { sessions: 2, days: 90, percent: 50 };

/** The grund is gone through: every theme, most with a level; one with a note where nobody asks statement by statement. */
export function reviewGrund(thread: Thread, logged: Logged): void {
  const { on, loggedAt } = logged;
  const { dice, enrolment } = thread;
  const codes = Object.keys(grundNotes);
  const noted = dice.pick(codes);
  const themes = codes.map((code) => ({
    code,
    ...(dice.chance(85) && { level: dice.between(1, 4) }),
    ...(code === noted && { note: grundNotes[code] }),
  }));
  if (hasPlan(thread.line.name) || isAsked(thread, 'grund', '')) {
    return assessGrund(thread, logged, Object.fromEntries(themes.map(({ code, level }) => [code, level])));
  }
  const what = { review: `${enrolment} / grund`, enrolment, onDay: on, themes };
  thread.tell(minutesAfter(loggedAt, 3), thread.coachOn(on), 'grund', what);
}

/** An area is opened: where the company stands from the beginning, unless an earlier project left it somewhere. */
export function openArea(thread: Thread, logged: Logged, area: AreaCode, step: number): void {
  const stand = thread.stands.get(area);
  if (stand || isAskedAbout(thread, 'place', area)) {
    thread.stands.set(area, assessArea(thread, logged, { area, step: stand?.step ?? step }));
  } else {
    move(thread, logged, 'place', { area, toStep: step });
  }
}

/** A session about an area, and the step that it may lead to. */
export function workOn(thread: Thread, logged: Logged, area: AreaCode): void {
  const stand = thread.stands.get(area);
  if (!stand) return;
  stand.sessions += 1;
  if (!isReady(thread, stand, area, logged.on)) return;
  const [first] = thread.line.areas;
  if (thread.line.special === 'skip' && area === first?.area && stand.step === 3) return skip(thread, logged, area);
  const step = stand.step + 1;
  if (isAskedAbout(thread, 'climb', area)) thread.stands.set(area, assessArea(thread, logged, { area, step }));
  else move(thread, logged, 'climb', { area, toStep: step });
}

/** A placing that is to be corrected was a coach's slip, which nobody makes criterion by criterion. */
function isAskedAbout(thread: Thread, what: 'place' | 'climb', area: AreaCode): boolean {
  if (thread.line.special === 'correct' && what === 'place') return false;
  return hasPlan(thread.line.name) || isAsked(thread, what, `${area} ${thread.sessions}`);
}

/** At the end every area that was asked about is asked about once more. */
export function assessFinally(thread: Thread, logged: Logged): void {
  for (const [area, { step, isAsked: wasAsked }] of thread.stands) {
    if (wasAsked) thread.stands.set(area, assessArea(thread, logged, { area, step, isFinal: true }));
  }
}

function isReady(thread: Thread, stand: Stand, area: AreaCode, on: Day): boolean {
  const needs = area === SLOW_AREA ? CLIMBS_SLOWLY : CLIMBS;
  if (stand.step >= TOP || stand.sessions < needs.sessions || daysBetween(stand.since, on) < needs.days) return false;
  return thread.dice.chance(needs.percent);
}

function skip(thread: Thread, logged: Logged, area: AreaCode): void {
  const reason = 'Nytt affärssystem sedan i våras; allt på steg 4 fanns redan när vi gick igenom det.';
  move(thread, logged, 'climb', { area, toStep: TOP, reason });
}

/** A movement on a staircase that rests on a session. */
export function move(
  thread: Thread,
  { session, on, loggedAt }: Logged,
  deed: 'place' | 'climb',
  told: Pick<Movement, 'area' | 'toStep' | 'reason'>,
): Key {
  const transition = nextTransitionKey(thread, told.area);
  const what = { transition, enrolment: thread.enrolment, onDay: on, session, ...told };
  thread.tell(minutesAfter(loggedAt, 4 + (thread.transitions % 4)), thread.coachOn(on), deed, what);
  thread.stands.set(told.area, { step: told.toStep, since: on, sessions: 0 });
  return transition;
}

export function nextTransitionKey(thread: Thread, area: AreaCode): Key {
  thread.transitions += 1;
  return `${thread.enrolment} / ${area} ${thread.transitions}`;
}
