// Cases of how long one waits, and for whom it is counted.
import { describe, expect, it } from 'vitest';
import { networkOf, secondsToWait } from './sign-in-attempt.rules.js';

describe('waiting to try again', () => {
  it.each([
    [0, 0, 0],
    [2, 0, 0],
    [3, 0, 30],
    [3, 10, 20],
    [3, 30, 0],
    [4, 0, 60],
    [7, 0, 480],
    [8, 0, 900],
    [500, 0, 900],
    [500, 899.5, 1],
    [500, 900, 0],
  ])('after %i failures, the last %d seconds ago, is %d seconds', (failures, since, expected) => {
    expect(secondsToWait(failures, since)).toBe(expected);
  });

  it('admits at most ten guesses in an hour, and four in every later one', () => {
    const guesses = [0, 0, 0];
    for (let at = 0; guesses.length < 40;) {
      at += secondsToWait(guesses.length, 0);
      guesses.push(at);
    }
    expect(guesses.filter((at) => at < 3600)).toHaveLength(10);
    expect(guesses.filter((at) => at >= 3600 && at < 7200)).toHaveLength(4);
  });
});

describe('a network', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
