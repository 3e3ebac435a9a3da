// The lists of who was there.
import { sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import { Attendance } from './attendance.entity.js';
import type { AttendanceFilter } from './attendance.inputs.js';

export const attendanceList = list<Attendance, AttendanceFilter>({
  type: Attendance,
  orders: {
    ON_DAY: { by: (row) => row.onDay, type: 'date' },
    MINUTES: { by: (row) => row.minutes, type: 'integer' },
  },
  unlessSaid: [{ field: 'ON_DAY', direction: OrderDirection.DESC }],
  filter: {
    activityId: (id, row) => sql`${row.activityId} = ${id}`,
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    organisationId: (id, row) => sql`${row.organisationId} = ${id}`,
    companyId: (id, row) => sql`${row.companyId} = ${id}`,
    participantId: (id, row) => sql`${row.participantId} = ${id}`,
    insatsomradeId: (id, row) => sql`${row.insatsomradeId} = ${id}`,
    skillAreaCode: (code, row) => sql`${row.skillAreaCode} = ${code}`,
    levelCode: (code, row) => sql`${row.levelCode} = ${code}`,
    presences: (presences, row) => sql`${row.presence} = ANY(${presences}::text[])`,
    fromOn: (day, row) => sql`${row.onDay} >= ${day}`,
    toOn: (day, row) => sql`${row.onDay} <= ${day}`,
  },
});
