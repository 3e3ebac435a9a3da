import { describe, expect, it } from 'vitest';
import { AREA_LOOKS } from './area-looks.js';
import { hatched, type Hatch } from './hatches.js';
import { widthOf } from './letter-widths.js';
import type { Shape } from './shapes.js';
import { stairsDrawing } from './stairs.js';
import type { Flight, Stairs } from './stairs-model.js';
import { svgOf } from './svg.js';

const flight = (values: Partial<Flight> = {}): Flight => ({
  letter: 'R',
  name: 'Resurseffektiv produktion',
  note: 'Steg 3 av 5',
  steps: 5,
  now: 3,
  start: 1,
  wanted: 4,
  next: { met: 2, of: 4 },
  ...values,
});

const stairs = (flights: Flight[], values: Partial<Stairs> = {}): Stairs => ({
  language: 'sv',
  title: 'Trappan för Åkers Ö & Söner <AB>',
  description: 'På steg 3 av 5.',
  flights,
  floor: {
    letter: 'O',
    title: 'Grunden – genomgången',
    isLaid: true,
    parts: [
      { name: 'Vision', level: 2 },
      { name: 'Kultur', level: null },
    ],
  },
  legend: { now: 'Nu', start: 'Vid start', next: 'Nästa steg', wanted: 'Önskat läge' },
  ...values,
});

const four = ['R', 'C', 'E', 'D'].map((letter) => flight({ letter }));

function flat(shapes: readonly Shape[]): Exclude<Shape, { kind: 'group' }>[] {
  return shapes.flatMap((shape) => (shape.kind === 'group' ? flat(shape.shapes) : [shape]));
}

const roles = (one: Stairs): string[] => flat(stairsDrawing(one).shapes).map(({ role }) => role ?? '');
const texts = (one: Stairs): string[] =>
  flat(stairsDrawing(one).shapes).flatMap((shape) => (shape.kind === 'words' ? [shape.text] : []));
const count = (all: string[], role: string): number => all.filter((one) => one === role).length;

describe('a flight of stairs', () => {
  it('fills what is climbed, breaks the line of what is partly done, and numbers every step', () => {
    const drawn = roles(stairs([flight()]));
    // One that is partly done stands in the legend.
    expect([count(drawn, 'step done'), count(drawn, 'step next'), count(drawn, 'step ahead')]).toEqual([3, 2, 1]);
    expect(texts(stairs([flight()]))).toEqual(expect.arrayContaining(['1', '2', '3', '4', '5', '2/4']));
  });

  it('marks now, the start and the wish, each with a shape of its own', () => {
    const drawn = roles(stairs([flight()], { floor: null }));
    // One of each stands in the legend.
    for (const mark of ['mark now', 'mark start', 'mark flag']) expect([mark, count(drawn, mark)]).toEqual([mark, 2]);
  });

  it('has no mark, and nothing filled, before anybody has found out', () => {
    const unknown = flight({ now: null, start: null, wanted: null, next: null });
    const drawn = roles(stairs([unknown]));
    expect([count(drawn, 'step ahead'), count(drawn, 'mark now'), count(drawn, 'hatch')]).toEqual([5, 1, 1]);
  });

  it('has room for whoever stands below the first step', () => {
    const [with0, with1] = [flight({ now: 0, start: 0 }), flight({ now: 1, start: 1 })].map((one) =>
      svgOf(stairsDrawing(stairs([one])), 'a'),
    );
    expect(with0).not.toBe(with1);
    expect(count(roles(stairs([flight({ now: 0, start: 0, next: { met: 1, of: 3 } })])), 'step next')).toBe(2);
  });

  it('keeps the numbers of areas apart by letter and by pattern, not by colour alone', () => {
    const patterns = ['R', 'C', 'E', 'D'].map((letter) => AREA_LOOKS[letter as 'R'].hatch);
    expect(new Set(patterns).size).toBe(4);
    expect(texts(stairs(four))).toEqual(expect.arrayContaining(['R', 'C', 'E', 'D', 'O']));
  });

  it('breaks a long name, and stays within the figure', () => {
    const name = 'Kompetensförsörjningsstrategiarbetsgruppens utvecklingsområde';
    const { width, shapes } = stairsDrawing(stairs([...four.slice(1), flight({ name })]));
    const words = flat(shapes).flatMap((shape) => (shape.kind === 'words' ? [shape] : []));
    for (const { x, text, size, anchor } of words) {
      const wide = widthOf(text, size);
      expect(anchor === 'middle' ? x + wide / 2 : x + wide).toBeLessThanOrEqual(width + 2);
    }
  });
});

describe('the figure', () => {
  it.each([1, 2, 3, 4, 5, 8])('holds %i flights within the same width', (flights) => {
    const { width, shapes } = stairsDrawing(stairs(Array.from({ length: flights }, () => flight())));
    const paths = flat(shapes).flatMap((shape) => (shape.kind === 'path' ? [shape.d] : []));
    const rights = paths.flatMap((d) => [...d.matchAll(/H([\d.]+)/g)].map(([, x]) => Number(x)));
    expect(Math.max(...rights)).toBeLessThanOrEqual(width);
    expect(count(roles(stairs(Array.from({ length: flights }, () => flight()))), 'mark now')).toBe(flights + 1);
  });

  it('draws a floor that is not in place with broken lines, and none where there is none', () => {
    const floor = { letter: 'O', title: 'Grunden – inte genomgången än', isLaid: false, parts: [] };
    const [laid, unlaid, none] = [stairs(four), stairs(four, { floor }), stairs(four, { floor: null })].map((one) =>
      roles(one).filter((role) => role.startsWith('floor')),
    );
    expect([laid, unlaid, none]).toEqual([['floor laid'], ['floor'], []]);
  });

  it('shows levels of the floor as squares and as a number', () => {
    const drawn = roles(stairs(four));
    expect([count(drawn, 'level full'), count(drawn, 'level')]).toEqual([2, 3]);
  });
});

describe('the figure as SVG', () => {
  const written = svgOf(stairsDrawing(stairs(four)), 'figure-1');

  it('says what it is and what it shows, in its language', () => {
    expect(written).toContain('<title id="figure-1-title">Trappan för Åkers Ö &amp; Söner &lt;AB&gt;</title>');
    expect(written).toContain('<desc id="figure-1-desc">På steg 3 av 5.</desc>');
    expect(written).toMatch(/role="img" lang="sv" aria-labelledby="figure-1-title" aria-describedby="figure-1-desc"/);
  });

  it('has no id but its own two, so that several can stand on a page', () => {
    const other = svgOf(stairsDrawing(stairs(four)), 'figure-2');
    const ids = [...`${written}${other}`.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['figure-1-title', 'figure-1-desc', 'figure-2-title', 'figure-2-desc']);
    expect(written).not.toMatch(/url\(|<style|<script|href/);
  });

  it('is the same for the same company, and leaves out what XML cannot hold', () => {
    expect(svgOf(stairsDrawing(stairs(four)), 'figure-1')).toBe(written);
    const odd = svgOf(stairsDrawing(stairs(four, { title: 'A\u0000B\u{1F600}"' })), 'x');
    expect(odd).toContain('>AB\u{1F600}&quot;</title>');
  });
});

describe('a pattern', () => {
  it.each<Hatch>(['lines', 'dots', 'slant', 'grid', 'cross'])('of %s stays inside its box', (hatch) => {
    const inside = { x: 10, y: 20, width: 31, height: 17 };
    const points = [...hatched(hatch, inside).matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)];
    expect(points.length).toBeGreaterThan(4);
    for (const [, x, y] of points.map((point) => point.map(Number))) {
      expect(x).toBeGreaterThanOrEqual(10);
      expect(x).toBeLessThanOrEqual(41);
      expect(y).toBeGreaterThanOrEqual(20);
      expect(y).toBeLessThanOrEqual(37);
    }
  });
});
