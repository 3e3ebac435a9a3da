// A company passes from one coach to another, within a partner or between two: a fact with a day, never changed.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Enrolment } from './enrolment.entity.js';

@ObjectType({ description: 'Överlämning från en coach till en annan. A company passes from one coach to another.' })
@Entity()
@Index(['workspaceId', 'enrolmentId', 'onDay'])
@Index(['workspaceId', 'fromCoachId'])
@Index(['workspaceId', 'toCoachId'])
@Index(['workspaceId', 'fromOrganisationId'])
@Index(['workspaceId', 'toOrganisationId'])
export class HandOver extends WorkspaceRow {
  @IdColumn()
  enrolmentId: string;

  @BelongsTo(() => Enrolment, { description: 'The enrolment that was handed over.' })
  enrolment: Relation<Enrolment>;

  @IdColumn()
  projectId: string;

  @IdColumn({ nullable: true })
  fromCoachId: string | null;

  @BelongsTo(() => Coach, { nullable: true, description: 'The coach before; null when there was none.' })
  fromCoach: Relation<Coach> | null;

  @IdColumn()
  toCoachId: string;

  @BelongsTo(() => Coach, { description: 'The coach after.' })
  toCoach: Relation<Coach>;

  @IdColumn()
  fromOrganisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner before; what it wrote stays with it.' })
  fromOrganisation: Relation<Organisation>;

  @IdColumn()
  toOrganisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner after; the same when the company stayed with it.' })
  toOrganisation: Relation<Organisation>;

  @Field(() => DayScalar, { description: 'The day of the hand-over.' })
  @DayColumn()
  onDay: Day;

  @Field(() => String, { nullable: true, description: 'Why; for the two partners and the project’s leader.' })
  @Column('text', { nullable: true })
  reason: string | null;
}
