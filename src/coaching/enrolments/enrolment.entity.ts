// A company takes part in a project: dated facts from interest to end, with whom, and whether it was eligible.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { SizeClass } from '#directory/companies/size-class.rules.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, DayColumn, IdColumn, InstantColumn, JsonColumn, ListColumn } from '#platform/database/columns.js';
import { ownRows } from '#platform/authority/second-wall.js';
import type { Columns } from '#platform/database/metadata.js';
import { VersionedRow } from '#platform/database/row.js';
import { and, sql } from '#platform/database/sql.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import { dayOf, type Day } from '#platform/values/day.js';
import { EligibilityVerdict, type GivenJudgement } from './eligibility-verdict.entity.js';
import { EnrolmentCloseReason, EnrolmentOutcome, EnrolmentStage } from './enrolment-words.entity.js';
import { enrolmentRefusals } from './enrolment-refusals.entity.js';
import { canReopen, needsReason, outcomesOf, REOPEN_WITHIN_DAYS, stageOf } from './enrolment.rules.js';

/** What is known of an enrolment from its first day. */
export type Start = Pick<Enrolment, 'id' | 'companyId' | 'projectId' | 'organisationId' | 'openedOn'>;

const NOTHING_YET = [
  'agreedOn',
  'askAgainOn',
  'askAgainReason',
  'firstSessionOn',
  'lastSessionOn',
  'closedOn',
  'closedAt',
  'outcome',
  'closeReason',
  'closeNote',
  'sizeClassAtAgreement',
  'eligibilityAtAgreement',
  'agreedDespite',
] as const;

/** What is kept from the day of agreement. */
export interface Agreement {
  eligibility: EligibilityVerdict;
  sizeClass: SizeClass;
  despite: string | null;
}

/** How an enrolment ends. */
export interface Ending {
  outcome: EnrolmentOutcome;
  reason: EnrolmentCloseReason | null;
  note: string | null;
}

@ObjectType({
  description: 'Deltagande: ett företag i ett projekt. A company’s part in a project, from interest to end.',
})
@Entity()
@Index('enrolment_open_uq', ['workspaceId', 'companyId', 'projectId'], { unique: true, where: '"closed_on" IS NULL' })
@Index(['workspaceId', 'companyId', 'openedOn', 'id'])
@Index(['workspaceId', 'projectId', 'openedOn'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'coachId'])
export class Enrolment extends VersionedRow {
  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company that takes part.' })
  company: Relation<Company>;

  /** An index made by hand finds where a project's companies stand, the enrolment that says most of each first. */
  @Index('enrolment_stand_ix', { synchronize: false })
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
  @Index('enrolment_responsible_ix', { synchronize: false })
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

  @Field(() => EligibilityVerdict, {
    nullable: true,
    description: 'The answers to the project’s rules, frozen on the day of agreement.',
  })
  @JsonColumn({ nullable: true })
  eligibilityAtAgreement: EligibilityVerdict | null;

  /** What persons have judged where the project's rules ask for a judgement. */
  @JsonColumn()
  judgements: GivenJudgement[];

  @Field(() => String, { nullable: true, description: 'Why a leader agreed although the company was not eligible.' })
  @Column('text', { nullable: true })
  agreedDespite: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `enrolment:close`.' })
  viewerCan: string[];

  @Field(() => EnrolmentStage, { description: 'Skede: where the enrolment stands, worked out from its days.' })
  @Needs('agreedOn', 'askAgainOn', 'firstSessionOn', 'closedOn')
  @InSql(
    () => Enrolment,
    (row: Columns<Enrolment>, { actor }) => sql`CASE WHEN ${row.closedOn} IS NOT NULL THEN 'CLOSED'
      WHEN ${row.agreedOn} IS NOT NULL THEN CASE WHEN ${row.firstSessionOn} IS NOT NULL THEN 'ACTIVE' ELSE 'AGREED' END
      WHEN ${and(sql`${row.askAgainOn} IS NOT NULL`, ownRows(row, actor))} THEN 'ASK_LATER' ELSE 'INTERESTED' END`,
  )
  get stage(): EnrolmentStage {
    return EnrolmentStage[stageOf(this)];
  }

  /** A company shows interest, and a coach answers for it; until there is one, whoever coaches and opened it. */
  static opened(start: Start, coach: Coach | null, openedBy: readonly string[]): Enrolment {
    const nothingYet = Object.fromEntries(NOTHING_YET.map((property) => [property, null]));
    return Object.assign(new Enrolment(), nothingYet, start, {
      coachId: coach?.id ?? null,
      responsibleMemberIds: coach ? [coach.memberId] : [...openedBy],
      judgements: [],
    });
  }

  /** Takes a person's judgements; the latest on each rule counts. */
  judge(given: readonly GivenJudgement[]): void {
    this.demandOpen();
    const anew = new Set(given.map(({ code }) => code));
    this.judgements = [...this.judgements.filter(({ code }) => !anew.has(code)), ...given];
  }

  /** Company and project agree: what was true that day is kept as it was. */
  agree(on: Day, { eligibility, sizeClass, despite }: Agreement): void {
    this.demandOpen();
    if (this.agreedOn) throw enrolmentRefusals.ENROLMENT_ALREADY_AGREED({ since: this.agreedOn });
    this.demandNotBeforeOpened(on);
    this.agreedOn = on;
    this.eligibilityAtAgreement = eligibility;
    this.sizeClassAtAgreement = sizeClass;
    this.agreedDespite = despite;
    this.askAgainOn = null;
    this.askAgainReason = null;
  }

  /** Interested, but not now. */
  askAgain(on: Day, reason: EnrolmentCloseReason | null): void {
    this.demandOpen();
    if (this.agreedOn) throw enrolmentRefusals.ENROLMENT_ALREADY_AGREED({ since: this.agreedOn });
    this.askAgainOn = on;
    this.askAgainReason = reason;
  }

  /** The company passes to a coach, and to the coach's organisation; who else may write follows from who is named. */
  handTo(coach: Coach, on: Day, named: readonly string[]): void {
    this.demandOpen();
    if (coach.id === this.coachId) throw enrolmentRefusals.ENROLMENT_SAME_COACH({ field: 'input.coachId' });
    this.demandNotBeforeOpened(on);
    this.coachId = coach.id;
    this.organisationId = coach.organisationId;
    this.responsibleMemberIds = [coach.memberId, ...named];
  }

  /** One more coach of the same partner may write here. */
  name({ memberId, organisationId }: Coach): void {
    const field = 'input.coachId';
    this.demandOpen();
    if (organisationId !== this.organisationId)
      throw enrolmentRefusals.ENROLMENT_COACH_OF_OTHER_ORGANISATION({ field });
    if (this.responsibleMemberIds.includes(memberId)) throw enrolmentRefusals.ENROLMENT_COACH_ALREADY_NAMED({ field });
    this.responsibleMemberIds = [...this.responsibleMemberIds, memberId];
  }

  /** A coach who was named is no longer. */
  release({ memberId }: Coach): void {
    this.responsibleMemberIds = this.responsibleMemberIds.filter((id) => id !== memberId);
  }

  /** The company leaves the project. What it did there stays. */
  close(on: Day, { outcome, reason, note }: Ending, recordedAt: Date): void {
    const { agreedOn } = this;
    this.demandOpen();
    this.demandNotBeforeOpened(on);
    if (agreedOn && on < agreedOn) throw enrolmentRefusals.ENROLMENT_BEFORE_AGREED({ agreedOn, field: 'input.on' });
    const outcomes = outcomesOf(agreedOn);
    if (!outcomes.includes(outcome)) {
      throw enrolmentRefusals.ENROLMENT_OUTCOME_DOES_NOT_FIT({ outcomes, field: 'input.outcome' });
    }
    if (needsReason(outcome) && !reason) throw enrolmentRefusals.ENROLMENT_REASON_REQUIRED({ field: 'input.reason' });
    if (reason === EnrolmentCloseReason.OTHER && !note) {
      throw enrolmentRefusals.ENROLMENT_NOTE_REQUIRED({ field: 'input.note' });
    }
    Object.assign(this, { closedOn: on, closedAt: recordedAt, outcome, closeReason: reason, closeNote: note });
  }

  /** A close that was a mistake is taken back, while it is fresh. */
  reopen(today: Day): void {
    if (!this.closedAt) throw enrolmentRefusals.ENROLMENT_NOT_CLOSED({});
    const recordedOn = dayOf(this.closedAt);
    if (!canReopen(recordedOn, today)) {
      throw enrolmentRefusals.ENROLMENT_CLOSED_TOO_LONG_AGO({ recordedOn, days: REOPEN_WITHIN_DAYS });
    }
    Object.assign(this, { closedOn: null, closedAt: null, outcome: null, closeReason: null, closeNote: null });
  }

  demandOpen(): void {
    if (this.closedOn) throw enrolmentRefusals.ENROLMENT_ALREADY_CLOSED({ since: this.closedOn });
  }

  private demandNotBeforeOpened(on: Day): void {
    const { openedOn } = this;
    if (on < openedOn) throw enrolmentRefusals.ENROLMENT_BEFORE_OPENED({ openedOn, field: 'input.on' });
  }
}
