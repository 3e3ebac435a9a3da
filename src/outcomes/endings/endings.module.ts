// Endings: what hangs on a project that is to end, how it ended, and taking that back.
import { Module } from '@nestjs/common';
import { ProjectsModule } from '#programme/projects/projects.module.js';
import { ParticipationModule } from '../participation/participation.module.js';
import { ClosingService } from './closing.service.js';
import { EndingJobs } from './ending.jobs.js';
import { EndingLetters } from './ending-letters.service.js';
import { EndingPreparing } from './ending-preparing.service.js';
import { EndingRecord } from './ending-record.service.js';
import { EndingStepFields, ObligationFields, ProjectEndingFields } from './ending.fields.js';
import { EndingResolver } from './ending.resolver.js';
import { EndingService } from './ending.service.js';
import { FreezingService } from './freezing.service.js';
import { HandingOver } from './handing-over.service.js';
import { ObligationAnswering } from './obligation-answering.service.js';
import { ObligationAnswersService } from './obligation-answers.service.js';
import { ObligationReads } from './obligation.reads.js';
import { ObligationSettling } from './obligation-settling.service.js';
import { ObligationsService } from './obligations.service.js';
import { ProjectEndingsFields } from './project.fields.js';
import { ReopeningService } from './reopening.service.js';

const SERVICES = [
  ClosingService,
  EndingJobs,
  EndingLetters,
  EndingPreparing,
  EndingRecord,
  EndingService,
  FreezingService,
  ReopeningService,
];
const PROMISES = [
  HandingOver,
  ObligationAnswering,
  ObligationAnswersService,
  ObligationReads,
  ObligationSettling,
  ObligationsService,
];
const FIELDS = [EndingStepFields, ObligationFields, ProjectEndingFields, ProjectEndingsFields];

@Module({
  imports: [ProjectsModule, ParticipationModule],
  providers: [...SERVICES, ...PROMISES, EndingResolver, ...FIELDS],
})
export class EndingsModule {}
