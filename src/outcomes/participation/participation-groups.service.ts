// The groups of what was reached, with their names, and blanked where an observer asks.
import { Injectable } from '@nestjs/common';
import { SIZE_CLASS_NAMES, SizeClass } from '#directory/companies/size-class.rules.js';
import { county } from '#directory/companies/geography.js';
import { Gender } from '#coaching/participants/participant-words.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { shownCells } from '#programme/projects/sight.rules.js';
import { Database } from '#platform/database/database.js';
import type { Localised } from '#platform/values/text.js';
import { groupingOf } from './participation.rules.js';
import { ParticipationGroup, type GroupedBy } from './participation-group.view.reads.js';
import { ParticipationGroupReads, type GroupSums } from './participation-groups.reads.js';
import type { Participation } from './participation.view.reads.js';

const GENDER_NAMES: Readonly<Record<Gender, Localised>> = {
  [Gender.WOMAN]: { sv: 'Kvinnor', en: 'Women' },
  [Gender.MAN]: { sv: 'Män', en: 'Men' },
  [Gender.OTHER]: { sv: 'Annat', en: 'Neither' },
  [Gender.PREFER_NOT_TO_SAY]: { sv: 'Vill inte svara', en: 'Prefer not to say' },
};

type Names = (key: string) => Localised | null | undefined;

@Injectable()
export class ParticipationGroups {
  constructor(
    private readonly reads: ParticipationGroupReads,
    private readonly db: Database,
  ) {}

  /** The groups, in the order of their keys; an observer has them of the whole project alone. */
  async by(by: GroupedBy, { extent }: Participation, wantsCompanies: boolean): Promise<ParticipationGroup[]> {
    if (extent.blanked && groupingOf(extent) !== 'PROJECT') return [];
    return this.db.late(async () => {
      const sums = await this.reads.groups(extent, by, wantsCompanies);
      const names = await this.names(by, extent.projectId);
      const shown = extent.blanked ? shownOf(sums) : sums.map(() => true);
      return sums.map((group, index) =>
        Object.assign(new ParticipationGroup(), {
          by,
          extent,
          key: group.key || null,
          name: names(group.key) ?? null,
          ...(shown[index] ? figuresOf(group, by) : NOTHING),
        }),
      );
    });
  }

  private async names(by: GroupedBy, projectId: string): Promise<Names> {
    if (by === 'GENDER') return (key) => GENDER_NAMES[key as Gender];
    if (by === 'SIZE_CLASS') return (key) => SIZE_CLASS_NAMES[key as SizeClass];
    if (by === 'COUNTY') return (key) => county(key)?.name;
    const project = await this.db.find(Project, projectId);
    const courses = (by === 'LEVEL' ? project?.levels : project?.skillAreas) ?? [];
    return (key) => courses.find(({ code }) => code === key)?.name;
  }
}

type Figures = Pick<ParticipationGroup, 'companies' | 'persons' | 'attendedMinutes'>;

const NOTHING: Figures = { companies: null, persons: null, attendedMinutes: null };

/** A company has people of several genders, so companies are not counted by them. */
function figuresOf({ companies, persons, attendedMinutes }: GroupSums, by: GroupedBy): Figures {
  return { companies: by === 'GENDER' ? null : companies, persons, attendedMinutes };
}

function shownOf(sums: readonly GroupSums[]): boolean[] {
  return shownCells(sums.map(({ companyIds }) => ({ companies: new Set(companyIds) })));
}
