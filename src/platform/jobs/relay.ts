// Carries what stands in the outboxes to the queue: woken by a notice, and otherwise every half minute (decision record 10).
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Clock } from '../clock.js';
import { Work } from '../context.js';
import { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { OutboxEntry } from './outbox.entity.js';

/** What the queue is told of a job. */
export interface Handed {
  workspaceId: string;
  jobId: string;
  payload: object;
}

export type HandOver = (kind: string, handed: Handed) => Promise<void>;

/** As many as one transaction takes with it. */
const AT_ONCE = 100;

@Injectable()
export class Relay {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Goes through every workspace, one after another. */
  async all(handOver: HandOver): Promise<void> {
    for (const workspaceId of await this.workspaces()) await this.of(workspaceId, handOver);
  }

  /** Empties the outbox of one workspace. */
  async of(workspaceId: string, handOver: HandOver): Promise<void> {
    let handed: number;
    do handed = await this.inside(workspaceId, () => this.some(workspaceId, handOver));
    while (handed === AT_ONCE);
  }

  /** Takes away what was handed over long ago: an outbox is no archive. */
  async clear(before: Date): Promise<void> {
    for (const workspaceId of await this.workspaces()) {
      await this.inside(workspaceId, () =>
        this.db.run(sql`DELETE FROM outbox WHERE workspace_id = ${this.db.workspace} AND handed_at < ${before}`),
      );
    }
  }

  /**
   * Handed over first and marked after, on two connections: if this dies between, the job is handed over again under the
   * same key, which makes one job as long as it waits.
   */
  private async some(workspaceId: string, handOver: HandOver): Promise<number> {
    const workspace = this.db.workspace;
    const rows = await this.db.read<Pick<OutboxEntry, 'id' | 'kind' | 'payload'>>(sql`
      SELECT id, kind, payload FROM outbox WHERE workspace_id = ${workspace} AND handed_at IS NULL
      ORDER BY created_at, id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`);
    if (!rows.length) return 0;
    for (const { id, kind, payload } of rows) await handOver(kind, { workspaceId, jobId: id, payload });
    const ids = rows.map(({ id }) => id);
    await this.db.run(sql`
      UPDATE outbox SET handed_at = ${this.clock.now()} WHERE workspace_id = ${workspace} AND id = ANY(${ids}::uuid[])`);
    return rows.length;
  }

  /** One transaction inside one workspace: nobody looks into all of them at once. */
  private inside<T>(workspaceId: string, story: () => Promise<T>): Promise<T> {
    const piece = new Work(v7(), 'sv');
    piece.workspaceId = workspaceId;
    return this.db.during(piece, () => this.db.transaction(story));
  }

  private async workspaces(): Promise<string[]> {
    const read = (): Promise<{ id: string }[]> => this.db.read(sql`SELECT id FROM workspace`);
    return (await this.db.during(new Work(v7(), 'sv'), read)).map(({ id }) => id);
  }
}
