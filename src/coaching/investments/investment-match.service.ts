// The bridge: companies set beside what a large investment needs, and what came of it.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { CompanyPlaces } from '../enrolments/company-places.service.js';
import { InvestmentMatch } from './investment-match.entity.js';
import { InvestmentNeed } from './investment-need.entity.js';
import { investmentRefusals } from './investment-words.entity.js';
import type {
  InvestmentMatchMakeInput,
  InvestmentMatchReportInput,
  InvestmentMatchWithdrawInput,
} from './investment.inputs.js';
import { investmentMatchPolicy } from './investment.policy.js';

@Injectable()
export class InvestmentMatchesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly places: CompanyPlaces,
  ) {}

  /** Somebody who knows both thinks that the company could deliver. */
  async make(actor: Actor, id: string, input: InvestmentMatchMakeInput): Promise<InvestmentMatch> {
    return this.db.transaction(async () => {
      const { investmentNeedId, companyId, note = null } = input;
      const need = await this.db.seen(actor, InvestmentNeed, investmentNeedId, 'input.investmentNeedId');
      need.demandStanding('input.investmentNeedId');
      const place = await this.places.of(actor, need.projectId, companyId);
      investmentMatchPolicy.make.demand(actor, place);
      const match = InvestmentMatch.made(id, need, { ...place, companyId }, this.clock.today());
      match.note = note;
      await this.db.insert(match);
      await this.history.record(actor, 'investmentMatch.make', match);
      return match;
    });
  }

  /** It has come further, or to nothing. */
  async report(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: InvestmentMatchReportInput,
  ): Promise<InvestmentMatch> {
    return this.db.transaction(async () => {
      const match = await this.db.lock(actor, InvestmentMatch, id, expectedVersion);
      investmentMatchPolicy.report.demand(actor, await this.places.worked(match));
      const today = this.clock.today();
      const on = input.on ?? today;
      if (on > today) throw investmentRefusals.INVESTMENT_DAY_IN_FUTURE({ on, field: 'input.on' });
      match.report(input.outcome, on);
      if (input.note !== undefined) match.note = input.note;
      return this.kept(actor, 'investmentMatch.report', match);
    });
  }

  /** It should not have been made. */
  async withdraw(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { reason }: InvestmentMatchWithdrawInput,
  ): Promise<InvestmentMatch> {
    return this.db.transaction(async () => {
      const match = await this.db.lock(actor, InvestmentMatch, id, expectedVersion);
      investmentMatchPolicy.withdraw.demand(actor, await this.places.worked(match));
      match.withdraw(this.clock.today());
      return this.kept(actor, 'investmentMatch.withdraw', match, reason);
    });
  }

  private async kept(
    actor: Actor,
    verb: string,
    match: InvestmentMatch,
    reason: string | null = null,
  ): Promise<InvestmentMatch> {
    await this.db.amend(match);
    await this.history.record(actor, verb, match, { reason });
    return match;
  }
}
