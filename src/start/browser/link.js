// A page that a letter's link leads to: what stands after the # is the proof, deeds are sent one after the other, once each.
import { ask } from './api.js';
import { words } from './words.js';

const token = location.hash.slice(1);
const saved = document.getElementById('saved');
const refused = document.getElementById('refused');

/** Deeds are sent one after the other, so that the latest is the one that stays. */
let sending = Promise.resolve();

/**
 * What was sent last of each kind and got no answer keeps its key: sent again, it is done once.
 * @type {Map<string, { content: string, key: string }>}
 */
const unanswered = new Map();

const newKey = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

/** What happens with what was sent. @param {string} [text] */
export function say(text = '') {
  if (saved) saved.textContent = text;
}

/** @param {unknown} error */
export function refuse(error) {
  say();
  if (!refused) return;
  refused.textContent = error instanceof Error ? error.message : words.failed;
  refused.hidden = false;
}

/** What the link opens. @param {string} query */
export const opened = (query) => ask(query, { token });

/**
 * A deed, with the link's proof.
 * @param {string} query
 * @param {Record<string, unknown>} [variables]
 */
export async function tell(query, variables = {}) {
  const content = JSON.stringify(variables);
  const last = unanswered.get(query);
  const key = last?.content === content ? last.key : newKey();
  unanswered.set(query, { content, key });
  const answer = await ask(query, { token, ...variables }, { 'Idempotency-Key': key });
  unanswered.delete(query);
  return answer;
}

/** @param {Promise<void>} before @param {() => Promise<void>} deed */
async function done(before, deed) {
  await before;
  try {
    await deed();
    if (refused) refused.hidden = true;
  } catch (error) {
    refuse(error);
  }
}

/** Does what the page is for when those before it are done; a "no" is shown in its place. @param {() => Promise<void>} deed */
export function inTurn(deed) {
  sending = done(sending, deed);
}

/** Begins: follows the link, or says that it is not whole. @param {() => Promise<void>} open */
export function follow(open) {
  // The other language's page is asked with the same proof.
  for (const link of document.querySelectorAll('a')) if (link.hreflang) link.hash = location.hash;
  if (token) inTurn(open);
  else refuse(new Error(words.halfLink));
}

/** What is shown now is read from its beginning. */
export const backToTop = () => document.getElementById('content')?.scrollIntoView();
