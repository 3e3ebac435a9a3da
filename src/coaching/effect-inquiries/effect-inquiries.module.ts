// Effect inquiries: a company is asked by a link what came of its plan, and confirms.
import { Module } from '@nestjs/common';
import { LinksModule } from '#access/links/links.module.js';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { CompanyEffectInquiryFields } from './company.fields.js';
import { EffectAnswers } from './effect-answers.service.js';
import { EffectAsking } from './effect-asking.service.js';
import { EffectInquiryJobs } from './effect-inquiry.jobs.js';
import { EffectInquiryResolver } from './effect-inquiry.resolver.js';
import { EffectInquiriesService } from './effect-inquiry.service.js';
import { EffectLinkResolver } from './effect-link.resolver.js';
import { EnrolmentEffectInquiryFields } from './enrolment.fields.js';
import { ProjectEffectInquiryFields } from './project.fields.js';

const SERVICES = [EffectInquiriesService, EffectAsking, EffectAnswers, EffectInquiryJobs];
const FIELDS = [CompanyEffectInquiryFields, EnrolmentEffectInquiryFields, ProjectEffectInquiryFields];

@Module({
  imports: [EnrolmentsModule, LinksModule],
  providers: [...SERVICES, EffectInquiryResolver, EffectLinkResolver, ...FIELDS],
  exports: [EffectInquiriesService],
})
export class EffectInquiriesModule {}
