// Analyses: recorded, amended, and withdrawn where they should not have been written.
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
import { Analysis } from './analysis.entity.js';
import type { AnalysisAmendInput, AnalysisRecordInput, AnalysisWithdrawInput } from './analysis.inputs.js';
import { analysisPolicy } from './analysis.policy.js';

@Injectable()
export class AnalysesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly choice: CoachChoice,
  ) {}

  /** Something was looked into at the company. */
  async record(actor: Actor, id: string, input: AnalysisRecordInput): Promise<Analysis> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.seen(actor, Enrolment, input.enrolmentId, 'input.enrolmentId');
      analysisPolicy.record.demand(actor, enrolment);
      const coach = input.doneBy && !input.coachId ? null : await this.choice.meant(actor, input.coachId, enrolment);
      const analysis = Analysis.begun(id, enrolment, coach);
      analysis.onDay = this.clock.today();
      await this.told(actor, analysis, input);
      await this.db.insert(analysis);
      await this.history.record(actor, 'analysis.record', analysis);
      return analysis;
    });
  }

  /** What was written is put right. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: AnalysisAmendInput): Promise<Analysis> {
    return this.db.transaction(async () => {
      const { analysis, enrolment } = await this.held(actor, id, expectedVersion);
      analysisPolicy.amend.demand(actor, workedOnIn(analysis, enrolment));
      if (input.coachId) analysis.doneByCoach(await this.choice.chosen(actor, input.coachId, analysis.projectId));
      if (input.coachId === null) analysis.doneByCoach(null);
      await this.told(actor, analysis, input);
      return this.kept(actor, 'analysis.amend', analysis);
    });
  }

  /** It should not have been written. */
  async withdraw(actor: Actor, id: string, expectedVersion: number, input: AnalysisWithdrawInput): Promise<Analysis> {
    return this.db.transaction(async () => {
      const { analysis, enrolment } = await this.held(actor, id, expectedVersion);
      analysisPolicy.withdraw.demand(actor, workedOnIn(analysis, enrolment));
      analysis.withdraw(this.clock.today(), input.reason ?? null);
      return this.kept(actor, 'analysis.withdraw', analysis, input.reason);
    });
  }

  /** What the actor may do with analyses, by id: their enrolments say who works there. */
  async viewerCan(actor: Actor, ids: string[]): Promise<Map<string, string[]>> {
    const analyses = await this.db.select(Analysis, (t) => sql`${t}.id = ANY(${ids}::uuid[])`);
    const enrolmentIds = [...new Set(analyses.map(({ enrolmentId }) => enrolmentId))];
    const enrolments = await this.db.select(Enrolment, (t) => sql`${t}.id = ANY(${enrolmentIds}::uuid[])`);
    return new Map(
      analyses.map((analysis) => {
        const enrolment = enrolments.find((one) => one.id === analysis.enrolmentId);
        const judged = Object.assign(new Analysis(), workedOnIn(analysis, enrolment));
        return [analysis.id, analysisPolicy.viewerCan(actor, judged)];
      }),
    );
  }

  private async told(actor: Actor, analysis: Analysis, input: AnalysisAmendInput): Promise<void> {
    const { insatsomradeId } = input;
    if (insatsomradeId) await this.db.seen(actor, Insatsomrade, insatsomradeId, 'input.insatsomradeId');
    analysis.tell(input, this.clock.today());
  }

  private async held(
    actor: Actor,
    id: string,
    expectedVersion: number,
  ): Promise<{ analysis: Analysis; enrolment: Enrolment | undefined }> {
    const analysis = await this.db.lock(actor, Analysis, id, expectedVersion);
    return { analysis, enrolment: await this.db.find(Enrolment, analysis.enrolmentId) };
  }

  private async kept(actor: Actor, verb: string, analysis: Analysis, reason?: string | null): Promise<Analysis> {
    await this.db.amend(analysis);
    await this.history.record(actor, verb, analysis, { reason: reason ?? null });
    return analysis;
  }
}
