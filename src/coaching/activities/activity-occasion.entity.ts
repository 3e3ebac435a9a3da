// One occasion of an activity: a day, perhaps an hour, and how many minutes it counts.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn, InstantColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Minutes } from '#platform/values/minutes.js';
import { Project } from '#programme/projects/project.entity.js';
import { Activity } from './activity.entity.js';
import { activityRefusals } from './activity-refusals.entity.js';
import type { OccasionTime } from './activity.rules.js';

@ObjectType({ description: 'Kurstillfälle: en av aktivitetens dagar. One of an activity’s days.' })
@Entity()
@Index(['workspaceId', 'activityId', 'onDay', 'id'])
@Index(['workspaceId', 'projectId', 'onDay'])
@Index(['workspaceId', 'organisationId'])
export class ActivityOccasion extends VersionedRow {
  @IdColumn()
  activityId: string;

  @BelongsTo(() => Activity, { description: 'The activity.' })
  activity: Relation<Activity>;

  /** The activity's, fixed at creation. */
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  protected readonly project?: Relation<Project>;

  /** The activity's, fixed at creation. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation)
  protected readonly organisation?: Relation<Organisation>;

  @Field(() => DayScalar, { description: 'The day of it.' })
  @DayColumn()
  onDay: Day;

  @Field(() => Date, { nullable: true, description: 'When it begins; null when only the day is known.' })
  @InstantColumn({ nullable: true })
  startsAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ends; null when only the day is known.' })
  @InstantColumn({ nullable: true })
  endsAt: Date | null;

  @Field(() => Int, { description: 'How many minutes it counts for who is there from beginning to end.' })
  @CountColumn()
  minutes: Minutes;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was cancelled.' })
  @DayColumn({ nullable: true })
  cancelledOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  @Column('text', { nullable: true })
  cancelReason: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `activityOccasion:move`.' })
  viewerCan: string[];

  static of(id: string, activity: Activity, time: OccasionTime): ActivityOccasion {
    const { id: activityId, projectId, organisationId } = activity;
    const standing = { cancelledOn: null, cancelReason: null };
    return Object.assign(new ActivityOccasion(), standing, { id, activityId, projectId, organisationId }, time);
  }

  /** Another day, other hours or another length. */
  move(time: OccasionTime): void {
    this.demandStanding();
    Object.assign(this, time);
  }

  cancel(on: Day, reason: string | null): void {
    this.demandStanding();
    this.cancelledOn = on;
    this.cancelReason = reason;
  }

  demandStanding(field = 'id'): void {
    if (this.cancelledOn) throw activityRefusals.ACTIVITY_OCCASION_CANCELLED({ since: this.cancelledOn, field });
  }
}
