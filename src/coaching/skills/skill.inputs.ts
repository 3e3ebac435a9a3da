// What callers send and ask for about skills.
import { ArgsType, Field, ID, InputType, ObjectType, PickType } from '@nestjs/graphql';
import { IsBoolean, IsDefined, IsOptional } from 'class-validator';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsCode, IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { Skill } from './skill.entity.js';

@InputType({ description: 'En ny kompetens i ordlistan. A new skill in the word list.' })
export class SkillDefineInput extends PickType(Skill, ['name', 'areaCode'], InputType) {}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged, null means cleared.' })
export class SkillAmendInput extends PickType(Skill, ['areaCode'], InputType) {
  @Field(() => LocalisedText, { nullable: true, description: 'What it is called; cannot be cleared.' })
  @MayBeAbsent()
  @IsLocalised()
  @IsDefined()
  name?: Localised;
}

@InputType({ description: 'Slå ihop två ord för samma kompetens. Merges two words for the same skill.' })
export class SkillMergeInput {
  @Field(() => ID, { description: 'The skill that it is counted as from now on.' })
  @IsId()
  intoId: string;
}

@InputType({ description: 'När en kompetens tas ur bruk. When a skill is retired.' })
export class SkillRetireInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day; today unless said otherwise.' })
  @MayBeEmpty()
  on?: Day | null;
}

@ObjectType({ description: 'A page of skills.' })
export class SkillConnection extends connectionOf(Skill) {}

export enum SkillOrderField {
  NAME = 'NAME',
  AREA_CODE = 'AREA_CODE',
}

@InputType({ description: 'Vilka kompetenser. Which skills.' })
export class SkillFilter {
  @Field(() => String, { nullable: true, description: 'Only those whose name holds this, in either language.' })
  @IsOptional()
  @IsText(200)
  search?: string;

  @Field(() => [String], { nullable: true, description: 'Only those of these areas of skill, by code.' })
  @IsOptional()
  @AtMost(100)
  @IsCode({ each: true })
  areaCodes?: string[];

  @Field(() => Boolean, { nullable: true, description: 'True: only those in use. False: only those retired.' })
  @IsOptional()
  @IsBoolean()
  inUse?: boolean;
}

@ArgsType()
export class SkillPage extends pageOf('Skill', SkillFilter, SkillOrderField) {}
