// A letter that was kept instead of sent, because no mail server is configured.
import { Column, Entity, Index } from 'typeorm';
import { InstantColumn } from '../database/columns.js';
import { WorkspaceRow } from '../database/row.js';

@Entity()
@Index(['workspaceId', 'sentAt'])
export class Mail extends WorkspaceRow {
  @Column('text')
  recipient: string;

  @Column('text')
  subject: string;

  @Column('text')
  text: string;

  @InstantColumn()
  sentAt: Date;
}
