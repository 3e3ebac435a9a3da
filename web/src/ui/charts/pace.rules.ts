// Where the lines of a pace chart go: plan, what was reached, and the cone of the forecast. Zero-based, always.
export interface Point {
  on: string;
  value: number;
}

/** Where a number will be on a day: likely, and between what. */
export interface Ahead {
  on: string;
  low: number;
  likely: number;
  high: number;
}

export interface Pace {
  plan: readonly Point[];
  course: readonly Point[];
  ahead?: Ahead | undefined;
  goal: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Lines {
  plan: string;
  course: string;
  cone: string;
  likely: string;
  /** Where today is. */
  today: { x: number; y: number } | undefined;
  goalY: number;
}

const EDGE = 3;
const DAY_MS = 86_400_000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Where a value on a day stands. */
interface Scale {
  x: (on: string) => number;
  y: (value: number) => number;
  at: (point: Point) => string;
}

function scaleOf({ plan, course, ahead, goal }: Pace, { width, height }: Size): Scale {
  const points = [...plan, ...course, ...(ahead ? [{ on: ahead.on, value: ahead.high }] : [])];
  const days = points.map(({ on }) => on).toSorted();
  const [first = '', last = first] = [days[0], days.at(-1)];
  const length = first === last ? 1 : daysBetween(first, last);
  const top = Math.max(1, goal, ...points.map(({ value }) => value));
  const x = (on: string): number => round(EDGE + (daysBetween(first, on) / length) * (width - 2 * EDGE));
  const y = (value: number): number => round(height - EDGE - (value / top) * (height - 2 * EDGE));
  return { x, y, at: ({ on, value }) => `${x(on)},${y(value)}` };
}

/** Lines as SVG points, in a box of that size. */
export function linesOf(pace: Pace, size: Size): Lines {
  const { plan, course, ahead, goal } = pace;
  const { x, y, at } = scaleOf(pace, size);
  const line = (points: readonly Point[]): string => points.map(at).join(' ');
  const now = course.at(-1);
  const open = now && ahead && ahead.on > now.on ? { now, ...ahead } : undefined;
  return {
    plan: line(plan),
    course: line(course),
    cone: open ? line([open.now, { on: open.on, value: open.high }, { on: open.on, value: open.low }]) : '',
    likely: open ? line([open.now, { on: open.on, value: open.likely }]) : '',
    today: now ? { x: x(now.on), y: y(now.value) } : undefined,
    goalY: y(goal),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** What a plan asks for by a day: a straight line between its points. */
export function plannedOn(plan: readonly Point[], day: string): number | undefined {
  const [first, last] = [plan[0], plan.at(-1)];
  if (!first || !last) return undefined;
  if (day <= first.on) return first.value;
  if (day >= last.on) return last.value;
  const after = plan.findIndex(({ on }) => on >= day);
  const [from, until] = [plan[after - 1] ?? first, plan[after] ?? last];
  const share = daysBetween(from.on, day) / Math.max(1, daysBetween(from.on, until.on));
  return Math.floor(from.value + share * (until.value - from.value));
}
