// What callers send and ask for about the end of a project.
import { ArgsType, Field, ID, InputType, Int, IntersectionType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, ValidateNested } from 'class-validator';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsBetween, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { EarlyEndOutcome } from '#programme/projects/project-words.entity.js';
import { EndingReason, EndingStepInput, TargetWhy } from './ending-parts.entity.js';
import { ObligationDeed, ObligationType } from './ending-words.entity.js';
import { ObligationAnswer } from './obligation-answer.entity.js';

@InputType({ isAbstract: true })
class WhysInput {
  @Field(() => [TargetWhy], { nullable: true, description: 'Why targets end where they do, all of them at once.' })
  @MayBeAbsent()
  @AtMost(200)
  @ValidateNested({ each: true })
  @Type(() => TargetWhy)
  whys?: TargetWhy[];
}

@InputType({ isAbstract: true })
class DecisionInput extends WhysInput {
  @Field(() => DayScalar, { nullable: true, description: 'Beslutsdag. The day it was decided.' })
  @MayBeEmpty()
  decidedOn?: Day | null;

  @Field(() => LocalisedText, { nullable: true, description: 'Vem som beslutade, i ord. Who decided it.' })
  @MayBeEmpty()
  @IsLocalised()
  decidedBy?: Localised | null;

  @Field(() => DayScalar, { nullable: true, description: 'Sista aktivitetsdag. The last day that something is done.' })
  @MayBeEmpty()
  lastActivityOn?: Day | null;

  @Field(() => EarlyEndOutcome, { nullable: true, description: 'How far it had come.' })
  @MayBeEmpty()
  @IsEnum(EarlyEndOutcome)
  outcome?: EarlyEndOutcome | null;

  @Field(() => [EndingReason], { nullable: true, description: 'Skäl. Why it ends, all of them at once.' })
  @MayBeAbsent()
  @AtMost(10)
  @ValidateNested({ each: true })
  @Type(() => EndingReason)
  reasons?: EndingReason[];

  @Field(() => LocalisedText, { nullable: true, description: 'What else lies behind it.' })
  @MayBeEmpty()
  @IsLocalised()
  alsoBecause?: Localised | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether every member of the workspace may read its texts.' })
  @MayBeAbsent()
  @IsBoolean()
  isPublic?: boolean;
}

@InputType({ isAbstract: true })
class StepsInput {
  @Field(() => [EndingStepInput], { nullable: true, description: 'Who takes which step, and until when.' })
  @MayBeAbsent()
  @AtMost(4)
  @ValidateNested({ each: true })
  @Type(() => EndingStepInput)
  steps?: EndingStepInput[];
}

/** What may be told of an ending, in whatever step. */
export type EndingToldInput = Partial<DecisionInput & StepsInput>;

@InputType({ description: 'Förbered ett avslut. Begin to prepare the end of a project: everything may be told later.' })
export class ProjectEndingBeginInput extends IntersectionType(DecisionInput, StepsInput) {
  @Field(() => ID, { description: 'The project that is to end.' })
  @IsId()
  projectId: string;
}

@InputType({ description: 'Ett steg i avslutet. A step of the ending: what is left out stays as it was.' })
export class ProjectEndingAmendInput extends IntersectionType(DecisionInput, StepsInput) {}

@InputType({ description: 'Projektet avslutas som planerat. The project ends as planned.' })
export class ProjectCloseInput extends WhysInput {
  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day; its last day of activity when nothing is said, or today.',
  })
  @MayBeEmpty()
  on?: Day | null;
}

@InputType({
  description:
    'Projektet avslutas i förtid. The project ends before its time: what was prepared need not be said again.',
})
export class ProjectEndEarlyInput extends DecisionInput {
  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day; its last day of activity when nothing is said, or today.',
  })
  @MayBeEmpty()
  on?: Day | null;
}

@InputType({ description: 'Ta tillbaka ett avslut. Take an ending back.' })
export class ProjectReopenInput {
  @Field({ description: 'Why.' })
  @IsText(1000)
  reason: string;
}

@InputType({
  description: 'Svar för ett åtagande, eller för alla av ett slag. What becomes of a promise, or of all of a kind.',
})
export class ObligationAnswerInput {
  @Field(() => ObligationType, { description: 'What kind of promise it is.' })
  @IsEnum(ObligationType)
  type: ObligationType;

  @Field(() => ID, {
    nullable: true,
    description: 'Which one; all of the kind that are unanswered when nothing is said.',
  })
  @MayBeEmpty()
  @IsId()
  id?: string | null;

  @Field(() => ObligationDeed, { description: 'What becomes of it.' })
  @IsEnum(ObligationDeed)
  deed: ObligationDeed;

  @Field(() => DayScalar, { nullable: true, description: 'The day to move it to.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => ID, { nullable: true, description: 'The project that takes it over.' })
  @MayBeEmpty()
  @IsId()
  toProjectId?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; that the project ends, when nothing is said.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}

@InputType({ description: 'Svara för åtaganden. Answer for what is still promised: all of it or none.' })
export class ProjectObligationsSettleInput {
  @Field(() => [ObligationAnswerInput], { description: 'The answers, in the order they are to be done.' })
  @AtMost(500)
  @ValidateNested({ each: true })
  @Type(() => ObligationAnswerInput)
  answers: ObligationAnswerInput[];
}

@ArgsType()
export class ObligationsArgs {
  @Field(() => ObligationType, { nullable: true, description: 'Only of this kind.' })
  @MayBeEmpty()
  @IsEnum(ObligationType)
  type?: ObligationType | null;

  @Field(() => Int, { nullable: true, description: 'How many rows at most; all are counted.' })
  @MayBeAbsent()
  @IsBetween(1, 200)
  first?: number;
}

@ObjectType({ description: 'A page of answered promises.' })
export class ObligationAnswerConnection extends connectionOf(ObligationAnswer) {}

export enum ObligationAnswerOrderField {
  ANSWERED_ON = 'ANSWERED_ON',
}

@InputType({ description: 'Which answered promises.' })
export class ObligationAnswerFilter {
  @Field(() => ObligationType, { nullable: true, description: 'Only of this kind.' })
  @MayBeEmpty()
  @IsEnum(ObligationType)
  type?: ObligationType | null;

  @Field(() => ObligationDeed, { nullable: true, description: 'Only what this became of.' })
  @MayBeEmpty()
  @IsEnum(ObligationDeed)
  deed?: ObligationDeed | null;
}

@ArgsType()
export class ObligationAnswerPage extends pageOf(
  'ObligationAnswer',
  ObligationAnswerFilter,
  ObligationAnswerOrderField,
) {}
