// The address book of accounts: where to look for somebody. What it says opens nothing; the member row in the workspace does.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { AccountWorkspace } from './account-workspace.entity.js';

@Injectable()
export class AccountWorkspacesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Writes down that an account may be found in a workspace, and that it looked there now. */
  async note(accountId: string, workspaceId: string): Promise<void> {
    await this.db.door(AccountWorkspace.note(accountId, workspaceId, this.clock.now()));
  }

  /** Takes a workspace out of somebody's book. */
  async strike(accountId: string, workspaceId: string): Promise<void> {
    await this.db.door(AccountWorkspace.strike(accountId, workspaceId));
  }
}
