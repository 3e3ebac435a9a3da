// Cases for the grid of companies by area.
import { expect, it } from 'vitest';
import { heatRows, spreadOf } from './heat.rules';

type Nodes = Parameters<typeof heatRows>[0];

const enrolled = (id: string, steps: Readonly<Record<string, number | null>>): Nodes[number] => ({
  id: `enrolment-${id}`,
  stage: 'ACTIVE',
  organisation: { id: 'o', name: 'Part' },
  company: {
    id,
    name: id,
    postTown: null,
    progress: Object.entries(steps).map(([area, step]) => ({
      id: `${id}-${area}`,
      step,
      sinceOn: null,
      insatsomrade: { id: area },
    })),
  },
});

it('has each company once, with the steps that it stands on', () => {
  const rows = heatRows([enrolled('a', { R: 2, E: null }), enrolled('a', { R: 2 }), enrolled('b', {})]);
  expect(rows.map(({ company, steps }) => [company, [...steps]])).toEqual([
    ['a', [['R', 2]]],
    ['b', []],
  ]);
});

it('tells how many stand on each step', () => {
  const rows = heatRows([enrolled('a', { R: 2 }), enrolled('b', { R: 2 }), enrolled('c', { R: 5 }), enrolled('d', {})]);
  expect(spreadOf(rows, 'R')).toEqual([0, 2, 0, 0, 1]);
});
