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

  /** Its version once it was changed: whoever has changed it since knows better. */
  @CountColumn()
  version: number;
}
