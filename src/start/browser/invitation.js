// The invitation's page at work: sends the link's proof with a name and a password, and goes in.
import { follow, inTurn, refuse, tell } from './link.js';
import { ACCEPT } from './queries.js';
import { locale, words } from './words.js';

const form = document.querySelector('form');

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const [name = '', password = ''] = [...form.querySelectorAll('input')].map(({ value }) => value);
  if (!name.trim() || !password) return refuse(new Error(words.wrongAccept));
  inTurn(async () => {
    await tell(ACCEPT, { name: name.trim(), password });
    location.assign(`/?lang=${locale}`);
  });
});

if (form) form.hidden = false;

// Nothing is asked before the person has said who they are.
follow(async () => {});
