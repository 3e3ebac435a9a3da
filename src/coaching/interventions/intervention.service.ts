// Interventions: recorded, amended, and withdrawn where they should not have been written.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { HistoryService } from '#office/history/history.service.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { CoachChoice } from '../enrolments/coach-choice.service.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { workedOnIn } from '../enrolments/enrolment.policy.js';
import { Intervention } from './intervention.entity.js';
import type {
  InterventionAmendInput,
  InterventionRecordInput,
  InterventionWithdrawInput,
} from './intervention.inputs.js';
import { interventionPolicy } from './intervention.policy.js';

@Injectable()
export class InterventionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly choice: CoachChoice,
  ) {}

  /** Something else was done at the company. */
  async record(actor: Actor, id: string, input: InterventionRecordInput): Promise<Intervention> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.seen(actor, Enrolment, input.enrolmentId, 'input.enrolmentId');
      interventionPolicy.record.demand(actor, enrolment);
      const coach = input.doneBy && !input.coachId ? null : await this.choice.meant(actor, input.coachId, enrolment);
      const intervention = Intervention.begun(id, enrolment, coach);
      intervention.onDay = this.clock.today();
      await this.told(actor, intervention, input);
      await this.db.insert(intervention);
      await this.history.record(actor, 'intervention.record', intervention);
      return intervention;
    });
  }

  /** What was written is put right. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: InterventionAmendInput): Promise<Intervention> {
    return this.db.transaction(async () => {
      const { intervention, enrolment } = await this.held(actor, id, expectedVersion);
      interventionPolicy.amend.demand(actor, workedOnIn(intervention, enrolment));
      if (input.coachId)
        intervention.doneByCoach(await this.choice.chosen(actor, input.coachId, intervention.projectId));
      if (input.coachId === null) intervention.doneByCoach(null);
      await this.told(actor, intervention, input);
      return this.kept(actor, 'intervention.amend', intervention);
    });
  }

  /** It should not have been written. */
  async withdraw(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: InterventionWithdrawInput,
  ): Promise<Intervention> {
    return this.db.transaction(async () => {
      const { intervention, enrolment } = await this.held(actor, id, expectedVersion);
      interventionPolicy.withdraw.demand(actor, workedOnIn(intervention, enrolment));
      intervention.withdraw(this.clock.today(), input.reason ?? null);
      return this.kept(actor, 'intervention.withdraw', intervention, input.reason);
    });
  }

  /** What the actor may do with interventions, by id: their enrolments say who works there. */
  async viewerCan(actor: Actor, ids: string[]): Promise<Map<string, string[]>> {
    const interventions = await this.db.select(Intervention, (t) => sql`${t}.id = ANY(${ids}::uuid[])`);
    const enrolmentIds = [...new Set(interventions.map(({ enrolmentId }) => enrolmentId))];
    const enrolments = await this.db.select(Enrolment, (t) => sql`${t}.id = ANY(${enrolmentIds}::uuid[])`);
    return new Map(
      interventions.map((intervention) => {
        const enrolment = enrolments.find((one) => one.id === intervention.enrolmentId);
        const judged = Object.assign(new Intervention(), workedOnIn(intervention, enrolment));
        return [intervention.id, interventionPolicy.viewerCan(actor, judged)];
      }),
    );
  }

  private async told(actor: Actor, intervention: Intervention, input: InterventionAmendInput): Promise<void> {
    const { insatsomradeId } = input;
    if (insatsomradeId) await this.db.seen(actor, Insatsomrade, insatsomradeId, 'input.insatsomradeId');
    intervention.tell(input, this.clock.today());
  }

  private async held(
    actor: Actor,
    id: string,
    expectedVersion: number,
  ): Promise<{ intervention: Intervention; enrolment: Enrolment | undefined }> {
    const intervention = await this.db.lock(actor, Intervention, id, expectedVersion);
    return { intervention, enrolment: await this.db.find(Enrolment, intervention.enrolmentId) };
  }

  private async kept(
    actor: Actor,
    verb: string,
    intervention: Intervention,
    reason?: string | null,
  ): Promise<Intervention> {
    await this.db.amend(intervention);
    await this.history.record(actor, verb, intervention, { reason: reason ?? null });
    return intervention;
  }
}
