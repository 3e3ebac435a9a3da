// The lists of members, and what is read about oneself.
import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import type { Columns } from '#platform/database/metadata.js';
import { sql, type Sql } from '#platform/database/sql.js';
import { OrderDirection, type Connection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import { Reader } from '#platform/reader/reader.js';
import { Member } from './member.entity.js';
import type { MemberFilter, MemberPage } from './member.inputs.js';
import { ProjectRole } from './project-role.entity.js';

export const memberList = list<Member, MemberFilter>({
  type: Member,
  orders: {
    NAME: { by: (row) => row.name, type: 'text' },
    JOINED_ON: { by: (row) => row.joinedOn, type: 'date' },
  },
  unlessSaid: [{ field: 'NAME', direction: OrderDirection.ASC }],
  filter: {
    organisationId: (id, row) => sql`${row.organisationId} = ${id}`,
    isAdmin: (isAdmin, row) => sql`${row.isAdmin} = ${isAdmin}`,
    search: (text, row) => sql`strpos(lower(${row.name}), lower(${text}::text)) > 0`,
  },
});

@Injectable()
export class MembersReads {
  constructor(
    private readonly db: Database,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The members who are here, and those who have left when they are asked for. */
  async page(actor: Actor, page: MemberPage, info: GraphQLResolveInfo): Promise<Connection<Member>> {
    const { includeLeft = false } = (page.filter ?? {}) as MemberFilter;
    return this.reader.list(
      actor,
      memberList,
      page,
      info,
      includeLeft ? {} : { where: (row) => sql`${row.leftOn} IS NULL` },
    );
  }

  /** The member who asks, or null when there is none. */
  async own(info: GraphQLResolveInfo): Promise<Member | null> {
    const { actor } = work();
    return actor ? this.reader.one(actor, Member, actor.memberId, info) : null;
  }

  /** Who looks as the member, or null when the member asks themselves. */
  async viewer(info: GraphQLResolveInfo): Promise<Member | null> {
    const viewer = work().actor?.viewer;
    return viewer ? this.reader.one(viewer, Member, viewer.memberId, info) : null;
  }

  /** The roles that whoever asks holds today. */
  async ownRoles(info: GraphQLResolveInfo): Promise<ProjectRole[]> {
    const { actor } = work();
    const today = this.clock.today();
    const where = (row: Columns<ProjectRole>): Sql =>
      sql`${row.memberId} = ${actor?.memberId} AND ${row.fromOn} <= ${today} AND coalesce(${row.untilOn}, ${today}) >= ${today}`;
    return actor
      ? this.reader.all(actor, ProjectRole, { where, order: (row) => sql`${row.fromOn}, ${row.id}` }, info)
      : [];
  }

  /** The addresses of members, for those who may read them. */
  async emails(memberIds: string[]): Promise<Map<string, string>> {
    const rows = await this.db.read<{ id: string; email: string }>(sql`
      SELECT m.id, a.email FROM member m JOIN account a ON a.id = m.account_id
      WHERE m.workspace_id = ${this.db.workspace} AND m.id = ANY(${memberIds}::uuid[])`);
    return new Map(rows.map(({ id, email }) => [id, email]));
  }
}
