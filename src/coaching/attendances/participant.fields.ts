// What attendance adds to a participant: where they were.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Participant } from '../participants/participant.entity.js';
import { Attendance } from './attendance.entity.js';
import { AttendanceConnection, AttendancePage } from './attendance.inputs.js';
import { attendanceList } from './attendance.reads.js';

@FieldsOf(() => Participant)
export class ParticipantAttendanceFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Attendance>(() => AttendanceConnection, {
    of: () => Attendance,
    by: 'participantId',
    list: () => attendanceList,
    description: 'Deltagarens närvaro, den senaste först. Where the participant was, the latest first.',
  })
  async attendances(
    @Parent() participant: Participant,
    @Args() _page: AttendancePage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Attendance>> {
    return this.reader.branch(participant, info);
  }
}
