// The rows behind the sums of participation: as far as whoever asks may see rows at all.
import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { CoachingSession } from '#coaching/coaching-sessions/coaching-session.entity.js';
import { coachingSessionList, isAbout } from '#coaching/coaching-sessions/coaching-session.reads.js';
import { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import { enrolmentList } from '#coaching/enrolments/enrolment.reads.js';
import { transitionList } from '#coaching/progress/progress.reads.js';
import { StepTransition } from '#coaching/progress/step-transition.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, sql, TRUE, type Sql } from '#platform/database/sql.js';
import type { Connection, ListArgs } from '#platform/graphql/page.js';
import type { Scope } from '#platform/reader/list.js';
import { Reader } from '#platform/reader/reader.js';
import { isSilent, within } from './participation.reads.js';
import type { Extent } from './participation.view.reads.js';

type Placed = Columns<{ projectId: string; organisationId: string }>;

@Injectable()
export class ParticipationRows {
  constructor(private readonly reader: Reader) {}

  async enrolments(
    actor: Actor,
    extent: Extent,
    page: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    return this.reader.list(actor, enrolmentList, page, info, { where: (row) => inExtent(row, extent) });
  }

  async silent(actor: Actor, extent: Extent, page: ListArgs, info: GraphQLResolveInfo): Promise<Connection<Enrolment>> {
    const where = (row: Columns<Enrolment>, { workspace, today }: Scope, alias: Sql): Sql => {
      const days = sql`(SELECT p.silent_after_days FROM project p WHERE p.workspace_id = ${workspace} AND p.id = ${extent.projectId})`;
      return and(inExtent(row, extent), isSilent(alias, today, days));
    };
    return this.reader.list(actor, enrolmentList, page, info, { where });
  }

  async sessions(
    actor: Actor,
    extent: Extent,
    page: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<CoachingSession>> {
    const where = (row: Columns<CoachingSession>, { workspace }: Scope): Sql =>
      and(
        inExtent(row, extent),
        sql`${row.heldAt} IS NOT NULL AND ${row.cancelledAt} IS NULL`,
        within(row.heldOn, extent),
        extent.insatsomradeId ? isAbout(row, extent.insatsomradeId, workspace) : TRUE,
      );
    return this.reader.list(actor, coachingSessionList, page, info, { where });
  }

  async transitions(
    actor: Actor,
    extent: Extent,
    page: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<StepTransition>> {
    const where = (row: Columns<StepTransition>): Sql =>
      and(
        inExtent(row as unknown as Placed, extent),
        sql`NOT ${row.isBaseline}`,
        within(row.onDay, extent),
        extent.insatsomradeId ? sql`${row.insatsomradeId} = ${extent.insatsomradeId}` : TRUE,
      );
    return this.reader.list(actor, transitionList, page, info, { where });
  }
}

function inExtent(row: Placed, { projectId, organisationId }: Extent): Sql {
  return and(
    sql`${row.projectId} = ${projectId}`,
    organisationId ? sql`${row.organisationId} = ${organisationId}` : TRUE,
  );
}
