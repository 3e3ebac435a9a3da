/** Cases for the size class of one year: Recommendation 2003/361/EC, annex, articles 2, 3, 5 and 6. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIZE_CLASS_NAMES, SIZE_CLASSES, SizeClass, sizeOfYear } from './size-class.rules.js';
import { groupTotals, relationOf, RelationKind, weightOf } from './size-figures.rules.js';
import type { RelatedEnterprise, YearFigures } from './size-figures.rules.js';

const { MICRO, SMALL, MEDIUM, LARGE, UNKNOWN } = SizeClass;

/** Ten kronor for a euro, so that the cases can be read in euro: a million euro is 1 000 000 000 öre. */
const EURO_RATE = 100_000;
const million = (euro: number): number => Math.round(euro * 1_000_000_000);

const year = (staff: number | null, turnover: number | null, balance: number | null): YearFigures => ({
  year: 2025,
  annualWorkUnits: staff,
  turnover: turnover === null ? null : million(turnover),
  balanceTotal: balance === null ? null : million(balance),
  euroRate: EURO_RATE,
  related: [],
  publicPercent: null,
});

const related = (
  name: string,
  relation: RelationKind,
  sharePercent: number,
  [staff, turnover, balance]: readonly [number | null, number | null, number | null],
): RelatedEnterprise => ({ ...year(staff, turnover, balance), name, relation, sharePercent });

/** An owner with that share of the company. */
function owner(share: number, staff: number): RelatedEnterprise {
  return related('Ägare AB', relationOf(share) ?? RelationKind.PARTNER, share, [staff, 100, 100]);
}

function rank(figures: YearFigures): number {
  return SIZE_CLASSES.indexOf(sizeOfYear(figures).sizeClass);
}

describe('article 2: the ceilings', () => {
  it.each([
    [0, 0, 0, MICRO],
    [9.99, 2, 5, MICRO],
    [9.99, 5, 2, MICRO],
    [9.99, 2.001, 2.001, SMALL],
    [10, 1, 1, SMALL],
    [49.99, 10, 50, SMALL],
    [49.99, 50, 10, SMALL],
    [49.99, 10.001, 10.001, MEDIUM],
    [50, 1, 1, MEDIUM],
    [249.99, 50, 100, MEDIUM],
    [249.99, 100, 43, MEDIUM],
    [249.99, 50.001, 43.001, LARGE],
    [250, 1, 1, LARGE],
    [3, 60, 60, LARGE],
    [3, 60, 43, MEDIUM],
  ])('%d annual work units, %d M€ turnover and %d M€ balance total: %s', (staff, turnover, balance, expected) => {
    expect(sizeOfYear(year(staff, turnover, balance))).toMatchObject({
      sizeClass: expected,
      possible: [expected],
      missing: [],
    });
  });

  it('are met to the öre at the rate of the day', () => {
    const figures = { ...year(5, 0, 1_000), euroRate: 112_345 };
    expect(sizeOfYear({ ...figures, turnover: 2_246_900_000 }).sizeClass).toBe(MICRO);
    expect(sizeOfYear({ ...figures, turnover: 2_246_900_001 }).sizeClass).toBe(SMALL);
  });

  it('are named in both languages', () => {
    expect(Object.keys(SIZE_CLASS_NAMES).toSorted()).toEqual(Object.values(SizeClass).toSorted());
  });
});

describe('figures that are not known', () => {
  it.each([
    [null, 1, 1, UNKNOWN, { possible: [MICRO, SMALL, MEDIUM, LARGE], missing: ['ANNUAL_WORK_UNITS'] }],
    [
      null,
      1,
      null,
      UNKNOWN,
      { possible: [MICRO, SMALL, MEDIUM, LARGE], missing: ['ANNUAL_WORK_UNITS', 'BALANCE_TOTAL'] },
    ],
    [30, null, null, UNKNOWN, { possible: [SMALL, MEDIUM, LARGE], missing: ['TURNOVER', 'BALANCE_TOTAL'] }],
    [30, 12, null, UNKNOWN, { possible: [SMALL, MEDIUM], missing: ['BALANCE_TOTAL'] }],
    [5, null, 3, UNKNOWN, { possible: [MICRO, SMALL], missing: ['TURNOVER'] }],
    [
      null,
      null,
      null,
      UNKNOWN,
      { possible: [MICRO, SMALL, MEDIUM, LARGE], missing: ['ANNUAL_WORK_UNITS', 'TURNOVER', 'BALANCE_TOTAL'] },
    ],
    [null, 60, 60, LARGE, { possible: [LARGE], missing: [] }],
    [250, null, null, LARGE, { possible: [LARGE], missing: [] }],
    [5, 2, null, MICRO, { possible: [MICRO], missing: [] }],
    [5, null, 2, MICRO, { possible: [MICRO], missing: [] }],
    [30, 9, null, SMALL, { possible: [SMALL], missing: [] }],
  ])('%s staff, %s and %s M€: %s', (staff, turnover, balance, expected, { possible, missing }) => {
    const size = sizeOfYear(year(staff, turnover, balance));
    expect(size.sizeClass).toBe(expected);
    expect(size.possible).toEqual(possible);
    expect(size.missing).toEqual(missing.map((figure) => ({ figure, enterprise: null })));
  });

  it('may be the rate of the euro', () => {
    const size = sizeOfYear({ ...year(30, 5, 5), euroRate: null });
    expect(size.sizeClass).toBe(UNKNOWN);
    expect(size.missing).toEqual([{ figure: 'EURO_RATE', enterprise: null }]);
    expect(sizeOfYear({ ...year(400, 5, 5), euroRate: null }).sizeClass).toBe(LARGE);
  });

  it('may be those of another enterprise, which is then named', () => {
    const daughter = related('Dotter AB', RelationKind.LINKED, 100, [null, 1, 1]);
    const size = sizeOfYear({ ...year(8, 1, 1), related: [daughter] });
    expect(size.sizeClass).toBe(UNKNOWN);
    expect(size.missing).toEqual([{ figure: 'ANNUAL_WORK_UNITS', enterprise: 'Dotter AB' }]);
    expect(size.totals.annualWorkUnits).toEqual({ known: 8, isComplete: false });
  });

  it('do not matter when what is known is already too much', () => {
    const daughter = related('Dotter AB', RelationKind.LINKED, 100, [null, 1, 1]);
    expect(sizeOfYear({ ...year(250, 1, 1), related: [daughter] }).sizeClass).toBe(LARGE);
  });
});

describe('articles 3 and 6: partners and linked enterprises', () => {
  it.each([
    [10, null],
    [24.99, null],
    [25, RelationKind.PARTNER],
    [50, RelationKind.PARTNER],
    [50.01, RelationKind.LINKED],
    [100, RelationKind.LINKED],
  ])('a share of %d %% makes by itself: %s', (share, relation) => expect(relationOf(share)).toBe(relation));

  it.each([
    [RelationKind.PARTNER, 24.99, 0],
    [RelationKind.PARTNER, 25, 2_500],
    [RelationKind.PARTNER, 33.33, 3_333],
    [RelationKind.PARTNER, 50, 5_000],
    [RelationKind.LINKED, 60, 10_000],
    [RelationKind.LINKED, 0, 10_000],
  ])('a %s of %d %% counts %i hundredths of a percent', (relation, share, weight) => {
    expect(weightOf(related('Bolag AB', relation, share, [1, 1, 1]))).toBe(weight);
  });

  it('add up: all of what is linked, the share of a partner, nothing below a quarter', () => {
    const totals = groupTotals({
      ...year(20, 4, 3),
      related: [
        related('Partner AB', RelationKind.PARTNER, 30, [100, 20, 10]),
        related('Dotter AB', RelationKind.LINKED, 60, [10, 1, 1]),
        related('Liten ägare AB', RelationKind.PARTNER, 10, [9_000, 900, 900]),
      ],
    });
    expect(totals).toEqual({
      annualWorkUnits: { known: 60, isComplete: true },
      turnover: { known: million(11), isComplete: true },
      balanceTotal: { known: million(7), isComplete: true },
      missing: [],
    });
  });

  it('make a small company medium-sized, or large', () => {
    const small = year(20, 4, 3);
    expect(sizeOfYear(small).sizeClass).toBe(SMALL);
    expect(sizeOfYear({ ...small, related: [owner(24, 1_000)] }).sizeClass).toBe(SMALL);
    expect(sizeOfYear({ ...small, related: [owner(25, 120)] }).sizeClass).toBe(MEDIUM);
    expect(sizeOfYear({ ...small, related: [owner(51, 1_000)] }).sizeClass).toBe(LARGE);
  });

  it('are summed without losing a hundredth', () => {
    const third = related('Partner AB', RelationKind.PARTNER, 33.33, [3, 0, 0]);
    expect(groupTotals({ ...year(9, 0, 0), related: [third] }).annualWorkUnits.known).toBe(9.9999);
    expect(sizeOfYear({ ...year(9, 0, 0), related: [third] }).sizeClass).toBe(MICRO);
    const quarter = related('Partner AB', RelationKind.PARTNER, 25, [0.4, 0, 0]);
    expect(sizeOfYear({ ...year(9.9, 0, 0), related: [quarter] }).sizeClass).toBe(SMALL);
  });
});

describe('any figures', () => {
  const amount = fc.option(fc.integer({ min: 0, max: 80_000 }).map((euro) => euro / 1_000));
  const staff = fc.option(fc.integer({ min: 0, max: 30_000 }).map((hundredths) => hundredths / 100));
  const years = fc.tuple(staff, amount, amount).map((figures) => year(...figures));

  it('give one class, or several possible ones in a row and something missing', () => {
    fc.assert(
      fc.property(years, (figures) => {
        const { sizeClass, possible, missing } = sizeOfYear(figures);
        const first = SIZE_CLASSES.findIndex((one) => one === possible[0]);
        expect(possible).toEqual(SIZE_CLASSES.slice(first, first + possible.length));
        expect(possible.length).toBeGreaterThan(0);
        expect(sizeClass === UNKNOWN).toBe(possible.length > 1);
        expect(missing.length > 0).toBe(sizeClass === UNKNOWN);
      }),
    );
  });

  it('keep among the possible classes the one that the missing figures would give', () => {
    fc.assert(
      fc.property(years, fc.nat(300), fc.nat(80), fc.nat(80), (figures, workers, turnover, balance) => {
        const whole = {
          ...figures,
          annualWorkUnits: figures.annualWorkUnits ?? workers,
          turnover: figures.turnover ?? million(turnover),
          balanceTotal: figures.balanceTotal ?? million(balance),
        };
        expect(sizeOfYear(figures).possible).toContain(sizeOfYear(whole).sizeClass);
      }),
    );
  });

  it('never make a company smaller by adding a group', () => {
    const known = fc.tuple(fc.nat(300), fc.nat(80), fc.nat(80));
    fc.assert(
      fc.property(known, known, fc.constantFrom(...Object.values(RelationKind)), (own, other, relation) => {
        const alone = year(...own);
        const group = { ...alone, related: [related('Annat AB', relation, 40, other)] };
        expect(rank(group)).toBeGreaterThanOrEqual(rank(alone));
      }),
    );
  });
});
