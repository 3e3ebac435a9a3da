// The stairs of the start page: the figure that companies are left with, of a company that is not there.
import { stairsDrawing } from '#platform/drawing/stairs.js';
import { svgOf } from '#platform/drawing/svg.js';
import type { Locale } from '#platform/values/locale.js';
import { html, Html } from './html.js';
import { DRAWN_AREAS, FIGURE } from './page-words.js';

const STEPS = 5;

export function staircaseDrawing(locale: Locale): Html {
  const { legend, title, description, ground, step } = FIGURE;
  const drawing = stairsDrawing({
    language: locale,
    title: title[locale],
    description: description[locale],
    flights: DRAWN_AREAS.map(({ name, ...area }) => ({
      ...area,
      name: name[locale],
      note: `${step[locale]} ${area.now}`,
      steps: STEPS,
    })),
    floor: { letter: 'O', title: ground[locale], isLaid: true, parts: [] },
    legend: {
      now: legend.now[locale],
      start: legend.start[locale],
      next: legend.next[locale],
      wanted: legend.wanted[locale],
    },
  });
  return html`<figure class="drawing">${new Html(svgOf(drawing, 'drawing'))}</figure>`;
}

/** The patterns by which areas are told apart without colour; drawn once, used by the small stairs of the companies. */
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
