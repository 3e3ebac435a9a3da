// What callers may send about a company's yearly figures.
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, ValidateNested } from 'class-validator';
import { AtMost, IsBetween, IsDecimal, IsId, IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar, OreScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { RelationKind } from '../companies/size-figures.rules.js';
import { FiguresSource } from './figures-words.entity.js';

/** The first year of figures that anybody would record. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2200;
const MOST_WORKERS = 1_000_000;

@InputType({ isAbstract: true })
abstract class FiguresInput {
  @Field(() => Float, { nullable: true, description: 'Årsarbetskrafter: full-time workers for a whole year.' })
  @MayBeEmpty()
  @IsDecimal(0, MOST_WORKERS, 2)
  annualWorkUnits?: number | null;

  @Field(() => OreScalar, { nullable: true, description: 'Omsättning for twelve months, without VAT.' })
  @MayBeEmpty()
  @IsBetween(0, Number.MAX_SAFE_INTEGER)
  turnoverOre?: number | null;

  @Field(() => OreScalar, { nullable: true, description: 'Balansomslutning. Total of the balance sheet.' })
  @MayBeEmpty()
  @IsBetween(0, Number.MAX_SAFE_INTEGER)
  balanceTotalOre?: number | null;
}

@InputType({ description: 'Ett partner- eller anknutet företag. A partner or linked enterprise and its figures.' })
export class RelatedEnterpriseInput extends FiguresInput {
  @Field({ description: 'Its name.' })
  @IsText(200)
  name: string;

  @Field(() => RelationKind, { description: 'How it belongs to the company.' })
  @IsEnum(RelationKind)
  relation: RelationKind;

  @Field(() => Float, { description: 'The greater of the shares of capital and votes, in percent.' })
  @IsDecimal(0, 100, 2)
  sharePercent: number;
}

@InputType({ description: 'Ett års siffror. The figures of a year; what is not known is left out.' })
export class CompanyFiguresRecordInput extends FiguresInput {
  @Field(() => ID, { description: 'Whose figures they are.' })
  @IsId()
  companyId: string;

  @Field(() => Int, { description: 'The year in which the accounting period closed.' })
  @IsBetween(FIRST_YEAR, LAST_YEAR)
  year: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Kronor for one euro on the day the period closed; the known rate at the end of the year when left out.',
  })
  @MayBeEmpty()
  @IsDecimal(1, 100, 4)
  euroRate?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What public bodies own or control together, in percent, save owners that the definition exempts.',
  })
  @MayBeEmpty()
  @IsDecimal(0, 100, 2)
  publicPercent?: number | null;

  @Field(() => [RelatedEnterpriseInput], { nullable: true, description: 'Partner and linked enterprises.' })
  @MayBeEmpty()
  @AtMost(50)
  @ValidateNested()
  @Type(() => RelatedEnterpriseInput)
  related?: RelatedEnterpriseInput[] | null;

  @Field(() => FiguresSource, { description: 'Where the figures come from.' })
  @IsEnum(FiguresSource)
  source: FiguresSource;

  @Field(() => DayScalar, { nullable: true, description: 'The day they were given; today when nothing is said.' })
  @MayBeEmpty()
  statedOn?: Day | null;
}
