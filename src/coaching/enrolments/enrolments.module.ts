// Enrolments: companies that take part in projects, with whom, and whether they may.
import { Module } from '@nestjs/common';
import { CaseloadReads } from './caseload.reads.js';
import { CoachEnrolmentFields } from './coach.fields.js';
import { CoachChoice } from './coach-choice.service.js';
import { CompanyEnrolmentFields } from './company.fields.js';
import { CompanyPlaces } from './company-places.service.js';
import { EligibilityService } from './eligibility.service.js';
import { EnrolmentEndings } from './enrolment-endings.service.js';
import { EnrolmentCoachesService } from './enrolment-coaches.service.js';
import { EnrolmentOpeningService } from './enrolment-opening.service.js';
import { EnrolmentRights } from './enrolment-rights.service.js';
import { EnrolmentFields, RuleAnswerFields } from './enrolment.fields.js';
import { EnrolmentResolver } from './enrolment.resolver.js';
import { EnrolmentsService } from './enrolment.service.js';
import { ProjectEnrolmentFields } from './project.fields.js';

const SERVICES = [
  EnrolmentsService,
  EnrolmentOpeningService,
  EnrolmentCoachesService,
  EligibilityService,
  CoachChoice,
  EnrolmentRights,
  CaseloadReads,
  CompanyPlaces,
];
const FIELDS = [
  EnrolmentFields,
  RuleAnswerFields,
  CompanyEnrolmentFields,
  ProjectEnrolmentFields,
  CoachEnrolmentFields,
];

@Module({
  providers: [...SERVICES, EnrolmentEndings, EnrolmentResolver, ...FIELDS],
  exports: [EnrolmentsService, CoachChoice, EnrolmentRights, CompanyPlaces],
})
export class EnrolmentsModule {}
