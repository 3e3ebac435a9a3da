// Cases for staircases: what can be climbed, and what says the same.
import { describe, expect, it } from 'vitest';
import { isSameStaircase, staircaseFaults, type StaircaseContent, type StepContent } from './staircase.rules.js';

const words = (text: string): { sv: string; en: string } => ({ sv: text, en: text });
const step = (number: number, ...codes: string[]): StepContent => ({
  number,
  name: words(`steg ${number}`),
  criteria: codes.map((code) => ({ code, statement: words(code) })),
});
const stairs = (...steps: StepContent[]): StaircaseContent => ({ steps });

describe('a staircase', () => {
  const broken = { fault: 'STEPS_BROKEN', path: 'steps' };
  it.each([
    ['two steps', stairs(step(1), step(2)), []],
    ['one step', stairs(step(1)), [broken]],
    ['no step', stairs(), [broken]],
    ['a step left out', stairs(step(1), step(3)), [broken]],
    ['a step twice', stairs(step(1), step(1)), [broken]],
    ['steps in another order', stairs(step(2), step(1)), [broken]],
    ['steps from nought', stairs(step(0), step(1)), [broken]],
    [
      'criteria twice, on one step and on two',
      stairs(step(1, 'a', 'a'), step(2, 'b', 'a')),
      [
        { fault: 'CRITERION_TWICE', path: 'steps.0.criteria.1.code', code: 'a' },
        { fault: 'CRITERION_TWICE', path: 'steps.1.criteria.1.code', code: 'a' },
      ],
    ],
  ])('of %s', (_, content, expected) => expect(staircaseFaults(content)).toEqual(expected));
});

describe('two staircases', () => {
  const one = stairs(step(1, 'a'), step(2, 'b'));
  it.each([
    [
      'with their keys in another order',
      stairs(
        { criteria: [{ statement: { en: 'a', sv: 'a' }, code: 'a' }], name: { en: 'steg 1', sv: 'steg 1' }, number: 1 },
        step(2, 'b'),
      ),
      true,
    ],
    [
      'where one has no description and the other says so',
      stairs({ ...step(1, 'a'), description: null }, step(2, 'b')),
      true,
    ],
    ['with another word', stairs({ ...step(1, 'a'), name: words('annat') }, step(2, 'b')), false],
    ['with another criterion', stairs(step(1, 'a'), step(2, 'c')), false],
    ['with a criterion more', stairs(step(1, 'a', 'x'), step(2, 'b')), false],
    ['with a description', stairs({ ...step(1, 'a'), description: words('ny') }, step(2, 'b')), false],
  ])('%s', (_, other, expected) => expect(isSameStaircase(one, other)).toBe(expected));
});
