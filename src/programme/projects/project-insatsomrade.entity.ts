// That a project coaches in an area.
import { Entity, Index, Unique, type Relation } from 'typeorm';
import { BelongsTo, CountColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from './project.entity.js';
import type { Marks } from './marks.rules.js';

@Entity()
@Unique('project_insatsomrade_uq', ['workspaceId', 'projectId', 'insatsomradeId'])
@Index(['workspaceId', 'insatsomradeId'])
export class ProjectInsatsomrade extends VersionedRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  readonly project?: Relation<Project>;

  @IdColumn()
  insatsomradeId: string;

  @BelongsTo(() => Insatsomrade)
  readonly insatsomrade?: Relation<Insatsomrade>;

  /** Its place among the project's areas, from 1. */
  @CountColumn()
  position: number;

  /** Marks of what the announcement says of the area: its name, its staircase. */
  @JsonColumn({ default: {} })
  marks: Marks;
}
