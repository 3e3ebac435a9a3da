// The figures of participation, in SQL: what each counts is said once, in participation.definitions.reads.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { fixed, join, sql, type Sql } from '#platform/database/sql.js';
import type { Contribution } from './observer.rules.js';
import { Done } from './participation.done.reads.js';
import type { Grouping } from './participation.rules.js';
import type { Extent, Sums } from './participation.view.reads.js';
import type { Wanted } from './participation.wanted.reads.js';

/** The sums of one insatsområde, before anything is blanked. */
export interface AreaSums {
  insatsomradeId: string;
  companies: number;
  sessions: number;
  minutes: number;
  stepsClimbed: number;
}

/** A target with its part and its period. */
export interface PromisedTarget {
  targetId: string;
  unit: string;
  organisationId: string | null;
  fromOn: string | null;
  untilOn: string | null;
}

/** The column of each count by stage. */
const STAGES = {
  interested: 'INTERESTED',
  askLater: 'ASK_LATER',
  agreed: 'AGREED',
  active: 'ACTIVE',
  closed: 'CLOSED',
} as const;

/** By what sums are grouped: the column that says so, and the clause. */
type Groups = Readonly<Record<'key' | 'by', Sql>>;
const WHOLE: Groups = { key: fixed('NULL::uuid AS organisation_id'), by: fixed('') };
const EACH_PARTNER: Groups = {
  key: fixed('organisation_id'),
  by: fixed('GROUP BY GROUPING SETS ((), (organisation_id))'),
};

@Injectable()
export class ParticipationReads {
  constructor(private readonly db: Database) {}

  /** The whole (its organisation is null) and, where wanted, each partner, in one statement. */
  async sums(extent: Extent, asked: Wanted): Promise<Sums[]> {
    const wanted = { ...asked, persons: asked.persons && extent.insatsomradeId === null };
    const done = this.done(extent);
    const groups = wanted.byPartner ? EACH_PARTNER : WHOLE;
    const counted: Record<string, Sql> = {};
    if (wanted.stages || wanted.silent) counted['company_sums'] = companySums(done, groups, wanted);
    if (wanted.participating || wanted.done) counted['session_sums'] = sessionSums(done, groups, wanted);
    if (wanted.persons) counted['person_sums'] = personSums(done, groups);
    const names = Object.keys(counted);
    const withs = names.map((name) => sql`${fixed(name)} AS (${counted[name]})`);
    const partners = wanted.byPartner ? this.partners(extent, done, names) : fixed('');
    const joins = names.map(
      (name) => `LEFT JOIN ${name} ON ${name}.organisation_id IS NOT DISTINCT FROM o.organisation_id`,
    );
    return this.db.read<Sums>(sql`
      ${names.length ? sql`WITH ${join(withs, ', ')}` : fixed('')}
      SELECT o.organisation_id AS "organisationId", ${columnsOf(wanted)}
      FROM (SELECT NULL::uuid AS organisation_id ${partners}) o ${fixed(joins.join(' '))}
      ORDER BY o.organisation_id NULLS FIRST`);
  }

  /** Each insatsområde of the project, and any other that something was done in; a session about two counts in both. */
  async areas(extent: Extent): Promise<AreaSums[]> {
    const { workspace } = this.db;
    const done = this.done(extent);
    return this.db.read<AreaSums>(sql`
      WITH done AS (
        SELECT insatsomrade_id, count(*) FILTER (WHERE takes_part) AS companies, sum(sessions) AS sessions,
          sum(minutes) AS minutes, sum(steps) AS steps
        FROM (
          SELECT insatsomrade_id, company_id, bool_or(takes_part) AS takes_part, sum(sessions)::int AS sessions,
            sum(minutes)::int AS minutes, sum(steps)::int AS steps
          FROM (${done.taking('AREA')}) d GROUP BY insatsomrade_id, company_id) by_company
        GROUP BY insatsomrade_id)
      SELECT i.id AS "insatsomradeId", coalesce(d.companies, 0)::int AS companies, coalesce(d.sessions, 0)::int AS sessions,
        coalesce(d.minutes, 0)::int AS minutes, coalesce(d.steps, 0)::int AS "stepsClimbed"
      FROM insatsomrade i
      LEFT JOIN done d ON d.insatsomrade_id = i.id
      WHERE i.workspace_id = ${workspace} AND ${done.area(sql`i.id`)} AND (
        d.insatsomrade_id IS NOT NULL OR EXISTS (
          SELECT 1 FROM project_insatsomrade p
          WHERE p.workspace_id = ${workspace} AND p.project_id = ${extent.projectId} AND p.insatsomrade_id = i.id))
      ORDER BY i.position, i.id`);
  }

  /** The targets of the project that stand. */
  async targets(extent: Extent): Promise<PromisedTarget[]> {
    const { partner } = this.done(extent);
    return this.db.read<PromisedTarget>(sql`
      SELECT t.id AS "targetId", t.unit, t.organisation_id AS "organisationId", t.from_on AS "fromOn", t.until_on AS "untilOn"
      FROM target t
      WHERE t.workspace_id = ${this.db.workspace} AND t.project_id = ${extent.projectId} AND t.withdrawn_on IS NULL
        AND (t.organisation_id IS NULL OR ${partner(sql`t.organisation_id`)})
      ORDER BY t.position, t.id`);
  }

  /** Which companies stand behind the figures of every group: what decides what an observer may see. */
  async contributions(extent: Extent, grouping: Grouping): Promise<Contribution[]> {
    const done = this.done({ ...extent, organisationId: null, insatsomradeId: null, fromOn: null, toOn: null });
    return this.db.read<Contribution>(sql`
      SELECT c.company_id AS "companyId", c.group_key AS "group", k.what, k.is_reportable AS "isReportable"
      FROM (${done.groups(grouping)}) c CROSS JOIN LATERAL (VALUES
        (CASE WHEN c.takes_part THEN 'PARTICIPATING' ELSE 'SESSION' END, true, c.reportable_sessions > 0),
        (CASE WHEN c.takes_part THEN 'PARTICIPATING' ELSE 'SESSION' END, false, c.sessions > c.reportable_sessions),
        ('STEP', NULL, c.steps > 0)) k (what, is_reportable, is_so)
      WHERE k.is_so`);
  }

  /** Every partner of the project, and any other that something is counted for. */
  private partners({ projectId }: Extent, { partner }: Done, counted: readonly string[]): Sql {
    const unions = counted.map((name) => `UNION SELECT organisation_id FROM ${name} `);
    return sql`${fixed(unions.join(''))} UNION SELECT p.organisation_id FROM project_partner p
      WHERE p.workspace_id = ${this.db.workspace} AND p.project_id = ${projectId} AND ${partner(sql`p.organisation_id`)}`;
  }

  private done(extent: Extent): Done {
    return new Done(extent, this.db.workspace);
  }
}

function companySums({ stands }: Done, groups: Groups, { silent }: Wanted): Sql {
  const stages = Object.values(STAGES).map(
    (stage) => `count(*) FILTER (WHERE stage = '${stage}') AS ${stage.toLowerCase()}`,
  );
  return sql`
    SELECT ${groups.key}, ${fixed(stages.join(', '))},
      ${fixed(silent ? 'count(*) FILTER (WHERE is_silent)' : 'NULL::bigint')} AS silent
    FROM (${stands}) stands ${groups.by}`;
}

function sessionSums(done: Done, groups: Groups, { participating }: Wanted): Sql {
  const figures = ['sessions', 'minutes', 'reportable_minutes', 'steps'];
  const sums = fixed(figures.map((figure) => `sum(${figure}) AS ${figure}`).join(', '));
  if (!participating) return sql`SELECT ${groups.key}, ${sums} FROM (${done.sums()}) d ${groups.by}`;
  return sql`
    SELECT ${groups.key}, count(DISTINCT company_id) FILTER (WHERE takes_part) AS participating, ${sums}
    FROM (${done.taking()}) d ${groups.by}`;
}

function personSums(done: Done, groups: Groups): Sql {
  return sql`
    SELECT ${groups.key}, count(DISTINCT contact_id) AS persons FROM (${done.met}) met ${groups.by}`;
}

/** The figures wanted, each nought where nothing was counted; the others are null. */
function columnsOf(wanted: Wanted): Sql {
  const figure = (isWanted: boolean, column: string): string =>
    isWanted ? `coalesce(${column}, 0)::int` : 'NULL::int';
  const stages = Object.entries(STAGES).map(
    ([name, stage]) => `'${name}', ${figure(wanted.stages, `company_sums.${stage.toLowerCase()}`)}`,
  );
  return fixed(`
    json_build_object(${stages.join(', ')}, 'participating', ${figure(wanted.participating, 'session_sums.participating')},
      'silent', ${figure(wanted.silent, 'company_sums.silent')}) AS companies,
    ${figure(wanted.done, 'session_sums.sessions')} AS sessions, ${figure(wanted.done, 'session_sums.minutes')} AS minutes,
    ${figure(wanted.done, 'session_sums.reportable_minutes')} AS "reportableMinutes",
    ${figure(wanted.done, 'session_sums.steps')} AS "stepsClimbed", ${figure(wanted.persons, 'person_sums.persons')} AS persons`);
}
