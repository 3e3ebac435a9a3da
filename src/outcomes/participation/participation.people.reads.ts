// The persons and companies reached, in SQL: who was present, each once, and who was met in a session; one definition for all.
import { fixed, join, or, sql, TRUE, and, type Sql } from '#platform/database/sql.js';
import { keptSums, summed, tallied } from '../presences/presence.reads.js';
import type { Dimension } from '../presences/presence-tally.entity.js';
import { halfYearOf, within } from '../presences/stretch.reads.js';
import { Done } from './participation.done.reads.js';
import type { Grouping } from './participation.rules.js';
import { daysOutsideHalfYears } from './period.rules.js';

/** The tallies that tell of a grouping, and what of them is the group. */
const PEOPLE_BY: Readonly<Record<Grouping, readonly [Dimension, string]>> = {
  PROJECT: ['WHOLE', `''`],
  PARTNER: ['WHOLE', 'a.organisation_id::text'],
  INSATSOMRADE: ['INSATSOMRADE', `nullif(a.key, '')`],
  HALF_YEAR: ['HALF_YEAR', 'a.key::date'],
};

const COUNTED = fixed('t.organisation_id, t.company_id, t.key, t.gender, t.present, t.minutes, t.occasions');

export class People extends Done {
  /**
   * Who was present, by company and partner and one dimension: `whole` counts each person once in all that is asked for,
   * `part` once for each partner. As tallied when it was written; a period or an insatsområde is told from the sums.
   */
  attended(dimension: Dimension = 'WHOLE'): Sql {
    const { projectId, organisationId, insatsomradeId, fromOn, toOn } = this.extent;
    const isKept = fromOn === null && toOn === null && insatsomradeId === null;
    const rows = isKept
      ? sql`SELECT k.* FROM presence_tally k WHERE k.workspace_id = ${this.workspace} AND k.project_id = ${projectId}
          AND k.dimension = ${dimension}`
      : tallied(this.presence, 1, dimension);
    const whole = fixed(organisationId === null ? 't.persons_in_project' : 't.persons_in_part');
    return sql`
      SELECT ${COUNTED}, ${whole} AS whole, t.persons_in_part AS part FROM (${rows}) t
      WHERE ${this.partner(sql`t.organisation_id`)} AND (t.present > 0 OR t.persons_in_project > 0 OR t.persons_in_part > 0)`;
  }

  /** The companies that somebody was present from, and that have agreed: they take part. */
  presentAt(dimension: Dimension = 'WHOLE'): Sql {
    return sql`SELECT a.organisation_id, a.company_id, a.key FROM (${this.attended(dimension)}) a
      WHERE a.present > 0 AND ${this.hasAgreed(sql`a.company_id`)}`;
  }

  /** The companies that have agreed. */
  get agreed(): Sql {
    return sql`SELECT e.company_id FROM enrolment e WHERE e.workspace_id = ${this.workspace}
      AND e.project_id = ${this.extent.projectId} AND e.agreed_on <= ${this.lastDay()}`;
  }

  /** The companies that take part, each as often as it was met: in a session, or through somebody who was present. */
  get reached(): Sql {
    return sql`
      SELECT d.organisation_id, d.company_id FROM (${this.taking()}) d WHERE d.takes_part
      UNION ALL SELECT p.organisation_id, p.company_id FROM (${this.presentAt()}) p`;
  }

  /**
   * The persons reached, in whole and in part: participants who count as persons and were present, and contacts who were
   * met in a session. A contact who is a participant too is that person, and nobody where that one counts through the
   * company. Sessions do not tell whom they met about what, so of an insatsområde only those present are known.
   */
  get people(): Sql {
    const present = sql`SELECT a.organisation_id, a.company_id, a.gender, a.whole, a.part FROM (${this.attended()}) a`;
    return join([present, ...this.peopleMet], ' UNION ALL ');
  }

  /** The persons who were met alone, in whole and in part. */
  get peopleMet(): Sql[] {
    if (this.extent.insatsomradeId) return [];
    const once = (by: string, isPresent: string, counts: string): Sql => sql`(
      SELECT DISTINCT ON (${fixed(by)}) m.organisation_id, m.company_id, m.gender, ${fixed(counts)}
      FROM (${this.metOnly}) m WHERE NOT ${fixed(isPresent)} ORDER BY ${fixed(by)}, m.company_id, m.organisation_id,
        m.gender DESC)`;
    const whole = once('m.person_id', 'm.is_present', '1 AS whole, 0 AS part');
    const part = once('m.organisation_id, m.person_id', 'm.is_present_here', '0 AS whole, 1 AS part');
    return [whole, part];
  }

  /** The contacts met who may count as persons, and whether they are counted as present already. */
  get metOnly(): Sql {
    const { projectId } = this.extent;
    return sql`
      SELECT m.organisation_id, m.company_id, m.contact_id, m.minutes, m.sessions, coalesce(q.person_id, m.contact_id) AS person_id,
        coalesce(q.gender, '') AS gender, coalesce(${this.isPresent(TRUE)}, false) AS is_present,
        coalesce(${this.isPresent(sql`s.organisation_id = m.organisation_id`)}, false) AS is_present_here
      FROM (${this.met}) m
      LEFT JOIN participant q ON q.workspace_id = ${this.workspace} AND q.project_id = ${projectId} AND q.contact_id = m.contact_id
      WHERE q.counts_as IS DISTINCT FROM 'COMPANY'`;
  }

  /** How long, and how often, each person or company was with: sessions and occasions together. */
  get times(): { persons: Sql; companies: Sql } {
    const present = this.presence;
    const met = this.extent.insatsomradeId
      ? fixed('')
      : sql`UNION ALL SELECT m.person_id, m.minutes, m.sessions FROM (${this.metOnly}) m`;
    return {
      persons: sql`SELECT i.person_id, i.minutes, i.occasions FROM (${present}) i WHERE i.counts_as = 'PERSON' ${met}`,
      companies: sql`
        SELECT d.company_id, d.minutes, d.sessions AS occasions FROM (${this.taking()}) d WHERE d.takes_part
        UNION ALL SELECT i.company_id, i.minutes, i.occasions FROM (${present}) i WHERE ${this.hasAgreed(sql`i.company_id`)}`,
    };
  }

  /** The sums of presence in the extent: whole half-years as they are kept, and the days at the ends from the rows. */
  get presence(): Sql {
    const { projectId, fromOn, toOn } = this.extent;
    const halfYears = and(
      fromOn ? sql`s.half_year >= ${fromOn}` : TRUE,
      toOn ? sql`s.half_year < ${halfYearOf(sql`(${toOn}::date + 1)`)}` : TRUE,
    );
    const asked = (alias: string): Sql =>
      and(this.partner(fixed(`${alias}.organisation_id`)), this.area(fixed(`${alias}.insatsomrade_id`)));
    const kept = keptSums(this.workspace, and(sql`s.project_id = ${projectId}`, halfYears, asked('s')));
    const days = daysOutsideHalfYears(this.extent);
    if (!days.length) return kept;
    const among = or(...days.map((stretch) => within(sql`a.on_day`, stretch)));
    return sql`${kept} UNION ALL
      SELECT ${SUMMED} FROM (${summed(this.workspace, and(sql`a.project_id = ${projectId}`, among, asked('a')))}) g`;
  }

  /** What the persons of each company add to the groups of a grouping: by whom an observer's figures are judged. */
  groupsOfPeople(grouping: Grouping): Sql {
    const [dimension, key] = PEOPLE_BY[grouping];
    const present = sql`
      SELECT a.company_id, ${fixed(key)} AS group_key, k.what FROM (${this.attended(dimension)}) a
      CROSS JOIN LATERAL (VALUES ('ATTENDED', a.present > 0), ('PERSON', a.part > 0 OR a.whole > 0),
        ('PRESENT', a.present > 0 AND ${this.hasAgreed(sql`a.company_id`)})) k (what, is_so)
      WHERE k.is_so`;
    const met = this.metByGroup(grouping);
    return met ? sql`${present} UNION ALL ${met}` : present;
  }

  /** Sessions do not tell whom they met about what. */
  private metByGroup(grouping: Grouping): Sql | undefined {
    if (grouping === 'INSATSOMRADE') return undefined;
    if (grouping !== 'HALF_YEAR') {
      const key = fixed(grouping === 'PARTNER' ? 'm.organisation_id::text' : `''`);
      return sql`SELECT m.company_id, ${key}, 'PERSON' FROM (${this.metOnly}) m`;
    }
    return sql`
      SELECT e.company_id, p.half_year, 'PERSON' FROM enrolment_half_year p
      JOIN enrolment e ON e.workspace_id = ${this.workspace} AND e.id = p.enrolment_id
      WHERE p.workspace_id = ${this.workspace} AND p.project_id = ${this.extent.projectId} AND p.contact_id IS NOT NULL
        AND p.sessions > 0`;
  }

  protected hasAgreed(companyId: Sql): Sql {
    return sql`EXISTS (SELECT 1 FROM enrolment e WHERE e.workspace_id = ${this.workspace}
      AND e.project_id = ${this.extent.projectId} AND e.company_id = ${companyId} AND e.agreed_on <= ${this.lastDay()})`;
  }

  /** Whether the participant `q` whom a contact is was present in the extent; `where` narrows the presences by their alias. */
  protected isPresent(where: Sql, alias = 's'): Sql {
    const { projectId, fromOn, toOn } = this.extent;
    const as = fixed(alias);
    if (fromOn !== null || toOn !== null) {
      return sql`q.person_id IN (SELECT ${as}.person_id FROM (${this.presence}) ${as} WHERE ${where})`;
    }
    return sql`EXISTS (SELECT 1 FROM presence_sum ${as} WHERE ${as}.workspace_id = ${this.workspace}
      AND ${as}.project_id = ${projectId} AND ${as}.person_id = q.person_id AND ${where})`;
  }
}

const SUMMED = fixed(
  `participant_id, organisation_id, insatsomrade_id, skill_area_code, level_code, half_year, person_id, project_id, company_id,
   gender, counts_as, minutes, occasions, first_on, last_on`,
);
