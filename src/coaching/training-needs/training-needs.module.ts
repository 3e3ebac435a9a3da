// Training needs: what companies and industries need to learn, gathered, and met.
import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { TrainingNeedGatheringFields, TrainingNeedGroupFields } from './gathering.fields.js';
import { GatheringReads } from './gathering.reads.js';
import { GatheringService } from './gathering.service.js';
import {
  CompanyTrainingNeedFields,
  CriticalFunctionTrainingNeedFields,
  EnrolmentTrainingNeedFields,
  ProjectTrainingNeedFields,
} from './training-need.fields.js';
import { TrainingNeedResolver } from './training-need.resolver.js';
import { TrainingNeedsService } from './training-need.service.js';

const FIELDS = [
  TrainingNeedGatheringFields,
  TrainingNeedGroupFields,
  ProjectTrainingNeedFields,
  CompanyTrainingNeedFields,
  EnrolmentTrainingNeedFields,
  CriticalFunctionTrainingNeedFields,
];

@Module({
  imports: [EnrolmentsModule],
  providers: [TrainingNeedsService, TrainingNeedResolver, GatheringService, GatheringReads, ...FIELDS],
  exports: [TrainingNeedsService],
})
export class TrainingNeedsModule {}
