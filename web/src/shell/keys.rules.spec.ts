import { describe, expect, it } from 'vitest';
import { wishOf, type Pressed, type Wish } from './keys.rules';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});
const FREE = { isAfterG: false, isInField: false, isOn: true };

describe('what a key does', () => {
  it.each([
    ['Ctrl K', press('k', { ctrlKey: true }), FREE, { do: 'palette' }],
    ['⌘ K in a field', press('k', { metaKey: true }), { ...FREE, isInField: true }, { do: 'palette' }],
    ['Ctrl K where single keys are off', press('K', { ctrlKey: true }), { ...FREE, isOn: false }, { do: 'palette' }],
    ['l', press('l'), FREE, { do: 'log' }],
    ['l in a field', press('l'), { ...FREE, isInField: true }, { do: 'nothing' }],
    ['l where single keys are off', press('l'), { ...FREE, isOn: false }, { do: 'nothing' }],
    ['Ctrl L, the browser’s own', press('l', { ctrlKey: true }), FREE, { do: 'nothing' }],
    ['g', press('g'), FREE, { do: 'await' }],
    ['f after g', press('f'), { ...FREE, isAfterG: true }, { do: 'go', key: 'f' }],
    ['f by itself', press('f'), FREE, { do: 'nothing' }],
    ['/', press('/'), FREE, { do: 'search' }],
    ['?', press('?'), FREE, { do: 'sheet' }],
    ['n', press('n'), FREE, { do: 'new' }],
  ] as [string, Pressed, typeof FREE, Wish][])('%s', (_, pressed, situation, wish) => {
    expect(wishOf(pressed, situation)).toEqual(wish);
  });
});
