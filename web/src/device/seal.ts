// What somebody writes is sealed on the device with a key of their own that no script can read; the key goes at sign-out.
import { deviceDatabase, type Sealed } from './database';

const CIPHER = 'AES-GCM';
const IV_BYTES = 12;

const keys = new Map<string, Promise<CryptoKey>>();

function keyOf(account: string): Promise<CryptoKey> {
  const known = keys.get(account) ?? foundKey(account);
  keys.set(account, known);
  known.catch(() => keys.delete(account));
  return known;
}

/** The account's key, made when it has none; of two tabs that make one, the first is kept. */
async function foundKey(account: string): Promise<CryptoKey> {
  const database = await deviceDatabase();
  const kept = await database.get('keys', account);
  if (kept) return kept;
  const made = await crypto.subtle.generateKey({ name: CIPHER, length: 256 }, false, ['encrypt', 'decrypt']);
  const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' });
  const meanwhile = await transaction.store.get(account);
  if (!meanwhile) await transaction.store.put(made, account);
  await transaction.done;
  return meanwhile ?? made;
}

/** The key is gone from the device; what was sealed with it cannot be opened by anybody. */
export const forgetKey = (account: string): boolean => keys.delete(account);

export async function seal(account: string, content: unknown): Promise<Sealed> {
  if (!('subtle' in crypto)) return { open: content };
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(content));
  const bytes = await crypto.subtle.encrypt({ name: CIPHER, iv }, await keyOf(account), text);
  return { iv, bytes };
}

export async function unseal(account: string, sealed: Sealed): Promise<unknown> {
  if ('open' in sealed) return sealed.open;
  const { iv, bytes } = sealed;
  const text = await crypto.subtle.decrypt({ name: CIPHER, iv }, await keyOf(account), bytes);
  return JSON.parse(new TextDecoder().decode(text));
}
