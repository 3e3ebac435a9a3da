// What a drawing is made of: paths and words, in points from its upper left corner. It is written as SVG or put on paper.

/** How a path is drawn; what is not said is not drawn. */
export interface Ink {
  fill?: string;
  stroke?: string;
  width?: number;
  dash?: readonly number[];
  /** Round ends, so that a line without length is a dot. */
  round?: boolean;
}

export interface Path {
  kind: 'path';
  /** As SVG writes it. */
  d: string;
  ink: Ink;
  /** What it stands for, so that a style sheet can find it. */
  role?: string;
}

export interface Words {
  kind: 'words';
  x: number;
  /** Of the line that the letters stand on. */
  y: number;
  text: string;
  size: number;
  colour: string;
  isBold?: boolean;
  anchor?: 'start' | 'middle';
  role?: string;
}

export interface Group {
  kind: 'group';
  role: string;
  shapes: readonly Shape[];
}

export type Shape = Path | Words | Group;

export interface Drawing {
  width: number;
  height: number;
  language: string;
  /** For whoever does not see it: what it is, and what it shows. */
  title: string;
  description: string;
  shapes: readonly Shape[];
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A number as a path writes it: hundredths are finer than any printer. */
export const written = (value: number): string => String(Math.round(value * 100) / 100);

const at = (x: number, y: number): string => `${written(x)} ${written(y)}`;

export const line = (x: number, y: number, toX: number, toY: number): string => `M${at(x, y)}L${at(toX, toY)}`;

export const polygon = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => at(x, y)).join('L')}Z`;

export function box({ x, y, width, height }: Box): string {
  return `M${at(x, y)}H${written(x + width)}V${written(y + height)}H${written(x)}Z`;
}

export function disc(x: number, y: number, radius: number): string {
  const arc = `A${written(radius)} ${written(radius)} 0 1 1 `;
  return `M${at(x - radius, y)}${arc}${at(x + radius, y)}${arc}${at(x - radius, y)}Z`;
}

/** The shapes that there are: what is false or missing is left out. */
export function shapesOf(...shapes: readonly (Shape | readonly Shape[] | false | null | undefined)[]): Shape[] {
  return shapes.flatMap((shape) => (shape ? (shape as Shape | Shape[]) : []));
}
