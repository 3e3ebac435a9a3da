// A project ends, as planned or before its time.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import type { Day } from '#platform/values/day.js';
import { Project } from '#programme/projects/project.entity.js';
import { ClosingService } from './closing.service.js';
import { EndingPreparing } from './ending-preparing.service.js';
import type { EndingToldInput } from './ending.inputs.js';
import { projectEndingPolicy } from './ending.policy.js';
import { FreezingService } from './freezing.service.js';
import { ObligationsService } from './obligations.service.js';

/** How it ends: on which day, before its time or not, and what is told of it. */
interface HowItEnds {
  on: Day | null;
  isEarly: boolean;
  told: EndingToldInput;
}

@Injectable()
export class EndingService {
  constructor(
    private readonly db: Database,
    private readonly preparing: EndingPreparing,
    private readonly obligations: ObligationsService,
    private readonly closing: ClosingService,
    private readonly figures: FreezingService,
  ) {}

  /** The project ends: what hangs on it ends with it, its figures are kept as they are, and nobody writes in it any more. */
  async end(actor: Actor, id: string, expectedVersion: number, { on, isEarly, told }: HowItEnds): Promise<Project> {
    return this.db.transaction(async () => {
      const project = await this.db.lock(actor, Project, id, expectedVersion);
      (isEarly ? projectEndingPolicy.endEarly : projectEndingPolicy.close).demand(actor, { projectId: id });
      const ending = await this.preparing.inHand(actor, id);
      this.preparing.tell(actor, ending, told);
      const last = this.closing.lastDay(on ?? ending.lastActivityOn);
      await this.obligations.demandAnswered(id, last);
      await this.closing.close(actor, project, ending, { on: last, isEarly });
      // What the end moved is gathered: figures are read from what is written.
      await this.db.settle();
      await this.figures.freeze(ending);
      return project;
    });
  }
}
