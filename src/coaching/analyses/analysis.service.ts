// Analyses: recorded, amended, and withdrawn where they should not have been written.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { AdviceService } from '../advice/advice.service.js';
import { Analysis } from './analysis.entity.js';
import type { AnalysisAmendInput, AnalysisRecordInput, AnalysisWithdrawInput } from './analysis.inputs.js';
import { analysisPolicy } from './analysis.policy.js';

@Injectable()
export class AnalysesService {
  constructor(private readonly advice: AdviceService) {}

  /** Something was looked into at the company. */
  async record(actor: Actor, id: string, input: AnalysisRecordInput): Promise<Analysis> {
    return this.advice.begin(actor, analysisPolicy.record, { id, advice: new Analysis() }, input);
  }

  /** What was written is put right. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: AnalysisAmendInput): Promise<Analysis> {
    return this.advice.amend(actor, { type: Analysis, verb: analysisPolicy.amend, id, expectedVersion }, input);
  }

  /** It should not have been written. */
  async withdraw(actor: Actor, id: string, expectedVersion: number, input: AnalysisWithdrawInput): Promise<Analysis> {
    return this.advice.withdraw(actor, { type: Analysis, verb: analysisPolicy.withdraw, id, expectedVersion }, input);
  }
}
