// Statements that come again are prepared: PostgreSQL then plans them once on each connection instead of every time.
import { LRUCache } from 'lru-cache';
import { type Connection, type PoolClient, Query } from 'pg';
import { readConfig } from '../config.js';

/** So many statements have a name at once; a plan kept on a connection is some 100 KB of the server's memory. */
const NAMED_AT_MOST = 100;
/** So many texts are remembered to see whether they come again. */
const SEEN_AT_MOST = 1_000;

const seen = new LRUCache<string, true>({ max: SEEN_AT_MOST });
const names = new LRUCache<string, string>({ max: NAMED_AT_MOST, dispose: (name) => retired.add(name) });
const retired = new Set<string>();
const preparedOn = new WeakMap<PoolClient, { names: Set<string>; retired: number }>();
let given = 0;
let isOn: boolean | undefined;

/** The name under which a text is prepared from its second sending on. */
export function nameOf(text: string): string | undefined {
  isOn ??= readConfig(process.env).preparedStatements;
  if (!isOn) return undefined;
  const known = names.get(text);
  if (known) return known;
  if (!seen.has(text)) {
    seen.set(text, true);
    return undefined;
  }
  given += 1;
  const name = `s${given}`;
  names.set(text, name);
  return name;
}

/** Notes that a connection holds a statement under its name. */
export function notePrepared(client: PoolClient, name: string): void {
  const held = preparedOn.get(client);
  if (held) held.names.add(name);
  else preparedOn.set(client, { names: new Set([name]), retired: retired.size });
}

/** The names that a connection still holds though they are used no more; they are its own to give back. */
export function outdatedOn(client: PoolClient): string[] {
  const held = preparedOn.get(client);
  if (!held || held.retired === retired.size) return [];
  held.retired = retired.size;
  const outdated = [...held.names].filter((name) => retired.has(name));
  for (const name of outdated) held.names.delete(name);
  return outdated;
}

/**
 * Gives prepared statements back. Unlike DEALLOCATE, this is known to a pooler, which has names of its own for them; and a
 * name that stands for nothing, since its statement was never accepted, does no harm.
 */
export class GivingBack extends Query {
  constructor(private readonly outdated: readonly string[]) {
    // A connection that is lost has nothing left to give back.
    super('', () => undefined);
  }

  override submit = (connection: Connection): void => {
    for (const name of this.outdated) connection.close({ type: 'S', name }, true);
    connection.sync();
  };
}

/**
 * Gives a name back when its statement failed before it was prepared, as behind another's error in the same transaction.
 * PostgreSQL has forgotten the name then, and the driver will use it again; a pooler remembers, and would hang up.
 */
export function giveBackRefused(client: PoolClient, name: string): void {
  const { connection } = client as unknown as { connection: { parsedStatements: Record<string, string> } };
  if (!(name in connection.parsedStatements)) client.query(new GivingBack([name]));
}
