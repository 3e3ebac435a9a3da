// What this device says of itself to the server: which it is, the numbers it has given out, and those that were thrown away.
import type { IDBPTransaction } from 'idb';
import { v7 } from 'uuid';
import { deviceDatabase, type DeviceSchema } from './database';

/** Whose numbers: the server counts those of each account in each workspace by themselves. */
export interface Numbered {
  account: string;
  workspace: string | undefined;
}

const deviceOf = (account: string): string => `device/${account}`;

const sequenceOf = ({ account, workspace = 'none' }: Numbered): string => `sequence/${account}/${workspace}`;

/** Where the numbers of all workspaces lay before. */
const formerlyOf = (account: string): string => `sequence/${account}`;

const thrownOf = ({ account, workspace = 'none' }: Numbered): string => `thrown/${account}/${workspace}`;

/** What the device says of itself is another for everybody who uses it, and goes when they go. */
export const isTraceOf = (account: string, setting: unknown): boolean =>
  typeof setting === 'string' &&
  (setting === deviceOf(account) ||
    setting === formerlyOf(account) ||
    setting.startsWith(sequenceOf({ account, workspace: '' })) ||
    setting.startsWith(thrownOf({ account, workspace: '' })));

/** Within a transaction that writes settings among others. */
type Settings = ReturnType<typeof settingsIn>;

const settingsIn = (transaction: IDBPTransaction<DeviceSchema, ('drafts' | 'outbox' | 'settings')[], 'readwrite'>) =>
  transaction.objectStore('settings');

const numbersIn = (setting: unknown): number[] =>
  Array.isArray(setting) ? setting.filter((one): one is number => typeof one === 'number') : [];

async function latestIn(settings: Pick<Settings, 'get'>, whose: Numbered): Promise<number> {
  const latest = (await settings.get(sequenceOf(whose))) ?? (await settings.get(formerlyOf(whose.account)));
  return typeof latest === 'number' ? latest : 0;
}

/** Gives out the next number, in the transaction in which the record is kept. */
export async function nextNumber(settings: Settings, whose: Numbered): Promise<number> {
  const next = (await latestIn(settings, whose)) + 1;
  await settings.put(next, sequenceOf(whose));
  return next;
}

/** Notes a number that will never come, in the transaction in which its record is thrown away. */
export async function noteThrown(settings: Settings, whose: Numbered, number: number): Promise<void> {
  const thrown = numbersIn(await settings.get(thrownOf(whose)));
  await settings.put([...thrown.filter((one) => one !== number), number], thrownOf(whose));
}

/** The server knows that these will never come. */
export async function forgetThrown(whose: Numbered, told: readonly number[]): Promise<void> {
  const transaction = (await deviceDatabase()).transaction('settings', 'readwrite');
  const left = numbersIn(await transaction.store.get(thrownOf(whose))).filter((one) => !told.includes(one));
  await (left.length > 0 ? transaction.store.put(left, thrownOf(whose)) : transaction.store.delete(thrownOf(whose)));
  await transaction.done;
}

export interface Numbers {
  /** The latest that was given to a record. */
  latest: number;
  /** Those whose records the person threw away, and that the server has not been told of. */
  thrown: readonly number[];
}

export async function numbersOf(whose: Numbered): Promise<Numbers> {
  const { store } = (await deviceDatabase()).transaction('settings');
  return { latest: await latestIn(store, whose), thrown: numbersIn(await store.get(thrownOf(whose))) };
}

/** What the server knows the device by, for one account: made once. */
export async function deviceId(account: string): Promise<string> {
  const database = await deviceDatabase();
  const transaction = database.transaction('settings', 'readwrite', { durability: 'strict' });
  const known = await transaction.store.get(deviceOf(account));
  const id = typeof known === 'string' ? known : v7();
  if (known === undefined) await transaction.store.put(id, deviceOf(account));
  await transaction.done;
  return id;
}
