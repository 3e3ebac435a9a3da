// Ticking off a roster, case by case.
import { describe, expect, it } from 'vitest';
import { emptyRoster, entriesOf, everybodyHere } from './roster.rules';

describe('“everybody is here”', () => {
  it('says so of those of whom nothing was said', () => {
    expect(everybodyHere(emptyRoster(), ['a', 'b'], {}).said).toEqual({ a: 'PRESENT', b: 'PRESENT' });
  });

  it('leaves what was said on the spot, and what was saved before', () => {
    const sheet = { ...emptyRoster(), said: { a: 'ABSENT' as const } };
    expect(everybodyHere(sheet, ['a', 'b', 'c'], { b: 'EXCUSED' }).said).toEqual({ a: 'ABSENT', c: 'PRESENT' });
  });
});

describe('what is sent of a roster', () => {
  it('is what was said, and whoever walked in', () => {
    const walkIn = { id: 'w', name: 'Pia' };
    expect(entriesOf({ said: { a: 'EXCUSED' }, walkIns: [walkIn] })).toEqual([
      { signUpId: 'a', presence: 'EXCUSED' },
      { walkIn, presence: 'PRESENT' },
    ]);
  });

  it('is nothing when nothing was said', () => {
    expect(entriesOf(emptyRoster())).toEqual([]);
  });
});
