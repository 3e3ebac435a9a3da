// The figure of one company in one insatsområde: five stairs, those climbed filled in the area's colour and pattern.
import { drawn } from './elements.js';
import { dayInWords, fill, told, words } from './words.js';

const STEPS = [1, 2, 3, 4, 5];
const WIDTH = 19;
const RISE = 7;
const FLOOR = 50;

/** Areas with a colour and a pattern of their own; every other is drawn in grey. */
const KNOWN = new Set(['O', 'R', 'C', 'E', 'D']);

/** @param {string | null | undefined} letter */
export const areaClass = (letter) => `area-${KNOWN.has(letter ?? '') ? letter : 'X'}`;

/**
 * @typedef {object} Standing
 * @property {number | null} step
 * @property {string | null} sinceOn
 * @property {import('./words.js').Localised | null} stepName
 * @property {{ id: string, letter: string | null, name: import('./words.js').Localised }} insatsomrade
 */

/** What the figure shows, in a sentence. @param {Standing} standing */
export function standingInWords({ step, stepName, sinceOn }) {
  if (step === null) return words.notPlaced;
  const values = { step, name: told(stepName), day: sinceOn ? dayInWords(sinceOn) : '' };
  return fill(sinceOn ? words.stands : words.standsBare, values);
}

/**
 * @param {number} number
 * @param {Standing} standing
 */
function stair(number, { step, insatsomrade }) {
  const [x, height] = [(number - 1) * WIDTH + 1, number * RISE];
  const state = number === step ? 'stair here' : number < (step ?? 0) ? 'stair done' : 'stair';
  const place = { x, y: FLOOR - height, width: WIDTH - 1, height };
  const letter = insatsomrade.letter ?? '';
  return drawn(
    'g',
    { class: state },
    drawn('rect', place),
    KNOWN.has(letter) &&
      number <= (step ?? 0) &&
      drawn('rect', { ...place, class: 'filled', fill: `url(#pattern-${letter})` }),
    drawn('text', { x: x + (WIDTH - 1) / 2, y: FLOOR - height - 3 }, number),
  );
}

/** @param {Standing} standing */
export function staircase(standing) {
  return drawn(
    'svg',
    {
      class: `staircase ${areaClass(standing.insatsomrade.letter)}`,
      viewBox: `0 0 ${WIDTH * STEPS.length + 1} ${FLOOR + 1}`,
      role: 'img',
      'aria-label': standingInWords(standing),
    },
    drawn('title', {}, standingInWords(standing)),
    ...STEPS.map((number) => stair(number, standing)),
  );
}
