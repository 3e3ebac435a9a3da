// What one is in the chosen workspace.
import { Info, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { MembersReads } from '../members/member.reads.js';
import { Member } from '../members/member.entity.js';
import { ProjectRole } from '../members/project-role.entity.js';
import { AuthSession } from '../auth-sessions/auth-session.entity.js';
import { Me } from './me.reads.js';
import { OwnSessionsService } from './own-session.service.js';

@Resolver(() => Me)
export class MeFields {
  constructor(
    private readonly members: MembersReads,
    private readonly own: OwnSessionsService,
  ) {}

  @ResolveField(() => Member, {
    nullable: true,
    description: 'Medlemmen man är i arbetsytan. The member one is in the workspace; null without a workspace.',
  })
  async member(@Info() info: GraphQLResolveInfo): Promise<Member | null> {
    return this.members.own(info);
  }

  @ResolveField(() => Member, {
    nullable: true,
    description:
      'Den som ser appen som medlemmen, med X-Stegvis-View-As; annars null. Whoever looks at the app as the member sees it, with `X-Stegvis-View-As`; null when nobody does.',
  })
  async viewedBy(@Info() info: GraphQLResolveInfo): Promise<Member | null> {
    return this.members.viewer(info);
  }

  @ResolveField(() => [ProjectRole], {
    description: 'Rollerna man har i dag. The roles one holds today, in all projects.',
  })
  async roles(@Info() info: GraphQLResolveInfo): Promise<ProjectRole[]> {
    return this.members.ownRoles(info);
  }

  @ResolveField(() => [AuthSession], {
    description:
      'Var man är inloggad, senast använda först. Where one is signed in, last used first; nothing for a key.',
  })
  async sessions(): Promise<AuthSession[]> {
    return this.own.all();
  }
}
