// How long each participant was present, by what it was about and by half-year: written with the rows it is the sum of.
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Participant } from '#coaching/participants/participant.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import type { Day } from '#platform/values/day.js';

@Entity()
@Index(['workspaceId', 'participantId'])
@Index(['workspaceId', 'projectId', 'personId'])
export class PresenceSum extends WorkspaceRow {
  @IdColumn()
  participantId: string;

  @BelongsTo(() => Participant)
  protected readonly participant?: Relation<Participant>;

  /** Of the participant as they were counted, so that what was added can be taken back. */
  @IdColumn()
  personId: string;

  @IdColumn()
  projectId: string;

  @IdColumn()
  companyId: string;

  @Column('text')
  gender: string;

  @Column('text')
  countsAs: string;

  /** The partner whose rows they are. */
  @IdColumn()
  organisationId: string;

  @IdColumn({ nullable: true })
  insatsomradeId: string | null;

  @Column('text', { nullable: true })
  skillAreaCode: string | null;

  @Column('text', { nullable: true })
  levelCode: string | null;

  /** Its first day. */
  @DayColumn()
  halfYear: Day;

  @CountColumn()
  minutes: number;

  @CountColumn()
  occasions: number;

  @DayColumn()
  firstOn: Day;

  @DayColumn()
  lastOn: Day;
}
