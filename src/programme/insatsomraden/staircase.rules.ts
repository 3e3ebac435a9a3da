// What a staircase must be before anybody can stand on it.
import type { Localised } from '#platform/values/text.js';

export interface CriterionContent {
  readonly code: string;
  readonly statement: Localised;
}

export interface StepContent {
  readonly number: number;
  readonly name: Localised;
  readonly description?: Localised | null;
  readonly criteria: readonly CriterionContent[];
}

export interface StaircaseContent {
  readonly steps: readonly StepContent[];
}

/** What is wrong with a staircase, and where: `steps`, or `steps.2.criteria.0.code`. */
export type StaircaseFault =
  | { readonly fault: 'STEPS_BROKEN'; readonly path: string }
  | { readonly fault: 'CRITERION_TWICE'; readonly path: string; readonly code: string };

/** The fewest steps that one can climb. */
export const STEPS_AT_LEAST = 2;

/** Everything that keeps the content from being a staircase; none when it is one. */
export function staircaseFaults({ steps }: StaircaseContent): StaircaseFault[] {
  const isWhole = steps.length >= STEPS_AT_LEAST && steps.every(({ number }, index) => number === index + 1);
  const broken: StaircaseFault[] = isWhole ? [] : [{ fault: 'STEPS_BROKEN', path: 'steps' }];
  const seen = new Set<string>();
  const twice = steps.flatMap(({ criteria }, step) =>
    criteria.flatMap(({ code }, index): StaircaseFault[] => {
      if (seen.has(code)) return [{ fault: 'CRITERION_TWICE', path: `steps.${step}.criteria.${index}.code`, code }];
      seen.add(code);
      return [];
    }),
  );
  return [...broken, ...twice];
}

/** Whether two contents say the same, whatever order their keys stand in. */
export function isSameStaircase(one: StaircaseContent, other: StaircaseContent): boolean {
  return JSON.stringify(spelt(one)) === JSON.stringify(spelt(other));
}

function spelt({ steps }: StaircaseContent): unknown {
  return steps.map(({ number, name, description, criteria }) => [
    number,
    words(name),
    words(description),
    criteria.map(({ code, statement }) => [code, words(statement)]),
  ]);
}

function words(text: Localised | null | undefined): string[] | null {
  return text ? [text.sv, text.en] : null;
}
