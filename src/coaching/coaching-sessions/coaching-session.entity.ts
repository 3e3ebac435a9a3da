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
import { Needs } from '#platform/reader/branch.js';
import { dayOf, type Day } from '#platform/values/day.js';
import { FEWEST_MINUTES, MOST_MINUTES } from '#platform/values/minutes.js';
import { Project } from '#programme/projects/project.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { sessionRefusals } from './coaching-session-refusals.entity.js';
import { ReportableReason, SessionMode, SessionState } from './session-words.entity.js';

/** What is empty until somebody says it. */
const NOTHING_YET = [
  'visitId',
  'plannedFor',
  'plannedMinutes',
  'heldAt',
  'heldOn',
  'minutes',
  'companyMinutes',
  'preparationMinutes',
  'travelMinutes',
  'mode',
  'personsCoached',
  'workingNote',
  'evidence',
  'reportable',
  'loggedAt',
  'cancelledAt',
  'cancelReason',
  'sharedAt',
] as const;

const MOST_PERSONS = 10_000;

/** What people tell of a session. */
const TOLD = [
  'plannedMinutes',
  'companyMinutes',
  'preparationMinutes',
  'travelMinutes',
  'mode',
  'personsCoached',
  'workingNote',
  'evidence',
] as const;

@ObjectType({
  description: 'Coachningstillfälle: en coach träffar ett företag. A coach meets a company, on site or at a distance.',
})
@Entity()
@Index(['workspaceId', 'companyId', 'startsAt', 'id'])
@Index(['workspaceId', 'enrolmentId', 'startsAt'])
@Index(['workspaceId', 'projectId', 'startsAt'])
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

  /** The same for every company of one visit; null when there was one company (docs/decisions/0020). */
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

  /** An index made by hand holds all that a project's hours are told from, day by day. */
  @Index('coaching_session_hours_ix', { synchronize: false })
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

  @Field(() => SessionState, { description: 'Whether it is planned, logged or cancelled.' })
  @Needs('heldAt', 'cancelledAt')
  get state(): SessionState {
    if (this.cancelledAt) return SessionState.CANCELLED;
    return this.heldAt ? SessionState.LOGGED : SessionState.PLANNED;
  }

  /** A session in an enrolment, with nothing said of it yet; it belongs to the partner responsible that day. */
  static begun(id: string, enrolment: Enrolment, coaches: readonly Coach[]): CoachingSession {
    const { id: enrolmentId, companyId, projectId, organisationId } = enrolment;
    const nothingYet = Object.fromEntries(NOTHING_YET.map((property) => [property, null]));
    const session = Object.assign(new CoachingSession(), nothingYet, { missing: [] }, { id, enrolmentId, companyId });
    Object.assign(session, { projectId, organisationId });
    session.leadBy(coaches);
    return session;
  }

  /** Its coaches, the one who leads it first. */
  leadBy(coaches: readonly Coach[]): void {
    const [lead] = coaches;
    if (!lead) throw sessionRefusals.COACHING_SESSION_COACH_REQUIRED({ field: 'input.coachIds' });
    this.coachId = lead.id;
    this.coachMemberIds = coaches.map(({ memberId }) => memberId);
  }

  /** Takes what is told of it; what is left out stays as it was. */
  tell(told: Partial<Record<(typeof TOLD)[number], unknown>>): void {
    for (const field of TOLD) if (told[field] !== undefined) Object.assign(this, { [field]: told[field] });
  }

  /** It is to be held. */
  plan(at: Date): void {
    this.plannedFor = at;
    if (!this.heldAt) this.startsAt = at;
  }

  /** It was held; one that was called off was held after all. */
  log(at: Date, minutes: number, now: Date): void {
    if (this.heldAt) throw sessionRefusals.COACHING_SESSION_ALREADY_LOGGED({ field: 'id' });
    this.cancelledAt = null;
    this.cancelReason = null;
    this.loggedAt = now;
    this.minutes = minutes;
    this.moveTo(at, now);
  }

  /** When it was held, if not as was said. */
  moveTo(at: Date, now: Date): void {
    this.demandLogged('input.heldAt');
    if (at > now) throw sessionRefusals.COACHING_SESSION_IN_FUTURE({ field: 'input.heldAt' });
    this.heldAt = at;
    this.heldOn = dayOf(at);
    this.startsAt = at;
  }

  /** It is not to be held, or should never have been logged: it stays to be read, and counts no more. */
  cancel(reason: string | null, now: Date): void {
    this.demandStanding();
    this.cancelledAt = now;
    this.cancelReason = reason;
    this.reportable = null;
    this.missing = [];
  }

  /** What is only planned has no time of its own yet. */
  demandLogged(field: string): this {
    if (!this.loggedAt) throw sessionRefusals.COACHING_SESSION_NOT_LOGGED({ field });
    return this;
  }

  /** What is cancelled is changed no more. */
  demandStanding(): void {
    if (this.cancelledAt) throw sessionRefusals.COACHING_SESSION_ALREADY_CANCELLED({ field: 'id' });
  }
}
