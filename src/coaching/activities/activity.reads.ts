// The lists of activities and of their series.
import { or, sql, whether } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import { ActivitySeries } from './activity-series.entity.js';
import { Activity } from './activity.entity.js';
import type { ActivityFilter, ActivitySeriesFilter } from './activity.inputs.js';

export const activityList = list<Activity, ActivityFilter>({
  type: Activity,
  orders: {
    FIRST_ON: { by: (row) => row.firstOn, type: 'date' },
    LAST_ON: { by: (row) => row.lastOn, type: 'date' },
    NAME: { by: (row) => row.name, type: 'text' },
    ANNOUNCED_AT: { by: (row) => row.announcedAt, type: 'timestamptz' },
    UPDATED_AT: { by: (row) => row.updatedAt, type: 'timestamptz' },
  },
  unlessSaid: [{ field: 'FIRST_ON', direction: OrderDirection.DESC }],
  filter: {
    projectId: (id, row, { workspace }) => sql`EXISTS (SELECT 1 FROM activity_project l
      WHERE l.workspace_id = ${workspace} AND l.activity_id = ${row.id} AND l.project_id = ${id})`,
    organisationId: (id, row) => sql`${row.organisationId} = ${id}`,
    seriesId: (id, row) => sql`${row.seriesId} = ${id}`,
    kinds: (kinds, row) => sql`${row.kind} = ANY(${kinds}::text[])`,
    form: (form, row) => sql`${row.form} = ${form}`,
    insatsomradeId: (id, row) => sql`${row.insatsomradeId} = ${id}`,
    skillAreaCode: (code, row) => sql`${row.skillAreaCode} = ${code}`,
    levelCode: (code, row) => sql`${row.levelCode} = ${code}`,
    isCancelled: (isCancelled, row) => whether(sql`${row.cancelledOn} IS NOT NULL`, isCancelled),
    isToCome: (isToCome, row, { today }) =>
      isToCome
        ? sql`${row.cancelledOn} IS NULL AND ${row.lastOn} >= ${today}`
        : or(sql`${row.cancelledOn} IS NOT NULL`, sql`${row.lastOn} < ${today}`),
    fromOn: (day, row) => sql`${row.lastOn} >= ${day}`,
    toOn: (day, row) => sql`${row.firstOn} <= ${day}`,
  },
});

export const activitySeriesList = list<ActivitySeries, ActivitySeriesFilter>({
  type: ActivitySeries,
  orders: { NAME: { by: (row) => row.name, type: 'text' } },
  unlessSaid: [{ field: 'NAME', direction: OrderDirection.ASC }],
  filter: { projectId: (id, row) => sql`${row.projectId} = ${id}` },
});
