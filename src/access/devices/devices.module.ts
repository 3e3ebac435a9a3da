// Devices that members' apps are in touch from.
import { Module } from '@nestjs/common';
import { MemberDeviceFields, MissingSequenceFields } from './member.fields.js';
import { MemberDeviceReads } from './member-device.reads.js';
import { MemberDevicesService } from './member-device.service.js';

@Module({
  providers: [MemberDevicesService, MemberDeviceReads, MemberDeviceFields, MissingSequenceFields],
  exports: [MemberDevicesService],
})
export class DevicesModule {}
