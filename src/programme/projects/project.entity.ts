// A publicly funded programme's project: what was promised, by whom, to whom, and where each of those facts comes from.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Column, Entity, Unique } from 'typeorm';
import { CountColumn, DayColumn, JsonColumn, ListColumn, MoneyColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { refuse } from '#platform/errors.js';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { AreTags, AtMost, IsBetween, IsCode, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar, OreScalar } from '#platform/graphql/scalars.js';
import { isWithin, type Day } from '#platform/values/day.js';
import type { Money } from '#platform/values/money.js';
import type { Localised } from '#platform/values/text.js';
import { Level, SkillArea } from './course-area.entity.js';
import { EarlyEnd } from './early-end.entity.js';
import { Eligibility } from './eligibility.entity.js';
import { FundingRound } from './funding-round.entity.js';
import { ProjectGrund } from './project-grund.entity.js';
import { Currency, ParticipantQuestion } from './project-words.entity.js';
import { PublicContact } from './public-contact.entity.js';
import { marksAfter, type MarkedField, type Marks } from './marks.rules.js';
import { projectRefusals } from './project-refusals.entity.js';
import { AnnouncedAreas, TargetGroup } from './target-group.entity.js';

/** A list that is kept as one value. */
const TEXTS = { default: [] };

/** The day limit of ESF+, 13 hours, unless a project says otherwise. */
export const DAY_LIMIT_MINUTES = 780;

/** Three weeks without contact, unless a project says otherwise. */
export const SILENT_AFTER_DAYS = 21;

const UNKNOWN_AT_FIRST = [
  'purpose',
  'startsOn',
  'plannedEndOn',
  'endedOn',
  'endedEarly',
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
] as const satisfies readonly (keyof Project)[];

const LISTS = [
  'levels',
  'skillAreas',
  'offered',
  'offeredPerInsatsomrade',
  'throughout',
  'results',
  'intendedEffects',
  'announcements',
  'tags',
] as const satisfies readonly (keyof Project)[];

@ObjectType({
  description: 'Projekt. What was promised, by whom and to whom; every member of the workspace may read it.',
})
@Entity()
@Unique('project_code_uq', ['workspaceId', 'code'])
export class Project extends VersionedRow {
  @Field({ description: 'Short code, such as `industry-in-west`.' })
  @IsCode()
  @Column('text')
  code: string;

  @Field(() => LocalisedText, { description: 'The name for people.' })
  @MayBeAbsent()
  @IsLocalised()
  @JsonColumn()
  name: Localised;

  @Field(() => LocalisedText, { nullable: true, description: 'Syfte. What the project is for; null when not stated.' })
  @MayBeEmpty()
  @IsLocalised()
  @JsonColumn({ nullable: true })
  purpose: Localised | null;

  @Field(() => DayScalar, { nullable: true, description: 'The first day; null when not stated.' })
  @MayBeEmpty()
  @DayColumn({ nullable: true })
  startsOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day as planned; null when not stated.' })
  @MayBeEmpty()
  @DayColumn({ nullable: true })
  plannedEndOn: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day it really ended; null while it runs, or when not stated.',
  })
  @DayColumn({ nullable: true })
  endedOn: Day | null;

  @Field(() => EarlyEnd, {
    nullable: true,
    description: 'How and why it closed before its planned end; null when it did not.',
  })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => EarlyEnd)
  @JsonColumn({ nullable: true })
  endedEarly: EarlyEnd | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the project leader also coaches; null when not stated.',
  })
  @MayBeEmpty()
  @IsBoolean()
  @Column('boolean', { nullable: true })
  projectLeaderAlsoCoaches: boolean | null;

  @Field(() => Currency, { nullable: true, description: 'The currency of the amounts.' })
  @MayBeEmpty()
  @IsEnum(Currency)
  @Column('text', { nullable: true })
  currency: Currency | null;

  @Field(() => OreScalar, {
    nullable: true,
    description: 'Public money in all, which is not the budget; null when not stated.',
  })
  @MayBeEmpty()
  @MoneyColumn({ nullable: true })
  publicFundingTotalOre: Money | null;

  @Field(() => OreScalar, { nullable: true, description: 'The whole budget; null when not stated.' })
  @MayBeEmpty()
  @MoneyColumn({ nullable: true })
  budgetTotalOre: Money | null;

  @Field(() => LocalisedText, { nullable: true, description: 'What the money is earmarked for.' })
  @MayBeEmpty()
  @IsLocalised()
  @JsonColumn({ nullable: true })
  fundingEarmarkedFor: Localised | null;

  @Field(() => FundingRound, { nullable: true, description: 'The round of funding above the project.' })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => FundingRound)
  @JsonColumn({ nullable: true })
  fundingRound: FundingRound | null;

  @Field(() => TargetGroup, { nullable: true, description: 'Whom it is for, in words.' })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => TargetGroup)
  @JsonColumn({ nullable: true })
  targetGroup: TargetGroup | null;

  @Field(() => AnnouncedAreas, { nullable: true, description: 'Areas as the announcement names them.' })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => AnnouncedAreas)
  @JsonColumn({ nullable: true })
  announcedAreas: AnnouncedAreas | null;

  @Field(() => Eligibility, {
    nullable: true,
    description: 'The rules on who may take part; null when there are none.',
  })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => Eligibility)
  @JsonColumn({ nullable: true })
  eligibility: Eligibility | null;

  @Field(() => [Level], { description: 'Levels of its courses.' })
  @MayBeAbsent()
  @AtMost(50)
  @ValidateNested({ each: true })
  @Type(() => Level)
  @JsonColumn(TEXTS)
  levels: Level[];

  @Field(() => [SkillArea], { description: 'Areas of skill of its courses.' })
  @MayBeAbsent()
  @AtMost(100)
  @ValidateNested({ each: true })
  @Type(() => SkillArea)
  @JsonColumn(TEXTS)
  skillAreas: SkillArea[];

  @Field(() => ProjectGrund, { nullable: true, description: 'What it says of the review that comes before the areas.' })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => ProjectGrund)
  @JsonColumn({ nullable: true })
  grund: ProjectGrund | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it says that every area has a staircase; null when not stated.',
  })
  @MayBeEmpty()
  @IsBoolean()
  @Column('boolean', { nullable: true })
  eachInsatsomradeHasStaircase: boolean | null;

  @Field(() => [LocalisedText], { description: 'What a company is offered.' })
  @MayBeAbsent()
  @AtMost(100)
  @IsLocalised({ each: true })
  @JsonColumn(TEXTS)
  offered: Localised[];

  @Field(() => [LocalisedText], { description: 'What a company is offered in each area.' })
  @MayBeAbsent()
  @AtMost(100)
  @IsLocalised({ each: true })
  @JsonColumn(TEXTS)
  offeredPerInsatsomrade: Localised[];

  @Field(() => [LocalisedText], { description: 'What runs all the time.' })
  @MayBeAbsent()
  @AtMost(100)
  @IsLocalised({ each: true })
  @JsonColumn(TEXTS)
  throughout: Localised[];

  @Field(() => [LocalisedText], { description: 'What came of it.' })
  @MayBeAbsent()
  @AtMost(100)
  @IsLocalised({ each: true })
  @JsonColumn(TEXTS)
  results: Localised[];

  @Field(() => LocalisedText, { nullable: true, description: 'What it wants to be.' })
  @MayBeEmpty()
  @IsLocalised()
  @JsonColumn({ nullable: true })
  ambition: Localised | null;

  @Field(() => [LocalisedText], { description: 'What is to be different afterwards.' })
  @MayBeAbsent()
  @AtMost(100)
  @IsLocalised({ each: true })
  @JsonColumn(TEXTS)
  intendedEffects: Localised[];

  @Field(() => PublicContact, { nullable: true, description: 'Where the public turns.' })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => PublicContact)
  @JsonColumn({ nullable: true })
  publicContact: PublicContact | null;

  @Field(() => [String], { description: 'The announcements that the facts are taken from.' })
  @MayBeAbsent()
  @AtMost(100)
  @IsText(500, { each: true })
  @ListColumn('text', { default: [] })
  announcements: string[];

  @Field(() => [String], { description: 'Taggar, med små bokstäver. Tags, in lower case: by which it finds lessons.' })
  @MayBeAbsent()
  @AreTags()
  @ListColumn('text', { default: [] })
  tags: string[];

  @Field({ description: 'Whether a company reviews its grund before it is placed in an area.' })
  @MayBeAbsent()
  @IsBoolean()
  @Column('boolean', { default: false })
  asksGrundFirst: boolean;

  @Field({ description: 'Whether the grund is also drawn with five levels.' })
  @MayBeAbsent()
  @IsBoolean()
  @Column('boolean', { default: false })
  showGrundAsSteps: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Suggest a follow-up so many days after a session; null suggests none.',
  })
  @MayBeEmpty()
  @IsBetween(1, 730)
  @CountColumn({ nullable: true })
  followUpAfterDays: number | null;

  @Field(() => Int, { description: 'More minutes than this of one coach in one day are stored but not reportable.' })
  @MayBeAbsent()
  @IsBetween(1, 1440)
  @CountColumn({ default: DAY_LIMIT_MINUTES })
  dayLimitMinutes: number;

  @Field(() => Int, { description: 'A company without contact for so many days is listed.' })
  @MayBeAbsent()
  @IsBetween(1, 730)
  @CountColumn({ default: SILENT_AFTER_DAYS })
  silentAfterDays: number;

  @Field(() => [ParticipantQuestion], {
    description: 'Vad projektet frågar om deltagare: nothing of these unless the funder asks.',
  })
  @MayBeAbsent()
  @IsEnum(ParticipantQuestion, { each: true })
  @ListColumn('text', { default: [] })
  asksOfParticipants: ParticipantQuestion[];

  /** Where facts come from and which are assumed, by the path of the field; shown as `facts`. */
  @JsonColumn({ default: {} })
  marks: Marks;

  @Field(() => [String], { description: 'What you may do with it, such as `project:amend`.' })
  readonly viewerCan?: string[];

  /** Whether the project runs on a day, as far as its days are known. */
  runsOn(day: Day): boolean {
    return isWithin(day, this.startsOn, this.endedOn ?? this.plannedEndOn);
  }

  /** A project of which nothing is stated yet but what it is called. */
  static unknown(id: string, code: string, name: Localised): Project {
    return Object.assign(new Project(), {
      ...Object.fromEntries(UNKNOWN_AT_FIRST.map((field) => [field, null])),
      ...Object.fromEntries(LISTS.map((field) => [field, []])),
      id,
      code,
      name,
      asksGrundFirst: false,
      showGrundAsSteps: false,
      dayLimitMinutes: DAY_LIMIT_MINUTES,
      silentAfterDays: SILENT_AFTER_DAYS,
      asksOfParticipants: [],
      marks: {},
    });
  }

  /** States facts: absent is unchanged. Their marks are those given with them, and none when none are given. */
  state(facts: Partial<Project>, marked: readonly MarkedField[] | null | undefined): void {
    const given = Object.entries(facts).filter(([, value]) => value !== undefined);
    Object.assign(this, Object.fromEntries(given));
    this.marks = marksAfter(
      this.marks,
      given.map(([field]) => field),
      marked,
    );
    if (this.startsOn && this.plannedEndOn && this.plannedEndOn < this.startsOn) {
      const { startsOn: start, plannedEndOn: end } = this;
      throw projectRefusals.PROJECT_ENDS_BEFORE_START({ start, end, field: 'input.plannedEndOn' });
    }
  }

  /** The project is over; on which day may be unknown. Of one that is known to have ended early, only the day is told. */
  end(on: Day | null, early: EarlyEnd | null): void {
    if (this.endedOn) throw projectRefusals.PROJECT_ALREADY_ENDED({ since: this.endedOn, field: 'id' });
    if (this.endedEarly && !on) throw refuse.REQUIRED({ field: 'input.on' });
    if (on && this.startsOn && on < this.startsOn) {
      throw projectRefusals.PROJECT_ENDS_BEFORE_START({ start: this.startsOn, end: on, field: 'input.on' });
    }
    this.endedOn = on;
    this.endedEarly ??= early;
  }

  /** Its end was a mistake, and is as if it had not been. */
  reopen(): void {
    this.endedOn = null;
    this.endedEarly = null;
  }
}
