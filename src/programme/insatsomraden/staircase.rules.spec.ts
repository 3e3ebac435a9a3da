// Cases for staircases: what can be climbed, and what says the same.
import { describe, expect, it } from 'vitest';
import { ScoringStyle } from './scoring.rules.js';
import {
  isSameStaircase,
  staircaseFaults,
  unfinishedFaults,
  type StaircaseContent,
  type StepContent,
} from './staircase.rules.js';

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
    [
      'a dimension that is not there, and one that is there twice',
      {
        dimensions: ['d', 'd'].map((code) => ({ code, name: words(code) })),
        steps: [
          { ...step(1), criteria: [{ code: 'a', statement: words('a'), dimension: 'd' }] },
          { ...step(2), criteria: [{ code: 'b', statement: words('b'), dimension: 'e' }] },
        ],
      },
      [
        { fault: 'DIMENSION_TWICE', path: 'dimensions.1.code', code: 'd' },
        { fault: 'DIMENSION_UNKNOWN', path: 'steps.1.criteria.0.dimension', code: 'e' },
      ],
    ],
  ])('of %s', (_, content, expected) => expect(staircaseFaults(content)).toEqual(expected));
});

describe('a version cannot be published', () => {
  const dimensions = [{ code: 'd', name: words('d') }];
  const both = [ScoringStyle.STAIRCASE, ScoringStyle.INDEX];
  it.each<[string, StaircaseContent, boolean, string[]]>([
    ['with all it needs: it can', stairs(step(1, 'a'), step(2, 'b')), false, []],
    ['with a step without criteria', stairs(step(1, 'a'), step(2)), false, ['steps.1.criteria STEP_EMPTY']],
    ['with nothing on the lowest of added levels: it can', stairs(step(1), step(2, 'b')), true, []],
    ['with nothing on another level', stairs(step(1), step(2, 'b'), step(3)), true, ['steps.2.criteria STEP_EMPTY']],
    [
      'with a dimension that nothing counts in',
      { dimensions, steps: [step(1, 'a'), step(2, 'b')] },
      false,
      ['dimensions.0.code DIMENSION_EMPTY'],
    ],
    [
      'by index with a criterion outside every dimension',
      {
        scoringStyles: both,
        dimensions,
        steps: [step(1, 'a'), { ...step(2), criteria: [{ code: 'b', statement: words('b'), dimension: 'd' }] }],
      },
      false,
      ['steps.0.criteria.0.dimension CRITERION_OUTSIDE'],
    ],
  ])('%s', (_, content, hasAddedLevels, expected) => {
    const told = unfinishedFaults(content, hasAddedLevels).map(({ path, fault }) => `${path} ${fault}`);
    expect(told).toEqual(expected);
  });
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
    [
      'where one says how it is counted, as it is unless said',
      { ...one, scoringStyles: [ScoringStyle.STAIRCASE], dimensions: [] },
      true,
    ],
    ['counted otherwise', { ...one, scoringStyles: [ScoringStyle.INDEX] }, false],
    ['with a dimension', { ...one, dimensions: [{ code: 'd', name: words('d') }] }, false],
    [
      'with evidence',
      stairs({ ...step(1), criteria: [{ code: 'a', statement: words('a'), evidence: words('x') }] }, step(2, 'b')),
      false,
    ],
    ['with a description', stairs({ ...step(1, 'a'), description: words('ny') }, step(2, 'b')), false],
  ])('%s', (_, other, expected) => expect(isSameStaircase(one, other)).toBe(expected));
});
