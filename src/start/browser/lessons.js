// The page of open lessons: what a workspace has published for everybody, narrowed by what the reader chooses.
import { ask } from './api.js';
import { element } from './elements.js';
import { OPEN_LESSONS } from './lesson-queries.js';
import { lessonWords, wordFor } from './lesson-words.js';
import { dayInWords, fill, told, words } from './words.js';

/** @typedef {import('./words.js').Localised} Localised */
/** @typedef {{ id: string, kind: string, title: string, language: string, whatWorked: string | null, whatDidNot: string | null, forWhom: string | null, evidence: string | null, answers: { question: Localised, text: string }[], materials: { title: string, url: string }[], reasons: string[], targetGroup: string | null, funds: string[], tags: string[], insatsomraden: Localised[], projectName: Localised | null, organisationName: string, publishedOn: string }} Lesson */

const workspace = new URLSearchParams(location.search).get('workspace') ?? '';
const form = document.querySelector('form');
const lead = document.getElementById('lead');
const list = document.getElementById('lessons');
const status = document.getElementById('shown');

/** With fewer than this, whoever reads them has no need to choose. */
const ENOUGH_TO_CHOOSE = 4;

/** @type {Lesson[]} */
let lessons = [];
let isWhole = true;

/** What can be chosen by: the name of the field, and its values in a lesson. */
const CHOICES = /** @type {const} */ ({
  area: (/** @type {Lesson} */ { insatsomraden }) => insatsomraden.map(told),
  reason: (/** @type {Lesson} */ { reasons }) => reasons.map((code) => wordFor(lessonWords.REASON, code)),
  kind: (/** @type {Lesson} */ { kind }) => [wordFor(lessonWords.KIND, kind)],
  tag: (/** @type {Lesson} */ { tags }) => tags,
});

/** A part of a lesson, where it says something. @param {string} title @param {string | null} text @param {string} [lang] */
function part(title, text, lang) {
  if (!text) return [];
  return [
    element('dt', {}, title),
    element('dd', { lang }, ...text.split(/\n+/).map((line) => element('p', {}, line))),
  ];
}

/** @param {Lesson} lesson */
function card(lesson) {
  const { id, kind, title, projectName, organisationName, publishedOn, materials, answers, reasons } = lesson;
  const lang = lesson.language.toLowerCase();
  const from = [wordFor(lessonWords.KIND, kind), told(projectName), organisationName].filter(Boolean).join(' · ');
  const about = [
    ...lesson.insatsomraden.map(told),
    ...reasons.map((code) => wordFor(lessonWords.REASON, code)),
    ...lesson.tags,
  ].join(', ');
  const links = materials.map(({ title: name, url }) =>
    element('li', {}, element('a', { href: url, rel: 'noopener external' }, name)),
  );
  return element(
    'article',
    { id, class: 'card lesson', 'aria-labelledby': `title-${id}` },
    element('p', { class: 'from' }, from),
    element('h2', { id: `title-${id}`, lang }, title),
    element(
      'dl',
      {},
      ...part(lessonWords.whatWorked, lesson.whatWorked, lang),
      ...part(lessonWords.whatDidNot, lesson.whatDidNot, lang),
      ...answers.flatMap(({ question, text }) => part(told(question), text, lang)),
      ...part(lessonWords.forWhom, lesson.forWhom, lang),
      ...part(lessonWords.targetGroup, lesson.targetGroup, lang),
      ...part(lessonWords.evidence, lesson.evidence, lang),
      ...(links.length
        ? [element('dt', {}, lessonWords.materials), element('dd', {}, element('ul', {}, ...links))]
        : []),
      ...part(lessonWords.about, about),
    ),
    element('p', { class: 'from' }, fill(lessonWords.published, { day: dayInWords(publishedOn) })),
  );
}

/** @param {string} name */
const chosen = (name) => {
  const field = form?.elements.namedItem(name);
  return field instanceof HTMLSelectElement || field instanceof HTMLInputElement ? field.value : '';
};

/** @param {Lesson} lesson */
function fits(lesson) {
  const isChosen = Object.entries(CHOICES).every(
    ([name, values]) => !chosen(name) || values(lesson).includes(chosen(name)),
  );
  const { title, whatWorked, whatDidNot, forWhom, evidence, targetGroup, answers } = lesson;
  const said = [title, whatWorked, whatDidNot, forWhom, evidence, targetGroup, ...answers.map(({ text }) => text)];
  return isChosen && said.join(' ').toLowerCase().includes(chosen('search').trim().toLowerCase());
}

function show() {
  const shown = lessons.filter(fits);
  list?.replaceChildren(...shown.map(card));
  if (!status) return;
  const count = fill(lessonWords.count, { shown: shown.length, total: lessons.length });
  status.textContent = [shown.length ? count : lessonWords.noneFits, !isWhole && lessonWords.latest]
    .filter(Boolean)
    .join('. ');
}

/** Offers what the lessons themselves hold, and nothing that would give none. */
function offer() {
  for (const [name, values] of Object.entries(CHOICES)) {
    const select = form?.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    const known = [...new Set(lessons.flatMap(values))].toSorted((one, other) => one.localeCompare(other));
    select.append(...known.map((value) => element('option', { value }, value)));
    const label = select.closest('label');
    if (label) label.hidden = known.length < 2;
  }
  if (form) form.hidden = lessons.length < ENOUGH_TO_CHOOSE;
}

async function open() {
  const { openLessons } = await ask(OPEN_LESSONS, { workspace });
  ({ lessons, isWhole } = openLessons);
  if (lead) {
    lead.textContent = lessons.length
      ? fill(lessonWords.what, { workspace: told(openLessons.workspaceName) })
      : lessonWords.none;
  }
  offer();
  if (lessons.length) show();
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

form?.addEventListener('input', show);
form?.addEventListener('submit', (event) => event.preventDefault());

// The other language's page is of the same workspace.
for (const link of document.querySelectorAll('a')) {
  if (!link.hreflang) continue;
  const address = new URL(link.href);
  address.searchParams.set('workspace', workspace);
  link.href = address.href;
}

open().catch((/** @type {unknown} */ error) => {
  if (lead) lead.textContent = error instanceof Error ? error.message : words.failed;
});
