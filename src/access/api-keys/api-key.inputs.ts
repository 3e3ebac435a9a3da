// What is said when a key is made, and how keys are listed.
import { ArgsType, Field, ID, InputType, ObjectType, PickType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsId, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { ApiKey } from './api-key.entity.js';

/** A key that names more projects than this is no narrower than its member. */
const PROJECTS_AT_MOST = 50;

@InputType({ description: 'En ny nyckel. A new key.' })
export class ApiKeyCreateInput extends PickType(ApiKey, ['name'], InputType) {
  @Field({ defaultValue: false, description: 'Whether it may change things; otherwise it only reads.' })
  @IsBoolean()
  mayWrite: boolean;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Only these projects, of those that one works in; all of them when empty.',
  })
  @AtMost(PROJECTS_AT_MOST)
  @IsId({ each: true })
  projectIds: string[];

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day it works: 90 days from now unless said, at most 400.',
  })
  @MayBeEmpty()
  expiresOn?: Day | null;
}

@ObjectType({ description: 'A page of keys.' })
export class ApiKeyConnection extends connectionOf(ApiKey) {}

export enum ApiKeyOrderField {
  NAME = 'NAME',
  CREATED_AT = 'CREATED_AT',
}

@InputType({ description: 'Which keys.' })
export class ApiKeyFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only those that work today, or only those that no longer do.' })
  @MayBeAbsent()
  isActive?: boolean;

  @Field(() => ID, { nullable: true, description: 'Only those of this member.' })
  @MayBeEmpty()
  @IsId()
  memberId?: string;
}

@ArgsType()
export class ApiKeyPage extends pageOf('ApiKey', ApiKeyFilter, ApiKeyOrderField) {}
