// The course of a company's part in Steg för industrin, from interest to today or to its end.
import { addDays, addMonths, type Day } from '#platform/values/day.js';
import { areaTalks, type Talk } from './area-words.js';
import { monthFrom, workday, workdayBefore, type Booking } from './calendar.js';
import type { AreaCode } from './cast.js';
import { assessFinally, openArea, reviewGrund, SLOW_AREA, workOn } from './climbs.js';
import type { Course } from './companies.js';
import { agree, closeIt, open } from './milestones.js';
import { handOverDay, plotAfter, plotBefore, projectStart } from './plots.js';
import { planActions } from './plans.js';
import type { Thread } from './thread.js';
import { nextSessionKey, planVisit, visit } from './visits.js';
import { closingTalks, firstTalks, groundTalks } from './words.js';

/** How often a company is met, and how many times at most. */
interface Rhythm {
  low: number;
  high: number;
  most: number;
  /** The last day that anything happens, in days before today. */
  until: number;
}

const RUNS: Rhythm = { low: 30, high: 54, most: 20, until: 1 };

const rhythms: Readonly<Partial<Record<Course, Rhythm>>> = {
  runs: RUNS,
  slow: { low: 62, high: 85, most: 6, until: 1 },
  unlogged: { ...RUNS, until: 30 },
  silent: { ...RUNS, until: 75 },
  completed: { ...RUNS, most: 9 },
  left: { ...RUNS, most: 4 },
};

/** Tells all of it. */
export function live(thread: Thread): void {
  open(thread, openedOn(thread));
  plotBefore(thread);
  const rhythm = rhythms[thread.line.course];
  if (thread.line.course === 'agreed') agree(thread, workdayBefore(addDays(thread.world.today, -9)));
  if (!rhythm) return wait(thread);
  agree(thread, thread.later(coachingFrom(thread), 7, 26));
  meet(thread, rhythm);
  ending(thread);
  planActions(thread);
  plotAfter(thread);
}

function openedOn(thread: Thread): Day {
  const { world, line, dice } = thread;
  if (line.special === 'beforeStart') return workdayBefore(addDays(projectStart(world.today), -12));
  return thread.past(addDays(addMonths(world.today, -line.opened), dice.between(0, 16)));
}

/** Whoever showed interest before the coaching began had to wait for it. */
function coachingFrom({ world, openedOn: interested }: Thread): Day {
  const begins = monthFrom(world.today, -18).first;
  return interested > begins ? interested : begins;
}

/** Those who have not begun: they wait, decline, or have agreed only just now. */
function wait(thread: Thread): void {
  const { line, world } = thread;
  if (line.course === 'asklater') {
    const hasPassed = line.detail === 'past';
    const on = workday(addDays(world.today, hasPassed ? -thread.dice.between(4, 12) : thread.dice.between(35, 80)));
    askAgainOn(thread, on);
  }
  if (line.course === 'declined') closeIt(thread, thread.later(thread.openedOn, 14, 25));
  if (line.course === 'agreed') planFirst(thread);
  plotAfter(thread);
}

function askAgainOn(thread: Thread, on: Day): void {
  const said = thread.past(addDays(thread.openedOn, thread.dice.between(6, 14)));
  const at = new Date(`${said}T13:20:00Z`);
  const what = { enrolment: thread.enrolment, on, reason: 'COMPANY_SHORT_OF_TIME' as const };
  thread.tell(at, thread.coachOn(said), 'askAgain', what);
}

function planFirst(thread: Thread): void {
  const booking = thread.world.diary.book(thread.firstCoach, addDays(thread.world.today, thread.dice.between(3, 12)));
  planVisit(thread, { session: nextSessionKey(thread), ...booking, areas: [] });
}

/** Visit after visit, as long as the rhythm lasts. */
function meet(thread: Thread, { low, high, most, until }: Rhythm): void {
  const last = addDays(thread.world.today, -until);
  let booking = book(thread, thread.later(thread.agreedOn, 3, 16));
  for (let number = 0; number < most && booking.on <= last; number += 1) {
    held(thread, number, booking);
    booking = book(thread, thread.later(booking.on, low, high));
  }
}

/** A free time of whoever is the company's coach on that day. */
function book(thread: Thread, from: Day): Booking {
  return thread.world.diary.book(thread.coachOn(from), handOverDay(thread, from));
}

/** The first visit is for getting to know each other, the second for the grund; then the areas take turns. */
function held(thread: Thread, number: number, booking: Booking): void {
  const area = number < 2 ? undefined : areaOf(thread, number);
  const isPlanned = thread.dice.chance(45);
  const logged = visit(thread, {
    ...booking,
    talk: talkOf(thread, number, area),
    areas: area ? [area] : [],
    isPlanned,
  });
  if (number === 1) reviewGrund(thread, logged);
  const opens = number % 2 === 1 ? thread.line.areas[(number - 1) / 2] : undefined;
  if (opens) openArea(thread, logged, opens.area, opens.step);
  if (area) workOn(thread, logged, area);
}

function areaOf(thread: Thread, number: number): AreaCode | undefined {
  const begun = thread.line.areas.slice(0, Math.ceil(number / 2)).map(({ area }) => area);
  const chosen = begun[number % Math.max(begun.length, 1)];
  // Every second time its turn comes, the slow area is put off for another.
  const other = begun.find((area) => area !== SLOW_AREA);
  const round = Math.floor(number / Math.max(begun.length, 1));
  return chosen === SLOW_AREA && other && round % 2 === 0 ? other : chosen;
}

function talkOf(thread: Thread, number: number, area: AreaCode | undefined): Talk {
  const talks = number === 0 ? firstTalks : area ? areaTalks[area] : groundTalks;
  const from = thread.line.index + Math.floor(number / Math.max(thread.line.areas.length, 1));
  return talks[from % talks.length] ?? thread.dice.pick(talks);
}

/** How it stands at the end of the story: closed, a visit not logged, or one in the diary. */
function ending(thread: Thread): void {
  const { line, world, dice } = thread;
  if (line.course === 'completed') {
    const booking = book(thread, thread.later(thread.lastHeldOn ?? thread.agreedOn, 20, 30));
    const logged = visit(thread, { ...booking, talk: dice.pick(closingTalks), areas: [] });
    assessFinally(thread, logged);
    closeIt(thread, thread.later(booking.on, 7, 10));
  }
  if (line.course === 'left') closeIt(thread, thread.later(thread.lastHeldOn ?? thread.agreedOn, 12, 20));
  if (line.course === 'unlogged') {
    const latest = addDays(world.today, -dice.between(2, 12));
    planned(thread, world.diary.bookBefore(thread.coachOn(latest), latest));
  }
  const days = line.special === 'tour' ? 1 : dice.between(1, 30);
  const isPlanned = line.course === 'slow' || (line.course === 'runs' && (days === 1 || dice.chance(60)));
  if (isPlanned) planned(thread, book(thread, addDays(world.today, days)));
}

/** A visit that stands in the diary and is not logged, because it is to come or because somebody forgot. */
function planned(thread: Thread, booking: Booking): void {
  const [first] = thread.line.areas;
  planVisit(thread, { session: nextSessionKey(thread), ...booking, areas: first ? [first.area] : [] });
}
