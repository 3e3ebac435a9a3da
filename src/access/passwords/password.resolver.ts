// Passwords over the API.
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Request } from 'express';
import { Public } from '#platform/authority/door.js';
import { Address, Token } from '#platform/graphql/args.js';
import { PasswordResetsService } from './password-reset.service.js';
import { PasswordsService } from './password.service.js';

@Resolver()
export class PasswordResolver {
  constructor(
    private readonly resets: PasswordResetsService,
    private readonly passwords: PasswordsService,
  ) {}

  @Mutation(() => Boolean, {
    description:
      'Glömt lösenordet: be om en länk per e-post. Svaret är detsamma oavsett om någon har adressen. Forgot the password: ask for a link in a letter. The answer is the same whether or not anybody has the address; the link can be used once, within 60 minutes.',
  })
  @Public('Whoever has forgotten the password cannot sign in.')
  async passwordResetAsk(
    @Args('email', { description: 'The address of the account.' }) email: string,
    @Address() address: string,
  ): Promise<boolean> {
    return this.resets.ask(email, address);
  }

  @Mutation(() => Boolean, {
    description:
      'Välj ett nytt lösenord med länken; alla som var inloggade på kontot loggas ut. Choose a new password by the link; everybody who was signed in to the account is signed out, and signs in anew.',
  })
  @Public('Whoever holds the link reads the letters to the address; that is the proof.')
  async passwordReset(
    @Token() token: string,
    @Args('password', { description: 'The new password: 12 characters or more, and not easy to guess.' })
    password: string,
    @Address() address: string,
  ): Promise<boolean> {
    return this.resets.reset({ token, password, address });
  }

  @Mutation(() => Boolean, {
    description:
      'Byt lösenord; man är inloggad här och loggas ut överallt annars. Change the password: one stays signed in here, and is signed out everywhere else.',
  })
  @Public('Whoever is signed in changes their own password alone; a workspace is not needed for it.')
  async passwordChange(
    @Args('current', { description: 'The present password.' }) current: string,
    @Args('new', { description: 'The new password: 12 characters or more, and not easy to guess.' }) chosen: string,
    @Context('req') request: Request,
  ): Promise<boolean> {
    return this.passwords.change(request, current, chosen);
  }
}
