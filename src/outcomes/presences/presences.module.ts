// Presences: who was there, each person once, and for how long; summed with the rows.
import { Module } from '@nestjs/common';
import { ParticipantPresenceFields } from './participant.fields.js';
import { ParticipantPresences } from './participant-presence.service.js';
import { PresenceSums } from './presence-sums.service.js';

@Module({ providers: [PresenceSums, ParticipantPresences, ParticipantPresenceFields], exports: [PresenceSums] })
export class PresencesModule {}
