// When each company, person and hour was counted first, and in which part: the same definitions, told by day.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { fixed, join, sql, type Sql } from '#platform/database/sql.js';
import type { Day } from '#platform/values/day.js';
import { isHeld } from './participation.definitions.reads.js';
import { People } from './participation.people.reads.js';
import type { Extent } from './participation.view.reads.js';

/** What is counted, and by what it is parted. */
export type CountedUnit = 'COMPANY' | 'PERSON' | 'HOUR';
export type CountedPart = 'WHOLE' | 'PARTNER' | 'INSATSOMRADE' | 'COUNTY' | 'SIZE_CLASS' | 'GENDER';

/** So many were counted for the first time on a day; minutes, of hours. */
export interface CountedDay {
  key: string | null;
  on: Day;
  count: number;
}

/** A part, and the companies behind what is counted in it. */
export interface CountedCompanies {
  key: string | null;
  companyIds: string[];
}

/** By what a part is told, given a meeting `t` and its company `c`. */
const KEYS: Readonly<Record<CountedPart, string>> = {
  WHOLE: 'NULL::text',
  PARTNER: 't.organisation_id::text',
  INSATSOMRADE: 't.insatsomrade_id::text',
  COUNTY: 'left(c.municipality_code, 2)',
  SIZE_CLASS: 'c.size_class',
  GENDER: `nullif(t.gender, '')`,
};

const COLUMNS = fixed(
  't.session_id, t.participant_id, t.contact_id, t.enrolment_id, t.company_id, t.organisation_id, t.on_day',
);

export class Counting extends People {
  /**
   * What is counted, each as often as the unit asks: where and when it was counted first, its part, and how much it is.
   * A company and a person count once, of partners and areas once in each; hours are those of sessions.
   */
  things(unit: CountedUnit, part: CountedPart): Sql {
    const key = fixed(KEYS[part]);
    if (unit === 'HOUR') {
      return sql`SELECT ${COLUMNS}, ${key} AS key, t.minutes AS amount FROM ${this.told(this.held(part), part)} WHERE t.reportable`;
    }
    const thing = fixed(unit === 'COMPANY' ? 't.company_id' : 't.person_id');
    // Once in each partner's part and in each area.
    const once = isOfMeeting(part) ? sql`${thing}, ${key}` : thing;
    const meetings = unit === 'COMPANY' ? this.companiesMet(part) : this.personsMet(part);
    return sql`
      SELECT DISTINCT ON (${once}) ${COLUMNS}, ${key} AS key, 1 AS amount FROM ${this.told(meetings, part)}
      ORDER BY ${once}, t.on_day, t.company_id, t.organisation_id, ${fixed(unit === 'PERSON' ? 't.gender DESC,' : '')}
        t.participant_id, t.contact_id, t.session_id`;
  }

  /** The same by day where it is not parted: from what is summed already, as far as it is. */
  days(unit: CountedUnit): Sql {
    const { fromOn, toOn, organisationId } = this.extent;
    const isKept = fromOn === null && toOn === null;
    if (unit === 'HOUR') return this.hoursByDay;
    if (isKept && unit === 'PERSON') return this.personsByDay;
    if (isKept && unit === 'COMPANY' && organisationId === null) return this.companiesByDay;
    return sql`SELECT t.on_day, t.amount FROM (${this.things(unit, 'WHOLE')}) t`;
  }

  /** What may be reported was held after the agreement, so that the sessions tell all of it, and an index of its own. */
  private get hoursByDay(): Sql {
    const { projectId, insatsomradeId } = this.extent;
    if (insatsomradeId) return sql`SELECT t.on_day, t.amount FROM (${this.things('HOUR', 'WHOLE')}) t`;
    return sql`
      SELECT s.held_on AS on_day, s.minutes AS amount FROM coaching_session s
      WHERE s.workspace_id = ${this.workspace} AND s.project_id = ${projectId} AND s.reportable AND ${isHeld(sql`s`)}
        AND ${this.partner(sql`s.organisation_id`)} AND ${this.within(sql`s.held_on`)}`;
  }

  private told(meetings: Sql, part: CountedPart): Sql {
    if (part !== 'COUNTY' && part !== 'SIZE_CLASS') return sql`(${meetings}) t`;
    return sql`(${meetings}) t JOIN company c ON c.workspace_id = ${this.workspace} AND c.id = t.company_id`;
  }

  /** The sessions held, from the day that the company had agreed; about each area, where areas are asked for. */
  private held(part: CountedPart): Sql {
    const isAbout = part === 'INSATSOMRADE';
    const about = isAbout
      ? sql`JOIN session_insatsomrade a ON a.workspace_id = ${this.workspace} AND a.coaching_session_id = s.id`
      : fixed('');
    return sql`
      SELECT s.id AS session_id, NULL::uuid AS participant_id, NULL::uuid AS contact_id, s.enrolment_id, s.company_id,
        s.organisation_id, ${fixed(isAbout ? 'a.insatsomrade_id' : 'NULL::uuid')} AS insatsomrade_id,
        greatest(s.held_on, n.agreed_on) AS on_day, NULL::text AS gender, s.minutes, s.reportable, s.takes_part
      FROM (${this.sessions}) s JOIN enrolment n ON n.workspace_id = ${this.workspace} AND n.id = s.enrolment_id ${about}`;
  }

  /** When companies that take part were met: in sessions, or through somebody who was present. */
  private companiesMet(part: CountedPart): Sql {
    const present = sql`
      SELECT NULL::uuid AS session_id, i.participant_id, NULL::uuid AS contact_id, n.id AS enrolment_id, i.company_id,
        i.organisation_id, i.insatsomrade_id, greatest(i.first_on, n.agreed_on) AS on_day
      FROM (${this.presence}) i JOIN enrolment n ON n.workspace_id = ${this.workspace}
        AND n.project_id = ${this.extent.projectId} AND n.company_id = i.company_id AND ${this.takesPart('n')}`;
    const held = sql`SELECT h.session_id, h.participant_id, h.contact_id, h.enrolment_id, h.company_id, h.organisation_id,
      h.insatsomrade_id, h.on_day FROM (${this.held(part)}) h WHERE h.takes_part`;
    return join([held, present], ' UNION ALL ');
  }

  /** When persons were met: present themselves, or as contacts in a session; a contact may be a participant too. */
  private personsMet(part: CountedPart): Sql {
    const present = sql`
      SELECT NULL::uuid AS session_id, i.participant_id, NULL::uuid AS contact_id, NULL::uuid AS enrolment_id, i.company_id,
        i.organisation_id, i.insatsomrade_id, i.first_on AS on_day, i.gender, i.person_id
      FROM (${this.presence}) i WHERE i.counts_as = 'PERSON'`;
    // Sessions do not tell whom they met about what.
    if (part === 'INSATSOMRADE') return present;
    const met = sql`
      SELECT h.session_id, NULL::uuid, l.contact_id, h.enrolment_id, h.company_id, h.organisation_id, h.insatsomrade_id,
        h.on_day, coalesce(q.gender, ''), coalesce(q.person_id, l.contact_id)
      FROM (${this.held(part)}) h
      JOIN session_contact l ON l.workspace_id = ${this.workspace} AND l.coaching_session_id = h.session_id
      LEFT JOIN participant q ON q.workspace_id = ${this.workspace} AND q.project_id = ${this.extent.projectId}
        AND q.contact_id = l.contact_id
      WHERE h.takes_part AND q.counts_as IS DISTINCT FROM 'COMPANY'`;
    return join([present, met], ' UNION ALL ');
  }

  /** Each day's persons as they were tallied, and the contacts met who were never present. */
  private get personsByDay(): Sql {
    const { projectId, organisationId } = this.extent;
    const count = fixed(organisationId === null ? 'k.persons_in_project' : 'k.persons_in_part');
    const alone = fixed(organisationId === null ? 'm.is_present' : 'm.is_present_here');
    return sql`
      SELECT d.key::date AS on_day, d.amount FROM (
        SELECT k.key, sum(${count}) AS amount FROM presence_tally k
        WHERE k.workspace_id = ${this.workspace} AND k.project_id = ${projectId} AND k.dimension = 'FIRST_DAY'
          AND ${this.partner(sql`k.organisation_id`)}
        GROUP BY k.key) d
      UNION ALL SELECT min(h.on_day), 1 FROM (${this.held('WHOLE')}) h
      JOIN session_contact l ON l.workspace_id = ${this.workspace} AND l.coaching_session_id = h.session_id
      JOIN (${this.metOnly}) m ON m.contact_id = l.contact_id AND NOT ${alone}
      WHERE h.takes_part GROUP BY m.person_id`;
  }

  /** Companies by their enrolments, which know their first session, and by the day on which somebody was first present. */
  private get companiesByDay(): Sql {
    const { projectId } = this.extent;
    return sql`
      SELECT min(d.on_day) AS on_day, 1 AS amount FROM (
        SELECT n.company_id, greatest(n.agreed_on, n.first_session_on) AS on_day FROM enrolment n
        WHERE n.workspace_id = ${this.workspace} AND n.project_id = ${projectId} AND ${this.takesPart('n')}
          AND n.first_session_on IS NOT NULL
        UNION ALL SELECT f.company_id, greatest(n.agreed_on, f.first_on::date) FROM (
          SELECT k.company_id, min(k.key) AS first_on FROM presence_tally k
          WHERE k.workspace_id = ${this.workspace} AND k.project_id = ${projectId} AND k.dimension = 'FIRST_DAY'
            AND k.present > 0
          GROUP BY k.company_id) f
        JOIN enrolment n ON n.workspace_id = ${this.workspace} AND n.project_id = ${projectId}
          AND n.company_id = f.company_id AND ${this.takesPart('n')}) d
      GROUP BY d.company_id`;
  }
}

function isOfMeeting(part: CountedPart): boolean {
  return part === 'PARTNER' || part === 'INSATSOMRADE';
}

@Injectable()
export class CountedReads {
  constructor(private readonly db: Database) {}

  /** Day by day, in order. */
  async days(extent: Extent, unit: CountedUnit): Promise<CountedDay[]> {
    const days = new Counting(extent, this.db.workspace).days(unit);
    return this.db.read<CountedDay>(sql`
      SELECT NULL::text AS key, d.on_day AS "on", sum(d.amount)::int AS count FROM (${days}) d
      WHERE d.amount <> 0 GROUP BY d.on_day ORDER BY d.on_day`);
  }

  /** The same in each part. */
  async parts(extent: Extent, unit: CountedUnit, part: CountedPart): Promise<CountedDay[]> {
    const things = new Counting(extent, this.db.workspace).things(unit, part);
    return this.db.read<CountedDay>(sql`
      SELECT t.key, t.on_day AS "on", sum(t.amount)::int AS count FROM (${things}) t GROUP BY t.key, t.on_day ORDER BY t.on_day`);
  }

  /** Who stands behind each part: what decides what an observer may see. */
  async companies(extent: Extent, unit: CountedUnit, part: CountedPart): Promise<CountedCompanies[]> {
    const things = new Counting(extent, this.db.workspace).things(unit, part);
    return this.db.read<CountedCompanies>(sql`
      SELECT t.key, array_agg(DISTINCT t.company_id) AS "companyIds" FROM (${things}) t GROUP BY t.key`);
  }
}
