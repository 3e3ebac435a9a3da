// What every kind of advice has in common: analyses, interventions and referrals.
import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { AdviceService } from './advice.service.js';

@Module({ imports: [EnrolmentsModule], providers: [AdviceService], exports: [AdviceService] })
export class AdviceModule {}
