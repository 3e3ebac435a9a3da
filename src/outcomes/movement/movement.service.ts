// Tells how far companies have moved: what of a project somebody may know, summed, and blanked where an observer asks.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { Reader } from '#platform/reader/reader.js';
import { onlookerIn, sightOf } from '#programme/projects/sight.rules.js';
import { groupingOf, type Asked } from '../participation/participation.rules.js';
import { participationRefusals } from '../participation/participation.service.js';
import type { Extent } from '../participation/participation.view.reads.js';
import { movesIn, pathsByCompany, pathsByEnrolment } from './ground.rules.js';
import type { MovementArgs } from './movement.inputs.js';
import { MovementReads } from './movement.reads.js';
import {
  figuresOf,
  groupedBy,
  seenByGroup,
  seenSteps,
  stepCounts,
  type Moves,
  type SeenFigures,
} from './movement.rules.js';
import {
  InsatsomradeMovement,
  Movement,
  PartnerMovement,
  StaircaseMovement,
  StepMovement,
  type MovementSums,
} from './movement.view.reads.js';
import type { Path } from './path.rules.js';

/** How the groups of a grouping are told apart. */
const KEYS = {
  organisationId: ({ organisationId }: { organisationId: string }): string => organisationId,
  insatsomradeId: ({ insatsomradeId }: { insatsomradeId: string }): string => insatsomradeId,
};
const NOTHING: Moves = { paths: [], climbs: [] };

@Injectable()
export class MovementService {
  constructor(
    private readonly reads: MovementReads,
    private readonly reader: Reader,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The sums of a project or a part of it; null for somebody who may know none. */
  async ofProject(actor: Actor, projectId: string, args: MovementArgs): Promise<Movement | null> {
    const { organisationId = null, insatsomradeId = null } = args;
    const sight = sightOf(onlookerIn(actor, projectId), organisationId);
    if (sight.kind === 'NOTHING') return null;
    const asked: Asked = { organisationId, insatsomradeId, fromOn: null, toOn: null };
    const blanked = sight.kind === 'WHOLE' && sight.blanked;
    if (blanked && !groupingOf(asked)) throw participationRefusals.GROUPING_NOT_FIXED({ field: 'insatsomradeId' });
    const own = sight.kind === 'PART' ? sight.organisationId : null;
    const allTime = { fromOn: null, toOn: null, days: null };
    const part = { organisationId: own ?? organisationId, insatsomradeId };
    const extent: Extent = { projectId, ...part, ...allTime, today: this.clock.today(), blanked };
    return this.db.late(async (asOf) => {
      const ground = await this.reads.ofProject(extent, own);
      const all = movesIn(ground);
      const moves = within(all, extent);
      const figures = blanked ? observed(all, extent) : figuresOf(moves);
      const moved = new Set(moves.paths.map(KEYS.insatsomradeId).concat(moves.climbs.map(KEYS.insatsomradeId)));
      const areas = ground.areas.filter((id) => moved.has(id) || ground.ownAreas.includes(id));
      const named = { partners: ground.partners, areas };
      return Object.assign(new Movement(), figures, {
        asOf,
        extent,
        moves,
        named,
        enrolmentIds: blanked ? [] : behind(moves),
      });
    });
  }

  /** Each partner's part; to an observer of the whole project alone: a group is not cut into smaller ones. */
  partners({ extent, moves, named }: Movement): PartnerMovement[] {
    const { organisationId: only } = extent;
    const groups = groupedBy(moves, KEYS.organisationId, only === null ? named.partners : [only]);
    return summed(groups, extent).map(({ key, sums }) =>
      Object.assign(new PartnerMovement(), sums, { organisationId: key }),
    );
  }

  /** Each insatsområde's part. */
  areas({ extent, moves, named }: Movement): InsatsomradeMovement[] {
    const { insatsomradeId: only } = extent;
    const groups = groupedBy(moves, KEYS.insatsomradeId, only === null ? named.areas : [only]);
    return summed(groups, extent).map(({ key, sums }) => {
      const { paths } = groups.get(key) ?? NOTHING;
      const counts = extent.blanked ? seenSteps(paths) : stepCounts(paths);
      const steps = (sums.companies === null ? [] : counts).map((one) => Object.assign(new StepMovement(), one));
      return Object.assign(new InsatsomradeMovement(), sums, { insatsomradeId: key, steps });
    });
  }

  /** The paths of a company, in whatever project. */
  async ofCompany(actor: Actor, companyId: string): Promise<StaircaseMovement[]> {
    const paths = await this.reader.batch('movement.ofCompany', companyId, async (ids) =>
      pathsByCompany(await this.reads.ofCompanies(actor, ids)),
    );
    return told(paths);
  }

  /** The paths of a company in the project of an enrolment. */
  async ofEnrolment(actor: Actor, enrolmentId: string): Promise<StaircaseMovement[]> {
    const paths = await this.reader.batch('movement.ofEnrolment', enrolmentId, async (ids) =>
      pathsByEnrolment(await this.reads.ofEnrolments(actor, ids)),
    );
    return told(paths);
  }
}

function told(paths: readonly Path[] = []): StaircaseMovement[] {
  return paths.map((path) => Object.assign(new StaircaseMovement(), path));
}

/** What of all moves is of the partner and the insatsområde asked for. */
function within({ paths, climbs }: Moves, { organisationId, insatsomradeId }: Extent): Moves {
  const isAsked = (one: { organisationId: string; insatsomradeId: string }): boolean =>
    (organisationId === null || one.organisationId === organisationId) &&
    (insatsomradeId === null || one.insatsomradeId === insatsomradeId);
  return { paths: paths.filter(isAsked), climbs: climbs.filter(isAsked) };
}

/** What an observer sees of the whole, or of the one group asked for beside all its others. */
function observed(all: Moves, { organisationId, insatsomradeId }: Extent): SeenFigures {
  const key = organisationId ?? insatsomradeId ?? '';
  const keyOf = organisationId ? KEYS.organisationId : insatsomradeId ? KEYS.insatsomradeId : (): string => '';
  return seenByGroup(groupedBy(all, keyOf, [key])).get(key) ?? figuresOf(NOTHING);
}

type Summed = Pick<MovementSums, keyof SeenFigures | 'enrolmentIds'>;

/** The sums of each group, as far as they may be known. */
function summed(groups: ReadonlyMap<string, Moves>, { blanked, ...asked }: Extent): { key: string; sums: Summed }[] {
  if (blanked && groupingOf(asked) !== 'PROJECT') return [];
  const seen = blanked ? seenByGroup(groups) : undefined;
  return [...groups].map(([key, moves]) => {
    const figures = seen?.get(key) ?? figuresOf(moves);
    return { key, sums: { ...figures, enrolmentIds: blanked ? [] : behind(moves) } };
  });
}

/** One enrolment for each company that is counted. */
function behind({ paths }: Moves): string[] {
  return [...new Set(paths.map(({ enrolmentId }) => enrolmentId))];
}
