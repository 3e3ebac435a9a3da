// Sign-ups over the API: the list, one mutation for each verb, and the names.
import { Args, Info, Mutation, Parent, Query, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { ActivitySignUp } from './activity-sign-up.entity.js';
import { SignUpNames } from './sign-up-names.service.js';
import {
  ActivitySignUpConnection,
  ActivitySignUpInput,
  ActivitySignUpMatchInput,
  ActivitySignUpPage,
} from './sign-up.inputs.js';
import { signUpPolicy } from './sign-up.policy.js';
import { signUpList } from './sign-up.reads.js';
import { SignUpsService } from './sign-up.service.js';

@FieldsOf(() => ActivitySignUp)
export class SignUpResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: SignUpsService,
    private readonly rosterNames: SignUpNames,
  ) {}

  @Query(() => ActivitySignUpConnection, { description: 'Anmälningar, de äldsta först. Sign-ups, the earliest first.' })
  @Allow(signUpPolicy.read)
  async activitySignUps(
    @By() actor: Actor,
    @Args() page: ActivitySignUpPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ActivitySignUp>> {
    return this.reader.list(actor, signUpList, page, info);
  }

  @Mutation(() => ActivitySignUp, { description: 'Anmäl någon till en aktivitet. Signs somebody up to an activity.' })
  @Allow(signUpPolicy.signUp)
  async activitySignUp(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Who, and to what.' }) input: ActivitySignUpInput,
  ): Promise<ActivitySignUp> {
    return this.service.signUp(actor, id, input);
  }

  @Mutation(() => ActivitySignUp, { description: 'Avanmäl. Withdraws a sign-up; the place goes to who waits.' })
  @Allow(signUpPolicy.withdraw)
  async activitySignUpWithdraw(
    @By() actor: Actor,
    @Id('The sign-up.') id: string,
    @ExpectedVersion() version: number,
  ): Promise<ActivitySignUp> {
    return this.service.withdraw(actor, id, version);
  }

  @Mutation(() => ActivitySignUp, {
    description: 'Knyt en anmälan till en deltagare. Says which participant a name is.',
  })
  @Allow(signUpPolicy.match)
  async activitySignUpMatch(
    @By() actor: Actor,
    @Id('The sign-up.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'Which participant.' }) input: ActivitySignUpMatchInput,
  ): Promise<ActivitySignUp> {
    return this.service.match(actor, id, version, input);
  }

  @Mutation(() => ActivitySignUp, {
    description: 'Radera namn och e-post ur en anmälan. Erases name and e-mail from a sign-up.',
  })
  @Allow(signUpPolicy.erase)
  async activitySignUpErase(
    @By() actor: Actor,
    @Id('The sign-up.') id: string,
    @ExpectedVersion() version: number,
  ): Promise<ActivitySignUp> {
    return this.service.erase(actor, id, version);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Namn på närvarolistan; null när det är raderat eller skyddat. The name; null when it is erased or protected.',
  })
  async name(@By() actor: Actor, @Parent() { id }: ActivitySignUp): Promise<string | null> {
    return (await this.reader.batch('signUp.name', id, (ids) => this.rosterNames.names(actor, ids))) ?? null;
  }
}
