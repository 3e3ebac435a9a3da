// Cases for codes made from words, and for what says the same.
import { expect, it } from 'vitest';
import { codeFrom, isSame, sure } from './announced.rules.js';

it.each([
  ['Företaget är ett industriföretag.', 'foretaget-ar-ett-industriforetag'],
  ['förändringsförmåga', 'forandringsformaga'],
  ['  – !? – ', 'x'],
  ['a'.repeat(80), 'a'.repeat(60)],
])('the code of "%s" is %s', (words, expected) => expect(codeFrom(words)).toBe(expected));

it.each([
  [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
  [null, undefined, true],
  [{ a: undefined }, {}, true],
  [[1, 2], [2, 1], false],
  [{ a: 1 }, { a: '1' }, false],
])('%j and %j: %s', (one, other, expected) => expect(isSame(one, other)).toBe(expected));

it('a value that must be there is a fault of the program when it is not', () => {
  expect(sure(0)).toBe(0);
  expect(() => sure(null)).toThrow();
});
