// Training needs: what companies and industries need to learn, gathered, and met.
import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { ActivityTrainingNeedFields } from './activity.fields.js';
import { TrainingNeedGatheringFields, TrainingNeedGroupFields } from './gathering.fields.js';
import { GatheringReads } from './gathering.reads.js';
import { GatheringService } from './gathering.service.js';
import { SuggestedActivityFields } from './suggested-activities.fields.js';
import { BecomeReads } from './training-need.become.reads.js';
import { TrainingNeedMatchingResolver } from './training-need-matching.resolver.js';
import { TrainingNeedMatchingService } from './training-need-matching.service.js';
import { TrainingNeedStanding } from './training-need-standing.service.js';
import { TrainingNeedStateFields } from './training-need-state.fields.js';
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
  TrainingNeedStateFields,
  ActivityTrainingNeedFields,
  SuggestedActivityFields,
  ProjectTrainingNeedFields,
  CompanyTrainingNeedFields,
  EnrolmentTrainingNeedFields,
  CriticalFunctionTrainingNeedFields,
];

@Module({
  imports: [EnrolmentsModule],
  providers: [
    TrainingNeedsService,
    TrainingNeedResolver,
    TrainingNeedMatchingService,
    TrainingNeedMatchingResolver,
    TrainingNeedStanding,
    BecomeReads,
    GatheringService,
    GatheringReads,
    ...FIELDS,
  ],
  exports: [TrainingNeedsService],
})
export class TrainingNeedsModule {}
