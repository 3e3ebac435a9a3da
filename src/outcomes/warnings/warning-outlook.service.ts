// How a project's promises stand, as its rules of warning look at them: told from the forecast that everybody sees.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import type { Localised } from '#platform/values/text.js';
import { Target, TargetUnit } from '#programme/targets/target.entity.js';
import { ForecastService } from '../forecast/forecast.service.js';
import { ParticipationService } from '../participation/participation.service.js';
import type { Wanted } from '../participation/participation.wanted.reads.js';
import { isTooEarlyToForecast } from './early-warning.rules.js';
import { areasBelow, behind, missing, type Area, type Kept } from './promise-measures.rules.js';
import type { WarningExtent } from './warning.definitions.reads.js';
import type { ProjectDays } from './warning.reads.js';
import type { Code, Measure, Threshold } from './warning.rules.js';

/** No figure of participation but those of its areas. */
const AREAS_ALONE: Wanted = {
  stages: false,
  silent: false,
  participating: false,
  attended: false,
  done: false,
  persons: false,
  byPartner: false,
};

const UNITS: Readonly<Record<Exclude<TargetUnit, TargetUnit.OWN>, Localised>> = {
  COMPANY: { sv: 'företag', en: 'companies' },
  PERSON: { sv: 'personer', en: 'persons' },
  HOUR: { sv: 'timmar', en: 'hours' },
};

/** A promise as it stands, with what was promised. */
interface KeptTarget extends Kept {
  readonly target: Target;
}

@Injectable()
export class WarningOutlook {
  constructor(
    private readonly db: Database,
    private readonly forecasts: ForecastService,
    private readonly participation: ParticipationService,
  ) {}

  /** What the rules asked for find of the promises. */
  async measure(
    actor: Actor,
    extent: WarningExtent,
    days: ProjectDays,
    thresholds: ReadonlyMap<Code, Threshold>,
  ): Promise<Map<Code, Measure>> {
    const found = new Map<Code, Measure>();
    const [heading, late, area] = [
      thresholds.get('FORECAST_MISSES'),
      thresholds.get('BEHIND_PLAN'),
      thresholds.get('AREA_BELOW_HALF_PLAN'),
    ];
    if (!heading && !late && !area) return found;
    const promises = await this.promises(actor, extent, days);
    const tell = (code: Code, measure: Measure | null): void => {
      if (measure) found.set(code, measure);
    };
    if (heading && !isEarly(days, extent)) tell('FORECAST_MISSES', missing(promises, heading.noticeFrom));
    if (late) tell('BEHIND_PLAN', behind(promises, late.noticeFrom, extent.today));
    if (area) tell('AREA_BELOW_HALF_PLAN', await this.areas(actor, extent, promises, area.limit ?? 0));
    return found;
  }

  private async promises(actor: Actor, { projectId, today }: WarningExtent, days: ProjectDays): Promise<KeptTarget[]> {
    const forecast = await this.forecasts.of(actor, projectId);
    const targets = await this.db.select(Target, (t) => sql`${t}."project_id" = ${projectId}`);
    const span = { fromOn: days.startsOn, untilOn: days.plannedEndOn };
    const partners = await this.partnersOf(projectId);
    return (forecast?.targets ?? []).flatMap(({ targetId, reached, expected, atEnd }) => {
      const target = targets.find(({ id }) => id === targetId);
      if (!target || target.unit === TargetUnit.OWN || reached === null) return [];
      const { id, value, unit, organisationId } = target;
      const whose = organisationId === null ? null : (partners.get(organisationId) ?? null);
      const likely = atEnd?.likely ?? null;
      const [plan, isOver] = [target.planIn(span), target.isOverOn(today)];
      return [{ id, value, unit: UNITS[unit], whose, reached, expected, likely, plan, isOver, target }];
    });
  }

  /** What the partners are called that have promised a share. */
  private async partnersOf(projectId: string): Promise<ReadonlyMap<string, Localised>> {
    const { workspace } = this.db;
    const named = await this.db.read<{ id: string; name: string }>(sql`
      SELECT DISTINCT o.id, o.name FROM target t
      JOIN organisation o ON o.workspace_id = ${workspace} AND o.id = t.organisation_id
      WHERE t.workspace_id = ${workspace} AND t.project_id = ${projectId}`);
    return new Map(named.map(({ id, name }) => [id, { sv: name, en: name }]));
  }

  /** The areas against the promise of companies for the whole of the project, or for the partner's own part of it. */
  private async areas(
    actor: Actor,
    { projectId, organisationId, today }: WarningExtent,
    promises: readonly KeptTarget[],
    limit: number,
  ): Promise<Measure | null> {
    const promise = promises.find(({ target }) => isOfAll(target, organisationId));
    const participation = promise && (await this.participation.count(actor, projectId, {}, AREAS_ALONE));
    if (!promise || !participation) return null;
    const met = new Map<string, number | null>();
    for (const { insatsomradeId, companies } of await this.participation.areas(participation)) {
      met.set(insatsomradeId, companies);
    }
    const named = await this.areasOf(projectId);
    const areas = named.map((one): Area => ({ ...one, companies: met.get(one.id) ?? 0 }));
    return areasBelow(promise, areas, limit, today);
  }

  private async areasOf(projectId: string): Promise<Omit<Area, 'companies'>[]> {
    const { workspace } = this.db;
    return this.db.read<Omit<Area, 'companies'>>(sql`
      SELECT i.id, i.name FROM project_insatsomrade p
      JOIN insatsomrade i ON i.workspace_id = ${workspace} AND i.id = p.insatsomrade_id
      WHERE p.workspace_id = ${workspace} AND p.project_id = ${projectId} ORDER BY p.position, i.id`);
  }
}

/** Whether it is of companies, all the time, however little each was given: what every area has its part of. */
function isOfAll({ unit, organisationId, fromOn, untilOn, threshold }: Target, part: string | null): boolean {
  const isWhole = fromOn === null && untilOn === null && threshold === '|';
  return unit === TargetUnit.COMPANY && organisationId === part && isWhole;
}

function isEarly({ startsOn, plannedEndOn }: ProjectDays, { today }: WarningExtent): boolean {
  return startsOn !== null && plannedEndOn !== null && isTooEarlyToForecast(startsOn, plannedEndOn, today);
}
