// A coach named on an enrolment beside the one responsible: they may write there too, from a day until a day.
import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, Index, type Relation } from 'typeorm';
import { Coach } from '#directory/coaches/coach.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Enrolment } from './enrolment.entity.js';

@ObjectType({
  description: 'Coach som är med på ett deltagande. A coach named on an enrolment beside the one responsible.',
})
@Entity()
@Index('enrolment_coach_named_uq', ['workspaceId', 'enrolmentId', 'coachId'], {
  unique: true,
  where: '"until_on" IS NULL',
})
@Index(['workspaceId', 'enrolmentId'])
@Index(['workspaceId', 'coachId'])
export class EnrolmentCoach extends WorkspaceRow {
  @IdColumn()
  enrolmentId: string;

  @BelongsTo(() => Enrolment, { description: 'The enrolment.' })
  enrolment: Relation<Enrolment>;

  @IdColumn()
  coachId: string;

  @BelongsTo(() => Coach, { description: 'The coach.' })
  coach: Relation<Coach>;

  @IdColumn()
  projectId: string;

  @IdColumn()
  organisationId: string;

  @Field(() => DayScalar, { description: 'The first day.' })
  @DayColumn()
  fromOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last day; null while still named.' })
  @DayColumn({ nullable: true })
  untilOn: Day | null;
}
