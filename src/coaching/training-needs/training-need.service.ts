// Training needs: identified, made clearer, met and withdrawn.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import type { Day } from '#platform/values/day.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { CriticalFunction } from '../critical-functions/critical-function.entity.js';
import { CompanyPlaces } from '../enrolments/company-places.service.js';
import { Skill } from '../skills/skill.entity.js';
import { Study } from '../skills/study.entity.js';
import { TrainingNeed } from './training-need.entity.js';
import type {
  TrainingNeedAmendInput,
  TrainingNeedIdentifyInput,
  TrainingNeedMeetInput,
  TrainingNeedReopenInput,
  TrainingNeedWithdrawInput,
} from './training-need.inputs.js';
import { trainingNeedPolicy } from './training-need.policy.js';
import { trainingNeedRefusals } from './training-need-words.entity.js';

@Injectable()
export class TrainingNeedsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly places: CompanyPlaces,
  ) {}

  /** Somebody sees that something must be learnt, at a company or in the whole industry. */
  async identify(actor: Actor, id: string, input: TrainingNeedIdentifyInput): Promise<TrainingNeed> {
    return this.db.transaction(async () => {
      const place = await this.places.of(actor, input.projectId, input.companyId ?? null);
      trainingNeedPolicy.identify.demand(actor, place);
      const need = TrainingNeed.identified(id, place, this.clock.today());
      await this.told(actor, need, input);
      await this.db.insert(need);
      await this.history.record(actor, 'trainingNeed.identify', need);
      return need;
    });
  }

  /** What is needed is known better. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: TrainingNeedAmendInput): Promise<TrainingNeed> {
    return this.db.transaction(async () => {
      const need = await this.db.lock(actor, TrainingNeed, id, expectedVersion);
      trainingNeedPolicy.amend.demand(actor, await this.places.worked(need));
      await this.told(actor, need, input);
      return this.kept(actor, 'trainingNeed.amend', need);
    });
  }

  /** Somebody knows that it is met, though no attendance shows it. */
  async meet(actor: Actor, id: string, expectedVersion: number, input: TrainingNeedMeetInput): Promise<TrainingNeed> {
    return this.db.transaction(async () => {
      const need = await this.db.lock(actor, TrainingNeed, id, expectedVersion);
      trainingNeedPolicy.meet.demand(actor, await this.places.worked(need));
      need.meet(this.pastDay(input.on), input.reason);
      return this.kept(actor, 'trainingNeed.meet', need, input.reason);
    });
  }

  /** It is no need, or no longer one. */
  async withdraw(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { on, reason }: TrainingNeedWithdrawInput,
  ): Promise<TrainingNeed> {
    return this.db.transaction(async () => {
      const need = await this.db.lock(actor, TrainingNeed, id, expectedVersion);
      trainingNeedPolicy.withdraw.demand(actor, await this.places.worked(need));
      need.withdraw(this.pastDay(on), reason);
      return this.kept(actor, 'trainingNeed.withdraw', need, reason);
    });
  }

  /** It was neither met nor gone after all. */
  async reopen(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { reason }: TrainingNeedReopenInput,
  ): Promise<TrainingNeed> {
    return this.db.transaction(async () => {
      const need = await this.db.lock(actor, TrainingNeed, id, expectedVersion);
      trainingNeedPolicy.reopen.demand(actor, await this.places.worked(need));
      need.reopen();
      return this.kept(actor, 'trainingNeed.reopen', need, reason);
    });
  }

  private async told(actor: Actor, need: TrainingNeed, input: TrainingNeedAmendInput): Promise<void> {
    const { skillId, insatsomradeId, studyId, criticalFunctionId } = input;
    if (skillId) await this.db.seen(actor, Skill, skillId, 'input.skillId');
    if (insatsomradeId) await this.db.seen(actor, Insatsomrade, insatsomradeId, 'input.insatsomradeId');
    if (studyId) await this.db.seen(actor, Study, studyId, 'input.studyId');
    if (criticalFunctionId) await this.demandOwnFunction(actor, need, criticalFunctionId);
    need.tell(given(input), this.clock.today());
  }

  private async demandOwnFunction(actor: Actor, { projectId }: TrainingNeed, id: string): Promise<void> {
    const field = 'input.criticalFunctionId';
    const critical = await this.db.seen(actor, CriticalFunction, id, field);
    if (critical.projectId === projectId) return;
    throw trainingNeedRefusals.TRAINING_NEED_FUNCTION_OF_OTHER_PROJECT({ field });
  }

  private async kept(
    actor: Actor,
    verb: string,
    need: TrainingNeed,
    reason: string | null = null,
  ): Promise<TrainingNeed> {
    await this.db.amend(need);
    await this.history.record(actor, verb, need, { reason });
    return need;
  }

  private pastDay(said: Day | null | undefined): Day {
    const today = this.clock.today();
    const on = said ?? today;
    if (on > today) throw trainingNeedRefusals.TRAINING_NEED_DAY_IN_FUTURE({ on, field: 'input.on' });
    return on;
  }
}

/** What cannot be emptied is unchanged where it is null. */
function given({ urgency, source, clarity, identifiedOn, ...input }: TrainingNeedAmendInput): object {
  const unemptied = Object.entries({ urgency, source, clarity, identifiedOn }).filter(([, value]) => value !== null);
  return { ...input, ...Object.fromEntries(unemptied) };
}
