// Which numbers of a device never came.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { numbersIn, type Gap } from './device-header.rules.js';

/** More than this nobody reads one by one. */
const NUMBERS_AT_MOST = 100;

@Injectable()
export class MemberDeviceReads {
  constructor(private readonly db: Database) {}

  /** The numbers that devices have given out and that have not come; none of a device that does not number what it sends. */
  async missing(ids: string[]): Promise<Map<string, number[]>> {
    const rows = await this.db.read<{ id: string; gaps: Gap[] }>(sql`
      SELECT d.id, coalesce((SELECT json_agg(json_build_array(lower(g.gap), upper(g.gap)) ORDER BY lower(g.gap))
          FROM unnest(int4multirange(int4range(1, d.latest_sequence + 1)) - d.arrived) AS g(gap)), '[]') AS gaps
      FROM member_device d WHERE NOT isempty(d.arrived) AND d.workspace_id = ${this.db.workspace} AND d.id = ANY(${ids}::uuid[])`);
    return new Map(rows.map(({ id, gaps }) => [id, numbersIn(gaps, NUMBERS_AT_MOST)]));
  }
}
