// The start page at work: signs in and out, and shows the page of whoever is here.
import { ask, forgetWorkspace } from './api.js';
import { element } from './elements.js';
import { nameOf, showInside } from './inside.js';
import { SIGN_IN, SIGN_OUT, WHO } from './queries.js';
import { words } from './words.js';

/** @param {string} id */
function part(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

/** Shows the page of a stranger or of a member. @param {'stranger' | 'member'} reader */
function showFor(reader) {
  for (const main of document.querySelectorAll('main')) main.hidden = main.dataset['for'] !== reader;
  const skip = document.querySelector('a.skip');
  if (skip) skip.setAttribute('href', reader === 'member' ? '#inside' : '#content');
}

/** @param {unknown} error */
function refuse(error) {
  const place = part('refused');
  place.textContent = error instanceof Error ? error.message : words.failed;
  place.hidden = false;
}

async function leave() {
  await ask(SIGN_OUT);
  forgetWorkspace();
  location.reload();
}

/** Finds out who is here, and shows what is theirs. @returns {Promise<void>} */
async function enter() {
  const { me } = await ask(WHO);
  if (!me) return showFor('stranger');
  const signOut = element('button', { type: 'button', class: 'quiet', click: () => void leave() }, words.signOut);
  part('who').replaceChildren(element('span', {}, nameOf(me)), signOut);
  showFor('member');
  return showInside(part('inside'), me, enter);
}

/**
 * @param {string} email
 * @param {string} password
 */
async function signIn(email, password) {
  part('refused').hidden = true;
  try {
    forgetWorkspace();
    await ask(SIGN_IN, { email, password });
    await enter();
    part('inside').focus({ preventScroll: true });
    scrollTo(0, 0);
  } catch (error) {
    refuse(error);
  }
}

part('sign-in').addEventListener('submit', (event) => {
  event.preventDefault();
  const [email = '', password = ''] = [...part('sign-in').querySelectorAll('input')].map(({ value }) => value);
  if (email.trim() && password) void signIn(email.trim(), password);
  else refuse(new Error(words.wrongSignIn));
});

for (const button of document.querySelectorAll('button')) {
  const { email, password } = button.dataset;
  if (email && password) button.addEventListener('click', () => void signIn(email, password));
}

await enter().catch(refuse);
