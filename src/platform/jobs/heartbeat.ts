// Says that this worker lives, and releases the jobs of those that no longer do (decision record 10).
import type { Pool } from 'pg';
import { v7 } from 'uuid';
import { fixed, sql, type Sql } from '../database/sql.js';
import { QUEUE_SCHEMA } from './queue.js';
import { WorkerHeartbeat } from './worker-heartbeat.entity.js';

/** How often a worker says that it lives, and how long it may be silent. */
export const BEAT_EVERY_SECONDS = 15;
const SILENT_AFTER_SECONDS = 60;

export class Heartbeat {
  readonly id = v7();
  private readonly startedAt = new Date();

  constructor(
    private readonly pool: Pool,
    private readonly workerIds: ReadonlySet<string>,
  ) {}

  /** One beat, and a look at the others. */
  async beat(): Promise<void> {
    await this.run(WorkerHeartbeat.beat(this.id, [...this.workerIds], this.startedAt));
    await this.releaseSilent();
  }

  /** A worker that stops in good order holds no jobs, and needs no watching. */
  async stop(): Promise<void> {
    await this.run(WorkerHeartbeat.leave(this.id));
  }

  /** Released before they are forgotten: if this worker dies between, the next one releases them again. */
  private async releaseSilent(): Promise<void> {
    const silent = await this.run<Pick<WorkerHeartbeat, 'id' | 'workerIds'>>(
      WorkerHeartbeat.silent(SILENT_AFTER_SECONDS),
    );
    if (!silent.length) return;
    const workerIds = silent.flatMap((one) => one.workerIds);
    await this.run(sql`SELECT ${fixed(QUEUE_SCHEMA)}.force_unlock_workers(${workerIds})`);
    const ids = silent.map(({ id }) => id);
    await this.run(WorkerHeartbeat.forget(ids, SILENT_AFTER_SECONDS));
  }

  private async run<Row>(statement: Sql): Promise<Row[]> {
    const { text, values } = statement.render();
    return (await this.pool.query(text, values)).rows as Row[];
  }
}
