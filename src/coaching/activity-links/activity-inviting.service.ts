// Inviting people to an activity: a letter with a link of one's own, once and never twice.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { HistoryService } from '#office/history/history.service.js';
import { Activity } from '../activities/activity.entity.js';
import { ActivityLink } from './activity-link.entity.js';
import type { ActivityInviteInput } from './activity-link.inputs.js';
import { activityLinkPolicy } from './activity-link.policy.js';
import { ActivityLinkKind } from './activity-link-words.entity.js';
import { Invitees, type Invitee } from './invitees.service.js';

@Injectable()
export class ActivityInviting {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly outbox: Outbox,
    private readonly invitees: Invitees,
  ) {}

  /** Everybody named gets a letter with a link of their own; whoever was sent one before is sent no other. */
  async invite(actor: Actor, activityId: string, input: ActivityInviteInput): Promise<Activity> {
    return this.db.transaction(async () => {
      const activity = await this.db.seen(actor, Activity, activityId, 'activityId');
      activityLinkPolicy.invite.demand(actor, activity);
      activity.demandStanding();
      // Two who invite at once wait for each other, so that nobody is sent two letters.
      await this.db.hold([`activity.invite ${activityId}`]);
      const links = (await this.invitees.of(actor, activity, input)).map((one) => invitation(actor, activity, one));
      await this.db.insertAll(links);
      for (const link of links) {
        await this.history.record(actor, 'activityLink.invite', link);
        await this.outbox.post('activityLink.send', { linkId: link.id });
      }
      return activity;
    });
  }
}

function invitation(actor: Actor, activity: Activity, invited: Invitee): ActivityLink {
  const link = ActivityLink.to(v7(), activity, ActivityLinkKind.INVITATION);
  return Object.assign(link, invited, { openedById: actor.memberId });
}
