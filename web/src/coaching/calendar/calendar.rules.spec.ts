// Which days are shown, how one turns the page, and what stands on a day.
import { describe, expect, it } from 'vitest';
import {
  calendarSearchOf,
  itemsOf,
  mondayOf,
  spanOf,
  turned,
  weekOf,
  type CalendarData,
  type CalendarSearch,
} from './calendar.rules';

describe('calendarSearchOf', () => {
  it.each<[Record<string, unknown>, CalendarSearch]>([
    [{}, {}],
    [
      { view: 'month', on: '2026-11-22' },
      { view: 'month', on: '2026-11-22' },
    ],
    [{ view: 'year', on: 'tomorrow' }, {}],
    [{ on: '2026-13-99' }, {}],
  ])('reads %o as %o', (given, read) => expect(calendarSearchOf(given)).toEqual(read));
});

it.each([
  ['2026-11-22', '2026-11-16', 47],
  ['2026-11-23', '2026-11-23', 48],
  ['2027-01-01', '2026-12-28', 53],
  ['2027-01-04', '2027-01-04', 1],
  ['2025-12-29', '2025-12-29', 1],
])('%s belongs to the week of %s, week %i', (day, monday, week) => {
  expect([mondayOf(day), weekOf(day)]).toEqual([monday, week]);
});

describe('spanOf', () => {
  it.each([
    ['week', '2026-11-22', '2026-11-16', '2026-11-22', 7],
    ['month', '2026-11-22', '2026-10-26', '2026-12-06', 42],
    ['month', '2027-02-10', '2027-02-01', '2027-02-28', 28],
    ['list', '2026-11-22', '2026-11-22', '2027-01-02', 42],
  ] as const)('shows a %s around %s from %s to %s', (view, on, from, to, count) => {
    const span = spanOf(view, on);
    expect([span.from, span.to, span.days.length]).toEqual([from, to, count]);
    expect([span.days[0], span.days.at(-1)]).toEqual([from, to]);
  });
});

it.each([
  ['week', '2026-11-22', 1, '2026-11-29'],
  ['month', '2026-12-31', 1, '2027-01-01'],
  ['month', '2026-01-31', -1, '2025-12-01'],
  ['list', '2026-11-22', -1, '2026-10-11'],
] as const)('turns a %s from %s by %i to %s', (view, on, by, day) => expect(turned(view, on, by)).toBe(day));

it('puts each thing on its day in Sweden, with what became of it', () => {
  const company = { id: 'c', name: 'Gjuteriet' };
  const visit = (id: string, state: string, startsAt: string) => ({
    id,
    state,
    startsAt,
    minutes: null,
    plannedMinutes: 60,
    company,
    insatsomraden: [],
  });
  const data = {
    held: { nodes: [visit('held', 'LOGGED', '2026-11-20T08:00:00.000Z')] },
    planned: {
      nodes: [
        visit('missed', 'PLANNED', '2026-11-19T08:00:00.000Z'),
        visit('late at night', 'PLANNED', '2026-11-23T23:30:00.000Z'),
      ],
    },
    followUps: { nodes: [{ id: 'f', what: 'Ring', dueOn: '2026-11-21', isOverdue: true, company }] },
    activities: {
      nodes: [
        {
          id: 'a',
          name: 'Kurs',
          insatsomrade: { id: 'd', letter: 'D' },
          occasions: [
            {
              id: '1',
              onDay: '2026-11-25',
              startsAt: '2026-11-25T08:00:00Z',
              endsAt: '2026-11-25T11:00:00Z',
              cancelledOn: null,
            },
            { id: '2', onDay: '2026-11-26', startsAt: null, endsAt: null, cancelledOn: '2026-11-01' },
          ],
        },
      ],
    },
  } as unknown as CalendarData;
  const items = itemsOf(data, new Date('2026-11-22T12:00:00Z'));
  expect(items.map(({ id, day, mark, minutes }) => [id, day, mark, minutes])).toEqual([
    ['missed', '2026-11-19', 'missed', 60],
    ['held', '2026-11-20', 'logged', 60],
    ['f', '2026-11-21', 'missed', undefined],
    ['late at night', '2026-11-24', 'planned', 60],
    ['a', '2026-11-25', 'none', 180],
  ]);
});
