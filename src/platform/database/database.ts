// The only way to the tables: reads in one read-only session per request, writes in one transaction per story.
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityMetadata, ObjectLiteral } from 'typeorm';
import { Clock } from '../clock.js';
import { work, within, type Work } from '../context.js';
import { refuse } from '../errors.js';
import type { Actor } from '../authority/actor.js';
import { policyOf } from '../authority/policy.js';
import { Breath } from './breath.js';
import { changesOf, hasNotedChanges, remember } from './changes.js';
import { translated } from './violations.js';
import type { LateReads } from './late-reads.js';
import { columnList, columnsOf, hydrated, type RowClass } from './metadata.js';
import { VersionedRow, type WorkspaceRow } from './row.js';
import { Session } from './session.js';
import { and, Bound, fixed, name, or, sql, TRUE, type Sql } from './sql.js';
import { Transaction } from './transaction.js';
import { amendment, amendments, tupleOf } from './writes.js';

@Injectable()
export class Database implements OnApplicationShutdown {
  constructor(
    readonly source: DataSource,
    readonly doorSource: DataSource,
    private readonly clock: Clock,
    readonly lateReads: LateReads,
  ) {}

  /** The workspace of the work under way, as the bound parameter that every block of every statement carries. */
  get workspace(): Bound {
    const { workspaceId } = work();
    if (!workspaceId) throw refuse.WORKSPACE_REQUIRED({});
    return new Bound(workspaceId);
  }

  /** Reads rows of plain SQL in the session of the work under way. */
  async read<Row>(statement: Sql): Promise<Row[]> {
    const { writing, ended } = work();
    const reader = writing && !ended ? writing : await this.session();
    try {
      return await reader.rows<Row>(statement);
    } catch (error) {
      throw translated(error);
    }
  }

  /** Reads what is probably the last of its request, and gives the session back with it; a further read opens another. */
  async readLast<Row>(statement: Sql): Promise<Row[]> {
    const piece = work();
    const session = await this.session();
    if (piece.writing) return this.read(statement);
    piece.reading = undefined;
    try {
      return await session.lastRows<Row>(statement);
    } catch (error) {
      throw translated(error);
    }
  }

  /**
   * Runs a story in one transaction, or joins the one under way. The read session is given back first, so that a request
   * never holds two connections.
   */
  async transaction<T>(story: () => Promise<T>): Promise<T> {
    const piece = work();
    if (piece.writing) return story();
    piece.wrote = true;
    const transaction = new Transaction(await this.writable(piece));
    piece.writing = transaction;
    try {
      const result = await story();
      await this.settle();
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback().catch(() => undefined);
      throw translated(error);
    } finally {
      piece.writing = undefined;
      piece.gathered.clear();
      piece.mayWrite = false;
    }
  }

  /** Reads what may be a little late, at a replica where there is one; `asOf` is the moment up to which it is right. */
  async late<T>(story: (asOf: Date) => Promise<T>): Promise<T> {
    return this.lateReads.run(this, story);
  }

  /**
   * What somebody gathers while a transaction is under way, to write it all at once when the story is told: whatever many
   * deeds move is so held for as short a time as can be.
   */
  gathered<T extends object>(by: object, begin: () => T, write: (all: T) => Promise<void>): T {
    const { gathered, writing } = work();
    if (!writing) throw new Error('Writes belong in db.transaction().');
    const known = gathered.get(by);
    if (known) return known.all as T;
    const all = begin();
    gathered.set(by, { all, write: () => write(all) });
    return all;
  }

  /** Writes what was gathered: the story is told, and what follows may only read. */
  async settle(): Promise<void> {
    const { gathered } = work();
    for (const { write } of gathered.values()) await write();
    gathered.clear();
  }

  /** The transaction under way, or a read-only session that is opened when first asked for. */
  async session(): Promise<Session> {
    const piece = work();
    // The caller has hung up: nobody reads the answer, so nothing more is read for it.
    if (piece.ended) throw refuse.SERVICE_UNAVAILABLE({});
    if (piece.writing) return piece.writing.session;
    piece.reading ??= this.open(piece, piece.mayWrite);
    return piece.reading;
  }

  /** The request turns out to be a question: nothing that reads for it can write any more. */
  async onlyRead(): Promise<void> {
    const piece = work();
    const reading = piece.mayWrite ? await piece.reading : undefined;
    piece.mayWrite = false;
    await reading?.affected(fixed('SET TRANSACTION READ ONLY'));
  }

  /** Gives the read session back. */
  async rest(piece: Work = work()): Promise<void> {
    await this.lateReads.end(this, piece);
    const { reading } = piece;
    piece.reading = undefined;
    await (await reading)?.commit();
  }

  /** The request is over, answered or hung up: whatever it holds is given back. */
  async end(piece: Work): Promise<void> {
    piece.ended = true;
    await this.lateReads.end(this, piece);
    const session = await piece.reading?.catch(() => undefined);
    piece.reading = undefined;
    // Nobody waits for the end of a transaction that only read.
    session?.commit().catch(() => undefined);
  }

  /**
   * The sign-in tables, through their own role and pool (docs/decisions/0015). Only access/sign-in calls this.
   * @param behind a lock to wait for first: the statement then sees what was done meanwhile
   */
  async door<Row>(statement: Sql, behind?: Sql): Promise<Row[]> {
    const all = [...(behind ? [behind] : []), statement].map((one) => one.render());
    work().statements += all.length;
    const run = async (door: Pick<DataSource, 'query'>): Promise<Row[]> => {
      let rows: Row[] = [];
      for (const { text, values } of all) rows = await door.query(text, values);
      return rows;
    };
    try {
      return await (behind ? this.doorSource.transaction(run) : run(this.doorSource));
    } catch (error) {
      throw translated(error);
    }
  }

  /** One row by id, or nothing; the caller judges whether the actor may see it. */
  async find<T extends WorkspaceRow>(type: RowClass<T>, id: string): Promise<T | undefined> {
    const [row] = await this.select(type, (t) => sql`${t}."id" = ${id}`);
    return row;
  }

  /** Every row of a kind that meets a condition over the alias it is given. */
  async select<T extends WorkspaceRow>(type: RowClass<T>, where: (alias: Sql) => Sql, tail = fixed('')): Promise<T[]> {
    const meta = this.meta(type);
    const t = name('t');
    const own = and(sql`${t}."workspace_id" = ${this.workspace}`, where(t));
    const statement = sql`SELECT ${columnList(meta)} FROM ${name(meta.tableName)} t WHERE ${own} ${tail}`;
    // A lock is waited for: what is read beside it would be older than what is locked.
    const locks = tail.parts.some((part) => typeof part === 'string' && /\bFOR\b/.test(part));
    const rows = locks ? await this.read<ObjectLiteral>(statement) : await this.breath().rows(meta, statement);
    return rows.map((row) => remember(meta, hydrated(type, meta, row)));
  }

  /**
   * The rows with these ids that the actor may see, in the order of the ids; asking for none asks nothing.
   * @param known ids of rows that are given whether or not they are seen today
   */
  async visible<T extends WorkspaceRow>(
    actor: Actor,
    type: RowClass<T>,
    ids: readonly string[],
    known: readonly string[] = [],
  ): Promise<T[]> {
    if (!ids.length) return [];
    const rows = await this.select(type, (t) => {
      const seen = this.visibility(actor, type, t);
      return and(
        sql`${t}.id = ANY(${ids}::uuid[])`,
        known.length ? or(seen, sql`${t}.id = ANY(${known}::uuid[])`) : seen,
      );
    });
    return rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  }

  /** One row that the actor may see, or `NOT_FOUND`: an object behind a wall does not exist. */
  async seen<T extends WorkspaceRow>(
    actor: Actor,
    type: RowClass<T>,
    id: string,
    field = 'id',
    lock = fixed(''),
  ): Promise<T> {
    const [row] = await this.select(type, (t) => and(sql`${t}."id" = ${id}`, this.visibility(actor, type, t)), lock);
    if (!row) throw refuse.NOT_FOUND({ type: type.name, field });
    return row;
  }

  /** Loads a row for changing and holds it until the transaction ends; a stale `expectedVersion` is refused. */
  async lock<T extends WorkspaceRow>(
    actor: Actor,
    type: RowClass<T>,
    id: string,
    expectedVersion?: number,
  ): Promise<T> {
    const row = await this.seen(actor, type, id, 'id', fixed('FOR UPDATE'));
    const version = (row as Partial<VersionedRow>).version;
    if (expectedVersion === undefined || version === expectedVersion) return row;
    throw refuse.CONFLICT({
      field: 'expectedVersion',
      expectedVersion,
      currentVersion: version,
      type: type.name,
      current: policyOf(type)?.shown(actor, row),
    } as never);
  }

  /**
   * Holds names until the transaction ends, for what has no row of its own to lock: whoever asks for one of them waits. All
   * who ask do so in the same order, and nobody hears of another workspace's names.
   */
  async hold(names: readonly string[]): Promise<void> {
    const keys = names.map((one) => `${String(this.workspace.value)} ${one}`).toSorted();
    await this.read(sql`
      SELECT pg_advisory_xact_lock(hashtextextended(k.name, 0)) FROM unnest(${keys}::text[]) k(name)`);
  }

  /** Writes a new row: workspace, instants and first version are put in here. */
  async insert<T extends WorkspaceRow>(row: T): Promise<T> {
    await this.insertAll([row]);
    return row;
  }

  /** Writes many new rows of one kind in one statement. */
  async insertAll(rows: readonly WorkspaceRow[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const now = this.clock.now();
    const workspace = this.workspace;
    const type = first.constructor as RowClass<WorkspaceRow>;
    for (const row of rows) {
      row.workspaceId = String(workspace.value);
      row.createdAt ??= now;
      if (this.isVersioned(type)) Object.assign(row, { version: 1, updatedAt: now });
    }
    const meta = this.meta(type);
    const tuples = rows.map((row) => tupleOf(meta, row, workspace));
    await this.writing.insert(meta, rows, tuples);
  }

  /** Writes what changed since the row was loaded, and raises its version: the only path by which a row changes. */
  async amend<T extends WorkspaceRow>(row: T): Promise<T> {
    const type = row.constructor as RowClass<T>;
    const changes = changesOf(row);
    if (!Object.keys(changes).length && !hasNotedChanges(row)) return row;
    const versioned = this.isVersioned(type) ? (row as unknown as VersionedRow) : undefined;
    const expectedVersion = versioned?.version;
    const next = versioned ? { version: versioned.version + 1, updatedAt: this.clock.now() } : {};
    const meta = this.meta(type);
    const key = { id: row.id, ...(versioned ? { version: expectedVersion } : {}) };
    const statement = amendment(meta, { ...changes, ...next }, key, this.workspace);
    await this.writing.amend(meta.tableName, [row], statement, (affected) => {
      if (affected !== 1) throw refuse.CONFLICT({ expectedVersion, currentVersion: undefined });
    });
    Object.assign(row, next);
    return row;
  }

  /** The same for many rows of one kind: those in which the same has changed are written in one statement. */
  async amendAll(rows: readonly WorkspaceRow[]): Promise<void> {
    const alike = new Map<string, WorkspaceRow[]>();
    for (const row of rows) {
      const properties = Object.keys(changesOf(row)).join(' ');
      if (properties) alike.set(properties, [...(alike.get(properties) ?? []), row]);
    }
    for (const group of alike.values()) await this.amendAlike(group);
  }

  private async amendAlike(rows: readonly WorkspaceRow[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    const type = first.constructor as RowClass<WorkspaceRow>;
    const meta = this.meta(type);
    const next = this.isVersioned(type) ? { updatedAt: this.clock.now() } : undefined;
    const versionOf = (row: WorkspaceRow): number | undefined => (next ? (row as VersionedRow).version : undefined);
    const changed = rows.map((row) => ({ id: row.id, version: versionOf(row), changes: changesOf(row) }));
    await this.writing.amend(meta.tableName, rows, amendments(meta, changed, next, this.workspace), (affected) => {
      if (affected !== rows.length) throw refuse.CONFLICT({ expectedVersion: undefined, currentVersion: undefined });
    });
    for (const row of next ? rows : []) Object.assign(row, next, { version: (versionOf(row) ?? 0) + 1 });
  }

  /** Takes away link rows (never facts) that meet a condition. */
  async remove<T extends WorkspaceRow>(type: RowClass<T>, where: (alias: Sql) => Sql): Promise<void> {
    const table = name(this.meta(type).tableName);
    const own = and(sql`t."workspace_id" = ${this.workspace}`, where(name('t')));
    await this.later(type, sql`DELETE FROM ${table} t WHERE ${own}`);
  }

  /** Plain SQL that writes, in the transaction under way. */
  async run(statement: Sql): Promise<number> {
    return this.writing.affected(statement);
  }

  /** The same where nobody asks how many rows it touches: it is sent with what else is written. */
  async later(type: abstract new () => object, statement: Sql): Promise<void> {
    await this.writing.later(this.source.getMetadata(type).tableName, statement);
  }

  /** Plain SQL that is sent once, as the last of the transaction under way, however often it is asked for. */
  atLast(purpose: string, statement: Sql): void {
    this.writing.atLast(purpose, statement);
  }

  /** Whether a row in hand is as its table has it, after all that the transaction under way has written. */
  isInHand(row: WorkspaceRow): boolean {
    const { tableName } = this.meta(row.constructor as RowClass<WorkspaceRow>);
    return work().writing?.isAsWritten(tableName, row) ?? false;
  }

  meta(type: RowClass<WorkspaceRow>): EntityMetadata {
    return this.source.getMetadata(type);
  }

  /** Last of all: requests and jobs that are being finished still need it. */
  async onApplicationShutdown(): Promise<void> {
    for (const source of new Set([this.source, this.doorSource])) if (source.isInitialized) await source.destroy();
    await this.lateReads.close();
  }

  /** Runs a job's story as a piece of work of its own, and ends it. */
  async during<T>(piece: Work, story: () => Promise<T>): Promise<T> {
    return within(piece, async () => {
      try {
        return await story();
      } finally {
        await this.end(piece);
      }
    });
  }

  private async open(piece: Work, writes: boolean): Promise<Session> {
    try {
      return await Session.open(this.source, writes, piece.workspaceId, () => (piece.statements += 1));
    } catch (error) {
      throw translated(error);
    }
  }

  /** What the request read in so far, where that may write; otherwise it is given back, and a session of its own opened. */
  private async writable(piece: Work): Promise<Session> {
    await this.lateReads.end(this, piece);
    const { reading } = piece;
    piece.reading = undefined;
    const held = await reading;
    if (held && piece.mayWrite) return held;
    await held?.commit();
    return this.open(piece, true);
  }

  private visibility<T extends WorkspaceRow>(actor: Actor, type: RowClass<T>, alias: Sql): Sql {
    return policyOf(type)?.visible(columnsOf(this.meta(type), alias), actor) ?? TRUE;
  }

  /** What the work under way asks for at once is read at once. */
  private breath(): Breath {
    const piece = work();
    return (piece.breath ??= new Breath((statement) => this.read(statement)));
  }

  private get writing(): Transaction {
    const { writing } = work();
    if (!writing) throw new Error('Writes belong in db.transaction().');
    return writing;
  }

  private isVersioned(type: RowClass<WorkspaceRow>): boolean {
    return type.prototype instanceof VersionedRow;
  }
}
