// What the marks of the stairs mean, in one line under them.
import { AREA_LOOKS, INK } from './area-looks.js';
import { fill } from './flights.js';
import { widthOf } from './letter-widths.js';
import { nowMark, startMark, wantedMark } from './marks.js';
import { box, type Shape } from './shapes.js';
import type { LegendWord } from './stairs-model.js';

export const LEGEND_HEIGHT = 34;
const SIZE = 9.5;
const SAMPLE = 18;
const APART = 20;

const SAMPLES: Readonly<Record<LegendWord, (x: number, y: number) => Shape[]>> = {
  now: (x, y) => nowMark(AREA_LOOKS.O, { x: x + 6, y }),
  start: (x, y) => startMark(AREA_LOOKS.O, { x: x + 6, y }),
  wanted: (x, y) => wantedMark(AREA_LOOKS.O, { x: x + 3, y: y + 9 }),
  next: (x, y) => {
    const whole = { x, y: y - 7, width: 13, height: 14 };
    const edge = { stroke: AREA_LOOKS.O.strong, width: 1, dash: [3, 2] };
    return [
      { kind: 'path', d: box(whole), ink: { fill: INK.paper }, role: 'paper' },
      ...fill({ ...whole, y, height: 7 }, { ...AREA_LOOKS.X, hatch: 'lines' }),
      { kind: 'path', d: box(whole), ink: edge, role: 'step next' },
    ];
  },
};

export function legendShapes(words: Readonly<Record<LegendWord, string>>, top: number): Shape[] {
  const y = top + LEGEND_HEIGHT - 13;
  const shapes: Shape[] = [];
  let x = 1;
  for (const word of ['now', 'start', 'next', 'wanted'] as const) {
    const text = words[word];
    shapes.push(...SAMPLES[word](x, y), {
      kind: 'words',
      x: x + SAMPLE,
      y: y + 3.3,
      text,
      size: SIZE,
      colour: INK.quiet,
      role: 'quiet',
    });
    x += SAMPLE + widthOf(text, SIZE) + APART;
  }
  return [{ kind: 'group', role: 'legend area-O', shapes }];
}
