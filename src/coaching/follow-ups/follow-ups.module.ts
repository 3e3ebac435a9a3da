// Follow-ups: what was promised to be looked at again, and on which day.
import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { CoachFollowUpFields } from './coach.fields.js';
import { CompanyFollowUpFields } from './company.fields.js';
import { EnrolmentFollowUpFields } from './enrolment.fields.js';
import { FollowUpResolver } from './follow-up.resolver.js';
import { FollowUpsService } from './follow-up.service.js';
import { ProjectFollowUpFields } from './project.fields.js';

const FIELDS = [CompanyFollowUpFields, ProjectFollowUpFields, CoachFollowUpFields, EnrolmentFollowUpFields];

@Module({
  imports: [EnrolmentsModule],
  providers: [FollowUpsService, FollowUpResolver, ...FIELDS],
  exports: [FollowUpsService],
})
export class FollowUpsModule {}
