// Reads what is scored, for many assessments in one statement, and scores it.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { sql, type Sql } from '#platform/database/sql.js';
import { Criterion } from '#programme/insatsomraden/criterion.entity.js';
import { Dimension } from '#programme/insatsomraden/dimension.entity.js';
import { ScoringStyle } from '#programme/insatsomraden/scoring.rules.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import { Step } from '#programme/insatsomraden/step.entity.js';
import { AssessmentAnswer, COUNTS } from './assessment-answer.entity.js';
import { Assessment, type DimensionOutcome, type Outcome } from './assessment.entity.js';
import { indexResult, levelsOf, questionsToAsk, staircaseResult, type Scored, type Value } from './assessment.rules.js';

/** A version with all that it asks. */
export interface Content {
  version: StaircaseVersion;
  steps: readonly Step[];
  /** From the lowest step to the highest. */
  criteria: readonly Criterion[];
  dimensions: readonly Dimension[];
}

/** An assessment with all that decides what comes of it. */
export interface Scoring extends Content {
  scored: Scored;
  answers: readonly AssessmentAnswer[];
}

@Injectable()
export class AssessmentScoring {
  constructor(private readonly db: Database) {}

  /** One assessment that is in hand. */
  async of(assessment: Assessment): Promise<Scoring> {
    const found = (await this.ofMany([assessment.id])).get(assessment.id);
    if (!found) throw new Error(`The assessment ${assessment.id} asks about nothing.`);
    return { ...found, scored: { ...found.scored, presumedStep: assessment.presumedStep } };
  }

  /** Many by their ids, in one statement. */
  async ofMany(ids: readonly string[]): Promise<Map<string, Scoring>> {
    const versions = sql`
      SELECT a.staircase_version_id FROM assessment a
      WHERE a.workspace_id = ${this.db.workspace} AND a.id = ANY(${ids}::uuid[])`;
    const [assessments, answers, contents] = await Promise.all([
      this.db.select(Assessment, (t) => sql`${t}.id = ANY(${ids}::uuid[])`),
      this.db.select(AssessmentAnswer, (t) => sql`${t}.assessment_id = ANY(${ids}::uuid[])`),
      this.contents(versions),
    ]);
    return new Map(
      assessments.flatMap(({ id, staircaseVersionId, presumedStep }): [string, Scoring][] => {
        const content = contents.get(staircaseVersionId);
        const own = answers.filter(({ assessmentId }) => assessmentId === id);
        return content ? [[id, { ...content, answers: own, scored: scoredOf(content, own, presumedStep) }]] : [];
      }),
    );
  }

  /** What versions ask, by their ids; they are given as a question, so that it can stand in the same statement. */
  async contents(versionIds: Sql): Promise<Map<string, Content>> {
    const [versions, steps, criteria, dimensions] = await Promise.all([
      this.db.select(StaircaseVersion, (t) => sql`${t}.id IN (${versionIds})`),
      this.db.select(Step, (t) => sql`${t}.staircase_version_id IN (${versionIds})`),
      this.db.select(Criterion, (t) => sql`${t}.staircase_version_id IN (${versionIds})`),
      this.db.select(Dimension, (t) => sql`${t}.staircase_version_id IN (${versionIds})`),
    ]);
    return new Map(
      versions.map((version) => {
        const own = <T extends { staircaseVersionId: string }>(rows: readonly T[]): T[] =>
          rows.filter(({ staircaseVersionId }) => staircaseVersionId === version.id);
        const rising = own(steps).toSorted((one, other) => one.number - other.number);
        return [
          version.id,
          {
            version,
            steps: rising,
            criteria: own(criteria).toSorted(inOrderOf(rising)),
            dimensions: own(dimensions).toSorted((one, other) => one.position - other.position),
          },
        ];
      }),
    );
  }
}

/** What comes of an assessment, as it stands. */
export function outcomeOf({ version, scored, dimensions }: Scoring): Outcome {
  const { achievedStep, nextStep, met, unmet } = staircaseResult(scored);
  const ids = dimensions.map(({ id }) => id);
  const index = version.scoringStyles.includes(ScoringStyle.INDEX) ? indexResult(scored, ids) : undefined;
  const levels = levelsOf(scored, ids);
  return {
    achievedStep,
    nextStep,
    metIds: [...met],
    unmetIds: [...unmet],
    indexValue: index?.value ?? null,
    indexAtMost: index?.atMost ?? null,
    dimensions: dimensions.map(({ id, code }): DimensionOutcome => {
      const figure = index?.dimensions.find(({ dimensionId }) => dimensionId === id);
      const { value = null, atMost = null } = figure ?? {};
      return { dimensionId: id, code, level: levels.get(id) ?? 0, value, atMost };
    }),
  };
}

/** The criteria to ask about next, in their order; of the grund theme by theme. */
export function questionsOf({ version, scored }: Scoring): string[] {
  return questionsToAsk(scored, version.grundId !== null);
}

/** The same version with what was answered to it: what is agreed counts before what the coach said. */
export function scoredOf(
  { steps, criteria }: Content,
  answers: readonly AssessmentAnswer[],
  presumedStep: number | null,
): Scored {
  const numbers = new Map(steps.map(({ id, number }) => [id, number]));
  const counted = COUNTS.toReversed().flatMap((by) => answers.filter((one) => one.by === by));
  return {
    steps: steps.map(({ number }) => number),
    criteria: criteria.map(({ id, stepId, dimensionId }) => ({ id, step: numbers.get(stepId) ?? 0, dimensionId })),
    answers: new Map<string, Value>(counted.map(({ criterionId, value }) => [criterionId, value])),
    presumedStep,
  };
}

function inOrderOf(steps: readonly Step[]): (one: Criterion, other: Criterion) => number {
  const places = new Map(steps.map(({ id }, place) => [id, place]));
  return (one, other) => (places.get(one.stepId) ?? 0) - (places.get(other.stepId) ?? 0) || one.number - other.number;
}
