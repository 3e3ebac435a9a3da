/** What an observer may see of each figure, worked out from the companies that stand behind it in every group. */
import { isTooFew, shownCells, shownSizes, together, type Cell } from '#programme/projects/sight.rules.js';
import type { Asked } from './participation.rules.js';

/** That something was done with a company, in a group of the grouping that is looked at. */
export interface Contribution {
  /**
   * A session with a company that takes part, another session, or a step climbed; that somebody attended from a company,
   * from one that takes part, or that a person of it is counted.
   */
  readonly what: 'PARTICIPATING' | 'SESSION' | 'STEP' | 'ATTENDED' | 'PRESENT' | 'PERSON';
  readonly companyId: string;
  /** The partner, the insatsområde or the first day of the half-year; null for what is about no insatsområde. */
  readonly group: string | null;
  readonly isReportable: boolean | null;
}

/** The figures of a group, each shown or blanked. */
export interface Shown {
  readonly participating: boolean;
  readonly sessions: boolean;
  readonly steps: boolean;
  readonly persons: boolean;
  readonly attended: boolean;
  readonly reportable: boolean;
}

export const NOTHING_SHOWN: Shown = {
  participating: false,
  sessions: false,
  steps: false,
  persons: false,
  attended: false,
  reportable: false,
};

type Family = (contribution: Contribution) => boolean;

/** Which contributions stand behind which figure: a session with a company that takes part is a session too. */
const FAMILIES: Readonly<Record<Exclude<keyof Shown, 'reportable'>, Family>> = {
  participating: ({ what }) => what === 'PARTICIPATING' || what === 'PRESENT',
  sessions: ({ what }) => what === 'PARTICIPATING' || what === 'SESSION',
  steps: ({ what }) => what === 'STEP',
  persons: ({ what }) => what === 'PERSON',
  attended: ({ what }) => what === 'ATTENDED',
};

/** What is about no insatsområde is in no group, and could be found as the total less all groups. */
const NO_AREA = '';

/** The figures of the whole project: too few companies behind one, and it is blanked. */
export function shownOfProject(contributions: readonly Contribution[]): Shown {
  const isShown = (family: keyof typeof FAMILIES): boolean =>
    !isTooFew(cellOf(contributions, FAMILIES[family]).companies.size);
  const sessions = isShown('sessions');
  // What is reportable and what is not add up to the sessions, which are shown.
  const parts = [true, false].map((is) =>
    cellOf(contributions, (one) => FAMILIES.sessions(one) && one.isReportable === is),
  );
  return {
    participating: isShown('participating'),
    sessions,
    steps: isShown('steps'),
    persons: isShown('persons'),
    attended: isShown('attended'),
    reportable: sessions && shownCells(parts).every(Boolean),
  };
}

/** The companies of a project by stage, and those of them that take part or are silent. */
export interface Counts {
  readonly interested: number;
  readonly askLater: number;
  readonly agreed: number;
  readonly active: number;
  readonly closed: number;
  readonly participating: number;
  readonly silent: number;
}

const STAGES = ['interested', 'askLater', 'agreed', 'active', 'closed'] as const;

/**
 * Which counts by stage are shown of a whole project. Every company stands in one stage. Those that take part and are
 * closed since are found as those that take part less the active; those in touch as the open ones less the silent.
 */
export function shownStages(counts: Counts): Set<string> {
  const stages = shownSizes(STAGES.map((stage) => counts[stage]));
  const shown = new Set<string>(STAGES.filter((_, index) => stages[index]));
  if (isTooFew(counts.participating - counts.active)) shown.delete('active');
  const inTouch = counts.agreed + counts.active - counts.silent;
  if (shownSizes([counts.silent, inTouch])[0]) shown.add('silent');
  return shown;
}

/** The figures of each group of a grouping, by the group's key; a group that nothing was done in shows its zeros. */
export function shownByGroup(contributions: readonly Contribution[]): Map<string, Shown> {
  const keyOf = ({ group }: Contribution): string => group ?? NO_AREA;
  const keys = [...new Set(contributions.map(keyOf))].toSorted();
  const families = Object.entries(FAMILIES).map(([figure, family]) => {
    const cells = keys.map((key) => cellOf(contributions, (one) => family(one) && keyOf(one) === key));
    const isHiddenWhole = isTooFew(together(cells).size);
    const shown = shownCells(cells, (index) => keys[index] !== NO_AREA && !isHiddenWhole);
    return [figure, shown] as const;
  });
  return new Map(
    keys.map((key, index) => {
      const figures = Object.fromEntries(families.map(([figure, shown]) => [figure, shown[index] ?? false]));
      return [key, { ...NOTHING_SHOWN, ...figures }];
    }),
  );
}

/** The key of the group that is asked for; a half-year's is its first day. */
export function keyAsked({ organisationId, insatsomradeId, fromOn }: Asked): string {
  return organisationId ?? insatsomradeId ?? fromOn ?? NO_AREA;
}

function cellOf(contributions: readonly Contribution[], family: Family): Cell {
  return { companies: new Set(contributions.filter(family).map(({ companyId }) => companyId)) };
}
