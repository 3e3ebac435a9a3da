// Somebody at a company is asked to answer by a link, without an account; the link's secret is kept only as a hash.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, Unique, type Relation } from 'typeorm';
import { Member } from '#access/members/member.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { BelongsTo, DayColumn, IdColumn, InstantColumn } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow, WorkspaceRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Project } from '#programme/projects/project.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { selfAssessmentRefusals } from './self-assessment-refusals.entity.js';

@ObjectType({
  description:
    'Självskattning: någon på företaget svarar genom en länk, utan konto. Somebody at the company answers by a link, without an account.',
})
@Entity()
@Index(['workspaceId', 'companyId'])
@Index(['workspaceId', 'enrolmentId'])
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'invitedById'])
export class SelfAssessmentInvitation extends VersionedRow {
  @IdColumn()
  enrolmentId: string;

  @BelongsTo(() => Enrolment, { nullable: true, description: 'The enrolment, as far as you may see it.' })
  enrolment: Relation<Enrolment> | null;

  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company that is asked about.' })
  company: Relation<Company>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  protected readonly project?: Relation<Project>;

  /** Whose row it is behind the second wall; fixed at creation. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner that asks.' })
  organisation: Relation<Organisation>;

  @Field({ description: 'Who is asked; empty when erased.' })
  @Personal()
  @Column('text')
  name: string;

  @Field(() => String, { nullable: true, description: 'In what part, such as vd or produktion.' })
  @Personal()
  @Column('text', { nullable: true })
  role: string | null;

  @Field({ description: 'The address that the link was sent to; empty when erased.' })
  @Personal()
  @Column('text')
  email: string;

  @IdColumn()
  invitedById: string;

  @BelongsTo(() => Member, { description: 'Who asked.' })
  invitedBy: Relation<Member>;

  @Field(() => DayScalar, { description: 'The last day the link can be used.' })
  @DayColumn()
  expiresOn: Day;

  @Field(() => Date, { nullable: true, description: 'When it was first opened.' })
  @InstantColumn({ nullable: true })
  openedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the answers were handed in.' })
  @InstantColumn({ nullable: true })
  finishedAt: Date | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the link was taken back.' })
  @DayColumn({ nullable: true })
  revokedOn: Day | null;

  @Field(() => Date, { nullable: true, description: 'When the personal details and the written words were erased.' })
  @InstantColumn({ nullable: true })
  erasedAt: Date | null;

  /** SHA-256 of the secret in the newest letter; null until one has been written. */
  @Column('text', { nullable: true })
  secretHash: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `selfAssessment:revoke`.' })
  viewerCan: string[];

  /** Nothing that says who answered stays, and the link opens nothing; that it was answered does. */
  erase(now: Date, today: Day): void {
    if (this.erasedAt) return;
    Object.assign(this, { name: '', role: null, email: '', secretHash: null, erasedAt: now });
    this.revokedOn ??= today;
  }

  /** Refuses a link that can no longer be used; one that was taken back never was. */
  demandOpen(today: Day, by: string): void {
    if (this.revokedOn) throw selfAssessmentRefusals.SELF_ASSESSMENT_INVALID({ field: 'token' });
    if (this.expiresOn < today) {
      throw selfAssessmentRefusals.SELF_ASSESSMENT_EXPIRED({ on: this.expiresOn, by, field: 'token' });
    }
  }

  demandUnfinished(): void {
    if (this.finishedAt) throw selfAssessmentRefusals.SELF_ASSESSMENT_FINISHED({ field: 'token' });
  }
}

/** An assessment that somebody is asked to answer: the link opens these and nothing else. */
@Entity()
@Unique('invited_assessment_uq', ['workspaceId', 'invitationId', 'assessmentId'])
@Index(['workspaceId', 'assessmentId'])
export class InvitedAssessment extends WorkspaceRow {
  @IdColumn()
  invitationId: string;

  @BelongsTo(() => SelfAssessmentInvitation)
  protected readonly invitation?: Relation<SelfAssessmentInvitation>;

  @IdColumn()
  assessmentId: string;

  @BelongsTo(() => Assessment)
  protected readonly assessment?: Relation<Assessment>;
}
