// A participant's time in the project, from a day to a day: whoever leaves and returns has several.
import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, Index, type Relation } from 'typeorm';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Participant } from './participant.entity.js';

@ObjectType({ description: 'Period i projektet. A participant’s time in the project, from a day to a day.' })
@Entity()
@Index('participant_stay_open_uq', ['workspaceId', 'participantId'], { unique: true, where: '"out_on" IS NULL' })
@Index(['workspaceId', 'participantId', 'inOn'])
export class ParticipantStay extends VersionedRow {
  @IdColumn()
  participantId: string;

  @BelongsTo(() => Participant, { description: 'Who.' })
  participant: Relation<Participant>;

  /** As on the participant: these decide who may see it. */
  @IdColumn()
  projectId: string;

  @IdColumn()
  organisationId: string;

  @Field(() => DayScalar, { description: 'In: the first day.' })
  @DayColumn()
  inOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'Ut: the last day; null while it lasts.' })
  @DayColumn({ nullable: true })
  outOn: Day | null;
}
