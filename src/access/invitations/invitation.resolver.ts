// Invitations over the API.
import { Args, Context, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By, Public } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { Reader } from '#platform/reader/reader.js';
import { memberPolicy } from '../members/member.policy.js';
import { Me } from '../sign-in/me.reads.js';
import { InvitationAcceptService } from './invitation.accept.service.js';
import { Invitation } from './invitation.entity.js';
import { InvitationConnection, InvitationPage, MemberInviteInput } from './invitation.inputs.js';
import { invitationPolicy } from './invitation.policy.js';
import { invitationList } from './invitation.reads.js';
import { InvitationsService } from './invitation.service.js';

@Resolver()
export class InvitationResolver {
  constructor(
    private readonly reader: Reader,
    private readonly invitations: InvitationsService,
    private readonly accepting: InvitationAcceptService,
  ) {}

  @Query(() => InvitationConnection, {
    name: 'invitations',
    description: 'Egna inbjudningar; för administratörer allas. One’s own invitations; everybody’s for admins.',
  })
  @Allow(invitationPolicy.read)
  async all(
    @By() actor: Actor,
    @Args() page: InvitationPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Invitation>> {
    return this.reader.list(actor, invitationList, page, info);
  }

  @Mutation(() => Invitation, {
    description: 'Någon bjuds in med en länk per e-post. Somebody is invited by a link in a letter, valid for 14 days.',
  })
  @Allow(memberPolicy.invite)
  async memberInvite(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Who, and to what.' }) input: MemberInviteInput,
  ): Promise<Invitation> {
    return this.invitations.invite(actor, id, input);
  }

  @Mutation(() => Invitation, { description: 'Inbjudan tas tillbaka. The invitation is taken back.' })
  @Allow(invitationPolicy.revoke)
  async invitationRevoke(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() version: number,
  ): Promise<Invitation> {
    return this.invitations.revoke(actor, id, version);
  }

  @Mutation(() => Me, {
    description:
      'Ta emot inbjudan och logga in. Accept the invitation: a new account, or the one there is, is signed in.',
  })
  @Public('Whoever is invited is nobody yet; the link is the proof.')
  async invitationAccept(
    @Args('token', { description: 'What stands after # in the link.' }) token: string,
    @Args('name', { description: 'First and last name.' }) name: string,
    @Args('password', { description: 'A new password, or the one that the account has already.' }) password: string,
    @Context('req') request: Request,
  ): Promise<Me> {
    return this.accepting.accept(request, token, { name, password });
  }
}
