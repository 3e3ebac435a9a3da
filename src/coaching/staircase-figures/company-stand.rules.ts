/** Puts together where a company stands from the rows that say so. */
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { inForce, replay, type Movement } from '../progress/progress.rules.js';
import type { AreaStand, GrundStand } from './staircase-figure.rules.js';

/** Until somebody has drafted a staircase. */
const USUAL_STEPS = 5;

interface AreaRow {
  readonly id: string;
  readonly letter: string | null;
  readonly name: Localised;
  readonly retiredOn: Day | null;
}

interface StandingRow {
  readonly insatsomradeId: string;
  readonly staircaseVersionId: string | null;
  readonly step: number | null;
  readonly stepName: Localised | null;
}

/** What an assessment adds to where a company stands. */
export interface AssessedRow {
  readonly insatsomradeId: string | null;
  readonly staircaseVersionId: string;
  readonly wantedStep: number | null;
  readonly wantedOn: Day | null;
  readonly achievedStep: number | null;
  readonly nextStep: number | null;
  readonly metIds: readonly string[] | null;
  readonly unmetIds: readonly string[] | null;
}

/** The rows of one company, and those that all companies share. */
export interface StandRows {
  areas: readonly AreaRow[];
  /** Areas of the projects that the company takes part in. */
  offered: ReadonlySet<string>;
  /** How many steps each version has, and which version each area has now. */
  steps: ReadonlyMap<string, number>;
  current: ReadonlyMap<string, string>;
  standings: readonly StandingRow[];
  transitions: readonly (Movement & { readonly insatsomradeId: string })[];
  /** The latest of each area first. */
  assessed: readonly AssessedRow[];
}

/** The areas that the company is coached in: those of its projects and those it stands in; all in use where none is said. */
function ownAreas({ areas, offered, standings }: StandRows): AreaRow[] {
  const placed = new Set(standings.filter(({ step }) => step !== null).map(({ insatsomradeId }) => insatsomradeId));
  const used = areas.filter(({ id, retiredOn }) => placed.has(id) || retiredOn === null);
  return offered.size ? used.filter(({ id }) => placed.has(id) || offered.has(id)) : used;
}

/** Where the company stands in each of its areas, in their order. */
export function areaStands(rows: StandRows): AreaStand[] {
  return ownAreas(rows).map((area): AreaStand => {
    const standing = rows.standings.find(({ insatsomradeId }) => insatsomradeId === area.id);
    const versionId = standing?.staircaseVersionId ?? rows.current.get(area.id) ?? null;
    const now = standing?.step ?? null;
    return {
      insatsomradeId: area.id,
      letter: area.letter,
      name: area.name,
      steps: rows.steps.get(versionId ?? '') ?? USUAL_STEPS,
      now,
      stepName: standing?.stepName ?? null,
      start: startOf(rows, area.id, versionId),
      ...assessedAs(rows, { areaId: area.id, versionId, now }),
    };
  });
}

interface Place {
  areaId: string;
  versionId: string | null;
  now: number | null;
}

/** What the latest assessment on the version adds: how far the next step has come, and where the company wants to be. */
function assessedAs(
  { assessed }: StandRows,
  { areaId, versionId, now }: Place,
): Pick<AreaStand, 'next' | 'wanted' | 'wantedOn'> {
  const latest = assessed.find(
    ({ insatsomradeId, staircaseVersionId }) => insatsomradeId === areaId && staircaseVersionId === versionId,
  );
  if (!latest) return { next: null, wanted: null, wantedOn: null };
  return { next: nextOf(latest, now), wanted: latest.wantedStep, wantedOn: latest.wantedOn };
}

/** Where counting began on the version that the company stands on. */
function startOf({ transitions }: StandRows, areaId: string, versionId: string | null): number | null {
  const own = inForce(transitions.filter(({ insatsomradeId }) => insatsomradeId === areaId));
  return own.find(({ staircaseVersionId }) => staircaseVersionId === versionId)?.toStep ?? null;
}

/** How far the next step has come, while the company stands where the assessment found it. */
function nextOf(assessed: AssessedRow, now: number | null): AreaStand['next'] {
  if (now === null || assessed.nextStep !== now + 1) return null;
  const met = assessed.metIds?.length ?? 0;
  const of = met + (assessed.unmetIds?.length ?? 0);
  return of ? { met, of } : null;
}

type Moved = Movement & { readonly companyId: string; readonly insatsomradeId: string };

interface StepRow {
  readonly staircaseVersionId: string;
  readonly number: number;
  readonly name: Localised;
}

/** Where companies stand by their transitions alone: what the kept standings would have been with no later ones. */
export function standingsOn(
  transitions: readonly Moved[],
  steps: readonly StepRow[],
): (StandingRow & { readonly companyId: string })[] {
  const groups = new Map<string, Moved[]>();
  for (const moved of transitions) {
    const key = `${moved.companyId} ${moved.insatsomradeId}`;
    groups.set(key, [...(groups.get(key) ?? []), moved]);
  }
  return [...groups.values()].flatMap((group) => {
    const { step, staircaseVersionId } = replay(group);
    const named = steps.find((one) => one.staircaseVersionId === staircaseVersionId && one.number === step);
    return group.slice(0, 1).map(({ companyId, insatsomradeId }) => ({
      companyId,
      insatsomradeId,
      staircaseVersionId,
      step,
      stepName: named?.name ?? null,
    }));
  });
}

interface ReviewRow {
  readonly onDay: Day;
  readonly levels: readonly { readonly name: Localised; readonly level: number | null }[];
}

interface ThemeRow {
  readonly grundId: string;
  readonly name: Localised;
}

/** The grund as it was reviewed, or as it would be; none where the workspace has none. */
export function grundStand(
  review: ReviewRow | undefined,
  themes: readonly ThemeRow[],
  showsLevels: boolean,
): GrundStand | null {
  if (review) {
    const told = review.levels.map(({ name, level }) => ({ name, level: showsLevels ? level : null }));
    return { reviewedOn: review.onDay, themes: told };
  }
  const [first] = themes;
  if (!first) return null;
  const own = themes.filter(({ grundId }) => grundId === first.grundId);
  return { reviewedOn: null, themes: own.map(({ name }) => ({ name, level: null })) };
}
