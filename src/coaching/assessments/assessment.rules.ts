/** How answers become a result: up the staircase, as an index, and what to ask next. What nobody has answered is not known. */

export type Value = 'YES' | 'NO' | 'NOT_RELEVANT' | 'DONT_KNOW';

/** A criterion as far as scoring needs it. */
export interface Asked {
  readonly id: string;
  /** The number of its step. */
  readonly step: number;
  readonly dimensionId: string | null;
}

/** What is scored: the steps of a version, its criteria in their order, and what has been answered to them. */
export interface Scored {
  /** The numbers of the steps, from the lowest. */
  readonly steps: readonly number[];
  readonly criteria: readonly Asked[];
  readonly answers: ReadonlyMap<string, Value>;
  /** Where the company was thought to stand: what is below and not asked about is taken as so. */
  readonly presumedStep: number | null;
}

export interface StaircaseResult {
  /** The highest step that is met with all below it; 0 where not even the lowest is. */
  readonly achievedStep: number;
  /** The lowest step that is not met; null at the top. */
  readonly nextStep: number | null;
  /** The criteria of that step that are met, and those that are not; what is not relevant is in neither. */
  readonly met: readonly string[];
  readonly unmet: readonly string[];
}

/** A figure from 0 to 100: at least what is known to be so, at most what may be so; nothing where nothing is known. */
export interface IndexFigure {
  readonly value: number | null;
  readonly atMost: number | null;
}

export interface DimensionFigure extends IndexFigure {
  readonly dimensionId: string;
}

export interface IndexResult extends IndexFigure {
  readonly dimensions: readonly DimensionFigure[];
}

/** One sitting of 25 minutes asks no more than this. */
export const MOST_QUESTIONS = 30;

/** What counts as the answer to a criterion: the answer given, or what the presumed step says of those below it. */
function valueOf({ answers, presumedStep }: Scored, { id, step }: Asked): Value {
  return answers.get(id) ?? (presumedStep !== null && step < presumedStep ? 'YES' : 'DONT_KNOW');
}

/** Every criterion with what counts as the answer to it. */
export function valuesOf(scored: Scored): Map<string, Value> {
  return new Map(scored.criteria.map((criterion) => [criterion.id, valueOf(scored, criterion)]));
}

/**
 * The rule of the staircase: the highest step whose criteria, and those of every step below, are met. A step of which
 * nothing is relevant is passed by and not achieved; the lowest may ask for nothing, and is then where everybody begins.
 */
export function staircaseResult(scored: Scored): StaircaseResult {
  let achievedStep = 0;
  for (const [index, step] of scored.steps.entries()) {
    const criteria = scored.criteria.filter((one) => one.step === step);
    const relevant = criteria.filter((one) => valueOf(scored, one) !== 'NOT_RELEVANT');
    const met = relevant.filter((one) => valueOf(scored, one) === 'YES');
    if (met.length < relevant.length) {
      const unmet = relevant.filter((one) => valueOf(scored, one) !== 'YES');
      return { achievedStep, nextStep: step, met: met.map(idOf), unmet: unmet.map(idOf) };
    }
    if (met.length || (index === 0 && !criteria.length)) achievedStep = step;
  }
  return { achievedStep, nextStep: null, met: [], unmet: [] };
}

/**
 * The index: for each dimension the share of the relevant criteria that are known to be met, and for the whole the plain
 * mean of the dimensions. What is not known is no "no": it makes the figure a span, and never raises its lower end.
 */
export function indexResult(scored: Scored, dimensionIds: readonly string[]): IndexResult {
  const dimensions = dimensionIds.map((dimensionId) => ({ dimensionId, ...figureOf(scored, dimensionId) }));
  const counted = dimensions.flatMap(({ value, atMost }) => (atMost === null ? [] : [{ value, atMost }]));
  if (counted.every(({ value }) => value === null)) return { dimensions, value: null, atMost: null };
  const mean = (figures: readonly number[]): number =>
    rounded(figures.reduce((sum, one) => sum + one) / figures.length);
  return {
    dimensions,
    value: mean(counted.map(({ value }) => value ?? 0)),
    atMost: mean(counted.map(({ atMost }) => atMost)),
  };
}

/** The band that a figure falls into, by the whole figure that is shown. */
export function bandOf<B extends { readonly to: number }>(value: number | null, bands: readonly B[]): B | null {
  return value === null ? null : (bands.find(({ to }) => Math.round(value) <= to) ?? null);
}

function figureOf(scored: Scored, dimensionId: string): IndexFigure {
  const values = scored.criteria
    .filter((one) => one.dimensionId === dimensionId)
    .map((one) => valueOf(scored, one))
    .filter((value) => value !== 'NOT_RELEVANT');
  if (!values.length) return { value: null, atMost: null };
  const share = (of: number): number => rounded((100 * of) / values.length);
  const yes = values.filter((value) => value === 'YES').length;
  const unknown = values.filter((value) => value === 'DONT_KNOW').length;
  return { value: unknown === values.length ? null : share(yes), atMost: share(yes + unknown) };
}

/** Each dimension on the staircase by itself: how far up its own criteria are met. */
export function levelsOf(scored: Scored, dimensionIds: readonly string[]): Map<string, number> {
  return new Map(
    dimensionIds.map((dimensionId) => {
      const criteria = scored.criteria.filter((one) => one.dimensionId === dimensionId);
      return [dimensionId, staircaseResult({ ...scored, criteria }).achievedStep];
    }),
  );
}

/**
 * What to ask next: the unanswered criteria of the presumed step, then of the one above as long as each is met, to the end
 * of the first that is not; or of the one below where the presumed step itself is not met.
 * @param byDimension whether each dimension is asked about by itself, as the themes of the grund are
 */
export function questionsToAsk(scored: Scored, byDimension = false): string[] {
  const ladders = byDimension
    ? [...new Set(scored.criteria.map(({ dimensionId }) => dimensionId))].map((dimensionId) =>
        scored.criteria.filter((one) => one.dimensionId === dimensionId),
      )
    : [scored.criteria];
  const questions = ladders.flatMap((criteria) => nextOf({ ...scored, criteria }));
  const left = MOST_QUESTIONS - scored.criteria.filter(({ id }) => scored.answers.has(id)).length;
  return questions.slice(0, Math.max(0, left)).map(idOf);
}

function nextOf(scored: Scored): Asked[] {
  const { criteria, presumedStep } = scored;
  const asking = scored.steps.filter((step) => criteria.some((one) => one.step === step));
  const start = Math.max(
    0,
    asking.findLastIndex((step) => step <= (presumedStep ?? 0)),
  );
  const upwards = walked(scored, asking.slice(start), false);
  if (upwards.questions.length || upwards.turnedAt !== asking[start]) return upwards.questions;
  return walked(scored, asking.slice(0, start).toReversed(), true).questions;
}

/** Goes from step to step until one is unanswered or turns out as `until`: not met on the way up, met on the way down. */
function walked(
  scored: Scored,
  steps: readonly number[],
  until: boolean,
): { questions: Asked[]; turnedAt: number | null } {
  for (const step of steps) {
    const criteria = scored.criteria.filter((one) => one.step === step);
    const questions = criteria.filter(({ id }) => !scored.answers.has(id));
    if (questions.length) return { questions, turnedAt: null };
    const isMet = criteria.every((one) => ['YES', 'NOT_RELEVANT'].includes(valueOf(scored, one)));
    if (isMet === until) return { questions: [], turnedAt: step };
  }
  return { questions: [], turnedAt: null };
}

function idOf({ id }: Asked): string {
  return id;
}

/** One decimal is more than answers can bear, and enough to see a movement. */
function rounded(figure: number): number {
  return Math.round(figure * 10) / 10;
}
