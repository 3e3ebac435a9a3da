// Activities: announced with their occasions, amended, and cancelled.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { HistoryService } from '#office/history/history.service.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { ActivityOccasion } from './activity-occasion.entity.js';
import { timesOf } from './activity-occasions.service.js';
import { ActivitySubject } from './activity-subject.service.js';
import { Activity } from './activity.entity.js';
import type { ActivityAmendInput, ActivityAnnounceInput, ActivityCancelInput } from './activity.inputs.js';
import { activityPolicy } from './activity.policy.js';

/** Every member may read an activity, and so its history. */
const PUBLIC = { isPublic: true };

@Injectable()
export class ActivitiesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly subject: ActivitySubject,
  ) {}

  /** It is announced, with all its occasions. */
  async announce(actor: Actor, id: string, input: ActivityAnnounceInput): Promise<Activity> {
    return this.db.transaction(async () => {
      const project = await this.db.seen(actor, Project, input.projectId, 'input.projectId');
      const organisationId = input.organisationId ?? actor.organisationId;
      activityPolicy.announce.demand(actor, { projectId: project.id, organisationId });
      if (input.organisationId) await this.db.seen(actor, Organisation, organisationId, 'input.organisationId');
      await this.subject.demandKnown(actor, project, input);
      const times = timesOf(input.occasions);
      const activity = Activity.announced(id, { projectId: project.id, organisationId }, this.clock.now());
      activity.tell(input);
      activity.span(times.map(({ onDay }) => onDay));
      await this.db.insert(activity);
      await this.history.record(actor, 'activity.announce', activity, PUBLIC);
      await this.subject.open(activity, input.projectIds ?? []);
      const occasions = times.map((time, index) =>
        ActivityOccasion.of(input.occasions[index]?.id ?? v7(), activity, time),
      );
      await this.db.insertAll(occasions);
      for (const occasion of occasions) {
        await this.history.record(actor, 'activityOccasion.add', occasion, PUBLIC);
      }
      return activity;
    });
  }

  /** What is said of it is put right, or its projects are. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: ActivityAmendInput): Promise<Activity> {
    return this.db.transaction(async () => {
      const activity = await this.db.lock(actor, Activity, id, expectedVersion);
      activityPolicy.amend.demand(actor, activity);
      const project = await this.db.seen(actor, Project, activity.projectId);
      await this.subject.demandKnown(actor, project, input);
      activity.tell(input);
      if (input.projectIds) await this.subject.reopen(activity, input.projectIds);
      await this.db.amend(activity);
      await this.history.record(actor, 'activity.amend', activity, PUBLIC);
      return activity;
    });
  }

  /** It is not held; what was held of it already stays. */
  async cancel(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { reason = null }: ActivityCancelInput,
  ): Promise<Activity> {
    return this.db.transaction(async () => {
      const activity = await this.db.lock(actor, Activity, id, expectedVersion);
      activityPolicy.cancel.demand(actor, activity);
      activity.cancel(this.clock.today(), reason);
      await this.db.amend(activity);
      await this.history.record(actor, 'activity.cancel', activity, { ...PUBLIC, reason });
      return activity;
    });
  }
}
