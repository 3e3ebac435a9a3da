// What a project's courses are sorted by: their level, and the area of skill they are in.
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { IsCode } from '#platform/graphql/rules.js';
import type { Localised } from '#platform/values/text.js';

@ObjectType('Level', { description: 'Kunskapsnivå. A level that courses are given at.' })
@InputType('LevelInput', { description: 'En kunskapsnivå. A level of courses.' })
export class Level {
  @Field({ description: 'Its code.' })
  @IsCode()
  code: string;

  @Field(() => LocalisedText, { description: 'What it is called.' })
  @IsLocalised()
  name: Localised;
}

@ObjectType('SkillArea', { description: 'Kompetensområde. An area of skill that courses are given in.' })
@InputType('SkillAreaInput', { description: 'Ett kompetensområde. An area of skill.' })
export class SkillArea {
  @Field({ description: 'Its code.' })
  @IsCode()
  code: string;

  @Field(() => LocalisedText, { description: 'What it is called.' })
  @IsLocalised()
  name: Localised;
}
