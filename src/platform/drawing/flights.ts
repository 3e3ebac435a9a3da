// One flight of stairs: its name, its steps with what is in place, and the marks that stand on them.
import { INK, type AreaLook } from './area-looks.js';
import { hatched, HATCH_WIDTH } from './hatches.js';
import { sizeFor, widthOf } from './letter-widths.js';
import { linesAtMost, linesOf } from './line-breaks.js';
import { markShapes } from './marks.js';
import { box, disc, shapesOf, type Box, type Path, type Shape, type Words } from './shapes.js';
import { RISE, type Flight, type FlightPlace } from './stairs-model.js';

const NAME = 10.5;
const SMALLEST = 8.5;
const NAME_LINE = 12.5;
const NOTE = 9.5;
const NOTE_LINE = 11.5;
const BADGE = 9;
const INDENT = BADGE * 2 + 5;
/** Room before the first step for whoever stands below it. */
const LANDING = 15;

const nameSize = ({ name }: Flight, width: number): number => sizeFor(name, width - INDENT, NAME, SMALLEST);

function nameLines(flight: Flight, width: number): string[] {
  const size = nameSize(flight, width);
  const lines = linesOf(flight.name, width - INDENT, (text) => widthOf(text, size) - 0.01);
  return linesAtMost(lines, 3);
}

function noteLines({ note }: Flight, width: number): string[] {
  return note
    ? linesAtMost(
        linesOf(note, width - INDENT, (text) => widthOf(text, NOTE)),
        2,
      )
    : [];
}

/** How high the name and the note are together. */
export function headHeight(flight: Flight, width: number): number {
  return nameLines(flight, width).length * NAME_LINE + noteLines(flight, width).length * NOTE_LINE + 4;
}

export function flightShapes(flight: Flight, look: AreaLook, place: FlightPlace): Shape[] {
  const steps = stepBoxes(flight, place);
  return [
    ...head(flight, look, place),
    ...steps.flatMap((step, index) => stepShapes(flight, look, { number: index + 1, step })),
    ...markShapes(flight, look, { steps, place }),
  ];
}

/** The letter in its circle, the name, and what is said under it. */
function head(flight: Flight, look: AreaLook, { x, top, width }: FlightPlace): Shape[] {
  const names = nameLines(flight, width);
  const line = { kind: 'words', x: x + INDENT } as const;
  const under = top + names.length * NAME_LINE;
  return [
    ...badge(flight.letter ?? '', look, { x: x + BADGE, y: top + BADGE }),
    ...names.map((text, index): Words => ({
      ...line,
      y: top + 10 + index * NAME_LINE,
      text,
      size: nameSize(flight, width),
      colour: look.strong,
      isBold: true,
      role: 'strong',
    })),
    ...noteLines(flight, width).map((text, index): Words => ({
      ...line,
      y: under + 9 + index * NOTE_LINE,
      text,
      size: NOTE,
      colour: INK.quiet,
      role: 'quiet',
    })),
  ];
}

/** The letter of an area in white on its colour. */
export function badge(letter: string, { area }: AreaLook, { x, y }: { x: number; y: number }): Shape[] {
  return [
    { kind: 'path', d: disc(x, y, BADGE), ink: { fill: area }, role: 'badge' },
    {
      kind: 'words',
      x,
      y: y + 3.6,
      text: letter,
      size: letter.length > 1 ? 8 : 10.5,
      colour: INK.paper,
      isBold: true,
      anchor: 'middle',
      role: 'on-badge',
    },
  ];
}

function stepBoxes({ steps }: Flight, { x, bottom, width, hasLanding }: FlightPlace): Box[] {
  const landing = hasLanding ? LANDING : 0;
  const wide = (width - landing) / steps;
  return Array.from({ length: steps }, (_, index) => {
    const height = (index + 1) * RISE;
    return { x: x + landing + index * wide, y: bottom - height, width: wide, height };
  });
}

interface Step {
  number: number;
  step: Box;
}

type State = 'done' | 'next' | 'ahead';

/** Climbed, partly in place, or still ahead. */
function stateOf({ now, next }: Flight, number: number): State {
  if (now === null) return 'ahead';
  if (number <= now) return 'done';
  return number === now + 1 && next ? 'next' : 'ahead';
}

const EDGES: Readonly<Record<State, (look: AreaLook) => Path['ink']>> = {
  done: ({ strong }) => ({ stroke: strong, width: 1 }),
  next: ({ strong }) => ({ stroke: strong, width: 1, dash: [3, 2] }),
  ahead: () => ({ stroke: INK.edge, width: 0.7 }),
};

/** A step: filled where it is climbed, partly filled where it is the next one, else an outline; and its number. */
function stepShapes(flight: Flight, look: AreaLook, { number, step }: Step): Shape[] {
  const state = stateOf(flight, number);
  const next = state === 'next' ? flight.next : null;
  return shapesOf(
    { kind: 'path', d: box(step), ink: { fill: INK.paper }, role: 'paper' },
    state === 'done' && fill(step, look),
    next && next.met > 0 && fill(lower(step, next.met / Math.max(1, next.of)), look),
    { kind: 'path', d: box(step), ink: EDGES[state](look), role: `step ${state}` },
    plate({ number, step }, number === flight.now, look),
    next && fraction(`${next.met}/${next.of}`, step, look),
  );
}

/** The lower part of a box. */
function lower({ x, y, width, height }: Box, share: number): Box {
  return { x, y: y + height * (1 - share), width, height: height * share };
}

/** The area's tint and its pattern. */
export function fill(inside: Box, { area, tint, hatch }: AreaLook): Shape[] {
  return [
    { kind: 'path', d: box(inside), ink: { fill: tint }, role: 'tint' },
    {
      kind: 'path',
      d: hatched(hatch, inside),
      ink: { stroke: area, width: HATCH_WIDTH[hatch], round: hatch === 'dots' },
      role: 'hatch',
    },
  ];
}

const PLATE = { width: 13, height: 11 } as const;

/** The number of a step, on a plate of its own so that no pattern hides it; in white on dark where one stands. */
function plate({ number, step }: Step, isHere: boolean, { strong }: AreaLook): Shape[] {
  const x = step.x + step.width / 2;
  return [
    {
      kind: 'path',
      d: box({ x: x - PLATE.width / 2, y: step.y + 2, ...PLATE }),
      ink: { fill: isHere ? strong : INK.paper },
      role: isHere ? 'plate here' : 'plate',
    },
    {
      kind: 'words',
      x,
      y: step.y + 10.8,
      text: String(number),
      size: 9.5,
      colour: isHere ? INK.paper : INK.text,
      isBold: true,
      anchor: 'middle',
      role: isHere ? 'number here' : 'number',
    },
  ];
}

/** How many of how many, under the number. */
function fraction(text: string, step: Box, { strong }: AreaLook): Shape[] {
  const width = widthOf(text, 8.5) + 3;
  const [x, y] = [step.x + step.width / 2, step.y + 12.6];
  const words = {
    kind: 'words',
    x,
    y: y + 7,
    text,
    size: 8.5,
    colour: strong,
    isBold: true,
    anchor: 'middle',
  } as const;
  return [
    { kind: 'path', d: box({ x: x - width / 2, y, width, height: 8.8 }), ink: { fill: INK.paper }, role: 'plate' },
    { ...words, role: 'strong' },
  ];
}
