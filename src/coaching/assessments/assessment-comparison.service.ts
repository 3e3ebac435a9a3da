// What came of assessments: one by one, and two beside each other.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { isOwnRow } from '#platform/authority/second-wall.js';
import { Database } from '#platform/database/database.js';
import { INDEX_BANDS } from '#programme/insatsomraden/scoring.rules.js';
import { StaircaseMappingService } from '#programme/insatsomraden/staircase-mapping.service.js';
import { Assessment, type Outcome } from './assessment.entity.js';
import {
  AssessmentComparison,
  AssessmentDimension,
  AssessmentIndex,
  AssessmentResult,
  ComparedCriterion,
  CriterionChange,
} from './assessment-result.entity.js';
import { assessmentRefusals } from './assessment-refusals.entity.js';
import { bandOf } from './assessment.rules.js';
import { AssessmentScoring } from './assessment-scoring.service.js';
import { AnswerValue } from './assessment-words.entity.js';
import { comparison } from './comparison.rules.js';

@Injectable()
export class AssessmentComparisonService {
  constructor(
    private readonly db: Database,
    private readonly scoring: AssessmentScoring,
    private readonly mappings: StaircaseMappingService,
  ) {}

  /** Two assessments of a company; refused where they ask about different things and nothing says what stands for what. */
  async compare(actor: Actor, fromId: string, toId: string): Promise<AssessmentComparison | null> {
    const seen = await this.db.visible(actor, Assessment, [...new Set([fromId, toId])]);
    const own = new Map(seen.filter((one) => isOwnRow(actor, one)).map((one) => [one.id, one]));
    const [from, to] = [own.get(fromId), own.get(toId)];
    if (!from || !to) return null;
    if (from.companyId !== to.companyId) throw assessmentRefusals.ASSESSMENT_COMPANIES_DIFFER({ field: 'toId' });
    const mapping = await this.mappings.between(from.staircaseVersionId, to.staircaseVersionId);
    if (!mapping) throw assessmentRefusals.ASSESSMENT_VERSIONS_APART({ field: 'toId' });
    const scorings = await this.scoring.ofMany([fromId, toId]);
    const [former, later] = [scorings.get(fromId), scorings.get(toId)];
    if (!former || !later) return null;
    const { before, now, climbed, criteria } = comparison(former.scored, later.scored, mapping);
    const count = (which: CriterionChange): number =>
      criteria.filter(({ change }) => change === which.valueOf()).length;
    return Object.assign(new AssessmentComparison(), {
      fromId,
      toId,
      before: before.achievedStep,
      now: now.achievedStep,
      climbed,
      gainedCount: count(CriterionChange.GAINED),
      lostCount: count(CriterionChange.LOST),
      criteria: criteria.map((one) =>
        Object.assign(new ComparedCriterion(), {
          criterionId: one.criterionId,
          before: one.before && AnswerValue[one.before],
          now: AnswerValue[one.now],
          change: CriterionChange[one.change],
        }),
      ),
    });
  }
}

/** An outcome as the API tells it. */
export function resultOf(outcome: Outcome, isFinal: boolean): AssessmentResult {
  const { achievedStep, nextStep, metIds, unmetIds, indexValue, indexAtMost, dimensions } = outcome;
  return Object.assign(new AssessmentResult(), {
    isFinal,
    achievedStep,
    nextStep,
    metIds,
    unmetIds,
    metCount: metIds.length,
    askedCount: metIds.length + unmetIds.length,
    index: indexOf(indexValue, indexAtMost),
    dimensions: dimensions.map(({ dimensionId, code, level, value, atMost }) =>
      Object.assign(new AssessmentDimension(), { dimensionId, code, level, index: indexOf(value, atMost) }),
    ),
  });
}

function indexOf(value: number | null, atMost: number | null): AssessmentIndex | null {
  const band = bandOf(value, INDEX_BANDS);
  return band ? Object.assign(new AssessmentIndex(), { value, atMost: atMost ?? value, band }) : null;
}
