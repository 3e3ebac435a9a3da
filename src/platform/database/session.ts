// One connection in one transaction, with the wall set as its first statement; statements follow each other without waiting.
import type { Writable } from 'node:stream';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { refuse } from '../errors.js';
import type { PoolClient, QueryResult } from 'pg';
import { giveBackRefused, GivingBack, nameOf, notePrepared, outdatedOn } from './statements.js';
import { type Sql } from './sql.js';

/** Hears every statement before it is sent: the query lint and the statement counter of the tests. */
export type Listener = (text: string, session: object) => void;

const listeners = new Set<Listener>();

export function listen(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** May rewrite a statement before it is sent: only the tests, to prove that the wall holds without the code's filters. */
export const rewriting: { rewrite?: (text: string) => string } = {};

export class Session {
  /** The first statements: they are sent at once, and every other one is good only when they were. */
  private opening: Promise<unknown> = Promise.resolve();
  private ended = false;
  private isGathering = false;

  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
    private readonly sent: () => void,
  ) {
    const send = runner.query.bind(runner) as (...parts: unknown[]) => Promise<unknown>;
    runner.query = (text: string, ...rest: unknown[]) => this.after(() => send(this.heard(text), ...rest)) as never;
  }

  /** Opens a transaction inside the wall of a workspace; without one, no tenant table shows a row. */
  static async open(
    source: DataSource,
    writes: boolean,
    workspaceId: string | undefined,
    sent: () => void,
  ): Promise<Session> {
    const runner = source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const session = new Session(runner, client, sent);
    session.begin(writes, workspaceId);
    return session;
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async rows<Row>(statement: Sql): Promise<Row[]> {
    const { text, values } = statement.render();
    const { rows } = await this.after(() => this.send(text, values));
    return rows as Row[];
  }

  /** The last rows of a session that only reads: its end is sent behind the question, and nobody waits for it. */
  async lastRows<Row>(statement: Sql): Promise<Row[]> {
    const rows = this.rows<Row>(statement);
    this.commit().catch(() => undefined);
    return rows;
  }

  /** Rows touched by a statement that returns none. */
  async affected(statement: Sql): Promise<number> {
    const { text, values } = statement.render();
    const { rowCount } = await this.after(() => this.send(text, values));
    return rowCount ?? 0;
  }

  async commit(): Promise<void> {
    await this.end('COMMIT');
  }

  async rollback(): Promise<void> {
    await this.end('ROLLBACK');
  }

  private begin(writes: boolean, workspaceId: string | undefined): void {
    const first = [this.send(writes ? 'BEGIN' : 'BEGIN READ ONLY')];
    if (workspaceId) first.push(this.send('SELECT app_set_workspace($1)', [workspaceId]));
    const outdated = outdatedOn(this.client);
    if (outdated.length) this.client.query(new GivingBack(outdated));
    this.opening = Promise.all(first);
    this.opening.catch(() => undefined);
  }

  /** What is sent before the story waits for anything leaves in one piece. */
  private gather(): void {
    if (this.isGathering) return;
    const { stream } = (this.client as unknown as { connection: { stream: Writable } }).connection;
    this.isGathering = true;
    stream.cork();
    process.nextTick(() => {
      this.isGathering = false;
      stream.uncork();
    });
  }

  private async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    try {
      await this.send(how);
    } finally {
      await this.runner.release();
    }
  }

  /** A statement counts only when the transaction was begun inside its wall. */
  private async after<T>(send: () => Promise<T>): Promise<T> {
    if (this.ended) throw refuse.SERVICE_UNAVAILABLE({});
    const [answer] = await Promise.all([send(), this.opening]);
    return answer;
  }

  private send(text: string, values: unknown[] = []): Promise<QueryResult> {
    this.gather();
    const heard = this.heard(text);
    const name = values.length ? nameOf(heard) : undefined;
    if (!name) return this.client.query(heard, values);
    notePrepared(this.client, name);
    const answer = this.client.query({ name, text: heard, values });
    answer.catch(() => giveBackRefused(this.client, name));
    return answer;
  }

  private heard(text: string): string {
    this.sent();
    for (const listener of listeners) listener(text, this);
    return rewriting.rewrite ? rewriting.rewrite(text) : text;
  }
}
