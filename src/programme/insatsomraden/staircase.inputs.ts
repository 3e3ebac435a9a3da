// What callers may send about staircases: always the whole content of a version.
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { AtMost, IsBetween, IsCode, IsId, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import type { CriterionContent, StepContent } from './staircase.rules.js';

@InputType({ description: 'Ett kriterium. A criterion.' })
export class CriterionInput implements CriterionContent {
  @Field({ description: 'Its code, unique in the staircase.' })
  @IsCode()
  code: string;

  @Field(() => LocalisedText, { description: 'A statement, answered yes or no.' })
  @IsLocalised()
  statement: Localised;
}

@InputType({ description: 'Ett steg. A step.' })
export class StepInput implements StepContent {
  @Field(() => Int, { description: 'Its number, from 1 at the bottom.' })
  @IsBetween(1, 20)
  number: number;

  @Field(() => LocalisedText, { description: 'What it is called.' })
  @IsLocalised()
  name: Localised;

  @Field(() => LocalisedText, { nullable: true, description: 'What standing on it means, in one sentence.' })
  @MayBeEmpty()
  @IsLocalised()
  description?: Localised | null;

  @Field(() => [CriterionInput], { description: 'Its criteria.' })
  @AtMost(30)
  @ValidateNested({ each: true })
  @Type(() => CriterionInput)
  criteria: CriterionInput[];
}

@InputType({ description: 'En trappas hela innehåll. The whole content of a staircase.' })
export class StaircaseContentInput {
  @Field(() => LocalisedText, { nullable: true, description: 'Which family of models it grew from.' })
  @MayBeEmpty()
  @IsLocalised()
  source?: Localised | null;

  @Field(() => [StepInput], { description: 'Its steps, from 1 without a gap.' })
  @AtMost(20)
  @ValidateNested({ each: true })
  @Type(() => StepInput)
  steps: StepInput[];
}

@InputType({ description: 'Ett utkast till en trappa. A draft of a staircase.' })
export class StaircaseDraftInput extends StaircaseContentInput {
  @Field(() => ID, { description: 'The area it is for.' })
  @IsId()
  insatsomradeId: string;

  @Field(() => LocalisedText, {
    nullable: true,
    description: 'What it is called; the area’s name unless said otherwise.',
  })
  @MayBeEmpty()
  @IsLocalised()
  name?: Localised | null;

  @Field(() => LocalisedText, { nullable: true, description: 'What climbing it means.' })
  @MayBeEmpty()
  @IsLocalised()
  description?: Localised | null;
}

@InputType({ description: 'När en trappa publiceras. When a staircase is published.' })
export class StaircasePublishInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day; today unless said otherwise.' })
  @MayBeEmpty()
  on?: Day | null;
}
