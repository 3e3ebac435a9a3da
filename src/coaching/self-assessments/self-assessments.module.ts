// Self-assessments: somebody at a company answers by a link, without an account.
import { Module } from '@nestjs/common';
import { LinksModule } from '#access/links/links.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { RespondentService } from './respondent.service.js';
import { SelfAssessmentAnswersService } from './self-assessment.answer.service.js';
import {
  AnswerRespondentFields,
  AssessmentSelfAssessmentFields,
  CompanySelfAssessmentFields,
  SelfAssessmentInvitationFields,
} from './self-assessment.fields.js';
import { SelfAssessmentJobs } from './self-assessment.jobs.js';
import { SelfAssessmentResolver } from './self-assessment.resolver.js';
import { SelfAssessmentErasing } from './self-assessment.erase.service.js';
import { SelfAssessmentsService } from './self-assessment.service.js';

const SERVICES = [SelfAssessmentsService, SelfAssessmentErasing, SelfAssessmentAnswersService, RespondentService];
const OTHERS = [CompanySelfAssessmentFields, AssessmentSelfAssessmentFields, AnswerRespondentFields];

@Module({
  imports: [LinksModule, AssessmentsModule],
  providers: [...SERVICES, SelfAssessmentJobs, SelfAssessmentResolver, SelfAssessmentInvitationFields, ...OTHERS],
  exports: [SelfAssessmentsService],
})
export class SelfAssessmentsModule {}
