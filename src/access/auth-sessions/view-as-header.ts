// As whom a request looks at the system.
import type { IncomingMessage } from 'node:http';

/** The member that a request names, if it names one. */
export function viewedAsIn({ headers }: IncomingMessage): string | undefined {
  const named = headers['x-stegvis-view-as'];
  return typeof named === 'string' && named.trim() ? named.trim().toLowerCase() : undefined;
}
