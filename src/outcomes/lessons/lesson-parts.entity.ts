// What a lesson is made of besides its texts: material to use, and answers to what was asked for.
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsUrl } from 'class-validator';
import { IsCode, IsText } from '#platform/graphql/rules.js';

@ObjectType('LessonMaterial', { description: 'Material att återanvända. Something that others may use again.' })
@InputType('LessonMaterialInput', { description: 'Material att återanvända. Something that others may use again.' })
export class LessonMaterial {
  @Field({ description: 'What it is called.' })
  @IsText(200)
  title: string;

  @Field({ description: 'Where it is found: an address that begins with https.' })
  @IsUrl({ protocols: ['https'], require_protocol: true })
  url: string;
}

@ObjectType('LessonAnswer', { description: 'Svar på en fråga. What was answered to one of the questions.' })
@InputType('LessonAnswerInput', { description: 'Svar på en fråga. An answer to one of the questions.' })
export class LessonAnswer {
  @Field({ description: 'The code of the question, as in `lessonPrompts`.' })
  @IsCode()
  prompt: string;

  @Field({ description: 'What is answered.' })
  @IsText(4000)
  text: string;
}
