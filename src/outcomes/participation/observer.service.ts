// What an observer sees of sums: each figure is shown or blanked by the companies that stand behind it.
import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/reader/reader.js';
import {
  keyAsked,
  NOTHING_SHOWN,
  shownByGroup,
  shownOfProject,
  shownStages,
  type Contribution,
  type Counts,
  type Shown,
} from './observer.rules.js';
import { ParticipationReads, type AreaSums, type PromisedTarget } from './participation.reads.js';
import { groupingOf, type Grouping } from './participation.rules.js';
import { CompanyCounts, type Extent, type Sums } from './participation.view.reads.js';

/** Figures as they leave: null where they are blanked. */
export interface ObservedFigures {
  companies: CompanyCounts;
  sessions: number | null;
  minutes: number | null;
  reportableMinutes: number | null;
  stepsClimbed: number | null;
  persons: number | null;
  attendedMinutes: number | null;
}

/** A figure of an insatsområde as it leaves. */
export type ObservedArea = {
  [Figure in keyof AreaSums]: AreaSums[Figure] | (AreaSums[Figure] extends number ? null : never);
};

/** A group that nothing was done in has nothing to hide. */
const ZEROS: Shown = {
  participating: true,
  sessions: true,
  steps: true,
  persons: true,
  attended: true,
  reportable: false,
};

@Injectable()
export class ObserverService {
  constructor(
    private readonly reads: ParticipationReads,
    private readonly reader: Reader,
  ) {}

  /** The figures of what was asked for: the whole project, or one group of it. */
  async figures(extent: Extent, sums: Omit<Sums, 'organisationId'>): Promise<ObservedFigures> {
    const grouping = groupingOf(extent) ?? 'PROJECT';
    const contributions = await this.contributions(extent, grouping);
    if (grouping === 'PROJECT') return blanked(sums, shownOfProject(contributions), true);
    return blanked(sums, shownByGroup(contributions).get(keyAsked(extent)) ?? ZEROS, false);
  }

  /** The partners, of the whole project alone: a group is not cut into smaller ones. */
  async partners(
    extent: Extent,
    parts: readonly (Sums & { organisationId: string })[],
  ): Promise<(ObservedFigures & { organisationId: string })[]> {
    if (groupingOf(extent) !== 'PROJECT') return [];
    const shown = shownByGroup(await this.contributions(extent, 'PARTNER'));
    return parts.map((part) => {
      const { organisationId } = part;
      return { ...blanked(part, shown.get(organisationId) ?? ZEROS, false), organisationId };
    });
  }

  /** The insatsområden, of the whole project alone. */
  async areas(extent: Extent, areas: readonly AreaSums[]): Promise<ObservedArea[]> {
    if (groupingOf(extent) !== 'PROJECT') return [];
    const shown = shownByGroup(await this.contributions(extent, 'INSATSOMRADE'));
    return areas.map(({ insatsomradeId, companies, sessions, minutes, stepsClimbed, persons, attendedMinutes }) => {
      const figures = shown.get(insatsomradeId) ?? ZEROS;
      return {
        insatsomradeId,
        companies: figures.participating ? companies : null,
        sessions: figures.sessions ? sessions : null,
        minutes: figures.sessions ? minutes : null,
        stepsClimbed: figures.steps ? stepsClimbed : null,
        persons: figures.persons ? persons : null,
        attendedMinutes: figures.attended ? attendedMinutes : null,
      };
    });
  }

  /** What a promise is held against: only where its part and period are those of a fixed group. */
  async ofTarget(extent: Extent, target: PromisedTarget, sums: Sums): Promise<ObservedFigures> {
    const { organisationId, fromOn, untilOn: toOn } = target;
    const asked = { organisationId, insatsomradeId: null, fromOn, toOn };
    const grouping = groupingOf(asked);
    if (!grouping) return blanked(sums, NOTHING_SHOWN, false);
    const contributions = await this.contributions(extent, grouping);
    if (grouping === 'PROJECT') return blanked(sums, shownOfProject(contributions), true);
    return blanked(sums, shownByGroup(contributions).get(keyAsked(asked)) ?? ZEROS, false);
  }

  /** Read once for a project and a grouping, however many of its groups are asked for. */
  private async contributions(extent: Extent, grouping: Grouping): Promise<Contribution[]> {
    const find = async (ids: string[]): Promise<Map<string, Contribution[]>> => {
      const found = new Map<string, Contribution[]>();
      for (const projectId of ids) {
        found.set(projectId, await this.reads.contributions({ ...extent, projectId }, grouping));
      }
      return found;
    };
    return (await this.reader.batch(`participation.contributions ${grouping}`, extent.projectId, find)) ?? [];
  }
}

/** Stages are told of the whole project alone; that a company is silent says that one company is. */
function blanked(sums: Omit<Sums, 'organisationId'>, shown: Shown, isProject: boolean): ObservedFigures {
  const { companies, sessions, minutes, reportableMinutes, stepsClimbed, persons, attendedMinutes } = sums;
  const stages = isProject ? shownStages(counted(companies)) : new Set<string>();
  const counts = Object.entries(companies).map(([figure, count]) => [figure, stages.has(figure) ? count : null]);
  return {
    companies: Object.assign(new CompanyCounts(), Object.fromEntries(counts), {
      participating: shown.participating ? companies.participating : null,
    }),
    sessions: shown.sessions ? sessions : null,
    minutes: shown.sessions ? minutes : null,
    reportableMinutes: shown.reportable ? reportableMinutes : null,
    stepsClimbed: shown.steps ? stepsClimbed : null,
    persons: shown.persons ? persons : null,
    attendedMinutes: shown.attended ? attendedMinutes : null,
  };
}

/** An observer's figures are always all counted, whatever was selected. */
function counted(companies: Sums['companies']): Counts {
  const counts = Object.entries(companies).map(([figure, count]) => [figure, count ?? 0] as const);
  return Object.fromEntries(counts) as { [Figure in keyof Counts]: number };
}
