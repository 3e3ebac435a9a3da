/** From what was promised and what was counted to how it stands: the plan, the pace, the forecast and the words. */
import { addDays, type Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { beginsOn, expectedOn, restOn, restsOf, type CurvePoint, type Span } from '#programme/targets/curve.rules.js';
import { courseOf } from './course.rules.js';
import { forecastOn, reachedOn, type DayInterval, type Interval } from './forecast.rules.js';
import { paceOf, START_UP, type Counted, type Known } from './pace.rules.js';
import { sentenceOf, stageOf, type Situation, type Unit } from './sentence.rules.js';
import { WorkingTime } from './working-time.rules.js';

/** A promise as it stands. */
export interface Promised {
  readonly unit: Unit;
  readonly value: number;
  readonly originalValue: number;
  readonly isPeriod: boolean;
  readonly plan: readonly CurvePoint[];
  readonly span: Span;
  readonly revised: Situation['revised'];
}

/** The project around it. */
export interface Around {
  readonly today: Day;
  readonly startsOn: Day | null;
  readonly endedOn: Day | null;
  readonly isEarly: boolean;
  /** Whether nobody may recognise a company: then no day is told on which a single one was counted. */
  readonly blanked: boolean;
  readonly phases: readonly { readonly name: Localised; readonly startsOn: Day | null; readonly endsOn: Day | null }[];
}

/** How a promise stands, and where it will end. */
export interface Outlook {
  readonly expected: number | null;
  readonly gap: number | null;
  readonly metOn: Day | null;
  readonly atEnd: Interval | null;
  readonly meets: DayInterval | null;
  readonly sentence: Localised;
  readonly plan: readonly CurvePoint[] | null;
  readonly course: readonly CurvePoint[] | null;
  readonly known: Known | null;
}

/** As far ahead as anybody asks. */
const HORIZON = 730;
const EIGHT_WEEKS = 56;

/** `all` is what was counted day by day, whoever was there long enough for the promise. */
export function outlookOf(promised: Promised, around: Around, reached: number, all: readonly Counted[]): Outlook {
  const counted = asReached(all, reached);
  const situation = situationOf(promised, around, reached, counted);
  const { expected, metOn, endsOn } = situation;
  const isOpen = stageOf(situation) !== 'CLOSED' && stageOf(situation) !== 'NOT_STARTED';
  const known = isOpen ? knownOf(promised, around.today, counted) : null;
  const { atEnd, meets } = aheadOf(known, reached, promised.value, endsOn);
  const gap = expected === null ? null : reached - expected;
  const sentence = sentenceOf({ ...situation, atEnd, meets });
  return { expected, gap, metOn, atEnd, meets, sentence, ...linesOf(promised, around, reached, counted), known };
}

/** The plan and what was reached, month by month; of a month nobody may be recognised in. */
function linesOf(
  { plan }: Promised,
  { today, endedOn, blanked }: Around,
  reached: number,
  counted: readonly Counted[],
): Pick<Outlook, 'plan' | 'course'> {
  const until = endedOn !== null && endedOn < today ? endedOn : today;
  return { plan: plan.length > 0 ? plan : null, course: blanked ? null : courseOf(counted, reached, until) };
}

/** What was counted, as far as it adds up to what is reached: of those with a threshold the same part of every day. */
function asReached(all: readonly Counted[], reached: number): readonly Counted[] {
  const sum = Math.floor(all.reduce((total, { count }) => total + count, 0));
  return sum === reached || sum === 0 ? all : all.map(({ on, count }) => ({ on, count: (count * reached) / sum }));
}

/** What is known of a promise before anything is forecast. */
function situationOf(promised: Promised, around: Around, reached: number, counted: readonly Counted[]): Situation {
  const { plan, span } = promised;
  const { endedOn, today, startsOn, isEarly, blanked, phases } = around;
  const at = endedOn !== null && endedOn < today ? endedOn : today;
  return {
    ...promised,
    reached,
    // Of an end whose day nobody has told it is not known what the plan asked for by then.
    expected: isEarly && endedOn === null ? null : expectedOn(plan, at),
    today,
    metOn: blanked || reached < promised.value ? null : metBy(counted, promised.value),
    startsOn,
    endsOn: span.untilOn,
    endedOn,
    isEarly,
    planFrom: beginsOn(plan),
    rest: restIn(plan, today, phases),
    atEnd: null,
    meets: null,
  };
}

/** Where a count that is known will be on its last day. */
export function endOf(known: Known, reached: number, endsOn: Day): Interval | null {
  const pace = paceOf(known);
  return pace && forecastOn({ reached, today: known.today, time: known.time, pace }, endsOn);
}

/** How many were counted in the last eight weeks. */
export function recent(counted: readonly Counted[], today: Day): number {
  const since = addDays(today, -EIGHT_WEEKS);
  return Math.floor(counted.filter(({ on }) => on > since).reduce((sum, { count }) => sum + count, 0));
}

function aheadOf(
  known: Known | null,
  reached: number,
  value: number,
  endsOn: Day | null,
): Pick<Outlook, 'atEnd' | 'meets'> {
  const pace = known && paceOf(known);
  if (!pace || !endsOn) return { atEnd: null, meets: null };
  const standing = { reached, today: known.today, time: known.time, pace };
  return { atEnd: forecastOn(standing, endsOn), meets: reached >= value ? null : reachedOn(standing, value) };
}

function knownOf({ plan, span, value, unit }: Promised, today: Day, counted: readonly Counted[]): Known | null {
  const fromOn = span.fromOn ?? plan[0]?.on;
  const lastOn = plan.at(-1)?.on;
  if (!fromOn || !lastOn || fromOn > today) return null;
  const until = [today, lastOn, span.untilOn ?? lastOn].toSorted((one, other) => (one < other ? 1 : -1))[0] ?? today;
  const time = new WorkingTime(fromOn, addDays(until, HORIZON), restsOf(plan, fromOn), START_UP[unit]);
  return { counted, today, time, plannedPace: value / Math.max(1, time.until(lastOn)) };
}

function metBy(counted: readonly Counted[], value: number): Day | null {
  let sum = 0;
  return counted.find(({ count }) => (sum += count) > value - 0.5)?.on ?? null;
}

/** Until when the plan rests, under the name of the phase that is the rest. */
function restIn(plan: readonly CurvePoint[], today: Day, phases: Around['phases']): Situation['rest'] {
  const rest = restOn(plan, today);
  if (!rest) return null;
  const phase = phases.find(({ startsOn, endsOn }) => {
    if (startsOn === null || endsOn === null) return false;
    return startsOn <= today && today <= endsOn && rest.fromOn <= startsOn && endsOn <= rest.untilOn;
  });
  return { untilOn: rest.untilOn, name: phase?.name ?? null };
}
