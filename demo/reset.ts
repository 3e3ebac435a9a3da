// Takes the demo's worlds away, so that they can be loaded anew; touches nothing that is not the demo's.
import type { DataSource } from 'typeorm';
import { tableClasses } from '#platform/database/classes.js';
import { openOwner } from '#platform/database/source.js';
import { addressOf, people } from './story/cast.js';
import { demoPeople } from './people.js';
import { demoWorlds } from './worlds.js';

/** One connection does it all, so that it is done as a whole. */
type Run = (text: string, values: unknown[]) => Promise<unknown>;

interface Reference {
  child: string;
  parent: string;
}

/** Which table points at which: rows that point go first. */
const REFERENCES = `
  SELECT DISTINCT child.relname AS child, parent.relname AS parent
  FROM pg_constraint c JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid
  WHERE c.contype = 'f' AND child.relnamespace = 'public'::regnamespace`;

/** Tables of accounts that the door keeps, those that point at the account first. */
const OF_ACCOUNTS = ['auth_session', 'password_reset', 'credential', 'account_workspace'];

/** As the owner of the tables, who stands outside the wall: what was done in the worlds is gone for good. */
export async function removeDemo(ownerUrl: string): Promise<void> {
  const source = await openOwner(ownerUrl);
  try {
    await source.transaction(async (manager) => {
      const run: Run = (text, values) => manager.query(text, values);
      const ids = demoWorlds.map(({ id }) => id);
      for (const table of await tenantTables(source, run)) {
        await run(`DELETE FROM "${table}" WHERE workspace_id = ANY($1::uuid[])`, [ids]);
      }
      await run('DELETE FROM account_workspace WHERE workspace_id = ANY($1::uuid[])', [ids]);
      await run('DELETE FROM workspace WHERE id = ANY($1::uuid[])', [ids]);
      await forgetPeople(run);
    });
  } finally {
    await source.destroy();
  }
}

/** Accounts of the demo's people, save those that somebody has let into a workspace of their own. */
async function forgetPeople(run: Run): Promise<void> {
  const addresses = [...people.map((key) => addressOf(key)), ...demoPeople.map(({ email }) => email)];
  const theirs = `SELECT a.id FROM account a WHERE lower(a.email) = ANY($1::text[])
    AND NOT EXISTS (SELECT 1 FROM account_workspace w WHERE w.account_id = a.id)`;
  for (const table of OF_ACCOUNTS) await run(`DELETE FROM ${table} WHERE account_id IN (${theirs})`, [addresses]);
  await run(`DELETE FROM account WHERE id IN (${theirs})`, [addresses]);
}

/** Every table of workspaces, so ordered that no row is pointed at when it goes. */
async function tenantTables(source: DataSource, run: Run): Promise<string[]> {
  const references = ((await run(REFERENCES, [])) as Reference[]).filter(({ child, parent }) => child !== parent);
  const left = new Set(tableClasses(source).tenant);
  const ordered: string[] = [];
  while (left.size) {
    const free = [...left].filter(
      (table) => !references.some(({ child, parent }) => parent === table && left.has(child)),
    );
    if (!free.length) throw new Error(`Tables that point at each other: ${[...left].join(', ')}.`);
    for (const table of free) left.delete(table);
    ordered.push(...free);
  }
  return ordered;
}
