// What callers send and ask for about networks and who is in them.
import { ArgsType, Field, ID, InputType, ObjectType, PartialType, PickType } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { IsId, IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { NetworkMember } from './network-member.entity.js';
import { Network } from './network.entity.js';

@InputType({ isAbstract: true })
class NetworkWords extends PickType(Network, ['name', 'purpose'], InputType) {
  @Field(() => ID, { nullable: true, description: 'The insatsområde it is about.' })
  @MayBeEmpty()
  @IsId()
  insatsomradeId?: string | null;
}

@InputType({ description: 'Ett nätverk som ska bestå. A network that is to stand.' })
export class NetworkStartInput extends NetworkWords {
  @Field(() => ID, { description: 'The project that keeps it.' })
  @IsId()
  projectId: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day it began; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;
}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged, null means cleared.' })
export class NetworkAmendInput extends PartialType(NetworkWords) {}

@InputType({ description: 'När och varför nätverket upphörde. When and why a network ended.' })
export class NetworkEndInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @MayBeEmpty()
  @IsText(1000)
  reason?: string | null;
}

@InputType({ description: 'Vem som kommer med. Who joins: exactly one of a company, a contact or an organisation.' })
export class NetworkMemberJoinInput {
  @Field(() => ID, { description: 'The network.' })
  @IsId()
  networkId: string;

  @Field(() => ID, { nullable: true, description: 'The company.' })
  @MayBeEmpty()
  @IsId()
  companyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person at a company.' })
  @MayBeEmpty()
  @IsId()
  contactId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation.' })
  @MayBeEmpty()
  @IsId()
  bodyId?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;
}

@InputType({ description: 'När den lämnade nätverket. When it left.' })
export class NetworkMemberLeaveInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day; today when nothing is said.' })
  @MayBeEmpty()
  on?: Day | null;
}

@ObjectType({ description: 'A page of networks.' })
export class NetworkConnection extends connectionOf(Network) {}

@ObjectType({ description: 'A page of those who are in a network.' })
export class NetworkMemberConnection extends connectionOf(NetworkMember) {}

export enum NetworkOrderField {
  NAME = 'NAME',
  STARTED_ON = 'STARTED_ON',
}

export enum NetworkMemberOrderField {
  JOINED_ON = 'JOINED_ON',
}

@InputType({ description: 'Vilka nätverk. Which networks.' })
export class NetworkFilter {
  @Field(() => ID, { nullable: true, description: 'Only those that this project keeps.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => ID, { nullable: true, description: 'Only about this insatsområde.' })
  @IsOptional()
  @IsId()
  insatsomradeId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Only those that stand, or all but those.' })
  @IsOptional()
  @IsBoolean()
  isStanding?: boolean;
}

@InputType({ description: 'Vilka i nätverket. Who in a network.' })
export class NetworkMemberFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only those who are in it today, or all but those.' })
  @IsOptional()
  @IsBoolean()
  isIn?: boolean;
}

@ArgsType()
export class NetworkPage extends pageOf('Network', NetworkFilter, NetworkOrderField) {}

@ArgsType()
export class NetworkMemberPage extends pageOf('NetworkMember', NetworkMemberFilter, NetworkMemberOrderField) {}
