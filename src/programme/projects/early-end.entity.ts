// How and why a project closed before its planned end.
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsEnum } from 'class-validator';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { AtMost, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { EarlyEndOutcome, EarlyEndReason, ShortOfTimeCause } from './project-words.entity.js';

@ObjectType('EarlyEnd', { description: 'Avslutat i förtid. How and why a project closed before its planned end.' })
@InputType('EarlyEndInput', {
  description: 'Hur och varför projektet avslutas i förtid. How and why the project ends early.',
})
export class EarlyEnd {
  @Field(() => DayScalar, { nullable: true, description: 'The day it was announced; null when not stated.' })
  @MayBeEmpty()
  announcedOn: Day | null;

  @Field(() => LocalisedText, { nullable: true, description: 'Who decided it, in words.' })
  @MayBeEmpty()
  @IsLocalised()
  decidedBy: Localised | null;

  @Field(() => EarlyEndOutcome, { nullable: true, description: 'How far it had come.' })
  @MayBeEmpty()
  @IsEnum(EarlyEndOutcome)
  outcome: EarlyEndOutcome | null;

  @Field(() => [EarlyEndReason], { description: 'Why it ended.' })
  @AtMost(10)
  @IsEnum(EarlyEndReason, { each: true })
  reasons: EarlyEndReason[];

  @Field(() => ShortOfTimeCause, {
    nullable: true,
    description: 'Why the companies were short of time, where that was a reason.',
  })
  @MayBeEmpty()
  @IsEnum(ShortOfTimeCause)
  causeOfShortOfTime: ShortOfTimeCause | null;

  @Field(() => LocalisedText, { nullable: true, description: 'What else lay behind it.' })
  @MayBeEmpty()
  @IsLocalised()
  alsoBecause: Localised | null;
}
