/** The rules of early warning: what each looks at, from when it speaks, and how a measure is judged. */
import { addDays, type Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';

/** What a rule looks at. The order is that in which warnings of the same weight are told. */
export const WARNING_CODES = [
  'FORECAST_MISSES',
  'BEHIND_PLAN',
  'AREA_BELOW_HALF_PLAN',
  'PARTNER_SILENT',
  'SHORT_OF_TIME',
  'COMPANY_WAITS_FOR_SECOND_VISIT',
  'STAFF_CHANGE',
  'CLAIM_UNANSWERED',
  'SESSION_UNREPORTED',
  'PARTICIPANTS_INCOMPLETE',
] as const;
export type Code = (typeof WARNING_CODES)[number];

/** In what a rule measures: how many there are, or their share in percent. */
export type Unit = 'COUNT' | 'PERCENT';

/** What makes a row count: so many days, or a share of the plan in percent. */
export type LimitUnit = 'DAYS' | 'PERCENT';

/** Something to keep an eye on, or something to decide about. */
export type Level = 'NOTICE' | 'DECISION';

/** When a rule speaks. */
export interface Threshold {
  readonly isOn: boolean;
  /** After so many days, or below so many percent of the plan; null for a rule that has no such limit. */
  readonly limit: number | null;
  /** From how many, or from what share, it is worth an eye. */
  readonly noticeFrom: number;
  /** From how many, or from what share, somebody must decide. */
  readonly decisionFrom: number;
}

interface Rule extends Threshold {
  readonly unit: Unit;
  readonly limitUnit: LimitUnit | null;
  /** Of fewer a share says nothing. */
  readonly fewest: number;
  /** Fewer rows than these may be by chance. */
  readonly fewestRows: number;
  /** Whether the limit is for how long something has been left, and not for how lately it happened. */
  readonly isOfLateDays: boolean;
}

/** Every rule as it is until a project sets it otherwise. */
export const RULES: Readonly<Record<Code, Rule>> = {
  FORECAST_MISSES: share({ noticeFrom: 10, decisionFrom: 20 }),
  BEHIND_PLAN: share({ noticeFrom: 10, decisionFrom: 25 }),
  AREA_BELOW_HALF_PLAN: { ...number({ noticeFrom: 1, decisionFrom: 1 }), limit: 50, limitUnit: 'PERCENT' },
  PARTNER_SILENT: { ...number({ noticeFrom: 1, decisionFrom: 1 }), ...after(21) },
  SHORT_OF_TIME: { ...share({ noticeFrom: 10, decisionFrom: 20 }), ...after(180), isOfLateDays: false, fewestRows: 2 },
  COMPANY_WAITS_FOR_SECOND_VISIT: { ...share({ noticeFrom: 1, decisionFrom: 20 }), ...after(30), fewest: 1 },
  STAFF_CHANGE: { ...number({ noticeFrom: 1, decisionFrom: 2 }), ...after(180), isOfLateDays: false },
  CLAIM_UNANSWERED: { ...number({ noticeFrom: 1, decisionFrom: 2 }), ...after(60) },
  SESSION_UNREPORTED: { ...number({ noticeFrom: 1, decisionFrom: 5 }), ...after(14) },
  PARTICIPANTS_INCOMPLETE: { ...share({ noticeFrom: 1, decisionFrom: 20 }), fewest: 1 },
};

type From = Pick<Threshold, 'noticeFrom' | 'decisionFrom'>;

function share(from: From): Rule {
  return {
    ...from,
    isOn: true,
    limit: null,
    limitUnit: null,
    unit: 'PERCENT',
    fewest: 5,
    fewestRows: 1,
    isOfLateDays: true,
  };
}

function number(from: From): Rule {
  return {
    ...from,
    isOn: true,
    limit: null,
    limitUnit: null,
    unit: 'COUNT',
    fewest: 0,
    fewestRows: 1,
    isOfLateDays: true,
  };
}

function after(days: number): Pick<Rule, 'limit' | 'limitUnit'> {
  return { limit: days, limitUnit: 'DAYS' };
}

/** What was found on a day. */
export interface Measure {
  /** How many rows count. */
  readonly count: number;
  /** How many there are of which these are some; null where nobody asks for a share. */
  readonly of: number | null;
  /** The day of each row that counts, the earliest first; none where rows have no day. */
  readonly days: readonly Day[];
  /** Names that the sentence tells, such as those of partners. */
  readonly names: readonly Localised[];
  /** The ids of what it is about, where no rows are counted: targets, areas. */
  readonly ids?: readonly string[];
  /** From when it has been so, where that is known otherwise than from the days. */
  readonly sinceOn?: Day | null;
}

/** What a rule says of a measure. */
export interface Judgement {
  readonly level: Level;
  /** How many, or what share in percent. */
  readonly measured: number;
  /** The threshold that was passed. */
  readonly threshold: number;
  /** From when the rule has held. */
  readonly sinceOn: Day | null;
}

/** What is measured: how many, or their share in whole percent, as it is told to people. */
export function measuredBy(unit: Unit, { count, of }: Measure): number {
  if (unit === 'COUNT') return count;
  return of ? Math.floor((100 * count) / of) : 0;
}

/** The judgement of a rule, or null when it has nothing to say. */
export function judged(code: Code, threshold: Threshold, measure: Measure): Judgement | null {
  const { unit, fewest, fewestRows } = RULES[code];
  if (!threshold.isOn || measure.count < fewestRows || (measure.of ?? fewest) < fewest) return null;
  const measured = measuredBy(unit, measure);
  const { noticeFrom, decisionFrom } = threshold;
  const isForDecision = measured >= decisionFrom;
  if (!isForDecision && measured < noticeFrom) return null;
  const passed = isForDecision ? decisionFrom : noticeFrom;
  return {
    level: isForDecision ? 'DECISION' : 'NOTICE',
    measured,
    threshold: passed,
    sinceOn:
      measure.sinceOn ??
      reachedOn(measure, neededFor(unit, Math.min(noticeFrom, passed), measure), latenessOf(code, threshold)),
  };
}

/** How many rows it takes to be worth an eye. */
function neededFor(unit: Unit, from: number, { of }: Measure): number {
  return Math.max(1, unit === 'COUNT' ? from : Math.ceil((from * (of ?? 0)) / 100));
}

/** How long after its day a row counts: what is late counts when the days have passed, what is new at once. */
function latenessOf(code: Code, { limit }: Threshold): number {
  const { limitUnit, isOfLateDays } = RULES[code];
  return limitUnit === 'DAYS' && isOfLateDays ? (limit ?? 0) + 1 : 0;
}

/** The day on which so many rows counted. */
function reachedOn({ days }: Measure, needed: number, late: number): Day | null {
  const day = days[needed - 1] ?? null;
  return day && addDays(day, late);
}
