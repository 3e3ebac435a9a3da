// An ending is prepared: begun, told step by step over several sittings, each step with who saved it and when.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { HistoryService } from '#office/history/history.service.js';
import { Project } from '#programme/projects/project.entity.js';
import { endingRefusals } from './ending-refusals.entity.js';
import { EndingStepName } from './ending-words.entity.js';
import type { EndingToldInput } from './ending.inputs.js';
import { projectEndingPolicy } from './ending.policy.js';
import { ProjectEnding } from './project-ending.entity.js';

@Injectable()
export class EndingPreparing {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** Somebody begins to prepare the end of a project. */
  async begin(actor: Actor, id: string, projectId: string, told: EndingToldInput): Promise<ProjectEnding> {
    return this.db.transaction(async () => {
      await this.db.seen(actor, Project, projectId, 'input.projectId', fixed('FOR NO KEY UPDATE'));
      projectEndingPolicy.begin.demand(actor, { projectId });
      if (await this.open(projectId)) throw endingRefusals.PROJECT_ENDING_BEGUN({ field: 'input.projectId' });
      const ending = ProjectEnding.begun(id, projectId);
      this.tell(actor, ending, told);
      await this.db.insert(ending);
      await this.history.record(actor, 'projectEnding.begin', ending);
      return ending;
    });
  }

  /** A step is taken, or put right; what is left out stays as it was. */
  async amend(actor: Actor, id: string, expectedVersion: number, told: EndingToldInput): Promise<ProjectEnding> {
    return this.db.transaction(async () => {
      const ending = await this.db.lock(actor, ProjectEnding, id, expectedVersion);
      projectEndingPolicy.amend.demand(actor, ending);
      this.tell(actor, ending, told);
      await this.keep(actor, 'projectEnding.amend', ending);
      return ending;
    });
  }

  /** The ending that is prepared, or a new one. The project is held. */
  async inHand(actor: Actor, projectId: string): Promise<ProjectEnding> {
    const known = await this.open(projectId);
    if (known) return known;
    const ending = ProjectEnding.begun(v7(), projectId);
    await this.db.insert(ending);
    await this.history.record(actor, 'projectEnding.begin', ending);
    return (await this.open(projectId)) ?? ending;
  }

  /** Notes that a step was saved. */
  async saved(actor: Actor, ending: ProjectEnding, step: EndingStepName): Promise<void> {
    this.note(actor, ending, step);
    await this.keep(actor, 'projectEnding.amend', ending);
  }

  /** Writes down what was told of an ending. */
  async keep(actor: Actor, verb: string, ending: ProjectEnding): Promise<void> {
    await this.db.amend(ending);
    await this.history.record(actor, verb, ending);
  }

  /** Takes what is told, and notes which steps that were. */
  tell(actor: Actor, ending: ProjectEnding, { steps, ...told }: EndingToldInput): void {
    ending.tell(told);
    for (const { step, responsibleId = null, dueOn = null } of steps ?? []) {
      ending.step(step, { responsibleId, dueOn });
    }
    const { whys, ...decision } = told;
    const isDecision = Object.values(decision).some((value) => value !== undefined);
    if (isDecision) this.note(actor, ending, EndingStepName.DECISION);
    if (whys?.length) this.note(actor, ending, EndingStepName.FIGURES);
  }

  private note({ memberId }: Actor, ending: ProjectEnding, step: EndingStepName): void {
    ending.step(step, { savedOn: this.clock.today(), savedById: memberId });
  }

  private async open(projectId: string): Promise<ProjectEnding | undefined> {
    const [ending] = await this.db.select(
      ProjectEnding,
      (t) => sql`${t}.project_id = ${projectId} AND ${t}.closed_at IS NULL`,
      fixed('FOR UPDATE'),
    );
    return ending;
  }
}
