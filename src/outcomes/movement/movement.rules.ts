/** What the movements of many companies come to: sums that never average over staircases, and who stands behind each. */
import { isTooFew, shownCells, together, type Cell } from '#programme/projects/sight.rules.js';
import type { Path } from './path.rules.js';

/** A company's path on one staircase, and the partner whose company it is. */
export interface PathInProject extends Path {
  readonly organisationId: string;
  /** The enrolment that says most of the company. */
  readonly enrolmentId: string;
}

/** Steps climbed on one staircase, credited to a partner. */
export interface Climb {
  readonly companyId: string;
  readonly insatsomradeId: string;
  readonly organisationId: string;
  readonly steps: number;
}

/** What movement is summed over: a project, or a part of it. */
export interface Moves {
  readonly paths: readonly PathInProject[];
  readonly climbs: readonly Climb[];
}

export interface MovementFigures {
  readonly companies: number;
  readonly companiesClimbed: number;
  readonly stepsClimbed: number;
  readonly stepsLeft: number;
  readonly criteriaMet: number;
  readonly criteriaAsked: number;
  readonly criteriaGained: number;
}

/** The same as they are shown: null where they are blanked. */
export type SeenFigures = { readonly [Figure in keyof MovementFigures]: number | null };

/** How many companies began, stand and want to be on a step. */
export interface StepCounts {
  readonly step: number;
  readonly start: number | null;
  readonly now: number | null;
  readonly wanted: number | null;
}

const PLACES = { start: 'startStep', now: 'nowStep', wanted: 'wantedStep' } as const;
type Place = keyof typeof PLACES;

/** The figures of moves. A company counts once, whatever the number of its staircases. */
export function figuresOf({ paths, climbs }: Moves): MovementFigures {
  return {
    companies: companiesOf(paths).size,
    companiesClimbed: companiesOf(climbs).size,
    stepsClimbed: sum(climbs, ({ steps }) => steps),
    stepsLeft: sum(paths, stepsLeft),
    criteriaMet: sum(paths, ({ criteriaMet }) => criteriaMet),
    criteriaAsked: sum(paths, ({ criteriaAsked }) => criteriaAsked),
    criteriaGained: sum(paths, ({ criteriaGained }) => criteriaGained),
  };
}

/** How many companies began, stand and want to be on each step, from the lowest that any is on to the highest. */
export function stepCounts(paths: readonly Path[]): StepCounts[] {
  return stepsIn(paths).map((step) => {
    const count = (place: Place): number => cellOn(paths, place, step).companies.size;
    return { step, start: count('start'), now: count('now'), wanted: count('wanted') };
  });
}

/** Moves by what `keyOf` says of them; the keys named are there even where nothing has moved. */
export function groupedBy(
  { paths, climbs }: Moves,
  keyOf: (one: PathInProject | Climb) => string,
  named: readonly string[],
): Map<string, Moves> {
  const groups = new Map(named.map((key) => [key, { paths: [] as PathInProject[], climbs: [] as Climb[] }]));
  const groupOf = (key: string): { paths: PathInProject[]; climbs: Climb[] } => {
    const group = groups.get(key) ?? { paths: [], climbs: [] };
    groups.set(key, group);
    return group;
  };
  for (const path of paths) groupOf(keyOf(path)).paths.push(path);
  for (const climb of climbs) groupOf(keyOf(climb)).climbs.push(climb);
  return groups;
}

/** Which companies stand behind a figure; those that have not climbed are found as the rest of those that stand somewhere. */
const FAMILIES: Readonly<Record<string, (moves: Moves) => Set<string>>> = {
  standing: ({ paths }) => companiesOf(paths),
  climbed: ({ climbs }) => companiesOf(climbs),
  rest: ({ paths, climbs }) => without(companiesOf(paths), companiesOf(climbs)),
  left: ({ paths }) => companiesOf(paths.filter((path) => stepsLeft(path) > 0)),
  asked: ({ paths }) => companiesOf(paths.filter(({ criteriaAsked }) => criteriaAsked)),
  gained: ({ paths }) => companiesOf(paths.filter(({ criteriaGained }) => criteriaGained)),
};

/** By which families each figure is held back. */
const BEHIND: Readonly<Record<keyof MovementFigures, readonly string[]>> = {
  companies: ['standing'],
  companiesClimbed: ['climbed', 'rest'],
  stepsClimbed: ['climbed'],
  stepsLeft: ['left'],
  criteriaMet: ['asked'],
  criteriaAsked: ['asked'],
  criteriaGained: ['gained'],
};

/**
 * What an observer sees of the groups of one grouping, whose total is shown: a figure over too few companies is blanked, and
 * with it those by which it could be found. The whole of a project is a group by itself.
 */
export function seenByGroup(groups: ReadonlyMap<string, Moves>): Map<string, SeenFigures> {
  const moves = [...groups.values()];
  const families = Object.entries(FAMILIES).map(
    ([name, family]) => [name, shownAmong(moves.map((one) => ({ companies: family(one) })))] as const,
  );
  const shown = new Map(families);
  const isShown = (figure: keyof MovementFigures, index: number): boolean =>
    BEHIND[figure].every((family) => shown.get(family)?.[index]);
  return new Map(
    [...groups].map(([key, one], index) => {
      const figures = Object.entries(figuresOf(one)) as [keyof MovementFigures, number][];
      const seen = figures.map(([figure, value]) => [figure, isShown(figure, index) ? value : null]);
      return [key, Object.fromEntries(seen) as SeenFigures];
    }),
  );
}

/** What an observer sees of the steps of a group whose companies are shown: each place by itself adds up to them. */
export function seenSteps(paths: readonly Path[]): StepCounts[] {
  const steps = stepsIn(paths);
  const seen = (place: Place): (number | null)[] => {
    const cells = steps.map((step) => cellOn(paths, place, step));
    const shown = shownAmong(cells);
    return cells.map(({ companies }, index) => (shown[index] ? companies.size : null));
  };
  const [start, now, wanted] = [seen('start'), seen('now'), seen('wanted')];
  return steps.map((step, index) => ({
    step,
    start: start[index] ?? null,
    now: now[index] ?? null,
    wanted: wanted[index] ?? null,
  }));
}

/** Which cells are shown beside their total, which is not shown itself where too few stand behind all of them. */
export function shownAmong(cells: readonly Cell[]): boolean[] {
  if (isTooFew(together(cells).size)) return cells.map(({ companies }) => companies.size === 0);
  return shownCells(cells);
}

function stepsIn(paths: readonly Path[]): number[] {
  const places = Object.values(PLACES);
  const steps = paths.flatMap((path) => places.flatMap((place) => path[place] ?? []));
  if (!steps.length) return [];
  const lowest = steps.reduce((one, other) => Math.min(one, other));
  const highest = steps.reduce((one, other) => Math.max(one, other));
  return Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
}

function cellOn(paths: readonly Path[], place: Place, step: number): Cell {
  return { companies: companiesOf(paths.filter((path) => path[PLACES[place]] === step)) };
}

function stepsLeft({ wantedStep, nowStep }: Path): number {
  return wantedStep === null ? 0 : Math.max(0, wantedStep - nowStep);
}

function companiesOf(rows: readonly { readonly companyId: string }[]): Set<string> {
  return new Set(rows.map(({ companyId }) => companyId));
}

function without(all: ReadonlySet<string>, some: ReadonlySet<string>): Set<string> {
  return new Set([...all].filter((one) => !some.has(one)));
}

function sum<T>(rows: readonly T[], of: (row: T) => number | null): number {
  return rows.reduce((total, row) => total + (of(row) ?? 0), 0);
}
