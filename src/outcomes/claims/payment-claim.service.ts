// Payment claims: submitted for a period, answered, paid or withdrawn.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import type { Day } from '#platform/values/day.js';
import { ProjectPartnersService } from '#programme/projects/project-partners.service.js';
import { Project } from '#programme/projects/project.entity.js';
import { PaymentClaim } from './payment-claim.entity.js';
import type {
  PaymentClaimAnswerInput,
  PaymentClaimPayInput,
  PaymentClaimSubmitInput,
  PaymentClaimWithdrawInput,
} from './payment-claim.inputs.js';
import { paymentClaimPolicy } from './payment-claim.policy.js';
import { paymentClaimRefusals } from './payment-claim-refusals.entity.js';

@Injectable()
export class PaymentClaimService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly partners: ProjectPartnersService,
  ) {}

  /** A partner has asked the funder for money. */
  async submit(actor: Actor, id: string, input: PaymentClaimSubmitInput): Promise<PaymentClaim> {
    return this.db.transaction(async () => {
      const { projectId, fromOn, untilOn, amountOre } = input;
      const organisationId = input.organisationId ?? actor.organisationId;
      await this.db.seen(actor, Project, projectId, 'input.projectId');
      paymentClaimPolicy.submit.demand(actor, { projectId, organisationId });
      const submittedOn = this.dayFrom(input.submittedOn, 'input.submittedOn');
      await this.demandPartner(projectId, organisationId);
      const claim = PaymentClaim.submitted({ id, projectId, organisationId, fromOn, untilOn, amountOre, submittedOn });
      await this.db.insert(claim);
      await this.history.record(actor, 'paymentClaim.submit', claim);
      return claim;
    });
  }

  /** The funder has answered, whatever the answer. */
  async answer(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { on }: PaymentClaimAnswerInput,
  ): Promise<PaymentClaim> {
    return this.db.transaction(async () => {
      const claim = await this.db.lock(actor, PaymentClaim, id, expectedVersion);
      paymentClaimPolicy.answer.demand(actor, claim);
      claim.answer(this.dayFrom(on, 'input.on'));
      return this.kept(actor, 'paymentClaim.answer', claim);
    });
  }

  /** The money has come. */
  async pay(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { on, paidOre }: PaymentClaimPayInput,
  ): Promise<PaymentClaim> {
    return this.db.transaction(async () => {
      const claim = await this.db.lock(actor, PaymentClaim, id, expectedVersion);
      paymentClaimPolicy.pay.demand(actor, claim);
      claim.pay(this.dayFrom(on, 'input.on'), paidOre ?? claim.amountOre);
      return this.kept(actor, 'paymentClaim.pay', claim);
    });
  }

  /** It is taken back. */
  async withdraw(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { on, reason }: PaymentClaimWithdrawInput,
  ): Promise<PaymentClaim> {
    return this.db.transaction(async () => {
      const claim = await this.db.lock(actor, PaymentClaim, id, expectedVersion);
      paymentClaimPolicy.withdraw.demand(actor, claim);
      claim.withdraw(this.dayFrom(on, 'input.on'));
      return this.kept(actor, 'paymentClaim.withdraw', claim, reason);
    });
  }

  private async kept(actor: Actor, verb: string, claim: PaymentClaim, reason?: string | null): Promise<PaymentClaim> {
    await this.db.amend(claim);
    await this.history.record(actor, verb, claim, { reason });
    return claim;
  }

  /** What is told here has happened. */
  private dayFrom(given: Day | null | undefined, field: string): Day {
    const on = given ?? this.clock.today();
    if (on > this.clock.today()) throw paymentClaimRefusals.PAYMENT_CLAIM_DAY_IN_FUTURE({ on, field });
    return on;
  }

  private async demandPartner(projectId: string, organisationId: string): Promise<void> {
    const partners = await this.partners.of(projectId);
    if (partners.some((partner) => partner.organisationId === organisationId)) return;
    throw paymentClaimRefusals.PAYMENT_CLAIM_PARTNER_UNKNOWN({ field: 'input.organisationId' });
  }
}
