// A place on the roster of an activity, or in the queue to it: a participant, or a name until it is known whose it is.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Member } from '#access/members/member.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { BelongsTo, IdColumn, InstantColumn } from '#platform/database/columns.js';
import type { Columns } from '#platform/database/metadata.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow } from '#platform/database/row.js';
import { sql } from '#platform/database/sql.js';
import { Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import { Project } from '#programme/projects/project.entity.js';
import { Activity } from '../activities/activity.entity.js';
import { Participant } from '../participants/participant.entity.js';
import { signUpRefusals } from './sign-up-refusals.entity.js';
import { signUpStateOf } from './sign-up.rules.js';
import { SignUpState, SignUpWay } from './sign-up-words.entity.js';

const NOTHING_YET = [
  'participantId',
  'companyId',
  'writtenName',
  'email',
  'companyName',
  'waitingSince',
  'givenPlaceAt',
  'withdrawnAt',
  'withdrawnThrough',
  'withdrawnById',
  'erasedAt',
] as const satisfies readonly (keyof ActivitySignUp)[];

/** What was written of who it is. */
const NOTHING_WRITTEN = { writtenName: null, email: null, companyName: null } satisfies Partial<ActivitySignUp>;

/** Somebody as they are written down before it is known who they are in the project. */
export interface NamedPerson {
  writtenName: string;
  email?: string | null;
  companyName?: string | null;
  companyId?: string | null;
}

/** Whose row it is. */
export interface SignUpPlace {
  projectId: string;
  organisationId: string;
}

@ObjectType({
  description: 'Anmälan: en plats på en aktivitet, eller i kön dit. A place at an activity, or in the queue to it.',
})
@Entity()
@Index('activity_sign_up_participant_uq', ['workspaceId', 'activityId', 'participantId'], {
  unique: true,
  where: '"participant_id" IS NOT NULL AND "withdrawn_at" IS NULL',
})
@Index('activity_sign_up_email_uq', ['workspaceId', 'activityId', 'email'], {
  unique: true,
  where: '"email" IS NOT NULL AND "withdrawn_at" IS NULL',
})
@Index(['workspaceId', 'activityId', 'signedUpAt', 'id'])
@Index(['workspaceId', 'participantId', 'signedUpAt'])
@Index(['workspaceId', 'companyId', 'activityId'])
@Index(['workspaceId', 'projectId', 'signedUpAt'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'leadProjectId'])
@Index(['workspaceId', 'arrangerId'])
@Index(['workspaceId', 'withdrawnById'])
export class ActivitySignUp extends VersionedRow {
  @IdColumn()
  activityId: string;

  @BelongsTo(() => Activity, { description: 'The activity.' })
  activity: Relation<Activity>;

  /** The project in which the person comes: one of the activity's. */
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project in which the person comes.' })
  project: Relation<Project>;

  /** Whose person it is: the second wall, fixed at creation. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner whose person it is.' })
  organisation: Relation<Organisation>;

  /** The activity's own project and partner, who hold the roster. */
  @IdColumn()
  leadProjectId: string;

  @BelongsTo(() => Project)
  protected readonly leadProject?: Relation<Project>;

  @IdColumn()
  arrangerId: string;

  @BelongsTo(() => Organisation)
  protected readonly arranger?: Relation<Organisation>;

  @IdColumn({ nullable: true })
  participantId: string | null;

  @BelongsTo(() => Participant, {
    nullable: true,
    description: 'The participant; null until it is known who it is, and for those who may not read participants.',
  })
  participant: Relation<Participant> | null;

  @IdColumn({ nullable: true })
  companyId: string | null;

  @BelongsTo(() => Company, { nullable: true, description: 'The company; null until it is known.' })
  company: Relation<Company> | null;

  /** The name as it was written, until it is known whose it is; shown as `name`. */
  @Personal()
  @Column('text', { nullable: true })
  writtenName: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'E-mail as it was written at sign-up; null once it is known who it is.',
  })
  @Personal()
  @Column('text', { nullable: true })
  email: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The company as it was written at sign-up; null once it is known who it is.',
  })
  @Personal()
  @Column('text', { nullable: true })
  companyName: string | null;

  @Field(() => SignUpWay, { description: 'By which way it was made.' })
  @Column('text')
  cameThrough: SignUpWay;

  @Field(() => Date, { description: 'When it was made.' })
  @InstantColumn()
  signedUpAt: Date;

  @Field(() => Date, { nullable: true, description: 'Since when it waits or has waited; null when it never did.' })
  @InstantColumn({ nullable: true })
  waitingSince: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was given a place.' })
  @InstantColumn({ nullable: true })
  givenPlaceAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn.' })
  @InstantColumn({ nullable: true })
  withdrawnAt: Date | null;

  @Field(() => SignUpWay, { nullable: true, description: 'By which way it was withdrawn.' })
  @Column('text', { nullable: true })
  withdrawnThrough: SignUpWay | null;

  @IdColumn({ nullable: true })
  withdrawnById: string | null;

  @BelongsTo(() => Member)
  protected readonly withdrawnBy?: Relation<Member> | null;

  @Field(() => Date, { nullable: true, description: 'When the personal details were erased.' })
  @InstantColumn({ nullable: true })
  erasedAt: Date | null;

  @Field(() => [String], { description: 'What you may do here, such as `activitySignUp:withdraw`.' })
  viewerCan: string[];

  @Field(() => SignUpState, { description: 'Where it stands, worked out from its instants.' })
  @Needs('givenPlaceAt', 'withdrawnAt')
  @InSql(
    () => ActivitySignUp,
    (row: Columns<ActivitySignUp>) => sql`CASE WHEN ${row.withdrawnAt} IS NOT NULL THEN 'WITHDRAWN'
      WHEN ${row.givenPlaceAt} IS NOT NULL THEN 'HAS_PLACE' ELSE 'WAITING' END`,
  )
  get state(): SignUpState {
    return SignUpState[signUpStateOf(this)];
  }

  /** A participant of the project signs up, or is signed up. */
  static ofParticipant(id: string, activity: Activity, participant: Participant, through: SignUpWay): ActivitySignUp {
    const { id: participantId, companyId } = participant;
    return Object.assign(begun(id, activity, participant, through), { participantId, companyId });
  }

  /** Somebody of whom only a name is known yet. */
  static ofName(id: string, activity: Activity, person: NamedPerson & SignUpPlace, through: SignUpWay): ActivitySignUp {
    const { writtenName, email = null, companyName = null, companyId = null } = person;
    const said = { writtenName, email: email?.toLowerCase() ?? null, companyName, companyId };
    return Object.assign(begun(id, activity, person, through), said);
  }

  signedUp(at: Date): void {
    this.signedUpAt = at;
  }

  /** There is a place. */
  givePlace(at: Date): void {
    this.givenPlaceAt = at;
  }

  /** All places are taken, so it waits. */
  wait(at: Date): void {
    this.waitingSince = at;
  }

  /** Does not come; the place is free. */
  withdraw(at: Date, through: SignUpWay, byId: string | null): void {
    this.demandStanding();
    this.withdrawnAt = at;
    this.withdrawnThrough = through;
    this.withdrawnById = byId;
  }

  /** The reason why it was withdrawn is gone: it stands as before, or waits where there is no place any more. */
  comeBack(isRoom: boolean): void {
    Object.assign(this, { withdrawnAt: null, withdrawnThrough: null, withdrawnById: null });
    if (isRoom || !this.givenPlaceAt) return;
    this.givenPlaceAt = null;
    this.waitingSince ??= this.signedUpAt;
  }

  /** It is known who it is: what was written is the participant's own from now on. */
  match({ id, companyId }: Participant): void {
    if (this.participantId) throw signUpRefusals.ACTIVITY_SIGN_UP_MATCHED({ field: 'id' });
    Object.assign(this, { participantId: id, companyId, ...NOTHING_WRITTEN });
  }

  /** Takes away what says who the person is; that somebody signed up, and was there, stays. */
  erase(at: Date): void {
    if (this.erasedAt) throw signUpRefusals.ACTIVITY_SIGN_UP_ERASED({ field: 'id' });
    Object.assign(this, NOTHING_WRITTEN, { erasedAt: at });
  }

  demandStanding(): void {
    if (this.withdrawnAt) throw signUpRefusals.ACTIVITY_SIGN_UP_WITHDRAWN({ field: 'id' });
  }
}

function begun(id: string, activity: Activity, place: SignUpPlace, cameThrough: SignUpWay): ActivitySignUp {
  const nothingYet = Object.fromEntries(NOTHING_YET.map((property) => [property, null]));
  const { projectId, organisationId } = place;
  const lead = { activityId: activity.id, leadProjectId: activity.projectId, arrangerId: activity.organisationId };
  return Object.assign(new ActivitySignUp(), nothingYet, lead, { id, projectId, organisationId, cameThrough });
}
