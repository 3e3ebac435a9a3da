// Cases of what a password must be.
import { describe, expect, it } from 'vitest';
import { commonPasswords } from './common-passwords.rules.js';
import { passwordFault } from './password.rules.js';

const context = ['kim.pahittad@example.com', 'Kim Påhittad', 'Påhittade verkstäder', 'Norra konsortiet'];

describe('a password', () => {
  it('is at least twelve characters, counted as people count them', () => {
    expect(passwordFault('kort mening', context)).toBe('TOO_SHORT');
    expect(passwordFault('🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔', context)).toBe('TOO_SHORT');
    expect(passwordFault('🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧', context)).toBeUndefined();
  });

  it('may be 64 characters and far more, and is never cut', () => {
    expect(passwordFault('en lång mening om cyklar '.repeat(3).slice(0, 64), context)).toBeUndefined();
    expect(passwordFault('åäö ß ✓ en mening '.repeat(14), context)).toBeUndefined();
    expect(passwordFault('abcdefgå '.repeat(29), context)).toBe('TOO_LONG');
  });

  it.each([
    'password1234',
    'Sommar2026!!',
    'P@ssw0rd2026!',
    'Lösenord12345',
    'passwordpassword',
    'qwertyuiop12',
    '123456789012',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    '1qaz2wsx3edc',
    'Göteborg2026!',
    'StegvisCoach26!',
    'iuc-2026-iuc!',
  ])('is refused when guessing begins with it: %s', (password) => {
    expect(passwordFault(password, [])).toBe('GUESSABLE');
  });

  it.each(['kim.pahittad99', 'Kim Påhittad 1', 'Norrakonsortiet1', 'P4hittade-verkst4der', 'KimPåhi-2026!'])(
    'is refused when it is made of what is known of the person: %s',
    (password) => {
      expect(passwordFault(password, context)).toBe('GUESSABLE');
    },
  );

  it.each([
    'en blå cykel på taket',
    'mitt favoritkaffe 1987',
    'xK7#pQ9!zR2m',
    'kim går 8402 steg om dagen',
    'stegvis går det framåt ändå',
    'summer dragon monkey coffee',
  ])('is taken when it holds something of its own: %s', (password) => {
    expect(passwordFault(password, context)).toBeUndefined();
  });

  it('is held against a list of at least 3 000, each refused as it stands', () => {
    expect(commonPasswords.size).toBeGreaterThanOrEqual(3000);
    const long = [...commonPasswords].filter((password) => Array.from(password).length >= 12);
    expect(long.length).toBeGreaterThan(500);
    expect(long.filter((password) => passwordFault(password, []) !== 'GUESSABLE')).toEqual([]);
  });
});
