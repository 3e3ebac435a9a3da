/** How a company stands among those like it, told so that none of them can be recognised. */
import { FEWEST_COMPANIES, shownSizes } from '#programme/projects/sight.rules.js';

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
 * The figures are of everybody alike, the company itself included, and what is blanked does not depend on who asks: somebody
 * with companies on several steps learns no more from their answers together than from one. They are told when at least
 * five others stand behind them; a step is told as if whoever asks stood on it, and with what is blanked goes that by which
 * it could be found.
 */
export function likesOf(standing: readonly OnStep[], ownStep: number | null): Likes {
  const steps = standing.toSorted((one, other) => one.step - other.step);
  const companies = sum(steps);
  if (companies - Number(ownStep !== null) < FEWEST_COMPANIES) return TOO_FEW;
  const sizes = steps.map((one) => one.companies);
  const shown = shownSizes(sizes, FEWEST_COMPANIES + 1);
  return {
    companies,
    medianStep: medianOf(steps, companies),
    steps: steps.map((one, index) => ({ step: one.step, companies: shown[index] ? one.companies : null })),
  };
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
