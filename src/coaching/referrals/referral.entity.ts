// A company is sent on to another actor or to a colleague: about what, whether that was taken up, and what came of it.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow } from '#platform/database/row.js';
import { refusals, refuse } from '#platform/errors.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';

export const referralRefusals = refusals({
  REFERRAL_IN_FUTURE: {
    sv: '{onDay} har inte varit än. Ange i dag eller en tidigare dag.',
    en: '{onDay} has not come yet. Give today or an earlier day.',
  },
  REFERRAL_ALREADY_WITHDRAWN: {
    sv: 'Hänvisningen är tillbakatagen sedan {since}.',
    en: 'The referral was withdrawn on {since}.',
  },
  REFERRAL_ANSWERED_BEFORE: {
    sv: 'Hänvisningen gjordes {onDay}; svaret kan inte vara tidigare.',
    en: 'The referral was made on {onDay}; the answer cannot be earlier.',
  },
});

const NOTHING_YET = [
  'toName',
  'toOrganisationId',
  'toCoachId',
  'answeredOn',
  'isTakenUp',
  'result',
  'insatsomradeId',
  'withdrawnOn',
  'withdrawReason',
] as const;

/** What people tell of it. */
const TOLD = ['toName', 'toOrganisationId', 'toCoachId', 'about', 'onDay', 'insatsomradeId'] as const;

@ObjectType({
  description:
    'Hänvisning: ett företag skickas vidare till en annan aktör eller en kollega. A company is sent on to another actor or a colleague.',
})
@Entity()
@Index(['workspaceId', 'enrolmentId', 'onDay'])
@Index(['workspaceId', 'companyId', 'onDay', 'id'])
@Index(['workspaceId', 'projectId', 'onDay', 'id'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'coachId', 'onDay'])
@Index(['workspaceId', 'insatsomradeId'])
@Index(['workspaceId', 'toOrganisationId'])
@Index(['workspaceId', 'toCoachId'])
export class Referral extends VersionedRow {
  @IdColumn()
  enrolmentId: string;

  @BelongsTo(() => Enrolment, { description: 'The enrolment it was done in.' })
  enrolment: Relation<Enrolment>;

  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company.' })
  company: Relation<Company>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project it was done in.' })
  project: Relation<Project>;

  /** Fixed at creation: after a hand-over to another partner it stays with the first. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner whose referral it is.' })
  organisation: Relation<Organisation>;

  @IdColumn({ nullable: true })
  coachId: string | null;

  @BelongsTo(() => Coach, { nullable: true, description: 'The coach who made it.' })
  coach: Relation<Coach> | null;

  /** The same coach as a member, for the policy to look at. */
  @IdColumn({ nullable: true })
  coachMemberId: string | null;

  @IdColumn({ nullable: true })
  insatsomradeId: string | null;

  @BelongsTo(() => Insatsomrade, { nullable: true, description: 'The insatsområde it was about.' })
  insatsomrade: Relation<Insatsomrade> | null;

  @Field(() => String, {
    nullable: true,
    description: 'The actor by name, when it is none of the workspace’s organisations.',
  })
  @Personal()
  @Column('text', { nullable: true })
  toName: string | null;

  @IdColumn({ nullable: true })
  toOrganisationId: string | null;

  @BelongsTo(() => Organisation, { nullable: true, description: 'The organisation it was sent on to.' })
  toOrganisation: Relation<Organisation> | null;

  @IdColumn({ nullable: true })
  toCoachId: string | null;

  @BelongsTo(() => Coach, { nullable: true, description: 'The colleague it was sent on to.' })
  toCoach: Relation<Coach> | null;

  @Field({ description: 'What it was about.' })
  @Column('text')
  about: string;

  @Field(() => DayScalar, { description: 'The day of it.' })
  @DayColumn()
  onDay: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was known whether it was taken up.' })
  @DayColumn({ nullable: true })
  answeredOn: Day | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was taken up; null until it is known.' })
  @Column('boolean', { nullable: true })
  isTakenUp: boolean | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  @Column('text', { nullable: true })
  result: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day it was withdrawn, since it should not have been written.',
  })
  @DayColumn({ nullable: true })
  withdrawnOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  @Column('text', { nullable: true })
  withdrawReason: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `referral:amend`.' })
  viewerCan: string[];

  /** It belongs to the partner responsible for the company that day. */
  static begun(id: string, enrolment: Enrolment, coach: Coach | null): Referral {
    const { id: enrolmentId, companyId, projectId, organisationId } = enrolment;
    const nothingYet = Object.fromEntries(NOTHING_YET.map((property) => [property, null]));
    const made = Object.assign(new Referral(), nothingYet, { id, enrolmentId, companyId, projectId, organisationId });
    made.doneByCoach(coach);
    return made;
  }

  doneByCoach(coach: Coach | null): void {
    this.coachId = coach?.id ?? null;
    this.coachMemberId = coach?.memberId ?? null;
  }

  /** Takes what is told of it; what is left out stays as it was. */
  tell(told: Partial<Record<(typeof TOLD)[number], unknown>>, today: Day): void {
    this.demandStanding();
    for (const field of TOLD) if (told[field] !== undefined) Object.assign(this, { [field]: told[field] });
    const { onDay } = this;
    if (onDay > today) throw referralRefusals.REFERRAL_IN_FUTURE({ onDay, field: 'input.onDay' });
  }

  /** Exactly one is named. */
  demandOneReceiver(): void {
    const named = [this.toName, this.toOrganisationId, this.toCoachId].filter((one) => one !== null);
    if (named.length === 1) return;
    throw refuse.ONE_OF_REQUIRED({ fields: ['toName', 'toOrganisationId', 'toCoachId'], field: 'input' });
  }

  /** It is known whether it was taken up; known better, it is told again. */
  answer(on: Day, isTakenUp: boolean, result: string | null): void {
    this.demandStanding();
    if (on < this.onDay) throw referralRefusals.REFERRAL_ANSWERED_BEFORE({ onDay: this.onDay, field: 'input.on' });
    this.answeredOn = on;
    this.isTakenUp = isTakenUp;
    this.result = result;
  }

  /** It should not have been written: it stays to be read, and counts no more. */
  withdraw(on: Day, reason: string | null): void {
    this.demandStanding();
    this.withdrawnOn = on;
    this.withdrawReason = reason;
  }

  demandStanding(): void {
    if (this.withdrawnOn) throw referralRefusals.REFERRAL_ALREADY_WITHDRAWN({ since: this.withdrawnOn });
  }
}
