// Fills many rows fast and leaves the tables as they were: what guards and finds them is put away, and made again after.
import pg from 'pg';

/** What a session of the owner needs to fill without hurry or waiting. */
const OPTIONS = [
  'role=stegvis_owner',
  'statement_timeout=0',
  'lock_timeout=0',
  'idle_in_transaction_session_timeout=0',
  'synchronous_commit=off',
  'jit=off',
  'maintenance_work_mem=1GB',
  'work_mem=512MB',
  'max_parallel_maintenance_workers=0',
  'max_parallel_workers_per_gather=0',
];

/** A connection of the tables' owner. */
export async function connectOwner(url) {
  const client = new pg.Client({ connectionString: url, options: OPTIONS.map((one) => `-c ${one}`).join(' ') });
  await client.connect();
  return client;
}

const CONSTRAINTS = `
SELECT c.conrelid::regclass::text AS table, quote_ident(c.conname) AS name, pg_get_constraintdef(c.oid) AS definition,
  c.contype = 'f' AS "isKeyOfOther"
FROM pg_constraint c WHERE c.conrelid = ANY($1::regclass[]) AND c.contype IN ('f', 'p', 'u') ORDER BY c.contype DESC, 1, 2`;

const INDEXES = `
SELECT i.indrelid::regclass::text AS table, i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
FROM pg_index i WHERE i.indrelid = ANY($1::regclass[])
  AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u')) ORDER BY 1, 2`;

const REFERRERS = `
SELECT c.conrelid::regclass::text AS table, quote_ident(c.conname) AS name, pg_get_constraintdef(c.oid) AS definition,
  true AS "isKeyOfOther"
FROM pg_constraint c WHERE c.contype = 'f' AND c.confrelid = ANY($1::regclass[]) AND NOT c.conrelid = ANY($1::regclass[]) ORDER BY 1, 2`;

/** All that guards and finds the rows of some tables, as PostgreSQL itself says it. */
async function guards(client, tables) {
  const ask = async (text) => (await client.query(text, [tables])).rows;
  return { constraints: [...(await ask(CONSTRAINTS)), ...(await ask(REFERRERS))], indexes: await ask(INDEXES) };
}

/** Runs a story while the tables have neither indexes nor keys; after it they have exactly those they had. */
export async function unguarded(url, tables, story) {
  const client = await connectOwner(url);
  try {
    const before = await guards(client, tables);
    await putAway(client, before);
    await cleaned(client, tables, 'SET (autovacuum_enabled = false)');
    await story(client);
    await makeAgain(url, before);
    await cleaned(client, tables, 'RESET (autovacuum_enabled)');
    const after = await guards(client, tables);
    if (JSON.stringify(after) !== JSON.stringify(before)) throw new Error('The tables are not guarded as they were.');
  } finally {
    await client.end();
  }
}

/** Whether PostgreSQL cleans and counts the tables by itself: beside a fill it would do so over and over. */
async function cleaned(client, tables, how) {
  for (const table of tables) await client.query(`ALTER TABLE ${table} ${how}`);
}

async function putAway(client, { constraints, indexes }) {
  const keysLast = constraints.toSorted((one, other) => Number(other.isKeyOfOther) - Number(one.isKeyOfOther));
  for (const { table, name } of keysLast) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
}

/** Indexes first, as keys of others stand on them; those keys are then checked against every row. */
async function makeAgain(url, { constraints, indexes }) {
  const own = constraints.filter(({ isKeyOfOther }) => !isKeyOfOther);
  const others = constraints.filter(({ isKeyOfOther }) => isKeyOfOther);
  const primary = own.map(({ table, name, definition }) => [
    table,
    `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`,
  ]);
  await sideBySide(url, byTable(primary));
  await sideBySide(
    url,
    indexes.map(({ definition }) => [definition]),
  );
  const keys = others.map(
    ({ table, name, definition }) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition} NOT VALID`,
  );
  await sideBySide(url, [keys]);
  const checks = others.map(({ table, name }) => [table, `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name}`]);
  await sideBySide(url, byTable(checks));
}

/** What changes one table waits for itself, so it stands in one queue. */
function byTable(statements) {
  return [...new Set(statements.map(([table]) => table))].map((name) =>
    statements.filter(([table]) => table === name).map(([, statement]) => statement),
  );
}

/** Runs queues of statements on two connections, one for each core of a small machine. */
export async function sideBySide(url, queues) {
  const waiting = [...queues];
  await Promise.all(
    [1, 2].map(async () => {
      const client = await connectOwner(url);
      try {
        for (let queue = waiting.shift(); queue; queue = waiting.shift()) {
          for (const statement of queue) await client.query(statement);
        }
      } finally {
        await client.end();
      }
    }),
  );
}
