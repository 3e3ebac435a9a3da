// The lists of skills and of studies.
import { holding } from '#platform/database/pattern.js';
import { fixed, or, sql, whether } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import { Skill } from './skill.entity.js';
import type { SkillFilter } from './skill.inputs.js';
import { Study } from './study.entity.js';
import type { StudyFilter } from './study.inputs.js';

/** Swedish order: å, ä and ö last, case aside. */
const IN_SWEDISH = fixed('COLLATE "sv-x-icu"');

export const skillList = list<Skill, SkillFilter>({
  type: Skill,
  orders: {
    NAME: { by: (row) => sql`((${row.name} ->> 'sv') ${IN_SWEDISH})`, type: 'text' },
    AREA_CODE: { by: (row) => sql`coalesce(${row.areaCode}, '')`, type: 'text' },
  },
  unlessSaid: [{ field: 'NAME', direction: OrderDirection.ASC }],
  filter: {
    search: (text, row) =>
      or(sql`${row.name} ->> 'sv' ILIKE ${holding(text)}`, sql`${row.name} ->> 'en' ILIKE ${holding(text)}`),
    areaCodes: (codes, row) => sql`${row.areaCode} = ANY(${codes}::text[])`,
    inUse: (inUse, row) => whether(sql`${row.retiredOn} IS NULL`, inUse),
  },
});

export const studyList = list<Study, StudyFilter>({
  type: Study,
  orders: {
    YEAR: { by: (row) => sql`coalesce(${row.year}, 0)`, type: 'integer' },
    TITLE: { by: (row) => sql`(${row.title} ${IN_SWEDISH})`, type: 'text' },
  },
  unlessSaid: [
    { field: 'YEAR', direction: OrderDirection.DESC },
    { field: 'TITLE', direction: OrderDirection.ASC },
  ],
  filter: {
    search: (text, row) =>
      or(
        sql`${row.title} ILIKE ${holding(text)}`,
        sql`${row.publisher} ILIKE ${holding(text)}`,
        sql`${row.shows} ILIKE ${holding(text)}`,
      ),
    fromYear: (year, row) => sql`${row.year} >= ${year}`,
  },
});
