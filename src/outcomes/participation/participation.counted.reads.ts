// When each company, person and hour was counted first, and in which part: the same definitions, told by day.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { fixed, sql, type Sql } from '#platform/database/sql.js';
import type { Day } from '#platform/values/day.js';
import { Definitions } from './participation.definitions.reads.js';
import type { Extent } from './participation.view.reads.js';

/** What is counted, and by what it is parted. */
export type CountedUnit = 'COMPANY' | 'PERSON' | 'HOUR';
export type CountedPart = 'WHOLE' | 'PARTNER' | 'INSATSOMRADE' | 'COUNTY' | 'SIZE_CLASS';

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

/** By what a part is told, given a session `s`, its enrolment `e`, its company `c` and an area `a` that it was about. */
const KEYS: Readonly<Record<CountedPart, string>> = {
  WHOLE: 'NULL::text',
  PARTNER: 's.organisation_id::text',
  INSATSOMRADE: 'a.insatsomrade_id::text',
  COUNTY: 'left(c.municipality_code, 2)',
  SIZE_CLASS: 'coalesce(e.size_class_at_agreement, c.size_class)',
};

export class Counting extends Definitions {
  /** What is counted: its company and enrolment, its part, the day it was counted on and how much it is. */
  things(unit: CountedUnit, part: CountedPart): Sql {
    const columns = sql`s.id AS session_id, s.enrolment_id, s.company_id, ${fixed(KEYS[part])} AS key,
      greatest(s.held_on, e.agreed_on) AS on_day`;
    if (unit === 'HOUR') {
      return sql`SELECT ${columns}, s.minutes AS amount FROM ${this.told(part)} WHERE s.reportable`;
    }
    const thing = fixed(unit === 'COMPANY' ? 's.company_id' : 'l.contact_id');
    // Once in each partner's part and in each area; a company enrolled twice is of the size that it was of at first.
    const once = isOfSession(part) ? sql`${thing}, ${fixed(KEYS[part])}` : thing;
    return sql`
      SELECT DISTINCT ON (${once}) ${columns}, 1 AS amount
      FROM ${this.told(part)} ${unit === 'PERSON' ? this.met : fixed('')}
      WHERE s.takes_part
      ORDER BY ${once}, greatest(s.held_on, e.agreed_on), s.id`;
  }

  private told(part: CountedPart): Sql {
    const enrolment = sql`JOIN enrolment e ON e.workspace_id = ${this.workspace} AND e.id = s.enrolment_id`;
    const company = sql`JOIN company c ON c.workspace_id = ${this.workspace} AND c.id = s.company_id`;
    const area = sql`JOIN session_insatsomrade a ON a.workspace_id = ${this.workspace} AND a.coaching_session_id = s.id`;
    return sql`(${this.sessions}) s ${enrolment} ${isOfCompany(part) ? company : fixed('')} ${
      part === 'INSATSOMRADE' ? area : fixed('')
    }`;
  }

  private get met(): Sql {
    return sql`JOIN session_contact l ON l.workspace_id = ${this.workspace} AND l.coaching_session_id = s.id`;
  }
}

function isOfSession(part: CountedPart): boolean {
  return part === 'PARTNER' || part === 'INSATSOMRADE';
}

function isOfCompany(part: CountedPart): boolean {
  return part === 'COUNTY' || part === 'SIZE_CLASS';
}

@Injectable()
export class CountedReads {
  constructor(private readonly db: Database) {}

  /** Day by day, in order, in each part. */
  async days(extent: Extent, unit: CountedUnit, part: CountedPart): Promise<CountedDay[]> {
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
