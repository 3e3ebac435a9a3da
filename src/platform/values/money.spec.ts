/** Cases for money in öre: how it is written and read in both languages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, isMoney, kronor, parseMoney } from './money.js';

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/gu, ' ').replaceAll('\u2212', '-');

describe('money in writing', () => {
  it.each([
    [123_400, '1 234 kr', 'SEK 1,234'],
    [123_450, '1 234,50 kr', 'SEK 1,234.50'],
    [5, '0,05 kr', 'SEK 0.05'],
    [0, '0 kr', 'SEK 0'],
    [-123_450, '-1 234,50 kr', '-SEK 1,234.50'],
    [9_300_000_000, '93 000 000 kr', 'SEK 93,000,000'],
  ])('%i öre reads "%s" and "%s"', (money, swedish, english) => {
    expect(plain(formatMoney(money, 'sv'))).toBe(swedish);
    expect(plain(formatMoney(money, 'en'))).toBe(english);
  });

  it('does not break inside an amount', () => expect(formatMoney(123_400, 'sv')).not.toContain(' '));
  it('refuses parts of an öre', () => expect(() => formatMoney(0.5, 'sv')).toThrow(RangeError));
});

describe('money as written by people', () => {
  it.each([
    ['1 234,50 kr', 123_450],
    ['1\u00A0234,50\u00A0kr', 123_450],
    ['1234,5', 123_450],
    ['1234.50', 123_450],
    ['1500:-', 150_000],
    ['kr 1500', 150_000],
    ['1500 kronor', 150_000],
    ['1500 SEK', 150_000],
    ['-200 kr', -20_000],
    ['−200 kr', -20_000],
    ['0', 0],
    ['-0', 0],
    ['93 000 000', 9_300_000_000],
    ['1.234', null],
    ['1,234', null],
    ['12 34', null],
    ['1 234 56', null],
    ['1,2,3', null],
    ['tusen', null],
    ['', null],
    ['kr', null],
    ['--5', null],
    ['-kr -5', null],
    ['kr -5', -500],
    ['-kr 5', -500],
    ['99999999999999999', null],
  ])('in Swedish "%s" is %s öre', (text, expected) => expect(parseMoney(text, 'sv')).toBe(expected));

  it.each([
    ['SEK 1,234.50', 123_450],
    ['1,234', 123_400],
    ['1 234.5', 123_450],
    ['1234', 123_400],
    ['12,34', null],
    ['1.234', null],
    ['1,234,50', null],
  ])('in English "%s" is %s öre', (text, expected) => expect(parseMoney(text, 'en')).toBe(expected));

  it('is not looked for in a text too long to be an amount', () => {
    expect(parseMoney(`1${' '.repeat(100_000)}x`, 'sv')).toBeNull();
    expect(parseMoney('1'.repeat(41), 'en')).toBeNull();
  });

  it('is read back as it was written', () => {
    const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(amounts, fc.constantFrom('sv' as const, 'en' as const), (money, locale) => {
        expect(parseMoney(formatMoney(money, locale), locale)).toBe(money);
      }),
    );
  });
});

describe('an amount', () => {
  it('is a whole number of öre', () => {
    expect([0, -5, 2 ** 53, 0.1, '5', null].map(isMoney)).toEqual([true, true, false, false, false, false]);
    expect(kronor(1_500)).toBe(150_000);
    expect(kronor(0.29)).toBe(29);
  });
});
