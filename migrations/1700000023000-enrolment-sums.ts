// What enrolments add up to, in all and by half-year; and an index that finds where the companies of a project stand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEY = 'enrolment_id, project_id, organisation_id, insatsomrade_id, contact_id';
const FIGURES = 'sessions, reportable_sessions, unassigned_sessions, minutes, reportable_minutes, steps';
const SUMMED = FIGURES.split(', ')
  .map((figure) => `sum(${figure})::int`)
  .join(', ');
const ID = KEY.split(', ')
  .map((column) => `coalesce(${column}::text, '-')`)
  .join(', ');

/** What the sessions held add: to all, to what they were about, to whom they met. */
const sessions = (about: string, unassigned: string, link = '') => `
  SELECT s.enrolment_id, s.project_id, s.organisation_id, ${about}, s.held_on AS on_day, 1 AS sessions,
    coalesce(s.reportable, false)::int AS reportable_sessions, ${unassigned} AS unassigned_sessions,
    coalesce(s.minutes, 0) AS minutes, CASE WHEN s.reportable THEN coalesce(s.minutes, 0) ELSE 0 END AS reportable_minutes,
    0 AS steps
  FROM coaching_session s ${link} WHERE s.workspace_id = $1 AND s.held_at IS NOT NULL AND s.cancelled_at IS NULL`;
const linked = (table: string) => `JOIN ${table} l ON l.workspace_id = $1 AND l.coaching_session_id = s.id`;

/** The steps climbed: in force, from the step in force before, dated within the enrolment. */
const climbs = (area: string) => `
  SELECT m.enrolment_id, m.project_id, m.organisation_id, ${area}, NULL::uuid, m.on_day, 0, 0, 0, 0, 0, m.to_step - m.step_before
  FROM (
    SELECT t.*, lag(t.to_step) OVER (PARTITION BY t.company_id, t.insatsomrade_id ORDER BY t.on_day, t.place_id) AS step_before
    FROM step_transition t WHERE t.workspace_id = $1 AND t.to_step IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM step_transition x WHERE x.workspace_id = $1 AND x.corrects_id = t.id)) m
  JOIN enrolment e ON e.workspace_id = $1 AND e.id = m.enrolment_id
  WHERE NOT m.is_baseline AND m.to_step > m.step_before
    AND m.on_day >= e.opened_on AND (e.closed_on IS NULL OR m.on_day <= e.closed_on)`;

const ABOUT_NOTHING = `(NOT EXISTS (
  SELECT 1 FROM session_insatsomrade a WHERE a.workspace_id = $1 AND a.coaching_session_id = s.id))::int`;
const ROWS = [
  sessions('NULL::uuid AS insatsomrade_id, NULL::uuid AS contact_id', ABOUT_NOTHING),
  sessions('l.insatsomrade_id, NULL::uuid', '0', linked('session_insatsomrade')),
  sessions('NULL::uuid, l.contact_id', '0', linked('session_contact')),
  climbs('NULL::uuid'),
  climbs('m.insatsomrade_id'),
].join(' UNION ALL ');

/** Sums of what a workspace ($1) holds already: its half-years from the rows, and the whole sums from the half-years. */
const FILL = [
  `INSERT INTO enrolment_half_year (workspace_id, id, created_at, ${KEY}, half_year, ${FIGURES})
    SELECT $1, md5(concat_ws('/', ${ID}, half_year - DATE '2000-01-01'))::uuid, now(), ${KEY}, half_year, ${SUMMED}
    FROM (SELECT r.*, make_date(date_part('year', r.on_day)::int, CASE WHEN date_part('month', r.on_day) < 7 THEN 1 ELSE 7 END, 1)
      AS half_year FROM (${ROWS}) r) h GROUP BY ${KEY}, half_year`,
  `INSERT INTO enrolment_sum (workspace_id, id, created_at, ${KEY}, ${FIGURES})
    SELECT $1, md5(concat_ws('/', ${ID}))::uuid, now(), ${KEY}, ${SUMMED}
    FROM enrolment_half_year h WHERE h.workspace_id = $1 GROUP BY ${KEY}`,
];

export class EnrolmentSums1700000023000 implements MigrationInterface {
  /** What fills the tables of a workspace: for a test that holds it against the sums as they are kept. */
  static readonly fill: readonly string[] = FILL;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(
      `CREATE TABLE "enrolment_sum" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "enrolment_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "insatsomrade_id" uuid, "contact_id" uuid, "sessions" integer NOT NULL, "reportable_sessions" integer NOT NULL, "unassigned_sessions" integer NOT NULL, "minutes" integer NOT NULL, "reportable_minutes" integer NOT NULL, "steps" integer NOT NULL, CONSTRAINT "enrolment_sum_pk" PRIMARY KEY ("workspace_id", "id")) WITH (fillfactor = 80)`,
    );
    await runner.query(
      `CREATE TABLE "enrolment_half_year" ("workspace_id" uuid NOT NULL, "id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "enrolment_id" uuid NOT NULL, "project_id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "insatsomrade_id" uuid, "contact_id" uuid, "sessions" integer NOT NULL, "reportable_sessions" integer NOT NULL, "unassigned_sessions" integer NOT NULL, "minutes" integer NOT NULL, "reportable_minutes" integer NOT NULL, "steps" integer NOT NULL, "half_year" date NOT NULL, CONSTRAINT "enrolment_half_year_pk" PRIMARY KEY ("workspace_id", "id")) WITH (fillfactor = 80)`,
    );
    await runner.query(`SELECT app_make_tenant('enrolment_sum')`);
    await runner.query(`SELECT app_make_tenant('enrolment_half_year')`);
    await runner.query(
      `CREATE INDEX "enrolment_stand_ix" ON "enrolment" ("workspace_id", "project_id", "company_id", ("closed_on" IS NOT NULL), "opened_on" DESC, "id" DESC) INCLUDE ("closed_on", "agreed_on", "first_session_on", "ask_again_on", "organisation_id")`,
    );
    await runner.query(
      `CREATE INDEX "enrolment_sum_project_ix" ON "enrolment_sum"  ("workspace_id", "project_id", "contact_id", "insatsomrade_id") `,
    );
    await runner.query(
      `CREATE INDEX "enrolment_sum_enrolment_id_ix" ON "enrolment_sum"  ("workspace_id", "enrolment_id") `,
    );
    await runner.query(
      `CREATE INDEX "enrolment_half_year_project_ix" ON "enrolment_half_year"  ("workspace_id", "project_id", "contact_id", "insatsomrade_id", "half_year") `,
    );
    await runner.query(
      `CREATE INDEX "enrolment_half_year_enrolment_id_ix" ON "enrolment_half_year"  ("workspace_id", "enrolment_id") `,
    );
    const workspaces = (await runner.query('SELECT id FROM workspace')) as { id: string }[];
    for (const { id } of workspaces) for (const text of FILL) await runner.query(text, [id]);
    await runner.query(
      `ALTER TABLE "enrolment_sum" ADD CONSTRAINT "enrolment_sum_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolment_sum" ADD CONSTRAINT "enrolment_sum_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolment_half_year" ADD CONSTRAINT "enrolment_half_year_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrolment_half_year" ADD CONSTRAINT "enrolment_half_year_enrolment_id_fk" FOREIGN KEY ("workspace_id", "enrolment_id") REFERENCES "enrolment"("workspace_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    await runner.query(`ALTER TABLE "enrolment_half_year" DROP CONSTRAINT "enrolment_half_year_enrolment_id_fk"`);
    await runner.query(`ALTER TABLE "enrolment_half_year" DROP CONSTRAINT "enrolment_half_year_workspace_fk"`);
    await runner.query(`ALTER TABLE "enrolment_sum" DROP CONSTRAINT "enrolment_sum_enrolment_id_fk"`);
    await runner.query(`ALTER TABLE "enrolment_sum" DROP CONSTRAINT "enrolment_sum_workspace_fk"`);
    await runner.query(`DROP TABLE "enrolment_half_year"`);
    await runner.query(`DROP TABLE "enrolment_sum"`);
    await runner.query(`DROP INDEX "enrolment_stand_ix"`);
  }
}
