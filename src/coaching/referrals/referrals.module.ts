// Referrals: whom a company was sent on to, and whether that was taken up.
import { Module } from '@nestjs/common';
import { AdviceModule } from '../advice/advice.module.js';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { CompanyReferralFields } from './company.fields.js';
import { EnrolmentReferralFields } from './enrolment.fields.js';
import { ReferralResolver } from './referral.resolver.js';
import { ReferralsService } from './referral.service.js';
import { ProjectReferralFields } from './project.fields.js';

const FIELDS = [CompanyReferralFields, EnrolmentReferralFields, ProjectReferralFields];

@Module({
  imports: [AdviceModule, EnrolmentsModule],
  providers: [ReferralsService, ReferralResolver, ...FIELDS],
  exports: [ReferralsService],
})
export class ReferralsModule {}
