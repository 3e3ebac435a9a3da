// What every table row is made of. A row belongs to one workspace and carries the workspace in its key.
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';

/** A row of one workspace: the wall runs through its primary key (docs/decisions/0016). */
@ObjectType({ isAbstract: true })
export abstract class WorkspaceRow {
  @PrimaryColumn('uuid')
  workspaceId: string;

  @Field(() => ID, { description: 'A UUID that never changes. Treat it as opaque.' })
  @PrimaryColumn('uuid')
  id: string;

  /** Names the workspace instead of importing it: platform knows no domain word. */
  @ManyToOne('Workspace')
  @JoinColumn({ name: 'workspace_id' })
  protected readonly workspace?: unknown;

  @Field(() => Date, { description: 'När raden skapades. When the row was created.' })
  @Column('timestamptz')
  createdAt: Date;
}

/** A row that people amend: every change raises `version` by one, and a stale version is refused. */
@ObjectType({ isAbstract: true })
export abstract class VersionedRow extends WorkspaceRow {
  @Field(() => Int, { description: 'Grows by one with every change; send it back as `expectedVersion`.' })
  @Column('integer')
  version: number;

  @Field(() => Date, { description: 'När raden senast ändrades. When the row was last changed.' })
  @Column('timestamptz')
  updatedAt: Date;
}
