// A company is asked by a link what came of its plan, and confirms; the link's secret is kept only as a hash.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn, InstantColumn, JsonColumn } from '#platform/database/columns.js';
import type { Columns } from '#platform/database/metadata.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow } from '#platform/database/row.js';
import { sql } from '#platform/database/sql.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import type { Day } from '#platform/values/day.js';
import { ActionPlan } from '../action-plans/action-plan.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { effectInquiryRefusals } from './effect-inquiry-refusals.entity.js';
import { inquiryStateOf, isAnswered, lastDay } from './effect-inquiry.rules.js';
import { ConfirmedEffect, EffectFurthered, EffectInquiryState, EffectLasting } from './effect-inquiry-words.entity.js';

const NOTHING_YET = [
  'erasedAt',
  'actionPlanId',
  'afterMonths',
  'contactId',
  'askedOn',
  'expiresOn',
  'secretHash',
  'openedAt',
  'effects',
  'lasting',
  'furthered',
  'comment',
  'confirmedAt',
  'confirmedByName',
  'cancelledOn',
] as const;

/** What a company answers; what is left out stays as it was. */
export interface CompanyAnswers {
  effects?: ConfirmedEffect[] | undefined;
  lasting?: EffectLasting | undefined;
  furthered?: EffectFurthered | undefined;
  comment?: string | null | undefined;
}

@ObjectType({
  description:
    'Effektfråga: företaget svarar genom en länk på vad planen gett, och bekräftar. A company is asked by a link what came of its plan, and confirms.',
})
@Entity()
@Index(['workspaceId', 'enrolmentId', 'askOn'])
@Index(['workspaceId', 'companyId', 'askOn', 'id'])
@Index(['workspaceId', 'projectId', 'askOn', 'id'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'actionPlanId'])
@Index(['workspaceId', 'contactId'])
@Index(['workspaceId', 'coachId'])
@Index('effect_inquiry_to_ask_ix', ['workspaceId', 'askOn'], {
  where: '"asked_on" IS NULL AND "cancelled_on" IS NULL',
})
export class EffectInquiry extends VersionedRow {
  @IdColumn()
  enrolmentId: string;

  @BelongsTo(() => Enrolment, { description: 'The enrolment it is about.' })
  enrolment: Relation<Enrolment>;

  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company that is asked.' })
  company: Relation<Company>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project it is asked in.' })
  project: Relation<Project>;

  /** Fixed at creation: after a hand-over to another partner it stays with the first. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner that asks.' })
  organisation: Relation<Organisation>;

  @IdColumn({ nullable: true })
  coachId: string | null;

  @BelongsTo(() => Coach, { nullable: true, description: 'The coach in whose name it is asked.' })
  coach: Relation<Coach> | null;

  /** The same coach as a member, for the policy to look at. */
  @IdColumn({ nullable: true })
  coachMemberId: string | null;

  @IdColumn({ nullable: true })
  actionPlanId: string | null;

  @BelongsTo(() => ActionPlan, { nullable: true, description: 'The plan it is about; null for all of the enrolment.' })
  actionPlan: Relation<ActionPlan> | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many months after the plan ended; null when a day was chosen.',
  })
  @CountColumn({ nullable: true })
  afterMonths: number | null;

  @Field(() => DayScalar, { description: 'The day to ask.' })
  @DayColumn()
  askOn: Day;

  @IdColumn({ nullable: true })
  contactId: string | null;

  @BelongsTo(() => Contact, { nullable: true, description: 'Who is asked; null until somebody is.' })
  contact: Relation<Contact> | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was asked last.' })
  @DayColumn({ nullable: true })
  askedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day the link can be used.' })
  @DayColumn({ nullable: true })
  expiresOn: Day | null;

  /** SHA-256 of the secret in the newest letter; null until one has been written. */
  @Column('text', { nullable: true })
  secretHash: string | null;

  @Field(() => Date, { nullable: true, description: 'When the link was first opened.' })
  @InstantColumn({ nullable: true })
  openedAt: Date | null;

  @Field(() => [ConfirmedEffect], {
    nullable: true,
    description: 'Fråga 1: what came of it, unit by unit; empty when nothing did, null until it is answered.',
  })
  @JsonColumn({ nullable: true })
  effects: ConfirmedEffect[] | null;

  @Field(() => EffectLasting, { nullable: true, description: 'Fråga 2: whether what was done is still in place.' })
  @Column('text', { nullable: true })
  lasting: EffectLasting | null;

  @Field(() => EffectFurthered, { nullable: true, description: 'Fråga 3: whether the company has gone on by itself.' })
  @Column('text', { nullable: true })
  furthered: EffectFurthered | null;

  @Field(() => String, { nullable: true, description: 'What else the company wants to say.' })
  @Personal()
  @Column('text', { nullable: true })
  comment: string | null;

  @Field(() => Date, { nullable: true, description: 'When the company confirmed its answers.' })
  @InstantColumn({ nullable: true })
  confirmedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who confirmed, as they wrote it.' })
  @Personal()
  @Column('text', { nullable: true })
  confirmedByName: string | null;

  @Field(() => Date, { nullable: true, description: 'When the name and the words of whoever answered were erased.' })
  @InstantColumn({ nullable: true })
  erasedAt: Date | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was cancelled.' })
  @DayColumn({ nullable: true })
  cancelledOn: Day | null;

  @Field(() => [String], { description: 'What you may do here, such as `effectInquiry:ask`.' })
  viewerCan: string[];

  @Field(() => EffectInquiryState, { description: 'Where it stands, worked out from its days.' })
  @Needs('askedOn', 'confirmedAt', 'cancelledOn')
  @InSql(
    () => EffectInquiry,
    (row: Columns<EffectInquiry>) => sql`CASE WHEN ${row.cancelledOn} IS NOT NULL THEN 'CANCELLED'
      WHEN ${row.confirmedAt} IS NOT NULL THEN 'CONFIRMED' WHEN ${row.askedOn} IS NOT NULL THEN 'ASKED'
      ELSE 'SCHEDULED' END`,
  )
  get state(): EffectInquiryState {
    return EffectInquiryState[inquiryStateOf(this)];
  }

  /** One that is to be asked on a day, in the name of a coach. */
  static begun(
    id: string,
    { enrolment, askOn }: { enrolment: Enrolment; askOn: Day },
    coach: Coach | null,
  ): EffectInquiry {
    const { id: enrolmentId, companyId, projectId, organisationId } = enrolment;
    const nothingYet = Object.fromEntries(NOTHING_YET.map((property) => [property, null]));
    const place = { id, enrolmentId, companyId, projectId, organisationId, askOn };
    const who = { coachId: coach?.id ?? null, coachMemberId: coach?.memberId ?? null };
    return Object.assign(new EffectInquiry(), nothingYet, place, who);
  }

  /** Who confirmed is forgotten, and what they wrote; what they confirmed stays. */
  erase(now: Date): void {
    Object.assign(this, { confirmedByName: null, comment: null, erasedAt: this.erasedAt ?? now });
  }

  /** Another day, or somebody else to ask. */
  amend(askOn: Day | undefined, contactId: string | null | undefined): void {
    this.demandUnended();
    if (askOn !== undefined) this.askOn = askOn;
    if (contactId !== undefined) this.contactId = contactId;
  }

  /** It is asked, or asked again: the link that goes out now is the one that counts. */
  ask(today: Day, contactId: string): void {
    this.demandUnended();
    this.contactId = contactId;
    this.askedOn = today;
    this.expiresOn = lastDay(today);
  }

  cancel(on: Day): void {
    this.demandUnended();
    this.cancelledOn = on;
  }

  /** Takes what the company answers. */
  answer(answers: CompanyAnswers): void {
    this.demandUnended('token');
    for (const [field, value] of Object.entries(answers))
      if (value !== undefined) Object.assign(this, { [field]: value });
  }

  /** The company stands by what it has answered. */
  confirm(at: Date, byName: string): void {
    this.demandUnended('token');
    if (!isAnswered(this)) throw effectInquiryRefusals.EFFECT_INQUIRY_UNANSWERED({ field: 'token' });
    this.confirmedAt = at;
    this.confirmedByName = byName;
  }

  /** Itself, unless its link can no longer be used. */
  opened(today: Day): this {
    if (this.cancelledOn || !this.expiresOn) throw effectInquiryRefusals.EFFECT_INQUIRY_INVALID({ field: 'token' });
    if (this.expiresOn < today) {
      throw effectInquiryRefusals.EFFECT_INQUIRY_EXPIRED({ on: this.expiresOn, field: 'token' });
    }
    return this;
  }

  private demandUnended(field = 'id'): void {
    if (this.confirmedAt) throw effectInquiryRefusals.EFFECT_INQUIRY_CONFIRMED({ field });
    if (this.cancelledOn) throw effectInquiryRefusals.EFFECT_INQUIRY_CANCELLED({ since: this.cancelledOn, field });
  }
}
