// What callers say when they thank for a session.
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMinSize } from 'class-validator';
import { AtMost, IsId, IsText, MayBeEmpty } from '#platform/graphql/rules.js';

@InputType({ description: 'Tacka dem som var med. Thanks those who were there by a letter.' })
export class CoachingSessionThankInput {
  @Field(() => [ID], { description: 'Whom to write to, of those who were at the session and have an e-mail address.' })
  @ArrayMinSize(1)
  @AtMost(100)
  @IsId({ each: true })
  contactIds: string[];

  @Field(() => String, { nullable: true, description: 'Egna ord, som står efter tacket. A few words of your own.' })
  @MayBeEmpty()
  @IsText(2000)
  greeting?: string | null;
}
