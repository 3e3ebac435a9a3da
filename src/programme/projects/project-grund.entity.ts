// What a project says of the grund: the review of themes that comes before the areas (docs/decisions/0012 for the word).
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { AtMost, IsCode, MayBeEmpty } from '#platform/graphql/rules.js';
import type { Localised } from '#platform/values/text.js';

@ObjectType('ProjectGrundTheme', {
  description: 'Ett tema i projektets grund. A theme of the project’s grund, in its own word.',
})
@InputType('ProjectGrundThemeInput', { description: 'Ett tema i grunden. A theme of the grund.' })
export class ProjectGrundTheme {
  @Field({ description: 'The code of the theme, the same as in the workspace’s grund.' })
  @IsCode()
  code: string;

  @Field(() => LocalisedText, { description: 'The project’s own word for it.' })
  @IsLocalised()
  name: Localised;
}

@ObjectType('ProjectGrund', {
  description: 'Projektets grund. What the project says of the review that comes before the areas.',
})
@InputType('ProjectGrundInput', { description: 'Projektets grund. The project’s grund.' })
export class ProjectGrund {
  @Field(() => LocalisedText, { nullable: true, description: 'What every company does, in the project’s words.' })
  @MayBeEmpty()
  @IsLocalised()
  what: Localised | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the announcement speaks of steps in it; null when it does not say.',
  })
  @MayBeEmpty()
  @IsBoolean()
  hasSteps: boolean | null;

  @Field(() => [ProjectGrundTheme], { description: 'The themes that are looked at.' })
  @AtMost(50)
  @ValidateNested({ each: true })
  @Type(() => ProjectGrundTheme)
  themes: ProjectGrundTheme[];

  @Field(() => String, {
    nullable: true,
    description: 'The code of the grund whose statements are used; see `grunds`.',
  })
  @MayBeEmpty()
  @IsCode()
  review: string | null;
}
