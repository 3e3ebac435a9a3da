// A company takes part in a project: dated facts from interest to end, with whom, and whether it was eligible.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { SizeClass } from '#directory/companies/size-class.rules.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, DayColumn, IdColumn, InstantColumn, JsonColumn, ListColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import type { Day } from '#platform/values/day.js';
import type { EligibilityVerdict, Judgement } from './eligibility-verdict.rules.js';
import { EnrolmentCloseReason, EnrolmentOutcome, EnrolmentStage } from './enrolment-words.entity.js';
import { stageOf } from './enrolment.rules.js';

@ObjectType({
  description: 'Deltagande: ett företag i ett projekt. A company’s part in a project, from interest to end.',
})
@Entity()
@Index('enrolment_open_uq', ['workspaceId', 'companyId', 'projectId'], { unique: true, where: '"closed_on" IS NULL' })
@Index(['workspaceId', 'companyId'])
@Index(['workspaceId', 'projectId', 'openedOn'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'coachId'])
export class Enrolment extends VersionedRow {
  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company that takes part.' })
  company: Relation<Company>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project it takes part in.' })
  project: Relation<Project>;

  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner responsible for the company today.' })
  organisation: Relation<Organisation>;

  @IdColumn({ nullable: true })
  coachId: string | null;

  @BelongsTo(() => Coach, { nullable: true, description: 'The coach responsible; null until somebody is.' })
  coach: Relation<Coach> | null;

  /** The responsible coach and those named on it, as members: who may write here, for the policy to look at. */
  @ListColumn('uuid')
  responsibleMemberIds: string[];

  @Field(() => DayScalar, { description: 'The day the company showed interest.' })
  @DayColumn()
  openedOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day company and project agreed.' })
  @DayColumn({ nullable: true })
  agreedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Fråga igen: the day the company wants to be asked again.' })
  @DayColumn({ nullable: true })
  askAgainOn: Day | null;

  @Field(() => EnrolmentCloseReason, { nullable: true, description: 'Why the company wants to wait.' })
  @Column('text', { nullable: true })
  askAgainReason: EnrolmentCloseReason | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the first session held.' })
  @DayColumn({ nullable: true })
  firstSessionOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the latest session held.' })
  @DayColumn({ nullable: true })
  lastSessionOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day of the enrolment.' })
  @DayColumn({ nullable: true })
  closedOn: Day | null;

  /** When the close was recorded, which may be later than the day itself: what reopening counts from. */
  @InstantColumn({ nullable: true })
  closedAt: Date | null;

  @Field(() => EnrolmentOutcome, { nullable: true, description: 'How it ended.' })
  @Column('text', { nullable: true })
  outcome: EnrolmentOutcome | null;

  @Field(() => EnrolmentCloseReason, { nullable: true, description: 'Why it ended early.' })
  @Column('text', { nullable: true })
  closeReason: EnrolmentCloseReason | null;

  @Field(() => String, { nullable: true, description: 'A sentence about how it ended.' })
  @Column('text', { nullable: true })
  closeNote: string | null;

  @Field(() => SizeClass, { nullable: true, description: 'The company’s size class, frozen on the day of agreement.' })
  @Column('text', { nullable: true })
  sizeClassAtAgreement: SizeClass | null;

  /** The answers to the project's rules, frozen on the day of agreement; a field of its own gives them as a type. */
  @JsonColumn({ nullable: true })
  eligibilityAtAgreement: EligibilityVerdict | null;

  /** What persons have judged where the project's rules ask for a judgement. */
  @JsonColumn()
  judgements: Judgement[];

  @Field(() => String, { nullable: true, description: 'Why a leader agreed although the company was not eligible.' })
  @Column('text', { nullable: true })
  agreedDespite: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `enrolment:close`.' })
  viewerCan: string[];

  @Field(() => EnrolmentStage, { description: 'Skede: where the enrolment stands, worked out from its days.' })
  @Needs('agreedOn', 'askAgainOn', 'firstSessionOn', 'closedOn')
  get stage(): EnrolmentStage {
    return EnrolmentStage[stageOf(this)];
  }
}
