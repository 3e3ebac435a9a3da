// The stories that are told on purpose: hand-overs, sessions that do not count, mistakes and their corrections.
import { addDays, addMonths, type Day } from '#platform/values/day.js';
import { areaTalks } from './area-words.js';
import { instant, monthFrom, workday, workdayBefore } from './calendar.js';
import { areas, type CoachKey } from './cast.js';
import { nextTransitionKey } from './climbs.js';
import { handOver } from './milestones.js';
import { minutesAfter, morning, evening, type Thread } from './thread.js';
import { visit } from './visits.js';
import { firstTalks } from './words.js';

type Plot = (thread: Thread) => void;

/** Days before today that the company passed to another partner, after the first had met it and before the other did. */
const CROSSED = 21;

const before: Readonly<Record<string, Plot>> = {
  handOver: (thread) =>
    handOver(
      thread,
      workday(addMonths(thread.world.today, -5)),
      'per',
      'Pia är föräldraledig på halvtid och lämnar över två företag till Per.',
    ),
  crossOver: (thread) =>
    handOver(
      thread,
      workdayBefore(addDays(thread.world.today, -CROSSED)),
      'per',
      'Företaget vill börja med produktionen; det kan Påhittade Utvecklingsbolaget bäst.',
    ),
  beforeStart: (thread) => early(thread, workdayBefore(addDays(projectStart(thread.world.today), -4))),
  earlyVisit: (thread) => early(thread, thread.past(addDays(thread.openedOn, 6))),
  named: (thread) => {
    const on = workday(addMonths(thread.world.today, -4));
    thread.tell(morning(on), thread.coachOn(on), 'nameCoach', { enrolment: thread.enrolment, coach: 'pia' });
  },
};

const after: Readonly<Record<string, Plot>> = {
  oldVisit,
  lateVisit,
  stepBack,
  correct,
  typo,
  twice,
  crossOver: shareAndMeet,
};

/** What happens before the company is met regularly. */
export function plotBefore(thread: Thread): void {
  before[thread.line.special ?? '']?.(thread);
}

/** What happens in the end. */
export function plotAfter(thread: Thread): void {
  after[thread.line.special ?? '']?.(thread);
}

/** The first day of Steg för industrin, as demo/programmes/steg-for-industrin.yaml says it. */
export function projectStart(today: Day): Day {
  return monthFrom(today, -20).first;
}

/** Nobody is met in the days when the company passes from one partner to the other, unless the story says so. */
export function handOverDay(thread: Thread, from: Day): Day {
  if (thread.line.special !== 'crossOver') return from;
  const quietFrom = addDays(thread.world.today, -CROSSED - 20);
  return from >= quietFrom && from < thread.world.today ? thread.world.today : from;
}

/** A visit before anything is agreed: stored, and not counted. */
function early(thread: Thread, on: Day): void {
  const talk = thread.dice.pick(firstTalks);
  visit(thread, { on, at: instant(on, '13:10'), talk, areas: [], withoutNext: true, told: { minutes: 75 } });
}

/** Found in the diary more than a year later. */
function oldVisit(thread: Thread): void {
  const heldOn = workdayBefore(addDays(addMonths(thread.world.today, -12), -18));
  const loggedOn = workdayBefore(addDays(thread.world.today, -8));
  lone(thread, 'found in the diary', heldOn, evening(loggedOn), 'Glömdes när det hände; hittat i kalendern.');
}

/** The company had left, and was visited all the same. */
function lateVisit(thread: Thread): void {
  const heldOn = thread.later(thread.lastHeldOn ?? thread.agreedOn, 40, 45);
  lone(thread, 'after the end', heldOn, evening(heldOn), 'Lämnade tillbaka mätutrustning och blev kvar i en timme.');
}

/** A session beside the others, logged when it suits the story. */
function lone(thread: Thread, name: string, heldOn: Day, loggedAt: Date, note: string): void {
  const coach = thread.coachOn(heldOn);
  const [area] = thread.line.areas;
  thread.tell(loggedAt, coach, 'log', {
    session: `${thread.enrolment} / ${name}`,
    enrolment: thread.enrolment,
    heldAt: instant(heldOn, '13:10'),
    minutes: 60,
    mode: 'ON_SITE',
    areas: area ? [area.area] : [],
    coaches: [coach],
    contacts: thread.contactsOf(coach).slice(0, 1),
    preparationMinutes: 0,
    travelMinutes: 30,
    companyMinutes: 60,
    persons: 1,
    note,
    evidence: 'Kort besök.',
  });
}

/** What was in place is no longer. */
function stepBack(thread: Thread): void {
  const [area] = thread.line.areas;
  const stand = area && thread.stands.get(area.area);
  if (!stand || stand.step < 2) throw new Error(`${thread.line.name} has no step to lose.`);
  const onDay = workdayBefore(addDays(thread.world.today, -6));
  const who = thread.coachOn(onDay);
  const reason = 'Två nyckelpersoner slutade, och morgonmötena har runnit ut i sanden.';
  const movement = { enrolment: thread.enrolment, area: area.area, onDay, toStep: stand.step - 1, reason };
  thread.tell(evening(onDay), who, 'back', { transition: nextTransitionKey(thread, area.area), ...movement });
}

/** Placed too high by mistake, and put right the day after. */
function correct(thread: Thread): void {
  const placed = thread.world.events.find(
    (event) => event.deed === 'place' && event.what.enrolment === thread.enrolment,
  );
  if (placed?.deed !== 'place') throw new Error(`${thread.line.name} was never placed.`);
  const right = placed.what.toStep;
  placed.what.toStep = right + 1;
  thread.tell(morning(workday(addDays(placed.day, 1))), placed.who, 'correct', {
    transition: `${placed.what.transition} corrected`,
    corrects: placed.what.transition,
    enrolment: thread.enrolment,
    area: placed.what.area,
    toStep: right,
    reason: 'Läste fel i anteckningarna: kravet på gemensamma arbetssätt är inte uppfyllt än.',
  });
}

/** Twenty hours instead of two: too much for a day, until it was put right. */
function typo(thread: Thread): void {
  const session = logOf(thread, 3);
  const minutes = session.what.minutes;
  session.what.minutes = minutes * 10;
  thread.tell(minutesAfter(session.at, 25), session.who, 'amend', { session: session.what.session, minutes });
}

/** Logged once more by mistake, and taken out of the count. */
function twice(thread: Thread): void {
  const { what, who, at } = logOf(thread, 4);
  const { next: _, ...same } = what;
  const session = `${what.session} again`;
  thread.tell(minutesAfter(at, 30), who, 'log', { ...same, session });
  thread.tell(minutesAfter(at, 35), who, 'cancel', { session, reason: 'Loggat två gånger.' });
}

/** The first partner's words are shared with the next one, which then meets the company itself. */
function shareAndMeet(thread: Thread): void {
  const { world } = thread;
  const handedOverOn = thread.handOver?.on ?? world.today;
  const heldOn = workdayBefore(addDays(handedOverOn, -9));
  lone(thread, 'last before the hand-over', heldOn, evening(heldOn), 'Sista besöket. Berättade att Per tar över.');
  const sharedAt = minutesAfter(morning(handedOverOn), 15);
  thread.tell(sharedAt, 'lars', 'share', { session: `${thread.enrolment} / last before the hand-over` });
  const met = workdayBefore(addDays(world.today, -7));
  lone(thread, 'first after the hand-over', met, evening(met), 'Bra start. De hade läst Linas anteckningar.');
}

function logOf(thread: Thread, number: number): Extract<Thread['world']['events'][number], { deed: 'log' }> {
  const session = `${thread.enrolment} / session ${number}`;
  const found = thread.world.events.find((event) => event.deed === 'log' && event.what.session === session);
  if (found?.deed !== 'log') throw new Error(`${session} was never held.`);
  return found;
}

/** A day with three visits and long roads: the last of them is over the funder's limit. */
export function longDay(threads: readonly Thread[], coach: CoachKey, on: Day): void {
  const hours = ['05:30', '10:30', '15:30'];
  for (const [index, thread] of threads.entries()) {
    const at = instant(on, hours[index] ?? '05:30');
    const [talk] = areaTalks[areas.R];
    const loggedAt = minutesAfter(instant(on, '19:30'), index);
    thread.tell(loggedAt, coach, 'log', {
      session: `${thread.enrolment} / long day`,
      enrolment: thread.enrolment,
      heldAt: at,
      minutes: 180,
      mode: 'ON_SITE',
      areas: [areas.R],
      coaches: [coach],
      contacts: thread.contactsOf(coach).slice(0, 1),
      preparationMinutes: 30,
      travelMinutes: 95,
      companyMinutes: 180,
      persons: 3,
      note: talk?.note ?? '',
      evidence: talk?.evidence ?? '',
    });
  }
}

/** The day itself, kept free of other visits. */
export function longDayOn(today: Day): Day {
  return workdayBefore(addDays(today, -40));
}
