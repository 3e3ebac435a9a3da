// Something was done at a company beside sessions and assessments: of what kind, for how long, and with what result.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow } from '#platform/database/row.js';
import { refusals } from '#platform/errors.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';

export const interventionRefusals = refusals({
  INTERVENTION_IN_FUTURE: {
    sv: '{onDay} har inte varit än. Ange i dag eller en tidigare dag.',
    en: '{onDay} has not come yet. Give today or an earlier day.',
  },
  INTERVENTION_ALREADY_WITHDRAWN: {
    sv: 'Insatsen är tillbakatagen sedan {since}.',
    en: 'The intervention was withdrawn on {since}.',
  },
});

const NOTHING_YET = ['doneBy', 'minutes', 'result', 'insatsomradeId', 'withdrawnOn', 'withdrawReason'] as const;

/** What people tell of it. */
const TOLD = ['kind', 'onDay', 'insatsomradeId', 'doneBy', 'minutes', 'result'] as const;

@ObjectType({
  description:
    'Insats: något annat som gjorts på ett företag, av eget slag. Something else that was done at a company, of a kind of your own.',
})
@Entity()
@Index(['workspaceId', 'enrolmentId', 'onDay'])
@Index(['workspaceId', 'companyId', 'onDay', 'id'])
@Index(['workspaceId', 'projectId', 'onDay', 'id'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'coachId', 'onDay'])
@Index(['workspaceId', 'insatsomradeId'])
export class Intervention extends VersionedRow {
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

  @BelongsTo(() => Organisation, { description: 'The partner whose intervention it is.' })
  organisation: Relation<Organisation>;

  @IdColumn({ nullable: true })
  coachId: string | null;

  @BelongsTo(() => Coach, { nullable: true, description: 'The coach who did it.' })
  coach: Relation<Coach> | null;

  /** The same coach as a member, for the policy to look at. */
  @IdColumn({ nullable: true })
  coachMemberId: string | null;

  @IdColumn({ nullable: true })
  insatsomradeId: string | null;

  @BelongsTo(() => Insatsomrade, { nullable: true, description: 'The insatsområde it was about.' })
  insatsomrade: Relation<Insatsomrade> | null;

  @Field({ description: 'Slag: what kind, in the coach’s own words.' })
  @Column('text')
  kind: string;

  @Field(() => DayScalar, { description: 'The day it was done.' })
  @DayColumn()
  onDay: Day;

  @Field(() => String, { nullable: true, description: 'Who did it, when it was somebody else than a coach.' })
  @Personal()
  @Column('text', { nullable: true })
  doneBy: string | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes it took in all.' })
  @CountColumn({ nullable: true })
  minutes: number | null;

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

  @Field(() => [String], { description: 'What you may do here, such as `intervention:amend`.' })
  viewerCan: string[];

  /** It belongs to the partner responsible for the company that day. */
  static begun(id: string, enrolment: Enrolment, coach: Coach | null): Intervention {
    const { id: enrolmentId, companyId, projectId, organisationId } = enrolment;
    const nothingYet = Object.fromEntries(NOTHING_YET.map((property) => [property, null]));
    const made = Object.assign(new Intervention(), nothingYet, {
      id,
      enrolmentId,
      companyId,
      projectId,
      organisationId,
    });
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
    if (onDay > today) throw interventionRefusals.INTERVENTION_IN_FUTURE({ onDay, field: 'input.onDay' });
  }

  /** It should not have been written: it stays to be read, and counts no more. */
  withdraw(on: Day, reason: string | null): void {
    this.demandStanding();
    this.withdrawnOn = on;
    this.withdrawReason = reason;
  }

  demandStanding(): void {
    if (this.withdrawnOn) throw interventionRefusals.INTERVENTION_ALREADY_WITHDRAWN({ since: this.withdrawnOn });
  }
}
