// Areas as they are defined, amended and retired.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import type {
  InsatsomradeAmendInput,
  InsatsomradeDefineInput,
  InsatsomradeRetireInput,
} from './insatsomrade.inputs.js';
import { Insatsomrade } from './insatsomrade.entity.js';
import { insatsomradePolicy } from './insatsomrade.policy.js';
import { staircaseRefusals } from './staircase-refusals.entity.js';

@Injectable()
export class InsatsomradeService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** The workspace gets an area; it stands last unless it is given a place. */
  async define(actor: Actor, id: string, input: InsatsomradeDefineInput): Promise<Insatsomrade> {
    return this.db.transaction(async () => {
      insatsomradePolicy.define.demand(actor, undefined);
      const position = input.position ?? (await this.lastPosition()) + 1;
      const area = Object.assign(new Insatsomrade(), input, { id, position, retiredOn: null });
      await this.db.insert(area);
      await this.history.record(actor, 'insatsomrade.define', area);
      return area;
    });
  }

  /** What is said of an area is put right; its code stays. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: InsatsomradeAmendInput): Promise<Insatsomrade> {
    return this.db.transaction(async () => {
      const area = await this.db.lock(actor, Insatsomrade, id, expectedVersion);
      insatsomradePolicy.amend.demand(actor, area);
      area.amend(input);
      await this.db.amend(area);
      await this.history.record(actor, 'insatsomrade.amend', area);
      return area;
    });
  }

  /** The area is no longer offered; what companies did in it stays. */
  async retire(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { on }: InsatsomradeRetireInput,
  ): Promise<Insatsomrade> {
    return this.db.transaction(async () => {
      const area = await this.db.lock(actor, Insatsomrade, id, expectedVersion);
      insatsomradePolicy.retire.demand(actor, area);
      if (area.retiredOn) throw staircaseRefusals.INSATSOMRADE_RETIRED({ since: area.retiredOn, field: 'id' });
      area.retiredOn = on ?? this.clock.today();
      await this.db.amend(area);
      await this.history.record(actor, 'insatsomrade.retire', area);
      return area;
    });
  }

  /** The place of the last area, 0 when there is none. */
  async lastPosition(): Promise<number> {
    const [found] = await this.db.read<{ last: number }>(
      sql`SELECT coalesce(max(a.position), 0)::int AS last FROM insatsomrade a WHERE a.workspace_id = ${this.db.workspace}`,
    );
    return found?.last ?? 0;
  }
}
