// What happens in the moment a project ends: it is noted, told to everything that hangs on it, and what that changes is kept.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import type { Day } from '#platform/values/day.js';
import { ProjectEndService } from '#programme/projects/project-end.service.js';
import type { Project } from '#programme/projects/project.entity.js';
import { EndingPreparing } from './ending-preparing.service.js';
import { EndingRecord } from './ending-record.service.js';
import { ObligationAnswering } from './obligation-answering.service.js';
import type { ProjectEnding } from './project-ending.entity.js';

@Injectable()
export class ClosingService {
  constructor(
    private readonly clock: Clock,
    private readonly preparing: EndingPreparing,
    private readonly record: EndingRecord,
    private readonly answering: ObligationAnswering,
    private readonly projects: ProjectEndService,
  ) {}

  /** The last day of a project that ends: today, unless an earlier one is told. */
  lastDay(told: Day | null): Day {
    const on = told ?? this.clock.today();
    this.projects.demandCome(on);
    return on;
  }

  /** It ends, and everything with it. */
  async close(
    actor: Actor,
    project: Project,
    ending: ProjectEnding,
    { on, isEarly }: { on: Day; isEarly: boolean },
  ): Promise<void> {
    ending.close(on, { at: this.clock.now(), memberId: actor.memberId, isEarly });
    await this.preparing.keep(actor, 'projectEnding.close', ending);
    await this.record.during(ending, async () => {
      await this.answering.endMoved(actor, ending);
      project.end(on, isEarly ? ending.early : null);
      await this.projects.ended(actor, isEarly ? 'project.endEarly' : 'project.close', project, on);
    });
  }
}
