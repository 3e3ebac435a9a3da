// Coaching sessions: planned, logged, amended, cancelled; and whether they count.
import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.js';
import { CoachingSessionFields } from './coaching-session.fields.js';
import { SessionLogService } from './coaching-session.log.service.js';
import { CoachingSessionResolver } from './coaching-session.resolver.js';
import { CoachingSessionsService } from './coaching-session.service.js';
import { CompanySessionFields } from './company.fields.js';
import { ContactSessionFields } from './contact.fields.js';
import { EnrolmentSessionFields } from './enrolment.fields.js';
import { FollowUpSessionFields, StandingSessionFields, TransitionSessionFields } from './progress.fields.js';
import { ReportableService } from './reportable.service.js';
import { SessionLinksService } from './session-links.service.js';
import { SessionNews } from './session-news.service.js';
import { SessionSubjectService } from './session-subject.service.js';
import { SessionWriter } from './session-writer.service.js';

const SERVICES = [CoachingSessionsService, SessionLogService];
const BEHIND = [SessionSubjectService, SessionLinksService, SessionWriter, SessionNews, ReportableService];
const OWN = [CoachingSessionResolver, CoachingSessionFields, CompanySessionFields, EnrolmentSessionFields];
const OTHERS = [ContactSessionFields, StandingSessionFields, TransitionSessionFields, FollowUpSessionFields];

@Module({
  imports: [EnrolmentsModule, FollowUpsModule],
  providers: [...SERVICES, ...BEHIND, ...OWN, ...OTHERS],
  exports: SERVICES,
})
export class CoachingSessionsModule {}
