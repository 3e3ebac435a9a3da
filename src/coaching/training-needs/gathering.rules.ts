/** What an observer may know of gathered needs: in fixed groupings alone, and no sum behind which a company stands out. */
import { isTooFew, shownCells, together, type Cell } from '#programme/projects/sight.rules.js';

/** What needs can be gathered by. */
export enum NeedGrouping {
  SKILL = 'SKILL',
  SKILL_AREA = 'SKILL_AREA',
  INSATSOMRADE = 'INSATSOMRADE',
  COMPANY = 'COMPANY',
  PARTNER = 'PARTNER',
  CLARITY = 'CLARITY',
  URGENCY = 'URGENCY',
  SOURCE = 'SOURCE',
  CRITICAL_FUNCTION = 'CRITICAL_FUNCTION',
}

/** The groupings of an observer: none of them lies within another, so that no two answers can be subtracted. */
const FIXED: readonly NeedGrouping[] = [NeedGrouping.SKILL, NeedGrouping.INSATSOMRADE, NeedGrouping.PARTNER];

/** Whether an observer may ask so: the whole project, or one fixed grouping of it. */
export function isFixed(groupBy: readonly NeedGrouping[], filtered: readonly string[]): boolean {
  const [first, second] = groupBy;
  const isWhole = filtered.every((field) => field === 'projectId');
  return isWhole && second === undefined && (first === undefined || FIXED.includes(first));
}

/** The figures of gathered needs, as they are counted; null is blanked. */
export interface NeedFigures {
  readonly needs: number | null;
  readonly companies: number | null;
  readonly people: number | null;
  readonly peopleUnknown: number | null;
  readonly peopleMet: number | null;
  readonly open: number | null;
  readonly matched: number | null;
  readonly partlyMet: number | null;
  readonly met: number | null;
  readonly unclear: number | null;
  readonly urgent: number | null;
  readonly lowestLevelNow: number | null;
  readonly highestLevelWanted: number | null;
}

/** The companies behind each figure that an observer may see. */
export interface Behind {
  readonly needs: readonly string[];
  readonly people: readonly string[];
  readonly open: readonly string[];
  readonly matched: readonly string[];
  readonly partlyMet: readonly string[];
  readonly met: readonly string[];
  readonly unclear: readonly string[];
  readonly clear: readonly string[];
}

export interface Gathered extends NeedFigures {
  readonly behind: Behind;
}

const BLANK: NeedFigures = {
  needs: null,
  companies: null,
  people: null,
  peopleUnknown: null,
  peopleMet: null,
  open: null,
  matched: null,
  partlyMet: null,
  met: null,
  unclear: null,
  urgent: null,
  lowestLevelNow: null,
  highestLevelWanted: null,
};

/** What adds up to all needs of a project. */
const PARTS = ['open', 'matched', 'partlyMet', 'met'] as const;

const cellOf = (companies: readonly string[]): Cell => ({ companies: new Set(companies) });

/** The whole of a project: where the needs stand is told of it alone, since its parts could be found from each other. */
export function seenOfAll(all: Gathered): NeedFigures {
  const { behind } = all;
  if (isTooFew(behind.needs.length)) return BLANK;
  const parts = shownCells(PARTS.map((part) => cellOf(behind[part])));
  const standings = PARTS.map((part, index) => [part, parts[index] ? all[part] : null]);
  const isClearShown = shownCells([cellOf(behind.unclear), cellOf(behind.clear)]).every(Boolean);
  return {
    ...BLANK,
    needs: all.needs,
    companies: all.companies,
    people: isTooFew(behind.people.length) ? null : all.people,
    ...Object.fromEntries(standings),
    unclear: isClearShown ? all.unclear : null,
  };
}

/** The groups of a fixed grouping: how many needs, companies and people, where none can be found by subtraction. */
export function seenOfGroups(groups: readonly Gathered[]): NeedFigures[] {
  const isShown = (figure: 'needs' | 'people'): boolean[] => {
    const cells = groups.map(({ behind }) => cellOf(behind[figure]));
    return isTooFew(together(cells).size) ? cells.map(({ companies }) => !companies.size) : shownCells(cells);
  };
  const [needs, people] = [isShown('needs'), isShown('people')];
  return groups.map((group, index) => ({
    ...BLANK,
    needs: needs[index] ? group.needs : null,
    companies: needs[index] ? group.companies : null,
    people: needs[index] && people[index] ? group.people : null,
  }));
}
