// The parts of an ending that live and die with it: its reasons, its steps, and why targets ended where they did.
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsEnum } from 'class-validator';
import { IsId, IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { EarlyEndReason, ShortOfTimeCause } from '#programme/projects/project-words.entity.js';
import { EndingStepName } from './ending-words.entity.js';

@ObjectType('EndingReason', { description: 'Skäl till att ett projekt slutar. Why a project ends.' })
@InputType('EndingReasonInput', { description: 'Skäl till att ett projekt slutar. Why a project ends.' })
export class EndingReason {
  @Field(() => EarlyEndReason, { description: 'The reason.' })
  @IsEnum(EarlyEndReason)
  reason: EarlyEndReason;

  @Field(() => ShortOfTimeCause, { nullable: true, description: 'Why the companies were short of time.' })
  @MayBeEmpty()
  @IsEnum(ShortOfTimeCause)
  causeOfShortOfTime: ShortOfTimeCause | null;

  @Field(() => String, { nullable: true, description: 'What happened, in a few sentences.' })
  @MayBeEmpty()
  @IsText(4000)
  text: string | null;
}

@ObjectType({ description: 'Steg i ett avslut. A step of an ending: who takes it, until when, and when it was saved.' })
export class EndingStep {
  @Field(() => EndingStepName, { description: 'Which step.' })
  step: EndingStepName;

  responsibleId: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Until when it is to be taken.' })
  dueOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was saved last.' })
  savedOn: Day | null;

  savedById: string | null;
}

@InputType({ description: 'Vem som tar ett steg, och till när. Who takes a step of the ending, and until when.' })
export class EndingStepInput {
  @Field(() => EndingStepName, { description: 'Which step.' })
  @IsEnum(EndingStepName)
  step: EndingStepName;

  @Field(() => ID, { nullable: true, description: 'The member who takes it.' })
  @MayBeEmpty()
  @IsId()
  responsibleId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Until when.' })
  @MayBeEmpty()
  dueOn?: Day | null;
}

@ObjectType('TargetWhy', { description: 'Varför ett mål slutade där det gjorde. Why a target ended where it did.' })
@InputType('TargetWhyInput', { description: 'Varför ett mål slutade där det gjorde. Why a target ended where it did.' })
export class TargetWhy {
  @Field(() => ID, { description: 'The target.' })
  @IsId()
  targetId: string;

  @Field({ description: 'Why.' })
  @IsText(4000)
  why: string;
}
