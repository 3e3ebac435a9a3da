// What a contact has agreed to, or taken back: for which purpose, on which day, and how it was said.
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Contact } from './contact.entity.js';

export enum ConsentPurpose {
  NEWSLETTER = 'NEWSLETTER',
  INVITATIONS = 'INVITATIONS',
  SURVEYS = 'SURVEYS',
  SHARING_WITH_PARTNERS = 'SHARING_WITH_PARTNERS',
  PUBLICITY = 'PUBLICITY',
}
registerEnumType(ConsentPurpose, {
  name: 'ConsentPurpose',
  description: 'Vad samtycket gäller. What a consent is for.',
  valuesMap: {
    NEWSLETTER: { description: 'Nyhetsbrev. Newsletters.' },
    INVITATIONS: { description: 'Inbjudningar till aktiviteter. Invitations to activities.' },
    SURVEYS: { description: 'Enkäter och utvärdering. Surveys and evaluation.' },
    SHARING_WITH_PARTNERS: { description: 'Uppgifterna delas med samverkansparter. Details shared with partners.' },
    PUBLICITY: { description: 'Bild, citat eller goda exempel. Pictures, quotations or good examples.' },
  },
});

export enum ConsentSource {
  SIGNED = 'SIGNED',
  IN_WRITING = 'IN_WRITING',
  SPOKEN = 'SPOKEN',
  WEB_FORM = 'WEB_FORM',
}
registerEnumType(ConsentSource, {
  name: 'ConsentSource',
  description: 'Hur samtycket lämnades. How a consent was given.',
  valuesMap: {
    SIGNED: { description: 'Underskrift. Signed.' },
    IN_WRITING: { description: 'Brev eller mejl. By letter or mail.' },
    SPOKEN: { description: 'Muntligt. Spoken.' },
    WEB_FORM: { description: 'Formulär på webben. A form on the web.' },
  },
});

export const consentRefusals = refusals({
  CONSENT_ALREADY_GIVEN: {
    sv: 'Samtycket finns redan; ta tillbaka det först om det ska lämnas på nytt.',
    en: 'The consent is already there; withdraw it first if it is to be given again.',
  },
  CONSENT_ALREADY_WITHDRAWN: {
    sv: 'Samtycket togs tillbaka {since}.',
    en: 'The consent was withdrawn on {since}.',
  },
  CONSENT_WITHDRAWN_BEFORE_GIVEN: {
    sv: 'Samtycket lämnades {givenOn}; det kan inte ha tagits tillbaka före dess.',
    en: 'The consent was given on {givenOn}; it cannot have been withdrawn before.',
  },
});

violation('consent_open_uq', () => consentRefusals.CONSENT_ALREADY_GIVEN({ field: 'input.purpose' }));

@ObjectType({ description: 'Samtycke från en kontakt. A consent that a contact gave, until it is withdrawn.' })
@Entity()
@Index('consent_open_uq', ['workspaceId', 'contactId', 'purpose'], { unique: true, where: '"withdrawn_on" IS NULL' })
@Index(['workspaceId', 'contactId'])
export class Consent extends VersionedRow {
  @IdColumn()
  contactId: string;

  @BelongsTo(() => Contact, { description: 'Who gave it.' })
  contact: Relation<Contact>;

  /** As on the contact: these decide who may read the consent and its history. */
  @IdColumn()
  companyId: string;

  @IdColumn()
  organisationId: string;

  @IdColumn({ nullable: true })
  projectId: string | null;

  @Field(() => ConsentPurpose, { description: 'What it is for.' })
  @Column('text')
  purpose: ConsentPurpose;

  @Field(() => DayScalar, { description: 'The day it was given.' })
  @DayColumn()
  givenOn: Day;

  @Field(() => ConsentSource, { description: 'How it was given.' })
  @Column('text')
  source: ConsentSource;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was withdrawn; null while it stands.' })
  @DayColumn({ nullable: true })
  withdrawnOn: Day | null;

  /** The contact takes the consent back. */
  withdraw(on: Day): void {
    if (this.withdrawnOn) throw consentRefusals.CONSENT_ALREADY_WITHDRAWN({ since: this.withdrawnOn });
    if (on < this.givenOn) {
      throw consentRefusals.CONSENT_WITHDRAWN_BEFORE_GIVEN({ givenOn: this.givenOn, field: 'input.on' });
    }
    this.withdrawnOn = on;
  }
}
