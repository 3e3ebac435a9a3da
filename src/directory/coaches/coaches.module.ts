// Coaches: the members who coach, what they know and the hours they have.
import { Module } from '@nestjs/common';
import { CoachResolver } from './coach.resolver.js';
import { CoachService } from './coach.service.js';

@Module({ providers: [CoachService, CoachResolver], exports: [CoachService] })
export class CoachesModule {}
