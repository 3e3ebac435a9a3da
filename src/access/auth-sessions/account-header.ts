// Whose a request says that it is: what waited on a phone is never done in somebody else's name.
import type { IncomingMessage } from 'node:http';

const HEADER = 'x-stegvis-account';

/** Whether a request is for this account; one that names nobody is for whoever has signed in. */
export function isFor({ headers }: IncomingMessage, email: string): boolean {
  const named = headers[HEADER];
  return typeof named !== 'string' || decoded(named).toLowerCase() === email.toLowerCase();
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return '';
  }
}
