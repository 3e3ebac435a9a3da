// What the rules of warning look at, measured for a project in one statement.
import { Injectable } from '@nestjs/common';
import { Participant } from '#coaching/participants/participant.entity.js';
import { Database } from '#platform/database/database.js';
import { columnsOf } from '#platform/database/metadata.js';
import { fixed, join, sql, type Sql } from '#platform/database/sql.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { WarningDefinitions, type Counted, type WarningExtent } from './warning.definitions.reads.js';
import { WarningRule } from './warning-rule.entity.js';
import type { Measure, Threshold } from './warning.rules.js';

/** A measure as the database gives it. */
interface Found {
  count: number;
  of: number | null;
  days: Day[];
  names: Localised[];
}

/** The days of a project. */
export interface ProjectDays {
  startsOn: Day | null;
  plannedEndOn: Day | null;
  endedOn: Day | null;
  /** Whether it ended before its time, which may be on a day that nobody has told. */
  isEarly: boolean;
}

@Injectable()
export class WarningReads {
  constructor(private readonly db: Database) {}

  /** What a project has set otherwise, by its rule. */
  async set(projectId: string): Promise<Map<string, WarningRule>> {
    const rules = await this.db.select(WarningRule, (t) => sql`${t}."project_id" = ${projectId}`);
    return new Map(rules.map((rule) => [rule.code, rule]));
  }

  async daysOf(projectId: string): Promise<ProjectDays | undefined> {
    const [days] = await this.db.read<ProjectDays>(sql`
      SELECT p.starts_on AS "startsOn", p.planned_end_on AS "plannedEndOn", p.ended_on AS "endedOn",
        p.ended_early IS NOT NULL AS "isEarly"
      FROM project p
      WHERE p.workspace_id = ${this.db.workspace} AND p.id = ${projectId}`);
    return days;
  }

  /** All that is counted in rows, in one statement, by the rules asked for. */
  async measure(extent: WarningExtent, thresholds: ReadonlyMap<Counted, Threshold>): Promise<Map<Counted, Measure>> {
    const codes = [...thresholds.keys()];
    if (!codes.length) return new Map();
    const limits = Object.fromEntries([...thresholds].map(([code, { limit }]) => [code, limit]));
    const participant = columnsOf<Participant>(this.db.meta(Participant), fixed('n'));
    const definitions = new WarningDefinitions(extent, this.db.workspace, limits, participant);
    const columns = codes.map((code) => sql`(${this.measured(code, definitions)}) AS ${fixed(`"${code}"`)}`);
    const [found] = await this.db.read<Record<string, Found>>(sql`SELECT ${join(columns, ', ')}`);
    return new Map(codes.flatMap((code) => (found?.[code] ? [[code, found[code]] as const] : [])));
  }

  private measured(code: Counted, definitions: WarningDefinitions): Sql {
    const each = sql`SELECT d.by_id, min(d.on_day) AS on_day FROM (${definitions.rows(code)}) d GROUP BY d.by_id`;
    const base = definitions.base(code);
    return sql`
      SELECT json_build_object('count', count(*)::int, 'of', ${base ? sql`(${base})` : fixed('NULL::int')},
        'days', coalesce(json_agg(m.on_day ORDER BY m.on_day) FILTER (WHERE m.on_day IS NOT NULL), '[]'::json),
        'names', ${code === 'PARTNER_SILENT' ? this.names() : fixed(`'[]'::json`)})
      FROM (${each}) m`;
  }

  /** The names of partners, the one silent for longest first. */
  private names(): Sql {
    return sql`coalesce(json_agg((
      SELECT json_build_object('sv', o.name, 'en', o.name) FROM organisation o
      WHERE o.workspace_id = ${this.db.workspace} AND o.id = m.by_id) ORDER BY m.on_day), '[]'::json)`;
  }
}
