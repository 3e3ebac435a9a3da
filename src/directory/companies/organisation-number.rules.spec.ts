/** Cases for organisation numbers; the persons' numbers are the published examples of Skatteverket. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDigitOf,
  demoOrganisationNumber,
  formatOrganisationNumber,
  HIDDEN_NUMBER,
  isDemoOrganisationNumber,
  isSoleTrader,
  LEGAL_FORM_NAMES,
  LegalForm,
  legalFormOf,
  maskOrganisationNumber,
  ORGANISATION_NUMBER_PROBLEMS,
  readOrganisationNumber,
} from './organisation-number.rules.js';

/** Ten digits with the check digit they need. */
const withCheckDigit = (nine: string): string => nine + checkDigitOf(nine);

describe('one company, many spellings', () => {
  it.each([
    '5560160680',
    '556016-0680',
    '556016–0680',
    '556016−0680',
    ' 556016 - 0680 ',
    '556016 0680',
    '55 60 16 06 80',
    '556016\u00A00680',
    '165560160680',
    '16556016-0680',
    'SE556016068001',
    'se 556016-0680 01',
  ])('"%s" is 5560160680', (text) => {
    expect(readOrganisationNumber(text)).toEqual({
      ok: true,
      number: '5560160680',
      soleTrader: false,
      legalForm: LegalForm.LIMITED_COMPANY,
    });
  });
});

describe('what is not an organisation number', () => {
  it.each([
    ['', 'EMPTY'],
    [' \t', 'EMPTY'],
    ['556016068', 'FORM'],
    ['55601606800', 'FORM'],
    ['5560160680012', 'FORM'],
    ['55601-60680', 'FORM'],
    ['556016--0680', 'FORM'],
    ['55601G-0680', 'FORM'],
    ['SE556016068002', 'FORM'],
    ['DE556016068001', 'FORM'],
    ['٥٥٦٠١٦٠٦٨٠', 'FORM'],
    ['195560160680', 'PREFIX'],
    ['005560160680', 'PREFIX'],
    ['161212121212', 'PREFIX'],
    ['171212121212', 'PREFIX'],
    ['556016-0681', 'CHECK_DIGIT'],
    ['565016-0680', 'CHECK_DIGIT'],
    ['121212-1213', 'CHECK_DIGIT'],
    [withCheckDigit('121312121'), 'DATE'],
    [withCheckDigit('120012121'), 'DATE'],
    [withCheckDigit('121200121'), 'DATE'],
    [withCheckDigit('121260121'), 'DATE'],
    [withCheckDigit('121232121'), 'DATE'],
    [withCheckDigit('121292121'), 'DATE'],
    [withCheckDigit('120431121'), 'DATE'],
    [withCheckDigit('130229121'), 'DATE'],
    [`19${withCheckDigit('000229121')}`, 'DATE'],
    [withCheckDigit('052016068'), 'GROUP'],
  ])('"%s": %s', (text, reason) => expect(readOrganisationNumber(text)).toEqual({ ok: false, reason }));

  it('is explained in both languages', () => {
    for (const sentence of Object.values(ORGANISATION_NUMBER_PROBLEMS)) {
      expect(sentence.sv).toMatch(/^[A-ZÅÄÖ].*[.?]$/u);
      expect(sentence.en).toMatch(/^[A-Z].*[.?]$/u);
    }
  });
});

describe('a sole trader', () => {
  it.each([
    ['121212-1212', '1212121212'],
    ['121212+1212', '1212121212'],
    ['19121212-1212', '1212121212'],
    ['SE121212121201', '1212121212'],
    ['701063-2391', '7010632391'],
    ['197010632391', '7010632391'],
    [withCheckDigit('120229121'), withCheckDigit('120229121')],
    [withCheckDigit('000229121'), withCheckDigit('000229121')],
    [`20${withCheckDigit('000229121')}`, withCheckDigit('000229121')],
  ])('is known by the form of a personal number: "%s"', (text, number) => {
    expect(readOrganisationNumber(text)).toEqual({
      ok: true,
      number,
      soleTrader: true,
      legalForm: LegalForm.SOLE_TRADER,
    });
  });

  it('is never shown, not even in part', () => {
    const shown = maskOrganisationNumber('1212121212');
    expect(shown).toBe(HIDDEN_NUMBER);
    expect(shown).not.toMatch(/\d/);
    expect(shown).toHaveLength(formatOrganisationNumber('1212121212').length);
  });

  it('is told from a company by the third digit', () => {
    expect(isSoleTrader('1212121212')).toBe(true);
    expect(isSoleTrader('5520160680')).toBe(false);
    expect(maskOrganisationNumber('5560160680')).toBe('556016-0680');
  });
});

describe('the legal form', () => {
  it.each([
    ['152016068', LegalForm.ESTATE],
    ['212000014', LegalForm.PUBLIC_BODY],
    ['222000218', LegalForm.PUBLIC_BODY],
    ['301016068', LegalForm.SOLE_TRADER],
    ['352016068', LegalForm.FOREIGN_COMPANY],
    ['452016068', LegalForm.UNKNOWN],
    ['556016068', LegalForm.LIMITED_COMPANY],
    ['656016068', LegalForm.SIMPLE_PARTNERSHIP],
    ['769600000', LegalForm.ECONOMIC_ASSOCIATION],
    ['802000000', LegalForm.NON_PROFIT_OR_FOUNDATION],
    ['969600000', LegalForm.TRADING_PARTNERSHIP],
  ])('of %s… is %s', (nine, form) => expect(legalFormOf(withCheckDigit(nine))).toBe(form));

  it('has a name in both languages for every value', () => {
    expect(Object.keys(LEGAL_FORM_NAMES).toSorted()).toEqual(Object.values(LegalForm).toSorted());
  });
});

describe('the check digit', () => {
  const legalNumbers = fc
    .tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 2_000_000, max: 9_999_999 }))
    .map(([group, rest]) => withCheckDigit(`${group}${rest}`));

  it('makes every number with it valid', () => {
    fc.assert(
      fc.property(legalNumbers, (number) => {
        expect(readOrganisationNumber(formatOrganisationNumber(number))).toMatchObject({ ok: true, number });
      }),
    );
  });

  it('gives away any one wrong digit', () => {
    fc.assert(
      fc.property(legalNumbers, fc.integer({ min: 3, max: 9 }), fc.integer({ min: 1, max: 9 }), (number, at, step) => {
        const wrong = `${number.slice(0, at)}${(Number(number[at]) + step) % 10}${number.slice(at + 1)}`;
        expect(readOrganisationNumber(wrong)).toEqual({ ok: false, reason: 'CHECK_DIGIT' });
      }),
    );
  });

  it('gives away two neighbours that changed places, save 0 and 9', () => {
    fc.assert(
      fc.property(legalNumbers, fc.integer({ min: 3, max: 8 }), (number, at) => {
        const [one = '', two = ''] = number.slice(at, at + 2);
        fc.pre(one !== two && !['09', '90'].includes(one + two));
        const swapped = number.slice(0, at) + two + one + number.slice(at + 2);
        expect(readOrganisationNumber(swapped)).toEqual({ ok: false, reason: 'CHECK_DIGIT' });
      }),
    );
  });
});

describe('reading', () => {
  it('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\d\- ]{0,16}$/)), (text) => {
        const reading = readOrganisationNumber(text);
        expect(reading.ok ? reading.number : reading.reason).toMatch(/^(?:\d{10}|[A-Z_]+)$/);
      }),
    );
  });
});

describe('a demo number', () => {
  it('is valid, marked, of a limited company and its own', () => {
    const numbers = Array.from({ length: 2_000 }, (_, n) => demoOrganisationNumber(n));
    expect(new Set(numbers).size).toBe(2_000);
    for (const number of numbers) {
      expect(readOrganisationNumber(number)).toMatchObject({ ok: true, legalForm: LegalForm.LIMITED_COMPANY });
      expect(isDemoOrganisationNumber(number)).toBe(true);
    }
  });

  it('is the same every time', () => expect(demoOrganisationNumber(7)).toBe('5990000076'));
  it('is never taken for a real one', () => expect(isDemoOrganisationNumber('5560160680')).toBe(false));
  it.each([-1, 0.5, 1_000_000, Number.NaN])('does not exist for %s', (n) =>
    expect(() => demoOrganisationNumber(n)).toThrow(RangeError),
  );
});
