// Participation: who takes part against what was promised.
import { Module } from '@nestjs/common';
import {
  InsatsomradeParticipationFields,
  ParticipationFields,
  ParticipationGroupFields,
  PartnerParticipationFields,
  ProjectParticipationFields,
  TargetReachedFields,
} from './participation.fields.js';
import { EnrolmentCounts } from './enrolment-count.reads.js';
import { EnrolmentCountService } from './enrolment-count.service.js';
import { EnrolmentCountFields } from './enrolment.fields.js';
import { CountedReads } from './participation.counted.reads.js';
import { PresencesModule } from '../presences/presences.module.js';
import { ObserverService } from './observer.service.js';
import { ParticipationGroupReads } from './participation-groups.reads.js';
import { ParticipationGroups } from './participation-groups.service.js';
import { ParticipationReads } from './participation.reads.js';
import { ParticipationRows } from './participation.rows.reads.js';
import { ParticipationService } from './participation.service.js';
import { ParticipationSums } from './participation.sums.service.js';

const fields = [
  ProjectParticipationFields,
  ParticipationFields,
  ParticipationGroupFields,
  PartnerParticipationFields,
  InsatsomradeParticipationFields,
  TargetReachedFields,
  EnrolmentCountFields,
];

@Module({
  imports: [PresencesModule],
  providers: [
    ParticipationService,
    ParticipationGroupReads,
    ParticipationGroups,
    ObserverService,
    ParticipationReads,
    ParticipationRows,
    ParticipationSums,
    CountedReads,
    EnrolmentCounts,
    EnrolmentCountService,
    ...fields,
  ],
  exports: [ParticipationService, ParticipationRows, CountedReads],
})
export class ParticipationModule {}
