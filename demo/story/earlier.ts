// The course of a company's part in a predecessor: a few visits, a few steps, and an end in time.
import { addDays, type Day } from '#platform/values/day.js';
import { areaTalks } from './area-words.js';
import { FORSTA } from './cast.js';
import { move } from './climbs.js';
import type { EarlierPart } from './companies.js';
import { agree, closeIt, open } from './milestones.js';
import { instant, monthFrom, workday, workdayBefore } from './calendar.js';
import { evening, type Thread } from './thread.js';
import { visit, type Logged } from './visits.js';
import { firstTalks } from './words.js';

/** First and last month of each predecessor, as demo/programmes/steg-for-industrin.yaml says them. */
const MONTHS = { first: { from: -56, until: -33 }, second: { from: -44, until: -21 } };

const VISITS = 5;

export function earlier(thread: Thread, { project, steps }: EarlierPart): void {
  const { from, until } = project === FORSTA ? MONTHS.first : MONTHS.second;
  const begins = monthFrom(thread.world.today, from).first;
  const ends = monthFrom(thread.world.today, until).last;
  open(thread, thread.later(begins, 20, 150), true);
  agree(thread, thread.later(thread.openedOn, 10, 30));
  let on = thread.later(thread.agreedOn, 5, 20);
  for (let number = 0; number < VISITS; number += 1) {
    on = meeting(thread, number, on, steps);
  }
  closeIt(thread, workdayBefore(addDays(ends, -thread.dice.between(3, 40))));
  if (thread.line.special === 'afterEnd') tooLate(thread, workday(addDays(ends, 10)));
}

/** One visit: at the second the company is placed, at the last it climbs. Gives the day of the next. */
function meeting(thread: Thread, number: number, from: Day, steps: EarlierPart['steps']): Day {
  const booking = thread.world.diary.book(thread.firstCoach, from);
  const [first] = steps;
  if (!first) throw new Error(`${thread.line.name} did nothing in ${thread.project}.`);
  const talk = thread.dice.pick(number === 0 ? firstTalks : areaTalks[first.area]);
  const logged = visit(thread, { ...booking, talk, areas: number === 0 ? [] : steps.map(({ area }) => area) });
  if (number === 1) for (const { area, from: toStep } of steps) move(thread, logged, 'place', { area, toStep });
  if (number === VISITS - 1) climbed(thread, logged, steps);
  return thread.later(booking.on, 40, 70);
}

function climbed(thread: Thread, logged: Logged, steps: EarlierPart['steps']): void {
  for (const { area, from, to } of steps) {
    if (to > from) move(thread, logged, 'climb', { area, toStep: to });
  }
}

/** A visit after the project's last day. */
function tooLate(thread: Thread, on: Day): void {
  thread.tell(evening(on), thread.firstCoach, 'log', {
    session: `${thread.enrolment} / after the end`,
    enrolment: thread.enrolment,
    heldAt: instant(on, '13:10'),
    minutes: 45,
    mode: 'PHONE',
    areas: [],
    coaches: [thread.firstCoach],
    contacts: [],
    preparationMinutes: 0,
    travelMinutes: 0,
    companyMinutes: 45,
    persons: 1,
    note: 'De ringde och undrade om det blir en fortsättning.',
    evidence: 'Telefonsamtal.',
  });
}
