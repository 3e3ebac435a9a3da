// Gathers needs for whoever asks: all that somebody may see, and to an observer sums behind which nobody stands out.
import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import type { Connection, ListArgs } from '#platform/graphql/page.js';
import { sql, TRUE, and } from '#platform/database/sql.js';
import { filteredBy } from '#platform/reader/list.js';
import { Reader } from '#platform/reader/reader.js';
import { onlookerIn, sightOf } from '#programme/projects/sight.rules.js';
import { GatheringReads, GROUPS_AT_MOST, type GatheredRow } from './gathering.reads.js';
import { isFixed, seenOfAll, seenOfGroups, type NeedFigures } from './gathering.rules.js';
import {
  TrainingNeedGathering,
  TrainingNeedGroup,
  TrainingNeedSums,
  type NeedsAsked,
  type NeedsGathered,
} from './gathering.view.reads.js';
import type { TrainingNeedsArgs } from './gathering.inputs.js';
import { TrainingNeed } from './training-need.entity.js';
import { trainingNeedList } from './training-need.reads.js';
import { trainingNeedRefusals } from './training-need-words.entity.js';

const NO_KEYS = {
  skillId: null,
  skillAreaCode: null,
  insatsomradeId: null,
  companyId: null,
  organisationId: null,
  clarity: null,
  urgency: null,
  source: null,
  criticalFunctionId: null,
};

@Injectable()
export class GatheringService {
  constructor(
    private readonly reads: GatheringReads,
    private readonly reader: Reader,
  ) {}

  /** What is asked for, judged by who asks; counted when sums or groups are asked of it. */
  gather(actor: Actor, { filter = {}, groupBy, sharedBy }: TrainingNeedsArgs): TrainingNeedGathering {
    const asked = { actor, filter, groupBy: groupBy ?? [], sharedBy: sharedBy ?? 0, blanked: isBlanked(actor, filter) };
    const fields = Object.entries(filter).flatMap(([field, value]) =>
      (value ?? undefined) === undefined ? [] : field,
    );
    if (asked.blanked && !isFixed(asked.groupBy, fields)) {
      throw trainingNeedRefusals.TRAINING_NEEDS_GROUPING_NOT_FIXED({ field: 'groupBy' });
    }
    return Object.assign(new TrainingNeedGathering(), { asked });
  }

  async sums(gathering: TrainingNeedGathering): Promise<TrainingNeedSums> {
    return (await this.counted(gathering)).sums;
  }

  async groups(gathering: TrainingNeedGathering): Promise<TrainingNeedGroup[]> {
    return (await this.counted(gathering)).groups;
  }

  /** The needs themselves, page by page; none for whoever sees sums alone. */
  async rows(
    { asked }: TrainingNeedGathering,
    page: ListArgs,
    info: GraphQLResolveInfo,
  ): Promise<Connection<TrainingNeed>> {
    const { actor, filter } = asked;
    const meant = filteredBy(trainingNeedList, filter);
    return this.reader.list(actor, trainingNeedList, page, info, {
      where: (row, scope) => and(meant(row, scope), filter.states ? TRUE : sql`${row.withdrawnOn} IS NULL`),
    });
  }

  /** The needs of a group; those of all groups are read together. */
  async needs({ needIds }: TrainingNeedGroup, info: GraphQLResolveInfo): Promise<TrainingNeed[]> {
    const needs = await Promise.all(needIds.map((id) => this.reader.load(TrainingNeed, id, info)));
    return needs.filter((need) => need !== null);
  }

  private counted(gathering: TrainingNeedGathering): Promise<NeedsGathered> {
    gathering.counted ??= this.count(gathering.asked);
    return gathering.counted;
  }

  private async count(asked: NeedsAsked): Promise<NeedsGathered> {
    const [whole, ...rows] = await this.reads.of(asked);
    if (!whole) throw new Error('What is gathered always has a sum, if only of nothing.');
    const groups = asked.groupBy.length ? rows.slice(0, GROUPS_AT_MOST) : [];
    if (!asked.blanked) return { sums: summed(whole), groups: groups.map((row) => grouped(row, row)) };
    const seen = seenOfGroups(rows);
    const shown = rows.map((row, index) => grouped(row, seen[index] ?? row));
    return {
      sums: summed(seenOfAll(whole)),
      groups: shown.filter(({ companies }) => (companies ?? 0) >= asked.sharedBy),
    };
  }
}

/** Whoever sees no rows of the project sees sums alone, if anything. */
function isBlanked(actor: Actor, { projectId, organisationId }: TrainingNeedsArgs['filter'] & object): boolean {
  if (!projectId) return false;
  const sight = sightOf(onlookerIn(actor, projectId), organisationId ?? null);
  return sight.kind === 'WHOLE' && sight.blanked;
}

function summed({ ...figures }: NeedFigures): TrainingNeedSums {
  return Object.assign(new TrainingNeedSums(), figures);
}

function grouped({ keys, needIds }: GatheredRow, figures: NeedFigures): TrainingNeedGroup {
  return Object.assign(new TrainingNeedGroup(), NO_KEYS, figures, keys, { needIds });
}
