import { describe, expect, it } from 'vitest';
import { addressLine } from './address.rules.js';

describe('an address on one line', () => {
  it.each([
    ['Påhittade gatan 4', '46132', 'Trollhättan', 'Påhittade gatan 4, 461 32 Trollhättan'],
    ['Påhittade gatan 4', null, 'Trollhättan', 'Påhittade gatan 4, Trollhättan'],
    [null, '46132', 'Trollhättan', '461 32 Trollhättan'],
    ['Påhittade gatan 4', null, null, 'Påhittade gatan 4'],
    ['Fiktivveien 1', '0150', 'Oslo', 'Fiktivveien 1, 0150 Oslo'],
    [null, '46132', null, null],
    [null, null, null, null],
  ])('%s, %s, %s is %s', (streetAddress, postalCode, postTown, line) => {
    expect(addressLine({ streetAddress, postalCode, postTown })).toBe(line);
  });
});
