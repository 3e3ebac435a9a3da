// The page of an activity's link at work: what, when and where; whether there is a seat; signing up, and giving it back.
import { FOLLOW_ACTIVITY, SIGN_UP, WITHDRAW } from './activity-queries.js';
import { element } from './elements.js';
import { backToTop, follow, inTurn, opened, say, tell } from './link.js';
import { dayInWords, fill, locale, told, words } from './words.js';

/** @typedef {import('./words.js').Localised} Localised */
/** @typedef {{ onDay: string, startsAt: string | null, endsAt: string | null }} Occasion */
/** @typedef {{ name: string, kind: string, form: string, description: string | null, place: string | null, onlineAddress: string | null, providerName: string | null, organisationName: string, projectName: Localised, isPaidByUnion: boolean, opensOn: string | null, closesOn: string, seat: string, linkKind: string, invitedName: string | null, occasions: Occasion[], signUp: { name: string | null, state: string } | null }} Shown */

const form = document.querySelector('form');
const own = document.getElementById('own');
const mine = document.getElementById('mine');
const withdraw = document.getElementById('withdraw');
const hours = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'sv-SE', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Stockholm',
});

/** The hour as it is written: 08.30, 08:30. @param {Date} at */
const clock = (at) => (locale === 'sv' ? hours.format(at).replace(':', '.') : hours.format(at));

/** @param {string} id @param {string} text */
function put(id, text) {
  const place = document.getElementById(id);
  if (!place) return;
  place.textContent = text;
  place.hidden = !text;
}

/** @param {Occasion} occasion */
function when({ onDay, startsAt, endsAt }) {
  const at = [startsAt, endsAt].filter((one) => one !== null).map((one) => clock(new Date(one)));
  return at.length ? fill(words.dayAndHours, { day: dayInWords(onDay), hours: at.join('–') }) : dayInWords(onDay);
}

/** @param {string} about @param {string | Node | null} said */
const fact = (about, said) => (said ? [element('dt', {}, about), element('dd', {}, said)] : []);

/** @param {Shown} shown */
function facts({ kind, occasions, place, onlineAddress, form: held, providerName, organisationName, projectName }) {
  const days = element('ul', {}, ...occasions.map((occasion) => element('li', {}, when(occasion))));
  const online = onlineAddress && element('a', { href: onlineAddress, rel: 'noreferrer' }, onlineAddress);
  const onlineForm = held === 'ON_SITE' ? null : (online ?? words.onlineLater);
  return [
    ...fact(words.whatIs, words.ACTIVITY_KIND[/** @type {keyof typeof words.ACTIVITY_KIND} */ (kind)]),
    ...fact(words.whenIs, days),
    ...fact(words.whereIs, place),
    ...fact(words.online, onlineForm || null),
    ...fact(words.givenBy, providerName),
    ...fact(words.arranger, `${organisationName}, ${told(projectName)}`),
  ];
}

/** @param {Shown} shown */
function seatInWords({ seat, opensOn, closesOn, signUp }) {
  if (signUp && signUp.state !== 'WITHDRAWN' && seat !== 'CANCELLED') return '';
  const said = words.SEAT[/** @type {keyof typeof words.SEAT} */ (seat)] ?? '';
  return fill(said, { opens: dayInWords(opensOn ?? closesOn), closes: dayInWords(closesOn) });
}

/** Where one stands oneself. @param {Shown} shown */
function showOwn({ signUp, linkKind, seat }) {
  const stands = signUp !== null && signUp.state !== 'WITHDRAWN';
  if (mine) mine.hidden = !signUp;
  const state = /** @type {keyof typeof words.SIGN_UP} */ (signUp?.state ?? 'WITHDRAWN');
  put('mine-state', fill(words.SIGN_UP[state], { name: signUp?.name ?? '' }));
  put('mine-letter', stands && linkKind === 'EVERYBODY' ? words.letterComes : '');
  if (withdraw) withdraw.hidden = !stands || linkKind === 'EVERYBODY' || seat === 'CANCELLED';
}

/** What there is to fill in, if anything. @param {Shown} shown */
function showForm({ signUp, linkKind, seat, invitedName }) {
  const stands = signUp !== null && signUp.state !== 'WITHDRAWN';
  const isOpen = seat === 'AVAILABLE' || seat === 'WAITING_LIST';
  if (form) form.hidden = stands || !isOpen || linkKind === 'PLACE';
  put('invited', invitedName ? fill(words.invitedAs, { name: invitedName }) : '');
  if (own) own.hidden = Boolean(invitedName);
  const send = form?.querySelector('button');
  if (send) send.textContent = seat === 'WAITING_LIST' ? words.joinQueue : words.signUpNow;
}

/** @param {Shown} shown */
function show(shown) {
  document.title = `${shown.name} – Stegvis`;
  const headline = document.querySelector('h1');
  if (headline) headline.textContent = shown.name;
  put('lead', shown.description ?? '');
  document.getElementById('facts')?.replaceChildren(...facts(shown));
  put('seat', seatInWords(shown));
  const union = document.getElementById('union');
  if (union) union.hidden = !shown.isPaidByUnion;
  showOwn(shown);
  showForm(shown);
}

/** @param {string} name */
const written = (name) =>
  [...(form?.querySelectorAll('input') ?? [])].find((input) => input.name === name)?.value.trim() || null;

/** The place is named here, so that who loses the answer is shown the place that was taken. */
let attempt = { content: '', id: '' };

/** @param {string} content */
function idOf(content) {
  if (attempt.content !== content) attempt = { content, id: newId() };
  return attempt.id;
}

/** A UUID, version 4; `crypto.randomUUID` is there over https alone. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function takePlace() {
  const isOwn = own && !own.hidden;
  const [name, email, companyName] = [written('name'), written('email'), written('companyName')];
  if (isOwn && !(name && email && companyName)) throw new Error(words.wrongSignUp);
  say(words.saving);
  const input = isOwn ? { name, email, companyName, organisationNumber: written('organisationNumber') } : null;
  show((await tell(SIGN_UP, { id: idOf(JSON.stringify(input)), input })).activitySignUpByLink);
  say();
  backToTop();
}

async function giveBack() {
  say(words.saving);
  show((await tell(WITHDRAW)).activityWithdrawByLink);
  say();
  backToTop();
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  inTurn(takePlace);
});

withdraw?.addEventListener('click', () => inTurn(giveBack));

follow(async () => show((await opened(FOLLOW_ACTIVITY)).activityLinkFollow));
