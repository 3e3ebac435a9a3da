// A question that draws a lesson out: asked when a project ends, for each reason why it did.
import { Field, ObjectType } from '@nestjs/graphql';
import { LocalisedText } from '#platform/graphql/localised.js';
import type { Localised } from '#platform/values/text.js';
import { EarlyEndReason } from '#programme/projects/project-words.entity.js';

@ObjectType({
  description: 'Fråga som lockar fram en lärdom. A question that draws a lesson out, asked when a project ends.',
})
export class LessonPrompt {
  @Field({ description: 'Short code, which the answer names.' })
  code: string;

  @Field(() => EarlyEndReason, {
    nullable: true,
    description: 'The reason it belongs to; null where it is always asked.',
  })
  reason: EarlyEndReason | null;

  @Field(() => LocalisedText, { description: 'The question.' })
  question: Localised;
}
