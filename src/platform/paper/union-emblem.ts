// The emblem of the European Union as its rules draw it: twelve upright stars in a circle, gold on a blue one half wider than high.
import { box, polygon, type Drawing, type Shape } from '../drawing/shapes.js';

const BLUE = '#003399';
const GOLD = '#ffcc00';
const STARS = 12;
const POINTS = 5;

/** Regulation (EU) 2021/1060, annex IX: never lower than a centimetre. */
export const LOWEST_EMBLEM = (10 / 25.4) * 72;

/** Where a star's points and hollows lie, the first point upwards. */
function star(x: number, y: number, radius: number): string {
  const inner = (radius * Math.sin(Math.PI / 10)) / Math.sin((7 * Math.PI) / 10);
  return polygon(
    Array.from({ length: POINTS * 2 }, (_, index): readonly [number, number] => {
      const angle = (index * Math.PI) / POINTS;
      const reach = index % 2 ? inner : radius;
      return [x + reach * Math.sin(angle), y - reach * Math.cos(angle)];
    }),
  );
}

/** The emblem at a height; it is one and a half times as wide. */
export function unionEmblem(height: number, statement: string, language: string): Drawing {
  const width = height * 1.5;
  const stars = Array.from({ length: STARS }, (_, hour): Shape => {
    const angle = (hour * Math.PI * 2) / STARS;
    const [x, y] = [width / 2 + (height / 3) * Math.sin(angle), height / 2 - (height / 3) * Math.cos(angle)];
    return { kind: 'path', d: star(x, y, height / 18), ink: { fill: GOLD }, role: 'star' };
  });
  const flag: Shape = { kind: 'path', d: box({ x: 0, y: 0, width, height }), ink: { fill: BLUE }, role: 'flag' };
  return { width, height, language, title: statement, description: statement, shapes: [flag, ...stars] };
}

const USUAL = 34;

/** How high the emblem stands: never lower than the highest of the other marks, nor than the rules allow. */
export function emblemHeight(others: readonly { readonly width: number; readonly height: number }[]): number {
  const needed = others.map(({ width, height }) => Math.max(height, width / 1.5));
  return Math.max(USUAL, LOWEST_EMBLEM, ...needed);
}
