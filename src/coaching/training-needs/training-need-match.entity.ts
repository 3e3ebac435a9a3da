// What was found for a training need: an activity that people can go to, or somebody who gives what is needed.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { v7 } from 'uuid';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Activity } from '../activities/activity.entity.js';
import { TrainingNeed } from './training-need.entity.js';

/** What a need is matched to: one of the three. */
export interface MatchedTo {
  readonly activityId: string | null;
  readonly providerOrganisationId: string | null;
  readonly providerName: string | null;
}

@ObjectType({
  description:
    'Matchning: en aktivitet eller utförare som hittats för ett behov. What was found for a training need: an activity, or a provider.',
})
@Entity()
@Index('training_need_match_uq', ['workspaceId', 'trainingNeedId', 'activityId'], {
  unique: true,
  where: '"ended_on" IS NULL AND "activity_id" IS NOT NULL',
})
@Index(['workspaceId', 'trainingNeedId'])
@Index(['workspaceId', 'activityId'])
@Index(['workspaceId', 'providerOrganisationId'])
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'organisationId'])
export class TrainingNeedMatch extends WorkspaceRow implements MatchedTo {
  @IdColumn()
  trainingNeedId: string;

  @BelongsTo(() => TrainingNeed, { description: 'The need.' })
  trainingNeed: Relation<TrainingNeed>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  protected readonly project?: Relation<Project>;

  /** That of the need. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation)
  protected readonly organisation?: Relation<Organisation>;

  @IdColumn({ nullable: true })
  activityId: string | null;

  @BelongsTo(() => Activity, { nullable: true, description: 'The activity; those present there meet the need.' })
  activity: Relation<Activity> | null;

  @IdColumn({ nullable: true })
  providerOrganisationId: string | null;

  @BelongsTo(() => Organisation, {
    nullable: true,
    description: 'Utförare: the organisation that gives what is needed.',
  })
  providerOrganisation: Relation<Organisation> | null;

  @Field(() => String, {
    nullable: true,
    description: 'Utförare: who gives what is needed, when it is none of the workspace’s organisations.',
  })
  @Personal()
  @Column('text', { nullable: true })
  providerName: string | null;

  @Field(() => DayScalar, { description: 'The day it was matched.' })
  @DayColumn()
  matchedOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day the match was taken back.' })
  @DayColumn({ nullable: true })
  endedOn: Day | null;

  static of({ id, projectId, organisationId }: TrainingNeed, to: MatchedTo, on: Day): TrainingNeedMatch {
    const whose = { id: v7(), trainingNeedId: id, projectId, organisationId };
    return Object.assign(new TrainingNeedMatch(), whose, to, { matchedOn: on, endedOn: null });
  }

  /** Whether it is to the very same. */
  isTo({ activityId, providerOrganisationId, providerName }: MatchedTo): boolean {
    return (
      this.activityId === activityId &&
      this.providerOrganisationId === providerOrganisationId &&
      this.providerName === providerName
    );
  }
}
