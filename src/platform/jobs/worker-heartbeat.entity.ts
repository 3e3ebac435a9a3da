// A worker that lives: whoever has been silent for a minute has its jobs released (decision record 10).
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Local } from '../database/classes.js';
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
}
