// Attendance over the API: the list, and the one verb.
import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { CanonicalId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { Reader } from '#platform/reader/reader.js';
import { ActivityOccasion } from '../activities/activity-occasion.entity.js';
import { Attendance } from './attendance.entity.js';
import { AttendanceConnection, AttendancePage, AttendanceRecordInput } from './attendance.inputs.js';
import { attendancePolicy } from './attendance.policy.js';
import { attendanceList } from './attendance.reads.js';
import { AttendancesService } from './attendance.service.js';

@Resolver(() => Attendance)
export class AttendanceResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: AttendancesService,
  ) {}

  @Query(() => AttendanceConnection, { description: 'Närvaro, den senaste först. Attendance, the latest first.' })
  @Allow(attendancePolicy.read)
  async attendances(
    @By() actor: Actor,
    @Args() page: AttendancePage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Attendance>> {
    return this.reader.list(actor, attendanceList, page, info);
  }

  @Mutation(() => ActivityOccasion, {
    description:
      'Skriv in närvaron på ett tillfälle; skriven igen rättas den. Records who was at an occasion, everybody at once; said again it is put right.',
  })
  @Allow(attendancePolicy.record)
  async attendanceRecord(
    @By() actor: Actor,
    @Args('occasionId', { type: () => ID, description: 'The occasion.' }, CanonicalId) occasionId: string,
    @Args('input', { description: 'Who was there.' }) input: AttendanceRecordInput,
  ): Promise<ActivityOccasion> {
    return this.service.record(actor, occasionId, input);
  }
}
