// Signing in over the API.
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import { Public, WhileLooking } from '#platform/authority/door.js';
import { Id } from '#platform/graphql/args.js';
import { Me } from './me.reads.js';
import { OwnSessionsService } from './own-session.service.js';
import { SignInService } from './sign-in.service.js';

const NOT_REMEMBERED = {
  defaultValue: false,
  description:
    'Whether the device is one’s own: then one stays signed in for up to 30 days, if one does not lead or administer.',
};

@Resolver(() => Me)
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly own: OwnSessionsService,
  ) {}

  @Query(() => Me, {
    nullable: true,
    description: 'Vem jag är; null utan inloggning. Who one is; null when not signed in.',
  })
  @Public('Whoever is not signed in learns that they are not.')
  me(): Me | null {
    return this.signIns.me();
  }

  @Mutation(() => Me, { description: 'Logga in med e-post och lösenord. Sign in with an address and a password.' })
  @Public('Whoever signs in is nobody yet.')
  async signIn(
    @Args('email', { description: 'The address of the account.' }) email: string,
    @Args('password', { description: 'The password, as it was chosen.' }) password: string,
    @Args('rememberDevice', NOT_REMEMBERED) isOwnDevice: boolean,
    @Context('req') request: Request,
  ): Promise<Me> {
    return this.signIns.signIn(request, { email, password, isOwnDevice });
  }

  @Mutation(() => Boolean, { description: 'Logga ut; går att göra igen. Sign out; doing it again does nothing more.' })
  @Public('Signing out is done whoever one is.')
  @WhileLooking('Whoever looks signs themselves out.')
  async signOut(@Context('req') request: Request): Promise<boolean> {
    return this.signIns.signOut(request);
  }

  @Mutation(() => Boolean, {
    description:
      'Logga ut på en av sina enheter; går att göra igen. Sign out on one of one’s devices; doing it again does nothing more.',
  })
  @Public('Whoever is signed in ends their own sessions alone; a workspace is not needed for it.')
  async sessionEnd(@Id('Which session.') id: string, @Context('req') request: Request): Promise<boolean> {
    return this.own.end(request, id);
  }

  @Mutation(() => Boolean, {
    description: 'Logga ut överallt, även här; går att göra igen. Sign out everywhere, here too.',
  })
  @Public('Signing out is done whoever one is.')
  async signOutEverywhere(@Context('req') request: Request): Promise<boolean> {
    return this.own.endAll(request);
  }
}
