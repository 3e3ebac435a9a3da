// How gathered needs are asked for.
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, ValidateNested } from 'class-validator';
import { AtMost, IsBetween, MayBeEmpty } from '#platform/graphql/rules.js';
import { NeedGrouping } from './gathering.rules.js';
import { TrainingNeedFilter } from './training-need.inputs.js';

@ArgsType()
export class TrainingNeedsArgs {
  @Field(() => TrainingNeedFilter, { nullable: true, description: 'Only needs that meet all of these.' })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => TrainingNeedFilter)
  filter?: TrainingNeedFilter;

  @Field(() => [NeedGrouping], {
    nullable: true,
    description: 'What to gather them by, one or several; an observer names skill, insatsområde or partner alone.',
  })
  @MayBeEmpty()
  @AtMost(4)
  @IsEnum(NeedGrouping, { each: true })
  groupBy?: NeedGrouping[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only groups that so many companies or more stand behind: 2 gives those that companies share.',
  })
  @MayBeEmpty()
  @IsBetween(0, 100_000)
  sharedBy?: number | null;
}
