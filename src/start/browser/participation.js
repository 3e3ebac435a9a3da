// How far a project has come: what it has done so far, and a bar for each thing that it promised.
import { ask } from './api.js';
import { element } from './elements.js';
import { PARTICIPATION } from './queries.js';
import { fill, numberInWords, told, words } from './words.js';

/** @typedef {import('./words.js').Localised} Localised */

/**
 * @typedef {object} Target
 * @property {'COMPANY' | 'PERSON' | 'HOUR' | 'OWN'} unit
 * @property {number} value
 * @property {string | null} fromOn
 * @property {string | null} untilOn
 * @property {string | null} withdrawnOn
 * @property {Localised | null} name
 * @property {{ name: string } | null} organisation
 */

/** @typedef {{ organisation: { name: string }, companies: { participating: number | null } }} Partner */

/**
 * @typedef {object} Participation
 * @property {{ participating: number | null, silent: number | null }} companies
 * @property {number | null} sessions
 * @property {number | null} minutes
 * @property {number | null} stepsClimbed
 * @property {Partner[]} byPartner
 * @property {{ actual: number | null, target: Target }[]} targets
 */

const MINUTES_IN_AN_HOUR = 60;

/** A number, or what stands for one that is not counted or that this reader may not know. @param {number | null} value */
const orBlank = (value) => (value === null ? words.blank : numberInWords(value));

/** @param {Target} target */
const labelOf = ({ unit, name }) => (unit === 'OWN' ? told(name) : words.UNIT[unit]);

/**
 * A number with a bar under it; without the bar when there is no number.
 * @param {string} label
 * @param {number | null} value
 * @param {number} most
 * @param {string} [of]
 */
function bar(label, value, most, of) {
  const said = [`${label}:`, orBlank(value), of].filter(Boolean).join(' ');
  return element(
    'div',
    { class: 'promise' },
    element('dt', {}, label),
    element(
      'dd',
      {},
      element('span', { class: 'number' }, orBlank(value)),
      of && element('span', { class: 'target' }, of),
      value !== null && element('progress', { max: most, value: Math.min(value, most), 'aria-label': said }, said),
    ),
  );
}

/** What was promised for the whole project and its whole time, and still stands. @param {Participation} participation */
function promises({ targets }) {
  const whole = targets.filter(
    ({ target: { organisation, fromOn, untilOn, withdrawnOn } }) =>
      !organisation && !fromOn && !untilOn && !withdrawnOn,
  );
  if (whole.length === 0) return element('p', { class: 'notice' }, words.noTargets);
  const bars = whole.map(({ actual, target }) =>
    bar(labelOf(target), actual, target.value, fill(words.ofPromised, { value: numberInWords(target.value) })),
  );
  return element('dl', {}, ...bars);
}

/**
 * @param {string} label
 * @param {number | null} value
 */
const figure = (label, value) => element('div', {}, element('dt', {}, label), element('dd', {}, orBlank(value)));

/** @param {Participation} participation */
function figures({ companies, sessions, minutes, stepsClimbed }) {
  const hours = minutes === null ? null : Math.round(minutes / MINUTES_IN_AN_HOUR);
  return element(
    'dl',
    { class: 'done' },
    figure(words.participating, companies.participating),
    figure(words.sessions, sessions),
    figure(words.hours, hours),
    figure(words.stepsClimbed, stepsClimbed),
    figure(words.silent, companies.silent),
  );
}

/** @param {Partner} partner */
const participating = ({ companies }) => companies.participating ?? 0;

/** Which partner lags: all on one scale. @param {Participation} participation */
function partners({ byPartner }) {
  const counted = byPartner.toSorted((one, other) => participating(other) - participating(one));
  const most = Math.max(...counted.map(participating));
  const bars = counted.map(({ organisation, companies }) => bar(organisation.name, companies.participating, most));
  return element('div', { class: 'partners' }, element('h3', {}, words.byPartner), element('dl', {}, ...bars));
}

/** Whose figures they are. @param {Participation} participation @param {string} project */
function extent({ byPartner: [first, ...others] }, project) {
  const isPart = first && others.length === 0;
  return isPart ? fill(words.partOf, { project, partner: first.organisation.name }) : fill(words.wholeOf, { project });
}

/** Nothing has been logged: zeros would look like a result. @param {Participation} participation */
const isEmpty = ({ companies, sessions }) => companies.participating === 0 && sessions === 0;

/** @param {{ id: string, name: Localised }} project */
export async function participationOf({ id, name }) {
  const { project } = await ask(PARTICIPATION, { project: id });
  const participation = /** @type {Participation | null} */ (project?.participation);
  const head = element('h2', {}, words.promised);
  if (!participation) return element('section', {}, head, element('p', { class: 'notice' }, words.noFigures));
  if (isEmpty(participation)) return element('section', {}, head, element('p', { class: 'notice' }, words.nothingYet));
  return element(
    'section',
    {},
    head,
    element('p', {}, extent(participation, told(name))),
    promises(participation),
    figures(participation),
    participation.byPartner.length > 1 && partners(participation),
  );
}
