// Large investments and what they need: written down, put right, and ended.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { Skill } from '../skills/skill.entity.js';
import { InvestmentNeed } from './investment-need.entity.js';
import { investmentRefusals } from './investment-words.entity.js';
import { Investment } from './investment.entity.js';
import type {
  InvestmentAmendInput,
  InvestmentEndInput,
  InvestmentNeedAddInput,
  InvestmentNeedAmendInput,
  InvestmentNeedWithdrawInput,
  InvestmentRegisterInput,
} from './investment.inputs.js';
import { investmentNeedPolicy, investmentPolicy } from './investment.policy.js';

/** Every member may read an investment, and so its history. */
const PUBLIC = { isPublic: true } as const;

@Injectable()
export class InvestmentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** A large investment is known of. */
  async register(actor: Actor, id: string, { projectId, ...told }: InvestmentRegisterInput): Promise<Investment> {
    return this.db.transaction(async () => {
      await this.db.seen(actor, Project, projectId, 'input.projectId');
      const { organisationId } = actor;
      investmentPolicy.register.demand(actor, { projectId, organisationId });
      const investment = Investment.registered(id, projectId, organisationId);
      investment.tell(told);
      await this.db.insert(investment);
      await this.history.record(actor, 'investment.register', investment, PUBLIC);
      return investment;
    });
  }

  /** What is said of it is put right. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: InvestmentAmendInput): Promise<Investment> {
    return this.db.transaction(async () => {
      const investment = await this.db.lock(actor, Investment, id, expectedVersion);
      investmentPolicy.amend.demand(actor, investment);
      investment.tell(input);
      return this.kept(actor, 'investment.amend', investment);
    });
  }

  /** It is over, or came to nothing. */
  async end(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { on: said, reason }: InvestmentEndInput,
  ): Promise<Investment> {
    return this.db.transaction(async () => {
      const investment = await this.db.lock(actor, Investment, id, expectedVersion);
      investmentPolicy.end.demand(actor, investment);
      const today = this.clock.today();
      const on = said ?? today;
      if (on > today) throw investmentRefusals.INVESTMENT_DAY_IN_FUTURE({ on, field: 'input.on' });
      investment.end(on);
      return this.kept(actor, 'investment.end', investment, reason);
    });
  }

  /** The investment needs something that companies could deliver. */
  async addNeed(actor: Actor, id: string, input: InvestmentNeedAddInput): Promise<InvestmentNeed> {
    return this.db.transaction(async () => {
      const investment = await this.db.seen(actor, Investment, input.investmentId, 'input.investmentId');
      investmentNeedPolicy.add.demand(actor, investment);
      investment.demandStanding('input.investmentId');
      const need = InvestmentNeed.added(id, investment);
      await this.told(actor, need, input);
      await this.db.insert(need);
      await this.history.record(actor, 'investmentNeed.add', need, PUBLIC);
      return need;
    });
  }

  /** What is needed is known better. */
  async amendNeed(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: InvestmentNeedAmendInput,
  ): Promise<InvestmentNeed> {
    return this.db.transaction(async () => {
      const need = await this.db.lock(actor, InvestmentNeed, id, expectedVersion);
      investmentNeedPolicy.amend.demand(actor, need);
      await this.told(actor, need, input);
      return this.kept(actor, 'investmentNeed.amend', need);
    });
  }

  /** It is needed no more. */
  async withdrawNeed(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { reason }: InvestmentNeedWithdrawInput,
  ): Promise<InvestmentNeed> {
    return this.db.transaction(async () => {
      const need = await this.db.lock(actor, InvestmentNeed, id, expectedVersion);
      investmentNeedPolicy.withdraw.demand(actor, need);
      need.withdraw(this.clock.today(), reason);
      return this.kept(actor, 'investmentNeed.withdraw', need, reason);
    });
  }

  private async told(actor: Actor, need: InvestmentNeed, input: InvestmentNeedAmendInput): Promise<void> {
    const { skillId, insatsomradeId } = input;
    if (skillId) await this.db.seen(actor, Skill, skillId, 'input.skillId');
    if (insatsomradeId) await this.db.seen(actor, Insatsomrade, insatsomradeId, 'input.insatsomradeId');
    need.tell(input);
  }

  private async kept<T extends Investment | InvestmentNeed>(
    actor: Actor,
    verb: string,
    row: T,
    reason: string | null = null,
  ): Promise<T> {
    await this.db.amend(row);
    await this.history.record(actor, verb, row, { ...PUBLIC, reason });
    return row;
  }
}
