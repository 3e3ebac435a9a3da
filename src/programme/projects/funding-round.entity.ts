// The round of funding that a project was given its money in.
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsEnum } from 'class-validator';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { IsBetween, IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar, OreScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Money } from '#platform/values/money.js';
import type { Localised } from '#platform/values/text.js';
import { Currency } from './project-words.entity.js';

const MANY = 1_000_000_000;

@ObjectType('FundingRound', { description: 'Utlysning eller medelsomgång. The round of funding above the project.' })
@InputType('FundingRoundInput', { description: 'Utlysningen. The round of funding.' })
export class FundingRound {
  @Field({ description: 'Who announced it.' })
  @IsText(200)
  by: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was announced.' })
  @MayBeEmpty()
  announcedOn: Day | null;

  @Field(() => Currency, { nullable: true, description: 'The currency of its total.' })
  @MayBeEmpty()
  @IsEnum(Currency)
  currency: Currency | null;

  @Field(() => OreScalar, { nullable: true, description: 'What the round held in all.' })
  @MayBeEmpty()
  totalOre: Money | null;

  @Field(() => Int, { nullable: true, description: 'How many projects shared it.' })
  @MayBeEmpty()
  @IsBetween(0, MANY)
  projects: number | null;

  @Field(() => Int, { nullable: true, description: 'It was to reach more persons than this.' })
  @MayBeEmpty()
  @IsBetween(0, MANY)
  personsMoreThan: number | null;

  @Field(() => Int, { nullable: true, description: 'How many companies it was to reach.' })
  @MayBeEmpty()
  @IsBetween(0, MANY)
  companies: number | null;

  @Field(() => String, { nullable: true, description: 'The part of the country it was for, as it was announced.' })
  @MayBeEmpty()
  @IsText(200)
  region: string | null;

  @Field(() => LocalisedText, { nullable: true, description: 'What the round was for.' })
  @MayBeEmpty()
  @IsLocalised()
  aim: Localised | null;
}
