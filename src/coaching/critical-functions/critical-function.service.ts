// Critical functions of an industry: identified as a draft, agreed on, amended and withdrawn.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { Project } from '#programme/projects/project.entity.js';
import { Study } from '../skills/study.entity.js';
import { CriticalFunction } from './critical-function.entity.js';
import type {
  CriticalFunctionAgreeInput,
  CriticalFunctionAmendInput,
  CriticalFunctionIdentifyInput,
  CriticalFunctionWithdrawInput,
} from './critical-function.inputs.js';
import { criticalFunctionPolicy } from './critical-function.policy.js';
import { criticalFunctionRefusals } from './critical-function-words.entity.js';

@Injectable()
export class CriticalFunctionsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** Somebody sees what an industry cannot do without; it is a draft until it is agreed on. */
  async identify(actor: Actor, id: string, input: CriticalFunctionIdentifyInput): Promise<CriticalFunction> {
    return this.db.transaction(async () => {
      const { projectId } = input;
      const { organisationId } = actor;
      await this.db.seen(actor, Project, projectId, 'input.projectId');
      criticalFunctionPolicy.identify.demand(actor, { projectId, organisationId });
      const found = CriticalFunction.identified(id, projectId, organisationId);
      await this.told(actor, found, input);
      await this.db.insert(found);
      await this.history.record(actor, 'criticalFunction.identify', found);
      return found;
    });
  }

  /** What is said of it is put right. */
  async amend(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: CriticalFunctionAmendInput,
  ): Promise<CriticalFunction> {
    return this.db.transaction(async () => {
      const known = await this.db.lock(actor, CriticalFunction, id, expectedVersion);
      criticalFunctionPolicy.amend.demand(actor, known);
      await this.told(actor, known, input);
      return this.kept(actor, 'criticalFunction.amend', known);
    });
  }

  /** Those concerned agree that it is critical. */
  async agree(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: CriticalFunctionAgreeInput,
  ): Promise<CriticalFunction> {
    return this.db.transaction(async () => {
      const known = await this.db.lock(actor, CriticalFunction, id, expectedVersion);
      criticalFunctionPolicy.agree.demand(actor, known);
      const today = this.clock.today();
      const on = input.on ?? today;
      if (on > today) throw criticalFunctionRefusals.CRITICAL_FUNCTION_DAY_IN_FUTURE({ on, field: 'input.on' });
      known.agree(on, actor.memberId);
      return this.kept(actor, 'criticalFunction.agree', known);
    });
  }

  /** It turns out not to be critical, or to be the same as another; what was said of companies stays. */
  async withdraw(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { reason }: CriticalFunctionWithdrawInput,
  ): Promise<CriticalFunction> {
    return this.db.transaction(async () => {
      const known = await this.db.lock(actor, CriticalFunction, id, expectedVersion);
      criticalFunctionPolicy.withdraw.demand(actor, known);
      known.withdraw(this.clock.today(), reason);
      return this.kept(actor, 'criticalFunction.withdraw', known, reason);
    });
  }

  private async told(actor: Actor, known: CriticalFunction, input: CriticalFunctionAmendInput): Promise<void> {
    const { studyId } = input;
    if (studyId) await this.db.seen(actor, Study, studyId, 'input.studyId');
    known.tell(input);
  }

  private async kept(
    actor: Actor,
    verb: string,
    known: CriticalFunction,
    reason: string | null = null,
  ): Promise<CriticalFunction> {
    await this.db.amend(known);
    await this.history.record(actor, verb, known, { reason });
    return known;
  }
}
