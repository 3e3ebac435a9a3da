// Referrals: made, answered, amended, and withdrawn where they should not have been written.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { AdviceService } from '../advice/advice.service.js';
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
    private readonly advice: AdviceService,
    private readonly clock: Clock,
  ) {}

  /** The company is sent on. */
  async make(actor: Actor, id: string, input: ReferralMakeInput): Promise<Referral> {
    return this.advice.begin(actor, referralPolicy.make, { id, advice: new Referral() }, input);
  }

  /** What was written is put right. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: ReferralAmendInput): Promise<Referral> {
    return this.advice.amend(actor, { type: Referral, verb: referralPolicy.amend, id, expectedVersion }, input);
  }

  /** It is known whether it was taken up, and what came of it. */
  async answer(actor: Actor, id: string, expectedVersion: number, input: ReferralAnswerInput): Promise<Referral> {
    const today = this.clock.today();
    const onDay = input.on ?? today;
    const change = { type: Referral, verb: referralPolicy.answer, id, expectedVersion };
    return this.advice.change(actor, change, (referral) => {
      if (onDay > today) throw referralRefusals.REFERRAL_IN_FUTURE({ onDay, field: 'input.on' });
      referral.answer(onDay, input.isTakenUp, input.result ?? null);
    });
  }

  /** It should not have been written. */
  async withdraw(actor: Actor, id: string, expectedVersion: number, input: ReferralWithdrawInput): Promise<Referral> {
    return this.advice.withdraw(actor, { type: Referral, verb: referralPolicy.withdraw, id, expectedVersion }, input);
  }
}
