// The staircase rule, case by case.
import { describe, expect, it } from 'vitest';
import { outcomeOf, questionsToAsk, type Answers, type Asked } from './asking.rules';

/** Three steps with two criteria each: 1a, 1b, 2a … */
const criteria: Asked[] = [1, 2, 3].flatMap((step) =>
  ['a', 'b'].map((letter) => ({ id: `${step}${letter}`, step, dimensionId: letter })),
);

const yes = (...ids: string[]): Answers => Object.fromEntries(ids.map((id) => [id, 'YES' as const]));

describe('what to ask next', () => {
  it.each<[string, number, Answers, string[]]>([
    ['begins at the presumed step', 2, {}, ['2a', '2b']],
    ['begins at the first where nothing is presumed', 0, {}, ['1a', '1b']],
    ['leaves out what is answered', 2, yes('2a'), ['2b']],
    ['goes up while all is met', 2, yes('2a', '2b'), ['3a', '3b']],
    ['takes what is not relevant as met', 2, { '2a': 'YES', '2b': 'NOT_RELEVANT' }, ['3a', '3b']],
    ['goes down where the presumed step is not met', 2, { '2a': 'YES', '2b': 'NO' }, ['1a', '1b']],
    ['does not take “do not know” as met', 2, { '2a': 'YES', '2b': 'DONT_KNOW' }, ['1a', '1b']],
    ['ends at the top', 3, yes('3a', '3b'), []],
    ['ends at the first step above that is not met', 1, { ...yes('1a', '1b', '2a'), '2b': 'NO' }, []],
  ])('%s', (_, presumedStep, answers, expected) => {
    expect(questionsToAsk({ criteria, answers, presumedStep }).map(({ id }) => id)).toEqual(expected);
  });

  it('asks theme by theme where each is a ladder of its own', () => {
    const ladder = { criteria, answers: yes('1a'), presumedStep: 1, byDimension: true };
    expect(questionsToAsk(ladder).map(({ id }) => id)).toEqual(['2a', '1b']);
  });
});

describe('where the answers place the company', () => {
  it.each<[string, Answers, number, number | undefined, string[]]>([
    ['nothing answered is nothing achieved', {}, 0, 1, ['1a', '1b']],
    ['a whole step is achieved', yes('1a', '1b'), 1, 2, ['2a', '2b']],
    ['a half step is not', yes('1a', '1b', '2a'), 1, 2, ['2b']],
    ['steps below the lowest that was asked about count as met', yes('2a', '2b'), 2, 3, ['3a', '3b']],
    ['a step with a hole does not count, nor any above it', { ...yes('1a', '2a', '2b'), '1b': 'NO' }, 0, 1, ['1b']],
    ['the top has no next step', yes('1a', '1b', '2a', '2b', '3a', '3b'), 3, undefined, []],
  ])('%s', (_, answers, achievedStep, nextStep, unmet) => {
    expect(outcomeOf({ criteria, answers, presumedStep: 0 })).toMatchObject({ achievedStep, nextStep, unmet });
  });
});
