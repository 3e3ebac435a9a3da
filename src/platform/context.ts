// What belongs to the piece of work under way (a request or a job): plumbing that travels unseen.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from '#platform/values/locale.js';
import type { Actor } from './authority/actor.js';
import type { Breath } from './database/breath.js';
import type { Session } from './database/session.js';
import type { Transaction } from './database/transaction.js';
import type { WorkspaceRow } from './database/row.js';

/** What was read of one kind of row, where reading leaves a trace. */
export interface Reading {
  readonly rows: Map<string, WorkspaceRow>;
  readonly fields: Set<string>;
  /** By what was asked. */
  readonly filters: Map<string, Filtering>;
}

/** A filter that tells of rows what leaves a trace, also by what it does not find and by how many there are. */
export interface Filtering {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly fields: readonly string[];
  /** The ids of the rows whose lists were filtered so. */
  readonly under: Set<string>;
}

export class Work {
  /** The wall that every statement of this work stays inside; unset until somebody is known. */
  workspaceId?: string;
  actor?: Actor;
  /** True while the request may turn out to be a mutation: what is read first is then read where it writes. */
  mayWrite = false;
  /** The lazily opened read session. */
  reading?: Promise<Session>;
  /** The transaction under way. */
  writing?: Transaction;
  /** True when something was written: from then on nothing is read late. */
  wrote = false;
  /** Where this work reads what may be late, once that is settled. */
  late?: Promise<Late>;
  /** What is still to be written before the transaction under way ends, by whoever gathers it. */
  readonly gathered = new Map<object, { all: unknown; write: () => Promise<void> }>();
  /** Rows that are asked for together; see platform/database. */
  breath?: Breath;
  /** SQL statements sent so far, by everything in this work. */
  statements = 0;
  /** By which of the faster ways a query was answered. */
  answered?: 'written' | 'compiled';
  /** Batched look-ups of this work, by key; see platform/reader. */
  readonly batches = new Map<string, unknown>();
  /** What was read that leaves a trace, by the kind of row; shared with whatever reads late. */
  readings = new Map<string, Reading>();
  /** True when the client has hung up or the answer has been sent: nothing may be read any more. */
  ended = false;
  /** What a public mutation sends under a key, until whoever sends it has proved who they are. */
  sent?: Sent;
  /** True when an idempotent mutation was answered from its first sending. */
  replayed = false;
  /** True when the answer holds no error: what was asked for has been done, and stays so. */
  succeeded = false;

  constructor(
    readonly requestId: string,
    readonly locale: Locale,
  ) {}
}

/** A mutation that may be sent again. */
export interface Sent {
  key: string;
  /** The root field. */
  field: string;
  /** Of the request: a key stands for one and no other. */
  hash: string;
}

/** Where a piece of work reads what may be late: as itself, or as another that reads at a replica. */
export interface Late {
  piece: Work;
  /** The moment up to which what is read is right. */
  asOf: Date;
  /** Unset where it is the primary. */
  replica?: { rest: () => void };
}

const current = new AsyncLocalStorage<Work>();

/** Runs `story` as part of `work`: everything awaited inside finds it with `work()`. */
export function within<T>(piece: Work, story: () => T): T {
  return current.run(piece, story);
}

/** The work under way. Nothing may touch the database outside a request or a job, so its absence is a programming error. */
export function work(): Work {
  const piece = current.getStore();
  if (!piece) throw new Error('Outside a request or a job: wrap the call in within(new Work(…), …).');
  return piece;
}

/** The work under way, or nothing: for the log and for error texts only. */
export function maybeWork(): Work | undefined {
  return current.getStore();
}
