// Links to an activity over the API: opened, sent and closed by those who arrange it.
import { Args, ID, Int, Mutation, Parent, ResolveField } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { CanonicalId, ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Activity } from '../activities/activity.entity.js';
import { ActivityInviting } from './activity-inviting.service.js';
import { ActivityLink } from './activity-link.entity.js';
import { ActivityInviteInput, ActivityLinkOpenInput } from './activity-link.inputs.js';
import { activityLinkPolicy } from './activity-link.policy.js';
import { ActivityLinksService } from './activity-link.service.js';

@FieldsOf(() => ActivityLink)
export class ActivityLinkResolver {
  constructor(
    private readonly reader: Reader,
    private readonly links: ActivityLinksService,
    private readonly inviting: ActivityInviting,
  ) {}

  @Mutation(() => ActivityLink, {
    description:
      'Öppna en anmälningslänk; adressen visas en gång. Opens a link by which anybody may sign up; its address is shown once.',
  })
  @Allow(activityLinkPolicy.open)
  async activityLinkOpen(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'To what.' }) input: ActivityLinkOpenInput,
  ): Promise<ActivityLink> {
    return this.links.open(actor, id, input);
  }

  @Mutation(() => ActivityLink, {
    description:
      'Stäng en länk; de som har anmält sig har kvar sina platser. Closes a link; those who signed up keep their places.',
  })
  @Allow(activityLinkPolicy.close)
  async activityLinkClose(
    @By() actor: Actor,
    @Id('The link.') id: string,
    @ExpectedVersion() version: number,
  ): Promise<ActivityLink> {
    return this.links.close(actor, id, version);
  }

  @Mutation(() => Activity, {
    description:
      'Bjud in med brev; ingen får två. Invites people by letters with links of their own; nobody is sent two.',
  })
  @Allow(activityLinkPolicy.invite)
  async activityInvite(
    @By() actor: Actor,
    @Args('activityId', { type: () => ID, description: 'The activity.' }, CanonicalId) activityId: string,
    @Args('input', { description: 'Whom.' }) input: ActivityInviteInput,
  ): Promise<Activity> {
    return this.inviting.invite(actor, activityId, input);
  }

  @ResolveField(() => Int, { description: 'How many have signed up by the link.' })
  async signUpCount(@Parent() { id }: ActivityLink): Promise<number> {
    return (await this.reader.batch('activityLink.came', id, (ids) => this.links.came(ids))) ?? 0;
  }
}
