// A text in both languages, Swedish first.
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { Localised } from '../values/text.js';
import { IsText } from './rules.js';

@ObjectType({ description: 'En text på svenska och engelska. A text in Swedish and English.' })
export class LocalisedText implements Localised {
  @Field({ description: 'På svenska.' })
  sv: string;

  @Field({ description: 'In English.' })
  en: string;
}

@InputType({ description: 'En text på svenska och engelska. A text in Swedish and English.' })
export class LocalisedTextInput implements Localised {
  @Field({ description: 'På svenska.' })
  @IsText(4000)
  sv: string;

  @Field({ description: 'In English.' })
  @IsText(4000)
  en: string;
}
