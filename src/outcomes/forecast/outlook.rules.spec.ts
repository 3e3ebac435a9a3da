/** Cases for how a promise stands: from its plan and what was counted to the gap, the forecast and the stage it is in. */
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '#platform/values/day.js';
import { planOf, type CurvePoint } from '#programme/targets/curve.rules.js';
import { endOf, outlookOf, recent, type Around, type Promised } from './outlook.rules.js';
import type { Counted } from './pace.rules.js';

const STARTS = day('2025-09-01');
const ENDS = day('2027-08-31');
const SPAN = { fromOn: STARTS, untilOn: ENDS };
const AROUND: Around = {
  today: day('2026-11-17'),
  startsOn: STARTS,
  endedOn: null,
  isEarly: false,
  phases: [],
  blanked: false,
};

function promised(change: Partial<Promised> = {}): Promised {
  const { value = 60, span = SPAN } = change;
  const plan = planOf({ value, curve: null }, span);
  return { unit: 'COMPANY', value, originalValue: value, isPeriod: false, plan, span, revised: null, ...change };
}

/** One on every fourteenth day, until there are so many. */
function counted(count: number, from: Day = STARTS): Counted[] {
  return Array.from({ length: count }, (_, index) => ({ on: addDays(from, 14 * index), count: 1 }));
}

describe('how a promise stands', () => {
  it('is its gap to the plan of today, and a forecast to its last day', () => {
    const { expected, gap, atEnd, meets, metOn, known } = outlookOf(promised(), AROUND, 31, counted(31));
    expect({ expected, gap, metOn }).toEqual({ expected: 36, gap: -5, metOn: null });
    expect(atEnd?.low).toBeGreaterThan(31);
    expect(atEnd?.likely).toBeLessThan(60);
    expect(meets?.likely && meets.likely > ENDS).toBe(true);
    expect(known?.plannedPace).toBeGreaterThan(0);
  });

  it('once it is met tells when, and no more when it will be', () => {
    const { metOn, meets, atEnd, sentence } = outlookOf(promised({ value: 20 }), AROUND, 31, counted(31));
    expect(metOn).toBe(addDays(STARTS, 14 * 19));
    expect(meets).toBeNull();
    expect(atEnd?.likely).toBeGreaterThan(31);
    expect(sentence.en).toContain('The target was met on 25 May.');
  });

  it('is met on no day while there is only nearly enough', () => {
    const hours = [{ on: addDays(STARTS, 30), count: 59.8 }];
    const { metOn, sentence } = outlookOf(promised({ unit: 'HOUR' }), AROUND, 59, hours);
    expect(metOn).toBeNull();
    expect(sentence.sv).toContain('59 av 60 timmar');
    expect(outlookOf(promised({ unit: 'HOUR' }), AROUND, 60, hours).metOn).toBe(addDays(STARTS, 30));
  });

  it('of those who were there long enough goes on at their pace', () => {
    const half = outlookOf(promised(), AROUND, 15, counted(30));
    const all = outlookOf(promised(), AROUND, 30, counted(30));
    const more = (one: typeof half, reached: number): number => (one.atEnd?.likely ?? 0) - reached;
    expect(more(half, 15)).toBeLessThan(0.8 * more(all, 30));
  });

  it('before it begins, and when it is over, has no forecast', () => {
    const before = outlookOf(promised(), { ...AROUND, today: day('2025-08-20') }, 0, []);
    const after = outlookOf(promised(), { ...AROUND, today: day('2027-10-01') }, 31, counted(31));
    for (const { atEnd, meets, known } of [before, after]) expect([atEnd, meets, known]).toEqual([null, null, null]);
    expect(after.gap).toBe(-29);
  });

  it('of a project that has ended is that of its last day', () => {
    const ended = outlookOf(promised(), { ...AROUND, endedOn: day('2026-03-01'), isEarly: true }, 12, counted(12));
    expect(ended).toMatchObject({ expected: 14, gap: -2, atEnd: null });
    expect(ended.sentence.sv).toContain('avslutades i förtid 1 mars 2026');
    const undated = outlookOf(promised(), { ...AROUND, isEarly: true }, 12, counted(12));
    expect(undated).toMatchObject({ expected: null, gap: null, atEnd: null, meets: null });
  });

  it('without days has neither plan nor forecast', () => {
    const span = { fromOn: null, untilOn: null };
    const { expected, gap, atEnd } = outlookOf(promised({ span }), { ...AROUND, startsOn: null }, 31, counted(31));
    expect([expected, gap, atEnd]).toEqual([null, null, null]);
  });

  it('rests under the name of a phase that is the rest, and under none of one that is longer', () => {
    const plan: CurvePoint[] = [
      { on: STARTS, value: 0 },
      { on: day('2026-11-01'), value: 30 },
      { on: day('2027-01-10'), value: 30 },
      { on: ENDS, value: 60 },
    ];
    const phase = (startsOn: string, endsOn: string) => ({
      name: { sv: 'Uppehåll', en: 'Pause' },
      startsOn: day(startsOn),
      endsOn: day(endsOn),
    });
    const told = (phases: Around['phases']): string =>
      outlookOf(promised({ plan }), { ...AROUND, phases }, 30, counted(30)).sentence.sv;
    expect(told([phase('2026-11-02', '2027-01-09')])).toContain('Planen vilar till 10 januari 2027 (Uppehåll).');
    expect(told([phase('2026-09-01', '2027-01-09')])).toContain('Planen vilar till 10 januari 2027. Vi');
  });
});

describe('a part of a promise', () => {
  it('has an end of its own', () => {
    const { known } = outlookOf(promised(), AROUND, 31, counted(31));
    const end = known && endOf({ ...known, counted: counted(10), plannedPace: known.plannedPace / 3 }, 10, ENDS);
    expect(end?.low).toBeGreaterThanOrEqual(10);
    expect(end?.likely).toBeLessThan(31);
  });

  it('counts the last eight weeks, of hours whole ones', () => {
    const today = day('2026-11-17');
    const days = [-56, -55, -1, 0].map((since) => ({ on: addDays(today, since), count: 1.4 }));
    expect(recent(days, today)).toBe(4);
  });
});
