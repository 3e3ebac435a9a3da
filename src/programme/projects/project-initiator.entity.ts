// An organisation that took the initiative to a project.
import { Entity, Index, Unique, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { BelongsTo, CountColumn, IdColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { Project } from './project.entity.js';

@Entity()
@Unique('project_initiator_organisation_uq', ['workspaceId', 'projectId', 'organisationId'])
@Index(['workspaceId', 'organisationId'])
export class ProjectInitiator extends WorkspaceRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  readonly project?: Relation<Project>;

  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation)
  readonly organisation?: Relation<Organisation>;

  /** Its place among those who took the initiative, from 1. */
  @CountColumn()
  position: number;
}
