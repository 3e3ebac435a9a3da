// What hangs under a member: the roles, and the address for those who may read it.
import { Info, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import type { Columns } from '#platform/database/metadata.js';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Member } from './member.entity.js';
import { mayReadEmail } from './member.policy.js';
import { MembersReads } from './member.reads.js';
import { ProjectRole } from './project-role.entity.js';

@FieldsOf(() => Member)
export class MemberFields {
  constructor(
    private readonly reader: Reader,
    private readonly members: MembersReads,
  ) {}

  @Branch(() => [ProjectRole], {
    of: () => ProjectRole,
    by: 'memberId',
    order: (row: Columns<ProjectRole>) => sql`${row.fromOn}, ${row.id}`,
    description: 'Roller i projekt, också avslutade. Roles in projects that you may know of, ended ones too.',
  })
  async roles(@Parent() member: Member, @Info() info: GraphQLResolveInfo): Promise<ProjectRole[]> {
    return this.reader.branch(member, info);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The address; null unless it is your own, a colleague’s, or you lead or administer.',
  })
  @Needs('organisationId')
  async email(@By() actor: Actor, @Parent() member: Member): Promise<string | null> {
    if (!mayReadEmail(actor, member)) return null;
    return (await this.reader.batch('member.email', member.id, (ids) => this.members.emails(ids))) ?? null;
  }
}
