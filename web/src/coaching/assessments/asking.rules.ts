// What to ask next and where the answers place a company: the staircase rule as the server has it, so that a measurement
// goes on without network. The server's own answer stands as soon as it comes.

export type Value = 'YES' | 'NO' | 'DONT_KNOW' | 'NOT_RELEVANT';

/** A criterion of a staircase, at the step that asks for it. */
export interface Asked {
  id: string;
  step: number;
  /** The theme it belongs to; the grund is asked theme by theme. */
  dimensionId: string | undefined;
}

export type Answers = Readonly<Record<string, Value | undefined>>;

export interface Ladder {
  criteria: readonly Asked[];
  answers: Answers;
  /** Where the company is thought to stand. */
  presumedStep: number;
  /** Whether each theme is a ladder of its own, as the themes of the grund are. */
  byDimension?: boolean;
}

const isMet = (value: Value | undefined): boolean => value === 'YES' || value === 'NOT_RELEVANT';

const stepsOf = (criteria: readonly Asked[]): number[] =>
  [...new Set(criteria.map(({ step }) => step))].toSorted((a, b) => a - b);

function laddersOf({ criteria, byDimension = false }: Ladder): Asked[][] {
  if (!byDimension) return [[...criteria]];
  const dimensions = [...new Set(criteria.map(({ dimensionId }) => dimensionId))];
  return dimensions.map((dimension) => criteria.filter(({ dimensionId }) => dimensionId === dimension));
}

/** The unanswered criteria of the first step that is not wholly answered, or nothing once a step turns out as `until`. */
function walked(ladder: readonly Asked[], answers: Answers, steps: readonly number[], until: boolean): Walk {
  for (const step of steps) {
    const criteria = ladder.filter((one) => one.step === step);
    const open = criteria.filter(({ id }) => answers[id] === undefined);
    if (open.length > 0) return { open, turnedAt: undefined };
    if (criteria.every(({ id }) => isMet(answers[id])) === until) return { open: [], turnedAt: step };
  }
  return { open: [], turnedAt: undefined };
}

interface Walk {
  open: Asked[];
  turnedAt: number | undefined;
}

function openIn(ladder: readonly Asked[], { answers, presumedStep }: Ladder): Asked[] {
  const steps = stepsOf(ladder);
  const start = Math.max(
    0,
    steps.findLastIndex((step) => step <= presumedStep),
  );
  const up = walked(ladder, answers, steps.slice(start), false);
  if (up.open.length > 0 || up.turnedAt !== steps[start]) return up.open;
  return walked(ladder, answers, steps.slice(0, start).toReversed(), true).open;
}

/**
 * What to ask now, in order: the presumed step, then upwards to the end of the first that is not met, or downwards from a
 * presumed step that is not.
 */
export const questionsToAsk = (ladder: Ladder): Asked[] => laddersOf(ladder).flatMap((one) => openIn(one, ladder));

export interface Outcome {
  /** Trappregeln: the highest step that is met with all below it; 0 is below the first. */
  achievedStep: number;
  /** The lowest step that is not met; none at the top. */
  nextStep: number | undefined;
  met: readonly string[];
  unmet: readonly string[];
}

/** Where the answers place the company. Below the lowest step that was asked about, all is taken as met. */
export function outcomeOf({ criteria, answers }: Ladder): Outcome {
  const steps = stepsOf(criteria);
  const asked = new Set(criteria.filter(({ id }) => answers[id] !== undefined).map(({ step }) => step));
  const lowest = asked.size === 0 ? 0 : Math.min(...asked);
  const nextStep = steps.find(
    (step) => step >= lowest && !criteria.filter((one) => one.step === step).every(({ id }) => isMet(answers[id])),
  );
  const next = criteria.filter(({ step }) => step === nextStep).map(({ id }) => id);
  const before = steps.filter((step) => nextStep === undefined || step < nextStep).at(-1) ?? 0;
  return {
    achievedStep: asked.size === 0 ? 0 : before,
    nextStep,
    met: next.filter((id) => isMet(answers[id])),
    unmet: next.filter((id) => !isMet(answers[id])),
  };
}
