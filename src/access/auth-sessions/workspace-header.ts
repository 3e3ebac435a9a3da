// Which workspace a request is for.
import type { IncomingMessage } from 'node:http';

/** The slug or id that a request names, if it names one. */
export function workspaceIn({ headers }: IncomingMessage): string | undefined {
  const named = headers['x-stegvis-workspace'];
  return typeof named === 'string' && named.trim() ? named.trim() : undefined;
}
