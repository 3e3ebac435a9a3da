// What an enrolment adds up to, in all and half-year by half-year: written with the rows it is the sum of, and shown only in sums.
import { Entity, Index, type Relation } from 'typeorm';
import { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import type { Day } from '#platform/values/day.js';

/** What was done in an enrolment for one partner: all of it, or what was about one insatsområde or with one contact. */
export abstract class Summed extends WorkspaceRow {
  @IdColumn()
  enrolmentId: string;

  @BelongsTo(() => Enrolment)
  protected readonly enrolment?: Relation<Enrolment>;

  @IdColumn()
  projectId: string;

  /** The partner whose rows they are, which after a hand-over is not the enrolment's any more. */
  @IdColumn()
  organisationId: string;

  /** What it was about; null for all of it, and for what was done with a contact. */
  @IdColumn({ nullable: true })
  insatsomradeId: string | null;

  /** Who was met; null for everybody, and for what was about an insatsområde. */
  @IdColumn({ nullable: true })
  contactId: string | null;

  @CountColumn()
  sessions: number;

  @CountColumn()
  reportableSessions: number;

  /** Sessions about no insatsområde. */
  @CountColumn()
  unassignedSessions: number;

  @CountColumn()
  minutes: number;

  @CountColumn()
  reportableMinutes: number;

  @CountColumn()
  steps: number;
}

@Entity()
@Index(['workspaceId', 'enrolmentId'])
@Index('enrolment_sum_project_ix', ['workspaceId', 'projectId', 'contactId', 'insatsomradeId'])
export class EnrolmentSum extends Summed {}

@Entity()
@Index(['workspaceId', 'enrolmentId'])
@Index('enrolment_half_year_project_ix', ['workspaceId', 'projectId', 'contactId', 'insatsomradeId', 'halfYear'])
export class EnrolmentHalfYear extends Summed {
  /** Its first day. */
  @DayColumn()
  halfYear: Day;
}
