// Interventions: recorded, amended, and withdrawn where they should not have been written.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { AdviceService } from '../advice/advice.service.js';
import { Intervention } from './intervention.entity.js';
import type {
  InterventionAmendInput,
  InterventionRecordInput,
  InterventionWithdrawInput,
} from './intervention.inputs.js';
import { interventionPolicy } from './intervention.policy.js';

@Injectable()
export class InterventionsService {
  constructor(private readonly advice: AdviceService) {}

  /** Something else was done at the company. */
  async record(actor: Actor, id: string, input: InterventionRecordInput): Promise<Intervention> {
    return this.advice.begin(actor, interventionPolicy.record, { id, advice: new Intervention() }, input);
  }

  /** What was written is put right. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: InterventionAmendInput): Promise<Intervention> {
    return this.advice.amend(actor, { type: Intervention, verb: interventionPolicy.amend, id, expectedVersion }, input);
  }

  /** It should not have been written. */
  async withdraw(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: InterventionWithdrawInput,
  ): Promise<Intervention> {
    return this.advice.withdraw(
      actor,
      { type: Intervention, verb: interventionPolicy.withdraw, id, expectedVersion },
      input,
    );
  }
}
