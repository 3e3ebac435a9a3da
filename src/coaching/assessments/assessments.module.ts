// Assessments: begun, answered, signed off, revised and reviewed; what comes of them, and what to ask next.
import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { InsatsomradenModule } from '#programme/insatsomraden/insatsomraden.module.js';
import { ProgressModule } from '../progress/progress.module.js';
import { AnswerSheet } from './answer-sheet.service.js';
import { AssessmentComparisonService } from './assessment-comparison.service.js';
import {
  AssessmentComparisonFields,
  AssessmentDimensionFields,
  AssessmentFields,
  AssessmentResultFields,
  ComparedCriterionFields,
} from './assessment.fields.js';
import { AssessmentOutlook } from './assessment-outlook.service.js';
import { AssessmentResolver } from './assessment.resolver.js';
import { AssessmentNews } from './assessment-news.service.js';
import { AssessmentScoring } from './assessment-scoring.service.js';
import { AssessmentsService } from './assessment.service.js';
import { AssessmentSignOffService } from './assessment.sign-off.service.js';
import { AssessmentSubjectService } from './assessment-subject.service.js';
import { CompanyAssessmentFields } from './company.fields.js';
import { EnrolmentAssessmentFields } from './enrolment.fields.js';
import { StandingAssessmentFields } from './standing.fields.js';

const SERVICES = [AssessmentsService, AssessmentSignOffService, AssessmentComparisonService];
const BEHIND = [AssessmentOutlook, AssessmentScoring, AssessmentSubjectService, AnswerSheet, AssessmentNews];
const OWN = [AssessmentResolver, AssessmentFields, AssessmentResultFields, AssessmentDimensionFields];
const COMPARED = [AssessmentComparisonFields, ComparedCriterionFields];
const OTHERS = [CompanyAssessmentFields, EnrolmentAssessmentFields, StandingAssessmentFields];

@Module({
  imports: [EnrolmentsModule, InsatsomradenModule, ProgressModule],
  providers: [...SERVICES, ...BEHIND, ...OWN, ...COMPARED, ...OTHERS],
  exports: [...SERVICES, AssessmentScoring, AnswerSheet],
})
export class AssessmentsModule {}
