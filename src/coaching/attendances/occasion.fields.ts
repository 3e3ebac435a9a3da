// What attendance adds to an occasion: who was there.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { ActivityOccasion } from '../activities/activity-occasion.entity.js';
import { Attendance } from './attendance.entity.js';
import { AttendanceConnection, AttendancePage } from './attendance.inputs.js';
import { attendanceList } from './attendance.reads.js';

@FieldsOf(() => ActivityOccasion)
export class ActivityOccasionAttendanceFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Attendance>(() => AttendanceConnection, {
    of: () => Attendance,
    by: 'occasionId',
    list: () => attendanceList,
    description: 'Närvaron på tillfället, så långt du får se den. Who was there, as far as you may see it.',
  })
  async attendances(
    @Parent() occasion: ActivityOccasion,
    @Args() _page: AttendancePage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Attendance>> {
    return this.reader.branch(occasion, info);
  }
}
