// The list of a project's companies: where each stands in each insatsområde.
import { ask } from './api.js';
import { element } from './elements.js';
import { COMPANIES } from './queries.js';
import { areaClass, staircase } from './staircase.js';
import { fill, told, words } from './words.js';

/**
 * @typedef {object} Company
 * @property {string} name
 * @property {{ name: string } | null} municipality
 * @property {import('./staircase.js').Standing[]} progress
 */

/**
 * @typedef {object} Enrolments
 * @property {number} totalCount
 * @property {{ hasNextPage: boolean, endCursor: string | null }} pageInfo
 * @property {{ company: Company }[]} nodes
 */

/**
 * A page of the project's companies.
 * @param {string} project
 * @param {string | null} [cursor]
 * @returns {Promise<Enrolments>}
 */
const fetchPage = async (project, cursor) => (await ask(COMPANIES, { project, after: cursor })).enrolments;

/** @param {import('./staircase.js').Standing} standing */
const areaHead = ({ insatsomrade: { letter, name } }) =>
  element(
    'th',
    { scope: 'col', role: 'columnheader', class: areaClass(letter) },
    element('span', { class: 'head' }, element('b', {}, letter ?? ''), element('span', {}, told(name))),
  );

/** @param {import('./staircase.js').Standing} standing */
const areaCell = (standing) =>
  element(
    'td',
    { role: 'cell', class: areaClass(standing.insatsomrade.letter) },
    element('span', { class: 'of', 'aria-hidden': 'true' }, element('b', {}, standing.insatsomrade.letter ?? '')),
    staircase(standing),
  );

/** @param {{ company: Company }} enrolment */
const row = ({ company: { name, municipality, progress } }) =>
  element(
    'tr',
    { role: 'row' },
    element('th', { scope: 'row', role: 'rowheader' }, name, municipality && element('small', {}, municipality.name)),
    ...progress.map(areaCell),
  );

/** The roles say what the elements are also where the narrow layout lays them out as cards. @param {Enrolments} first */
function table({ nodes }) {
  const areas = nodes[0]?.company.progress ?? [];
  const company = element('th', { scope: 'col', role: 'columnheader' }, words.company);
  const rows = element('tbody', { role: 'rowgroup' }, ...nodes.map(row));
  const head = element('tr', { role: 'row' }, company, ...areas.map(areaHead));
  return { rows, whole: element('table', { role: 'table' }, element('thead', { role: 'rowgroup' }, head), rows) };
}

/**
 * The line under the table: how many are shown, and a button for more.
 * @param {string} project
 * @param {HTMLElement} rows
 * @param {Enrolments} first
 */
function after(project, rows, first) {
  const count = element('p', { role: 'status' });
  const more = element('button', { type: 'button', click: () => void fetchMore() }, words.more);
  let { pageInfo } = first;
  const tell = () => {
    count.textContent = fill(words.ofCompanies, { shown: rows.childElementCount, total: first.totalCount });
    more.hidden = !pageInfo.hasNextPage;
  };
  async function fetchMore() {
    const next = await fetchPage(project, pageInfo.endCursor);
    rows.append(...next.nodes.map(row));
    ({ pageInfo } = next);
    tell();
  }
  tell();
  return element('div', { class: 'after' }, count, more);
}

/** The first companies of a project, and more on demand. @param {string} project */
export async function companiesOf(project) {
  const first = await fetchPage(project);
  const head = [element('h2', {}, words.companies), element('p', {}, words.companiesHow)];
  if (first.nodes.length === 0) {
    return element('section', {}, ...head, element('p', { class: 'notice' }, words.noCompanies));
  }
  const { rows, whole } = table(first);
  return element('section', {}, ...head, whole, after(project, rows, first));
}
