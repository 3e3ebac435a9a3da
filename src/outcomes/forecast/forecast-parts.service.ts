// The parts of a promise: by partner, area, county or size class, each with its pace and where it will end.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import type { Localised } from '#platform/values/text.js';
import { Gender } from '#coaching/participants/participant-words.entity.js';
import { county } from '#directory/companies/geography.js';
import { SIZE_CLASS_NAMES, type SizeClass } from '#directory/companies/size-class.rules.js';
import { shownCells } from '#programme/projects/sight.rules.js';
import { CountedReads, type CountedDay } from '../participation/participation.counted.reads.js';
import { participationRefusals } from '../participation/participation.service.js';
import { asCounted } from './forecast.service.js';
import { ForecastGrouping, ForecastPart, type Behind, type TargetForecast } from './forecast.view.reads.js';
import { endOf, recent } from './outlook.rules.js';

/** What the codes of a grouping are called; those of partners and areas are rows. */
const NAMES: Partial<Record<ForecastGrouping, (key: string) => Localised | undefined>> = {
  [ForecastGrouping.COUNTY]: (key) => county(key)?.name,
  [ForecastGrouping.SIZE_CLASS]: (key) => SIZE_CLASS_NAMES[key as SizeClass],
  [ForecastGrouping.GENDER]: (key) => GENDER_NAMES[key as Gender],
};

/** What people call the genders that participants may state. */
const GENDER_NAMES: Readonly<Record<Gender, Localised>> = {
  [Gender.WOMAN]: { sv: 'Kvinnor', en: 'Women' },
  [Gender.MAN]: { sv: 'Män', en: 'Men' },
  [Gender.OTHER]: { sv: 'Annat kön', en: 'Other gender' },
  [Gender.PREFER_NOT_TO_SAY]: { sv: 'Vill inte svara', en: 'Prefer not to say' },
};

interface Named {
  key: string | null;
  name: Localised;
}

const UNKNOWN: Localised = { sv: 'Okänt', en: 'Unknown' };
/** The groupings that an observer may see. */
const FIXED: readonly ForecastGrouping[] = [ForecastGrouping.PARTNER, ForecastGrouping.INSATSOMRADE];

@Injectable()
export class ForecastParts {
  constructor(
    private readonly db: Database,
    private readonly counted: CountedReads,
  ) {}

  /** The parts of a promise, the largest first; those that nothing was counted in last, where they are known. */
  async of(target: TargetForecast, by: ForecastGrouping): Promise<ForecastPart[]> {
    const { behind } = target;
    if (!behind?.isWhole || (by === ForecastGrouping.GENDER && behind.unit !== 'PERSON')) return [];
    if (isCrossed(behind)) return [];
    if (behind.extent.blanked && !FIXED.includes(by)) throw participationRefusals.GROUPING_NOT_FIXED({ field: 'by' });
    return this.db.late(async () => {
      const days = await this.counted.parts(behind.extent, behind.unit, by);
      const shown = await this.shown(behind, by);
      const names = await this.names(behind, by, days);
      const parts = names.map((named) => partOf(named, days, target, { ...behind, by, key: named.key }));
      return parts
        .map((part) => (shown === null || shown.has(part.key) ? part : hidden(part)))
        .toSorted((one, other) => (other.reached ?? -1) - (one.reached ?? -1));
    });
  }

  /** The parts that an observer may see, or all. */
  private async shown({ extent, unit }: Behind, by: ForecastGrouping): Promise<ReadonlySet<string | null> | null> {
    if (!extent.blanked) return null;
    const cells = await this.counted.companies(extent, unit, by);
    const isShown = shownCells(cells.map(({ companyIds }) => ({ companies: new Set(companyIds) })));
    return new Set(cells.filter((_, index) => isShown[index]).map(({ key }) => key));
  }

  /** Every partner and area of the project, also those without any; and whatever else was counted. */
  private async names({ extent }: Behind, by: ForecastGrouping, days: readonly CountedDay[]): Promise<Named[]> {
    const found = [...new Set(days.map(({ key }) => key))];
    const named = await this.namesOf(extent.projectId, by, found);
    return found.some((key) => named.every((one) => one.key !== key))
      ? [...named, { key: null, name: UNKNOWN }]
      : named;
  }

  private async namesOf(projectId: string, by: ForecastGrouping, found: readonly (string | null)[]): Promise<Named[]> {
    const { workspace } = this.db;
    const keys = found.filter((key) => key !== null);
    if (by === ForecastGrouping.PARTNER) {
      return this.db.read<Named>(sql`
        SELECT o.id AS key, jsonb_build_object('sv', o.name, 'en', o.name) AS name FROM organisation o
        WHERE o.workspace_id = ${workspace} AND (o.id = ANY(${keys}::uuid[]) OR EXISTS (
          SELECT 1 FROM project_partner p
          WHERE p.workspace_id = ${workspace} AND p.project_id = ${projectId} AND p.organisation_id = o.id
            AND p.left_on IS NULL)) ORDER BY o.name`);
    }
    if (by === ForecastGrouping.INSATSOMRADE) {
      return this.db.read<Named>(sql`
        SELECT i.id AS key, i.name FROM insatsomrade i
        WHERE i.workspace_id = ${workspace} AND (i.id = ANY(${keys}::uuid[]) OR EXISTS (
          SELECT 1 FROM project_insatsomrade p
          WHERE p.workspace_id = ${workspace} AND p.project_id = ${projectId} AND p.insatsomrade_id = i.id))
        ORDER BY i.position, i.id`);
    }
    return keys.map((key) => ({ key, name: NAMES[by]?.(key) ?? UNKNOWN }));
  }
}

/** An observer sees one grouping at a time: what is one partner's or one period's already is not parted further. */
function isCrossed({ extent: { blanked, organisationId, fromOn, toOn } }: Behind): boolean {
  return blanked && (organisationId ?? fromOn ?? toOn) !== null;
}

function partOf(
  { key, name }: Named,
  all: readonly CountedDay[],
  target: TargetForecast,
  behind: Behind,
): ForecastPart {
  const counted = asCounted(
    all.filter((one) => one.key === key),
    behind.unit,
  );
  const reached = Math.floor(counted.reduce((sum, { count }) => sum + count, 0));
  const share = target.reached ? Math.min(1, reached / target.reached) : null;
  const { known, endsOn } = target;
  const own = known && { ...known, counted, plannedPace: known.plannedPace * Math.max(0.02, share ?? 0) };
  return Object.assign(new ForecastPart(), {
    key,
    name,
    reached,
    share,
    lastEightWeeks: behind.extent.blanked ? null : recent(counted, behind.extent.today),
    atEnd: own && endsOn && reached > 0 && !behind.extent.blanked ? endOf(own, reached, endsOn) : null,
    behind,
  });
}

function hidden(part: ForecastPart): ForecastPart {
  return Object.assign(part, { reached: part.reached === 0 ? 0 : null, share: null, atEnd: null });
}
