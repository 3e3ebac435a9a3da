// What comes of an assessment, frozen or as it looks so far, and what is worth asking next; only for the partner whose it is.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { isOwnRow } from '#platform/authority/second-wall.js';
import { Reader } from '#platform/reader/reader.js';
import { resultOf } from './assessment-comparison.service.js';
import type { Assessment } from './assessment.entity.js';
import { frozenIn, type AssessmentResult } from './assessment-result.entity.js';
import { AssessmentScoring, outcomeOf, questionsOf, type Scoring } from './assessment-scoring.service.js';

@Injectable()
export class AssessmentOutlook {
  constructor(
    private readonly reader: Reader,
    private readonly scoring: AssessmentScoring,
  ) {}

  /** The result: frozen once it is signed off, and otherwise what the answers so far come to. */
  async result(actor: Actor, assessment: Assessment): Promise<AssessmentResult | null> {
    if (!isOwnRow(actor, assessment)) return null;
    const frozen = frozenIn(assessment);
    if (frozen) return resultOf(frozen, true);
    const scoring = await this.scoringOf(assessment);
    return scoring ? resultOf(outcomeOf(scoring), false) : null;
  }

  /** The criteria to ask about next, by their ids. */
  async questions(actor: Actor, assessment: Assessment): Promise<readonly string[]> {
    if (!assessment.isDraft || !isOwnRow(actor, assessment)) return [];
    const scoring = await this.scoringOf(assessment);
    return scoring ? questionsOf(scoring) : [];
  }

  /** One reading serves all that is worked out of an assessment, and of all others of the same list. */
  private async scoringOf({ id }: Assessment): Promise<Scoring | undefined> {
    return this.reader.batch('assessment.scoring', id, (ids) => this.scoring.ofMany(ids));
  }
}
