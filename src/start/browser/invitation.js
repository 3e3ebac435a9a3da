// The invitation's page at work: sends the link's proof with a name and a password, and goes in.
import { ask } from './api.js';
import { ACCEPT } from './queries.js';
import { locale, words } from './words.js';

const form = document.querySelector('form');
const place = document.getElementById('refused');

/** @param {unknown} error */
function refuse(error) {
  if (!place) return;
  place.textContent = error instanceof Error ? error.message : words.failed;
  place.hidden = false;
}

/**
 * @param {string} name
 * @param {string} password
 */
async function accept(name, password) {
  try {
    await ask(ACCEPT, { token: location.hash.slice(1), name, password });
    location.assign(`/?lang=${locale}`);
  } catch (error) {
    refuse(error);
  }
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const [name = '', password = ''] = [...form.querySelectorAll('input')].map(({ value }) => value);
  if (name.trim() && password) void accept(name.trim(), password);
  else refuse(new Error(words.wrongAccept));
});

// The other language's page is asked with the same proof.
for (const link of document.querySelectorAll('a')) if (link.hreflang) link.hash = location.hash;

if (!location.hash) refuse(new Error(words.halfLink));
