// Ids made of names, so that whatever is loaded again in the demo has the id it had before.
import { createHash } from 'node:crypto';

/** A UUID in the form of version 4, always the same for the same kind and name. */
export function idOf(kind: string, name: string): string {
  const hash = createHash('sha256').update(`${kind}\0${name}`).digest('hex');
  return hash.slice(0, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}
