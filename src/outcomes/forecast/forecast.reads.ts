// What a forecast is made of: the project, its promises with their plans and revisions, and its phases.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { addDays, type Day } from '#platform/values/day.js';
import { Phase } from '#programme/projects/phase.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { TargetRevision } from '#programme/targets/target-revision.entity.js';
import { Target } from '#programme/targets/target.entity.js';

/** A revision is told for so many days. */
const NEWS_FOR_DAYS = 90;

export interface Ground {
  project: Project;
  phases: Phase[];
  targets: Target[];
  /** The latest of each target that changed its number, while it is news. */
  revisions: Map<string, TargetRevision>;
}

@Injectable()
export class ForecastReads {
  constructor(private readonly db: Database) {}

  async ground(projectId: string, today: Day): Promise<Ground | null> {
    const project = await this.db.find(Project, projectId);
    if (!project) return null;
    const phases = await this.db.select(Phase, (phase) => sql`${phase}."project_id" = ${projectId}`);
    const targets = await this.db.select(
      Target,
      (target) => sql`${target}."project_id" = ${projectId} AND ${target}."withdrawn_on" IS NULL`,
      fixed('ORDER BY t."position", t."id"'),
    );
    const revised = await this.db.select(
      TargetRevision,
      (one) => sql`${one}."project_id" = ${projectId} AND ${one}."on_day" > ${addDays(today, -NEWS_FOR_DAYS)}
        AND ${one}."from_value" <> ${one}."to_value"`,
      fixed('ORDER BY t."on_day", t."created_at"'),
    );
    return { project, phases, targets, revisions: new Map(revised.map((one) => [one.targetId, one])) };
  }
}
