// Every kind of advice as it is written: begun, told anew, and withdrawn where it should not have been.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import type { Verb } from '#platform/authority/policy.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import type { RowClass } from '#platform/database/metadata.js';
import { HistoryService } from '#office/history/history.service.js';
import { CoachChoice } from '../enrolments/coach-choice.service.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { workedOnIn, type WorkedOn } from '../enrolments/enrolment.policy.js';
import type { Advice } from './advice.entity.js';
import type { AdviceInput, AdviceWithdrawInput } from './advice.inputs.js';

/** Something is done to what was written: by which verb, and in which version it is known. */
export interface Change<T extends Advice> {
  type: RowClass<T>;
  verb: Verb<WorkedOn>;
  id: string;
  expectedVersion: number;
}

/** Who else than a coach did it. */
interface ByOthers {
  doneBy?: string | null;
}

@Injectable()
export class AdviceService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly choice: CoachChoice,
  ) {}

  /** Something was done for the company. */
  async begin<T extends Advice>(
    actor: Actor,
    verb: Verb<WorkedOn>,
    { id, advice }: { id: string; advice: T },
    input: AdviceInput & ByOthers,
  ): Promise<T> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.seen(actor, Enrolment, input.enrolmentId, 'input.enrolmentId');
      verb.demand(actor, enrolment);
      const coach = input.doneBy && !input.coachId ? null : await this.choice.meant(actor, input.coachId, enrolment);
      advice.begin(id, enrolment, coach, this.clock.today());
      await this.tell(actor, advice, input);
      await this.db.insert(advice);
      await this.history.record(actor, deedOf(verb), advice);
      return advice;
    });
  }

  /** What was written is put right. */
  async amend<T extends Advice>(actor: Actor, change: Change<T>, input: Partial<AdviceInput>): Promise<T> {
    return this.change(actor, change, async (advice) => {
      if (input.coachId) advice.doneByCoach(await this.choice.chosen(actor, input.coachId, advice.projectId));
      if (input.coachId === null) advice.doneByCoach(null);
      await this.tell(actor, advice, input);
    });
  }

  /** It should not have been written. */
  async withdraw<T extends Advice>(actor: Actor, change: Change<T>, { reason }: AdviceWithdrawInput): Promise<T> {
    const why = reason ?? null;
    return this.change(actor, change, (advice) => advice.withdraw(this.clock.today(), why), why);
  }

  /** Does something to what was written, and keeps it. */
  async change<T extends Advice>(
    actor: Actor,
    { type, verb, id, expectedVersion }: Change<T>,
    story: (advice: T) => Promise<void> | void,
    reason: string | null = null,
  ): Promise<T> {
    return this.db.transaction(async () => {
      const advice = await this.db.lock(actor, type, id, expectedVersion);
      verb.demand(actor, workedOnIn(advice, await this.db.find(Enrolment, advice.enrolmentId)));
      await story(advice);
      await this.db.amend(advice);
      await this.history.record(actor, deedOf(verb), advice, { reason });
      return advice;
    });
  }

  /** What is pointed at exists for whoever tells of it. */
  private async tell(actor: Actor, advice: Advice, input: object): Promise<void> {
    const given = new Map(Object.entries(input));
    for (const [field, type] of Object.entries(advice.kindOfAdvice.pointsAt)) {
      const id: unknown = given.get(field);
      if (typeof id === 'string') await this.db.seen(actor, type, id, `input.${field}`);
    }
    advice.tell(input, this.clock.today());
  }
}

/** The verb as history tells it: `analysis.record`. */
function deedOf({ permission }: Verb<WorkedOn>): string {
  return permission.replace(':', '.');
}
