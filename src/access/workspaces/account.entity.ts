// A person who can sign in, whatever workspaces they belong to; holds nothing secret (decisions.md 1).
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Reference } from '#platform/database/classes.js';

@Reference()
@Entity()
export class Account {
  @PrimaryColumn('uuid')
  id: string;

  /** Unique whatever its case: an index over lower(email), made in the migration. */
  @Index('account_email_uq', { synchronize: false })
  @Column('text')
  email: string;

  @Column('timestamptz')
  createdAt: Date;
}
