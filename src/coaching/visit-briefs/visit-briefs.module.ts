// Preparing a visit: what to take up, and what to take along.
import { Module } from '@nestjs/common';
import { EnrolmentVisitFields } from './enrolment.fields.js';
import { VisitBriefsService } from './visit-brief.service.js';
import { VisitFactsReads } from './visit-facts.reads.js';

@Module({ providers: [VisitBriefsService, VisitFactsReads, EnrolmentVisitFields] })
export class VisitBriefsModule {}
