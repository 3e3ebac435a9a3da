// Somebody is asked into a workspace by a link in a letter; the link's secret is kept only as a hash.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow, WorkspaceRow } from '#platform/database/row.js';
import { IsText } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Member } from '../members/member.entity.js';
import { ProjectRoleName } from '../members/project-role.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';

@ObjectType({
  description: 'Inbjudan till arbetsytan med en länk. An invitation into the workspace by a link, valid for 14 days.',
})
@Entity()
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'invitedById'])
export class Invitation extends VersionedRow {
  @Field({ description: 'The address the letter goes to, and that the account will have.' })
  @Personal()
  @Column('text')
  email: string;

  @Field({ description: 'First and last name, until the person says otherwise.' })
  @IsText(200)
  @Personal()
  @Column('text')
  name: string;

  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The organisation the person will act for.' })
  organisation: Relation<Organisation>;

  @Field({ description: 'Whether the person will administer the workspace.' })
  @Column('boolean')
  isAdmin: boolean;

  @IdColumn({ nullable: true })
  invitedById: string | null;

  @BelongsTo(() => Member, { nullable: true, description: 'Who invited; null when it was done by command.' })
  invitedBy: Relation<Member> | null;

  @Field(() => DayScalar, { description: 'The last day the link can be used.' })
  @DayColumn()
  expiresOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was accepted.' })
  @DayColumn({ nullable: true })
  acceptedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was taken back.' })
  @DayColumn({ nullable: true })
  revokedOn: Day | null;

  /** SHA-256 of the secret in the newest letter; null until one has been written. */
  @Column('text', { nullable: true })
  secretHash: string | null;
}

@ObjectType({ description: 'Roll som följer med en inbjudan. A project role that comes with an invitation.' })
@Entity()
@Index(['workspaceId', 'invitationId'])
@Index(['workspaceId', 'projectId'])
export class InvitationRole extends WorkspaceRow {
  @IdColumn()
  invitationId: string;

  @BelongsTo(() => Invitation)
  readonly invitation?: Relation<Invitation>;

  @IdColumn()
  projectId: string;

  /** The project stands in a later room, so it is named, not imported; programme adds the field `project`. */
  @BelongsTo('Project')
  protected readonly project?: unknown;

  @Field(() => ProjectRoleName, { description: 'Which role.' })
  @Column('text')
  role: ProjectRoleName;

  @Field(() => DayScalar, { nullable: true, description: 'The last day it will count; null when open.' })
  @DayColumn({ nullable: true })
  untilOn: Day | null;
}
