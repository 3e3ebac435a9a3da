// Where an account is at home, and what guessing its password would begin with.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { sql, type Sql } from '#platform/database/sql.js';

/** A workspace of an account, and where its letters go. */
export interface Home {
  workspaceId: string;
  email: string;
  isDemo: boolean;
}

@Injectable()
export class PasswordReads {
  constructor(private readonly db: Database) {}

  /**
   * The workspace in which letters to an account are written: the one last used. One that is only for show comes last, as
   * everybody reads its letters.
   */
  async home(accountId: string): Promise<Home | undefined> {
    const [home] = await this.homes(accountId);
    return home;
  }

  /** The account's address, and the names of the person, the organisations and the workspaces. */
  async surroundings(accountId: string): Promise<string[]> {
    const homes = await this.homes(accountId);
    const names = await Promise.all(homes.map(({ workspaceId }) => this.names(workspaceId, accountId)));
    return [...homes.map(({ email }) => email), ...names.flat()];
  }

  private async homes(accountId: string): Promise<Home[]> {
    return this.db.door<Home>(sql`
      SELECT b.workspace_id AS "workspaceId", a.email, w.is_demo AS "isDemo"
      FROM account_workspace b JOIN workspace w ON w.id = b.workspace_id JOIN account a ON a.id = b.account_id
      WHERE b.account_id = ${accountId} ORDER BY w.is_demo, b.used_at DESC NULLS LAST, w.id`);
  }

  private async names(workspaceId: string, accountId: string): Promise<string[]> {
    const piece = new Work(v7(), 'sv');
    piece.workspaceId = workspaceId;
    const rows = await this.db.during(piece, () => this.db.read<{ text: string }>(this.namesAround(accountId)));
    return rows.map(({ text }) => text);
  }

  private namesAround(accountId: string): Sql {
    const { workspace } = this.db;
    return sql`
      SELECT m.name AS text FROM member m WHERE m.workspace_id = ${workspace} AND m.account_id = ${accountId}
      UNION ALL SELECT o.name FROM member m
        JOIN organisation o ON o.workspace_id = ${workspace} AND o.id = m.organisation_id
        WHERE m.workspace_id = ${workspace} AND m.account_id = ${accountId}
      UNION ALL SELECT concat_ws(' ', w.slug, w.name->>'sv', w.name->>'en') FROM workspace w WHERE w.id = ${workspace}`;
  }
}
