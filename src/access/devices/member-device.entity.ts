// A device that a member's app has been in touch from: when, what waits there unsent, and which numbers have come.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Unique, type Relation } from 'typeorm';
import { BelongsTo, CountColumn, IdColumn, InstantColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { Member } from '../members/member.entity.js';

@ObjectType({
  description: 'Enhet som medlemmens app har hört av sig från. A device that the member’s app has been in touch from.',
})
@Entity()
@Unique('member_device_uq', ['workspaceId', 'memberId', 'deviceId'])
export class MemberDevice extends WorkspaceRow {
  @IdColumn()
  memberId: string;

  @BelongsTo(() => Member)
  readonly member?: Relation<Member>;

  /** As the app calls itself there; another for everybody who uses the same device. */
  @Column('uuid')
  deviceId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The browser and the system, such as `Chrome · Android`; null when it did not say.',
  })
  @Column('text', { nullable: true })
  name: string | null;

  @Field(() => Date, { description: 'Senast hörd av. When it was last heard of, to the minute.' })
  @InstantColumn()
  lastSeenAt: Date;

  @Field(() => Int, { description: 'Osparat på servern då. How much lay there then that the server had not got.' })
  @CountColumn()
  unsentCount: number;

  @Field(() => Date, { nullable: true, description: 'When the oldest of it was written; null when nothing lay there.' })
  @InstantColumn({ nullable: true })
  oldestUnsentAt: Date | null;

  /** The highest number that the device has said. */
  @CountColumn()
  latestSequence: number;

  /** The numbers that have come: it grows by what comes, in whatever order. */
  @Column('int4multirange')
  arrived: string;
}
