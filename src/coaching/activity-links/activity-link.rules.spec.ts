// The cases of whether there is a seat.
import { describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import { seatOf, type Offered } from './activity-link.rules.js';

const on = day('2026-11-17');
const offered: Offered = {
  cancelledOn: null,
  endedOn: null,
  signUpOpensOn: null,
  signUpClosesOn: null,
  lastOn: day('2026-12-01'),
  capacity: 10,
  hasWaitingList: false,
  taken: 3,
  waiting: 0,
};

describe('a seat', () => {
  it.each<[string, Partial<Offered>, string]>([
    ['there is while places are left', {}, 'AVAILABLE'],
    ['there is when as many as wish may come', { capacity: null, taken: 900 }, 'AVAILABLE'],
    ['there is not when all are taken', { taken: 10 }, 'FULL'],
    ['one may wait for where there is a queue', { taken: 10, hasWaitingList: true }, 'WAITING_LIST'],
    ['one waits for behind those who wait', { taken: 9, waiting: 1, hasWaitingList: true }, 'WAITING_LIST'],
    ['is not to be had before the first day', { signUpOpensOn: day('2026-11-18') }, 'NOT_OPEN'],
    ['is to be had on the first day', { signUpOpensOn: on }, 'AVAILABLE'],
    ['is to be had on the last day', { signUpClosesOn: on }, 'AVAILABLE'],
    ['is not to be had after the last day', { signUpClosesOn: day('2026-11-16') }, 'CLOSED'],
    ['is not to be had after the last occasion', { lastOn: day('2026-11-16') }, 'CLOSED'],
    ['is not to be had after the project ended', { endedOn: day('2026-11-16') }, 'CLOSED'],
    ['is to be had on the day the project ends', { endedOn: on }, 'AVAILABLE'],
    ['is not to be had when it is cancelled', { cancelledOn: on }, 'CANCELLED'],
  ])('%s', (_, values, expected) => {
    expect(seatOf({ ...offered, ...values }, on)).toBe(expected);
  });
});
