/** Cases for text in two languages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from './locale.js';
import { folded, pick } from './text.js';

describe('text in two languages', () => {
  it('is picked in the language asked for, Swedish being the first', () => {
    const text = { sv: 'företag', en: 'company' };
    expect(LOCALES.map((locale) => pick(text, locale))).toEqual(['företag', 'company']);
  });
});

describe('folded text', () => {
  it.each([
    ['Göteborgs  Mek. ', 'goteborgs mek.'],
    ['ÅÄÖ åäö é ü', 'aao aao e u'],
    ['A\u030Angstro\u0308m', 'angstrom'],
    ['Bjørn & Æbelø', 'bjorn & aebelo'],
    ['Straße', 'strasse'],
  ])('of "%s" is "%s"', (text, expected) => expect(folded(text)).toBe(expected));

  it('stays the same when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });
});
