// Persons and companies reached by gender, size class, county, skill area and level, in SQL.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { fixed, sql, type Sql } from '#platform/database/sql.js';
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

  /** Every group that something is counted in, by its key; nothing is known of what has none. */
  async groups(extent: Extent, by: GroupedBy): Promise<GroupSums[]> {
    const people = new People(extent, this.db.workspace);
    const ids = extent.blanked ? 'array_agg(DISTINCT g.company_id)' : `'{}'::uuid[]`;
    return this.db.read<GroupSums>(sql`
      SELECT g.key, count(DISTINCT g.company_id) FILTER (WHERE g.is_reached)::int AS companies, sum(g.persons)::int AS persons,
        sum(g.minutes)::int AS "attendedMinutes", ${fixed(ids)} AS "companyIds"
      FROM (${this.rows(people, by)}) g GROUP BY g.key ORDER BY g.key`);
  }

  private rows(people: People, by: GroupedBy): Sql {
    if (by === 'SIZE_CLASS' || by === 'COUNTY') {
      return sql`SELECT ${fixed(OF_COMPANY[by])} AS key, r.company_id, r.is_reached, r.persons, r.minutes
        FROM (${byCompany(people)}) r
        JOIN company c ON c.workspace_id = ${this.db.workspace} AND c.id = r.company_id`;
    }
    if (by === 'GENDER') {
      return sql`
        SELECT p.gender AS key, p.company_id, false AS is_reached, p.whole AS persons, 0 AS minutes FROM (${people.people}) p
        UNION ALL SELECT a.gender, a.company_id, false, 0, a.minutes FROM (${people.attended()}) a`;
    }
    return sql`
      SELECT a.key, a.company_id, false AS is_reached, a.whole AS persons, a.minutes FROM (${people.attended(by)}) a
      UNION ALL SELECT p.key, p.company_id, true, 0, 0 FROM (${people.presentAt(by)}) p`;
  }
}

/** What each company adds: that it takes part, its persons, and how long they were present. */
function byCompany(people: People): Sql {
  return sql`
    SELECT r.company_id, true AS is_reached, 0 AS persons, 0 AS minutes FROM (${people.reached}) r
    UNION ALL SELECT p.company_id, false, p.whole, 0 FROM (${people.people}) p
    UNION ALL SELECT a.company_id, false, 0, a.minutes FROM (${people.attended()}) a`;
}
