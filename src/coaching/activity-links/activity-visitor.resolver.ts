// A link to an activity over the API: followed, and used to sign up and to withdraw, without an account.
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Public } from '#platform/authority/door.js';
import { Address, NewId, Token } from '#platform/graphql/args.js';
import { ActivitySignUpByLinkInput } from './activity-link.inputs.js';
import { ActivityOffer } from './activity-offer.entity.js';
import { ActivityVisitors } from './activity-visitors.service.js';

const LINK = 'Whoever signs up has no account; the link is the proof, and opens this and nothing else.';

@Resolver(() => ActivityOffer)
export class ActivityVisitorResolver {
  constructor(private readonly visitors: ActivityVisitors) {}

  @Mutation(() => ActivityOffer, {
    description: 'Följ länken: aktiviteten, och om det finns plats. Shows the activity, and whether there is a seat.',
  })
  @Public(LINK)
  async activityLinkFollow(@Token() token: string, @Address() address: string): Promise<ActivityOffer> {
    return this.visitors.follow({ token, address });
  }

  @Mutation(() => ActivityOffer, {
    description: 'Anmäl dig genom länken. Signs one up by the link; a letter confirms it.',
  })
  @Public(LINK)
  async activitySignUpByLink(
    @NewId() id: string,
    @Token() token: string,
    @Address() address: string,
    @Args('input', { nullable: true, description: 'Who comes; not needed of one who is invited by name.' })
    input?: ActivitySignUpByLinkInput,
  ): Promise<ActivityOffer> {
    return this.visitors.signUp({ token, address }, id, input);
  }

  @Mutation(() => ActivityOffer, {
    description: 'Lämna återbud genom länken. Gives one’s place back; whoever waits is given it.',
  })
  @Public(LINK)
  async activityWithdrawByLink(@Token() token: string, @Address() address: string): Promise<ActivityOffer> {
    return this.visitors.withdraw({ token, address });
  }
}
