// What sign-ups add to a participant.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Participant } from '../participants/participant.entity.js';
import { ActivitySignUp } from './activity-sign-up.entity.js';
import { ActivitySignUpConnection, ActivitySignUpPage } from './sign-up.inputs.js';
import { signUpList } from './sign-up.reads.js';

@FieldsOf(() => Participant)
export class ParticipantSignUpFields {
  constructor(private readonly reader: Reader) {}

  @Branch<ActivitySignUp>(() => ActivitySignUpConnection, {
    of: () => ActivitySignUp,
    by: 'participantId',
    list: () => signUpList,
    description: 'Deltagarens anmälningar, de äldsta först. The participant’s sign-ups, the earliest first.',
  })
  async signUps(
    @Parent() participant: Participant,
    @Args() _page: ActivitySignUpPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ActivitySignUp>> {
    return this.reader.branch(participant, info);
  }
}
