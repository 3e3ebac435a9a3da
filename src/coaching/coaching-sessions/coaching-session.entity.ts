// A coach meets a company: planned, logged, amended or cancelled, with its time, its areas and its people.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn, InstantColumn, ListColumn } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsBetween, IsText, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { FEWEST_MINUTES, MOST_MINUTES } from '#platform/values/minutes.js';
import { Needs } from '#platform/reader/branch.js';
import type { Day } from '#platform/values/day.js';
import { Project } from '#programme/projects/project.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { ReportableReason, SessionMode, SessionState } from './session-words.entity.js';

const MOST_PERSONS = 10_000;

@ObjectType({
  description: 'Coachningstillfälle: en coach träffar ett företag. A coach meets a company, on site or at a distance.',
})
@Entity()
@Index(['workspaceId', 'companyId', 'startsAt'])
@Index(['workspaceId', 'enrolmentId', 'startsAt'])
@Index(['workspaceId', 'projectId', 'startsAt'])
@Index(['workspaceId', 'projectId', 'heldOn'])
@Index(['workspaceId', 'coachId', 'startsAt'])
@Index(['workspaceId', 'organisationId'])
@Index('coaching_session_visit_ix', ['workspaceId', 'visitId'], { where: '"visit_id" IS NOT NULL' })
@Index('coaching_session_to_put_right_ix', ['workspaceId', 'projectId', 'startsAt'], {
  where: 'NOT "reportable" AND "held_at" IS NOT NULL AND "cancelled_at" IS NULL',
})
export class CoachingSession extends VersionedRow {
  @IdColumn()
  enrolmentId: string;

  @BelongsTo(() => Enrolment, { nullable: true, description: 'The enrolment it belongs to, as far as you may see it.' })
  enrolment: Relation<Enrolment> | null;

  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company that was met.' })
  company: Relation<Company>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project it is done in.' })
  project: Relation<Project>;

  /** Fixed at creation: after a hand-over to another partner it stays with the first. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner whose session it is.' })
  organisation: Relation<Organisation>;

  @IdColumn()
  coachId: string;

  @BelongsTo(() => Coach, { description: 'The coach who leads it.' })
  coach: Relation<Coach>;

  /** Every coach at the session as a member, for the policy to look at. */
  @ListColumn('uuid')
  coachMemberIds: string[];

  /** The same for every company of one visit; null when there was one company. */
  @IdColumn({ nullable: true })
  visitId: string | null;

  @Field(() => Date, { nullable: true, description: 'When it is planned for, or was.' })
  @InstantColumn({ nullable: true })
  plannedFor: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes were set aside for it.' })
  @MayBeEmpty()
  @IsBetween(FEWEST_MINUTES, MOST_MINUTES)
  @CountColumn({ nullable: true })
  plannedMinutes: number | null;

  @Field(() => Date, { nullable: true, description: 'When it was held; null until it is logged.' })
  @InstantColumn({ nullable: true })
  heldAt: Date | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was held, in Sweden.' })
  @DayColumn({ nullable: true })
  heldOn: Day | null;

  /** When it was held or is planned for: what lists are ordered by. */
  @Field(() => Date, { description: 'When it was held, or else when it is planned for.' })
  @InstantColumn()
  startsAt: Date;

  /** A field of its own gives it: partners see who and when, and a successor the minutes as well. */
  @CountColumn({ nullable: true })
  minutes: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Företagets egen tid: minutes that the company’s people gave, in all.',
  })
  @MayBeEmpty()
  @IsBetween(0, 100_000)
  @CountColumn({ nullable: true })
  companyMinutes: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes of preparation and after-work.' })
  @MayBeEmpty()
  @IsBetween(0, MOST_MINUTES)
  @CountColumn({ nullable: true })
  preparationMinutes: number | null;

  @Field(() => Int, { nullable: true, description: 'Minutes of travel.' })
  @MayBeEmpty()
  @IsBetween(0, MOST_MINUTES)
  @CountColumn({ nullable: true })
  travelMinutes: number | null;

  @Field(() => SessionMode, { nullable: true, description: 'How it was held.' })
  @Column('text', { nullable: true })
  mode: SessionMode | null;

  @Field(() => Int, { nullable: true, description: 'How many persons at the company were coached.' })
  @MayBeEmpty()
  @IsBetween(0, MOST_PERSONS)
  @CountColumn({ nullable: true })
  personsCoached: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Egen anteckning: for the own organisation and the project’s leader; never for an auditor.',
  })
  @MayBeEmpty()
  @IsText(20_000)
  @Personal()
  @Column('text', { nullable: true })
  workingNote: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Underlag: what shows that the session was held and what it was about.',
  })
  @MayBeEmpty()
  @IsText(20_000)
  @Column('text', { nullable: true })
  evidence: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it counts in the report; null while planned, and for other partners.',
  })
  @Column('boolean', { nullable: true })
  reportable: boolean | null;

  @Field(() => [ReportableReason], {
    nullable: true,
    description: 'What keeps it from counting; empty when nothing does.',
  })
  @ListColumn()
  missing: ReportableReason[];

  @Field(() => Date, { nullable: true, description: 'When it was logged.' })
  @InstantColumn({ nullable: true })
  loggedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was cancelled.' })
  @InstantColumn({ nullable: true })
  cancelledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  @Column('text', { nullable: true })
  cancelReason: string | null;

  @Field(() => Date, { nullable: true, description: 'When its texts were shared with the project’s other partners.' })
  @InstantColumn({ nullable: true })
  sharedAt: Date | null;

  @Field(() => [String], { description: 'What you may do here, such as `coachingSession:amend`.' })
  viewerCan: string[];

  @Field(() => SessionState, { description: 'Whether it is planned, logged or cancelled.' })
  @Needs('heldAt', 'cancelledAt')
  get state(): SessionState {
    if (this.cancelledAt) return SessionState.CANCELLED;
    return this.heldAt ? SessionState.LOGGED : SessionState.PLANNED;
  }
}
