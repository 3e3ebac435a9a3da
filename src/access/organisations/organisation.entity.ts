// Whoever owns, partners or funds a programme; a member acts for one of them.
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEnum } from 'class-validator';
import { Column, Entity, Unique } from 'typeorm';
import { ListColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';
import { AtMost, IsText, MayBeEmpty, Obeys } from '#platform/graphql/rules.js';
import { isTenDigits } from './organisation.rules.js';

export enum OrganisationKind {
  DELIVERING = 'DELIVERING',
  FUNDER = 'FUNDER',
  TRADE_ASSOCIATION = 'TRADE_ASSOCIATION',
  INITIATOR = 'INITIATOR',
}
registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What an organisation is in the workspace.',
  valuesMap: {
    DELIVERING: { description: 'Äger, samordnar eller samverkar. Owns, coordinates or partners.' },
    FUNDER: { description: 'Finansierar. Funds.' },
    TRADE_ASSOCIATION: { description: 'Branschorganisation. Has companies as members.' },
    INITIATOR: { description: 'Initiativtagare. Took the initiative.' },
  },
});

export const organisationRefusals = refusals({
  ORGANISATION_NAME_TAKEN: {
    sv: 'Det finns redan en organisation med det namnet i arbetsytan.',
    en: 'There is already an organisation with that name in the workspace.',
  },
});

violation('organisation_name_uq', () => organisationRefusals.ORGANISATION_NAME_TAKEN({ field: 'input.name' }));

@ObjectType({
  description:
    'Organisation: projektägare, samverkanspart, finansiär eller branschorganisation. Owns, partners in or funds projects.',
})
@Entity()
@Unique('organisation_name_uq', ['workspaceId', 'name'])
export class Organisation extends VersionedRow {
  @Field({ description: 'Its name.' })
  @IsText(200)
  @Column('text')
  name: string;

  @Field(() => [String], { description: 'Other names it is known by.' })
  @AtMost(20)
  @IsText(200, { each: true })
  @ListColumn()
  alsoKnownAs: string[];

  @Field(() => [OrganisationKind], { description: 'What it is in this workspace; it may be several things.' })
  @AtMost(4)
  @IsEnum(OrganisationKind, { each: true })
  @ListColumn()
  kinds: OrganisationKind[];

  @Field(() => String, { nullable: true, description: 'Organisation number, ten digits; unknown when null.' })
  @MayBeEmpty()
  @Obeys('FORMAT_INVALID', isTenDigits, { expected: '556000-0000' })
  @Column('text', { nullable: true })
  organisationNumber: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `organisation:amend`.' })
  viewerCan: string[];
}
