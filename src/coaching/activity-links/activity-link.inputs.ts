// What callers send about links to an activity, and what whoever holds one sends.
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsEnum, IsOptional } from 'class-validator';
import { canonicalEmail, isEmail } from '#access/workspaces/account.rules.js';
import { connectionOf, pageOf } from '#platform/graphql/page.js';
import { AtMost, IsId, IsText, MayBeEmpty, Obeys } from '#platform/graphql/rules.js';
import { ActivityLink } from './activity-link.entity.js';
import { ActivityLinkKind } from './activity-link-words.entity.js';

const MOST_INVITED = 200;

@InputType({ description: 'Öppna en länk. Opens a link for everybody who gets it.' })
export class ActivityLinkOpenInput {
  @Field(() => ID, { description: 'The activity.' })
  @IsId()
  activityId: string;

  @Field(() => String, { nullable: true, description: 'Where it will be shown, such as nyhetsbrevet.' })
  @MayBeEmpty()
  @IsText(100)
  label?: string | null;
}

@InputType({
  description: 'Bjud in till en aktivitet. Whom to invite by a letter; whoever is invited already is left as they are.',
})
export class ActivityInviteInput {
  @Field(() => [ID], { defaultValue: [], description: 'Contacts.' })
  @AtMost(MOST_INVITED)
  @IsId({ each: true })
  contactIds: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Participants.' })
  @AtMost(MOST_INVITED)
  @IsId({ each: true })
  participantIds: string[];
}

@InputType({
  description: 'Anmäl dig genom länken. Who comes, as they write it themselves; whoever is invited writes nothing.',
})
export class ActivitySignUpByLinkInput {
  @Field(() => String, { nullable: true, description: 'First and last name.' })
  @MayBeEmpty()
  @IsText(200)
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The address that the confirmation is sent to.' })
  @MayBeEmpty()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? canonicalEmail(value) : value))
  @Obeys('EMAIL_INVALID', (value) => typeof value === 'string' && isEmail(value))
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The company.' })
  @MayBeEmpty()
  @IsText(200)
  companyName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Organisationsnummer: finds the company when it is known here, and is not kept.',
  })
  @MayBeEmpty()
  @IsText(20)
  organisationNumber?: string | null;
}

@ObjectType({ description: 'A page of links.' })
export class ActivityLinkConnection extends connectionOf(ActivityLink) {}

export enum ActivityLinkOrderField {
  CREATED_AT = 'CREATED_AT',
}

@InputType({ description: 'Which links.' })
export class ActivityLinkFilter {
  @Field(() => ActivityLinkKind, { nullable: true, description: 'Only of this kind.' })
  @IsOptional()
  @IsEnum(ActivityLinkKind)
  kind?: ActivityLinkKind;

  @Field(() => Boolean, { nullable: true, description: 'Only those that are open, or only the closed ones.' })
  @IsOptional()
  isOpen?: boolean;
}

@ArgsType()
export class ActivityLinkPage extends pageOf('ActivityLink', ActivityLinkFilter, ActivityLinkOrderField) {}
