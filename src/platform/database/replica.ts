// One streaming replica: its pool, opened when first asked for, and left alone for a moment after it failed.
import type { DataSource } from 'typeorm';
import type { Work } from '../context.js';
import { log, traits } from '../log.js';
import { Session } from './session.js';
import { openReplica } from './source.js';
import { sql, type Sql } from './sql.js';
import { Breach, demandWall } from './wall.js';

/** Whoever comes in this time after a failure reads elsewhere at once, instead of finding out again. */
const REST_MILLISECONDS = 2_000;

interface Standing {
  isReplica: boolean;
  asOf: Date | null;
  behind: number | null;
  deeds: number;
}

/** What a replica must be to answer. */
export interface Wanted {
  /** The caller's own deeds, and how many of them there are. */
  deeds: Sql;
  count: number;
  latestSeconds: number;
}

/** A session that may answer, and the moment up to which it is right. */
export interface Found {
  session: Session;
  asOf: Date;
}

export class Replica {
  private source?: Promise<DataSource> | undefined;
  private restsUntil = 0;

  /** @param tenant the tables of workspaces, which must have their wall here too */
  constructor(
    private readonly url: string,
    private readonly poolSize: number,
    private readonly tenant: readonly string[],
  ) {}

  get isResting(): boolean {
    return performance.now() < this.restsUntil;
  }

  rest(): void {
    this.restsUntil = performance.now() + REST_MILLISECONDS;
  }

  /** Refuses a role that could pass the wall. A replica that is away is asked when it is back. */
  async demandWall(): Promise<void> {
    try {
      await this.open();
    } catch (error) {
      if (error instanceof Breach) throw error;
      log('warn', 'replica.away', traits(error));
      this.rest();
    }
  }

  /**
   * A session that may answer, and the moment up to which it is right; nothing when this is no replica, lags, or lacks a
   * deed of the caller's. The moment is asked for before anything is read, so that what is read is never older.
   */
  async session(piece: Work, wanted: Wanted): Promise<Found | undefined> {
    const session = await Session.open(await this.open(), false, piece.workspaceId, () => (piece.statements += 1));
    try {
      const [found] = await session.rows<Standing>(standing(wanted.deeds));
      if (!found?.asOf || !nearEnough(found, wanted)) this.rest();
      else if (found.deeds >= wanted.count) return { session, asOf: found.asOf };
    } catch (error) {
      await session.rollback().catch(() => undefined);
      throw error;
    }
    await session.commit();
    return undefined;
  }

  async close(): Promise<void> {
    const source = await this.source?.catch(() => undefined);
    if (source?.isInitialized) await source.destroy();
  }

  private async open(): Promise<DataSource> {
    this.source ??= this.opened();
    return this.source;
  }

  private async opened(): Promise<DataSource> {
    let source: DataSource | undefined;
    try {
      source = await openReplica(this.url, this.poolSize);
      await demandWall(source, this.tenant);
      return source;
    } catch (error) {
      this.source = undefined;
      await source?.destroy();
      throw error;
    }
  }
}

/** A server that has become a primary of its own goes its own way: it is no replica any more. */
function nearEnough({ isReplica, behind }: Standing, { latestSeconds }: Wanted): boolean {
  return isReplica && behind !== null && behind <= latestSeconds;
}

function standing(deeds: Sql): Sql {
  return sql`SELECT pg_is_in_recovery() AS "isReplica", pg_last_xact_replay_timestamp() AS "asOf",
    extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::float8 AS behind, ${deeds} AS deeds`;
}
