import { describe, expect, it } from 'vitest';
import type { Scored, Value } from './assessment.rules.js';
import { comparison } from './comparison.rules.js';

/** Two criteria on each of three steps; answers by their ids. */
function scored(prefix: string, answers: Record<string, Value>, presumedStep: number | null = null): Scored {
  const criteria = [1, 2, 3].flatMap((step) =>
    ['a', 'b'].map((letter) => ({ id: `${prefix}${step}${letter}`, step, dimensionId: null })),
  );
  return { steps: [1, 2, 3], criteria, answers: new Map(Object.entries(answers)), presumedStep };
}

const same = new Map(['1a', '1b', '2a', '2b', '3a', '3b'].map((id) => [id, id]));
const low = { '1a': 'YES', '1b': 'YES', '2a': 'YES', '2b': 'NO' } as const;
const high = { ...low, '2b': 'YES', '3a': 'YES', '3b': 'NO' } as const;

describe('a comparison of two assessments', () => {
  it('says how many steps lie between them, and which criteria are met since', () => {
    const { climbed, before, now, criteria } = comparison(scored('', low), scored('', high), same);
    expect([before.achievedStep, now.achievedStep, climbed]).toEqual([1, 2, 1]);
    const changes = Object.fromEntries(criteria.map(({ criterionId, change }) => [criterionId, change]));
    expect(changes).toEqual({
      '1a': 'UNCHANGED',
      '1b': 'UNCHANGED',
      '2a': 'UNCHANGED',
      '2b': 'GAINED',
      '3a': 'GAINED',
      '3b': 'UNCHANGED',
    });
  });

  it('tells a step back as fewer than none', () => {
    const { climbed, criteria } = comparison(scored('', high), scored('', low), same);
    expect(climbed).toBe(-1);
    expect(criteria.filter(({ change }) => change === 'LOST').map(({ criterionId }) => criterionId)).toEqual([
      '2b',
      '3a',
    ]);
  });

  it('counts what was presumed before, and calls nothing gained that only became irrelevant', () => {
    const former = scored('', { '2a': 'NO', '2b': 'YES' }, 2);
    const later = scored('', { '1a': 'YES', '1b': 'YES', '2a': 'NOT_RELEVANT', '2b': 'YES' });
    const { before, now, criteria } = comparison(former, later, same);
    expect([before.achievedStep, now.achievedStep]).toEqual([1, 2]);
    expect(criteria.every(({ change }) => change === 'UNCHANGED')).toBe(true);
  });

  it('leaves out of both what only the later version asks', () => {
    const former = scored('f', { f1a: 'YES', f1b: 'YES', f2a: 'YES', f2b: 'YES' });
    const later = scored('', { '1a': 'YES', '1b': 'YES', '2a': 'YES', '2b': 'NO' });
    const mapping = new Map([
      ['f1a', '1a'],
      ['f1b', '1b'],
      ['f2a', '2a'],
    ]);
    const { before, now, climbed, criteria } = comparison(former, later, mapping);
    expect([before.achievedStep, now.achievedStep, climbed]).toEqual([2, 2, 0]);
    expect(criteria.find(({ criterionId }) => criterionId === '2b')).toEqual({
      criterionId: '2b',
      before: null,
      now: 'NO',
      change: 'NEW',
    });
  });

  it('asks that both are met where two former criteria have become one', () => {
    const mapping = new Map([
      ['f1a', '1a'],
      ['f1b', '1a'],
    ]);
    const later = scored('', { '1a': 'YES' });
    for (const answers of [
      { f1a: 'NO', f1b: 'YES' },
      { f1a: 'YES', f1b: 'NO' },
    ] as const) {
      expect(comparison(scored('f', answers), later, mapping).criteria[0]).toMatchObject({
        before: 'NO',
        change: 'GAINED',
      });
    }
  });
});
