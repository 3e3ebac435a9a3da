// Reads that may be late: done at a replica that is near and has the caller's own deeds, else where everything is written.
import type { EntityMetadata } from 'typeorm';
import { type Late, Work, work, within } from '../context.js';
import type { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import { log, traits } from '../log.js';
import { deedsSince } from './deeds.js';
import type { RowClass } from './metadata.js';
import type { Found, Replica, Wanted } from './replica.js';
import type { WorkspaceRow } from './row.js';
import { sql, type Sql } from './sql.js';

/** Where everything is written, as far as it is needed here. */
interface Primary {
  read<Row>(statement: Sql): Promise<Row[]>;
  meta(type: RowClass<WorkspaceRow>): EntityMetadata;
  end(piece: Work): Promise<void>;
}

/** A deed is noted a moment before it is committed, and clocks differ: so long before a replica's own lag we still look. */
const MARGIN_SECONDS = 60;

/** What fails later than this is not read again. */
const PATIENCE_MILLISECONDS = 5_000;

export class LateReads {
  private turn = 0;

  constructor(
    private readonly replicas: readonly Replica[],
    private readonly latestSeconds: number,
    private readonly clock: Clock,
  ) {}

  /** Before serving: no replica may let its role pass the wall. */
  async demandWall(): Promise<void> {
    await Promise.all(this.replicas.map((replica) => replica.demandWall()));
  }

  /** Reads late, all of one piece of work at the same place; what fails there is read again at the primary. */
  async run<T>(db: Primary, story: (asOf: Date) => Promise<T>): Promise<T> {
    const piece = work();
    const late = await this.settle(db, piece);
    const began = performance.now();
    try {
      return await within(late.piece, () => story(late.asOf));
    } catch (error) {
      if (!late.replica || piece.ended || !isItsFault(error, began)) throw error;
      log('warn', 'replica.lost', traits(error));
      late.replica.rest();
      await this.end(db, piece);
      const here = this.here(piece);
      piece.late = Promise.resolve(here);
      return story(here.asOf);
    }
  }

  /** Gives back what a piece of work holds at a replica. */
  async end(db: Primary, piece: Work): Promise<void> {
    const late = await piece.late?.catch(() => undefined);
    if (late?.piece === piece) return;
    piece.late = undefined;
    if (late) await db.end(late.piece);
  }

  async close(): Promise<void> {
    await Promise.all(this.replicas.map((replica) => replica.close()));
  }

  /** Whoever has written reads where it was written, for the rest of the request. */
  private async settle(db: Primary, piece: Work): Promise<Late> {
    if (piece.wrote || !this.replicas.length) return this.here(piece);
    piece.late ??= this.choose(db, piece);
    return piece.late;
  }

  private here(piece: Work): Late {
    return { piece, asOf: this.clock.now() };
  }

  private async choose(db: Primary, piece: Work): Promise<Late> {
    const here = this.here(piece);
    const awake = this.inTurn();
    if (!awake.length) return here;
    const wanted = await this.wanted(db, piece);
    for (const replica of awake) {
      const found = await this.ask(replica, piece, wanted);
      if (found) return there(piece, replica, found);
    }
    return here;
  }

  /** The replicas that are not resting, each time beginning with the next. */
  private inTurn(): Replica[] {
    this.turn += 1;
    const first = this.turn % this.replicas.length;
    return [...this.replicas.slice(first), ...this.replicas.slice(0, first)].filter(({ isResting }) => !isResting);
  }

  private async wanted(db: Primary, piece: Work): Promise<Wanted> {
    const { latestSeconds } = this;
    const since = new Date(Date.now() - (latestSeconds + MARGIN_SECONDS) * 1000);
    const deeds = deedsSince(since, piece, (type) => db.meta(type));
    const [found] = await db.read<{ count: number }>(sql`SELECT ${deeds} AS count`);
    return { deeds, count: found?.count ?? 0, latestSeconds };
  }

  private async ask(replica: Replica, piece: Work, wanted: Wanted): Promise<Found | undefined> {
    try {
      return await replica.session(piece, wanted);
    } catch (error) {
      log('warn', 'replica.away', traits(error));
      replica.rest();
      return undefined;
    }
  }
}

/** A refusal of the story's own is none, and what took so long at a replica would take as long again at the primary. */
function isItsFault(error: unknown, began: number): boolean {
  if (performance.now() - began > PATIENCE_MILLISECONDS) return false;
  return !(error instanceof Refusal) || error.code === 'SERVICE_UNAVAILABLE';
}

/** The same caller in the same workspace, who reads elsewhere and shares nothing that was read before. */
function there(piece: Work, replica: Replica, { session, asOf }: Found): Late {
  const { workspaceId, actor, readings } = piece;
  const apart = new Work(piece.requestId, piece.locale);
  const late = {
    piece: Object.assign(apart, { workspaceId, actor, readings, reading: Promise.resolve(session) }),
    asOf,
    replica,
  };
  apart.late = Promise.resolve(late);
  return late;
}
