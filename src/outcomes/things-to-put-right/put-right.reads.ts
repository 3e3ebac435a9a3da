// Counts what is worth putting right in one statement, and opens the rows of one rule in another.
import { Injectable } from '@nestjs/common';
import { Participant } from '#coaching/participants/participant.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { columnsOf } from '#platform/database/metadata.js';
import { fixed, join, sql, TRUE } from '#platform/database/sql.js';
import { FIRST_BY_DEFAULT, type Connection } from '#platform/graphql/page.js';
import { opened, sealed } from '#platform/reader/cursor.js';
import type { Day } from '#platform/values/day.js';
import { PutRightDefinitions } from './put-right.definitions.reads.js';
import type { PutRightCode } from './put-right.rules.js';
import type { PutRightItem, PutRightPage } from './put-right.view.reads.js';

/** How many rows a rule finds, and the day of the oldest. */
export interface Pile {
  count: number;
  oldestOn: Day | null;
}

@Injectable()
export class PutRightReads {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** All rules in one statement. */
  async piles(actor: Actor, codes: readonly PutRightCode[]): Promise<Map<PutRightCode, Pile>> {
    if (!codes.length) return new Map();
    const definitions = this.definitions(actor);
    const columns = codes.map(
      (code) => sql`(
        SELECT json_build_object('count', count(*)::int, 'oldestOn', min(r.on_day)) FROM (${definitions.rows(code)}) r
      ) AS ${fixed(`"${code}"`)}`,
    );
    const [found] = await this.db.read<Record<string, Pile>>(sql`SELECT ${join(columns, ', ')}`);
    return new Map(codes.flatMap((code) => (found?.[code] ? [[code, found[code]] as const] : [])));
  }

  /** A page of a rule's rows, the oldest first. */
  async items(
    actor: Actor,
    code: PutRightCode,
    page: PutRightPage,
  ): Promise<Omit<Connection<PutRightItem>, 'totalCount'>> {
    const limit = page.first ?? FIRST_BY_DEFAULT;
    const after = page.after ? opened(page.after, 2) : undefined;
    const beyond = after ? sql`(r.on_day, r.id) > (${after[0]}::text::date, ${after[1]}::text::uuid)` : TRUE;
    const found = await this.db.read<PutRightItem>(sql`
      SELECT r.subject, r.id, r.label, r.on_day AS "on", r.field, r.lacks, r.company_id AS "companyId",
        r.project_id AS "projectId"
      FROM (${this.definitions(actor).rows(code)}) r WHERE ${beyond} ORDER BY r.on_day, r.id
      LIMIT ${fixed(String(limit + 1))}`);
    const nodes = found.slice(0, limit);
    const edges = nodes.map((node) => ({ node, cursor: sealed([node.on, node.id]) }));
    const [startCursor, endCursor] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null];
    const pageInfo = {
      hasNextPage: found.length > limit,
      hasPreviousPage: after !== undefined,
      startCursor,
      endCursor,
    };
    return { nodes, edges, pageInfo };
  }

  private definitions(actor: Actor): PutRightDefinitions {
    const scope = { actor, workspace: this.db.workspace, today: this.clock.today() };
    return new PutRightDefinitions(scope, columnsOf<Participant>(this.db.meta(Participant), fixed('q')));
  }
}
