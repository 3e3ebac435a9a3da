// Progress: how companies move on their staircases, where they stand, and their grund.
import { Module } from '@nestjs/common';
import { AssessedSteps } from './assessed-steps.service.js';
import { CompanyProgressFields } from './company.fields.js';
import { EnrolmentProgressFields } from './enrolment.fields.js';
import { GrundService } from './grund.service.js';
import { ProgressResolver } from './progress.resolver.js';
import { StandingsService } from './standings.service.js';
import { StepsService } from './steps.service.js';

@Module({
  providers: [
    StepsService,
    AssessedSteps,
    StandingsService,
    GrundService,
    ProgressResolver,
    CompanyProgressFields,
    EnrolmentProgressFields,
  ],
  exports: [StepsService, AssessedSteps, GrundService],
})
export class ProgressModule {}
