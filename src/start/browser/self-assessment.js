// The page of a self-assessment at work: every answer is saved at once, and the next questions come when they are due.
import { ask } from './api.js';
import { element } from './elements.js';
import { ANSWER_SELF, FINISH_SELF, OPEN_SELF } from './queries.js';
import { dayInWords, fill, told, words } from './words.js';

/** @typedef {import('./words.js').Localised} Localised */
/** @typedef {{ criterionId: string, statement: Localised, evidence: Localised | null, theme: Localised | null, value: string | null, comment: string | null, isNext: boolean }} Question */
/** @typedef {{ name: Localised, isOpen: boolean, achievedStep: number | null, questions: Question[] }} Part */
/** @typedef {{ companyName: string, name: string, invitedBy: string, expiresOn: string, isFinished: boolean, parts: Part[] }} Shown */

const VALUES = ['YES', 'NO', 'NOT_RELEVANT', 'DONT_KNOW'];

const token = location.hash.slice(1);
const parts = document.getElementById('parts');
const lead = document.getElementById('lead');
const saved = document.getElementById('saved');
const refused = document.getElementById('refused');
const finish = document.getElementById('finish');

/** Answers are sent one after the other, so that the latest is the one that stays. */
let sending = Promise.resolve();

/** @param {unknown} error */
function refuse(error) {
  if (saved) saved.textContent = '';
  if (!refused) return;
  refused.textContent = error instanceof Error ? error.message : words.failed;
  refused.hidden = false;
}

/** @param {Question} question */
function choices({ criterionId, value }) {
  const choice = (/** @type {string} */ one) =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: criterionId, value: one, checked: one === value }),
      words.ANSWER[/** @type {keyof typeof words.ANSWER} */ (one)],
    );
  return element('div', { class: 'choices' }, ...VALUES.map(choice));
}

/** @param {Question} question */
function asked(question) {
  const { criterionId, statement, evidence, theme, comment } = question;
  const written = element('textarea', { rows: 1, maxlength: 2000, 'aria-label': words.comment });
  written.value = comment ?? '';
  const field = element(
    'fieldset',
    {},
    element('legend', {}, told(statement)),
    theme && element('p', { class: 'theme' }, told(theme)),
    evidence && element('p', { class: 'evidence' }, told(evidence)),
    choices(question),
    element('div', { class: 'comment' }, element('span', { 'aria-hidden': true }, words.comment), written),
  );
  field.addEventListener('change', () => {
    const chosen = field.querySelector('input:checked');
    if (!(chosen instanceof HTMLInputElement)) return;
    const answer = { criterionId, value: chosen.value, comment: written.value.trim() || null };
    sending = sending.then(() => save(answer));
  });
  return field;
}

/** @param {Part} part */
function shownPart({ name, isOpen, achievedStep, questions }) {
  const next = questions.filter(({ isNext }) => isNext);
  const answered = questions.filter(({ value }) => value);
  const none = isOpen ? words.enough : words.closed;
  const result = achievedStep === null ? none : fill(words.ownStep, { step: achievedStep });
  return element(
    'section',
    { class: 'questions' },
    element('h2', {}, told(name)),
    ...(next.length ? next.map(asked) : [element('p', {}, result)]),
    isOpen &&
      answered.length > 0 &&
      element(
        'details',
        {},
        element('summary', {}, fill(words.answered, { count: answered.length })),
        ...answered.map(asked),
      ),
  );
}

/** @param {Shown} shown */
function show(shown) {
  const { companyName, invitedBy, isFinished, expiresOn } = shown;
  if (lead)
    lead.textContent = fill(isFinished ? words.thanks : words.asks, {
      companyName,
      invitedBy,
      day: dayInWords(expiresOn),
    });
  parts?.replaceChildren(...shown.parts.map(shownPart));
  if (finish) finish.hidden = isFinished || !shown.parts.some(({ isOpen }) => isOpen);
}

/** @param {{ criterionId: string, value: string, comment: string | null }} answer */
async function save(answer) {
  if (saved) saved.textContent = words.saving;
  try {
    const { selfAssessmentAnswer } = await ask(ANSWER_SELF, { token, input: { answers: [answer] } });
    if (saved) saved.textContent = words.saved;
    if (refused) refused.hidden = true;
    const asking = [...(parts?.querySelectorAll('section > fieldset') ?? [])];
    // What one is reading stays where it is until the last question shown is answered.
    if (asking.some((field) => !field.querySelector('input:checked'))) return;
    show(selfAssessmentAnswer);
    parts?.scrollIntoView();
  } catch (error) {
    refuse(error);
  }
}

async function handIn() {
  await sending;
  try {
    show((await ask(FINISH_SELF, { token })).selfAssessmentFinish);
    if (saved) saved.textContent = words.handedIn;
    document.getElementById('content')?.scrollIntoView();
  } catch (error) {
    refuse(error);
  }
}

finish?.addEventListener('click', () => void handIn());

// The other language's page is asked with the same proof.
for (const link of document.querySelectorAll('a')) if (link.hreflang) link.hash = location.hash;

if (!location.hash) refuse(new Error(words.halfLink));
else
  ask(OPEN_SELF, { token })
    .then(({ selfAssessmentOpen }) => show(selfAssessmentOpen))
    .catch(refuse);
