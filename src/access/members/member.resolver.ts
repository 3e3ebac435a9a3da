// Members and their roles over the API.
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { Member } from './member.entity.js';
import {
  MemberAmendInput,
  MemberConnection,
  MemberPage,
  ProjectRoleEndInput,
  ProjectRoleGiveInput,
} from './member.inputs.js';
import { memberPolicy } from './member.policy.js';
import { MembersReads } from './member.reads.js';
import { MembersService } from './member.service.js';
import { ProjectRole } from './project-role.entity.js';
import { projectRolePolicy } from './project-role.policy.js';
import { ProjectRolesService } from './project-role.service.js';

@Resolver()
export class MemberResolver {
  constructor(
    private readonly reads: MembersReads,
    private readonly members: MembersService,
    private readonly roles: ProjectRolesService,
  ) {}

  @Query(() => MemberConnection, {
    name: 'members',
    description: 'Medlemmarna som är kvar i arbetsytan. The members who are in the workspace today.',
  })
  @Allow(memberPolicy.read)
  async all(
    @By() actor: Actor,
    @Args() page: MemberPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Member>> {
    return this.reads.page(actor, page, info);
  }

  @Mutation(() => Member, { description: 'Uppgifterna om en medlem ändras. What is known of a member changes.' })
  @Allow(memberPolicy.amend)
  async memberAmend(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What changes.' }) input: MemberAmendInput,
  ): Promise<Member> {
    return this.members.amend(actor, id, version, input);
  }

  @Mutation(() => Member, { description: 'En medlem blir administratör. A member becomes an admin.' })
  @Allow(memberPolicy.promote)
  async memberPromote(@By() actor: Actor, @Id() id: string, @ExpectedVersion() version: number): Promise<Member> {
    return this.members.promote(actor, id, version);
  }

  @Mutation(() => Member, {
    description: 'En administratör blir vanlig medlem. An admin becomes a member like the others.',
  })
  @Allow(memberPolicy.demote)
  async memberDemote(@By() actor: Actor, @Id() id: string, @ExpectedVersion() version: number): Promise<Member> {
    return this.members.demote(actor, id, version);
  }

  @Mutation(() => Member, {
    description:
      'En medlem lämnar arbetsytan; nästa anrop nekas, det gjorda står kvar. A member leaves: their next request is refused, what they did stays.',
  })
  @Allow(memberPolicy.leave)
  async memberLeave(@By() actor: Actor, @Id() id: string, @ExpectedVersion() version: number): Promise<Member> {
    return this.members.leave(actor, id, version);
  }

  @Mutation(() => ProjectRole, {
    description: 'En medlem får en roll i ett projekt; den räknas från nästa anrop. A member gets a role in a project.',
  })
  @Allow(projectRolePolicy.give)
  async projectRoleGive(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Who gets which role.' }) input: ProjectRoleGiveInput,
  ): Promise<ProjectRole> {
    return this.roles.give(actor, id, input);
  }

  @Mutation(() => ProjectRole, { description: 'En roll i ett projekt slutar. A role in a project ends.' })
  @Allow(projectRolePolicy.end)
  async projectRoleEnd(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
    @Args('input', { nullable: true, description: 'When; at once unless said otherwise.' }) input: ProjectRoleEndInput,
  ): Promise<ProjectRole> {
    return this.roles.end(actor, id, version, input ?? {});
  }
}
