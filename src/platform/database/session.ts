// One connection in one transaction, with the wall set as its first statement; statements queue, as the connection must.
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { refuse } from '../errors.js';
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
  private tail: Promise<unknown> = Promise.resolve();
  private ended = false;

  private constructor(
    private readonly runner: QueryRunner,
    readonly writes: boolean,
    private readonly sent: () => void,
  ) {
    const send = runner.query.bind(runner) as (...parts: unknown[]) => Promise<unknown>;
    runner.query = (text: string, ...rest: unknown[]) =>
      this.queue(text, () => send(this.heard(text), ...rest)) as never;
  }

  /** Opens a transaction inside the wall of a workspace; without one, no tenant table shows a row. */
  static async open(
    source: DataSource,
    writes: boolean,
    workspaceId: string | undefined,
    sent: () => void,
  ): Promise<Session> {
    const runner = source.createQueryRunner();
    await runner.connect();
    const session = new Session(runner, writes, sent);
    try {
      await runner.query(writes ? 'BEGIN' : 'BEGIN READ ONLY');
      if (workspaceId) await runner.query('SELECT app_set_workspace($1)', [workspaceId]);
      return session;
    } catch (error) {
      await runner.release();
      throw error;
    }
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async rows<Row>(statement: Sql): Promise<Row[]> {
    const { text, values } = statement.render();
    return (await this.runner.query(text, values)) as Row[];
  }

  /** Rows touched by a statement that returns none. */
  async affected(statement: Sql): Promise<number> {
    const { text, values } = statement.render();
    const result = (await this.runner.query(text, values, true)) as unknown as { affected?: number };
    return result.affected ?? 0;
  }

  async commit(): Promise<void> {
    await this.end('COMMIT');
  }

  async rollback(): Promise<void> {
    await this.end('ROLLBACK');
  }

  private async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    try {
      await this.tail.catch(() => undefined);
      await this.runner.query(how);
    } finally {
      await this.runner.release();
    }
  }

  /** A PostgreSQL connection does one thing at a time, and pg 9 refuses a second. */
  private queue(text: string, send: () => Promise<unknown>): Promise<unknown> {
    if (this.ended && !/^(COMMIT|ROLLBACK)$/.test(text)) return Promise.reject(refuse.SERVICE_UNAVAILABLE({}));
    const turn = this.tail.then(send, send);
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  private heard(text: string): string {
    this.sent();
    for (const listener of listeners) listener(text, this);
    return rewriting.rewrite ? rewriting.rewrite(text) : text;
  }
}
