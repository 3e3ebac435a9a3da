// Cases of what devices say, and of numbers that are missing.
import { describe, expect, it } from 'vitest';
import { deviceIn, numbersIn, sequenceIn, thrownIn, unsentIn } from './device-header.rules.js';

const now = new Date('2026-11-22T12:00:00Z');
const device = '0199c0de-0000-4000-8000-000000000001';

describe('a device', () => {
  it.each([
    [device, device],
    [` ${device.toUpperCase()} `, device],
    ['phone', undefined],
    [undefined, undefined],
    [[device], undefined],
  ])('that calls itself %s is %s', (header, expected) => expect(deviceIn(header)).toBe(expected));
});

describe('what waits on it', () => {
  const at = new Date('2026-11-20T08:00:00Z');
  it.each([
    ['0;;12', { unsentCount: 0, oldestUnsentAt: null, sequence: 12 }],
    ['3;2026-11-20T08:00:00Z;17', { unsentCount: 3, oldestUnsentAt: at, sequence: 17 }],
    [' 3;2026-11-20T09:00:00+01:00;17 ', { unsentCount: 3, oldestUnsentAt: at, sequence: 17 }],
    ['0;2026-11-20T08:00:00Z;17', { unsentCount: 0, oldestUnsentAt: null, sequence: 17 }],
    ['3;2027-11-20T08:00:00Z;17', { unsentCount: 3, oldestUnsentAt: null, sequence: 17 }],
    ['3;yesterday;17', { unsentCount: 3, oldestUnsentAt: null, sequence: 17 }],
    ['3;17', undefined],
    ['-1;;17', undefined],
    ['3;;', undefined],
    ['3;;1e9', undefined],
    ['1000000;;1', undefined],
    [undefined, undefined],
  ])('“%s” is understood', (header, expected) => expect(unsentIn(header, now)).toEqual(expected));
});

describe('the number of a record', () => {
  it.each([
    ['1', 1],
    [' 17 ', 17],
    ['999999999', 999_999_999],
    ['0', null],
    ['-1', null],
    ['1e3', null],
    ['1000000000', null],
    ['', null],
    [undefined, null],
  ])('“%s” is %s', (header, expected) => expect(sequenceIn(header)).toBe(expected));
});

describe('what was thrown away', () => {
  it.each([
    ['4', [4]],
    ['4, 7,12', [4, 7, 12]],
    ['4,,x,-1,0,7', [4, 7]],
    [
      Array.from({ length: 200 }, (_, index) => index + 1).join(','),
      Array.from({ length: 100 }, (_, index) => index + 1),
    ],
    ['', []],
    [undefined, []],
  ])('“%s” is %j', (header, expected) => expect(thrownIn(header)).toEqual(expected));
});

describe('missing numbers', () => {
  it.each([
    [[], []],
    [[[14, 17]], [14, 15, 16]],
    [
      [
        [1, 2],
        [5, 7],
      ],
      [1, 5, 6],
    ],
    [[[1, 1_000_000_000]], [1, 2, 3, 4]],
  ] as const)('%j are %j', (gaps, expected) => expect(numbersIn(gaps as never, 4)).toEqual(expected));
});
