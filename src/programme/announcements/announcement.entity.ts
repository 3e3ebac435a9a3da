// What a programme file said when it was last loaded: so that the next loading amends only what the file says otherwise.
import { Column, Entity, Unique, type Relation } from 'typeorm';
import { BelongsTo, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { Project } from '#programme/projects/project.entity.js';
import type { Announced } from './announced.rules.js';

@Entity()
@Unique('announcement_code_uq', ['workspaceId', 'code'])
@Unique('announcement_project_uq', ['workspaceId', 'projectId'])
export class Announcement extends VersionedRow {
  /** The code of the programme in the file. */
  @Column('text')
  code: string;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  readonly project?: Relation<Project>;

  /** What the file said, in the words of the product. Days counted from today are those of the first loading. */
  @JsonColumn()
  said: Announced;
}
