// The marks that stand on a flight: a full disc where one stands, a ring where one began, a flag where one wants to be.
import { INK, type AreaLook } from './area-looks.js';
import { disc, line, polygon, shapesOf, type Box, type Shape } from './shapes.js';
import type { Flight, FlightPlace } from './stairs-model.js';

const RADIUS = 5.5;
const POLE = 20;

interface Ground {
  steps: readonly Box[];
  place: FlightPlace;
}

/** What stands on one step. */
interface Standing {
  isNow: boolean;
  isStart: boolean;
  isWanted: boolean;
}

export function markShapes({ now, start, wanted }: Flight, look: AreaLook, ground: Ground): Shape[] {
  const numbers = [...new Set([now, start, wanted])].filter((number) => number !== null);
  return numbers.flatMap((number) =>
    standing({ isNow: number === now, isStart: number === start, isWanted: number === wanted }, look, {
      ...footing(number, ground),
    }),
  );
}

/** Where a mark stands: in the middle of its step, or before the first. */
function footing(number: number, { steps, place }: Ground): { x: number; y: number } {
  const step = steps[Math.min(number, steps.length) - 1];
  return step ? { x: step.x + step.width / 2, y: step.y } : { x: place.x + RADIUS + 2, y: place.bottom };
}

function standing(what: Standing, look: AreaLook, { x, y }: { x: number; y: number }): Shape[] {
  const isRound = what.isNow || what.isStart;
  const apart = isRound && what.isWanted ? 5 : 0;
  const middle = { x: x - apart, y: y - RADIUS - 2.2 };
  return shapesOf(
    what.isStart && startMark(look, middle, what.isNow),
    what.isNow && nowMark(look, middle, what.isStart),
    what.isWanted && wantedMark(look, { x: x + (apart ? apart + 1 : -2), y }),
  );
}

export function nowMark({ strong }: AreaLook, { x, y }: { x: number; y: number }, isInRing = false): Shape[] {
  return [{ kind: 'path', d: disc(x, y, isInRing ? RADIUS - 2.2 : RADIUS), ink: { fill: strong }, role: 'mark now' }];
}

export function startMark({ strong }: AreaLook, { x, y }: { x: number; y: number }, isAround = false): Shape[] {
  const ink = { fill: INK.paper, stroke: strong, width: 1.5 };
  return [{ kind: 'path', d: disc(x, y, isAround ? RADIUS : RADIUS - 0.8), ink, role: 'mark start' }];
}

/** A flag whose foot stands at the point. */
export function wantedMark({ strong }: AreaLook, { x, y }: { x: number; y: number }): Shape[] {
  const cloth = polygon([
    [x, y - POLE],
    [x + 9, y - POLE + 4],
    [x, y - POLE + 8],
  ]);
  return [
    { kind: 'path', d: line(x, y - 1, x, y - POLE), ink: { stroke: strong, width: 1.3 }, role: 'mark pole' },
    { kind: 'path', d: cloth, ink: { fill: INK.paper, stroke: strong, width: 1.2 }, role: 'mark flag' },
  ];
}
