// Where the public turns: a function, never a living person.
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsEmail, IsUrl } from 'class-validator';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import type { Localised } from '#platform/values/text.js';

@ObjectType('PublicContact', {
  description: 'Offentlig kontakt. Where the public turns: a function, never a person by name.',
})
@InputType('PublicContactInput', { description: 'Offentlig kontakt. Where the public turns.' })
export class PublicContact {
  @Field(() => LocalisedText, { nullable: true, description: 'The name of the function.' })
  @MayBeEmpty()
  @IsLocalised()
  name: Localised | null;

  @Field(() => String, { nullable: true, description: 'E-mail.' })
  @MayBeEmpty()
  @IsEmail()
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone.' })
  @MayBeEmpty()
  @IsText(50)
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'Web page.' })
  @MayBeEmpty()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  url: string | null;
}
