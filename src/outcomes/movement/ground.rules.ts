/** From rows to movements: each company's chain on each staircase, in a project or of all time. */
import type { Climb, Moves, PathInProject } from './movement.rules.js';
import {
  climbsOf,
  pathOf,
  type Assessed,
  type Chain,
  type EnrolmentDays,
  type Path,
  type Transition,
} from './path.rules.js';

interface OnStaircase {
  readonly companyId: string;
  readonly insatsomradeId: string;
}

export interface EnrolmentRow extends EnrolmentDays {
  readonly companyId: string;
  readonly projectId: string;
  readonly organisationId: string;
  /** The one that says most of the company in its project. */
  readonly isStand: boolean;
}

/** The rows that movement is told from; assessments from the earliest. */
export interface Ground {
  readonly enrolments: readonly EnrolmentRow[];
  readonly transitions: readonly (Transition & OnStaircase)[];
  readonly assessments: readonly (Assessed & OnStaircase & { readonly projectId: string })[];
  /** The partners and the insatsområden that a project names. */
  readonly partners: readonly string[];
  readonly ownAreas: readonly string[];
  /** Every insatsområde, in its order. */
  readonly areas: readonly string[];
}

/** What has moved in a project: one path for each company and staircase, and the steps climbed. */
export function movesIn(ground: Ground): Moves {
  const ofCompany = groupBy(ground.enrolments, ({ companyId }) => companyId);
  const paths: PathInProject[] = [];
  const climbs: Climb[] = [];
  for (const chain of chainsOf(ground)) {
    const { companyId, insatsomradeId } = chain;
    const enrolments = ofCompany.get(companyId) ?? [];
    const stand = enrolments.find(({ isStand }) => isStand);
    const taken = climbsOf(chain, enrolments);
    const path = stand && pathOf(chain, enrolments, taken);
    if (path) paths.push({ ...path, organisationId: stand.organisationId, enrolmentId: stand.id });
    for (const [organisationId, steps] of taken) {
      climbs.push({ companyId, insatsomradeId, organisationId, steps });
    }
  }
  return { paths, climbs };
}

/** The paths of each company, of all time. */
export function pathsByCompany(ground: Ground): Map<string, Path[]> {
  const paths = chainsOf(ground).flatMap((chain) => pathOf(chain, null) ?? []);
  return groupBy(paths, ({ companyId }) => companyId);
}

/** The paths of each enrolment: those of its company in its project. */
export function pathsByEnrolment(ground: Ground): Map<string, Path[]> {
  const together = groupBy(ground.enrolments, ({ companyId, projectId }) => `${companyId} ${projectId}`);
  const transitions = groupBy(ground.transitions, ({ companyId }) => companyId);
  const assessments = groupBy(ground.assessments, ({ companyId, projectId }) => `${companyId} ${projectId}`);
  return new Map(
    [...together].flatMap(([place, enrolments]) => {
      const companyId = enrolments[0]?.companyId ?? '';
      const own = {
        transitions: transitions.get(companyId) ?? [],
        assessments: assessments.get(place) ?? [],
        areas: ground.areas,
      };
      const paths = chainsOf(own).flatMap((chain) => pathOf(chain, enrolments) ?? []);
      return enrolments.map(({ id }) => [id, paths] as const);
    }),
  );
}

type Rows = Pick<Ground, 'transitions' | 'assessments' | 'areas'>;

/** The transitions and assessments of each company on each staircase, insatsområde by insatsområde. */
function chainsOf({ transitions, assessments, areas }: Rows): Chain[] {
  const places = new Map(areas.map((id, place) => [id, place]));
  const placeOf = ({ insatsomradeId }: Chain): number => places.get(insatsomradeId) ?? areas.length;
  const keyOf = ({ companyId, insatsomradeId }: OnStaircase): string => `${companyId} ${insatsomradeId}`;
  const assessed = groupBy(assessments, keyOf);
  const chains = [...groupBy(transitions, keyOf)].flatMap(([key, own]): Chain[] => {
    const [first] = own;
    if (!first) return [];
    const { companyId, insatsomradeId } = first;
    return [{ companyId, insatsomradeId, transitions: own, assessed: assessed.get(key) ?? [] }];
  });
  return chains.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
