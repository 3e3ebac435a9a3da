// Interventions: what else was done at a company, beside sessions and assessments.
import { Module } from '@nestjs/common';
import { AdviceModule } from '../advice/advice.module.js';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { CompanyInterventionFields } from './company.fields.js';
import { EnrolmentInterventionFields } from './enrolment.fields.js';
import { InterventionResolver } from './intervention.resolver.js';
import { InterventionsService } from './intervention.service.js';
import { ProjectInterventionFields } from './project.fields.js';

const FIELDS = [CompanyInterventionFields, EnrolmentInterventionFields, ProjectInterventionFields];

@Module({
  imports: [AdviceModule, EnrolmentsModule],
  providers: [InterventionsService, InterventionResolver, ...FIELDS],
  exports: [InterventionsService],
})
export class InterventionsModule {}
