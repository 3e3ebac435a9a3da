// Counts who takes part: what of a project somebody may know, summed and blanked as the rules say.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { refusals } from '#platform/errors.js';
import type { ParticipationArgs } from './participation.inputs.js';
import { ParticipationReads, type AreaSums } from './participation.reads.js';
import { FEWEST_COMPANIES, isHalfYear, shownCells, sightOf } from './participation.rules.js';
import {
  CompanyCounts,
  InsatsomradeParticipation,
  Participation,
  PartnerParticipation,
  TargetReached,
  type Extent,
  type Figures,
  type Sums,
} from './participation.view.reads.js';

export const participationRefusals = refusals({
  PERIOD_NOT_FIXED: {
    sv: 'En observatör ser hela tiden eller ett helt kalenderhalvår, så att ingen summa avslöjar en annan.',
    en: 'An observer sees the whole time or a whole calendar half-year, so that no sum reveals another.',
  },
});

/** The stages that every company stands in one of. */
const STAGES = ['interested', 'askLater', 'agreed', 'active', 'closed'] as const;

@Injectable()
export class ParticipationService {
  constructor(private readonly reads: ParticipationReads) {}

  /** The sums of a project or a part of it; null for somebody who holds no role there. */
  async count(actor: Actor, projectId: string, args: ParticipationArgs): Promise<Participation | null> {
    const extent = extentFor(actor, projectId, args);
    if (!extent) return null;
    const sums = await this.reads.sums(extent);
    const whole = sums.find(({ organisationId }) => organisationId === null);
    if (!whole) throw new Error('A project always has a sum, if only of nothing.');
    return Object.assign(new Participation(), figures(whole, extent.blanked, true), { extent, sums });
  }

  /** Each partner's part of sums already counted. */
  partners({ extent, sums }: Participation): PartnerParticipation[] {
    const parts = sums.flatMap((sum) =>
      sum.organisationId === null ? [] : [{ ...sum, organisationId: sum.organisationId }],
    );
    const shown = extent.blanked
      ? shownCells(parts.map(({ companies }) => ({ companies: companies.participating })))
      : undefined;
    return parts.map((part, index) =>
      Object.assign(new PartnerParticipation(), figures(part, extent.blanked, shown?.[index] ?? true), {
        organisationId: part.organisationId,
      }),
    );
  }

  async areas({ extent }: Participation): Promise<InsatsomradeParticipation[]> {
    const areas = await this.reads.areas(extent);
    const shown = extent.blanked ? shownCells(areas) : undefined;
    return areas.map((area, index) => areaOf(area, shown?.[index] ?? true));
  }

  async targets({ extent }: Participation): Promise<TargetReached[]> {
    const targets = await this.reads.targets(extent);
    const shown = extent.blanked ? shownCells(targets) : undefined;
    return targets.map(({ targetId, actual }, index) =>
      Object.assign(new TargetReached(), { targetId, actual: (shown?.[index] ?? true) ? actual : null }),
    );
  }
}

function extentFor(actor: Actor, projectId: string, args: ParticipationArgs): Extent | null {
  const sight = sightOf({
    leads: actor.is(projectId, 'PROJECT_LEADER', 'AUDITOR'),
    worksForOwnOrganisation: actor.is(projectId, 'SUBPROJECT_LEADER', 'COACH'),
    observes: actor.is(projectId, 'OBSERVER') || actor.isAdmin,
    organisationId: actor.organisationId,
  });
  if (sight.kind === 'NOTHING') return null;
  const { organisationId = null, insatsomradeId = null, fromOn = null, toOn = null } = args;
  const isOthers = sight.kind === 'PART' && organisationId !== null && organisationId !== sight.organisationId;
  if (isOthers) return null;
  const blanked = sight.kind === 'WHOLE' && sight.blanked;
  if (blanked && (fromOn ?? toOn) && !isHalfYear(fromOn, toOn))
    throw participationRefusals.PERIOD_NOT_FIXED({ field: 'fromOn' });
  return {
    projectId,
    insatsomradeId,
    fromOn,
    toOn,
    blanked,
    organisationId: sight.kind === 'PART' ? sight.organisationId : organisationId,
  };
}

/** The figures of a group; for an observer each cell over too few companies is blanked, and what would reveal it. */
function figures(sums: Sums, blanked: boolean, shown: boolean): Figures {
  const { sessions, minutes, reportableMinutes, stepsClimbed, companies } = sums;
  const all: Figures = {
    companies: Object.assign(new CompanyCounts(), companies),
    sessions,
    minutes,
    reportableMinutes,
    stepsClimbed,
  };
  if (!blanked) return all;
  const stages = shownCells(STAGES.map((stage) => ({ companies: companies[stage] })));
  STAGES.forEach((stage, index) => {
    if (!shown || !stages[index]) all.companies[stage] = null;
  });
  for (const figure of ['participating', 'silent'] as const) {
    if (!shown || isTooFew(companies[figure])) all.companies[figure] = null;
  }
  const isHidden = !shown || isTooFew(companies.participating);
  return isHidden
    ? { companies: all.companies, sessions: null, minutes: null, reportableMinutes: null, stepsClimbed: null }
    : all;
}

function isTooFew(companies: number): boolean {
  return companies > 0 && companies < FEWEST_COMPANIES;
}

function areaOf({ insatsomradeId, ...sums }: AreaSums, shown: boolean): InsatsomradeParticipation {
  const blank = { companies: null, sessions: null, minutes: null, stepsClimbed: null };
  return Object.assign(new InsatsomradeParticipation(), shown ? sums : blank, { insatsomradeId });
}
