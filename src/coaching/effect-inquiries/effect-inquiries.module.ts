// Effect inquiries: a company is asked by a link what came of its plan, and confirms.
import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { AuthSessionsModule } from '#access/auth-sessions/auth-sessions.module.js';
import { CredentialsModule } from '#access/credentials/credentials.module.js';
import { CompanyEffectInquiryFields } from './company.fields.js';
import { EffectAnswers } from './effect-answers.service.js';
import { EffectAsking } from './effect-asking.service.js';
import { EffectInquiryJobs } from './effect-inquiry.jobs.js';
import { EffectInquiryResolver } from './effect-inquiry.resolver.js';
import { EffectInquiriesService } from './effect-inquiry.service.js';
import { EffectLinkResolver } from './effect-link.resolver.js';
import { EffectLinks } from './effect-link.service.js';
import { EnrolmentEffectInquiryFields } from './enrolment.fields.js';
import { ProjectEffectInquiryFields } from './project.fields.js';

const SERVICES = [EffectInquiriesService, EffectAsking, EffectLinks, EffectAnswers, EffectInquiryJobs];
const FIELDS = [CompanyEffectInquiryFields, EnrolmentEffectInquiryFields, ProjectEffectInquiryFields];

@Module({
  imports: [EnrolmentsModule, AuthSessionsModule, CredentialsModule],
  providers: [...SERVICES, EffectInquiryResolver, EffectLinkResolver, ...FIELDS],
  exports: [EffectInquiriesService],
})
export class EffectInquiriesModule {}
