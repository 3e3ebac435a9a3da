// Gathers training needs: sums and groups of any grouping, in one statement.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { columnsOf } from '#platform/database/metadata.js';
import { and, fixed, join, name, sql, type Sql } from '#platform/database/sql.js';
import { filteredBy, type Scope } from '#platform/reader/list.js';
import { NeedGrouping, type Gathered } from './gathering.rules.js';
import type { NeedsAsked } from './gathering.view.reads.js';
import { becomeInSql, stateInSql } from './training-need.become.reads.js';
import { TrainingNeed } from './training-need.entity.js';
import { trainingNeedPolicy } from './training-need.policy.js';
import { trainingNeedList, urgencyInSql } from './training-need.reads.js';

/** So many groups are told of, and so many needs are opened of each. */
export const GROUPS_AT_MOST = 200;
const OPENED_AT_MOST = 200;

/** What each grouping is told apart by, as a column of the gathered needs and as a property of a group. */
const KEYS: Readonly<Record<NeedGrouping, { column: string; property: string }>> = {
  SKILL: { column: 'skill_id', property: 'skillId' },
  SKILL_AREA: { column: 'area_code', property: 'skillAreaCode' },
  INSATSOMRADE: { column: 'insatsomrade_id', property: 'insatsomradeId' },
  COMPANY: { column: 'company_id', property: 'companyId' },
  PARTNER: { column: 'organisation_id', property: 'organisationId' },
  CLARITY: { column: 'clarity', property: 'clarity' },
  URGENCY: { column: 'urgency', property: 'urgency' },
  SOURCE: { column: 'source', property: 'source' },
  CRITICAL_FUNCTION: { column: 'critical_function_id', property: 'criticalFunctionId' },
};

/** A row of the answer: the whole, or one group with what it is told apart by. */
export interface GatheredRow extends Gathered {
  readonly isWhole: boolean;
  readonly needIds: readonly string[];
  readonly keys: Readonly<Record<string, string | null>>;
}

@Injectable()
export class GatheringReads {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The whole first, then its groups, those that most companies share first. */
  async of(asked: NeedsAsked): Promise<GatheredRow[]> {
    const keys = [...new Set(asked.groupBy)].map((grouping) => KEYS[grouping]);
    const columns = keys.map(({ column }) => sql`n.${name(column)}`);
    const pairs = keys.map(({ column, property }) => sql`${fixed(`'${property}'`)}, n.${name(column)}`);
    const sets = columns.length ? sql`GROUPING SETS ((), (${join(columns, ', ')}))` : fixed('GROUPING SETS (())');
    const isWhole = columns.length ? sql`GROUPING(${join(columns, ', ')}) > 0` : fixed('true');
    // What is blanked depends on all groups, so an observer's are cut by code.
    const shared = asked.blanked ? fixed('0') : sql`${asked.sharedBy}`;
    return this.db.read<GatheredRow>(sql`
      WITH need AS (${this.needs(asked)})
      SELECT ${isWhole} AS "isWhole", json_build_object(${join(pairs, ', ')}) AS keys, ${FIGURES},
        ${asked.blanked ? BEHIND : fixed(`'{}'::json`)} AS behind,
        CASE WHEN ${isWhole} OR ${fixed(String(asked.blanked))} THEN ARRAY[]::uuid[]
          ELSE (array_agg(n.id ORDER BY n.rank, n.identified_on, n.id))[1:${fixed(String(OPENED_AT_MOST))}] END AS "needIds"
      FROM need n
      GROUP BY ${sets}
      HAVING ${isWhole} OR count(DISTINCT n.company_id) >= ${shared}::int
      ORDER BY 1 DESC, count(DISTINCT n.company_id) DESC, count(n.id) DESC, sum(n.people) DESC NULLS LAST, (json_build_object(${join(pairs, ', ')}))::text
      ${asked.blanked ? fixed('') : fixed(`LIMIT ${GROUPS_AT_MOST + 1}`)}`);
  }

  /** The needs that are gathered, each with what it may be told apart by; a merged skill is the one it is counted as. */
  private needs({ actor, filter, blanked }: NeedsAsked): Sql {
    const { workspace } = this.db;
    const scope: Scope = { actor, workspace, today: this.clock.today() };
    const row = columnsOf<TrainingNeed>(this.db.meta(TrainingNeed), name('t'));
    const isSeen = blanked ? sql`${row.projectId} = ${filter.projectId}` : trainingNeedPolicy.visible(row, actor);
    const isMeant = filteredBy(trainingNeedList, filter)(row, scope);
    const isStanding = filter.states ? sql`true` : sql`${row.withdrawnOn} IS NULL`;
    return sql`
      SELECT t.id, t.company_id, t.organisation_id, t.insatsomrade_id, t.clarity, t.urgency, t.source, t.identified_on,
        t.critical_function_id, t.people, t.level_now, t.level_wanted, ${urgencyInSql(row)} AS rank,
        coalesce(m.id, s.id) AS skill_id, CASE WHEN m.id IS NULL THEN s.area_code ELSE m.area_code END AS area_code,
        ${stateInSql(row, workspace, BECOME)} AS state, b.people AS people_met
      FROM training_need t
      CROSS JOIN LATERAL (${becomeInSql(row, workspace)}) b
      LEFT JOIN skill s ON s.workspace_id = ${workspace} AND s.id = t.skill_id
      LEFT JOIN skill m ON m.workspace_id = ${workspace} AND m.id = s.merged_into_id
      WHERE t.workspace_id = ${workspace} AND ${and(isSeen, isMeant, isStanding)}`;
  }
}

/** What stands beside each need. */
const BECOME = { people: name('b', 'people'), metOn: name('b', 'met_on') };

const FIGURES = fixed(`count(n.id)::int AS needs, count(DISTINCT n.company_id)::int AS companies,
  coalesce(sum(n.people), 0)::int AS people, (count(n.id) FILTER (WHERE n.people IS NULL))::int AS "peopleUnknown",
  coalesce(sum(n.people_met), 0)::int AS "peopleMet",
  (count(n.id) FILTER (WHERE n.state = 'OPEN'))::int AS open,
  (count(n.id) FILTER (WHERE n.state = 'MATCHED'))::int AS matched,
  (count(n.id) FILTER (WHERE n.state = 'PARTLY_MET'))::int AS "partlyMet",
  (count(n.id) FILTER (WHERE n.state = 'MET'))::int AS met,
  (count(n.id) FILTER (WHERE n.clarity <> 'CLEAR'))::int AS unclear,
  (count(n.id) FILTER (WHERE n.urgency = 'NOW'))::int AS urgent,
  min(n.level_now) AS "lowestLevelNow", max(n.level_wanted) AS "highestLevelWanted"`);

/** The companies behind a figure; a need of no company has nobody behind it. */
function behind(figure: string, condition: string): string {
  const companies = `array_agg(DISTINCT n.company_id) FILTER (WHERE n.company_id IS NOT NULL AND ${condition})`;
  return `'${figure}', coalesce(to_json(${companies}), '[]'::json)`;
}

const BEHIND = fixed(
  `json_build_object(${[
    behind('needs', 'true'),
    behind('people', 'n.people IS NOT NULL'),
    behind('open', `n.state = 'OPEN'`),
    behind('matched', `n.state = 'MATCHED'`),
    behind('partlyMet', `n.state = 'PARTLY_MET'`),
    behind('met', `n.state = 'MET'`),
    behind('unclear', `n.clarity <> 'CLEAR'`),
    behind('clear', `n.clarity = 'CLEAR'`),
  ].join(', ')})`,
);
