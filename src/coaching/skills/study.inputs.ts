// What callers send and ask for about studies.
import { ArgsType, Field, InputType, Int, ObjectType, PartialType, PickType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { IsBetween, IsText } from '#platform/graphql/rules.js';
import { Study } from './study.entity.js';

@InputType({ description: 'En studie. A study.' })
export class StudyRegisterInput extends PickType(
  Study,
  ['title', 'publisher', 'year', 'shows', 'address'],
  InputType,
) {}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged, null means cleared.' })
export class StudyAmendInput extends PartialType(StudyRegisterInput) {}

@ObjectType({ description: 'A page of studies.' })
export class StudyConnection extends connectionOf(Study) {}

export enum StudyOrderField {
  YEAR = 'YEAR',
  TITLE = 'TITLE',
}

@InputType({ description: 'Vilka studier. Which studies.' })
export class StudyFilter {
  @Field(() => String, { nullable: true, description: 'Only those whose title, publisher or finding holds this.' })
  @IsOptional()
  @IsText(200)
  search?: string;

  @Field(() => Int, { nullable: true, description: 'Only those of this year or later.' })
  @IsOptional()
  @IsBetween(1900, 2100)
  fromYear?: number;
}

@ArgsType()
export class StudyPage extends pageOf('Study', StudyFilter, StudyOrderField) {}
