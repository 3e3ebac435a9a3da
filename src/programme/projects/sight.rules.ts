/** Who may know which sums: an observer only sums over five companies or more, and none that another sum would reveal. */

/** Fewer companies than this could be recognised behind a sum. */
export const FEWEST_COMPANIES = 5;

/** A sum in a group of sums whose total is shown: the companies that stand behind it. */
export interface Cell {
  readonly companies: ReadonlySet<string>;
}

/**
 * Which cells of a group an observer may see. A cell over too few companies is blanked; and while what is blanked could be
 * found by taking the others from the total, the smallest of the others goes too. A cell of nobody hides nobody. Cells of
 * which `isKept` says no are never shown themselves, but may be found by subtraction as well.
 */
export function shownCells(
  cells: readonly Cell[],
  isKept: (index: number) => boolean = () => true,
  fewest = FEWEST_COMPANIES,
): boolean[] {
  const shown = cells.map(({ companies }, index) => isKept(index) && companies.size >= fewest);
  while (isTooFew(together(cells.filter((_, index) => !shown[index])).size, fewest)) {
    const next = smallestShown(cells, shown);
    if (next === undefined) break;
    shown[next] = false;
  }
  return cells.map(({ companies }, index) => (shown[index] ?? false) || companies.size === 0);
}

/** The same for cells that no company is in two of, of which only the sizes are known. */
export function shownSizes(sizes: readonly number[], fewest = FEWEST_COMPANIES): boolean[] {
  const cells = sizes.map((size, cell) => ({
    companies: new Set(Array.from({ length: size }, (_, index) => `${cell}-${index}`)),
  }));
  return shownCells(cells, undefined, fewest);
}

/** Whether somebody could be recognised behind a sum over so many companies; nobody is behind none. */
export function isTooFew(companies: number, fewest = FEWEST_COMPANIES): boolean {
  return companies > 0 && companies < fewest;
}

/** The companies behind several cells, each once. */
export function together(cells: readonly Cell[]): Set<string> {
  return new Set(cells.flatMap(({ companies }) => [...companies]));
}

function smallestShown(cells: readonly Cell[], shown: readonly boolean[]): number | undefined {
  const candidates = cells
    .map(({ companies }, index) => ({ size: companies.size, index }))
    .filter(({ size, index }) => shown[index] && size > 0);
  return candidates.toSorted((one, other) => one.size - other.size)[0]?.index;
}

/** What of a project an actor may see in sums: all of it, one partner's part, or nothing. */
export type Sight =
  | { readonly kind: 'WHOLE'; readonly blanked: boolean }
  | { readonly kind: 'PART'; readonly organisationId: string }
  | { readonly kind: 'NOTHING' };

/** The roles a person holds in the project, as far as sums go. */
export interface Onlooker {
  readonly leads: boolean;
  readonly worksForOwnOrganisation: boolean;
  readonly observes: boolean;
  readonly organisationId: string;
}

/** Whoever holds roles in projects. */
interface Holder {
  readonly isAdmin: boolean;
  readonly organisationId: string;
  is(
    projectId: string,
    ...wanted: readonly ('PROJECT_LEADER' | 'AUDITOR' | 'SUBPROJECT_LEADER' | 'COACH' | 'OBSERVER')[]
  ): boolean;
}

/** What somebody is in a project, as far as sums go; an administrator without a role observes. */
export function onlookerIn(holder: Holder, projectId: string): Onlooker {
  return {
    leads: holder.is(projectId, 'PROJECT_LEADER', 'AUDITOR'),
    worksForOwnOrganisation: holder.is(projectId, 'SUBPROJECT_LEADER', 'COACH'),
    observes: holder.is(projectId, 'OBSERVER') || holder.isAdmin,
    organisationId: holder.organisationId,
  };
}

/**
 * What all roles held let a person see of what is asked for: rights add up, so whoever coaches for one partner and observes
 * the whole sees the own part as it is when asking for it, and the rest in sums.
 */
export function sightOf(onlooker: Onlooker, askedFor: string | null): Sight {
  const { leads, worksForOwnOrganisation, observes, organisationId } = onlooker;
  if (leads) return { kind: 'WHOLE', blanked: false };
  const isOwn = askedFor === organisationId || (askedFor === null && !observes);
  if (worksForOwnOrganisation && isOwn) return { kind: 'PART', organisationId };
  return observes ? { kind: 'WHOLE', blanked: true } : { kind: 'NOTHING' };
}
