// One entry sent, and what became of it. Only an answer that names the same object and its version is proof.
import type { TypedDocumentNode } from '@urql/core';
import { v7 } from 'uuid';
import { clockAhead, serverNow } from '../api/clock';
import { post } from '../api/post';
import { NoAnswer, Refused, needsSignIn } from '../api/refusal';
import { waitAfter, type Entry } from './entry.rules';
import { merge, type Values } from './merge.rules';

/** The documents of the deeds that can wait, by the name of their mutation. */
export type Deeds = Readonly<Record<string, TypedDocumentNode>>;

/** What an object says now, in the fields that a deed can change. */
export interface Standing {
  version: number;
  values: Values;
  /** What ids among the values are called. */
  names: Readonly<Record<string, string>>;
}

/** What a field is called, and what a value of it says to people. */
export type Tell = (field: string, value: unknown, names: Standing['names']) => { label: string; text: string };

/** How to ask what an object says now, and how to tell it. */
export interface Asking {
  document: TypedDocumentNode;
  read: (data: unknown) => Standing | undefined;
  /** Brought when two have changed the same. */
  tell: () => Promise<Tell>;
}

/** By the name of the deed's mutation; two who change one object without this can only choose between the whole. */
export type Standings = Readonly<Record<string, Asking>>;

export type Outcome = { change: Partial<Entry>; isOffline?: boolean; needsSignIn?: boolean };

interface Echo {
  id?: unknown;
  version?: unknown;
}

/** The object that the server names, if it is the one that was sent. */
function proofIn(data: unknown, { kind, record }: Entry): { id: string; version: number } | undefined {
  const echo = (data as Readonly<Record<string, Echo | null>> | undefined)?.[kind];
  if (!echo || echo.id !== record || typeof echo.version !== 'number') return undefined;
  return { id: record, version: echo.version };
}

function afterFailure(entry: Entry, now: Date, retryAfter?: number): Partial<Entry> {
  const attempts = entry.attempts + 1;
  const wait = waitAfter(attempts, Math.random(), retryAfter);
  return { state: 'waiting', attempts, notBefore: new Date(now.getTime() + wait).toISOString() };
}

/** What becomes of an entry whose sending ended so. */
function outcomeOf(entry: Entry, error: unknown, now: Date): Outcome {
  if (!(error instanceof Refused)) {
    const reason = error instanceof NoAnswer ? error : new NoAnswer('network');
    return { change: afterFailure(entry, now, reason.retryAfter), isOffline: reason.reason !== 'busy' };
  }
  if (needsSignIn(error.code)) return { change: { state: 'waiting' }, needsSignIn: true };
  return { change: { state: 'help', problems: error.problems, notBefore: undefined } };
}

/** Sends entries, and asks what an object says now when somebody else has changed it. */
export class Sender {
  constructor(
    private readonly deeds: Deeds,
    private readonly standings: Standings,
  ) {}

  /** Sends an entry in its own account's name. Its key makes sending again do nothing more. */
  async send(entry: Entry, variables: Values): Promise<Outcome> {
    const document = this.deeds[entry.kind];
    if (!document) {
      return { change: { state: 'help', problems: [{ code: 'DEED_UNKNOWN', message: entry.kind }] } };
    }
    const { account, workspace, key, sequence } = entry;
    try {
      const proof = proofIn(await post(document, variables, { key, sequence, workspace, account }), entry);
      if (!proof) throw new NoAnswer('not-the-server');
      const at = serverNow().toISOString();
      const received = { ...proof, at, aheadMs: clockAhead() };
      return { change: { state: 'saved', proof: received, problems: undefined, notBefore: undefined } };
    } catch (error) {
      if (error instanceof Refused && error.code === 'CONFLICT') return this.clash(entry, error);
      return outcomeOf(entry, error, new Date());
    }
  }

  /** What becomes of an entry whose object somebody else has changed. */
  private async clash(entry: Entry, refused: Refused): Promise<Outcome> {
    const asking = this.standings[entry.kind];
    const { before, variables, record, account, workspace } = entry;
    if (!asking || !before) return { change: { state: 'conflict', problems: refused.problems } };
    try {
      const now = asking.read(await post(asking.document, { id: record }, { account, workspace }));
      if (!now) return { change: { state: 'help', problems: refused.problems } };
      return { change: after(variables, before, now) };
    } catch (error) {
      return outcomeOf(entry, error, new Date());
    }
  }
}

/** What goes together is sent anew at once; what does not waits for the person. */
function after(variables: Values, before: Values, now: Standing): Partial<Entry> {
  const input = variables['input'] as Values;
  const { clashes } = merge(input, before, now.values);
  if (clashes.length > 0) {
    const clash = { fields: clashes, version: now.version, values: now.values, names: now.names };
    return { state: 'conflict', clash, problems: undefined };
  }
  return {
    state: 'waiting',
    variables: { ...variables, expectedVersion: now.version },
    before: now.values,
    key: v7(),
    after: undefined,
    isMerged: true,
    notBefore: undefined,
  };
}
