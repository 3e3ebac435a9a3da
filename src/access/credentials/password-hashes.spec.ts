// What a hash is, and how many are made at a time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#platform/errors.js';
import { PasswordHashes } from './password-hashes.js';

const anyPassword = fc.string({ minLength: 1, maxLength: 128, unit: 'binary' });

describe('a hash', () => {
  const hashes = new PasswordHashes();

  it('is made with argon2id, 46 MiB and one pass, and differs each time', async () => {
    const [one, other] = [await hashes.hash('en blå cykel'), await hashes.hash('en blå cykel')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('is of one password and no other, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyPassword, anyPassword, async (password, other) => {
        const kept = await hashes.hash(password);
        expect(await hashes.isPassword(password, kept)).toBe(true);
        expect(await hashes.isPassword(other, kept)).toBe(Buffer.from(other).equals(Buffer.from(password)));
        expect(await hashes.isPassword(`${password}\0`, kept)).toBe(false);
        expect(await hashes.isPassword(password.slice(0, -1), kept)).toBe(false);
      }),
      { numRuns: 8 },
    );
  });

  it('that is missing fits no password', async () => {
    expect(await hashes.isPassword('', undefined)).toBe(false);
    expect(await hashes.isPassword('en blå cykel', undefined)).toBe(false);
  });

  it.each([
    ['$argon2id$v=19$m=47104,t=1,p=1$c2FsdA$aGFzaA', false],
    ['$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA', false],
    ['$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA', true],
    ['$argon2i$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA', true],
    ['$2b$12$abcdefghijklmnopqrstuv', true],
  ])('says by its parameters whether it is outdated: %s', (kept, expected) => {
    expect(hashes.isOutdated(kept)).toBe(expected);
  });
});

describe('many at once', () => {
  it('are hashed two at a time, fifty wait, and the next is told to come back', async () => {
    const hashes = new PasswordHashes();
    const outcomes = await Promise.allSettled(Array.from({ length: 60 }, () => hashes.hash('en blå cykel')));
    const refused = outcomes.filter((one): one is PromiseRejectedResult => one.status === 'rejected');
    expect(refused).toHaveLength(8);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'RATE_LIMITED', params: { seconds: 2 } });
    expect(refused[0]?.reason).toBeInstanceOf(Refusal);
    expect(await hashes.hash('en blå cykel')).toMatch(/^\$argon2id\$/);
  });
});
