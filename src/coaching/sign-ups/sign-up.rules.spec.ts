// The cases of who is given a place, who waits, and who moves up.
import { describe, expect, it } from 'vitest';
import { givenNow, placesForWaiting, placesLeft, signUpStateOf, type Room } from './sign-up.rules.js';

const at = new Date('2026-11-17T08:00:00Z');
const room = (values: Partial<Room>): Room => ({ capacity: 10, hasWaitingList: true, taken: 0, waiting: 0, ...values });

describe('whoever signs up', () => {
  it.each<[string, Partial<Room>, string]>([
    ['is given a place when as many as wish may come', { capacity: null, taken: 1000 }, 'PLACE'],
    ['is given the last place', { taken: 9 }, 'PLACE'],
    ['waits when all are taken', { taken: 10 }, 'QUEUE'],
    ['waits behind those who wait, even if a place is free', { taken: 9, waiting: 1 }, 'QUEUE'],
    ['is turned away when there is no queue', { taken: 10, hasWaitingList: false }, 'NOTHING'],
    ['is turned away when the places were made fewer', { taken: 12, hasWaitingList: false }, 'NOTHING'],
  ])('%s', (_, values, expected) => {
    expect(givenNow(room(values))).toBe(expected);
  });
});

describe('those who wait', () => {
  it.each<[string, Partial<Room>, number]>([
    ['stay when nothing is free', { taken: 10, waiting: 3 }, 0],
    ['move up one when one is free', { taken: 9, waiting: 3 }, 1],
    ['move up all when there is room for all', { taken: 2, waiting: 3 }, 3],
    ['move up all when places are no longer counted', { capacity: null, taken: 10, waiting: 3 }, 3],
    ['stay when there are too many already', { taken: 12, waiting: 3 }, 0],
  ])('%s', (_, values, expected) => {
    expect(placesForWaiting(room(values))).toBe(expected);
  });
});

describe('a sign-up', () => {
  it.each([
    [null, null, 'WAITING'],
    [at, null, 'HAS_PLACE'],
    [at, at, 'WITHDRAWN'],
    [null, at, 'WITHDRAWN'],
  ] as const)('given %s, withdrawn %s: %s', (givenPlaceAt, withdrawnAt, expected) => {
    expect(signUpStateOf({ givenPlaceAt, withdrawnAt })).toBe(expected);
  });

  it('leaves places, never fewer than none', () => {
    expect([placesLeft(null, 5), placesLeft(10, 4), placesLeft(3, 4)]).toEqual([null, 6, 0]);
  });
});
