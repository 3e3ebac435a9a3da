// A person one meets at a company, as the organisation that met them wrote it down.
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { BelongsTo, IdColumn, InstantColumn, ListColumn } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow } from '#platform/database/row.js';
import { refusals } from '#platform/errors.js';
import { Company } from '../companies/company.entity.js';

export enum ContactRole {
  DECISION_MAKER = 'DECISION_MAKER',
  PRODUCTION = 'PRODUCTION',
  SUSTAINABILITY = 'SUSTAINABILITY',
  HR = 'HR',
  FINANCE = 'FINANCE',
  DEVELOPMENT = 'DEVELOPMENT',
  UNION = 'UNION',
  CONTACT = 'CONTACT',
}
registerEnumType(ContactRole, {
  name: 'ContactRole',
  description: 'Kontaktens roll på företaget. What a contact is at the company.',
  valuesMap: {
    DECISION_MAKER: { description: 'Beslutsfattare: VD, ägare eller platschef. Decides.' },
    PRODUCTION: { description: 'Produktion. Production.' },
    SUSTAINABILITY: { description: 'Hållbarhet, miljö eller energi. Sustainability, environment or energy.' },
    HR: { description: 'Personal och kompetens. People and skills.' },
    FINANCE: { description: 'Ekonomi. Finance.' },
    DEVELOPMENT: { description: 'Utveckling, teknik eller digitalisering. Development, technology or digitalisation.' },
    UNION: { description: 'Facklig företrädare. Speaks for the employees.' },
    CONTACT: { description: 'Kontaktperson. The one to turn to.' },
  },
});

export const contactRefusals = refusals({
  CONTACT_ERASED: {
    sv: 'Kontaktens uppgifter är raderade.',
    en: 'The contact’s details have been erased.',
  },
});

@ObjectType({ description: 'Kontakt: en människa på ett företag. A person at a company.' })
@Entity()
@Index(['workspaceId', 'companyId'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'projectId'])
export class Contact extends VersionedRow {
  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company where the contact works.' })
  company: Relation<Company>;

  /** Who wrote the contact down: the second wall, fixed at creation. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The organisation that wrote the contact down.' })
  organisation: Relation<Organisation>;

  /** The project in which the contact was met, fixed at creation; its leader may read the contact too. */
  @IdColumn({ nullable: true })
  projectId: string | null;

  /** The project stands in a later room, so it is named, not imported. */
  @BelongsTo('Project', { nullable: true })
  protected readonly project?: unknown;

  @Field(() => String, { nullable: true, description: 'First and last name; null when erased.' })
  @Personal()
  @Column('text', { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Title at the company.' })
  @Personal()
  @Column('text', { nullable: true })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  @Personal()
  @Column('text', { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @Personal()
  @Column('text', { nullable: true })
  phone: string | null;

  @Field(() => [ContactRole], { description: 'What the contact is at the company; may be several things.' })
  @ListColumn()
  roles: ContactRole[];

  @Field(() => Date, { nullable: true, description: 'When the personal details were erased.' })
  @InstantColumn({ nullable: true })
  erasedAt: Date | null;

  @Field(() => [String], { description: 'What you may do here, such as `contact:amend`.' })
  viewerCan: string[];

  /** Refuses to go on when nothing is left of the person. */
  demandPresent(): void {
    if (this.erasedAt) throw contactRefusals.CONTACT_ERASED({});
  }

  /** Takes away what says who the person is; that somebody was met stays. */
  erase(at: Date): void {
    this.demandPresent();
    Object.assign(this, { name: null, title: null, email: null, phone: null, roles: [], erasedAt: at });
  }
}
