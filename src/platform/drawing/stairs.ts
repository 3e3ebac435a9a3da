// Stairs on a floor: how far something has come on each of some flights. What it says in words is given to it.
import { AREA_LOOKS, INK, lookedLetter } from './area-looks.js';
import { flightShapes, headHeight } from './flights.js';
import { floorHeight, floorShapes } from './floor.js';
import { LEGEND_HEIGHT, legendShapes } from './stairs-legend.js';
import { box, type Drawing, type Shape } from './shapes.js';
import { RISE, type Flight, type FlightPlace, type Stairs } from './stairs-model.js';

/** As wide as the text of an A4 page. */
const WIDTH = 482;
const GAP = 16;
const WIDEST = 230;
const IN_A_ROW = 4;
/** Room for the marks that stand on the highest step. */
const ABOVE = 24;
const BETWEEN_ROWS = 18;

/** The whole figure. */
export function stairsDrawing(stairs: Stairs): Drawing {
  const { language, title, description, floor } = stairs;
  const shapes: Shape[] = [];
  let y = 0;
  for (let first = 0; first < stairs.flights.length; first += IN_A_ROW) {
    if (first) y += BETWEEN_ROWS;
    const row = storey(stairs.flights.slice(first, first + IN_A_ROW), y);
    shapes.push(...row.shapes);
    y = row.bottom;
  }
  if (floor) {
    shapes.push(...floorShapes(floor, { x: 0, y, width: WIDTH, height: floorHeight(floor, WIDTH) }));
    y += floorHeight(floor, WIDTH);
  }
  shapes.push(...legendShapes(stairs.legend, y));
  return { width: WIDTH, height: y + LEGEND_HEIGHT, language, title, description, shapes };
}

/** Up to four flights beside each other, on one line. */
function storey(flights: readonly Flight[], top: number): { shapes: Shape[]; bottom: number } {
  const width = Math.min(WIDEST, (WIDTH - GAP * (flights.length - 1)) / flights.length);
  const left = (WIDTH - width * flights.length - GAP * (flights.length - 1)) / 2;
  const head = Math.max(...flights.map((flight) => headHeight(flight, width)));
  const bottom = top + head + ABOVE + Math.max(...flights.map(({ steps }) => steps)) * RISE;
  const hasLanding = flights.some(({ now, start }) => now === 0 || start === 0);
  const shapes = flights.map((flight, index): Shape => {
    const place: FlightPlace = { x: left + index * (width + GAP), top, bottom, width, hasLanding };
    const letter = lookedLetter(flight.letter);
    return { kind: 'group', role: `flight area-${letter}`, shapes: flightShapes(flight, AREA_LOOKS[letter], place) };
  });
  const ground = box({ x: 0, y: bottom - 0.4, width: WIDTH, height: 0.8 });
  return { shapes: [...shapes, { kind: 'path', d: ground, ink: { fill: INK.edge }, role: 'ground' }], bottom };
}
