// Statements that stay within their workspace: the lint of queries must let each of them through.

/** Statements that keep every rule: a title and the SQL. */
export const soundQueries: readonly (readonly [title: string, sql: string])[] = [
  ['a row by its key', 'SELECT * FROM company WHERE workspace_id = $1 AND id = $2'],
  [
    'a row by its key, parameter first, cast',
    'SELECT * FROM company c WHERE $1::uuid = c.workspace_id AND c.id = $2::uuid',
  ],
  ['the schema written out', 'SELECT * FROM public.company WHERE public.company.workspace_id = $1'],
  [
    'names in quotes, as the mapper writes them',
    'SELECT "Company"."id" AS "Company_id" FROM "company" "Company" WHERE (("Company"."workspace_id" = $1) AND ("Company"."id" = $2)) LIMIT 1',
  ],
  [
    'the mapper’s page of distinct ids',
    'SELECT DISTINCT "distinctAlias"."Company_id" AS "ids" FROM (SELECT "Company"."id" AS "Company_id" FROM "company" "Company" LEFT JOIN "contact" "c" ON "c"."workspace_id" = "Company"."workspace_id" AND "c"."company_id" = "Company"."id" WHERE "Company"."workspace_id" = $1) "distinctAlias" ORDER BY "Company_id" ASC LIMIT 50',
  ],
  ['a key in ANY', 'SELECT id FROM company WHERE workspace_id = ANY($1::uuid[]) AND id = ANY($2)'],
  ['a key in ANY of an array of parameters', 'SELECT id FROM company WHERE workspace_id = ANY(ARRAY[$1, $2]::uuid[])'],
  ['a key in IN', 'SELECT id FROM company WHERE workspace_id IN ($1)'],
  ['whole keys in a row-IN', 'SELECT id FROM company WHERE (workspace_id, id) IN (($1, $2), ($1, $3))'],
  [
    'whole keys in an OR',
    'SELECT id FROM company WHERE (workspace_id = $1 AND id = $2) OR (workspace_id = $3 AND id = $4)',
  ],
  ['a row compared with a row', 'SELECT id FROM company WHERE (workspace_id, id) = ($1, $2)'],
  [
    'an inner join',
    'SELECT 1 FROM company c JOIN enrolment e ON e.workspace_id = c.workspace_id AND e.company_id = c.id WHERE c.workspace_id = $1',
  ],
  [
    'a chain of joins with the parameter at its end',
    'SELECT 1 FROM company c JOIN enrolment e ON e.workspace_id = c.workspace_id AND e.company_id = c.id JOIN coaching_session s ON s.workspace_id = e.workspace_id AND s.enrolment_id = e.id AND s.workspace_id = $1',
  ],
  [
    'a join by rows',
    'SELECT 1 FROM company c JOIN enrolment e ON (e.workspace_id, e.company_id) = (c.workspace_id, c.id) WHERE c.workspace_id = $1',
  ],
  [
    'a join by USING',
    'SELECT 1 FROM coaching_session JOIN session_area USING (workspace_id, session_id) WHERE workspace_id = $1',
  ],
  [
    'a join of the old style',
    'SELECT 1 FROM company c, enrolment e WHERE c.workspace_id = $1 AND e.workspace_id = $1 AND e.company_id = c.id',
  ],
  [
    'a left join',
    'SELECT 1 FROM company c LEFT JOIN contact k ON k.workspace_id = c.workspace_id AND k.company_id = c.id WHERE c.workspace_id = $1 AND k.id IS NULL',
  ],
  [
    'a left join with the parameter in its ON',
    'SELECT 1 FROM company c LEFT JOIN contact k ON k.workspace_id = $1 AND k.company_id = c.id WHERE c.workspace_id = $1',
  ],
  [
    'a right join',
    'SELECT 1 FROM contact k RIGHT JOIN company c ON k.workspace_id = c.workspace_id AND k.company_id = c.id WHERE c.workspace_id = $1',
  ],
  [
    'a bracketed join on the far side of a left join',
    'SELECT 1 FROM company c LEFT JOIN (enrolment e JOIN coaching_session s ON s.workspace_id = e.workspace_id AND s.enrolment_id = e.id) ON e.workspace_id = c.workspace_id AND e.company_id = c.id WHERE c.workspace_id = $1',
  ],
  [
    'a table joined through a query in FROM',
    'SELECT 1 FROM (SELECT workspace_id, company_id FROM enrolment WHERE workspace_id = $1) e JOIN company c ON c.workspace_id = e.workspace_id AND c.id = e.company_id WHERE e.workspace_id = $1',
  ],
  [
    'a condition that lets nothing through',
    'SELECT * FROM company c JOIN contact k ON k.company_id = c.id WHERE false',
  ],
  [
    'an insert from a WITH',
    'WITH x AS (SELECT workspace_id, id FROM company WHERE workspace_id = $1) INSERT INTO standing (workspace_id, company_id) SELECT x.workspace_id, x.id FROM x',
  ],
  [
    'a full join of two bound queries',
    'SELECT 1 FROM (SELECT id FROM company WHERE workspace_id = $1) a FULL JOIN (SELECT id FROM contact WHERE workspace_id = $1) b ON a.id = b.id',
  ],
  [
    'a reference table beside a tenant table',
    'SELECT 1 FROM company c JOIN municipality m ON m.code = c.municipality_code WHERE c.workspace_id = $1',
  ],
  [
    'reference and local tables alone',
    'SELECT w.id FROM workspace w JOIN account_workspace a ON a.workspace_id = w.id WHERE w.slug = $1',
  ],
  [
    'LATERAL with the parameter repeated',
    'SELECT c.id, s.* FROM company c LEFT JOIN LATERAL (SELECT held_at FROM coaching_session x WHERE x.workspace_id = $1 AND x.company_id = c.id ORDER BY held_at DESC LIMIT 3) s ON true WHERE c.workspace_id = $1',
  ],
  [
    'a tree of json_agg',
    `SELECT c.id, coalesce(e.rows, '[]'::json) FROM company c LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', x.id, 'sessions', s.rows)) AS rows FROM (
        SELECT * FROM enrolment e WHERE e.workspace_id = $1 AND e.company_id = c.id ORDER BY e.opened_on LIMIT 5) x
      LEFT JOIN LATERAL (SELECT json_agg(row_to_json(y)) AS rows FROM (
        SELECT s.id, s.minutes FROM coaching_session s WHERE s.workspace_id = $1 AND s.enrolment_id = x.id) y) s ON true
    ) e ON true WHERE c.workspace_id = $1`,
  ],
  [
    'a scalar subquery and an EXISTS under OR',
    'SELECT (SELECT count(*) FROM contact k WHERE k.workspace_id = $1 AND k.company_id = c.id) FROM company c WHERE c.workspace_id = $1 AND (c.name ILIKE $2 OR EXISTS (SELECT FROM enrolment e WHERE e.workspace_id = $1 AND e.company_id = c.id))',
  ],
  [
    'IN with a subquery',
    'SELECT id FROM company WHERE workspace_id = $1 AND id IN (SELECT company_id FROM enrolment WHERE workspace_id = $1)',
  ],
  [
    'WITH, and its name read again',
    'WITH recent AS (SELECT * FROM coaching_session WHERE workspace_id = $1), company AS (SELECT * FROM recent) SELECT * FROM company',
  ],
  [
    'WITH RECURSIVE',
    'WITH RECURSIVE chain AS (SELECT id, previous_id FROM coaching_session WHERE workspace_id = $1 AND id = $2 UNION ALL SELECT s.id, s.previous_id FROM chain JOIN coaching_session s ON s.id = chain.previous_id WHERE s.workspace_id = $1) SELECT * FROM chain',
  ],
  [
    'UNION with the parameter in each arm',
    'SELECT id FROM company WHERE workspace_id = $1 UNION ALL SELECT id FROM contact WHERE workspace_id = $1 ORDER BY id',
  ],
  [
    'window and grouping',
    `SELECT date_trunc('month', held_at AT TIME ZONE 'Europe/Stockholm'), sum(minutes) OVER (PARTITION BY company_id) FROM coaching_session WHERE workspace_id = $1 GROUP BY 1, minutes, company_id`,
  ],
  [
    'a truncated day without zone',
    `SELECT date_trunc('month', held_on::timestamp) FROM coaching_session WHERE workspace_id = $1`,
  ],
  ['a row lock with its key', 'SELECT * FROM enrolment WHERE workspace_id = $1 AND id = $2 FOR UPDATE SKIP LOCKED'],
  [
    'the mapper’s insert',
    'INSERT INTO "company"("workspace_id", "id", "name", "version") VALUES ($1, $2, $3, DEFAULT), ($4, $5, $6, DEFAULT) RETURNING "version", "updated_at"',
  ],
  [
    'an insert from a list of ids',
    'INSERT INTO session_area (workspace_id, session_id, area_id) SELECT $1, $2, unnest($3::uuid[])',
  ],
  [
    'an insert from a bound query',
    'INSERT INTO standing (workspace_id, company_id) SELECT c.workspace_id, c.id FROM company c WHERE c.workspace_id = $1',
  ],
  [
    'an insert from a bound query of a query',
    'INSERT INTO standing (workspace_id, company_id) SELECT x.workspace_id, x.id FROM (SELECT workspace_id, id FROM company WHERE workspace_id = $1) x',
  ],
  [
    'an upsert',
    'INSERT INTO standing (workspace_id, company_id, step, updated_at) VALUES ($1, $2, $3, now()) ON CONFLICT (workspace_id, company_id) DO UPDATE SET step = EXCLUDED.step, updated_at = EXCLUDED.updated_at WHERE standing.step < EXCLUDED.step RETURNING step',
  ],
  [
    'an insert that finds its row there',
    'INSERT INTO company (workspace_id, id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
  ],
  [
    'the mapper’s update',
    'UPDATE "company" SET "name" = $1, "version" = "version" + 1, "updated_at" = CURRENT_TIMESTAMP WHERE ("workspace_id" = $2 AND "id" = $3 AND "version" = $4) RETURNING "version"',
  ],
  [
    'an update with now()',
    'UPDATE enrolment SET closed_at = now(), reason = lower($3) WHERE workspace_id = $1 AND id = $2',
  ],
  [
    'an update FROM',
    'UPDATE enrolment e SET coach_id = $2 FROM company c WHERE c.workspace_id = e.workspace_id AND c.id = e.company_id AND e.workspace_id = $1',
  ],
  [
    'a claim with UPDATE … RETURNING',
    'UPDATE outbox SET taken_at = now() WHERE workspace_id = $1 AND id = ANY($2) RETURNING id, kind',
  ],
  ['a delete', 'DELETE FROM contact WHERE workspace_id = $1 AND id IN ($2, $3)'],
  [
    'a delete USING',
    'DELETE FROM contact k USING company c WHERE k.workspace_id = c.workspace_id AND k.company_id = c.id AND c.workspace_id = $1',
  ],
  [
    'a write in WITH',
    'WITH gone AS (DELETE FROM contact WHERE workspace_id = $1 AND id = $2 RETURNING company_id) SELECT company_id FROM gone',
  ],
  ['EXPLAIN', 'EXPLAIN SELECT * FROM company WHERE workspace_id = $1'],
  ['the frame of a transaction', 'BEGIN READ ONLY'],
  ['the level of a transaction', 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ'],
  ['a savepoint', 'ROLLBACK TO SAVEPOINT one'],
  ['the wall', 'SELECT app_set_workspace($1)'],
  ['a limit of time', `SET LOCAL statement_timeout = '5s'`],
  ['the catalogue', `SELECT c.relname FROM pg_class c WHERE c.relname = 'company'`],
  ['the information schema', 'SELECT * FROM information_schema.tables'],
  ['a table of the same name in the queue’s schema', 'SELECT * FROM graphile_worker.company'],
  ['NOTIFY', 'NOTIFY outbox'],
  ['a lock on a literal', `SELECT pg_advisory_xact_lock(hashtext('migrate'))`],
  [
    'an insert from a bound join',
    'INSERT INTO standing (workspace_id, company_id, place) SELECT c.workspace_id, c.id, m.name FROM company c JOIN municipality m ON m.code = c.place WHERE c.workspace_id = $1',
  ],
  ['a month in the queue’s own table', `SELECT date_trunc('month', run_at) FROM graphile_worker.company`],
  ['a setting given back', 'RESET statement_timeout'],
  ['all settings given back', 'RESET ALL'],
  [
    'the mapper’s upsert',
    'INSERT INTO "company"("workspace_id", "id", "name") VALUES ($1, $2, $3) ON CONFLICT ( "workspace_id", "id" ) DO UPDATE SET "workspace_id" = EXCLUDED."workspace_id", "id" = EXCLUDED."id", "name" = EXCLUDED."name" RETURNING "version"',
  ],
];
