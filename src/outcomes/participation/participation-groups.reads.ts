// Persons and companies reached by gender, size class, county, skill area and level, in SQL.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { fixed, join, sql, type Sql } from '#platform/database/sql.js';
import { People } from './participation.people.reads.js';
import type { GroupedBy } from './participation-group.view.reads.js';
import type { Extent } from './participation.view.reads.js';

/** The figures of a group before anything is blanked, and the companies behind them where somebody must judge by those. */
export interface GroupSums {
  key: string;
  companies: number;
  persons: number;
  attendedMinutes: number;
  companyIds: string[];
}

/** What of a company is the group; the others are told of the presence itself. */
const OF_COMPANY: Readonly<Record<'SIZE_CLASS' | 'COUNTY', string>> = {
  SIZE_CLASS: 'c.size_class',
  COUNTY: `coalesce(left(c.municipality_code, 2), '')`,
};

@Injectable()
export class ParticipationGroupReads {
  constructor(private readonly db: Database) {}

  /**
   * Every group that something is counted in, by its key; nothing is known of what has none. Companies are counted only
   * where they are asked for.
   */
  async groups(extent: Extent, by: GroupedBy, wantsCompanies: boolean): Promise<GroupSums[]> {
    const people = new People(extent, this.db.workspace);
    const isByCompany = wantsCompanies || extent.blanked;
    const rows = isByCompany ? together(this.rows(people, by, true)) : this.rows(people, by, false);
    const companies = isByCompany ? 'count(*) FILTER (WHERE g.is_reached)::int' : '0';
    const ids = extent.blanked ? 'array_agg(g.company_id)' : `'{}'::uuid[]`;
    return this.db.read<GroupSums>(sql`
      SELECT g.key, ${fixed(companies)} AS companies, sum(g.persons)::int AS persons, sum(g.minutes)::int AS "attendedMinutes",
        ${fixed(ids)} AS "companyIds"
      FROM (${rows}) g GROUP BY g.key ORDER BY g.key`);
  }

  private rows(people: People, by: GroupedBy, isByCompany: boolean): Sql {
    if (by === 'SIZE_CLASS' || by === 'COUNTY') {
      return sql`SELECT ${fixed(OF_COMPANY[by])} AS key, r.company_id, r.is_reached, r.persons, r.minutes
        FROM (${byCompany(people, isByCompany)}) r
        JOIN company c ON c.workspace_id = ${this.db.workspace} AND c.id = r.company_id`;
    }
    if (by === 'GENDER') return peopleOf(people, 'gender');
    const isReached = isByCompany ? sql`a.present > 0 AND a.company_id IN (${people.agreed})` : fixed('false');
    return sql`SELECT a.key, a.company_id, ${isReached} AS is_reached, a.whole AS persons, a.minutes FROM (${people.attended(by)}) a`;
  }
}

/** Each company once in each group. */
function together(rows: Sql): Sql {
  return sql`SELECT r.key, r.company_id, bool_or(r.is_reached) AS is_reached, sum(r.persons) AS persons, sum(r.minutes) AS minutes
    FROM (${rows}) r GROUP BY r.key, r.company_id`;
}

/** The persons of each company, and how long they were present. */
function peopleOf(people: People, key: 'gender' | 'key'): Sql {
  const met = people.peopleMet.map(
    (alone) => sql`
    SELECT m.gender AS key, m.company_id, false AS is_reached, m.whole AS persons, 0 AS minutes FROM (${alone}) m`,
  );
  const present = sql`SELECT a.${fixed(key)} AS key, a.company_id, false AS is_reached, a.whole AS persons, a.minutes
    FROM (${people.attended()}) a`;
  return join([present, ...met], ' UNION ALL ');
}

/** What each company adds: that it takes part, its persons, and how long they were present. */
function byCompany(people: People, isByCompany: boolean): Sql {
  const reached = sql`SELECT NULL::text, r.company_id, true, 0, 0 FROM (${people.reached}) r`;
  return join([peopleOf(people, 'key'), ...(isByCompany ? [reached] : [])], ' UNION ALL ');
}
