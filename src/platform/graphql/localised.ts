// A text in both languages, Swedish first: one class for what is shown and what is sent.
import { applyDecorators } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import type { Localised } from '../values/text.js';
import { IsText } from './rules.js';

@ObjectType('LocalisedText', { description: 'En text på svenska och engelska. A text in Swedish and English.' })
@InputType('LocalisedTextInput', { description: 'En text på svenska och engelska. A text in Swedish and English.' })
export class LocalisedText implements Localised {
  @Field({ description: 'På svenska.' })
  @IsText(4000)
  sv: string;

  @Field({ description: 'In English.' })
  @IsText(4000)
  en: string;
}

/** The same text as it is sent. */
export { LocalisedText as LocalisedTextInput };

/** A text in both languages, checked in each. */
export function IsLocalised(options: { each?: boolean } = {}): PropertyDecorator {
  return applyDecorators(
    ValidateNested(options),
    Type(() => LocalisedText),
  );
}
