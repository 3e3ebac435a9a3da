// What callers send and ask for about sign-ups.
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsEmail, IsEnum, IsOptional } from 'class-validator';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { IsId, IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { ActivitySignUp } from './activity-sign-up.entity.js';
import { SignUpState } from './sign-up-words.entity.js';

@InputType({ description: 'Anmäl någon: en deltagare, eller ett namn. Signs up a participant, or somebody by name.' })
export class ActivitySignUpInput {
  @Field(() => ID, { description: 'The activity.' })
  @IsId()
  activityId: string;

  @Field(() => ID, { nullable: true, description: 'The participant; or else a name.' })
  @MayBeEmpty()
  @IsId()
  participantId?: string | null;

  @Field(() => String, { nullable: true, description: 'A name, when it is not known yet which participant it is.' })
  @MayBeEmpty()
  @IsText(200)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail, with a name.' })
  @MayBeEmpty()
  @IsText(320)
  @IsEmail({}, { context: { code: 'FORMAT_INVALID', params: { expected: 'namn@example.com' } } })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'The company, with a name.' })
  @MayBeEmpty()
  @IsId()
  companyId?: string | null;

  @Field(() => String, { nullable: true, description: 'The company as it was said, with a name.' })
  @MayBeEmpty()
  @IsText(200)
  companyName?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The project in which somebody with a name comes; the leading one when nothing is said.',
  })
  @MayBeEmpty()
  @IsId()
  projectId?: string | null;
}

@InputType({ description: 'Knyt en anmälan till en deltagare. Says which participant it is.' })
export class ActivitySignUpMatchInput {
  @Field(() => ID, { description: 'The participant, of the same project.' })
  @IsId()
  participantId: string;
}

@ObjectType({ description: 'A page of sign-ups.' })
export class ActivitySignUpConnection extends connectionOf(ActivitySignUp) {}

export enum ActivitySignUpOrderField {
  SIGNED_UP_AT = 'SIGNED_UP_AT',
}

@InputType({ description: 'Which sign-ups.' })
export class ActivitySignUpFilter {
  @Field(() => ID, { nullable: true, description: 'Only to this activity.' })
  @IsOptional()
  @IsId()
  activityId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of people in this project.' })
  @IsOptional()
  @IsId()
  projectId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this partner’s people.' })
  @IsOptional()
  @IsId()
  organisationId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of people at this company.' })
  @IsOptional()
  @IsId()
  companyId?: string;

  @Field(() => ID, { nullable: true, description: 'Only of this participant.' })
  @IsOptional()
  @IsId()
  participantId?: string;

  @Field(() => [SignUpState], { nullable: true, description: 'Only those that stand so.' })
  @IsOptional()
  @IsEnum(SignUpState, { each: true })
  states?: SignUpState[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those of known participants, or only names that are still to be matched.',
  })
  @IsOptional()
  @IsBoolean()
  isMatched?: boolean;
}

@ArgsType()
export class ActivitySignUpPage extends pageOf('ActivitySignUp', ActivitySignUpFilter, ActivitySignUpOrderField) {}
