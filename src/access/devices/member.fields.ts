// What devices add to a member.
import { Info, Int, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Columns } from '#platform/database/metadata.js';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Member } from '../members/member.entity.js';
import { MemberDevice } from './member-device.entity.js';
import { MemberDeviceReads } from './member-device.reads.js';

@FieldsOf(() => Member)
export class MemberDeviceFields {
  constructor(private readonly reader: Reader) {}

  @Branch(() => [MemberDevice], {
    of: () => MemberDevice,
    by: 'memberId',
    order: (row: Columns<MemberDevice>) => sql`${row.lastSeenAt} DESC, ${row.id}`,
    description:
      'Enheter som appen har hört av sig från, senast hörd först; för en själv och dem som leder eller administrerar. Devices that the app has been in touch from, last heard of first; for oneself, and for those who lead or administer.',
  })
  async devices(@Parent() member: Member, @Info() info: GraphQLResolveInfo): Promise<MemberDevice[]> {
    return this.reader.branch(member, info);
  }
}

@FieldsOf(() => MemberDevice)
export class MissingSequenceFields {
  constructor(
    private readonly reader: Reader,
    private readonly devices: MemberDeviceReads,
  ) {}

  @ResolveField(() => [Int], {
    description:
      'Nummer som enheten har gett ut och som inte har kommit fram, högst hundra. Numbers that the device has given out and that have not come, a hundred at most; those that still lie there are among them, so more of them than `unsentCount` says that something was lost. Empty until a record has come with its number in `X-Stegvis-Sequence`.',
  })
  async missingSequences(@Parent() device: MemberDevice): Promise<number[]> {
    return (await this.reader.batch('device.missing', device.id, (ids) => this.devices.missing(ids))) ?? [];
  }
}
