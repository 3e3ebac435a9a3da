/** How a company stands among those like it, told so that none of them can be recognised. */
import { FEWEST_COMPANIES, shownSizes } from '../participation/participation.rules.js';

/** How many of those alike stand on a step, the company itself among them. */
export interface OnStep {
  readonly step: number;
  readonly companies: number;
}

/** How those alike stand on one version of a staircase; null is blanked. */
export interface Likes {
  readonly companies: number | null;
  readonly medianStep: number | null;
  readonly steps: readonly { readonly step: number; readonly companies: number | null }[];
}

const TOO_FEW: Likes = { companies: null, medianStep: null, steps: [] };

/**
 * The figures are of everybody alike, the company itself included, so that they are the same whoever of them asks and no
 * two answers can be subtracted. They are told when at least five others stand behind them; a step with fewer others is
 * blanked, and with it those by which it could be found.
 */
export function likesOf(standing: readonly OnStep[], ownStep: number | null): Likes {
  const steps = standing.toSorted((one, other) => one.step - other.step);
  const companies = sum(steps);
  const others = steps.map((one) => ({ ...one, companies: one.companies - Number(one.step === ownStep) }));
  if (sum(others) < FEWEST_COMPANIES) return TOO_FEW;
  const shown = shownSizes(others.map((one) => one.companies));
  return {
    companies,
    medianStep: medianOf(steps, companies),
    steps: steps.map((one, index) => ({ step: one.step, companies: isTold(one, others[index], shown[index]) })),
  };
}

/** The company's own step, where it stands alone, is told as little as any other with few on it. */
function isTold(all: OnStep, others: OnStep | undefined, isShown = false): number | null {
  return isShown && others !== undefined && others.companies > 0 ? all.companies : null;
}

/** The step that half of them stand on or below; between two steps where they part in the middle. */
function medianOf(steps: readonly OnStep[], companies: number): number {
  const at = (place: number): number => {
    let before = 0;
    for (const { step, companies: here } of steps) {
      before += here;
      if (place < before) return step;
    }
    return 0;
  };
  return (at(Math.floor((companies - 1) / 2)) + at(Math.floor(companies / 2))) / 2;
}

function sum(steps: readonly OnStep[]): number {
  return steps.reduce((total, { companies }) => total + companies, 0);
}
