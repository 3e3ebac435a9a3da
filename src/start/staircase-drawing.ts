// The staircase of the start page: five steps on a foundation, with each area's mark on the step it has reached.
import type { Locale } from '#platform/values/locale.js';
import { html, type Html } from './html.js';
import { DRAWN_AREAS, START } from './page-words.js';

const STEPS = [1, 2, 3, 4, 5] as const;
const WIDTH = 96;
const RISE = 44;
const FLOOR = 276;
const RADIUS = 19;

const left = (step: number): number => (step - 1) * WIDTH + 2;
const top = (step: number): number => FLOOR - step * RISE;

function stair(step: number): Html {
  return html`<g class="stair">
    <rect x="${left(step)}" y="${top(step)}" width="${WIDTH}" height="${step * RISE}" />
    <text x="${left(step) + WIDTH / 2}" y="${FLOOR - 14}">${step}</text>
  </g>`;
}

function mark({ letter, step }: (typeof DRAWN_AREAS)[number]): Html {
  const [x, y] = [left(step) + WIDTH / 2, top(step) - RADIUS];
  return html`<g class="mark area-${letter}">
    <rect x="${left(step)}" y="${top(step)}" width="${WIDTH}" height="9" fill="url(#pattern-${letter})" />
    <circle cx="${x}" cy="${y}" r="${RADIUS - 1}" />
    <text x="${x}" y="${y + 6}">${letter}</text>
  </g>`;
}

export function staircaseDrawing(locale: Locale): Html {
  return html`<figure class="drawing">
    <svg viewBox="0 42 484 276" role="img" aria-labelledby="drawing">
      <title id="drawing">${START.figure[locale]}</title>
      ${STEPS.map(stair)}
      <g class="ground area-O">
        <rect x="2" y="${FLOOR}" width="${WIDTH * STEPS.length}" height="40" />
        <text x="${WIDTH * 2.5 + 2}" y="${FLOOR + 26}">${START.ground[locale]}</text>
      </g>
      ${DRAWN_AREAS.map(mark)}
    </svg>
    <figcaption>
      <ul class="legend">
        ${DRAWN_AREAS.map(({ letter, name }) => html`<li class="area-${letter}"><b>${letter}</b> ${name[locale]}</li>`)}
      </ul>
    </figcaption>
  </figure>`;
}

/** The patterns by which areas are told apart without colour; drawn once, used by every figure on the page. */
export const patterns: Html = html`<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
  <defs>
    <pattern id="pattern-R" class="area-R" width="4" height="4" patternUnits="userSpaceOnUse">
      <rect class="paper" width="4" height="4" />
      <path d="M0 1h4" />
    </pattern>
    <pattern id="pattern-C" class="area-C" width="5" height="5" patternUnits="userSpaceOnUse">
      <rect class="paper" width="5" height="5" />
      <circle cx="2.5" cy="2.5" r="1.4" />
    </pattern>
    <pattern
      id="pattern-E"
      class="area-E"
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect class="paper" width="5" height="5" />
      <path d="M1 0v5" />
    </pattern>
    <pattern id="pattern-D" class="area-D" width="5" height="5" patternUnits="userSpaceOnUse">
      <rect class="paper" width="5" height="5" />
      <path d="M0 .5h5M.5 0v5" />
    </pattern>
  </defs>
</svg>`;
