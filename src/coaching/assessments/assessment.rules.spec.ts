import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bandOf,
  indexResult,
  levelsOf,
  MOST_QUESTIONS,
  questionsToAsk,
  staircaseResult,
  type Asked,
  type Scored,
  type Value,
} from './assessment.rules.js';

const SHORT: Readonly<Record<string, Value | undefined>> = { y: 'YES', n: 'NO', x: 'NOT_RELEVANT', d: 'DONT_KNOW' };

/** `'yy yn .'`: the answers step by step, from the lowest; a dot is unanswered, a lone dash a step without criteria. */
function scored(text: string, presumedStep: number | null = null): Scored {
  const steps = text.split(' ').map((_, index) => index + 1);
  const answers = new Map<string, Value>();
  const criteria = text.split(' ').flatMap((signs, index): Asked[] =>
    signs === '-'
      ? []
      : Array.from(signs, (sign, place) => {
          const id = `${index + 1}${'abcdefgh'.charAt(place)}`;
          const value = SHORT[sign];
          if (value) answers.set(id, value);
          return { id, step: index + 1, dimensionId: place % 2 ? 'even' : 'odd' };
        }),
  );
  return { steps, criteria, answers, presumedStep };
}

describe('the rule of the staircase', () => {
  it.each<[string, string, number | null, [number, number | null, number, number]]>([
    ['stands on no step where the lowest is not met', 'yn y', null, [0, 1, 1, 1]],
    ['stands on the highest step that is met with all below', 'yy yy yn nn', null, [2, 3, 1, 1]],
    ['does not jump over a step that is not met', 'yy yn yy', null, [1, 2, 1, 1]],
    ['stands on the top where everything is met', 'y y y', null, [3, null, 0, 0]],
    ['leaves out what is not relevant', 'yy yx xn', null, [2, 3, 0, 1]],
    ['passes by a step of which nothing is relevant, and does not stand on it', 'y xx yn', null, [1, 3, 1, 1]],
    ['stands above a step that was passed by', 'y xx yy', null, [3, null, 0, 0]],
    ['stands nowhere where nothing at all is relevant', 'x x', null, [0, null, 0, 0]],
    ['takes "don’t know" for not met', 'yy yd', null, [1, 2, 1, 1]],
    ['takes what is unanswered for not known', 'yy y.', null, [1, 2, 1, 1]],
    ['takes the steps below the presumed one as met where nobody asked', '.. .. yy yn', 3, [3, 4, 1, 1]],
    ['believes an answer before a presumption', '.. .n yy', 3, [1, 2, 1, 1]],
    ['begins on a lowest step that asks for nothing', '- yn', null, [1, 2, 1, 1]],
    ['does not stand on a higher step that asks for nothing', 'y - n', null, [1, 3, 0, 1]],
    ['knows of nothing where nothing is answered', '.. ..', null, [0, 1, 0, 2]],
  ])('%s: %s', (_, text, presumedStep, [achieved, next, met, unmet]) => {
    const result = staircaseResult(scored(text, presumedStep));
    expect([result.achievedStep, result.nextStep, result.met.length, result.unmet.length]).toEqual([
      achieved,
      next,
      met,
      unmet,
    ]);
  });

  it('names the criteria of the next step, met and unmet', () => {
    expect(staircaseResult(scored('yy ynd'))).toMatchObject({ met: ['2a'], unmet: ['2b', '2c'] });
  });
});

describe('the index', () => {
  const dimensions = ['odd', 'even'];
  it.each<[string, string, [number | null, number | null], [number | null, number | null][]]>([
    [
      'is 100 where everything is met',
      'yy yy',
      [100, 100],
      [
        [100, 100],
        [100, 100],
      ],
    ],
    [
      'is 0 where nothing is',
      'nn nn',
      [0, 0],
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'is the plain mean of the dimensions, however many criteria each has',
      'yn y y',
      [50, 50],
      [
        [100, 100],
        [0, 0],
      ],
    ],
    [
      'leaves out what is not relevant',
      'yx nn',
      [25, 25],
      [
        [50, 50],
        [0, 0],
      ],
    ],
    [
      'leaves out a dimension of which nothing is relevant',
      'yx nx',
      [50, 50],
      [
        [50, 50],
        [null, null],
      ],
    ],
    [
      'is a span where something is not known',
      'yd nd',
      [25, 75],
      [
        [50, 50],
        [null, 100],
      ],
    ],
    [
      'is a span within a dimension too',
      'yy dn',
      [50, 75],
      [
        [50, 100],
        [50, 50],
      ],
    ],
    [
      'is nothing where nothing is known',
      'd. ..',
      [null, null],
      [
        [null, 100],
        [null, 100],
      ],
    ],
    [
      'is nothing where nothing is relevant',
      'xx xx',
      [null, null],
      [
        [null, null],
        [null, null],
      ],
    ],
    [
      'has one decimal',
      'yn n n',
      [16.7, 16.7],
      [
        [33.3, 33.3],
        [0, 0],
      ],
    ],
  ])('%s: %s', (_, text, whole, parts) => {
    const result = indexResult(scored(text), dimensions);
    expect([result.value, result.atMost]).toEqual(whole);
    expect(result.dimensions.map(({ value, atMost }) => [value, atMost])).toEqual(parts);
  });

  it('counts what is presumed', () => {
    expect(indexResult(scored('.. yn', 2), dimensions)).toMatchObject({ value: 75, atMost: 75 });
  });

  it.each<[number | null, string | null]>([
    [0, 'low'],
    [25, 'low'],
    [25.4, 'low'],
    [25.5, 'high'],
    [100, 'high'],
    [null, null],
  ])('falls into a band, by the whole figure that is shown: %s', (value, code) => {
    const bands = [
      { code: 'low', to: 25 },
      { code: 'high', to: 100 },
    ];
    expect(bandOf(value, bands)?.code ?? null).toBe(code);
  });

  it('falls into no band where none reaches so far', () => {
    expect(bandOf(60, [{ code: 'low', to: 25 }])).toBeNull();
  });

  it('has for each dimension its own way up the staircase', () => {
    expect([...levelsOf(scored('yy yn yn'), dimensions)]).toEqual([
      ['odd', 3],
      ['even', 1],
    ]);
  });
});

describe('what to ask next', () => {
  it.each<[string, string, number | null, string]>([
    ['begins at the lowest step where nothing is presumed', '.. .. ..', null, '1a 1b'],
    ['begins at the presumed step', '.. .. ..', 2, '2a 2b'],
    ['asks the rest of a step that is begun', '.. y. ..', 2, '2b'],
    ['goes on where the step is met', '.. yx ..', 2, '3a 3b'],
    ['asks the first step that is not met to its end', '.. yy n.', 2, '3b'],
    ['stops at the end of the first step that is not met', '.. yy ny ..', 2, ''],
    ['stops where an answer is not known', '.. yd ..', 1, '1a 1b'],
    ['goes down where the presumed step is not met', '.. .. nn ..', 3, '2a 2b'],
    ['goes on down until a step is met', '.. ny nn ..', 3, '1a 1b'],
    ['stops on the way down where a step is met', '.. yy nn ..', 3, ''],
    ['is over at the top', 'yy yy', 2, ''],
    ['is over at the bottom', 'nn ..', 1, ''],
    ['passes by a step without criteria', '- .. ..', 1, '2a 2b'],
    ['begins at the highest step where more is presumed than there is', '. .', 9, '2a'],
    ['asks nothing of a version that has nothing to ask', '- -', null, ''],
  ])('%s: %s', (_, text, presumedStep, expected) => {
    expect(questionsToAsk(scored(text, presumedStep)).join(' ')).toBe(expected);
  });

  it('asks about each theme of the grund by itself', () => {
    expect(questionsToAsk(scored('nn .. ..'), true)).toEqual([]);
    expect(questionsToAsk(scored('yn .. ..'), true)).toEqual(['2a']);
    expect(questionsToAsk(scored('.. .. ..'), true)).toEqual(['1a', '1b']);
  });
});

const VALUES: readonly Value[] = ['YES', 'NO', 'NOT_RELEVANT', 'DONT_KNOW'];

/** A version of up to five steps, answered in part. */
const anyScored = fc
  .record({
    sizes: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 }),
    presumedStep: fc.option(fc.integer({ min: 1, max: 5 })),
    values: fc.array(fc.option(fc.constantFrom(...VALUES)), { minLength: 30, maxLength: 30 }),
    parts: fc.array(fc.constantFrom('odd', 'even'), { minLength: 30, maxLength: 30 }),
  })
  .map(({ sizes, presumedStep, values, parts }): Scored => {
    const criteria = sizes
      .flatMap((size, index) => Array.from({ length: size }, () => index + 1))
      .map((step, index) => ({ id: `c${index}`, step, dimensionId: parts[index] ?? null }));
    const said = criteria.flatMap(({ id }, index): [string, Value][] => {
      const value = values[index];
      return value ? [[id, value]] : [];
    });
    return { steps: sizes.map((_, index) => index + 1), criteria, answers: new Map(said), presumedStep };
  });

const DIMENSIONS = ['odd', 'even'];
const figuresOf = (one: Scored): number[] => {
  const index = indexResult(one, DIMENSIONS);
  return [staircaseResult(one).achievedStep, index.value ?? -1, ...index.dimensions.map(({ value }) => value ?? -1)];
};
const highestOf = (one: Scored): number[] => indexResult(one, DIMENSIONS).dimensions.map(({ atMost }) => atMost ?? -1);

/** The same with every answer to one criterion that it can have. */
function answered(one: Scored, index: number, value: Value): Scored {
  const { id } = one.criteria[index % one.criteria.length] ?? { id: 'none' };
  return { ...one, answers: new Map([...one.answers, [id, value]]) };
}

describe('both ways of scoring', () => {
  const place = fc.nat({ max: 29 });

  it('are monotone: a "yes" in place of a "no" or a "don’t know" lowers nothing', () => {
    fc.assert(
      fc.property(anyScored, place, fc.constantFrom<Value>('NO', 'DONT_KNOW'), (one, index, value) => {
        const before = figuresOf(answered(one, index, value));
        const after = figuresOf(answered(one, index, 'YES'));
        expect(after.every((figure, which) => figure >= (before[which] ?? 0))).toBe(true);
      }),
    );
  });

  it('are never raised by "don’t know", whatever was answered before, or nothing', () => {
    fc.assert(
      fc.property(anyScored, place, (one, index) => {
        const after = figuresOf(answered(one, index, 'DONT_KNOW'));
        expect(figuresOf(one).every((figure, which) => figure >= (after[which] ?? 0))).toBe(true);
      }),
    );
  });

  it('do not take "don’t know" for "no": a "no" in its place may lower what the index can be', () => {
    fc.assert(
      fc.property(anyScored, place, (one, index) => {
        const unknown = highestOf(answered(one, index, 'DONT_KNOW'));
        const refused = highestOf(answered(one, index, 'NO'));
        expect(unknown.every((figure, which) => figure >= (refused[which] ?? 0))).toBe(true);
      }),
    );
  });

  it('do not depend on the order of answers or of criteria', () => {
    fc.assert(
      fc.property(anyScored, (one) => {
        const turned = {
          ...one,
          criteria: one.criteria.toReversed(),
          answers: new Map([...one.answers].toReversed()),
        };
        expect(figuresOf(turned)).toEqual(figuresOf(one));
      }),
    );
  });

  it('ask no more than a sitting bears, each question once, and come to an end', () => {
    fc.assert(
      fc.property(anyScored, fc.boolean(), fc.constantFrom(...VALUES), (one, byDimension, value) => {
        const answers = new Map(one.answers);
        for (let round = 0; round <= MOST_QUESTIONS; round += 1) {
          const questions = questionsToAsk({ ...one, answers }, byDimension);
          if (!questions.length) return;
          expect(questions.some((id) => answers.has(id))).toBe(false);
          for (const id of questions) answers.set(id, value);
          expect(answers.size).toBeLessThanOrEqual(MOST_QUESTIONS);
        }
        throw new Error('The questions have no end.');
      }),
    );
  });
});
