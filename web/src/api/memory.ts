// Keeps what the app has seen on the device: each answer adds what is new in it, so that a long list is kept as fast at its
// end as at its beginning. (The library's own storage writes the whole day anew at every answer.)
import type { SerializedRequest, StorageAdapter } from '@urql/exchange-graphcache';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { foldPieces, readTogether, type Piece } from './memory.rules';

interface MemorySchema extends DBSchema {
  pieces: { key: number; value: Piece };
  /** What the library would send again; the app sends deeds by its outbox. */
  requests: { key: string; value: SerializedRequest[] };
}

type Memory = IDBPDatabase<MemorySchema>;

const DAY_MS = 86_400_000;
const MANY = 200;
/** Whoever has just opened the app is looking at it. */
const RESTED_MS = 10_000;
const REQUESTS = 'all';

const thisDay = (): number => Math.floor(Date.now() / DAY_MS);

const nothing = (): undefined => undefined;

const open = (name: string): Promise<Memory> =>
  openDB<MemorySchema>(name, 2, {
    upgrade(database) {
      for (const before of Array.from(database.objectStoreNames)) database.deleteObjectStore(before);
      database.createObjectStore('pieces', { autoIncrement: true });
      database.createObjectStore('requests');
    },
    // Somebody signs out, and nothing that was seen may stay.
    blocking: (_now, _then, { target }) => (target as IDBDatabase).close(),
  });

/** Puts what is kept into as few pieces as it needs. */
async function fold(memory: Memory, since: number): Promise<void> {
  const { store, done } = memory.transaction('pieces', 'readwrite');
  const pieces = foldPieces(await store.getAll(), since);
  await store.clear();
  for (const piece of pieces) await store.add(piece);
  await done;
}

/** A memory of this name, of the last days; without room or right to keep anything it knows what this page has seen. */
export function memoryNamed(name: string, keptDays: number): StorageAdapter {
  const memory = open(name);
  const since = (): number => thisDay() - keptDays;
  let pieces = 0;
  const grown = (by: number): void => {
    pieces += by;
    if (pieces <= MANY) return;
    pieces = 0;
    setTimeout(() => void memory.then((one) => fold(one, since())).catch(nothing), RESTED_MS);
  };
  return {
    async readData() {
      const kept = await memory.then((one) => one.getAll('pieces')).catch(() => []);
      grown(kept.length);
      return readTogether(kept, since());
    },
    async writeData(entries) {
      await memory.then((one) => one.add('pieces', { day: thisDay(), entries })).catch(nothing);
      grown(1);
    },
    readMetadata: () => memory.then(async (one) => (await one.get('requests', REQUESTS)) ?? null).catch(() => null),
    writeMetadata(requests) {
      void memory.then((one) => one.put('requests', requests, REQUESTS)).catch(nothing);
    },
    onOnline: (back) => window.addEventListener('online', back),
  };
}
