// Keeps the figures of a project as they stood on its last day: promised at first, promised then, reached, and why.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Target } from '#programme/targets/target.entity.js';
import { TargetRevision } from '#programme/targets/target-revision.entity.js';
import { ParticipationService } from '../participation/participation.service.js';
import { EndingFigure } from './ending-figure.entity.js';
import type { ProjectEnding } from './project-ending.entity.js';

@Injectable()
export class FreezingService {
  constructor(
    private readonly db: Database,
    private readonly participation: ParticipationService,
  ) {}

  /** Every promise that stands, with what came of it: counted by the one definition of participation. */
  async freeze(ending: ProjectEnding): Promise<void> {
    const { projectId } = ending;
    const targets = await this.db.select(
      Target,
      (t) => sql`${t}.project_id = ${projectId} AND ${t}.withdrawn_on IS NULL`,
      fixed('ORDER BY t.position, t.id'),
    );
    if (!targets.length) return;
    const revised = await this.revised(projectId);
    const figures: EndingFigure[] = [];
    for (const [index, target] of targets.entries()) {
      const why = ending.whys.find(({ targetId }) => targetId === target.id)?.why ?? revised.get(target.id) ?? null;
      const actual = await this.participation.reachedBy(target);
      figures.push(figureOf(ending, target, { actual, why, position: index + 1 }));
    }
    await this.db.insertAll(figures);
  }

  /** Why each target was last revised, for those of which nothing else is said. */
  private async revised(projectId: string): Promise<Map<string, string>> {
    const revisions = await this.db.select(
      TargetRevision,
      (t) => sql`${t}.project_id = ${projectId}`,
      fixed('ORDER BY t.on_day, t.id'),
    );
    return new Map(revisions.map(({ targetId, reason }) => [targetId, reason]));
  }
}

function figureOf(
  { id: endingId, projectId }: ProjectEnding,
  target: Target,
  came: Pick<EndingFigure, 'actual' | 'why' | 'position'>,
): EndingFigure {
  const { id: targetId, organisationId, unit, name, fromOn, untilOn, value: revised, originalValue: original } = target;
  const promised = { targetId, organisationId, unit, name, fromOn, untilOn, original, revised };
  return Object.assign(new EndingFigure(), { id: v7(), endingId, projectId, ...promised, ...came });
}
