// Referrals: made, answered, amended, and withdrawn where they should not have been written.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { HistoryService } from '#office/history/history.service.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { CoachChoice } from '../enrolments/coach-choice.service.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { workedOnIn } from '../enrolments/enrolment.policy.js';
import { Referral, referralRefusals } from './referral.entity.js';
import type {
  ReferralAmendInput,
  ReferralAnswerInput,
  ReferralMakeInput,
  ReferralWithdrawInput,
} from './referral.inputs.js';
import { referralPolicy } from './referral.policy.js';

@Injectable()
export class ReferralsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly choice: CoachChoice,
  ) {}

  /** The company is sent on. */
  async make(actor: Actor, id: string, input: ReferralMakeInput): Promise<Referral> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.seen(actor, Enrolment, input.enrolmentId, 'input.enrolmentId');
      referralPolicy.make.demand(actor, enrolment);
      const coach = await this.choice.meant(actor, input.coachId, enrolment);
      const referral = Referral.begun(id, enrolment, coach);
      referral.onDay = this.clock.today();
      await this.told(actor, referral, input);
      await this.db.insert(referral);
      await this.history.record(actor, 'referral.make', referral);
      return referral;
    });
  }

  /** What was written is put right. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: ReferralAmendInput): Promise<Referral> {
    return this.db.transaction(async () => {
      const { referral, enrolment } = await this.held(actor, id, expectedVersion);
      referralPolicy.amend.demand(actor, workedOnIn(referral, enrolment));
      if (input.coachId) referral.doneByCoach(await this.choice.chosen(actor, input.coachId, referral.projectId));
      if (input.coachId === null) referral.doneByCoach(null);
      await this.told(actor, referral, input);
      return this.kept(actor, 'referral.amend', referral);
    });
  }

  /** It is known whether it was taken up, and what came of it. */
  async answer(actor: Actor, id: string, expectedVersion: number, input: ReferralAnswerInput): Promise<Referral> {
    return this.db.transaction(async () => {
      const { referral, enrolment } = await this.held(actor, id, expectedVersion);
      referralPolicy.answer.demand(actor, workedOnIn(referral, enrolment));
      const today = this.clock.today();
      const onDay = input.on ?? today;
      if (onDay > today) throw referralRefusals.REFERRAL_IN_FUTURE({ onDay, field: 'input.on' });
      referral.answer(onDay, input.isTakenUp, input.result ?? null);
      return this.kept(actor, 'referral.answer', referral);
    });
  }

  /** It should not have been written. */
  async withdraw(actor: Actor, id: string, expectedVersion: number, input: ReferralWithdrawInput): Promise<Referral> {
    return this.db.transaction(async () => {
      const { referral, enrolment } = await this.held(actor, id, expectedVersion);
      referralPolicy.withdraw.demand(actor, workedOnIn(referral, enrolment));
      referral.withdraw(this.clock.today(), input.reason ?? null);
      return this.kept(actor, 'referral.withdraw', referral, input.reason);
    });
  }

  /** What the actor may do with referrals, by id: their enrolments say who works there. */
  async viewerCan(actor: Actor, ids: string[]): Promise<Map<string, string[]>> {
    const referrals = await this.db.select(Referral, (t) => sql`${t}.id = ANY(${ids}::uuid[])`);
    const enrolmentIds = [...new Set(referrals.map(({ enrolmentId }) => enrolmentId))];
    const enrolments = await this.db.select(Enrolment, (t) => sql`${t}.id = ANY(${enrolmentIds}::uuid[])`);
    return new Map(
      referrals.map((referral) => {
        const enrolment = enrolments.find((one) => one.id === referral.enrolmentId);
        const judged = Object.assign(new Referral(), workedOnIn(referral, enrolment));
        return [referral.id, referralPolicy.viewerCan(actor, judged)];
      }),
    );
  }

  private async told(actor: Actor, referral: Referral, input: ReferralAmendInput): Promise<void> {
    const { insatsomradeId } = input;
    if (insatsomradeId) await this.db.seen(actor, Insatsomrade, insatsomradeId, 'input.insatsomradeId');
    await this.receiver(actor, input);
    referral.tell(input, this.clock.today());
    referral.demandOneReceiver();
  }

  /** Whom the company is sent on to exists for the actor. */
  private async receiver(actor: Actor, { toOrganisationId, toCoachId }: ReferralAmendInput): Promise<void> {
    if (toOrganisationId) await this.db.seen(actor, Organisation, toOrganisationId, 'input.toOrganisationId');
    if (toCoachId) await this.db.seen(actor, Coach, toCoachId, 'input.toCoachId');
  }

  private async held(
    actor: Actor,
    id: string,
    expectedVersion: number,
  ): Promise<{ referral: Referral; enrolment: Enrolment | undefined }> {
    const referral = await this.db.lock(actor, Referral, id, expectedVersion);
    return { referral, enrolment: await this.db.find(Enrolment, referral.enrolmentId) };
  }

  private async kept(actor: Actor, verb: string, referral: Referral, reason?: string | null): Promise<Referral> {
    await this.db.amend(referral);
    await this.history.record(actor, verb, referral, { reason: reason ?? null });
    return referral;
  }
}
