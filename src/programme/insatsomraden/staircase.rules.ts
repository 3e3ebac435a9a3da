// What a staircase must be before anybody can stand on it, and what more it must be to be published.
import type { Localised } from '#platform/values/text.js';
import { ScoringStyle } from './scoring.rules.js';

export interface CriterionContent {
  readonly code: string;
  readonly statement: Localised;
  readonly evidence?: Localised | null;
  readonly nextAction?: Localised | null;
  /** The code of its dimension. */
  readonly dimension?: string | null;
}

export interface StepContent {
  readonly number: number;
  readonly name: Localised;
  readonly description?: Localised | null;
  readonly criteria: readonly CriterionContent[];
}

export interface DimensionContent {
  readonly code: string;
  readonly name: Localised;
  readonly description?: Localised | null;
}

export interface StaircaseContent {
  readonly scoringStyles?: readonly ScoringStyle[] | null;
  readonly dimensions?: readonly DimensionContent[] | null;
  readonly steps: readonly StepContent[];
}

type CodedFault = 'CRITERION_TWICE' | 'DIMENSION_TWICE' | 'DIMENSION_UNKNOWN' | 'DIMENSION_EMPTY' | 'CRITERION_OUTSIDE';

/** What is wrong with a staircase, and where: `steps`, or `steps.2.criteria.0.code`. */
export type StaircaseFault =
  | { readonly fault: 'STEPS_BROKEN' | 'STEP_EMPTY'; readonly path: string }
  | { readonly fault: CodedFault; readonly path: string; readonly code: string };

/** The fewest steps that one can climb. */
export const STEPS_AT_LEAST = 2;

/** How it is scored: up the staircase unless something is said. */
export function stylesOf({ scoringStyles }: StaircaseContent): ScoringStyle[] {
  return scoringStyles?.length ? [...new Set(scoringStyles)] : [ScoringStyle.STAIRCASE];
}

/** Everything that keeps the content from being a staircase; none when it is one. */
export function staircaseFaults({ steps, dimensions }: StaircaseContent): StaircaseFault[] {
  const isWhole = steps.length >= STEPS_AT_LEAST && steps.every(({ number }, index) => number === index + 1);
  const broken: StaircaseFault[] = isWhole ? [] : [{ fault: 'STEPS_BROKEN', path: 'steps' }];
  const known = (dimensions ?? []).map(({ code }, index) => ({ code, path: `dimensions.${index}.code` }));
  const codes = new Set(known.map(({ code }) => code));
  const unknown = placed(steps).flatMap(({ dimension, path }): StaircaseFault[] =>
    !dimension || codes.has(dimension)
      ? []
      : [{ fault: 'DIMENSION_UNKNOWN', path: `${path}.dimension`, code: dimension }],
  );
  const criteria = placed(steps).map(({ code, path }) => ({ code, path: `${path}.code` }));
  return [...broken, ...twice('DIMENSION_TWICE', known), ...twice('CRITERION_TWICE', criteria), ...unknown];
}

/**
 * What a draft may lack and a published version may not: a criterion on every step, and for an index a dimension for
 * every criterion.
 * @param hasAddedLevels The lowest of the levels that Stegvis adds is where everybody begins, and asks for nothing.
 */
export function unfinishedFaults(content: StaircaseContent, hasAddedLevels = false): StaircaseFault[] {
  const { steps, dimensions } = content;
  const empty = steps.flatMap(({ criteria }, index): StaircaseFault[] =>
    criteria.length || (hasAddedLevels && index === 0)
      ? []
      : [{ fault: 'STEP_EMPTY', path: `steps.${index}.criteria` }],
  );
  const used = new Set(placed(steps).map(({ dimension }) => dimension));
  const idle = (dimensions ?? []).flatMap(({ code }, index): StaircaseFault[] =>
    used.has(code) ? [] : [{ fault: 'DIMENSION_EMPTY', path: `dimensions.${index}.code`, code }],
  );
  if (!stylesOf(content).includes(ScoringStyle.INDEX)) return [...empty, ...idle];
  const outside = placed(steps).flatMap(({ code, dimension, path }): StaircaseFault[] =>
    dimension ? [] : [{ fault: 'CRITERION_OUTSIDE', path: `${path}.dimension`, code }],
  );
  return [...empty, ...idle, ...outside];
}

/** Whether two contents say the same, whatever order their keys stand in. */
export function isSameStaircase(one: StaircaseContent, other: StaircaseContent): boolean {
  return JSON.stringify(spelt(one)) === JSON.stringify(spelt(other));
}

function placed(steps: readonly StepContent[]): (CriterionContent & { path: string })[] {
  return steps.flatMap(({ criteria }, step) =>
    criteria.map((one, index) => ({ ...one, path: `steps.${step}.criteria.${index}` })),
  );
}

function twice(fault: CodedFault, found: readonly { code: string; path: string }[]): StaircaseFault[] {
  const seen = new Set<string>();
  return found.flatMap(({ code, path }) => {
    if (seen.has(code)) return [{ fault, path, code }];
    seen.add(code);
    return [];
  });
}

function spelt(content: StaircaseContent): unknown {
  const dimensions = (content.dimensions ?? []).map(({ code, name, description }) => [
    code,
    words(name),
    words(description),
  ]);
  const steps = content.steps.map(({ number, name, description, criteria }) => [
    number,
    words(name),
    words(description),
    criteria.map(({ code, statement, evidence, nextAction, dimension }) => [
      code,
      ...[statement, evidence, nextAction].map(words),
      dimension ?? null,
    ]),
  ]);
  return [stylesOf(content), dimensions, steps];
}

function words(text: Localised | null | undefined): string[] | null {
  return text ? [text.sv, text.en] : null;
}
