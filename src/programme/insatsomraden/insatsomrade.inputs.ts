// What callers may send about areas, and how areas are asked for.
import { ArgsType, Field, InputType, Int, ObjectType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, ValidateNested } from 'class-validator';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsBetween, IsCode, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { Insatsomrade } from './insatsomrade.entity.js';

@InputType({ description: 'Ett nytt insatsområde. A new area.' })
export class InsatsomradeDefineInput extends PickType(
  Insatsomrade,
  ['code', 'name', 'description', 'letter'],
  InputType,
) {
  @Field(() => Int, { nullable: true, description: 'Its place among the areas; last unless said otherwise.' })
  @MayBeEmpty()
  @IsBetween(1, 1000)
  position?: number | null;
}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged, null means cleared.' })
export class InsatsomradeAmendInput extends PickType(Insatsomrade, ['description', 'letter'], InputType) {
  @Field(() => LocalisedText, { nullable: true, description: 'What it is called; cannot be cleared.' })
  @MayBeAbsent()
  @IsLocalised()
  @IsDefined()
  name?: Localised;

  @Field(() => Int, { nullable: true, description: 'Its place among the areas; cannot be cleared.' })
  @MayBeAbsent()
  @IsBetween(1, 1000)
  position?: number;
}

@InputType({ description: 'När ett insatsområde tas ur bruk. When an area is retired.' })
export class InsatsomradeRetireInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day; today unless said otherwise.' })
  @MayBeEmpty()
  on?: Day | null;
}

@ObjectType({ description: 'A page of areas.' })
export class InsatsomradeConnection extends connectionOf(Insatsomrade) {}

export enum InsatsomradeOrderField {
  POSITION = 'POSITION',
  CODE = 'CODE',
  NAME = 'NAME',
}

@InputType({ description: 'Vilka insatsområden. Which areas.' })
export class InsatsomradeFilter {
  @Field(() => [String], { nullable: true, description: 'Only those with these codes.' })
  @MayBeEmpty()
  @AtMost(200)
  @IsCode({ each: true })
  codes?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Only those whose name holds this, in either language.' })
  @MayBeEmpty()
  @IsText(200)
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those in use. False: only those retired.' })
  @MayBeEmpty()
  @IsBoolean()
  inUse?: boolean | null;
}

@ArgsType()
export class InsatsomradePage extends pageOf('Insatsomrade', InsatsomradeFilter, InsatsomradeOrderField) {
  @ValidateNested()
  @Type(() => InsatsomradeFilter)
  override filter?: InsatsomradeFilter;
}
