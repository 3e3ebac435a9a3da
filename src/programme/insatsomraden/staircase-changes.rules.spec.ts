// Cases for what differs between two versions.
import { describe, expect, it } from 'vitest';
import { changesBetween } from './staircase-changes.rules.js';
import type { CriterionContent, StaircaseContent, StepContent } from './staircase.rules.js';

const words = (text: string): { sv: string; en: string } => ({ sv: text, en: `${text} (en)` });
const criterion = (code: string, said: Partial<CriterionContent> = {}): CriterionContent => ({
  code,
  statement: words(code),
  ...said,
});
const step = (number: number, ...criteria: CriterionContent[]): StepContent => ({
  number,
  name: words(`steg ${number}`),
  criteria,
});
const stairs = (...steps: StepContent[]): StaircaseContent => ({ steps });
const dimension = (code: string, name = code): { code: string; name: { sv: string; en: string } } => ({
  code,
  name: words(name),
});

const first = stairs(step(1, criterion('a')), step(2, criterion('b')));

describe('a version differs from the one before it', () => {
  it.each<[string, StaircaseContent, string[]]>([
    ['in nothing', first, []],
    [
      'in nothing, where what is not said is null',
      stairs(step(1, criterion('a', { evidence: null })), step(2, criterion('b'))),
      [],
    ],
    [
      'in the name of a step',
      stairs({ ...step(1, criterion('a')), name: words('nytt') }, step(2, criterion('b'))),
      ['STEP_RENAMED null 1←null steg 1 → nytt'],
    ],
    [
      'in a step more',
      stairs(...first.steps, step(3, criterion('c'))),
      ['STEP_ADDED null 3←null null → steg 3', 'CRITERION_ADDED c 3←null null → c'],
    ],
    [
      'in a step less',
      stairs(step(1, criterion('a'))),
      ['STEP_REMOVED null null←2 steg 2 → null', 'CRITERION_REMOVED b null←2 b → null'],
    ],
    [
      'in the wording of a criterion, in one language alone',
      stairs(step(1, criterion('a', { statement: { sv: 'a', en: 'new' } })), step(2, criterion('b'))),
      ['CRITERION_REWORDED a 1←1 a → a'],
    ],
    [
      'in where a criterion stands',
      stairs(step(1), step(2, criterion('b'), criterion('a'))),
      ['CRITERION_MOVED a 2←1 null → null'],
    ],
    [
      'in evidence and next action',
      stairs(step(1, criterion('a', { evidence: words('x'), nextAction: words('y') })), step(2, criterion('b'))),
      ['EVIDENCE_CHANGED a 1←1 null → x', 'NEXT_ACTION_CHANGED a 1←1 null → y'],
    ],
    [
      'in a dimension',
      { dimensions: [dimension('d')], steps: [step(1, criterion('a', { dimension: 'd' })), step(2, criterion('b'))] },
      ['DIMENSION_CHANGED a 1←1 null → null', 'DIMENSION_ADDED d null←null null → d'],
    ],
  ])('%s', (_, later, expected) => {
    const told = changesBetween(first, later).map(
      ({ kind, code, step: now, formerStep, before, after }) =>
        `${kind} ${code} ${now}←${formerStep} ${before?.sv ?? null} → ${after?.sv ?? null}`,
    );
    expect(told).toEqual(expected);
  });

  it('in the names of dimensions', () => {
    const before = { ...first, dimensions: [dimension('d'), dimension('e')] };
    const told = changesBetween(before, { ...first, dimensions: [dimension('d', 'ny')] });
    expect(told.map(({ kind, code }) => [kind, code])).toEqual([
      ['DIMENSION_RENAMED', 'd'],
      ['DIMENSION_REMOVED', 'e'],
    ]);
  });
});
