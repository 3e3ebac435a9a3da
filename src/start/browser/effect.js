// The page of an effect inquiry at work: every answer is saved at once, and the company confirms at the end.
import { element } from './elements.js';
import { ANSWER_EFFECT, CONFIRM_EFFECT, OPEN_EFFECT } from './effect-queries.js';
import { backToTop, follow, inTurn, opened, say, tell } from './link.js';
import { dayInWords, fill, locale, words } from './words.js';

/** @typedef {{ unit: string, expected: number | null, actual: number | null }} Known */
/** @typedef {{ unit: string, amount: number, certainty: string }} Effect */
/** @typedef {{ companyName: string, organisationName: string, expiresOn: string, done: string[], known: Known[], effects: Effect[] | null, lasting: string | null, furthered: string | null, comment: string | null, isConfirmed: boolean }} Shown */

const UNITS = /** @type {const} */ (['KWH', 'T_CO2E', 'KG_MATERIAL', 'SEK', 'HOURS']);
const numbers = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'sv-SE', { maximumFractionDigits: 3 });

const form = document.querySelector('form');
const lead = document.getElementById('lead');

/** @param {string} name */
const inputs = (name) => [...(form?.querySelectorAll('input') ?? [])].filter((input) => input.name === name);

/** A number as it is written in either language: 1 200,5 or 1,200.5. @param {string} text */
function numberIn(text) {
  const bare = text.replaceAll(/\s/g, '');
  return Number(locale === 'en' ? bare.replaceAll(',', '') : bare.replace(',', '.'));
}

/** @param {Known | undefined} known */
function noted(known) {
  if (!known) return '';
  const said = (/** @type {number | null} */ value) => (value === null ? '–' : numbers.format(value));
  return fill(words.noted, { expected: said(known.expected), actual: said(known.actual) });
}

/** @param {(typeof UNITS)[number]} unit @param {Shown} shown */
function unitRow(unit, { known, effects }) {
  const effect = effects?.find((one) => one.unit === unit);
  const amount = effect ? numbers.format(effect.amount) : '';
  const measured = effect?.certainty === 'MEASURED';
  const note = noted(known.find((one) => one.unit === unit));
  return element(
    'div',
    { class: 'comment' },
    element('label', { for: unit }, words.EFFECT_UNIT[unit]),
    note && element('span', { class: 'evidence' }, note),
    element('input', { id: unit, name: 'amount', inputmode: 'decimal', value: amount, autocomplete: 'off' }),
    element(
      'div',
      { class: 'choices' },
      element(
        'label',
        {},
        element('input', { type: 'checkbox', name: 'measured', value: unit, checked: measured }),
        words.measured,
      ),
    ),
  );
}

/** @param {string} name @param {string | null} value */
function choose(name, value) {
  for (const input of inputs(name)) input.checked = input.value === value;
}

/** @param {Shown} shown */
function show(shown) {
  const { companyName, organisationName, isConfirmed, expiresOn, done, effects } = shown;
  const day = dayInWords(expiresOn);
  if (lead)
    lead.textContent = fill(isConfirmed ? words.effectThanks : words.effectAsks, {
      companyName,
      organisationName,
      day,
    });
  if (!form) return;
  form.hidden = isConfirmed;
  const list = document.getElementById('done');
  if (list) list.hidden = !done.length;
  list?.replaceChildren(...done.map((what) => element('li', {}, what)));
  document.getElementById('units')?.replaceChildren(...UNITS.map((unit) => unitRow(unit, shown)));
  for (const nothing of inputs('nothing')) nothing.checked = effects?.length === 0;
  choose('lasting', shown.lasting);
  choose('furthered', shown.furthered);
  const comment = form.querySelector('textarea');
  if (comment) comment.value = shown.comment ?? '';
}

/** What is answered to the first question: the units with a figure, or that nothing came of it. */
function given() {
  const measured = new Set(
    inputs('measured')
      .filter(({ checked }) => checked)
      .map(({ value }) => value),
  );
  const figures = inputs('amount').filter(({ value }) => value.trim());
  if (!figures.length && !inputs('nothing').some(({ checked }) => checked)) return undefined;
  return figures.map(({ id, value }) => ({
    unit: id,
    amount: numberIn(value),
    certainty: measured.has(id) ? 'MEASURED' : 'ESTIMATED',
  }));
}

/** @param {string} name */
const chosen = (name) => inputs(name).find(({ checked }) => checked)?.value;

async function save() {
  say(words.saving);
  const effects = given();
  if (effects?.some(({ amount }) => !Number.isFinite(amount))) throw new Error(words.wrongFigure);
  const comment = form?.querySelector('textarea')?.value.trim() || null;
  await tell(ANSWER_EFFECT, {
    input: { effects, lasting: chosen('lasting'), furthered: chosen('furthered'), comment },
  });
  say(words.saved);
}

async function confirm() {
  const [name] = inputs('name');
  show((await tell(CONFIRM_EFFECT, { name: name?.value ?? '' })).effectInquiryConfirm);
  say();
  backToTop();
}

form?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'name') return;
  // Who gives a figure takes back that nothing came of it, and the other way round.
  if (target instanceof HTMLInputElement && target.name === 'nothing' && target.checked)
    for (const amount of inputs('amount')) amount.value = '';
  if (target instanceof HTMLInputElement && target.name === 'amount' && target.value.trim())
    for (const nothing of inputs('nothing')) nothing.checked = false;
  inTurn(save);
});

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  inTurn(confirm);
});

follow(async () => show((await opened(OPEN_EFFECT)).effectInquiryOpen));
