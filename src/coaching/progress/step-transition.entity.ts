// A company's movement on a staircase: a fact that is never changed, only corrected by a later one.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Member } from '#access/members/member.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { IsText } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { StepTransitionKind, TransitionBasis } from './transition-words.entity.js';

@ObjectType({
  description: 'Rörelse på en trappa. A company’s movement on a staircase; never changed, only corrected.',
})
@Entity()
@Index('step_transition_corrects_uq', ['workspaceId', 'correctsId'], {
  unique: true,
  where: '"corrects_id" IS NOT NULL',
})
@Index(['workspaceId', 'companyId', 'insatsomradeId', 'onDay'])
@Index(['workspaceId', 'enrolmentId'])
@Index(['workspaceId', 'projectId', 'onDay'])
@Index(['workspaceId', 'insatsomradeId'])
@Index(['workspaceId', 'staircaseVersionId'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'byId'])
export class StepTransition extends WorkspaceRow {
  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company that moved.' })
  company: Relation<Company>;

  @IdColumn()
  insatsomradeId: string;

  @BelongsTo(() => Insatsomrade, { description: 'The insatsområde whose staircase it moved on.' })
  insatsomrade: Relation<Insatsomrade>;

  @IdColumn()
  staircaseVersionId: string;

  @BelongsTo(() => StaircaseVersion, { description: 'The version of the staircase that the steps belong to.' })
  staircaseVersion: Relation<StaircaseVersion>;

  @IdColumn({ nullable: true })
  enrolmentId: string | null;

  @BelongsTo(() => Enrolment, {
    nullable: true,
    description: 'The enrolment it is credited to; null for what was stated before any.',
  })
  enrolment: Relation<Enrolment> | null;

  @IdColumn({ nullable: true })
  projectId: string | null;

  @BelongsTo(() => Project, { nullable: true, description: 'The project it is credited to.' })
  project: Relation<Project> | null;

  /** Whose row it is behind the second wall; fixed at creation. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The organisation that recorded it.' })
  organisation: Relation<Organisation>;

  @Field(() => StepTransitionKind, { description: 'What kind of movement.' })
  @Column('text')
  kind: StepTransitionKind;

  @Field(() => Int, {
    nullable: true,
    description: 'The step before, as it was known then; null at the first placing.',
  })
  @CountColumn({ nullable: true })
  fromStep: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The step after; null when a correction says that it never happened.',
  })
  @CountColumn({ nullable: true })
  toStep: number | null;

  @Field(() => DayScalar, { description: 'The day it happened.' })
  @DayColumn()
  onDay: Day;

  @Field(() => String, { nullable: true, description: 'Why; only for the own organisation and the project’s leader.' })
  @IsText(2000)
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => TransitionBasis, { description: 'What it rests on.' })
  @Column('text')
  basisType: TransitionBasis;

  /** The assessment or the session it rests on. */
  @IdColumn({ nullable: true })
  basisId: string | null;

  @IdColumn()
  byId: string;

  @BelongsTo(() => Member, { description: 'Who recorded it.' })
  by: Relation<Member>;

  @IdColumn({ nullable: true })
  correctsId: string | null;

  @BelongsTo(() => StepTransition, { nullable: true, description: 'The transition that this one stands instead of.' })
  corrects: Relation<StepTransition> | null;

  /** Its place among those of the same day: made on arrival, and inherited by what corrects it (docs/decisions/0019). */
  @IdColumn()
  placeId: string;

  /** A placing, or the correction of one: never counts as climbed. */
  @Column('boolean')
  isBaseline: boolean;
}
