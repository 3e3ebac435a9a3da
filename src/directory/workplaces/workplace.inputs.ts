// What callers may send about workplaces.
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { DayScalar } from '#platform/graphql/scalars.js';
import { IsId, IsText, MayBeAbsent, MayBeEmpty, Obeys } from '#platform/graphql/rules.js';
import type { Day } from '#platform/values/day.js';
import { municipality } from '../companies/geography.js';

const isMunicipality = (value: unknown): boolean => typeof value === 'string' && municipality(value) !== null;

@InputType({ isAbstract: true })
abstract class WorkplaceAddressInput {
  @Field(() => String, { nullable: true, description: 'Street and number.' })
  @MayBeEmpty()
  @IsText(200)
  streetAddress?: string | null;

  @Field(() => String, { nullable: true, description: 'Five digits, or what its country uses.' })
  @MayBeEmpty()
  @IsText(20)
  postalCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Postort. The town of its address.' })
  @MayBeEmpty()
  @IsText(100)
  postTown?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Huvudarbetsställe: true makes it the one that decides the company’s place, instead of the one before.',
  })
  @MayBeAbsent()
  @IsBoolean()
  isMain?: boolean;
}

@InputType({ description: 'Ett arbetsställe att lägga till. A workplace to add.' })
export class WorkplaceAddInput extends WorkplaceAddressInput {
  @Field(() => ID, { description: 'The company that works there.' })
  @IsId()
  companyId: string;

  @Field({ description: 'What it is called, such as the town or the plant.' })
  @IsText(200)
  name: string;

  @Field({ description: 'Kommun, four digits.' })
  @Obeys('MUNICIPALITY_UNKNOWN', isMunicipality)
  municipalityCode: string;
}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged, null means cleared.' })
export class WorkplaceAmendInput extends WorkplaceAddressInput {
  @Field(() => String, { nullable: true, description: 'What it is called; cannot be cleared.' })
  @MayBeAbsent()
  @IsText(200)
  name?: string;

  @Field(() => String, { nullable: true, description: 'Kommun, four digits; cannot be cleared.' })
  @MayBeAbsent()
  @Obeys('MUNICIPALITY_UNKNOWN', isMunicipality)
  municipalityCode?: string;
}

@InputType({ description: 'När arbetsstället stängdes. When the workplace was closed.' })
export class WorkplaceCloseInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day it was closed; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;
}
