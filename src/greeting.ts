// What the terminal says when the house is open: where to go, and in the demo whom to sign in as.
import { demoPassword, demoPeople } from '../demo/people.js';
import type { Config } from '#platform/config.js';

/** The lines, Swedish first. */
export function greeting({ publicUrl, demo }: Pick<Config, 'publicUrl' | 'demo'>): string {
  const where = `Stegvis finns på ${publicUrl}, API-utforskaren på ${publicUrl}/explorer  ·  Stegvis is at ${publicUrl}, its API explorer at ${publicUrl}/explorer`;
  if (!demo) return `${where}\n`;
  const longest = Math.max(...demoPeople.map(({ email }) => email.length));
  const people = demoPeople.map(({ email, role }) => `  ${email.padEnd(longest)}  ${role.sv}  ·  ${role.en}`);
  const how = `Logga in som någon av dem, med lösenordet  ·  Sign in as one of them, with the password:  ${demoPassword}`;
  return `${where}\n${how}\n${people.join('\n')}\n`;
}
