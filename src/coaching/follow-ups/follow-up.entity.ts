// Something to come back to at a company on a day: promised by somebody, or suggested after a session.
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import type { Columns } from '#platform/database/metadata.js';
import { VersionedRow } from '#platform/database/row.js';
import { sql } from '#platform/database/sql.js';
import { refusals } from '#platform/errors.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import type { Day } from '#platform/values/day.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { isOpen } from './follow-up.rules.js';

export const followUpRefusals = refusals({
  FOLLOW_UP_ALREADY_COMPLETED: {
    sv: 'Uppföljningen är redan klar sedan {since}.',
    en: 'The follow-up was already completed on {since}.',
  },
  FOLLOW_UP_ALREADY_CANCELLED: {
    sv: 'Uppföljningen är redan struken sedan {since}.',
    en: 'The follow-up was already cancelled on {since}.',
  },
  FOLLOW_UP_DAY_IN_FUTURE: {
    sv: '{on} har inte varit än. Ange i dag eller en tidigare dag.',
    en: '{on} has not come yet. Give today or an earlier day.',
  },
});

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

/** What is known of a follow-up from the start. */
export type FollowUpStart = Pick<
  FollowUp,
  | 'id'
  | 'enrolmentId'
  | 'companyId'
  | 'projectId'
  | 'organisationId'
  | 'coachId'
  | 'coachMemberId'
  | 'sessionId'
  | 'dueOn'
>;

@ObjectType({ description: 'Uppföljning: något att återkomma till en viss dag. Something to come back to on a day.' })
@Entity()
@Index('follow_up_suggested_uq', ['workspaceId', 'enrolmentId'], {
  unique: true,
  where: '"is_suggested" AND "completed_on" IS NULL AND "cancelled_on" IS NULL',
})
@Index(['workspaceId', 'enrolmentId', 'dueOn'])
@Index(['workspaceId', 'companyId', 'dueOn', 'id'])
@Index(['workspaceId', 'projectId', 'dueOn'])
@Index(['workspaceId', 'coachId', 'dueOn'])
@Index('follow_up_own_ix', ['workspaceId', 'coachMemberId', 'dueOn', 'id'], {
  where: '"completed_on" IS NULL AND "cancelled_on" IS NULL',
})
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'sessionId'])
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
  @InSql(() => FollowUp, (row: Columns<FollowUp>) => sql`(${row.completedOn} IS NULL AND ${row.cancelledOn} IS NULL)`)
  get isOpen(): boolean {
    return isOpen(this);
  }

  /** Somebody promises to come back. */
  static scheduled(start: FollowUpStart, what: string): FollowUp {
    return Object.assign(begun(start), { what, isSuggested: false });
  }

  /** The project asks for a follow-up, and nobody has promised one. */
  static suggested(start: FollowUpStart): FollowUp {
    return Object.assign(begun(start), { what: null, isSuggested: true });
  }

  /** Another day, and maybe other words; a suggestion becomes a promise thereby. */
  reschedule(dueOn: Day, what: string | undefined): void {
    this.demandOpen();
    this.dueOn = dueOn;
    this.what = what ?? this.what;
    this.isSuggested = false;
  }

  /** It was done, or tried. */
  complete(on: Day, outcome: FollowUpOutcome, note: string | null): void {
    this.demandOpen();
    this.completedOn = on;
    this.outcome = outcome;
    this.note = note;
  }

  /** It is not needed any more. */
  cancel(on: Day): void {
    this.demandOpen();
    this.cancelledOn = on;
  }

  /** A later session moves the suggestion on. */
  suggestAnew({ dueOn, sessionId, coachId, coachMemberId }: FollowUpStart): void {
    Object.assign(this, { dueOn, sessionId, coachId, coachMemberId });
  }

  /** The company has another coach of the same partner, who takes the promise over. */
  passTo(coachId: string, coachMemberId: string): void {
    this.coachId = coachId;
    this.coachMemberId = coachMemberId;
  }

  private demandOpen(): void {
    if (this.completedOn) throw followUpRefusals.FOLLOW_UP_ALREADY_COMPLETED({ since: this.completedOn });
    if (this.cancelledOn) throw followUpRefusals.FOLLOW_UP_ALREADY_CANCELLED({ since: this.cancelledOn });
  }
}

function begun(start: FollowUpStart): FollowUp {
  const nothingYet = { completedOn: null, outcome: null, note: null, cancelledOn: null };
  return Object.assign(new FollowUp(), nothingYet, start);
}
