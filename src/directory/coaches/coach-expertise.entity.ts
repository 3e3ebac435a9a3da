// An insatsområde that a coach knows.
import { Entity, Index, Unique, type Relation } from 'typeorm';
import { BelongsTo, IdColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { violation } from '#platform/database/violations.js';
import { refuse } from '#platform/errors.js';
import { Coach } from './coach.entity.js';

violation('coach_expertise_insatsomrade_id_fk', () =>
  refuse.NOT_FOUND({ type: 'Insatsomrade', field: 'input.insatsomradeIds' }),
);

@Entity()
@Unique('coach_expertise_uq', ['workspaceId', 'coachId', 'insatsomradeId'])
@Index(['workspaceId', 'insatsomradeId'])
export class CoachExpertise extends WorkspaceRow {
  @IdColumn()
  coachId: string;

  @BelongsTo(() => Coach)
  protected readonly coach?: Relation<Coach>;

  @IdColumn()
  insatsomradeId: string;

  /** The insatsområde stands in a later room, so it is named, not imported; that room adds the field `Coach.insatsomraden`. */
  @BelongsTo('Insatsomrade')
  protected readonly insatsomrade?: unknown;
}
