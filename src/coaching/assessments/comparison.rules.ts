/** What has changed between two assessments of the same version, or of two that a published mapping joins. */
import { staircaseResult, valuesOf, type Scored, type StaircaseResult, type Value } from './assessment.rules.js';

export type Change = 'GAINED' | 'LOST' | 'UNCHANGED' | 'NEW';

export interface ChangedCriterion {
  /** The criterion as it stands in the later version. */
  readonly criterionId: string;
  /** Null where the former version asked nothing that stands for it. */
  readonly before: Value | null;
  readonly now: Value;
  readonly change: Change;
}

export interface Comparison {
  /** Where the answers lead on the staircase of the later version, by what both assessments asked. */
  readonly before: StaircaseResult;
  readonly now: StaircaseResult;
  /** Steps climbed; below nought where the company has stepped back. */
  readonly climbed: number;
  readonly criteria: readonly ChangedCriterion[];
}

/** Where two criteria of the former version lead to one, both must have been met. */
const FROM_WORST: readonly Value[] = ['NO', 'DONT_KNOW', 'YES', 'NOT_RELEVANT'];

/**
 * Compares two assessments.
 * @param mapping which criterion of the later version stands for which of the former
 */
export function comparison(former: Scored, later: Scored, mapping: ReadonlyMap<string, string>): Comparison {
  const carried = new Map<string, Value>();
  for (const [id, value] of valuesOf(former)) {
    const to = mapping.get(id);
    if (to !== undefined) carried.set(to, worse(value, carried.get(to) ?? value));
  }
  const both = { ...later, criteria: later.criteria.filter(({ id }) => carried.has(id)) };
  const before = staircaseResult({ ...both, answers: carried, presumedStep: null });
  const now = staircaseResult(both);
  const criteria = [...valuesOf(later)].map(([criterionId, value]) => {
    const was = carried.get(criterionId) ?? null;
    return { criterionId, before: was, now: value, change: changeOf(was, value) };
  });
  return { before, now, climbed: now.achievedStep - before.achievedStep, criteria };
}

function worse(one: Value, other: Value): Value {
  return FROM_WORST.indexOf(one) < FROM_WORST.indexOf(other) ? one : other;
}

function changeOf(before: Value | null, now: Value): Change {
  if (before === null) return 'NEW';
  if ([before, now].includes('NOT_RELEVANT') || (before === 'YES') === (now === 'YES')) return 'UNCHANGED';
  return now === 'YES' ? 'GAINED' : 'LOST';
}
