// The lists of lessons, and what a project that begins is shown of those before it.
import type { Columns } from '#platform/database/metadata.js';
import { holding } from '#platform/database/pattern.js';
import { and, fixed, or, sql, type Sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list, type Scope } from '#platform/reader/list.js';
import { tagged } from '#platform/values/tags.js';
import type { LessonFilter } from './lesson.inputs.js';
import { Lesson } from './lesson.entity.js';
import { isPublished } from './lesson.policy.js';
import { LessonState } from './lesson-words.entity.js';

const IN_SWEDISH = fixed('COLLATE "sv-x-icu"');

type Condition<Name extends keyof LessonFilter> = (value: NonNullable<LessonFilter[Name]>, row: Columns<Lesson>) => Sql;

/** What a lesson must be, by the name of the filter. */
const conditions: { readonly [Name in keyof Required<LessonFilter>]: Condition<Name> } = {
  kind: (kind, row) => sql`${row.kind} = ${kind}`,
  projectId: (id, row) => sql`${row.projectId} = ${id}`,
  organisationId: (id, row) => sql`${row.organisationId} = ${id}`,
  insatsomradeId: (id, row) => sql`${id} = ANY(${row.insatsomradeIds})`,
  reason: (reason, row) => sql`${reason} = ANY(${row.reasons})`,
  targetGroup: (text, row) => sql`${row.targetGroup} ILIKE ${holding(text)}`,
  fund: (fund, row) => sql`${fund} = ANY(${row.funds})`,
  funderId: (id, row) => sql`${id} = ANY(${row.funderIds})`,
  tag: (tag, row) => sql`${tagged(tag)} = ANY(${row.tags})`,
  audience: (audience, row) => sql`${row.audience} = ${audience}`,
  state: (state, row) => {
    if (state === LessonState.WITHDRAWN) return sql`${row.withdrawnOn} IS NOT NULL`;
    if (state === LessonState.PUBLISHED) return isPublished(row);
    return sql`${row.publishedOn} IS NULL AND ${row.withdrawnOn} IS NULL`;
  },
  search: (text, row) => {
    const pattern = holding(text);
    const texts = [row.title, row.whatWorked, row.whatDidNot, row.forWhom, row.evidence];
    const answered = sql`EXISTS (SELECT 1 FROM jsonb_array_elements(${row.answers}) a WHERE a ->> 'text' ILIKE ${pattern})`;
    return or(...texts.map((one) => sql`${one} ILIKE ${pattern}`), answered);
  },
};

export const lessonList = list<Lesson, LessonFilter>({
  type: Lesson,
  orders: {
    PUBLISHED_ON: { by: (row) => sql`coalesce(${row.publishedOn}, 'infinity'::date)`, type: 'date' },
    TITLE: { by: (row) => sql`(${row.title} ${IN_SWEDISH})`, type: 'text' },
    UPDATED_AT: { by: (row) => row.updatedAt, type: 'timestamptz' },
  },
  unlessSaid: [{ field: 'PUBLISHED_ON', direction: OrderDirection.DESC }],
  filter: conditions,
});

/** What a lesson must be to meet all of a filter. */
export function meets(filter: LessonFilter, row: Columns<Lesson>): Sql {
  const names = Object.keys(filter) as (keyof LessonFilter)[];
  return and(...names.flatMap((name) => condition(name, filter[name], row)));
}

function condition<Name extends keyof LessonFilter>(
  name: Name,
  value: LessonFilter[Name],
  row: Columns<Lesson>,
): Sql[] {
  return value === undefined || value === null ? [] : [conditions[name](value, row)];
}

/**
 * Published lessons of the projects that a project follows upon, and those that share a tag with it; its own it knows.
 * @param project the alias of the project
 */
export function lessonsFor(project: Sql, { workspace }: Scope): Sql {
  return sql`SELECT l.* FROM lesson l
    WHERE l.workspace_id = ${workspace} AND l.published_on IS NOT NULL AND l.withdrawn_on IS NULL
      AND l.project_id IS DISTINCT FROM ${project}.id
      AND (l.tags && ${project}.tags OR EXISTS (SELECT 1 FROM predecessor b
        WHERE b.workspace_id = ${workspace} AND b.project_id = ${project}.id AND b.predecessor_id = l.project_id))`;
}
