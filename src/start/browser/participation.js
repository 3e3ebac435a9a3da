// How far a project has come against what it promised, a bar for each target.
import { ask } from './api.js';
import { element } from './elements.js';
import { PARTICIPATION } from './queries.js';
import { fill, numberInWords, told, words } from './words.js';

/**
 * @param {string} label
 * @param {number} value
 * @param {number} target
 */
function bar(label, value, target) {
  const said = fill(words.of, { value: numberInWords(value), target: numberInWords(target) });
  return element(
    'div',
    { class: 'promise' },
    element('dt', {}, label),
    element(
      'dd',
      {},
      element('span', { class: 'number' }, numberInWords(value)),
      element('span', { class: 'target' }, fill(words.of, { value: '', target: numberInWords(target) }).trim()),
      element('progress', { max: target, value: Math.min(value, target), 'aria-label': `${label}: ${said}` }, said),
    ),
  );
}

/** @param {{ id: string, name: import('./words.js').Localised }} project */
export async function participationOf({ id, name }) {
  const section = element(
    'section',
    {},
    element('h2', {}, words.promised),
    element('p', {}, fill(words.promisedHow, { project: told(name) })),
  );
  const { project } = await ask(PARTICIPATION, { project: id });
  const against = project?.participation?.againstTargets ?? [];
  section.append(
    against.length
      ? element('dl', {}, ...against.map(({ target, value }) => bar(words.UNIT[target.unit], value, target.value)))
      : element('p', { class: 'notice' }, words.noTargets),
  );
  return section;
}
