// Secrets of links, keys and sessions: 256 random bits, of which only the hash is kept.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret, in letters that need no escaping in an address or a header. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. A plain hash is enough: nobody can try 2²⁵⁶ of them. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Whether a secret is the one that was hashed, in the same time whatever it begins with. */
export function isSecretOf(secret: string, digest: string): boolean {
  const [given, kept] = [Buffer.from(digestOf(secret)), Buffer.from(digest)];
  return given.length === kept.length && timingSafeEqual(given, kept);
}
