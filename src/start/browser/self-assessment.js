// The page of a self-assessment at work: every answer is saved at once, and the next questions come when they are due.
import { element } from './elements.js';
import { backToTop, follow, inTurn, opened, say, tell } from './link.js';
import { ANSWER_SELF, FINISH_SELF, OPEN_SELF } from './self-assessment-queries.js';
import { dayInWords, fill, told, words } from './words.js';

/** @typedef {import('./words.js').Localised} Localised */
/** @typedef {{ criterionId: string, statement: Localised, evidence: Localised | null, theme: Localised | null, value: string | null, comment: string | null, isNext: boolean }} Question */
/** @typedef {{ name: Localised, isOpen: boolean, achievedStep: number | null, questions: Question[] }} Part */
/** @typedef {{ companyName: string, name: string, invitedBy: string, expiresOn: string, isFinished: boolean, parts: Part[] }} Shown */

const VALUES = ['YES', 'NO', 'NOT_RELEVANT', 'DONT_KNOW'];

const parts = document.getElementById('parts');
const lead = document.getElementById('lead');
const finish = document.getElementById('finish');

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
    inTurn(() => save(answer));
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
  say(words.saving);
  const { selfAssessmentAnswer } = await tell(ANSWER_SELF, { input: { answers: [answer] } });
  say(words.saved);
  const asking = [...(parts?.querySelectorAll('section > fieldset') ?? [])];
  // What one is reading stays where it is until the last question shown is answered.
  if (asking.some((field) => !field.querySelector('input:checked'))) return;
  show(selfAssessmentAnswer);
  parts?.scrollIntoView();
}

async function handIn() {
  show((await tell(FINISH_SELF)).selfAssessmentFinish);
  say(words.handedIn);
  backToTop();
}

finish?.addEventListener('click', () => inTurn(handIn));

follow(async () => show((await opened(OPEN_SELF)).selfAssessmentOpen));
