// A member's calendar as a link that calendar programs read: one for each, opened anew when it is lost, and ended at will.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Unique, type Relation } from 'typeorm';
import { Member } from '#access/members/member.entity.js';
import { BelongsTo, IdColumn, InstantColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';

@ObjectType({
  description:
    'Kalenderlänk: den egna kalendern för Outlook, Google eller Apple. One’s own calendar, as a link for other programs.',
})
@Entity()
@Unique('calendar_feed_member_uq', ['workspaceId', 'memberId'])
export class CalendarFeed extends VersionedRow {
  @IdColumn()
  memberId: string;

  @BelongsTo(() => Member)
  protected readonly member?: Relation<Member>;

  /** The hash of its secret; null when the link has ended. */
  @Column('text', { nullable: true })
  secretHash: string | null;

  @Field(() => Date, { description: 'When it was last opened.' })
  @InstantColumn()
  openedAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When a program last read it, to the quarter; null when none has.',
  })
  @InstantColumn({ nullable: true })
  lastReadAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ended; null while it can be read.' })
  @InstantColumn({ nullable: true })
  revokedAt: Date | null;

  /** Not a column: said once, in the answer to the mutation that opened it. */
  @Field(() => String, { nullable: true, description: 'The address, said once when it is opened; null ever after.' })
  readonly address?: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `calendarFeed:revoke`.' })
  viewerCan: string[];

  /** From now on under another secret. */
  open(secretHash: string, at: Date): void {
    Object.assign(this, { secretHash, openedAt: at, lastReadAt: null, revokedAt: null });
  }

  /** Nobody reads it any more. */
  revoke(at: Date): void {
    Object.assign(this, { secretHash: null, revokedAt: at });
  }
}
