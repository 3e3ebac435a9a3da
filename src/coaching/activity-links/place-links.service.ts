// The links of places that were taken by a link: given with the place, written to when it changes, and given back by.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 } from 'uuid';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { Activity } from '../activities/activity.entity.js';
import { ActivitySignUp } from '../sign-ups/activity-sign-up.entity.js';
import { ActivityLink } from './activity-link.entity.js';
import { ActivityLinkKind } from './activity-link-words.entity.js';

@Injectable()
export class PlaceLinks implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.facts.when('deed.recorded', async ({ verb, row }) => {
      if (verb === 'activitySignUp.moveUp' && row instanceof ActivitySignUp)
        await this.tellHolders(row.activityId, row.id);
      if (verb === 'activity.cancel' && row instanceof Activity) await this.tellHolders(row.id);
    });
  }

  /** A link of one's own for a place that was taken by another; its letter says how things stand. */
  async give(through: ActivityLink, { id: signUpId }: ActivitySignUp): Promise<void> {
    const { activityId, projectId, organisationId } = through;
    const activity = { id: activityId, projectId, organisationId };
    const link = ActivityLink.to(v7(), activity, ActivityLinkKind.PLACE);
    await this.db.insert(Object.assign(link, { signUpId, cameThroughId: through.id }));
    await this.outbox.post('activityLink.send', { linkId: link.id });
  }

  /** The sign-up that was made by a link under the caller's own id. */
  async madeBy({ id }: ActivityLink, signUpId: string): Promise<string | null> {
    const [link] = await this.db.select(
      ActivityLink,
      (t) => sql`${t}.sign_up_id = ${signUpId} AND ${t}.came_through_id = ${id}`,
    );
    return link?.signUpId ?? null;
  }

  /** Those who stand by a link hear that there is a place, or that nothing is held; what is over is not told. */
  private async tellHolders(activityId: string, signUpId?: string): Promise<void> {
    const [activity] = await this.db.select(Activity, (t) => sql`${t}.id = ${activityId}`);
    if (!activity || activity.lastOn < this.clock.today()) return;
    const { workspace } = this.db;
    const links = await this.db.read<{ id: string }>(sql`
      SELECT l.id FROM activity_link l
      JOIN activity_sign_up s ON s.workspace_id = ${workspace} AND s.id = l.sign_up_id
      WHERE l.workspace_id = ${workspace} AND l.activity_id = ${activityId} AND l.kind = 'PLACE'
        AND s.withdrawn_at IS NULL AND (${signUpId ?? null}::uuid IS NULL OR s.id = ${signUpId ?? null}::uuid)`);
    for (const { id: linkId } of links) await this.outbox.post('activityLink.send', { linkId });
  }
}
