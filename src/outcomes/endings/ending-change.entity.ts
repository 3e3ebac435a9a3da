// What an ending changed in a row, as it was before: what taking the ending back puts in again.
import { Column, Entity, Index, type Relation } from 'typeorm';
import { BelongsTo, CountColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { Project } from '#programme/projects/project.entity.js';
import { ProjectEnding } from './project-ending.entity.js';

@Entity()
@Index(['workspaceId', 'endingId', 'id'])
@Index(['workspaceId', 'projectId'])
export class EndingChange extends WorkspaceRow {
  @IdColumn()
  endingId: string;

  @BelongsTo(() => ProjectEnding)
  protected readonly ending?: Relation<ProjectEnding>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  protected readonly project?: Relation<Project>;

  /** The kind of row. */
  @Column('text')
  subjectType: string;

  @IdColumn()
  subjectId: string;

  /** Its fields that were changed, each with its value before. */
  @JsonColumn()
  before: Record<string, unknown>;

  /** The same fields, each with its value after: what holds another since, somebody has changed who knows better. */
  @JsonColumn({ nullable: true })
  after: Record<string, unknown> | null;

  /** Its version once it was changed: all there is to tell by, of what was changed before values after were kept. */
  @CountColumn()
  version: number;
}
