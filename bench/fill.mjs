// Fills a database for the bench with workspaces full of companies and sessions, by SQL alone.
import { sideBySide, unguarded } from './bulk.mjs';
import { companyRows, enrolmentRows, progressRows, promiseRows } from './fill-companies.mjs';
import { ground } from './fill-ground.mjs';
import { plannedRows, sessionRows, sums } from './fill-sessions.mjs';
import { workspaceId } from './rows.mjs';

/** What holds more than a few rows; the rest is guarded all the time. */
const TABLES = [
  'company',
  'enrolment',
  'step_transition',
  'standing',
  'grund_review',
  'follow_up',
  'recent_meeting',
  'coaching_session',
  'session_coach',
  'session_insatsomrade',
];

/** Sessions that one statement inserts: small enough to be shared by two connections. */
const CHUNK = 500_000;

/** Fills an empty, migrated database with groups of workspaces (rows.mjs). */
export async function fill(ownerUrl, groups) {
  await unguarded(ownerUrl, TABLES, async (client) => {
    for (const group of groups) {
      await ground(client, group);
      await companyRows(client, group);
    }
    const queues = groups.flatMap((group) => [
      ...(group.plain ? [] : [progressRows(group), promiseRows(group), plannedRows(group)]),
      enrolmentRows(group),
      ...chunks(group),
    ]);
    await sideBySide(ownerUrl, queues);
    for (const statement of sums()) await client.query(statement);
  });
  await sideBySide(
    ownerUrl,
    TABLES.map((table) => [`VACUUM ANALYZE ${table}`]),
  );
  await sideBySide(ownerUrl, await participationSums(groups));
  await sideBySide(ownerUrl, [['VACUUM ANALYZE enrolment_sum', 'VACUUM ANALYZE enrolment_half_year', 'ANALYZE']]);
}

/** What participation keeps summed, by the product's own statements: those of a workspace one after the other. */
async function participationSums(groups) {
  const { recounted, SUM_TABLES } = await import('../dist/src/outcomes/participation/participation.sums.reads.js');
  const { Bound } = await import('../dist/src/platform/database/sql.js');
  const ids = groups.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => workspaceId(first + index)),
  );
  return ids.map((id) => SUM_TABLES.map((table) => recounted(table, new Bound(id), new Date()).render()));
}

/** The sessions of a group with what belongs to them, in pieces. */
function chunks(group) {
  const total = group.sessions * (group.last - group.first + 1);
  const pieces = Array.from({ length: Math.ceil(total / CHUNK) }, (_, index) => index);
  return pieces.map((index) => sessionRows(group, index * CHUNK, Math.min(total, (index + 1) * CHUNK)));
}
