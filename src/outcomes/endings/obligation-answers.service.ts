// One call answers for many promises: all of them or none, each kept with who answered what.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { Project } from '#programme/projects/project.entity.js';
import { EndingPreparing } from './ending-preparing.service.js';
import { EndingRecord } from './ending-record.service.js';
import { EndingStepName } from './ending-words.entity.js';
import type { ObligationAnswerInput } from './ending.inputs.js';
import { projectEndingPolicy } from './ending.policy.js';
import { ObligationAnswering } from './obligation-answering.service.js';

@Injectable()
export class ObligationAnswersService {
  constructor(
    private readonly db: Database,
    private readonly preparing: EndingPreparing,
    private readonly record: EndingRecord,
    private readonly answering: ObligationAnswering,
  ) {}

  /** Answers for promises: each is moved, handed over, ended or left to the company, all of them or none. */
  async settle(
    actor: Actor,
    projectId: string,
    expectedVersion: number,
    answers: readonly ObligationAnswerInput[],
  ): Promise<Project> {
    return this.db.transaction(async () => {
      const project = await this.db.lock(actor, Project, projectId, expectedVersion);
      projectEndingPolicy.settle.demand(actor, { projectId });
      const ending = await this.preparing.inHand(actor, projectId);
      await this.record.during(ending, async () => {
        for (const [index, answer] of answers.entries()) {
          await this.answering.answer(actor, ending, answer, `input.answers.${index}`);
        }
      });
      await this.preparing.saved(actor, ending, EndingStepName.OBLIGATIONS);
      return project;
    });
  }
}
