// A key for a machine that acts as a member: scoped, hashed, expiring, and never more than its member.
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { BelongsTo, DayColumn, IdColumn, InstantColumn, ListColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsText } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Member } from '../members/member.entity.js';

@ObjectType({
  description:
    'API-nyckel: låter ett program göra det som medlemmen får. Lets a program do what its member may, or less.',
})
@Entity()
@Index(['workspaceId', 'memberId'])
export class ApiKey extends VersionedRow {
  @IdColumn()
  memberId: string;

  @BelongsTo(() => Member, { description: 'On whose behalf the key acts.' })
  member: Relation<Member>;

  @Field({ description: 'What the key is for, such as the name of the program.' })
  @IsText(200)
  @Column('text')
  name: string;

  /** SHA-256 of the secret part. */
  @Column('text')
  secretHash: string;

  @Field({ description: 'Whether it may change things; otherwise it only reads.' })
  @Column('boolean')
  mayWrite: boolean;

  @Field(() => [ID], { description: 'The projects it may act in; empty means all that the member works in.' })
  @ListColumn('uuid')
  projectIds: string[];

  @Field(() => DayScalar, { description: 'The last day it works.' })
  @DayColumn()
  expiresOn: Day;

  @Field(() => Date, { nullable: true, description: 'When it was last used, to the hour; null when never.' })
  @InstantColumn({ nullable: true })
  lastUsedAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was taken back; null while it counts.' })
  @InstantColumn({ nullable: true })
  revokedAt: Date | null;

  /** Not a column: said once, in the answer to the mutation that made the key. */
  @Field(() => String, { nullable: true, description: 'The whole key, shown once when it is made; null ever after.' })
  secret?: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `apiKey:revoke`.' })
  viewerCan: string[];
}
