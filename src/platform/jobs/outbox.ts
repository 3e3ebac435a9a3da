// Where a use case says what shall happen later, in its own transaction: undone with it, and never lost after it.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { JobName, Jobs } from './jobs.js';
import { OutboxEntry } from './outbox.entity.js';

/** The channel that wakes the relay; what it carries is the workspace, and it is only a hint. */
export const CHANNEL = 'stegvis_outbox';

@Injectable()
export class Outbox {
  constructor(private readonly db: Database) {}

  /** Puts a job in the outbox of the transaction under way. */
  async post<Name extends JobName>(kind: Name, payload: Jobs[Name]): Promise<void> {
    const entry = Object.assign(new OutboxEntry(), { id: v7(), kind, payload, handedAt: null });
    await this.db.insert(entry);
    this.db.atLast(CHANNEL, sql`SELECT pg_notify(${CHANNEL}, ${entry.workspaceId})`);
  }
}
