/** Cases for the size class over the years: Recommendation 2003/361/EC, annex, articles 3.4, 4.2 and 4.3. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIZE_CLASSES, SizeClass } from './size-class.rules.js';
import { RelationKind } from './size-figures.rules.js';
import type { YearFigures } from './size-figures.rules.js';
import { sizeVerdict } from './size-verdict.rules.js';

const { MICRO, SMALL, MEDIUM, LARGE, UNKNOWN } = SizeClass;

/** Work units that put a company in a class when its money is small; null leaves the class open. */
const STAFF: Readonly<Record<string, number | null>> = { i: 5, s: 20, m: 100, l: 300, '?': null };

/** Years from 2020, a letter each: i micro, s small, m medium-sized, l large, ? unknown; a dash is a year left out. */
function years(letters: string): YearFigures[] {
  return Array.from(letters).flatMap((letter, index) =>
    letter === '-'
      ? []
      : [
          {
            year: 2020 + index,
            annualWorkUnits: STAFF[letter] ?? null,
            turnover: 1_000_000,
            balanceTotal: 1_000_000,
            euroRate: 110_000,
            related: [],
            publicPercent: null,
          },
        ],
  );
}

const codes = (letters: string): string[] => sizeVerdict(years(letters)).reasons.map(({ code }) => code);

describe('article 4.2: two years in a row', () => {
  it.each([
    ['s', SMALL],
    ['ss', SMALL],
    ['sm', SMALL],
    ['smm', MEDIUM],
    ['sms', SMALL],
    ['smsm', SMALL],
    ['smsmm', MEDIUM],
    ['ml', MEDIUM],
    ['mll', LARGE],
    ['llm', LARGE],
    ['llmm', MEDIUM],
    ['sml', MEDIUM],
    ['slm', MEDIUM],
    ['sll', LARGE],
    ['sil', SMALL],
    ['lis', SMALL],
    ['lsi', SMALL],
    ['iim', MICRO],
    ['imm', MEDIUM],
    ['ism', SMALL],
  ])('%s leaves the company %s', (letters, expected) => {
    const verdict = sizeVerdict(years(letters));
    expect(verdict).toMatchObject({ sizeClass: expected, possible: [expected], missing: [] });
    expect(verdict.year).toBe(2019 + letters.length);
    expect(verdict.years).toHaveLength(letters.length);
  });

  it('takes the years in any order, and the later of two entries for one year', () => {
    const [one, two, three] = years('smm');
    const corrected = years('-s')[0];
    expect(one && two && three && corrected).toBeTruthy();
    if (!one || !two || !three || !corrected) return;
    expect(sizeVerdict([three, one, two]).sizeClass).toBe(MEDIUM);
    expect(sizeVerdict([one, two, three, corrected]).sizeClass).toBe(SMALL);
  });

  it('keeps the same class for ever under the same figures', () => {
    const letters = fc.constantFrom('i', 's', 'm', 'l');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 6 }), letters, (before, last) => {
        const alone = sizeVerdict(years(last)).sizeClass;
        expect(sizeVerdict(years(before + last + last)).sizeClass).toBe(alone);
        expect(sizeVerdict(years(before + last + last + last)).sizeClass).toBe(alone);
      }),
    );
  });
});

describe('years that are not known', () => {
  it.each([
    ['s-m', MEDIUM],
    ['ss-m', MEDIUM],
    ['s?m', MEDIUM],
    ['?m', MEDIUM],
    ['ss?', SMALL],
    ['mm?', MEDIUM],
  ])('%s: %s', (letters, expected) => expect(sizeVerdict(years(letters)).sizeClass).toBe(expected));

  it('leave the class open when they are the latest and the year before had begun to change it', () => {
    const verdict = sizeVerdict(years('ssm?'));
    expect(verdict.sizeClass).toBe(UNKNOWN);
    expect(verdict.possible).toEqual([SMALL, MEDIUM]);
    expect(verdict.missing).toEqual([{ figure: 'ANNUAL_WORK_UNITS', enterprise: null }]);
  });

  it('all of them give no class at all', () => {
    expect(sizeVerdict([])).toMatchObject({ sizeClass: UNKNOWN, possible: SIZE_CLASSES, year: null, years: [] });
    expect(sizeVerdict(years('?')).possible).toEqual(SIZE_CLASSES);
  });

  it('are named whenever the class is open, and the possible classes follow one another', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('i', 's', 'm', 'l', '?', '-'), maxLength: 8 }), (letters) => {
        const { sizeClass, possible, missing, year } = sizeVerdict(years(letters));
        const first = SIZE_CLASSES.findIndex((one) => one === possible[0]);
        expect(possible).toEqual(SIZE_CLASSES.slice(first, first + possible.length));
        expect(sizeClass === UNKNOWN).toBe(possible.length !== 1);
        expect(missing.length > 0).toBe(sizeClass === UNKNOWN && year !== null);
      }),
    );
  });
});

describe('article 3.4: public owners', () => {
  it.each([
    [null, SMALL],
    [24.9, SMALL],
    [25, LARGE],
    [100, LARGE],
  ])('with %s %% make a small company %s', (publicPercent, expected) => {
    const verdict = sizeVerdict(years('ss').map((figures) => ({ ...figures, publicPercent })));
    expect(verdict.sizeClass).toBe(expected);
    expect(verdict.reasons.some(({ code }) => code === 'PUBLIC_OWNER')).toBe(expected === LARGE);
  });
});

describe('the reasons', () => {
  it.each([
    ['', ['NO_FIGURES']],
    ['s', ['FIGURES', 'ALONE']],
    ['ss', ['FIGURES', 'ALONE', 'FIGURES', 'UNCHANGED']],
    ['sm', ['FIGURES', 'ALONE', 'FIGURES', 'KEPT']],
    ['smm', ['FIGURES', 'ALONE', 'FIGURES', 'KEPT', 'FIGURES', 'CHANGED']],
    ['s-m', ['FIGURES', 'ALONE', 'FIGURES', 'AFTER_GAP']],
    ['?m', ['FIGURES', 'FIGURES', 'AFTER_GAP']],
    ['ss?', ['FIGURES', 'ALONE', 'FIGURES', 'UNCHANGED', 'FIGURES', 'KEPT']],
    ['?', ['FIGURES', 'MISSING']],
  ])('of "%s" are %j', (letters, expected) => expect(codes(letters)).toEqual(expected));

  it('read as sentences in Swedish and English', () => {
    const [first, second] = years('sm');
    if (!first || !second) throw new Error('two years were asked for');
    const group = [
      { ...first, name: 'Partner AB', relation: RelationKind.PARTNER, sharePercent: 33.5, annualWorkUnits: 4 },
      { ...first, name: 'Dotter AB', relation: RelationKind.LINKED, sharePercent: 80, turnover: null },
    ];
    const { reasons } = sizeVerdict([{ ...first, related: group }, second]);
    const plain = (language: 'sv' | 'en'): string[] =>
      reasons.map(({ sentence }) => sentence[language].replaceAll('\u00A0', ' '));
    expect(plain('sv')).toEqual([
      '2020: årsarbetskrafter 41,34, omsättning minst 13 350 kr, balansomslutning 23 350 kr (med andelar: Partner AB 33,5 %, Dotter AB 100 %). Det motsvarar ett litet företag.',
      '2020 är det första året med siffror och avgör ensamt.',
      '2021: årsarbetskrafter 100, omsättning 10 000 kr, balansomslutning 10 000 kr. Det motsvarar ett medelstort företag.',
      'Ett år ändrar inte klassen, det krävs två i följd (artikel 4.2): fortfarande ett litet företag.',
    ]);
    expect(plain('en')).toEqual([
      '2020: annual work units 41.34, turnover at least SEK 13,350, balance total SEK 23,350 (with shares: Partner AB 33.5%, Dotter AB 100%). That is the size of a small enterprise.',
      '2020 is the first year with figures and decides alone.',
      '2021: annual work units 100, turnover SEK 10,000, balance total SEK 10,000. That is the size of a medium-sized enterprise.',
      'One year does not change the class, it takes two in a row (article 4.2): still a small enterprise.',
    ]);
  });

  it('say what is missing and what the class can be', () => {
    const reason = sizeVerdict(years('ssm?')).reasons.at(-1);
    expect(reason?.sentence).toEqual({
      sv: 'Klassen kan inte avgöras för 2023 (litet företag eller medelstort företag). Det som saknas: årsarbetskrafter.',
      en: 'The class cannot be settled for 2023 (small enterprise or medium-sized enterprise). What is missing: annual work units.',
    });
    const figures = years('?')[0];
    if (!figures) throw new Error('a year was asked for');
    const daughter = { ...figures, name: 'Dotter AB', relation: RelationKind.LINKED, sharePercent: 100 };
    const both = sizeVerdict([{ ...figures, related: [daughter], euroRate: null }]).reasons.at(-1);
    expect(both?.sentence.sv).toContain('Det som saknas: årsarbetskrafter, årsarbetskrafter (Dotter AB), eurokurs.');
  });
});
