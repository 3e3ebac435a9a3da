// What callers send and ask for about lessons.
import { ArgsType, Field, ID, InputType, IntersectionType, ObjectType, PartialType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsDefined, IsEnum, ValidateNested } from 'class-validator';
import { LocaleNames } from '#platform/graphql/locale.js';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import type { Locale } from '#platform/values/locale.js';
import { EarlyEndReason, Fund } from '#programme/projects/project-words.entity.js';
import { Lesson } from './lesson.entity.js';
import { LessonAudience, LessonKind, LessonState } from './lesson-words.entity.js';

@InputType({ isAbstract: true })
class TextsInput extends PickType(
  Lesson,
  ['whatWorked', 'whatDidNot', 'forWhom', 'evidence', 'targetGroup'],
  InputType,
) {}

/** Lists, which are never unknown: absent is unchanged, or taken from the project when the lesson is written. */
@InputType({ isAbstract: true })
class ListsInput extends PartialType(
  PickType(Lesson, ['answers', 'materials', 'reasons', 'funds', 'tags'], InputType),
  { skipNullProperties: false },
) {
  @Field(() => [ID], {
    nullable: true,
    description: 'The insatsområden it is about; as the project has them at first.',
  })
  @MayBeAbsent()
  @AtMost(50)
  @IsId({ each: true })
  insatsomradeIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'The organisations that paid; as the project has them at first.' })
  @MayBeAbsent()
  @AtMost(50)
  @IsId({ each: true })
  funderIds?: string[];
}

@InputType({
  description:
    'Skriv en lärdom. Insatsområden, skäl, målgrupp, finansiärer och taggar tas från projektet där inget sägs. A lesson to write; what is not said of areas, reasons, target group, funders and tags is taken from the project.',
})
export class LessonWriteInput extends IntersectionType(
  PickType(Lesson, ['kind', 'title'], InputType),
  IntersectionType(TextsInput, ListsInput),
) {
  @Field(() => ID, { nullable: true, description: 'The project that taught it; none for a finding from elsewhere.' })
  @MayBeEmpty()
  @IsId()
  projectId?: string | null;

  @Field(() => LocaleNames, { nullable: true, description: 'The language it is written in; that of the request.' })
  @MayBeAbsent()
  @IsEnum(LocaleNames)
  language?: Locale;
}

@InputType({ description: 'Ändra en lärdom. What is left out stays as it was; null empties a text.' })
export class LessonAmendInput extends IntersectionType(
  PartialType(PickType(Lesson, ['kind', 'title', 'language'], InputType), { skipNullProperties: false }),
  IntersectionType(TextsInput, ListsInput),
) {}

@InputType({ description: 'Publicera en lärdom. To whom it is published.' })
export class LessonPublishInput {
  @Field(() => LessonAudience, { description: 'The workspace, or openly.' })
  @IsEnum(LessonAudience)
  audience: LessonAudience;
}

@InputType({ description: 'Ta tillbaka en lärdom. It is not to be read any more.' })
export class LessonWithdrawInput {
  @Field(() => String, { nullable: true, description: 'Why.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}

@ObjectType({ description: 'A page of lessons.' })
export class LessonConnection extends connectionOf(Lesson) {}

export enum LessonOrderField {
  PUBLISHED_ON = 'PUBLISHED_ON',
  TITLE = 'TITLE',
  UPDATED_AT = 'UPDATED_AT',
}

@InputType({ description: 'Vilka lärdomar. Which lessons.' })
export class LessonFilter {
  @Field(() => LessonKind, { nullable: true, description: 'Only of this kind.' })
  @MayBeEmpty()
  @IsEnum(LessonKind)
  kind?: LessonKind | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this project.' })
  @MayBeEmpty()
  @IsId()
  projectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those that this partner has written.' })
  @MayBeEmpty()
  @IsId()
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those about this insatsområde.' })
  @MayBeEmpty()
  @IsId()
  insatsomradeId?: string | null;

  @Field(() => EarlyEndReason, { nullable: true, description: 'Only those about this reason to end early.' })
  @MayBeEmpty()
  @IsEnum(EarlyEndReason)
  reason?: EarlyEndReason | null;

  @Field(() => String, { nullable: true, description: 'Only those whose target group holds this.' })
  @MayBeEmpty()
  @IsText(200)
  targetGroup?: string | null;

  @Field(() => Fund, { nullable: true, description: 'Only those that this fund paid for.' })
  @MayBeEmpty()
  @IsEnum(Fund)
  fund?: Fund | null;

  @Field(() => ID, { nullable: true, description: 'Only those that this organisation paid for.' })
  @MayBeEmpty()
  @IsId()
  funderId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those with this tag.' })
  @MayBeEmpty()
  @IsText(60)
  tag?: string | null;

  @Field(() => LessonState, { nullable: true, description: 'Only those that have come so far.' })
  @MayBeEmpty()
  @IsEnum(LessonState)
  state?: LessonState | null;

  @Field(() => LessonAudience, { nullable: true, description: 'Only those published to these.' })
  @MayBeEmpty()
  @IsEnum(LessonAudience)
  audience?: LessonAudience | null;

  @Field(() => String, { nullable: true, description: 'Only those whose title, texts or answers hold this.' })
  @MayBeEmpty()
  @IsText(200)
  search?: string | null;
}

@ArgsType()
export class LessonPage extends pageOf('Lesson', LessonFilter, LessonOrderField) {
  @ValidateNested()
  @Type(() => LessonFilter)
  override filter?: LessonFilter;
}

@ArgsType()
export class LessonPromptArgs {
  @Field(() => [EarlyEndReason], {
    nullable: true,
    description: 'Only what is asked for these reasons, and always; all of them when nothing is said.',
  })
  @MayBeAbsent()
  @IsDefined()
  @AtMost(20)
  @IsEnum(EarlyEndReason, { each: true })
  reasons?: EarlyEndReason[];
}

@InputType({ description: 'Vilka öppna lärdomar. Which of the lessons published openly.' })
export class OpenLessonFilter extends PickType(
  LessonFilter,
  ['kind', 'insatsomradeId', 'reason', 'targetGroup', 'fund', 'tag', 'search'],
  InputType,
) {}

@ArgsType()
export class OpenLessonArgs {
  @Field({ description: 'The workspace: its short name, such as `industry-in-west`, or its id.' })
  @IsText(80)
  workspace: string;

  @Field(() => OpenLessonFilter, { nullable: true, description: 'Only those that meet all of these.' })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => OpenLessonFilter)
  filter?: OpenLessonFilter | null;
}
