// What is said when somebody is invited, and how invitations are listed.
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsEnum, ValidateNested } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsId, IsText, MayBeAbsent, MayBeEmpty, Obeys } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { ProjectRoleName } from '../members/project-role.entity.js';
import { canonicalEmail, isEmail } from '../workspaces/account.rules.js';
import { Invitation } from './invitation.entity.js';

const ROLES_AT_MOST = 20;

@InputType({ description: 'En roll som följer med. A role that comes along.' })
export class InvitationRoleInput {
  @Field(() => ID, { description: 'The project it is in.' })
  @IsId()
  projectId: string;

  @Field(() => ProjectRoleName, { description: 'Which role.' })
  @IsEnum(ProjectRoleName)
  role: ProjectRoleName;

  @Field(() => DayScalar, { nullable: true, description: 'The last day it counts; an auditor needs one.' })
  @MayBeEmpty()
  untilOn?: Day | null;
}

@InputType({ description: 'Vem som bjuds in, och till vad. Who is invited, and to what.' })
export class MemberInviteInput {
  @Field({ description: 'The address that the link is sent to.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? canonicalEmail(value) : value))
  @Obeys('EMAIL_INVALID', (value) => typeof value === 'string' && isEmail(value))
  email: string;

  @Field({ description: 'First and last name; the person may write another.' })
  @IsText(200)
  name: string;

  @Field(() => ID, { description: 'The organisation the person will act for.' })
  @IsId()
  organisationId: string;

  @Field({ defaultValue: false, description: 'Whether the person will administer the workspace.' })
  @IsBoolean()
  isAdmin: boolean;

  @Field(() => [InvitationRoleInput], { defaultValue: [], description: 'Roles in projects that come along.' })
  @AtMost(ROLES_AT_MOST)
  @ValidateNested({ each: true })
  @Type(() => InvitationRoleInput)
  roles: InvitationRoleInput[];
}

@ObjectType({ description: 'A page of invitations.' })
export class InvitationConnection extends connectionOf(Invitation) {}

export enum InvitationOrderField {
  CREATED_AT = 'CREATED_AT',
}

@InputType({ description: 'Which invitations.' })
export class InvitationFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those neither accepted nor taken back, or only the others.',
  })
  @MayBeAbsent()
  isOpen?: boolean;
}

@ArgsType()
export class InvitationPage extends pageOf('Invitation', InvitationFilter, InvitationOrderField) {}
