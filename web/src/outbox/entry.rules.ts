// What waits to be sent: one entry per deed, kept until the server has proved that it has it.
import type { Problem } from '../api/refusal';
import type { Clash, Values } from './merge.rules';

/** What is done to one object, as the API calls it. */
export interface Deed {
  /** The name of the mutation. */
  kind: string;
  /** The object it is about; deeds on one object go in the order they were done. */
  record: string;
  variables: Readonly<Record<string, unknown>>;
  /** For the person, such as “Besök hos Exempelberg Mek AB”. */
  about: string;
  /** Objects made here that must have arrived before this one can. */
  needs?: readonly string[];
  /** What the object said before, in the fields that are changed: two who change different fields do not clash. */
  before?: Values;
}

/**
 * - `waiting`: on this device
 * - `sending`: on its way
 * - `saved`: the server has named the object and its version
 * - `conflict`: somebody else has changed it since; the person chooses
 * - `help`: the server refused; the person puts it right
 */
export type EntryState = 'waiting' | 'sending' | 'saved' | 'conflict' | 'help';

export interface Entry extends Deed {
  id: string;
  account: string;
  workspace: string | undefined;
  /** Without gaps for each account on this device, so that the server sees what never arrived. */
  sequence: number;
  madeAt: string;
  /** Sent twice under one key, a deed has one effect; what is put right is another deed. */
  key: string;
  /** The deed on the same object before this one; it is sent with the version that one gave. */
  after?: string | undefined;
  /** Minutes from UTC on this device when it was made. */
  offsetMinutes: number;
  /** How far its clock was ahead of the server's then, as far as that was known; what was made before this was noted has none. */
  aheadMs?: number | undefined;
  state: EntryState;
  attempts: number;
  /** Not sent again before this instant, ISO. */
  notBefore?: string | undefined;
  problems?: readonly Problem[] | undefined;
  /** What the server said when it had it. */
  proof?: { id: string; version: number; at: string; aheadMs?: number | undefined } | undefined;
  /** What somebody else has changed meanwhile, and the version that they left. */
  clash?:
    { fields: readonly Clash[]; version: number; values: Values; names: Readonly<Record<string, string>> } | undefined;
  /** Somebody else had changed other fields; both changes stand. */
  isMerged?: boolean;
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 300_000;
const LONGEST_ASKED_MS = 3_600_000;

/** Nothing waits longer than a server may ask for: a later time was set by a clock that has been put right since. */
function isDue({ notBefore }: Entry, now: string): boolean {
  const wait = Date.parse(notBefore ?? now) - Date.parse(now);
  return wait <= 0 || wait > LONGEST_ASKED_MS;
}

/** When it was made by the server's clock, as far as that was known. */
export const madeByServer = ({ madeAt, aheadMs, proof }: Entry): string =>
  new Date(Date.parse(madeAt) - (aheadMs ?? proof?.aheadMs ?? 0)).toISOString();

/** What may be sent now: the first of each object that nothing else holds back, in the order they were done. */
export function sendable(entries: readonly Entry[], now: string): Entry[] {
  const inOrder = entries.filter(({ state }) => state !== 'saved').toSorted((a, b) => a.sequence - b.sequence);
  const unsaved = new Set(inOrder.map(({ record }) => record));
  const seen = new Set<string>();
  return inOrder.filter((entry) => {
    const isFirst = !seen.has(entry.record);
    seen.add(entry.record);
    const isHeld = entry.needs?.some((record) => record !== entry.record && unsaved.has(record)) ?? false;
    return isFirst && !isHeld && isDue(entry, now) && (entry.state === 'waiting' || entry.state === 'sending');
  });
}

/** What is sent: after an earlier deed on the same object, with the version that one gave. */
export function variablesOf(entry: Entry, entries: readonly Entry[]): Entry['variables'] {
  const { variables } = entry;
  const proof = entries.find(({ id }) => id === entry.after)?.proof;
  if (!proof || !('expectedVersion' in variables)) return variables;
  return { ...variables, expectedVersion: Math.max(proof.version, Number(variables['expectedVersion'])) };
}

/** What the person still has on this device only. */
export const isUnsent = ({ state }: Entry): boolean => state !== 'saved';

/** Whether an object that was read with a version does not yet say what this did to it. */
export const isAheadOf = ({ proof }: Entry, version: number): boolean => !proof || proof.version > version;

/** How long to wait before the next attempt: doubled each time up to five minutes, and spread by a quarter. */
export function waitAfter(attempts: number, chance: number, askedSeconds = 0): number {
  const doubled = Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS);
  const asked = Math.min(askedSeconds * 1_000, LONGEST_ASKED_MS);
  return Math.max(asked, doubled * (0.75 + chance / 2));
}

const DAY_MS = 86_400_000;
const SHOWN_DAYS = 7;

/** What has been on the server for a week need not be shown any longer. */
export const isPast = ({ proof }: Entry, now: string): boolean =>
  proof !== undefined && Date.parse(now) - Date.parse(proof.at) > SHOWN_DAYS * DAY_MS;

/** Whole days since the oldest that is still on this device only. */
export function oldestDays(entries: readonly Entry[], now: string): number {
  const oldest = entries.filter(isUnsent).map(({ madeAt }) => Date.parse(madeAt));
  return oldest.length === 0 ? 0 : Math.max(0, Math.floor((Date.parse(now) - Math.min(...oldest)) / DAY_MS));
}
