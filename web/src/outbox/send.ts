// One entry sent, and what became of it. Only an answer that names the same object and its version is proof.
import type { TypedDocumentNode } from '@urql/core';
import { post } from '../api/post';
import { NoAnswer, Refused, needsSignIn } from '../api/refusal';
import { waitAfter, type Entry } from './entry';

/** The documents of the deeds that can wait, by the name of their mutation. */
export type Deeds = Readonly<Record<string, TypedDocumentNode>>;

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
  const state = error.code === 'CONFLICT' ? 'conflict' : 'help';
  return { change: { state, problems: error.problems, notBefore: undefined } };
}

/** Sends an entry. Its id is the key of the effect, so that sending again does nothing more. */
export async function sendEntry(entry: Entry, deeds: Deeds): Promise<Outcome> {
  const document = deeds[entry.kind];
  if (!document) {
    return { change: { state: 'help', problems: [{ code: 'DEED_UNKNOWN', message: entry.kind }] } };
  }
  try {
    const data = await post(document, entry.variables, { key: entry.id, workspace: entry.workspace });
    const proof = proofIn(data, entry);
    if (!proof) throw new NoAnswer('not-the-server');
    const at = new Date().toISOString();
    return { change: { state: 'saved', proof: { ...proof, at }, problems: undefined, notBefore: undefined } };
  } catch (error) {
    return outcomeOf(entry, error, new Date());
  }
}
