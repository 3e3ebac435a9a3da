// What comes of an assessment, and what lies between two: as the API tells it.
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IndexBand } from '#programme/insatsomraden/scoring.entity.js';
import { Assessment, type Outcome } from './assessment.entity.js';
import { AnswerValue } from './assessment-words.entity.js';

@ObjectType({ description: 'Index 0–100. What is known to be so, and what may be so where not everything is known.' })
export class AssessmentIndex {
  @Field(() => Float, { description: 'At least: the share that is known to be met.' })
  value: number;

  @Field(() => Float, { description: 'At most: the same where everything that is not known turned out to be so.' })
  atMost: number;

  @Field(() => IndexBand, { description: 'The band that the value falls into.' })
  band: IndexBand;
}

@ObjectType({
  description: 'Utfall i en dimension, eller i ett tema av grunden. What came of a dimension, or of a theme.',
})
export class AssessmentDimension {
  dimensionId: string;

  @Field({ description: 'Its code.' })
  code: string;

  @Field(() => Int, { description: 'The highest step that its own criteria meet.' })
  level: number;

  @Field(() => AssessmentIndex, {
    nullable: true,
    description: 'Its index; null where the version has none, or nothing is known.',
  })
  index: AssessmentIndex | null;
}

@ObjectType({
  description: 'Resultat av en mätning; preliminärt tills den är fastställd. What comes of an assessment.',
})
export class AssessmentResult {
  @Field({ description: 'Whether it is frozen: signed off.' })
  isFinal: boolean;

  @Field(() => Int, {
    description: 'Trappregeln: the highest step that is met with all below it; 0 is below the first.',
  })
  achievedStep: number;

  @Field(() => Int, { nullable: true, description: 'The lowest step that is not met; null at the top.' })
  nextStep: number | null;

  metIds: string[];
  unmetIds: string[];

  @Field(() => Int, { description: 'How many criteria of the next step are met.' })
  metCount: number;

  @Field(() => Int, { description: 'Of how many that are relevant.' })
  askedCount: number;

  @Field(() => AssessmentIndex, {
    nullable: true,
    description: 'The index; null where the version has none, or nothing is known.',
  })
  index: AssessmentIndex | null;

  @Field(() => [AssessmentDimension], { description: 'Dimension by dimension, in their order.' })
  dimensions: AssessmentDimension[];
}

export enum CriterionChange {
  GAINED = 'GAINED',
  LOST = 'LOST',
  UNCHANGED = 'UNCHANGED',
  NEW = 'NEW',
}
registerEnumType(CriterionChange, {
  name: 'CriterionChange',
  description: 'Vad som hänt med ett kriterium mellan två mätningar. What has become of a criterion between two.',
  valuesMap: {
    GAINED: { description: 'Uppfyllt sedan dess: it was not met, and is.' },
    LOST: { description: 'Inte längre uppfyllt: it was met, and is not.' },
    UNCHANGED: { description: 'Som förut.' },
    NEW: { description: 'Nytt: the earlier version asked nothing that stands for it.' },
  },
});

@ObjectType({ description: 'Ett kriterium i två mätningar. A criterion in two assessments.' })
export class ComparedCriterion {
  criterionId: string;

  @Field(() => AnswerValue, { nullable: true, description: 'What counted then; null where nothing stood for it.' })
  before: AnswerValue | null;

  @Field(() => AnswerValue, { description: 'What counts now.' })
  now: AnswerValue;

  @Field(() => CriterionChange, { description: 'What has become of it.' })
  change: CriterionChange;
}

@ObjectType({
  description: 'Jämförelse av två mätningar av ett företag. Two assessments of a company beside each other.',
})
export class AssessmentComparison {
  fromId: string;
  toId: string;

  @Field(() => Int, { description: 'The step then, by what both asked.' })
  before: number;

  @Field(() => Int, { description: 'The step now, by what both asked.' })
  now: number;

  @Field(() => Int, { description: 'Steps climbed; below nought where the company has stepped back.' })
  climbed: number;

  @Field(() => Int, { description: 'How many criteria are met since.' })
  gainedCount: number;

  @Field(() => Int, { description: 'How many are not met any more.' })
  lostCount: number;

  @Field(() => [ComparedCriterion], { description: 'Criterion by criterion, as the later version has them.' })
  criteria: ComparedCriterion[];
}

/** What was frozen in an assessment that is signed off. */
export function frozenIn(assessment: Assessment): Outcome | undefined {
  const { achievedStep, nextStep, metIds, unmetIds, indexValue, indexAtMost, dimensions } = assessment;
  if (achievedStep === null) return undefined;
  return {
    achievedStep,
    nextStep,
    metIds: metIds ?? [],
    unmetIds: unmetIds ?? [],
    indexValue,
    indexAtMost,
    dimensions: dimensions ?? [],
  };
}
