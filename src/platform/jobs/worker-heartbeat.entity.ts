// A worker that lives: whoever has been silent for a minute has its jobs released (decision record 10).
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Local } from '../database/classes.js';
import { sql, type Sql } from '../database/sql.js';
import { InstantColumn, ListColumn } from '../database/columns.js';

@Local()
@Entity()
@Index(['beatAt'])
export class WorkerHeartbeat {
  /** One process that works. */
  @PrimaryColumn('uuid')
  id: string;

  /** The names under which it locks jobs in the queue. */
  @ListColumn()
  workerIds: string[];

  @InstantColumn()
  startedAt: Date;

  @InstantColumn()
  beatAt: Date;

  /** Time is the database's, so that workers with different clocks agree. */
  static beat(id: string, workerIds: readonly string[], startedAt: Date): Sql {
    return sql`
      INSERT INTO worker_heartbeat (id, worker_ids, started_at, beat_at) VALUES (${id}, ${workerIds}, ${startedAt}, now())
      ON CONFLICT (id) DO UPDATE SET worker_ids = EXCLUDED.worker_ids, beat_at = EXCLUDED.beat_at`;
  }

  static leave(id: string): Sql {
    return sql`DELETE FROM worker_heartbeat WHERE id = ${id}`;
  }

  static silent(seconds: number): Sql {
    return sql`
      SELECT id, worker_ids AS "workerIds" FROM worker_heartbeat WHERE beat_at < now() - make_interval(secs => ${seconds})`;
  }

  static forget(ids: readonly string[], seconds: number): Sql {
    return sql`
      DELETE FROM worker_heartbeat WHERE id = ANY(${ids}::uuid[]) AND beat_at < now() - make_interval(secs => ${seconds})`;
  }
}
