// That a project's people may come to an activity; the project that leads it is one of them.
import { Entity, Index, Unique, type Relation } from 'typeorm';
import { v7 } from 'uuid';
import { BelongsTo, IdColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { Project } from '#programme/projects/project.entity.js';
import { Activity } from './activity.entity.js';

@Entity()
@Unique('activity_project_uq', ['workspaceId', 'activityId', 'projectId'])
@Index(['workspaceId', 'projectId', 'activityId'])
export class ActivityProject extends WorkspaceRow {
  @IdColumn()
  activityId: string;

  @BelongsTo(() => Activity)
  protected readonly activity?: Relation<Activity>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  protected readonly project?: Relation<Project>;

  static of(activityId: string, projectIds: readonly string[]): ActivityProject[] {
    return projectIds.map((projectId) => Object.assign(new ActivityProject(), { id: v7(), activityId, projectId }));
  }
}
