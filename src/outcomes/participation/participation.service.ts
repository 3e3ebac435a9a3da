// Counts who takes part: what of a project somebody may know, summed, and blanked where an observer asks.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { refusals } from '#platform/errors.js';
import { isDay } from '#platform/values/day.js';
import { ObserverService, type ObservedFigures } from './observer.service.js';
import type { ParticipationArgs } from './participation.inputs.js';
import { ParticipationReads, type PromisedTarget } from './participation.reads.js';
import type { Target } from '#programme/targets/target.entity.js';
import { onlookerIn, sightOf } from '#programme/projects/sight.rules.js';
import { groupingOf } from './participation.rules.js';
import { OBSERVED, PROMISED, type Wanted } from './participation.wanted.reads.js';
import {
  InsatsomradeParticipation,
  Participation,
  PartnerParticipation,
  TargetReached,
  type Extent,
  type Sums,
} from './participation.view.reads.js';

export const participationRefusals = refusals({
  GROUPING_NOT_FIXED: {
    sv: 'En observatör ser hela projektet, en part, ett insatsområde eller ett helt kalenderhalvår: ett i taget, så att ingen summa avslöjar en annan.',
    en: 'An observer sees the whole project, a partner, an insatsområde or a whole calendar half-year: one at a time, so that no sum reveals another.',
  },
});

@Injectable()
export class ParticipationService {
  constructor(
    private readonly reads: ParticipationReads,
    private readonly observer: ObserverService,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The sums of a project or a part of it; null for somebody who may know none. */
  async count(actor: Actor, projectId: string, args: ParticipationArgs, wanted: Wanted): Promise<Participation | null> {
    const extent = this.extentFor(actor, projectId, args);
    if (!extent) return null;
    return this.db.late(async (asOf) => {
      const sums = await this.reads.sums(extent, extent.blanked ? OBSERVED : wanted);
      const whole = wholeOf(sums);
      const figures = extent.blanked ? await this.observer.figures(extent, whole) : whole;
      return Object.assign(new Participation(), figuresOf(figures), { extent, sums, asOf });
    });
  }

  /** Each partner's part of sums already counted. */
  async partners({ extent, sums }: Participation): Promise<PartnerParticipation[]> {
    const parts = sums.flatMap(({ organisationId, ...sum }) => (organisationId ? [{ ...sum, organisationId }] : []));
    const observed = extent.blanked ? await this.db.late(() => this.observer.partners(extent, parts)) : parts;
    return observed.map((part) => {
      const { organisationId } = part;
      return Object.assign(new PartnerParticipation(), figuresOf(part), { organisationId });
    });
  }

  /** Each insatsområde's part. */
  async areas({ extent }: Participation): Promise<InsatsomradeParticipation[]> {
    return this.db.late(async () => {
      const areas = await this.reads.areas(extent);
      const observed = extent.blanked ? await this.observer.areas(extent, areas) : areas;
      return observed.map((area) => Object.assign(new InsatsomradeParticipation(), area));
    });
  }

  /** The promises that stand, each against the very figure of its own part and period. */
  async targets(participation: Participation): Promise<TargetReached[]> {
    return this.db.late(() => this.reached(participation));
  }

  /** How far a promise is reached, whoever asks; null for a kind of its own. */
  async reachedBy(target: Target): Promise<number | null> {
    return this.ofPromise(target, false);
  }

  /** The same as somebody may know it: an admin without a role is told no more than an observer, who may be told null. */
  async reachedAsSeen(actor: Actor, target: Target): Promise<number | null> {
    const sight = sightOf(onlookerIn(actor, target.projectId), target.organisationId);
    return this.ofPromise(target, sight.kind === 'WHOLE' && sight.blanked);
  }

  private async ofPromise({ id: targetId, projectId, ...target }: Target, blanked: boolean): Promise<number | null> {
    const { unit, organisationId, fromOn, untilOn, countsFromMinutes, countsFromOccasions } = target;
    const anybody = { organisationId: null, insatsomradeId: null, fromOn: null, toOn: null, days: null };
    const promised = { targetId, unit, organisationId, fromOn, untilOn, countsFromMinutes, countsFromOccasions };
    const extent = { projectId, ...anybody, blanked, today: this.clock.today() };
    return this.actualOf(extent, promised, await this.reads.sums(ofTarget(extent, promised), PROMISED));
  }

  private async reached({ extent, sums }: Participation): Promise<TargetReached[]> {
    const known = new Map<string, readonly Sums[]>();
    if (!extent.insatsomradeId) known.set(periodOf(extent.fromOn, extent.toOn), sums);
    const reached: TargetReached[] = [];
    for (const target of await this.reads.targets(extent)) {
      const period = periodOf(target.fromOn, target.untilOn);
      const counted = known.get(period) ?? (await this.reads.sums(ofTarget(extent, target), PROMISED));
      known.set(period, counted);
      const actual = await this.actualOf(extent, target, counted);
      reached.push(Object.assign(new TargetReached(), { targetId: target.targetId, actual }));
    }
    return reached;
  }

  private async actualOf(extent: Extent, target: PromisedTarget, sums: readonly Sums[]): Promise<number | null> {
    const { unit, organisationId } = target;
    if (unit === 'OWN') return null;
    const asksForMore = (target.countsFromMinutes ?? target.countsFromOccasions) !== null;
    if (asksForMore) return extent.blanked ? null : this.reads.countedFrom(partOf(extent, target), target);
    // What a sub-project's leader sees of a promise of the whole project is the own part of it.
    const part = organisationId ? sums.find((one) => one.organisationId === organisationId) : wholeOf(sums);
    if (!part) return 0;
    const { companies, reportableMinutes, persons } = extent.blanked
      ? await this.observer.ofTarget(extent, target, part)
      : part;
    if (unit === 'PERSON') return persons;
    if (unit === 'COMPANY') return companies.participating;
    return reportableMinutes === null ? null : Math.floor(reportableMinutes / 60);
  }

  private extentFor(actor: Actor, projectId: string, args: ParticipationArgs): Extent | null {
    const { organisationId = null, insatsomradeId = null, fromOn = null, toOn = null } = args;
    const sight = sightOf(onlookerIn(actor, projectId), organisationId);
    if (sight.kind === 'NOTHING') return null;
    const asked = { organisationId, insatsomradeId, fromOn, toOn };
    const blanked = sight.kind === 'WHOLE' && sight.blanked;
    if (blanked && !groupingOf(asked)) throw participationRefusals.GROUPING_NOT_FIXED({ field: 'fromOn' });
    const ownPart = sight.kind === 'PART' ? { organisationId: sight.organisationId } : {};
    return { projectId, ...asked, ...ownPart, blanked, today: this.clock.today(), days: null };
  }
}

function wholeOf(sums: readonly Sums[]): Sums {
  const whole = sums.find(({ organisationId }) => organisationId === null);
  if (!whole) throw new Error('A project always has a sum, if only of nothing.');
  return whole;
}

function figuresOf(sums: ObservedFigures): ObservedFigures {
  const { companies, sessions, minutes, reportableMinutes, stepsClimbed, persons, attendedMinutes } = sums;
  return { companies, sessions, minutes, reportableMinutes, stepsClimbed, persons, attendedMinutes };
}

function periodOf(fromOn: string | null, toOn: string | null): string {
  return `${fromOn ?? ''}–${toOn ?? ''}`;
}

/** The extent that a target is of: its own period, and whatever part the asker sees. */
function ofTarget(extent: Extent, { fromOn, untilOn }: PromisedTarget): Extent {
  const period = { fromOn: isDay(fromOn) ? fromOn : null, toOn: isDay(untilOn) ? untilOn : null };
  return { ...extent, insatsomradeId: null, ...period };
}

/** The same, of the partner's part alone where it is a partner's promise. */
function partOf(extent: Extent, target: PromisedTarget): Extent {
  const whole = ofTarget(extent, target);
  return target.organisationId ? { ...whole, organisationId: target.organisationId } : whole;
}
