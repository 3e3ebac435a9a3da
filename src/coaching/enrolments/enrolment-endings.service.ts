// What becomes of enrolments when their project ends: those that are open end with it, and say so.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import type { Day } from '#platform/values/day.js';
import { HistoryService } from '#office/history/history.service.js';
import type { Project } from '#programme/projects/project.entity.js';
import { EnrolmentCloseReason, EnrolmentOutcome } from './enrolment-words.entity.js';
import { Enrolment, type Ending } from './enrolment.entity.js';
import { endWith, lastDayWith } from './enrolment.rules.js';

@Injectable()
export class EnrolmentEndings implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
  ) {}

  onModuleInit(): void {
    this.facts.when('project.closed', async ({ actor, project, on }) => this.end(actor, project, on));
  }

  private async end(actor: Actor, { id, endedEarly }: Project, on: Day): Promise<void> {
    const enrolments = await this.db.select(
      Enrolment,
      (t) => sql`${t}.project_id = ${id} AND ${t}.closed_on IS NULL`,
      fixed('ORDER BY t.id FOR UPDATE'),
    );
    for (const enrolment of enrolments) {
      const { outcome, needsReason } = endWith(enrolment, endedEarly === null);
      const reason = needsReason ? EnrolmentCloseReason.PROJECT_ENDED : null;
      const ending: Ending = { outcome: EnrolmentOutcome[outcome], reason, note: null };
      enrolment.close(lastDayWith(enrolment, on), ending, this.clock.now());
      await this.db.amend(enrolment);
      await this.history.record(actor, 'enrolment.close', enrolment, { reason });
      await this.facts.announce('enrolment.closed', { actor, enrolment });
    }
  }
}
