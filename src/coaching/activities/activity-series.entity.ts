// A series: activities that belong together, such as a row of breakfast seminars.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { BelongsTo, IdColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { Project } from '#programme/projects/project.entity.js';

@ObjectType({ description: 'Aktivitetsserie: aktiviteter som hör ihop. Activities that belong together.' })
@Entity()
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'organisationId'])
export class ActivitySeries extends VersionedRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project that leads it.' })
  project: Relation<Project>;

  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner that arranges it.' })
  organisation: Relation<Organisation>;

  @Field({ description: 'What it is called.' })
  @Column('text')
  name: string;

  @Field(() => [String], { description: 'What you may do here, such as `activitySeries:rename`.' })
  viewerCan: string[];
}
