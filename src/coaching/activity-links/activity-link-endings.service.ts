// What becomes of links to activities when their project ends: none of them opens anything any more.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import type { Day } from '#platform/values/day.js';
import { HistoryService } from '#office/history/history.service.js';
import { ActivityLink } from './activity-link.entity.js';

@Injectable()
export class ActivityLinkEndings implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly facts: Facts,
  ) {}

  onModuleInit(): void {
    this.facts.when('project.closed', async ({ actor, project, on }) => this.close(actor, project.id, on));
  }

  private async close(actor: Actor, projectId: string, on: Day): Promise<void> {
    const links = await this.db.select(
      ActivityLink,
      (t) => sql`${t}.project_id = ${projectId} AND ${t}.closed_on IS NULL`,
      fixed('ORDER BY t.id FOR UPDATE'),
    );
    for (const link of links) {
      link.close(on);
      await this.db.amend(link);
      await this.history.record(actor, 'activityLink.close', link);
    }
  }
}
