// Two who change one object: which changes go together, and which are for the person to choose.
import { describe, expect, it } from 'vitest';
import { chosen, isSame, merge, type Values } from './merge.rules';

describe('what says the same', () => {
  it.each([
    [null, '', true],
    [undefined, null, true],
    ['a', '', false],
    [0, null, false],
    [['a', 'b'], ['b', 'a'], true],
    [['a'], ['a', 'b'], false],
    [[], null, false],
    ['2026-11-18T12:00:00Z', '2026-11-18T12:00:00.000Z', true],
    ['2026-11-18T12:00:00Z', '2026-11-18T12:01:00Z', false],
    ['text', 'text', true],
    ['text', 'other', false],
    [60, 60, true],
    [60, 90, false],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(isSame(one, other)).toBe(expected);
  });
});

describe('two changes', () => {
  const before = { minutes: 60, evidence: 'Före', workingNote: null };

  it.each<[string, Values, Values, Values, string[]]>([
    ['of different fields both stand', { minutes: 90 }, { ...before, evidence: 'Deras' }, { minutes: 90 }, []],
    ['of the same field clash', { evidence: 'Mitt' }, { ...before, evidence: 'Deras' }, {}, ['evidence']],
    ['that say the same need no choice', { evidence: 'Lika' }, { ...before, evidence: 'Lika' }, {}, []],
    [
      'clash in one field and go together in another',
      { evidence: 'Mitt', minutes: 90 },
      { ...before, evidence: 'Deras' },
      { minutes: 90 },
      ['evidence'],
    ],
    ['of what was empty clash too', { workingNote: 'Min' }, { ...before, workingNote: 'Deras' }, {}, ['workingNote']],
    ['clash where nobody knows what stood before', { mode: 'REMOTE' }, { ...before, mode: 'ON_SITE' }, {}, ['mode']],
  ])('%s', (_, mine, theirs, standing, clashing) => {
    const merged = merge(mine, before, theirs);
    expect(merged.mine).toEqual(standing);
    expect(merged.clashes.map(({ field }) => field)).toEqual(clashing);
  });

  it('are kept until somebody has chosen, and then only theirs is left out', () => {
    const mine = { evidence: 'Mitt', workingNote: 'Min', minutes: 90 };
    const { clashes } = merge(mine, before, { ...before, evidence: 'Deras', workingNote: 'Deras' });
    expect(clashes[0]).toEqual({ field: 'evidence', before: 'Före', mine: 'Mitt', theirs: 'Deras' });
    expect(chosen(mine, clashes, new Set(['evidence']))).toEqual({ workingNote: 'Min', minutes: 90 });
    expect(chosen(mine, clashes, new Set())).toEqual(mine);
  });
});
