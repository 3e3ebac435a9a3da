// A project is over: told once, and heard by everything that hangs on it.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { Facts } from '#platform/facts.js';
import type { Day } from '#platform/values/day.js';
import type { ProjectEndInput } from './project.inputs.js';
import { Project } from './project.entity.js';
import { projectPolicy } from './project.policy.js';
import { projectRefusals } from './project-refusals.entity.js';

declare module '#platform/facts.js' {
  interface FactsTold {
    /** A project has ended: what hangs on it ends in the same transaction. The actor knows that it has. */
    'project.closed': { actor: Actor; project: Project; on: Day };
    /** The end of a project was a mistake: what ended with it, from the instant when it ended, may be put in again. */
    'project.reopened': { actor: Actor; project: Project; endedAt: Date };
  }
}

/** Why something ends that ends with its project. */
export const WITH_PROJECT = { sv: 'Projektet avslutas.', en: 'The project ends.' } as const;

@Injectable()
export class ProjectEndService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
  ) {}

  /** The project is over, in time or before it; what was done in it stays. */
  async end(actor: Actor, id: string, expectedVersion: number, { on, early }: ProjectEndInput): Promise<Project> {
    return this.db.transaction(async () => {
      const project = await this.db.lock(actor, Project, id, expectedVersion);
      projectPolicy.end.demand(actor, project);
      if (on) this.demandCome(on);
      project.end(on ?? null, early ?? null);
      if (early || on) await this.ended(actor, 'project.end', project, on ?? this.clock.today());
      else await this.kept(actor, 'project.end', project);
      return project;
    });
  }

  /** Refuses a last day that has not come: nothing ends before it does. */
  demandCome(on: Day): void {
    if (on > this.clock.today()) throw projectRefusals.PROJECT_END_IN_FUTURE({ on, field: 'input.on' });
  }

  /** Writes down that a project has ended, and tells it to everything that hangs on it. */
  async ended(actor: Actor, verb: string, project: Project, on: Day): Promise<void> {
    await this.kept(actor, verb, project);
    await this.facts.announce('project.closed', { actor: actor.afterEndOf(project.id, on), project, on });
  }

  private async kept(actor: Actor, verb: string, project: Project): Promise<void> {
    await this.db.amend(project);
    await this.history.record(actor, verb, project);
  }
}
