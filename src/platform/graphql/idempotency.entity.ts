// A mutation that was sent: its key, what was asked, and what came of it, so that the second sending finds the first.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Sent } from '../context.js';
import type { Database } from '../database/database.js';
import { sql, type Bound, type Sql } from '../database/sql.js';

interface Sending extends Sent {
  senderId: string;
}

/** What came of a mutation. */
export interface Outcome {
  type: string;
  id: string;
  version: number;
}

/** Kept 400 days: phones sleep long (docs/decisions/0008). */
@Entity()
export class Idempotency {
  @PrimaryColumn('uuid')
  workspaceId: string;

  /** Who sent it: an account, or the link of whoever has none. */
  @PrimaryColumn('uuid')
  accountId: string;

  @PrimaryColumn('text')
  key: string;

  @Column('text')
  rootField: string;

  @Column('text')
  requestHash: string;

  @Column('text', { nullable: true })
  resultType: string | null;

  @Column('uuid', { nullable: true })
  resultId: string | null;

  @Column('integer', { nullable: true })
  resultVersion: number | null;

  @Column('timestamptz')
  createdAt: Date;

  /**
   * Takes the key, with what will come of it where that is known; waits while another transaction holds it, and touches no
   * row when it was taken before.
   */
  static claim(workspace: Bound, { senderId, key, field, hash }: Sending, foreseen: Outcome | undefined): Sql {
    const { type = null, id = null, version = null } = foreseen ?? {};
    return sql`INSERT INTO idempotency
      (workspace_id, account_id, key, root_field, request_hash, result_type, result_id, result_version, created_at)
      VALUES (${workspace}, ${senderId}, ${key}, ${field}, ${hash}, ${type}, ${id}, ${version}, now())
      ON CONFLICT DO NOTHING`;
  }

  static settle(workspace: Bound, senderId: string, key: string, { type, id, version }: Outcome): Sql {
    return sql`UPDATE idempotency SET result_type = ${type}, result_id = ${id}, result_version = ${version}
      WHERE workspace_id = ${workspace} AND account_id = ${senderId} AND key = ${key}`;
  }

  static async earlier(db: Database, senderId: string, key: string): Promise<Idempotency | undefined> {
    const [row] = await db.read<Idempotency>(sql`
      SELECT request_hash AS "requestHash", result_type AS "resultType", result_id AS "resultId"
      FROM idempotency WHERE workspace_id = ${db.workspace} AND account_id = ${senderId} AND key = ${key}`);
    return row;
  }
}
