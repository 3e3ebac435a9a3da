// Whether the promises of a project will be kept: each against its plan, where it will end, and in words.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { shownSizes } from '#programme/projects/sight.rules.js';
import { TargetUnit, type Target } from '#programme/targets/target.entity.js';
import { CountedReads, type CountedDay, type CountedUnit } from '../participation/participation.counted.reads.js';
import { ParticipationService } from '../participation/participation.service.js';
import type { Extent, Participation } from '../participation/participation.view.reads.js';
import { PROMISED } from '../participation/participation.wanted.reads.js';
import { ForecastReads, type Ground } from './forecast.reads.js';
import { Forecast, TargetForecast } from './forecast.view.reads.js';
import { headlineOf } from './headline.rules.js';
import { outlookOf, recent, type Around, type Outlook, type Promised } from './outlook.rules.js';
import type { Counted } from './pace.rules.js';

@Injectable()
export class ForecastService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly participation: ParticipationService,
    private readonly reads: ForecastReads,
    private readonly counted: CountedReads,
  ) {}

  /** How a project stands; null for somebody who may know nothing of it. */
  async of(actor: Actor, projectId: string): Promise<Forecast | null> {
    const participation = await this.participation.count(actor, projectId, {}, PROMISED);
    if (!participation) return null;
    return this.db.late(async (asOf) => {
      const ground = await this.reads.ground(projectId, this.clock.today());
      if (!ground) return null;
      const reached = new Map<string, number | null>();
      for (const { targetId, actual } of await this.participation.targets(participation)) reached.set(targetId, actual);
      const targets: TargetForecast[] = [];
      for (const target of ground.targets.filter(({ id }) => reached.has(id))) {
        targets.push(await this.ofTarget(target, reached.get(target.id) ?? null, participation, ground));
      }
      return Object.assign(new Forecast(), { asOf, targets, headline: this.headline(ground, targets) });
    });
  }

  /** A promise as it stands: of a kind of its own, or of what may not be known, only that it was made. */
  private async ofTarget(
    target: Target,
    reached: number | null,
    { extent }: Participation,
    ground: Ground,
  ): Promise<TargetForecast> {
    const told = Object.assign(new TargetForecast(), NOTHING_TOLD, { targetId: target.id, reached });
    const unit = UNITS[target.unit];
    if (unit === null || reached === null) return told;
    const own = extentOf(extent, target);
    const counted = asCounted(await this.counted.days(own, unit), unit);
    const outlook = outlookOf(promisedBy(target, unit, ground), this.around(ground, extent), reached, counted);
    // A partner's part of what all have promised is not held against the plan of all.
    const isOwnPart = extent.organisationId !== null && target.organisationId === null;
    return Object.assign(told, isOwnPart ? {} : shownOf(outlook), {
      lastEightWeeks: recentlyShown(recent(counted, extent.today), reached, unit, extent),
      behind: { unit, extent: own, by: null, key: null, isWhole: target.threshold === '|' },
      known: isOwnPart ? null : outlook.known,
      endsOn: target.spanIn(spanOf(ground)).untilOn,
    });
  }

  private headline({ targets: promised }: Ground, targets: readonly TargetForecast[]) {
    return headlineOf(
      targets.flatMap(({ targetId, reached, gap, sentence }) => {
        const target = promised.find(({ id }) => id === targetId);
        const unit = target && UNITS[target.unit];
        if (!target || !unit) return [];
        const isOver = target.isOverOn(this.clock.today());
        const isPartners = target.organisationId !== null;
        return [{ unit, value: target.value, reached, gap, isOver, isPartners, sentence }];
      }),
    );
  }

  private around({ project, phases }: Ground, { blanked }: Extent): Around {
    const { startsOn, endedOn, endedEarly } = project;
    return { today: this.clock.today(), startsOn, endedOn, isEarly: endedEarly !== null, blanked, phases };
  }
}

const NOTHING_TOLD = {
  expected: null,
  gap: null,
  sentence: null,
  metOn: null,
  atEnd: null,
  meets: null,
  lastEightWeeks: null,
  plan: null,
  course: null,
  behind: null,
  known: null,
  endsOn: null,
};

function shownOf({ expected, gap, sentence, metOn, atEnd, meets, plan, course }: Outlook): Partial<TargetForecast> {
  return { expected, gap, sentence, metOn, atEnd, meets, plan, course };
}

/** The companies counted lately, and those counted before, must both be five or none. */
function recentlyShown(count: number, reached: number, unit: CountedUnit, { blanked }: Extent): number | null {
  if (!blanked) return count;
  return unit === 'COMPANY' && shownSizes([count, reached - count]).every(Boolean) ? count : null;
}

function promisedBy(target: Target, unit: CountedUnit, ground: Ground): Promised {
  const { id, value, originalValue, fromOn } = target;
  const revision = ground.revisions.get(id);
  const [plan, span] = [target.planIn(spanOf(ground)), target.spanIn(spanOf(ground))];
  const revised = revision ? { from: revision.fromValue, to: revision.toValue, on: revision.onDay } : null;
  return { unit, value, originalValue, isPeriod: fromOn !== null, plan, span, revised };
}

function spanOf({ project: { startsOn, plannedEndOn } }: Ground) {
  return { fromOn: startsOn, untilOn: plannedEndOn };
}

/** The rows that a promise counts, of those that the asker sees. */
function extentOf(extent: Extent, { organisationId, fromOn, untilOn: toOn }: Target): Extent {
  return { ...extent, organisationId: organisationId ?? extent.organisationId, fromOn, toOn };
}

const UNITS: Readonly<Record<TargetUnit, CountedUnit | null>> = {
  [TargetUnit.COMPANY]: 'COMPANY',
  [TargetUnit.PERSON]: 'PERSON',
  [TargetUnit.HOUR]: 'HOUR',
  [TargetUnit.OWN]: null,
};

/** Hours are counted in minutes. */
export function asCounted(days: readonly CountedDay[], unit: CountedUnit): Counted[] {
  return days.map(({ on, count }) => ({ on, count: unit === 'HOUR' ? count / 60 : count }));
}
