// Which visits have ended, what today and tomorrow hold, who has waited, and what a new coach has left.
import { describe, expect, it } from 'vitest';
import { beginningOf, daysOf, silentOf } from './home.rules';

const NOW = new Date('2026-11-22T12:00:00.000Z');

const visit = (id: string, startsAt: string, state = 'PLANNED', plannedMinutes: number | null = 60) => ({
  id,
  startsAt,
  state,
  plannedMinutes,
});

describe('daysOf', () => {
  const visits = [
    visit('next week', '2026-11-29T09:00:00.000Z'),
    visit('far away', '2026-11-30T09:00:00.000Z'),
    visit('tomorrow', '2026-11-23T08:00:00.000Z'),
    // Half past midnight in Sweden is still the evening before in UTC.
    visit('tomorrow night', '2026-11-22T23:30:00.000Z'),
    visit('going on', '2026-11-22T11:30:00.000Z'),
    visit('this afternoon', '2026-11-22T14:00:00.000Z'),
    visit('this morning', '2026-11-22T08:00:00.000Z'),
    visit('last week', '2026-11-16T08:00:00.000Z'),
    visit('logged', '2026-11-22T07:00:00.000Z', 'LOGGED'),
    visit('called off', '2026-11-22T07:00:00.000Z', 'CANCELLED'),
    visit('on the phone', '2026-11-22T07:30:00.000Z'),
  ];
  const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id);

  it('parts what has ended, today, tomorrow and the days after', () => {
    const days = daysOf(visits, new Set(['on the phone']), NOW);
    expect(ids(days.ended)).toEqual(['this morning', 'last week']);
    expect(ids(days.today)).toEqual(['going on', 'this afternoon']);
    expect(ids(days.tomorrow)).toEqual(['tomorrow night', 'tomorrow']);
    expect(ids(days.later)).toEqual(['next week']);
  });

  it('takes a visit without a length for ended when it has begun', () => {
    expect(ids(daysOf([visit('short', '2026-11-22T12:00:00.000Z', 'PLANNED', null)], new Set(), NOW).ended)).toEqual([
      'short',
    ]);
  });
});

describe('silentOf', () => {
  it('names those without a visit for sixty days, the longest first', () => {
    const company = (id: string) => ({ id, name: id });
    const coached = [
      { id: '1', lastSessionOn: '2026-09-22', company: company('a') },
      { id: '2', lastSessionOn: '2026-09-23', company: company('b') },
      { id: '3', lastSessionOn: '2026-05-01', company: company('c') },
      { id: '4', lastSessionOn: null, company: company('d') },
    ];
    expect(silentOf(coached, '2026-11-22').map(({ id }) => id)).toEqual(['3', '1']);
  });
});

describe('beginningOf', () => {
  it.each([
    [0, [], { companies: false, planned: false, logged: false }],
    [3, [visit('a', '2026-12-01T09:00:00.000Z')], { companies: true, planned: true, logged: false }],
    [3, [visit('a', '2026-11-01T09:00:00.000Z', 'LOGGED')], undefined],
  ])('with %i companies and %o', (companies, visits, begun) => expect(beginningOf(companies, visits)).toEqual(begun));
});
