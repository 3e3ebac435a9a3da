// Attendance: who was at which occasion, and for how long.
import { Module } from '@nestjs/common';
import { SignUpsModule } from '../sign-ups/sign-ups.module.js';
import { AttendanceFollowing } from './attendance-following.service.js';
import { AttendanceResolver } from './attendance.resolver.js';
import { AttendancesService } from './attendance.service.js';
import { ActivityOccasionAttendanceFields } from './occasion.fields.js';
import { ParticipantAttendanceFields } from './participant.fields.js';
import { PresentOnce } from './present-once.service.js';
import { RosterService } from './roster.service.js';
import { ActivitySignUpAttendanceFields } from './sign-up.fields.js';

const FIELDS = [ActivityOccasionAttendanceFields, ActivitySignUpAttendanceFields, ParticipantAttendanceFields];

@Module({
  imports: [SignUpsModule],
  providers: [AttendancesService, AttendanceFollowing, PresentOnce, RosterService, AttendanceResolver, ...FIELDS],
  exports: [AttendancesService],
})
export class AttendancesModule {}
