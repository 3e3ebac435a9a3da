// What is said of members and their roles, and how they are listed.
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsEnum, IsString } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { IsId, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Member } from './member.entity.js';
import { ProjectRoleName } from './project-role.entity.js';

@InputType({ description: 'Det som ändras; det som utelämnas står kvar. What changes; what is left out stays.' })
export class MemberAmendInput {
  @Field(() => String, { nullable: true, description: 'First and last name.' })
  @MayBeAbsent()
  @IsText(200)
  name?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation the member acts for from now on; what was done for the former stays there.',
  })
  @MayBeAbsent()
  @IsId()
  organisationId?: string;
}

@InputType({ description: 'En roll som ges. A role that is given.' })
export class ProjectRoleGiveInput {
  @Field(() => ID, { description: 'The member who gets it.' })
  @IsId()
  memberId: string;

  @Field(() => ID, { description: 'The project it is in.' })
  @IsId()
  projectId: string;

  @Field(() => ProjectRoleName, { description: 'Which role.' })
  @IsEnum(ProjectRoleName)
  role: ProjectRoleName;

  @Field(() => DayScalar, { nullable: true, description: 'The first day it counts; today unless said otherwise.' })
  @MayBeEmpty()
  fromOn?: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day it counts; open when null. An auditor needs one.',
  })
  @MayBeEmpty()
  untilOn?: Day | null;
}

@InputType({ description: 'När en roll slutar. When a role ends.' })
export class ProjectRoleEndInput {
  @Field(() => DayScalar, { nullable: true, description: 'The last day it counts; at once when null.' })
  @MayBeEmpty()
  on?: Day | null;
}

@ObjectType({ description: 'A page of members.' })
export class MemberConnection extends connectionOf(Member) {}

export enum MemberOrderField {
  NAME = 'NAME',
  JOINED_ON = 'JOINED_ON',
}

@InputType({ description: 'Which members: those who are here today, unless said otherwise.' })
export class MemberFilter {
  @Field(() => Boolean, { nullable: true, description: 'Also those who have left.' })
  @MayBeAbsent()
  includeLeft?: boolean;

  @Field(() => ID, { nullable: true, description: 'Only those who act for this organisation.' })
  @MayBeEmpty()
  @IsId()
  organisationId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only admins, or only those who are not.' })
  @MayBeAbsent()
  isAdmin?: boolean;

  @Field(() => String, { nullable: true, description: 'Only those with this in their name.' })
  @MayBeAbsent()
  @IsString()
  search?: string;
}

@ArgsType()
export class MemberPage extends pageOf('Member', MemberFilter, MemberOrderField) {}
