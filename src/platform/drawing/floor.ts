// The floor that all stairs stand on: what it is called, and its parts beside each other.
import { AREA_LOOKS, INK, lookedLetter, type AreaLook } from './area-looks.js';
import { badge } from './flights.js';
import { sizeFor, widthOf } from './letter-widths.js';
import { linesAtMost, linesOf } from './line-breaks.js';
import { box, line, shapesOf, type Box, type Shape } from './shapes.js';
import type { Floor } from './stairs-model.js';

const TITLE = 10.5;
const HEAD = 26;
const PART = 9;
const SMALLEST_PART = 8;
const PART_LINE = 11;
const PADDING = 6;
const LEVELS = 5;
const SQUARE = 6;

interface Parts {
  wide: number;
  /** The same for all of them. */
  size: number;
  lines: string[][];
  hasLevels: boolean;
}

/** The names of the parts, each within its share of the floor. */
function partsOf({ parts }: Floor, width: number): Parts {
  const wide = width / Math.max(1, parts.length);
  const inside = wide - PADDING * 2;
  const size = Math.min(PART, ...parts.map(({ name }) => sizeFor(name, inside, PART, SMALLEST_PART)));
  const measure = (text: string): number => widthOf(text, size) - 0.01;
  const lines = parts.map(({ name }) => linesAtMost(linesOf(name, inside, measure), 3));
  return { wide, size, lines, hasLevels: parts.some(({ level }) => level !== null) };
}

export function floorHeight(floor: Floor, width: number): number {
  if (!floor.parts.length) return HEAD;
  const { lines, hasLevels } = partsOf(floor, width);
  return HEAD + Math.max(...lines.map(({ length }) => length)) * PART_LINE + (hasLevels ? SQUARE + 5 : 0) + 7;
}

export function floorShapes(floor: Floor, place: Box): Shape[] {
  const letter = lookedLetter(floor.letter);
  const look = AREA_LOOKS[letter];
  const edge = floor.isLaid ? { stroke: look.strong, width: 1.4 } : { stroke: INK.edge, width: 1, dash: [4, 3] };
  const inner = { x: place.x + 0.7, y: place.y + 0.7, width: place.width - 1.4, height: place.height - 1.4 };
  const shapes: Shape[] = [
    {
      kind: 'path',
      d: box(inner),
      ink: { fill: floor.isLaid ? look.tint : INK.paper, ...edge },
      role: floor.isLaid ? 'floor laid' : 'floor',
    },
    ...badge(floor.letter, look, { x: place.x + 16, y: place.y + 14 }),
    {
      kind: 'words',
      x: place.x + 31,
      y: place.y + 17.6,
      text: linesAtMost(
        linesOf(floor.title, place.width - 40, (text) => widthOf(text, TITLE)),
        1,
      )[0] as string,
      size: TITLE,
      colour: look.strong,
      isBold: true,
      role: 'strong',
    },
    ...partShapes(floor, place, look),
  ];
  return [{ kind: 'group', role: `floor area-${letter}`, shapes }];
}

function partShapes(floor: Floor, { x, y, width, height }: Box, look: AreaLook): Shape[] {
  const { wide, size, lines } = partsOf(floor, width);
  const top = y + HEAD;
  return floor.parts.flatMap(({ level }, index) => {
    const left = x + index * wide;
    const names = lines[index] ?? [];
    return shapesOf(
      index > 0 && {
        kind: 'path',
        d: line(left, top, left, y + height - 6),
        ink: { stroke: INK.edge, width: 0.6 },
        role: 'parting',
      },
      names.map((text, row) => ({
        kind: 'words' as const,
        x: left + PADDING + 1,
        y: top + 8 + row * PART_LINE,
        text,
        size,
        colour: INK.text,
        role: 'name',
      })),
      level !== null && levelShapes(level, { x: left + PADDING + 1, y: y + height - SQUARE - 7 }, look),
    );
  });
}

/** Squares, filled up to the level, and its number. */
function levelShapes(level: number, { x, y }: { x: number; y: number }, { strong }: AreaLook): Shape[] {
  const squares = Array.from({ length: LEVELS }, (_, index): Shape => {
    const place = { x: x + index * (SQUARE + 2), y, width: SQUARE, height: SQUARE };
    const isFull = index < level;
    return {
      kind: 'path',
      d: box(place),
      ink: { fill: isFull ? strong : INK.paper, stroke: strong, width: 0.7 },
      role: isFull ? 'level full' : 'level',
    };
  });
  const words = { kind: 'words', x: x + LEVELS * (SQUARE + 2) + 3, y: y + SQUARE, text: String(level) } as const;
  return [...squares, { ...words, size: PART, colour: strong, isBold: true, role: 'strong' }];
}
