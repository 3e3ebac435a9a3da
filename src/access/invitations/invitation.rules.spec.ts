// Cases of a link's token, and of when it can be used.
import { describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import { lastDay, obstacle, partsOf, written } from './invitation.rules.js';

const parts = {
  workspaceId: '0193a5c0-0000-7000-8000-000000000001',
  invitationId: '0193a5c0-0000-7000-8000-000000000002',
  secret: 'a_b-c'.padEnd(43, 'x'),
};

describe('the token of a link', () => {
  it('gives back what it was written from', () => {
    expect(partsOf(written(parts))).toEqual(parts);
    expect(partsOf(`  ${written(parts)}\n`)).toEqual(parts);
  });

  it.each([
    '',
    'stv_x',
    written(parts).slice(0, -1),
    `${written(parts)}x`,
    written(parts).replace('_', '-'),
    written({ ...parts, workspaceId: '-'.repeat(36) }),
    written({ ...parts, secret: `${parts.secret.slice(1)}'` }),
  ])('is nothing else: %s', (token) => {
    expect(partsOf(token)).toBeUndefined();
  });
});

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
