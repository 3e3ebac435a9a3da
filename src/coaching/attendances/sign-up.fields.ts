// What attendance adds to a sign-up: where the person was.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { ActivitySignUp } from '../sign-ups/activity-sign-up.entity.js';
import { Attendance } from './attendance.entity.js';
import { AttendanceConnection, AttendancePage } from './attendance.inputs.js';
import { attendanceList } from './attendance.reads.js';

@FieldsOf(() => ActivitySignUp)
export class ActivitySignUpAttendanceFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Attendance>(() => AttendanceConnection, {
    of: () => Attendance,
    by: 'signUpId',
    list: () => attendanceList,
    description:
      'Närvaron på aktivitetens tillfällen, den senaste först. Whether the person was there, the latest first.',
  })
  async attendances(
    @Parent() signUp: ActivitySignUp,
    @Args() _page: AttendancePage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Attendance>> {
    return this.reader.branch(signUp, info);
  }
}
