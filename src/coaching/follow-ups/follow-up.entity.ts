// Something to come back to at a company on a day: promised by somebody, or suggested after a session.
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsText, MayBeAbsent } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import type { Day } from '#platform/values/day.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';

export enum FollowUpOutcome {
  DONE = 'DONE',
  PARTLY_DONE = 'PARTLY_DONE',
  NOT_DONE = 'NOT_DONE',
  NOT_REACHED = 'NOT_REACHED',
}
registerEnumType(FollowUpOutcome, {
  name: 'FollowUpOutcome',
  description: 'Hur uppföljningen slutade. What a follow-up led to.',
  valuesMap: {
    DONE: { description: 'Klart: what was said is done.' },
    PARTLY_DONE: { description: 'Delvis klart: something remains.' },
    NOT_DONE: { description: 'Inte gjort: the company has not come to it.' },
    NOT_REACHED: { description: 'Ej nådd: the company could not be reached.' },
  },
});

@ObjectType({ description: 'Uppföljning: något att återkomma till en viss dag. Something to come back to on a day.' })
@Entity()
@Index('follow_up_suggested_uq', ['workspaceId', 'enrolmentId'], {
  unique: true,
  where: '"is_suggested" AND "completed_on" IS NULL AND "cancelled_on" IS NULL',
})
@Index(['workspaceId', 'enrolmentId', 'dueOn'])
@Index(['workspaceId', 'companyId', 'dueOn'])
@Index(['workspaceId', 'projectId', 'dueOn'])
@Index(['workspaceId', 'coachId', 'dueOn'])
@Index(['workspaceId', 'organisationId'])
export class FollowUp extends VersionedRow {
  @IdColumn()
  enrolmentId: string;

  @BelongsTo(() => Enrolment, { description: 'The enrolment it belongs to.' })
  enrolment: Relation<Enrolment>;

  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company to come back to.' })
  company: Relation<Company>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project it is done in.' })
  project: Relation<Project>;

  /** Fixed at creation: after a hand-over to another partner it stays with the first. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner whose follow-up it is.' })
  organisation: Relation<Organisation>;

  @IdColumn({ nullable: true })
  coachId: string | null;

  @BelongsTo(() => Coach, { nullable: true, description: 'The coach who comes back.' })
  coach: Relation<Coach> | null;

  /** The same coach as a member, for the policy to look at. */
  @IdColumn({ nullable: true })
  coachMemberId: string | null;

  @Field(() => DayScalar, { description: 'The day to come back.' })
  @DayColumn()
  dueOn: Day;

  @Field(() => String, { nullable: true, description: 'What to come back to; null for a suggestion.' })
  @MayBeAbsent()
  @IsText(2000)
  @Column('text', { nullable: true })
  what: string | null;

  @Field({ description: 'Whether the system suggested it after a session; false once somebody has decided on it.' })
  @Column('boolean')
  isSuggested: boolean;

  /** The session it came out of. */
  @IdColumn({ nullable: true })
  sessionId: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was done.' })
  @DayColumn({ nullable: true })
  completedOn: Day | null;

  @Field(() => FollowUpOutcome, { nullable: true, description: 'What it led to.' })
  @Column('text', { nullable: true })
  outcome: FollowUpOutcome | null;

  @Field(() => String, { nullable: true, description: 'What came out of it.' })
  @Column('text', { nullable: true })
  note: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was cancelled.' })
  @DayColumn({ nullable: true })
  cancelledOn: Day | null;

  @Field(() => [String], { description: 'What you may do here, such as `followUp:complete`.' })
  viewerCan: string[];

  @Field({ description: 'Whether it is still to be done.' })
  @Needs('completedOn', 'cancelledOn')
  get isOpen(): boolean {
    return this.completedOn === null && this.cancelledOn === null;
  }
}
