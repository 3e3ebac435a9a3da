// The companies behind the sums of movement, as enrolments: none for whoever only sees sums.
import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import { enrolmentList } from '#coaching/enrolments/enrolment.reads.js';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import type { Connection, ListArgs } from '#platform/graphql/page.js';
import { Reader } from '#platform/reader/reader.js';
import type { MovementSums } from './movement.view.reads.js';

@Injectable()
export class MovementRows {
  constructor(
    private readonly db: Database,
    private readonly reader: Reader,
  ) {}

  /** One enrolment for each company that is counted. */
  async enrolments(
    actor: Actor,
    { enrolmentIds }: MovementSums,
    page: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    const where = (row: { id: unknown }) => sql`${row.id} = ANY(${enrolmentIds}::uuid[])`;
    return this.db.late(() => this.reader.list(actor, enrolmentList, page, info, { where }));
  }
}
