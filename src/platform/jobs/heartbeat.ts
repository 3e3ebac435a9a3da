// Says that this worker lives, and releases the jobs of those that no longer do (decision record 10).
import type { Pool } from 'pg';
import { v7 } from 'uuid';
import { QUEUE_SCHEMA } from './queue.js';

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

  /** One beat: time is the database's, so that workers with different clocks agree. */
  async beat(): Promise<void> {
    await this.pool.query(
      `INSERT INTO worker_heartbeat (id, worker_ids, started_at, beat_at) VALUES ($1, $2, $3, now())
       ON CONFLICT (id) DO UPDATE SET worker_ids = EXCLUDED.worker_ids, beat_at = EXCLUDED.beat_at`,
      [this.id, [...this.workerIds], this.startedAt],
    );
    await this.releaseSilent();
  }

  /** Released before they are forgotten: if this worker dies between, the next one releases them again. */
  private async releaseSilent(): Promise<void> {
    const { rows } = await this.pool.query<{ id: string; worker_ids: string[] }>(
      `SELECT id, worker_ids FROM worker_heartbeat WHERE beat_at < now() - make_interval(secs => $1)`,
      [SILENT_AFTER_SECONDS],
    );
    if (!rows.length) return;
    await this.pool.query(`SELECT ${QUEUE_SCHEMA}.force_unlock_workers($1)`, [rows.flatMap((row) => row.worker_ids)]);
    await this.pool.query(
      `DELETE FROM worker_heartbeat WHERE id = ANY($1::uuid[]) AND beat_at < now() - make_interval(secs => $2)`,
      [rows.map(({ id }) => id), SILENT_AFTER_SECONDS],
    );
  }

  /** A worker that stops in good order holds no jobs, and needs no watching. */
  async stop(): Promise<void> {
    await this.pool.query('DELETE FROM worker_heartbeat WHERE id = $1', [this.id]);
  }
}
