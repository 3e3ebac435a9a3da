// An address book: which workspaces an account may look for itself in; the member row there decides (decision record 15).
import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Local } from '#platform/database/classes.js';
import { InstantColumn, RefersTo } from '#platform/database/columns.js';
import { sql, type Sql } from '#platform/database/sql.js';
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

  /** Writes down that an account may be found in a workspace, and that it looked there now. */
  static note(accountId: string, workspaceId: string, now: Date): Sql {
    return sql`
      INSERT INTO account_workspace (account_id, workspace_id, joined_at, used_at)
      VALUES (${accountId}, ${workspaceId}, ${now}, ${now})
      ON CONFLICT (account_id, workspace_id) DO UPDATE SET used_at = EXCLUDED.used_at`;
  }

  static strike(accountId: string, workspaceId: string): Sql {
    return sql`DELETE FROM account_workspace WHERE account_id = ${accountId} AND workspace_id = ${workspaceId}`;
  }
}
