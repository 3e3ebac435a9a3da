// A lesson as everybody may read it: plain values and nothing that leads further into the workspace.
import { Field, ID, ObjectType, PickType } from '@nestjs/graphql';
import { LocalisedText } from '#platform/graphql/localised.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { Lesson } from './lesson.entity.js';
import { LessonPrompt } from './lesson-prompt.entity.js';

@ObjectType({ description: 'Svar på en fråga, med frågan. An answer, with what was asked.' })
export class OpenLessonAnswer extends PickType(LessonPrompt, ['question']) {
  @Field({ description: 'What is answered.' })
  text: string;
}

const READ_AS_WRITTEN = [
  'kind',
  'title',
  'language',
  'whatWorked',
  'whatDidNot',
  'forWhom',
  'evidence',
  'materials',
  'reasons',
  'targetGroup',
  'funds',
  'tags',
] as const satisfies readonly (keyof Lesson)[];

@ObjectType({
  description: 'Öppen lärdom: läses av alla, utan konto. A lesson that is published openly: read without an account.',
})
export class OpenLesson extends PickType(Lesson, READ_AS_WRITTEN) {
  @Field(() => ID, { description: 'The id of the lesson.' })
  id: string;

  @Field(() => [OpenLessonAnswer], { description: 'What was asked and answered.' })
  answers: OpenLessonAnswer[];

  @Field(() => [LocalisedText], { description: 'The insatsområden it is about.' })
  insatsomraden: Localised[];

  @Field(() => LocalisedText, { nullable: true, description: 'The project that taught it.' })
  projectName: Localised | null;

  @Field({ description: 'The organisation that wrote it.' })
  organisationName: string;

  @Field(() => [String], { description: 'The organisations that paid.' })
  funderNames: string[];

  @Field(() => DayScalar, { description: 'The day it was published.' })
  publishedOn: Day;

  static of(
    lesson: Lesson,
    named: Omit<OpenLesson, (typeof READ_AS_WRITTEN)[number] | 'id' | 'publishedOn'>,
  ): OpenLesson {
    const same = Object.fromEntries(
      [...READ_AS_WRITTEN, 'id', 'publishedOn'].map((field) => [field, lesson[field as keyof Lesson]]),
    );
    return Object.assign(new OpenLesson(), same, named);
  }
}

@ObjectType({ description: 'Arbetsytans öppna lärdomar. What a workspace has published openly.' })
export class OpenLessons {
  @Field(() => LocalisedText, {
    nullable: true,
    description: 'The name of the workspace; null where there is none, or where it has published nothing openly.',
  })
  workspaceName: Localised | null;

  @Field({ description: 'Whether all that were asked for are here; 200 are given at most, the latest.' })
  isWhole: boolean;

  @Field(() => [OpenLesson], { description: 'The lessons, latest published first.' })
  lessons: OpenLesson[];
}
