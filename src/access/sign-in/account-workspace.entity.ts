// An address book: which workspaces an account may look for itself in; the member row there decides (decision record 15).
import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Local } from '#platform/database/classes.js';
import { InstantColumn, RefersTo } from '#platform/database/columns.js';
import { Account } from '../workspaces/account.entity.js';
import { Workspace } from '../workspaces/workspace.entity.js';

@Local()
@Entity()
@Index(['workspaceId'])
export class AccountWorkspace {
  @PrimaryColumn('uuid')
  accountId: string;

  @PrimaryColumn('uuid')
  workspaceId: string;

  @RefersTo(() => Account, 'account_id')
  readonly account?: Relation<Account>;

  @RefersTo(() => Workspace, 'workspace_id')
  readonly workspace?: Relation<Workspace>;

  @InstantColumn()
  joinedAt: Date;

  /** When it was last chosen: the workspace of a request that names none. */
  @InstantColumn({ nullable: true })
  usedAt: Date | null;
}
