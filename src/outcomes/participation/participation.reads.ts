// The figures of participation, in SQL: what each counts is said once, in participation.definitions.reads.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { fixed, join, sql, type Sql } from '#platform/database/sql.js';
import type { Contribution } from './observer.rules.js';
import { People } from './participation.people.reads.js';
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
  persons: number;
  attendedMinutes: number;
}

/** A target with its part and its period. */
export interface PromisedTarget {
  targetId: string;
  unit: string;
  countsFromMinutes: number | null;
  countsFromOccasions: number | null;
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
  async sums(extent: Extent, wanted: Wanted): Promise<Sums[]> {
    const done = this.done(extent);
    const groups = wanted.byPartner ? EACH_PARTNER : WHOLE;
    const counted: Record<string, Sql> = {};
    if (wanted.stages || wanted.silent) counted['company_sums'] = companySums(done, groups, wanted);
    if (wanted.participating || wanted.done) counted['session_sums'] = sessionSums(done, groups, wanted);
    if (wanted.persons) counted['person_sums'] = personSums(done, groups);
    if (wanted.attended) counted['attended_sums'] = attendedSums(done, groups);
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
          FROM (
            SELECT d.insatsomrade_id, d.company_id, d.takes_part, d.sessions, d.minutes, d.steps FROM (${done.taking('AREA')}) d
            UNION ALL SELECT p.key::uuid, p.company_id, true, 0, 0, 0
            FROM (${done.presentAt('INSATSOMRADE')}) p WHERE p.key <> '') d
          GROUP BY insatsomrade_id, company_id) by_company
        GROUP BY insatsomrade_id),
      attended AS (
        SELECT a.key, sum(a.whole) AS persons, sum(a.minutes) AS minutes
        FROM (${done.attended('INSATSOMRADE')}) a WHERE a.key <> '' GROUP BY a.key)
      SELECT i.id AS "insatsomradeId", coalesce(d.companies, 0)::int AS companies, coalesce(d.sessions, 0)::int AS sessions,
        coalesce(d.minutes, 0)::int AS minutes, coalesce(d.steps, 0)::int AS "stepsClimbed",
        coalesce(t.persons, 0)::int AS persons, coalesce(t.minutes, 0)::int AS "attendedMinutes"
      FROM insatsomrade i
      LEFT JOIN done d ON d.insatsomrade_id = i.id
      LEFT JOIN attended t ON t.key = i.id::text
      WHERE i.workspace_id = ${workspace} AND ${done.area(sql`i.id`)} AND (
        d.insatsomrade_id IS NOT NULL OR t.key IS NOT NULL OR EXISTS (
          SELECT 1 FROM project_insatsomrade p
          WHERE p.workspace_id = ${workspace} AND p.project_id = ${extent.projectId} AND p.insatsomrade_id = i.id))
      ORDER BY i.position, i.id`);
  }

  /** The targets of the project that stand. */
  async targets(extent: Extent): Promise<PromisedTarget[]> {
    const { partner } = this.done(extent);
    return this.db.read<PromisedTarget>(sql`
      SELECT t.id AS "targetId", t.unit, t.counts_from_minutes AS "countsFromMinutes",
        t.counts_from_occasions AS "countsFromOccasions", t.organisation_id AS "organisationId", t.from_on AS "fromOn", t.until_on AS "untilOn"
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
      WHERE k.is_so
      UNION ALL SELECT c.company_id, c.group_key, c.what, NULL FROM (${done.groupsOfPeople(grouping)}) c`);
  }

  /** How many have been with so long and so often, sessions and occasions together. */
  async countedFrom(
    extent: Extent,
    { unit, countsFromMinutes, countsFromOccasions }: Omit<PromisedTarget, 'targetId'>,
  ): Promise<number> {
    const { times } = this.done(extent);
    const [who, rows] = unit === 'PERSON' ? ['person_id', times.persons] : ['company_id', times.companies];
    const [found] = await this.db.read<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM (
        SELECT t.${fixed(who)} FROM (${rows}) t GROUP BY 1
        HAVING sum(t.minutes) >= ${countsFromMinutes ?? 0} AND sum(t.occasions) >= ${countsFromOccasions ?? 0}) enough`);
    return found?.count ?? 0;
  }

  /** Every partner of the project, and any other that something is counted for. */
  private partners({ projectId }: Extent, { partner }: People, counted: readonly string[]): Sql {
    const unions = counted.map((name) => `UNION SELECT organisation_id FROM ${name} `);
    return sql`${fixed(unions.join(''))} UNION SELECT p.organisation_id FROM project_partner p
      WHERE p.workspace_id = ${this.db.workspace} AND p.project_id = ${projectId} AND ${partner(sql`p.organisation_id`)}`;
  }

  private done(extent: Extent): People {
    return new People(extent, this.db.workspace);
  }
}

function companySums({ stands }: People, groups: Groups, { silent }: Wanted): Sql {
  const stages = Object.values(STAGES).map(
    (stage) => `count(*) FILTER (WHERE stage = '${stage}') AS ${stage.toLowerCase()}`,
  );
  return sql`
    SELECT ${groups.key}, ${fixed(stages.join(', '))},
      ${fixed(silent ? 'count(*) FILTER (WHERE is_silent)' : 'NULL::bigint')} AS silent
    FROM (${stands}) stands ${groups.by}`;
}

function sessionSums(done: People, groups: Groups, { participating }: Wanted): Sql {
  const figures = ['sessions', 'minutes', 'reportable_minutes', 'steps'];
  const sums = fixed(figures.map((figure) => `sum(${figure}) AS ${figure}`).join(', '));
  if (!participating) return sql`SELECT ${groups.key}, ${sums} FROM (${done.sums()}) d ${groups.by}`;
  return sql`
    SELECT ${groups.key}, count(DISTINCT company_id) FILTER (WHERE takes_part) AS participating, ${sums}
    FROM (
      SELECT t.organisation_id, t.company_id, t.takes_part, t.sessions, t.minutes, t.reportable_minutes, t.steps
      FROM (${done.taking()}) t
      UNION ALL SELECT p.organisation_id, p.company_id, true, 0, 0, 0, 0 FROM (${done.presentAt()}) p) d ${groups.by}`;
}

/** Each person once in the whole, and once in the part of each partner. */
function personSums({ people }: People, groups: Groups): Sql {
  const once =
    groups === WHOLE ? 'sum(whole)' : 'CASE WHEN grouping(organisation_id) = 1 THEN sum(whole) ELSE sum(part) END';
  return sql`SELECT ${groups.key}, ${fixed(once)} AS persons FROM (${people}) people ${groups.by}`;
}

function attendedSums(done: People, groups: Groups): Sql {
  return sql`SELECT ${groups.key}, sum(minutes) AS minutes FROM (${done.attended()}) attended ${groups.by}`;
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
    ${figure(wanted.done, 'session_sums.steps')} AS "stepsClimbed", ${figure(wanted.persons, 'person_sums.persons')} AS persons,
    ${figure(wanted.attended, 'attended_sums.minutes')} AS "attendedMinutes"`);
}
