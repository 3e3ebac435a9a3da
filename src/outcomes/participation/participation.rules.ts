/** Who may know which sums: an observer only sums over five companies or more, and none that another sum would reveal. */

/** Fewer companies than this could be recognised behind a sum. */
export const FEWEST_COMPANIES = 5;

/** A sum in a group of sums that add up to a total that is shown. */
export interface Cell {
  /** How many companies stand behind it. */
  readonly companies: number;
}

/**
 * Which cells of a group an observer may see. A cell over too few companies is blanked; and when what is blanked could be
 * found by taking the others from the total, the smallest of the others goes too.
 */
export function shownCells(cells: readonly Cell[]): boolean[] {
  const shown = cells.map(({ companies }) => companies >= FEWEST_COMPANIES);
  const hidden = (): Cell[] => cells.filter((cell, index) => !shown[index] && cell.companies > 0);
  while (hidden().length > 0 && sum(hidden()) < FEWEST_COMPANIES) {
    const next = smallestShown(cells, shown);
    if (next === undefined) break;
    shown[next] = false;
  }
  // One hidden cell is the total less the others, however many companies it holds.
  if (hidden().length === 1) {
    const next = smallestShown(cells, shown);
    if (next !== undefined) shown[next] = false;
  }
  return cells.map((cell, index) => (shown[index] ?? false) || cell.companies === 0);
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((all, { companies }) => all + companies, 0);
}

function smallestShown(cells: readonly Cell[], shown: readonly boolean[]): number | undefined {
  const candidates = cells
    .map((cell, index) => ({ ...cell, index }))
    .filter(({ index, companies }) => shown[index] && companies > 0);
  return candidates.toSorted((one, other) => one.companies - other.companies)[0]?.index;
}

/** What of a project an actor may see in sums: all of it, one partner's part, or nothing. */
export type Sight =
  { kind: 'WHOLE'; blanked: boolean } | { kind: 'PART'; organisationId: string } | { kind: 'NOTHING' };

/** The roles a person holds in the project, as far as sums go. */
export interface Onlooker {
  readonly leads: boolean;
  readonly worksForOwnOrganisation: boolean;
  readonly observes: boolean;
  readonly organisationId: string;
}

/** The widest sight of all roles held: rights add up. */
export function sightOf({ leads, worksForOwnOrganisation, observes, organisationId }: Onlooker): Sight {
  if (leads) return { kind: 'WHOLE', blanked: false };
  if (worksForOwnOrganisation) return { kind: 'PART', organisationId };
  return observes ? { kind: 'WHOLE', blanked: true } : { kind: 'NOTHING' };
}

/** Whether the days are a calendar half-year: the period that programmes report by. */
export function isHalfYear(fromOn: string | null, toOn: string | null): boolean {
  const [fromYear, fromRest] = [fromOn?.slice(0, 4), fromOn?.slice(5)];
  const [toYear, toRest] = [toOn?.slice(0, 4), toOn?.slice(5)];
  if (fromYear !== toYear) return false;
  return (fromRest === '01-01' && toRest === '06-30') || (fromRest === '07-01' && toRest === '12-31');
}
