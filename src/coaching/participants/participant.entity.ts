// A person at a company who takes part in a project: what the funder's count needs of them, and no more.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import {
  BelongsTo,
  CountColumn,
  DayColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ListColumn,
} from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow } from '#platform/database/row.js';
import { violation } from '#platform/database/violations.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { participantRefusals } from './participant-refusals.entity.js';
import { CountsAs, DatedSituation, EducationLevel, Gender, ParticipantBackground } from './participant-words.entity.js';
import { extentOf, type Stayed } from './participant.rules.js';

violation('participant_contact_uq', () =>
  participantRefusals.PARTICIPANT_ALREADY_REGISTERED({ field: 'input.contactId' }),
);

/** What erasing leaves nothing of. Gender, person and contact stay in the row, for the count, and are shown to nobody. */
const ERASED = {
  name: null,
  email: null,
  phone: null,
  birthYear: null,
  isIdentityProtected: false,
  education: null,
  background: null,
  situations: [],
} satisfies Partial<Participant>;

@ObjectType({
  description: 'Deltagare: en människa på ett företag, med i ett projekt. A person at a company who is in a project.',
})
@Entity()
@Index('participant_contact_uq', ['workspaceId', 'projectId', 'contactId'], {
  unique: true,
  where: '"contact_id" IS NOT NULL',
})
@Index(['workspaceId', 'projectId', 'companyId'])
@Index(['workspaceId', 'projectId', 'personId'])
@Index(['workspaceId', 'contactId'])
@Index(['workspaceId', 'personId'])
@Index(['workspaceId', 'companyId'])
@Index(['workspaceId', 'organisationId'])
export class Participant extends VersionedRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project.' })
  project: Relation<Project>;

  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company where the participant works.' })
  company: Relation<Company>;

  /** Whose participant it is: the second wall, fixed at creation. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner whose participant it is.' })
  organisation: Relation<Organisation>;

  /** Of the erased it says only that they count once: the policy tells it to nobody. */
  @Personal()
  @IdColumn({ nullable: true })
  contactId: string | null;

  @BelongsTo(() => Contact, { nullable: true, description: 'The same person among the company’s contacts.' })
  contact: Relation<Contact> | null;

  /** The id of the participant under whom this person was first registered in the project; the own id unless said. */
  @IdColumn()
  personId: string;

  /** The company's coaches while it is with the same partner, and who registered: those who need what is said of a person. */
  @ListColumn('uuid')
  coachMemberIds: string[];

  @IdColumn()
  registeredById: string;

  @Field(() => String, {
    nullable: true,
    description: 'First and last name; null when erased, and for a protected identity to all but a few.',
  })
  @Personal()
  @Column('text', { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  @Personal()
  @Column('text', { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @Personal()
  @Column('text', { nullable: true })
  phone: string | null;

  @Field(() => Gender, { nullable: true, description: 'Kön. Gender; null when not asked yet.' })
  @Personal()
  @Column('text', { nullable: true })
  gender: Gender | null;

  @Field(() => Int, { nullable: true, description: 'Födelseår. Year of birth.' })
  @Personal()
  @CountColumn({ nullable: true })
  birthYear: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Skyddade personuppgifter. Whether the identity is protected; null when you may not know.',
  })
  @Personal()
  @Column('boolean')
  isIdentityProtected: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The day the participant consented; null when not yet.' })
  @DayColumn({ nullable: true })
  consentedOn: Day | null;

  @Field(() => CountsAs, { description: 'As what the participant counts.' })
  @Column('text')
  countsAs: CountsAs;

  @Field(() => EducationLevel, { nullable: true, description: 'Utbildning, där projektet frågar. Education.' })
  @Personal()
  @Column('text', { nullable: true })
  education: EducationLevel | null;

  @Field(() => [ParticipantBackground], {
    nullable: true,
    description: 'Bakgrund, där projektet frågar. Background.',
  })
  @Personal()
  @ListColumn('text', { nullable: true })
  background: ParticipantBackground[] | null;

  @Field(() => [DatedSituation], {
    nullable: true,
    description: 'Sysselsättning, den tidigaste först. Employment situations, the earliest first.',
  })
  @Personal()
  @JsonColumn()
  situations: DatedSituation[];

  @Field(() => DayScalar, { nullable: true, description: 'First in, over all stays.' })
  @DayColumn({ nullable: true })
  firstInOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Last out, over all stays; null while one lasts.' })
  @DayColumn({ nullable: true })
  lastOutOn: Day | null;

  @Field(() => Date, { nullable: true, description: 'When the personal details were erased.' })
  @InstantColumn({ nullable: true })
  erasedAt: Date | null;

  @Field(() => [String], { description: 'What you may do here, such as `participant:amend`.' })
  viewerCan: string[];

  /** Refuses to go on when nothing is left of the person. */
  demandPresent(): void {
    if (this.erasedAt) throw participantRefusals.PARTICIPANT_ERASED({});
  }

  /** Several stays are one record. */
  stayed(stays: readonly Stayed[]): void {
    Object.assign(this, extentOf(stays));
  }

  /** Takes away what says who the person is and how they live; that somebody took part, and is counted, stays. */
  erase(at: Date): void {
    this.demandPresent();
    Object.assign(this, ERASED, { erasedAt: at });
  }
}
