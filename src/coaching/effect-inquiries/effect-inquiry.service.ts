// Effect inquiries: scheduled, by somebody or when a plan has ended; amended, asked at once, or cancelled.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { Facts } from '#platform/facts.js';
import type { Day } from '#platform/values/day.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { HistoryService } from '#office/history/history.service.js';
import { ActionPlan } from '../action-plans/action-plan.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { workedOnIn } from '../enrolments/enrolment.policy.js';
import { EffectAsking } from './effect-asking.service.js';
import { EffectInquiry } from './effect-inquiry.entity.js';
import type { EffectInquiryAmendInput, EffectInquiryScheduleInput } from './effect-inquiry.inputs.js';
import { effectInquiryPolicy } from './effect-inquiry.policy.js';
import { askedOn } from './effect-inquiry.rules.js';

@Injectable()
export class EffectInquiriesService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
    private readonly asking: EffectAsking,
  ) {}

  onModuleInit(): void {
    this.facts.when('deed.recorded', async ({ actor, verb, row }) => {
      if (!(row instanceof ActionPlan)) return;
      // Nobody asks in the name of a project that is over.
      if (verb === 'actionPlan.close' && !actor?.isOver(row.projectId)) await this.follow(actor, row);
      if (verb === 'actionPlan.reopen') await this.callOff(actor, row);
    });
  }

  /** One more inquiry, on a day of one's choice. */
  async schedule(actor: Actor, id: string, input: EffectInquiryScheduleInput): Promise<EffectInquiry> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.seen(actor, Enrolment, input.enrolmentId, 'input.enrolmentId');
      effectInquiryPolicy.schedule.demand(actor, enrolment);
      const inquiry = EffectInquiry.begun(id, { enrolment, askOn: input.askOn }, await this.coachOf(enrolment));
      await this.choose(actor, inquiry, input.contactId);
      await this.db.insert(inquiry);
      await this.history.record(actor, 'effectInquiry.schedule', inquiry);
      return inquiry;
    });
  }

  /** Another day, or somebody else to ask. */
  async amend(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: EffectInquiryAmendInput,
  ): Promise<EffectInquiry> {
    return this.db.transaction(async () => {
      const inquiry = await this.db.lock(actor, EffectInquiry, id, expectedVersion);
      effectInquiryPolicy.amend.demand(actor, await this.workedOn(inquiry));
      inquiry.amend(input.askOn, undefined);
      await this.choose(actor, inquiry, input.contactId);
      await this.db.amend(inquiry);
      await this.history.record(actor, 'effectInquiry.amend', inquiry);
      return inquiry;
    });
  }

  /** It is asked now, or once more: a new link goes out, and the former opens nothing. */
  async ask(actor: Actor, id: string, expectedVersion: number): Promise<EffectInquiry> {
    return this.db.transaction(async () => {
      const inquiry = await this.db.lock(actor, EffectInquiry, id, expectedVersion);
      effectInquiryPolicy.ask.demand(actor, await this.workedOn(inquiry));
      await this.asking.demandAsked(actor, inquiry);
      return inquiry;
    });
  }

  /** It is not to be asked; a link that is out opens nothing any more. */
  async cancel(actor: Actor, id: string, expectedVersion: number): Promise<EffectInquiry> {
    return this.db.transaction(async () => {
      const inquiry = await this.db.lock(actor, EffectInquiry, id, expectedVersion);
      effectInquiryPolicy.cancel.demand(actor, await this.workedOn(inquiry));
      inquiry.cancel(this.clock.today());
      await this.db.amend(inquiry);
      await this.history.record(actor, 'effectInquiry.cancel', inquiry);
      return inquiry;
    });
  }

  /** Who confirmed is forgotten; what was confirmed stays. */
  async erase(actor: Actor, id: string, expectedVersion: number): Promise<EffectInquiry> {
    return this.db.transaction(async () => {
      const inquiry = await this.db.lock(actor, EffectInquiry, id, expectedVersion);
      effectInquiryPolicy.erase.demand(actor, await this.workedOn(inquiry));
      inquiry.erase(this.clock.now());
      await this.db.amend(inquiry);
      await this.history.record(actor, 'effectInquiry.erase', inquiry);
      await this.history.erasePersonal(inquiry.id);
      return inquiry;
    });
  }

  /**
   * A plan that was agreed on has ended: the company is asked after six and twelve months, by the partner it is with. What an
   * earlier plan left to be asked moves on with the later one, and is then about both: nobody is asked twice.
   */
  private async follow(actor: Actor | null, plan: ActionPlan): Promise<void> {
    const enrolment = await this.db.find(Enrolment, plan.enrolmentId);
    const isStillTheirs = enrolment?.organisationId === plan.organisationId;
    if (!enrolment || !isStillTheirs || !plan.agreedOn || !plan.closedOn) return;
    const [coach, waiting] = await Promise.all([this.coachOf(enrolment), this.waiting(plan)]);
    for (const { afterMonths, askOn } of askedOn(plan.closedOn)) {
      const former = waiting.find((inquiry) => inquiry.afterMonths === afterMonths);
      if (former) await this.movedOn(actor, former, askOn);
      else await this.scheduled(actor, EffectInquiry.begun(v7(), { enrolment, askOn }, coach), plan, afterMonths);
    }
  }

  private async scheduled(
    actor: Actor | null,
    inquiry: EffectInquiry,
    { id: actionPlanId }: ActionPlan,
    afterMonths: number,
  ): Promise<void> {
    Object.assign(inquiry, { afterMonths, actionPlanId });
    await this.db.insert(inquiry);
    await this.history.record(actor, 'effectInquiry.schedule', inquiry);
  }

  private async movedOn(actor: Actor | null, inquiry: EffectInquiry, askOn: Day): Promise<void> {
    inquiry.amend(askOn, undefined);
    inquiry.actionPlanId = null;
    await this.db.amend(inquiry);
    await this.history.record(actor, 'effectInquiry.amend', inquiry);
  }

  /** The plan goes on after all: what is not asked yet is not asked. */
  private async callOff(actor: Actor | null, plan: ActionPlan): Promise<void> {
    for (const inquiry of await this.waiting(plan)) {
      inquiry.cancel(this.clock.today());
      await this.db.amend(inquiry);
      await this.history.record(actor, 'effectInquiry.cancel', inquiry);
    }
  }

  /** What the ends of plans have left to be asked in the same enrolment. */
  private async waiting({ enrolmentId, organisationId }: ActionPlan): Promise<EffectInquiry[]> {
    return this.db.select(
      EffectInquiry,
      (t) => sql`${t}.enrolment_id = ${enrolmentId} AND ${t}.organisation_id = ${organisationId}
        AND ${t}.after_months IS NOT NULL AND ${t}.asked_on IS NULL AND ${t}.cancelled_on IS NULL`,
    );
  }

  private async choose(actor: Actor, inquiry: EffectInquiry, contactId: string | null | undefined): Promise<void> {
    if (contactId) {
      const contact = await this.db.seen(actor, Contact, contactId, 'input.contactId');
      const isTheirs = contact.companyId === inquiry.companyId && contact.organisationId === inquiry.organisationId;
      if (!isTheirs) throw refuse.NOT_FOUND({ type: Contact.name, field: 'input.contactId' });
    }
    inquiry.amend(undefined, contactId);
  }

  private async coachOf({ coachId }: Enrolment): Promise<Coach | null> {
    return coachId ? ((await this.db.find(Coach, coachId)) ?? null) : null;
  }

  private async workedOn(inquiry: EffectInquiry): Promise<ReturnType<typeof workedOnIn>> {
    return workedOnIn(inquiry, await this.db.find(Enrolment, inquiry.enrolmentId));
  }
}
