// Analyses: what was looked into at a company, and what was found.
import { Module } from '@nestjs/common';
import { AdviceModule } from '../advice/advice.module.js';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { CompanyAnalysisFields } from './company.fields.js';
import { EnrolmentAnalysisFields } from './enrolment.fields.js';
import { AnalysisResolver } from './analysis.resolver.js';
import { AnalysesService } from './analysis.service.js';
import { ProjectAnalysisFields } from './project.fields.js';

const FIELDS = [CompanyAnalysisFields, EnrolmentAnalysisFields, ProjectAnalysisFields];

@Module({
  imports: [AdviceModule, EnrolmentsModule],
  providers: [AnalysesService, AnalysisResolver, ...FIELDS],
  exports: [AnalysesService],
})
export class AnalysesModule {}
