// One transaction that writes. What is written is gathered and sent as one statement, before anything could miss it.
import type { EntityMetadata } from 'typeorm';
import type { WorkspaceRow } from './row.js';
import type { Session } from './session.js';
import { fixed, join, name, sql, type Sql } from './sql.js';
import { insertion } from './writes.js';

/** More new rows than this do not wait for others: a statement has room for 65 535 values. */
const MOST_ROWS = 500;

/** Judges how many rows a write has touched. */
type Demand = (affected: number) => void;

/** A statement that waits; new rows of one table wait as one. */
interface Waiting {
  table: string;
  tuples?: Sql[];
  statement: () => Sql;
  demand?: Demand | undefined;
}

/** The table that a statement writes to. */
const WRITTEN_TO = /^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)/i;

/** Rows written by plain SQL: which, nobody knows. */
const SOME = Symbol('some rows');

export class Transaction {
  private waiting: Waiting[] = [];
  private readonly last = new Map<string, Sql>();
  private readonly written = new Map<string, Set<WorkspaceRow | typeof SOME>>();

  constructor(readonly session: Session) {}

  /** Reads, and so sees all that was written before. */
  async rows<Row>(statement: Sql): Promise<Row[]> {
    return this.behind(() => this.session.rows<Row>(statement));
  }

  /** Writes at once, for whoever asks how many rows it touched. */
  async affected(statement: Sql): Promise<number> {
    const table = WRITTEN_TO.exec(statement.render().text)?.[1];
    if (table) this.note(table, SOME);
    return this.behind(() => this.session.affected(statement));
  }

  /** New rows of one table, with their tuples. */
  async insert(meta: EntityMetadata, rows: readonly WorkspaceRow[], tuples: readonly Sql[]): Promise<void> {
    const table = meta.tableName;
    for (const row of rows) this.note(table, row);
    if (this.waiting.some((one) => one.table === table && !one.tuples)) await this.flush();
    const known = this.waiting.find((one) => one.table === table)?.tuples;
    const all = known ?? [];
    if (!known) this.waiting.push({ table, tuples: all, statement: () => insertion(meta, all) });
    all.push(...tuples);
    if (all.length >= MOST_ROWS) await this.flush();
  }

  /** A change of rows, which must still be as they were loaded. */
  async amend(table: string, rows: readonly WorkspaceRow[], statement: Sql, demand: Demand): Promise<void> {
    for (const row of rows) this.note(table, row);
    await this.change(table, statement, demand);
  }

  /** Plain SQL that changes rows of one table. */
  async later(table: string, statement: Sql): Promise<void> {
    this.note(table, SOME);
    await this.change(table, statement);
  }

  /** What is said once at the very end, however often it is asked for. */
  atLast(purpose: string, statement: Sql): void {
    this.last.set(purpose, statement);
  }

  /** Whether a row is as its table has it: nothing else has written to it since it was loaded or made. */
  isAsWritten(table: string, row: WorkspaceRow): boolean {
    const written = [...(this.written.get(table) ?? [])];
    return written.every((one) => one === row || (one !== SOME && one.id !== row.id));
  }

  /**
   * Sends what waits, at once: what is sent next comes after it. Of several writes each stands in a `WITH`, and the counts
   * behind them are asked for in the order of the story: so they are done in that order too, and locks are taken as the
   * story took them.
   */
  async flush(): Promise<void> {
    const { waiting } = this;
    this.waiting = [];
    const [first, second] = waiting;
    if (!first) return;
    if (!second) {
      const affected = await this.session.affected(first.statement());
      first.demand?.(affected);
      return;
    }
    const [touched] = await this.session.rows<Record<string, number>>(together(waiting));
    waiting.forEach(({ demand }, index) => demand?.(touched?.[named(index)] ?? 0));
  }

  /** Ends well; where nothing need be judged in between, the end is sent right behind what waits. */
  async commit(): Promise<void> {
    if (this.waiting.some(({ demand }) => demand)) await this.flush();
    for (const statement of this.last.values()) await this.rows(statement);
    await this.behind(() => this.session.commit());
  }

  async rollback(): Promise<void> {
    await this.session.rollback();
  }

  /** Sends right behind what waits; what goes wrong with that is told, and not what follows from it. */
  private async behind<T>(send: () => Promise<T>): Promise<T> {
    const flushed = this.flush();
    const answer = send();
    answer.catch(() => undefined);
    await flushed;
    return answer;
  }

  /** It would not see what is written to the same table in the same statement. */
  private async change(table: string, statement: Sql, demand?: Demand): Promise<void> {
    if (this.waiting.some((one) => one.table === table)) await this.flush();
    this.waiting.push({ table, statement: () => statement, demand });
  }

  private note(table: string, row: WorkspaceRow | typeof SOME): void {
    const known = this.written.get(table);
    if (known) known.add(row);
    else this.written.set(table, new Set([row]));
  }
}

function named(index: number): string {
  return `w${index}`;
}

function together(waiting: readonly Waiting[]): Sql {
  const parts = waiting.map(({ statement }, index) => sql`${name(named(index))} AS (${statement()} RETURNING 1)`);
  const counts = waiting.map((_, index) => fixed(`(SELECT count(*) FROM ${named(index)}) AS ${named(index)}`));
  return sql`WITH ${join(parts, ', ')} SELECT ${join(counts, ', ')}`;
}
