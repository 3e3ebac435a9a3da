// Cases for a project's first page.
import { describe, expect, it } from 'vitest';
import { cardsOf, partnersOf, rowsOf, type Participation, type Promised } from './standing.rules';

interface Given {
  id: string;
  unit?: Promised['target']['unit'];
  organisation?: { id: string; name: string } | null;
  fromOn?: string | null;
  untilOn?: string | null;
  reached?: number | null;
  expected?: number | null;
}

function promised({ id, reached = 0, expected = 0, ...target }: Given): Promised {
  const nothing = {
    gap: null,
    lastEightWeeks: null,
    metOn: null,
    sentence: null,
    atEnd: null,
    plan: null,
    course: null,
  };
  const whole = { unit: 'COMPANY' as const, value: 10, fromOn: null, untilOn: null, name: null, organisation: null };
  return { ...nothing, reached, expected, target: { ...whole, id, ...target } };
}

const one = { id: 'one', name: 'Ett' };
const two = { id: 'two', name: 'Två' };

describe('the cards', () => {
  it('are the promises of the whole project and its whole time', () => {
    const all = [
      promised({ id: 'a' }),
      promised({ id: 'b', organisation: one }),
      promised({ id: 'c', fromOn: '2026-01-01', untilOn: '2026-12-31' }),
      promised({ id: 'd', unit: 'HOUR' }),
    ];
    expect(cardsOf(all, '2026-11-22').map(({ target }) => target.id)).toEqual(['a', 'd']);
  });

  it('are those whose time has not passed, where nothing is promised for the whole', () => {
    const all = [
      promised({ id: 'a', fromOn: '2025-01-01', untilOn: '2025-12-31' }),
      promised({ id: 'b', fromOn: '2026-01-01', untilOn: '2026-11-22' }),
    ];
    expect(cardsOf(all, '2026-11-22').map(({ target }) => target.id)).toEqual(['b']);
  });
});

it('tells each partner against its own promise, the one furthest behind first', () => {
  const counts = { companies: { participating: 9 }, persons: 20, hours: 30.5 };
  const participation = {
    byPartner: [
      { organisation: one, ...counts },
      { organisation: two, ...counts },
    ],
  } as Participation;
  const targets = [
    promised({ id: 'a', organisation: one, reached: 9, expected: 8 }),
    promised({ id: 'b', organisation: two, reached: 5, expected: 12 }),
  ];
  const rows = partnersOf(participation, targets);
  expect(rows.map(({ name }) => name)).toEqual(['Två', 'Ett']);
  expect(rows[0]?.company).toEqual({ reached: 5, goal: 10, expected: 12, targetId: 'b' });
  expect(rows[0]?.hour).toEqual({ reached: 30.5, goal: null, expected: null, targetId: null });
});

it.each([
  ['COMPANY', 'companies'],
  ['PERSON', 'people'],
  ['HOUR', 'sessions'],
] as const)('opens the rows of %s', (unit, rows) => expect(rowsOf(unit)).toBe(rows));
