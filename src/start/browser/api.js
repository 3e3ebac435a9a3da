// The way to the API: one question at a time, as whoever has signed in, in the workspace that was chosen.
import { locale, words } from './words.js';

const CHOSEN = 'stegvis.workspace';

/** A "no" from the API, or no answer at all. */
export class Refused extends Error {
  /**
   * @param {string} message
   * @param {string} code
   */
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

/** The workspace that was chosen on this device, or none. */
export const chosenWorkspace = () => localStorage.getItem(CHOSEN);

/** @param {string} id */
export const chooseWorkspace = (id) => localStorage.setItem(CHOSEN, id);

export const forgetWorkspace = () => localStorage.removeItem(CHOSEN);

/** What every request carries. */
export function headers() {
  const workspace = chosenWorkspace();
  return {
    'Content-Type': 'application/json',
    'Accept-Language': locale,
    ...(workspace ? { 'X-Stegvis-Workspace': workspace } : {}),
  };
}

/**
 * Sends one document and gives the whole answer.
 * @param {{ query: string, variables?: Record<string, unknown>, operationName?: string | null }} body
 * @param {Record<string, string>} [more] what this request carries besides
 */
export async function send(body, more = {}) {
  try {
    const carried = { ...headers(), ...more };
    const response = await fetch('/graphql', { method: 'POST', headers: carried, body: JSON.stringify(body) });
    return await response.json();
  } catch {
    throw new Refused(words.failed, 'NO_ANSWER');
  }
}

/**
 * Asks, and gives the data; a refusal is thrown with its sentence for people.
 * @param {string} query
 * @param {Record<string, unknown>} [variables]
 * @param {Record<string, string>} [more] what the request carries besides
 */
export async function ask(query, variables = {}, more = {}) {
  const { data, errors } = await send({ query, variables }, more);
  const [first] = errors ?? [];
  if (first) throw new Refused(first.message, first.extensions?.code ?? '');
  return data;
}
