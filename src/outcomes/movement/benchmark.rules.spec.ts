// Cases of a company among those like it, and properties: no figure over fewer than five others, and none found by subtraction.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likesOf, type OnStep } from './benchmark.rules.js';

/** `[2, 7]` is seven companies on step 2. */
const on = (...steps: [number, number][]): OnStep[] => steps.map(([step, companies]) => ({ step, companies }));
const BLANK = { companies: null, medianStep: null, steps: [] };

describe('the companies alike', () => {
  it.each<[string, OnStep[], number | null, object]>([
    ['are told of when there are five others', on([2, 6]), 2, { companies: 6, medianStep: 2 }],
    ['are not when there are four', on([2, 5]), 2, BLANK],
    ['may be five where the company itself stands nowhere', on([2, 5]), null, { companies: 5, medianStep: 2 }],
    ['are not told of when there are none', [], null, BLANK],
    [
      'stand half above and half below the median',
      on([1, 3], [3, 3]),
      1,
      {
        companies: 6,
        medianStep: 2,
        steps: [
          { step: 1, companies: null },
          { step: 3, companies: null },
        ],
      },
    ],
    [
      'are told of step by step where five others stand on each',
      on([3, 7], [1, 6], [2, 8]),
      1,
      {
        medianStep: 2,
        steps: [
          { step: 1, companies: 6 },
          { step: 2, companies: 8 },
          { step: 3, companies: 7 },
        ],
      },
    ],
    [
      'are not told of on a step with few, nor on that by which it could be found',
      on([1, 9], [2, 6], [3, 2]),
      1,
      {
        companies: 17,
        steps: [
          { step: 1, companies: 9 },
          { step: 2, companies: null },
          { step: 3, companies: null },
        ],
      },
    ],
  ])('%s', (_, standing, ownStep, told) => {
    expect(likesOf(standing, ownStep)).toMatchObject(told);
  });

  it('are five others behind every figure, and behind all that is blanked', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 12 })), {
      selector: ([step]) => step,
      minLength: 1,
    });
    fc.assert(
      fc.property(cells, fc.nat(5), (steps, which) => {
        const standing = on(...steps);
        const own = standing[which % standing.length]?.step ?? null;
        const { companies, steps: told } = likesOf(standing, own);
        const others = (step: number): number =>
          (standing.find((one) => one.step === step)?.companies ?? 0) - Number(step === own);
        if (companies === null) return;
        const shown = told.filter((one) => one.companies !== null);
        for (const one of shown) expect(others(one.step)).toBeGreaterThanOrEqual(5);
        const blanked = told.filter((one) => one.companies === null).reduce((sum, { step }) => sum + others(step), 0);
        expect(blanked === 0 || blanked >= 5).toBe(true);
      }),
    );
  });

  it('have the same figures, whoever of them asks, so that answers put together tell no more than one', () => {
    const cells = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 12 })), {
      selector: ([step]) => step,
      minLength: 1,
    });
    fc.assert(
      fc.property(cells, (steps) => {
        const [one, ...others] = steps.map(([step]) => likesOf(on(...steps), step));
        for (const other of others) expect(other).toEqual(one);
      }),
      {
        examples: [
          [
            [
              [1, 6],
              [2, 5],
              [3, 2],
            ],
          ],
        ],
      },
    );
  });
});
