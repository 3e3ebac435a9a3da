// What a link shows whoever holds it: the company's name, the questions, and one's own answers. Nothing else.
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalisedText } from '#platform/graphql/localised.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { AnswerValue } from '../assessments/assessment-words.entity.js';

@ObjectType({ description: 'En fråga i en självskattning. A question, with one’s own answer to it.' })
export class SelfAssessmentQuestion {
  @Field(() => ID, { description: 'The criterion that is asked about.' })
  criterionId: string;

  @Field(() => LocalisedText, { description: 'The statement.' })
  statement: Localised;

  @Field(() => LocalisedText, { nullable: true, description: 'What counts as evidence.' })
  evidence: Localised | null;

  @Field(() => LocalisedText, { nullable: true, description: 'The theme or dimension it is about.' })
  theme: Localised | null;

  @Field(() => AnswerValue, { nullable: true, description: 'What one has answered oneself.' })
  value: AnswerValue | null;

  @Field(() => String, { nullable: true, description: 'And what one has written beside it.' })
  comment: string | null;

  @Field({ description: 'Whether it is asked now; the others are answered, or need no answer as it stands.' })
  isNext: boolean;
}

@ObjectType({
  description: 'En trappa, eller grunden, i en självskattning. A staircase, or the grund, that is asked about.',
})
export class SelfAssessmentPart {
  @Field(() => ID, { description: 'The assessment that the answers go to.' })
  assessmentId: string;

  @Field(() => LocalisedText, { description: 'What it is called.' })
  name: Localised;

  @Field({ description: 'Whether answers are still taken: it is not signed off.' })
  isOpen: boolean;

  @Field(() => [SelfAssessmentQuestion], { description: 'Every question, from the lowest step.' })
  questions: SelfAssessmentQuestion[];

  @Field(() => Int, {
    nullable: true,
    description: 'The step that one’s own answers lead to, once they are handed in.',
  })
  achievedStep: number | null;
}

@ObjectType({
  description: 'Självskattning så som länken visar den. A self-assessment as its link shows it, and nothing else.',
})
export class SelfAssessment {
  @Field({ description: 'The company.' })
  companyName: string;

  @Field({ description: 'Who is asked.' })
  name: string;

  @Field({ description: 'Who asks.' })
  invitedBy: string;

  @Field(() => DayScalar, { description: 'The last day the link can be used.' })
  expiresOn: Day;

  @Field({ description: 'Whether the answers are handed in.' })
  isFinished: boolean;

  @Field(() => [SelfAssessmentPart], { description: 'What is asked about, part by part.' })
  parts: SelfAssessmentPart[];
}
