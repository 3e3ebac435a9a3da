// A month without the server is what a device may keep.
import { expect, it } from 'vitest';
import { isLongAgo } from './here.rules';

it.each([
  ['2026-10-23T12:00:00Z', false],
  ['2026-10-23T11:59:59Z', true],
  ['2026-11-22T12:00:00Z', false],
  ['2027-01-01T00:00:00Z', false],
])('met at %s, a month has gone by: %s', (metAt, expected) => {
  expect(isLongAgo(metAt, new Date('2026-11-22T12:00:00Z'))).toBe(expected);
});
