// What callers may send about projects, and how projects are asked for.
import { ArgsType, Field, ID, InputType, IntersectionType, ObjectType, PartialType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, ValidateNested } from 'class-validator';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { EarlyEnd } from './early-end.entity.js';
import { FundingSourceInput, MarkedInput, PartnerInput, PhaseInput, PredecessorInput } from './project-parts.inputs.js';
import { Project } from './project.entity.js';

/** Facts that may be unknown: absent is unchanged, null is cleared. */
@InputType({ isAbstract: true })
class UnknownableInput extends PickType(
  Project,
  [
    'purpose',
    'startsOn',
    'plannedEndOn',
    'projectLeaderAlsoCoaches',
    'currency',
    'publicFundingTotalOre',
    'budgetTotalOre',
    'fundingEarmarkedFor',
    'fundingRound',
    'targetGroup',
    'announcedAreas',
    'eligibility',
    'grund',
    'eachInsatsomradeHasStaircase',
    'ambition',
    'publicContact',
    'followUpAfterDays',
  ],
  InputType,
) {}

/** Lists and settings, which are never unknown: absent is unchanged. */
@InputType({ isAbstract: true })
class AlwaysKnownInput extends PartialType(
  PickType(
    Project,
    [
      'levels',
      'skillAreas',
      'offered',
      'offeredPerInsatsomrade',
      'throughout',
      'results',
      'intendedEffects',
      'announcements',
      'tags',
      'asksGrundFirst',
      'showGrundAsSteps',
      'dayLimitMinutes',
      'silentAfterDays',
      'asksOfParticipants',
    ],
    InputType,
  ),
  { skipNullProperties: false },
) {}

@InputType({ isAbstract: true })
class PartsInput {
  @Field(() => [PhaseInput], { nullable: true, description: 'Its phases as a whole, in their order.' })
  @MayBeAbsent()
  @AtMost(50)
  @ValidateNested({ each: true })
  @Type(() => PhaseInput)
  phases?: PhaseInput[];

  @Field(() => [FundingSourceInput], { nullable: true, description: 'Its sources of funding as a whole.' })
  @MayBeAbsent()
  @AtMost(50)
  @ValidateNested({ each: true })
  @Type(() => FundingSourceInput)
  fundingSources?: FundingSourceInput[];

  @Field(() => [PredecessorInput], { nullable: true, description: 'Its predecessors as a whole.' })
  @MayBeAbsent()
  @AtMost(50)
  @ValidateNested({ each: true })
  @Type(() => PredecessorInput)
  predecessors?: PredecessorInput[];

  @Field(() => [ID], { nullable: true, description: 'The organisations that took the initiative, as a whole.' })
  @MayBeAbsent()
  @AtMost(50)
  @IsId({ each: true })
  initiatorIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'The areas it coaches in, as a whole, in their order.' })
  @MayBeAbsent()
  @AtMost(50)
  @IsId({ each: true })
  insatsomradeIds?: string[];
}

@InputType({ isAbstract: true })
class FactsInput extends IntersectionType(
  IntersectionType(UnknownableInput, AlwaysKnownInput),
  IntersectionType(PartsInput, MarkedInput),
) {}

@InputType({ description: 'Ett projekt att planera. A project to plan: a code and a name are enough.' })
export class ProjectPlanInput extends IntersectionType(PickType(Project, ['code', 'name'], InputType), FactsInput) {
  @Field(() => [PartnerInput], { nullable: true, description: 'Who takes part; one owner or one coordinator at most.' })
  @MayBeAbsent()
  @AtMost(100)
  @ValidateNested({ each: true })
  @Type(() => PartnerInput)
  partners?: PartnerInput[];
}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged, null means cleared.' })
export class ProjectAmendInput extends FactsInput {
  @Field(() => LocalisedText, { nullable: true, description: 'The name for people; cannot be cleared.' })
  @MayBeAbsent()
  @IsDefined()
  @IsLocalised()
  name?: Localised;
}

@InputType({ description: 'Hur projektet slutar. How the project ends.' })
export class ProjectEndInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day it ended; null when only that it ended is known.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => EarlyEnd, { nullable: true, description: 'How and why, when it ends before its time.' })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => EarlyEnd)
  early?: EarlyEnd | null;
}

@ObjectType({ description: 'A page of projects.' })
export class ProjectConnection extends connectionOf(Project) {}

export enum ProjectOrderField {
  NAME = 'NAME',
  CODE = 'CODE',
  STARTS_ON = 'STARTS_ON',
  ENDS_ON = 'ENDS_ON',
}

@InputType({ description: 'Vilka projekt. Which projects.' })
export class ProjectFilter {
  @Field(() => String, { nullable: true, description: 'Only those whose code or name holds this.' })
  @MayBeEmpty()
  @IsText(200)
  search?: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Only those that run on this day, as far as their days are known.',
  })
  @MayBeEmpty()
  runsOn?: Day | null;

  @Field(() => ID, { nullable: true, description: 'Only those that this organisation is a partner in.' })
  @MayBeEmpty()
  @IsId()
  partnerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those that coach in this area.' })
  @MayBeEmpty()
  @IsId()
  insatsomradeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those you hold a role in. False: only the others.' })
  @MayBeEmpty()
  @IsBoolean()
  mine?: boolean | null;
}

@ArgsType()
export class ProjectPage extends pageOf('Project', ProjectFilter, ProjectOrderField) {
  @ValidateNested()
  @Type(() => ProjectFilter)
  override filter?: ProjectFilter;
}
