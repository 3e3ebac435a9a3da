// What shall happen later, written in the transaction that decided it; the relay hands it to the queue (decision record 10).
import { Column, Entity, Index } from 'typeorm';
import { InstantColumn, JsonColumn } from '../database/columns.js';
import { WorkspaceRow } from '../database/row.js';

@Entity('outbox')
@Index('outbox_waiting_ix', ['workspaceId', 'createdAt'], { where: 'handed_at IS NULL' })
export class OutboxEntry extends WorkspaceRow {
  /** The job's name, such as `invitation.send`. */
  @Column('text')
  kind: string;

  /** What the job needs to know: ids, never secrets. */
  @JsonColumn()
  payload: object;

  /** When the queue took it over. */
  @InstantColumn({ nullable: true })
  handedAt: Date | null;
}
