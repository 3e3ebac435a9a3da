// The papers of activities: rosters and certificates.
import { Module } from '@nestjs/common';
import { Press } from '#platform/paper/press.js';
import { ActivityPaperReads } from './activity-paper.reads.js';
import { ActivityPapersService } from './activity-paper.service.js';
import { ActivityPapersController } from './activity-papers.controller.js';
import { ActivityRosterFields } from './activity.fields.js';
import { AttendanceCertificateFields } from './sign-up.fields.js';

@Module({
  controllers: [ActivityPapersController],
  providers: [Press, ActivityPaperReads, ActivityPapersService, ActivityRosterFields, AttendanceCertificateFields],
})
export class ActivityPapersModule {}
