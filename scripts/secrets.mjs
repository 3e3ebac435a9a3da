// Passwords of the embedded database: born random at the first start, kept in a file that only its owner may read.
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (folder) => join(folder, 'secrets.json');

/** What is kept, or nothing before the first start. */
export function readSecrets(folder) {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

/** Adds to what is kept; the file is replaced whole, so that a crash leaves the old one. */
export function keepSecrets(folder, more) {
  const beside = `${fileIn(folder)}.${process.pid}`;
  writeFileSync(beside, `${JSON.stringify({ ...readSecrets(folder), ...more }, null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  });
  renameSync(beside, fileIn(folder));
}

/** 192 random bits in letters that need no escaping in a URL. */
export const newPassword = () => randomBytes(24).toString('base64url');

/** The password with that name, made at its first asking. */
export function passwordFor(folder, name) {
  const kept = readSecrets(folder)[name];
  if (kept) return kept;
  const made = newPassword();
  keepSecrets(folder, { [name]: made });
  return made;
}
