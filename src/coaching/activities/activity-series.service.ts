// Series of activities: begun, and given another name.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { HistoryService } from '#office/history/history.service.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { ActivitySeries } from './activity-series.entity.js';
import type { ActivitySeriesBeginInput, ActivitySeriesRenameInput } from './activity.inputs.js';
import { activitySeriesPolicy } from './activity.policy.js';

@Injectable()
export class ActivitySeriesService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
  ) {}

  async begin(actor: Actor, id: string, input: ActivitySeriesBeginInput): Promise<ActivitySeries> {
    return this.db.transaction(async () => {
      const { id: projectId } = await this.db.seen(actor, Project, input.projectId, 'input.projectId');
      const organisationId = input.organisationId ?? actor.organisationId;
      activitySeriesPolicy.begin.demand(actor, { projectId, organisationId });
      if (input.organisationId) await this.db.seen(actor, Organisation, organisationId, 'input.organisationId');
      const series = Object.assign(new ActivitySeries(), { id, projectId, organisationId, name: input.name });
      await this.db.insert(series);
      await this.history.record(actor, 'activitySeries.begin', series, { isPublic: true });
      return series;
    });
  }

  async rename(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { name }: ActivitySeriesRenameInput,
  ): Promise<ActivitySeries> {
    return this.db.transaction(async () => {
      const series = await this.db.lock(actor, ActivitySeries, id, expectedVersion);
      activitySeriesPolicy.rename.demand(actor, series);
      series.name = name;
      await this.db.amend(series);
      await this.history.record(actor, 'activitySeries.rename', series, { isPublic: true });
      return series;
    });
  }
}
