// Keeps the row that says where a company stands equal to the replay of its transitions, in one transaction with them.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import type { Localised } from '#platform/values/text.js';
import { Step } from '#programme/insatsomraden/step.entity.js';
import { progressRefusals } from './progress-refusals.entity.js';
import { replay, type Stand } from './progress.rules.js';
import { Standing } from './standing.entity.js';
import { StepTransition } from './step-transition.entity.js';

/** What stands for the name of a step where an assessment found that not even the first is met. */
const BELOW_THE_FIRST: Localised = { sv: 'Ännu inte på första steget', en: 'Not on the first step yet' };

/** A company in an insatsområde, held until the transaction ends. */
export interface Held {
  companyId: string;
  insatsomradeId: string;
  /** Missing until the company is first placed. */
  standing: Standing | undefined;
  transitions: StepTransition[];
}

@Injectable()
export class StandingsService {
  constructor(private readonly db: Database) {}

  /** Holds a company in an insatsområde; a version that the caller has not seen is refused. */
  async hold(actor: Actor, companyId: string, insatsomradeId: string, expectedVersion: number): Promise<Held> {
    const id = Standing.idOf(companyId, insatsomradeId);
    const isWritten = (await this.db.find(Standing, id)) !== undefined;
    if (!isWritten && expectedVersion !== 0) {
      throw refuse.CONFLICT({ field: 'expectedVersion', expectedVersion, currentVersion: 0 });
    }
    const standing = isWritten ? await this.db.lock(actor, Standing, id, expectedVersion) : undefined;
    const transitions = standing ? await this.transitionsOf(companyId, insatsomradeId) : [];
    return { companyId, insatsomradeId, standing, transitions };
  }

  /**
   * Writes a transition and, with it, where the company now stands.
   * @param known steps that are in hand, so that the name of one of them need not be read
   */
  async move(held: Held, transition: StepTransition, known: readonly Step[] = []): Promise<StepTransition> {
    const stand = replay([...held.transitions, transition]);
    const stepName = await this.nameOf(stand, known);
    await this.db.insert(transition);
    if (held.standing) {
      await this.db.amend(Object.assign(held.standing, { ...stand, stepName }));
    } else {
      const { companyId, insatsomradeId } = held;
      const id = Standing.idOf(companyId, insatsomradeId);
      await this.db.insert(Object.assign(new Standing(), { id, companyId, insatsomradeId, ...stand, stepName }));
    }
    return transition;
  }

  /** A step of a staircase's version, or the refusal that it has none with that number. */
  async step(staircaseVersionId: string, number: number): Promise<Step> {
    const [step] = await this.db.select(
      Step,
      (t) => sql`${t}.staircase_version_id = ${staircaseVersionId} AND ${t}.number = ${number}`,
    );
    if (!step) throw progressRefusals.STEP_UNKNOWN({ toStep: number, field: 'input.toStep' });
    return step;
  }

  /** Every transition of a company in an insatsområde. */
  async transitionsOf(companyId: string, insatsomradeId: string): Promise<StepTransition[]> {
    return this.db.select(
      StepTransition,
      (t) => sql`${t}.company_id = ${companyId} AND ${t}.insatsomrade_id = ${insatsomradeId}`,
    );
  }

  private async nameOf({ staircaseVersionId, step }: Stand, known: readonly Step[]): Promise<Localised | null> {
    if (staircaseVersionId === null || step === null) return null;
    if (step === 0) return BELOW_THE_FIRST;
    const named = known.find((one) => one.staircaseVersionId === staircaseVersionId && one.number === step);
    return (named ?? (await this.step(staircaseVersionId, step))).name;
  }
}
