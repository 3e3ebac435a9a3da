// What became of a promise when its project was to end: who answered for it, how and when.
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Member } from '#access/members/member.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Project } from '#programme/projects/project.entity.js';
import { ObligationDeed, ObligationType } from './ending-words.entity.js';
import { ProjectEnding } from './project-ending.entity.js';

@ObjectType({ description: 'Svar för ett åtagande. What became of a promise when its project was to end.' })
@Entity()
@Index(['workspaceId', 'projectId', 'rowId'])
@Index(['workspaceId', 'endingId', 'id'])
@Index(['workspaceId', 'companyId'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'byId'])
@Index(['workspaceId', 'toProjectId'])
export class ObligationAnswer extends WorkspaceRow {
  @IdColumn()
  endingId: string;

  @BelongsTo(() => ProjectEnding)
  protected readonly ending?: Relation<ProjectEnding>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  protected readonly project?: Relation<Project>;

  /** Whose the promise was, behind the second wall. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner that had promised.' })
  organisation: Relation<Organisation>;

  @IdColumn({ nullable: true })
  companyId: string | null;

  @BelongsTo(() => Company, { nullable: true, description: 'The company; null for an activity.' })
  company: Relation<Company> | null;

  @Field(() => ObligationType, { description: 'What was promised.' })
  @Column('text')
  type: ObligationType;

  @Field(() => ID, { description: 'The session, follow-up, action or whatever it was.' })
  @IdColumn()
  rowId: string;

  @Field(() => ObligationDeed, { description: 'What became of it.' })
  @Column('text')
  deed: ObligationDeed;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was moved to.' })
  @DayColumn({ nullable: true })
  onDay: Day | null;

  @IdColumn({ nullable: true })
  toProjectId: string | null;

  @BelongsTo(() => Project, { nullable: true, description: 'The project that took it over.' })
  toProject: Relation<Project> | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => DayScalar, { description: 'The day it was answered for.' })
  @DayColumn()
  answeredOn: Day;

  @IdColumn()
  byId: string;

  @BelongsTo(() => Member, { description: 'Who answered for it.' })
  by: Relation<Member>;
}
