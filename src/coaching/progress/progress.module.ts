// Progress: how companies move on their staircases, where they stand, and their grund.
import { Module } from '@nestjs/common';
import { CompanyProgressFields } from './company.fields.js';
import { EnrolmentProgressFields } from './enrolment.fields.js';
import { GrundService } from './grund.service.js';
import { ProgressResolver } from './progress.resolver.js';
import { StandingsService } from './standings.service.js';
import { StepsService } from './steps.service.js';

@Module({
  providers: [
    StepsService,
    StandingsService,
    GrundService,
    ProgressResolver,
    CompanyProgressFields,
    EnrolmentProgressFields,
  ],
  exports: [StepsService, GrundService],
})
export class ProgressModule {}
