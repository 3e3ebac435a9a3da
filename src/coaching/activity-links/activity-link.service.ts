// Links to an activity: opened for everybody who gets them, and closed again.
import { Injectable } from '@nestjs/common';
import { LinkLettersService } from '#access/links/link-letter.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { HistoryService } from '#office/history/history.service.js';
import { Activity } from '../activities/activity.entity.js';
import { ActivityLink } from './activity-link.entity.js';
import type { ActivityLinkOpenInput } from './activity-link.inputs.js';
import { ACTIVITY_LINK } from './activity-link.letter.js';
import { activityLinkPolicy } from './activity-link.policy.js';
import { cameBy } from './activity-link.reads.js';
import { ActivityLinkKind } from './activity-link-words.entity.js';

@Injectable()
export class ActivityLinksService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly letters: LinkLettersService,
  ) {}

  /** A link for everybody who gets it; its address is said now and never again, and several may be open. */
  async open(actor: Actor, id: string, { activityId, label = null }: ActivityLinkOpenInput): Promise<ActivityLink> {
    return this.db.transaction(async () => {
      const activity = await this.db.seen(actor, Activity, activityId, 'input.activityId');
      activityLinkPolicy.open.demand(actor, activity);
      activity.demandStanding();
      const { secretHash, address } = this.letters.issue(ACTIVITY_LINK, id);
      const link = ActivityLink.to(id, activity, ActivityLinkKind.EVERYBODY);
      Object.assign(link, { label, openedById: actor.memberId, secretHash });
      await this.db.insert(link);
      await this.history.record(actor, 'activityLink.open', link);
      return Object.assign(link, { address });
    });
  }

  /** How many have signed up by each link. */
  async came(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.db.read<{ id: string; count: number }>(cameBy(ids, this.db.workspace));
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** It opens nothing any more; those who signed up by it keep their places and their own links. */
  async close(actor: Actor, id: string, expectedVersion: number): Promise<ActivityLink> {
    return this.db.transaction(async () => {
      const link = await this.db.lock(actor, ActivityLink, id, expectedVersion);
      activityLinkPolicy.close.demand(actor, link);
      link.close(this.clock.today());
      await this.db.amend(link);
      await this.history.record(actor, 'activityLink.close', link);
      return link;
    });
  }
}
