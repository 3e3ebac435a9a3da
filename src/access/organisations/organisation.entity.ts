// Whoever owns, partners or funds a programme; a member acts for one of them.
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, Unique } from 'typeorm';
import { ListColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsText, MayBeEmpty } from '#platform/graphql/rules.js';

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
  @ListColumn()
  alsoKnownAs: string[];

  @Field(() => [OrganisationKind], { description: 'What it is in this workspace; it may be several things.' })
  @ListColumn()
  kinds: OrganisationKind[];

  @Field(() => String, { nullable: true, description: 'Organisation number, ten digits; unknown when null.' })
  @MayBeEmpty()
  @Column('text', { nullable: true })
  organisationNumber: string | null;
}
