// Cases of when an invitation can be used.
import { describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import { lastDay, obstacle } from './invitation.rules.js';

describe('an invitation', () => {
  const fresh = { acceptedOn: null, revokedOn: null, expiresOn: day('2026-12-06') };

  it('can be used for fourteen days', () => {
    expect(lastDay(day('2026-11-22'))).toBe(day('2026-12-06'));
    expect(obstacle(fresh, day('2026-12-06'))).toBeUndefined();
    expect(obstacle(fresh, day('2026-12-07'))).toBe('EXPIRED');
  });

  it('can be used once, and not when it was taken back', () => {
    expect(obstacle({ ...fresh, acceptedOn: day('2026-11-23') }, day('2026-11-24'))).toBe('USED');
    expect(obstacle({ ...fresh, revokedOn: day('2026-11-23') }, day('2026-11-24'))).toBe('REVOKED');
  });
});
