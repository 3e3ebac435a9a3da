// What was done for a company beside sessions and assessments: where, by whom, on which day, and whether it stands.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import type { RowClass } from '#platform/database/metadata.js';
import { VersionedRow, type WorkspaceRow } from '#platform/database/row.js';
import type { Refusal } from '#platform/errors.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';

const NOTHING_YET = ['insatsomradeId', 'withdrawnOn', 'withdrawReason'];

/** The parts of a kind of advice that are its own. */
export interface Kind {
  /** What people tell of it. */
  told: readonly string[];
  /** What of it may be unknown for ever. */
  mayBeUnknown: readonly string[];
  /** What it points at, which has to exist for whoever tells of it. */
  pointsAt: Readonly<Record<string, RowClass<WorkspaceRow>>>;
  inFuture: (about: { onDay: Day; field: string }) => Refusal;
  alreadyWithdrawn: (about: { since: Day }) => Refusal;
}

/** What every kind of advice tells and points at. */
export const POINTS_AT = { insatsomradeId: Insatsomrade };

@ObjectType({ isAbstract: true })
@Index(['workspaceId', 'enrolmentId', 'onDay'])
@Index(['workspaceId', 'companyId', 'onDay', 'id'])
@Index(['workspaceId', 'projectId', 'onDay', 'id'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'coachId', 'onDay'])
@Index(['workspaceId', 'insatsomradeId'])
export abstract class Advice extends VersionedRow {
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

  @BelongsTo(() => Organisation, { description: 'The partner it belongs to.' })
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

  @Field(() => DayScalar, { description: 'The day it was done.' })
  @DayColumn()
  onDay: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day it was withdrawn, since it should not have been written.',
  })
  @DayColumn({ nullable: true })
  withdrawnOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  @Column('text', { nullable: true })
  withdrawReason: string | null;

  /** What is its own of this kind. */
  abstract get kindOfAdvice(): Kind;

  /** It belongs to the partner responsible for the company that day. */
  begin(id: string, enrolment: Enrolment, coach: Coach | null, onDay: Day): void {
    const { id: enrolmentId, companyId, projectId, organisationId } = enrolment;
    const unknown = [...NOTHING_YET, ...this.kindOfAdvice.mayBeUnknown].map((property) => [property, null]);
    Object.assign(this, Object.fromEntries(unknown), { id, enrolmentId, companyId, projectId, organisationId, onDay });
    this.doneByCoach(coach);
  }

  doneByCoach(coach: Coach | null): void {
    this.coachId = coach?.id ?? null;
    this.coachMemberId = coach?.memberId ?? null;
  }

  /** Takes what is told of it; what is left out stays as it was. */
  tell(given: object, today: Day): void {
    this.demandStanding();
    const { told, inFuture } = this.kindOfAdvice;
    const said = Object.entries(given).filter(([field, value]) => told.includes(field) && value !== undefined);
    Object.assign(this, Object.fromEntries(said));
    const { onDay } = this;
    if (onDay > today) throw inFuture({ onDay, field: 'input.onDay' });
  }

  /** It should not have been written: it stays to be read, and counts no more. */
  withdraw(on: Day, reason: string | null): void {
    this.demandStanding();
    this.withdrawnOn = on;
    this.withdrawReason = reason;
  }

  demandStanding(): void {
    if (this.withdrawnOn) throw this.kindOfAdvice.alreadyWithdrawn({ since: this.withdrawnOn });
  }
}
