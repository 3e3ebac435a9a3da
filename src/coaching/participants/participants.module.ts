// Participants: the people at companies who take part in projects.
import { Module } from '@nestjs/common';
import { CompanyParticipantFields } from './company.fields.js';
import { EnrolmentParticipantFields } from './enrolment.fields.js';
import { KnownContact } from './known-contact.service.js';
import { ParticipantEndings } from './participant-endings.service.js';
import { ParticipantRegistering } from './participant-registering.service.js';
import { ParticipantResolver } from './participant.resolver.js';
import { ParticipantsService } from './participant.service.js';
import { ProjectParticipantFields } from './project.fields.js';

const FIELDS = [CompanyParticipantFields, EnrolmentParticipantFields, ProjectParticipantFields];

@Module({
  providers: [
    KnownContact,
    ParticipantRegistering,
    ParticipantsService,
    ParticipantEndings,
    ParticipantResolver,
    ...FIELDS,
  ],
  exports: [ParticipantRegistering, ParticipantsService],
})
export class ParticipantsModule {}
