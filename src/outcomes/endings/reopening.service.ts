// An ending that was a mistake is taken back while it is fresh.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import { HistoryService } from '#office/history/history.service.js';
import { Project } from '#programme/projects/project.entity.js';
import { EndingRecord } from './ending-record.service.js';
import { endingRefusals } from './ending-refusals.entity.js';
import { projectEndingPolicy } from './ending.policy.js';
import { ProjectEnding } from './project-ending.entity.js';

@Injectable()
export class ReopeningService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
    private readonly record: EndingRecord,
  ) {}

  /** The end was a mistake: the project is as it was, but for what somebody has changed since. */
  async reopen(actor: Actor, id: string, expectedVersion: number, reason: string): Promise<Project> {
    return this.db.transaction(async () => {
      const project = await this.db.lock(actor, Project, id, expectedVersion);
      projectEndingPolicy.reopen.demand(actor, { projectId: id });
      const ending = await this.latest(id);
      ending.reopen({ at: this.clock.now(), memberId: actor.memberId, reason });
      await this.db.amend(ending);
      await this.history.record(actor, 'projectEnding.reopen', ending, { reason });
      project.reopen();
      await this.db.amend(project);
      await this.history.record(actor, 'project.reopen', project, { reason });
      if (ending.closedAt) await this.facts.announce('project.reopened', { actor, project, endedAt: ending.closedAt });
      await this.record.takeBack(actor, ending.id, reason);
      return project;
    });
  }

  private async latest(projectId: string): Promise<ProjectEnding> {
    const [ending] = await this.db.select(
      ProjectEnding,
      (t) => sql`${t}.project_id = ${projectId} AND ${t}.closed_at IS NOT NULL AND ${t}.reopened_at IS NULL`,
      fixed('ORDER BY t.closed_at DESC LIMIT 1 FOR UPDATE'),
    );
    if (!ending) throw endingRefusals.PROJECT_NOT_CLOSED({ field: 'id' });
    return ending;
  }
}
