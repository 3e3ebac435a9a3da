// The patterns that areas are told apart by without colour, each as one path that stays inside its box.
import { line, written, type Box } from './shapes.js';

export type Hatch = 'lines' | 'dots' | 'slant' | 'grid' | 'cross';

const APART = 4.5;

/** The first whole number of steps that is past the edge: patterns of neighbours then meet. */
function* places(from: number, to: number, apart = APART): Generator<number> {
  for (let place = Math.floor(from / apart + 1) * apart; place < to; place += apart) yield place;
}

function level({ x, y, width, height }: Box): string {
  return [...places(y, y + height)].map((place) => line(x, place, x + width, place)).join('');
}

function upright({ x, y, width, height }: Box): string {
  return [...places(x, x + width)].map((place) => line(place, y, place, y + height)).join('');
}

/** Lines of y = c - x, cut at the edges of the box. */
function rising({ x, y, width, height }: Box): string {
  return [...places(x + y, x + width + y + height, APART * Math.SQRT2)]
    .map((sum) => {
      const [left, right] = [Math.max(x, sum - y - height), Math.min(x + width, sum - y)];
      return left < right ? line(left, sum - left, right, sum - right) : '';
    })
    .join('');
}

/** Lines of y = x - c, cut at the edges of the box. */
function falling({ x, y, width, height }: Box): string {
  return [...places(x - y - height, x + width - y, APART * Math.SQRT2)]
    .map((gap) => {
      const [left, right] = [Math.max(x, y + gap), Math.min(x + width, y + height + gap)];
      return left < right ? line(left, left - gap, right, right - gap) : '';
    })
    .join('');
}

/** Lines without length, which round ends make into dots. */
function dotted({ x, y, width, height }: Box): string {
  const rows = [...places(y + 1, y + height - 1)];
  return rows
    .flatMap((row) => [...places(x + 1, x + width - 1)].map((place) => `M${written(place)} ${written(row)}h.01`))
    .join('');
}

const HATCHES: Readonly<Record<Hatch, (box: Box) => string>> = {
  lines: level,
  dots: dotted,
  slant: rising,
  grid: (inside) => level(inside) + upright(inside),
  cross: (inside) => rising(inside) + falling(inside),
};

/** How thick the lines of each are; dots are as wide as their line. */
export const HATCH_WIDTH: Readonly<Record<Hatch, number>> = { lines: 1, dots: 2, slant: 1, grid: 0.7, cross: 0.7 };

/** The path of a pattern inside a box. */
export function hatched(hatch: Hatch, inside: Box): string {
  return HATCHES[hatch](inside);
}
