// What a company does by its link: opens, answers, and confirms. Its figures stand beside the coach's, never in their place.
import { Injectable } from '@nestjs/common';
import { LinksService, type Holder } from '#access/links/link.service.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { HistoryService } from '#office/history/history.service.js';
import { Action } from '../action-plans/action.entity.js';
import { actionRefusals } from '../action-plans/action-refusals.entity.js';
import { unitTwice } from '../action-plans/action.rules.js';
import type { EffectInquiry } from './effect-inquiry.entity.js';
import type { EffectInquiryAnswerInput } from './effect-inquiry.inputs.js';
import { EFFECT_LINK } from './effect-inquiry.letter.js';
import { around, type Around } from './effect-inquiry.reads.js';
import { added } from './effect-inquiry.rules.js';
import { EffectQuestions, type KnownEffect } from './effect-questions.entity.js';

const LONGEST_NAME = 200;

@Injectable()
export class EffectAnswers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly links: LinksService,
  ) {}

  /** The questions, with what was answered before; the first opening is noted. */
  async open(holder: Holder): Promise<EffectQuestions> {
    return this.as(holder, async (inquiry) => {
      if (inquiry.openedAt) return;
      inquiry.openedAt = this.clock.now();
      await this.kept('effectInquiry.open', inquiry);
    });
  }

  /** One answer or all three; what is left out stays as it was. */
  async answer(holder: Holder, input: EffectInquiryAnswerInput): Promise<EffectQuestions> {
    const { effects, lasting, furthered, comment } = input;
    demandUnitsOnce(effects ?? []);
    return this.as(holder, async (inquiry) => {
      const { version } = inquiry;
      const plain = effects?.map(({ unit, amount, certainty }) => ({ unit, amount, certainty }));
      inquiry.answer({ effects: plain, lasting, furthered, comment });
      await this.db.amend(inquiry);
      if (inquiry.version !== version) await this.history.record(null, 'effectInquiry.answer', inquiry);
    });
  }

  /** The company stands by its answers; they change no more. */
  async confirm(holder: Holder, name: string): Promise<EffectQuestions> {
    const byName = name.trim().slice(0, LONGEST_NAME);
    if (!byName) throw refuse.REQUIRED({ field: 'name' });
    return this.as(holder, async (inquiry) => {
      inquiry.confirm(this.clock.now(), byName);
      await this.kept('effectInquiry.confirm', inquiry);
    });
  }

  private async as(holder: Holder, deed: (inquiry: EffectInquiry) => Promise<void>): Promise<EffectQuestions> {
    return this.links.as(EFFECT_LINK, holder, {
      held: (inquiry) => inquiry.opened(this.clock.today()),
      deed,
      shown: (inquiry) => this.shown(inquiry),
    });
  }

  private async kept(verb: string, inquiry: EffectInquiry): Promise<void> {
    await this.db.amend(inquiry);
    await this.history.record(null, verb, inquiry);
  }

  private async shown(inquiry: EffectInquiry): Promise<EffectQuestions> {
    const { afterMonths, expiresOn, effects, lasting, furthered, comment } = inquiry;
    const [names] = await this.db.read<Around>(around(inquiry.id, this.db.workspace));
    const actions = await this.completed(inquiry);
    return Object.assign(new EffectQuestions(), {
      companyName: names?.company ?? '',
      organisationName: names?.organisation ?? '',
      askedBy: names?.coach ?? null,
      done: actions.map(({ what }) => what),
      known: added(actions.flatMap((action) => action.effects)) as KnownEffect[],
      isConfirmed: inquiry.confirmedAt !== null,
      afterMonths,
      expiresOn,
      effects,
      lasting,
      furthered,
      comment,
    });
  }

  /** What was done: of the plan that is asked about, or of all plans of the partner in the enrolment. */
  private async completed({ enrolmentId, organisationId, actionPlanId }: EffectInquiry): Promise<Action[]> {
    return this.db.select(
      Action,
      (t) => sql`${t}.enrolment_id = ${enrolmentId} AND ${t}.organisation_id = ${organisationId}
        AND ${t}.completed_on IS NOT NULL AND (${actionPlanId}::uuid IS NULL OR ${t}.action_plan_id = ${actionPlanId})`,
      fixed('ORDER BY t.completed_on, t.id'),
    );
  }
}

function demandUnitsOnce(effects: NonNullable<EffectInquiryAnswerInput['effects']>): void {
  const twice = unitTwice(effects);
  if (twice < 0) return;
  throw actionRefusals.ACTION_EFFECT_TWICE({ unit: effects[twice]?.unit, field: `input.effects.${twice}.unit` });
}
