// Cases of tokens, and of links that can and cannot be used.
import { describe, expect, it } from 'vitest';
import { obstacle, partsOf, written } from './password-reset.rules.js';

const id = '01890000-0000-7000-8000-000000000001';
const secret = 'A'.repeat(43);
const now = new Date('2026-11-22T12:00:00+01:00');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);

describe('a token', () => {
  it('is read as it was written, also with blanks around it', () => {
    expect(partsOf(` ${written({ id, secret })}\n`)).toEqual({ id, secret });
  });

  it.each(['', id, `${id}_`, `${id}_${'A'.repeat(42)}`, `x_${secret}`, `${id}_${id}_${secret}`, `${id}_${secret}!`])(
    '“%s” is none',
    (token) => expect(partsOf(token)).toBeUndefined(),
  );
});

describe('a link', () => {
  it.each([
    ['new', { expiresAt: minutes(60), usedAt: null }, undefined],
    ['in its last minute', { expiresAt: minutes(1), usedAt: null }, undefined],
    ['at the moment it ends', { expiresAt: minutes(0), usedAt: null }, 'EXPIRED'],
    ['old', { expiresAt: minutes(-1), usedAt: null }, 'EXPIRED'],
    ['used', { expiresAt: minutes(30), usedAt: minutes(-1) }, 'USED'],
    ['used long ago', { expiresAt: minutes(-30), usedAt: minutes(-60) }, 'EXPIRED'],
    ['whose letter is not written', { expiresAt: null, usedAt: null }, 'EXPIRED'],
  ] as const)('that is %s', (_, link, expected) => expect(obstacle(link, now)).toBe(expected));
});
