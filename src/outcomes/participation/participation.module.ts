// Participation: who takes part against what was promised.
import { Module } from '@nestjs/common';
import {
  InsatsomradeParticipationFields,
  ParticipationFields,
  PartnerParticipationFields,
  ProjectParticipationFields,
  TargetReachedFields,
} from './participation.fields.js';
import { CountedReads } from './participation.counted.reads.js';
import { ObserverService } from './observer.service.js';
import { ParticipationReads } from './participation.reads.js';
import { ParticipationRows } from './participation.rows.reads.js';
import { ParticipationService } from './participation.service.js';
import { ParticipationSums } from './participation.sums.service.js';

const fields = [
  ProjectParticipationFields,
  ParticipationFields,
  PartnerParticipationFields,
  InsatsomradeParticipationFields,
  TargetReachedFields,
];

@Module({
  providers: [
    ParticipationService,
    ObserverService,
    ParticipationReads,
    ParticipationRows,
    ParticipationSums,
    CountedReads,
    ...fields,
  ],
  exports: [ParticipationService, ParticipationRows, CountedReads],
})
export class ParticipationModule {}
