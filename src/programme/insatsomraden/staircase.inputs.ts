// What callers may send about staircases: always the whole content of a version.
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, ValidateNested } from 'class-validator';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { AtMost, IsBetween, IsCode, IsId, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import type { MappedCodes, MappingContent } from './mapping.rules.js';
import { ScoringStyle } from './scoring.rules.js';
import type { CriterionContent, DimensionContent, StepContent } from './staircase.rules.js';

@InputType({ description: 'Ett kriterium. A criterion.' })
export class CriterionInput implements CriterionContent {
  @Field({ description: 'Its code, unique in the staircase.' })
  @IsCode()
  code: string;

  @Field(() => LocalisedText, { description: 'A statement, answered yes or no.' })
  @IsLocalised()
  statement: Localised;

  @Field(() => LocalisedText, { nullable: true, description: 'Det som räknas som underlag. What counts as evidence.' })
  @MayBeEmpty()
  @IsLocalised()
  evidence?: Localised | null;

  @Field(() => LocalisedText, {
    nullable: true,
    description: 'Nästa åtgärd där det inte är så. What to do next where it is not so.',
  })
  @MayBeEmpty()
  @IsLocalised()
  nextAction?: Localised | null;

  @Field(() => String, { nullable: true, description: 'The code of its dimension; needed for an index.' })
  @MayBeEmpty()
  @IsCode()
  dimension?: string | null;
}

@InputType({ description: 'En dimension, i grunden ett tema. A dimension; in the grund, a theme.' })
export class DimensionInput implements DimensionContent {
  @Field({ description: 'Its code, unique in the version.' })
  @IsCode()
  code: string;

  @Field(() => LocalisedText, { description: 'What it is called.' })
  @IsLocalised()
  name: Localised;

  @Field(() => LocalisedText, { nullable: true, description: 'What is looked at, in one sentence.' })
  @MayBeEmpty()
  @IsLocalised()
  description?: Localised | null;
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

  @Field(() => [ScoringStyle], {
    nullable: true,
    description: 'How answers are counted; STAIRCASE unless said otherwise.',
  })
  @MayBeEmpty()
  @AtMost(2)
  @IsEnum(ScoringStyle, { each: true })
  scoringStyles?: ScoringStyle[] | null;

  @Field(() => [DimensionInput], { nullable: true, description: 'Its dimensions; an index is the mean of them.' })
  @MayBeEmpty()
  @AtMost(20)
  @ValidateNested({ each: true })
  @Type(() => DimensionInput)
  dimensions?: DimensionInput[] | null;

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

@InputType({ description: 'Ett kriterium och det som svarar mot det. A criterion and the one that stands for it now.' })
export class MappedCriterionInput implements MappedCodes {
  @Field({ description: 'The code of the criterion in the former version.' })
  @IsCode()
  from: string;

  @Field({ description: 'The code of the criterion in the version that is published.' })
  @IsCode()
  to: string;
}

@InputType({
  description:
    'Vad som svarar mot vad i den tidigare versionen. What stands for what, so that assessments of the two can be compared.',
})
export class StaircaseMappingInput implements MappingContent {
  @Field(() => Boolean, { nullable: true, description: 'True: criteria with the same code stand for each other.' })
  @MayBeEmpty()
  @IsBoolean()
  sameCodes?: boolean | null;

  @Field(() => [MappedCriterionInput], { nullable: true, description: 'Pairs beside, which go before the same codes.' })
  @MayBeEmpty()
  @AtMost(200)
  @ValidateNested({ each: true })
  @Type(() => MappedCriterionInput)
  pairs?: MappedCriterionInput[] | null;
}

@InputType({ description: 'När en trappa publiceras. When a staircase is published.' })
export class StaircasePublishInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day; today unless said otherwise.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => StaircaseMappingInput, {
    nullable: true,
    description: 'What stands for what in the version published before; without it the two are not compared.',
  })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => StaircaseMappingInput)
  mapping?: StaircaseMappingInput | null;
}
