// Cases for the order of a table's rows.
import { expect, it } from 'vitest';
import { sortedBy } from './table.rules';

it.each([
  ['numbers up', [3, 1, 2], false, [1, 2, 3]],
  ['numbers down', [3, 10, 2], true, [10, 3, 2]],
  ['unknown last upwards', [null, 2, 1], false, [1, 2, null]],
  ['unknown last downwards', [null, 1, 2], true, [2, 1, null]],
  ['Swedish letters at the end', ['Öst', 'Ask', 'Ål', 'Zon', 'Ärla'], false, ['Ask', 'Zon', 'Ål', 'Ärla', 'Öst']],
])('sorts %s', (_, values, isDown, expected) => {
  expect(sortedBy<string | number | null>(values, (value) => value, isDown)).toEqual(expected);
});
