// The house on one screen, room by room, in the order of the work.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database/database.module.js';
import { ApiModule } from '#platform/graphql/graphql.module.js';
import { Health } from '#platform/health.js';
import { HistoryModule } from '#office/history/history.module.js';
import { AssociationsModule } from '#directory/associations/associations.module.js';
import { CoachesModule } from '#directory/coaches/coaches.module.js';
import { CompaniesModule } from '#directory/companies/companies.module.js';
import { CompanyFiguresModule } from '#directory/company-figures/company-figures.module.js';
import { ContactsModule } from '#directory/contacts/contacts.module.js';
import { WorkplacesModule } from '#directory/workplaces/workplaces.module.js';
import { InsatsomradenModule } from '#programme/insatsomraden/insatsomraden.module.js';
import { ProjectsModule } from '#programme/projects/projects.module.js';
import { TargetsModule } from '#programme/targets/targets.module.js';
import { EnrolmentsModule } from '#coaching/enrolments/enrolments.module.js';
import { FollowUpsModule } from '#coaching/follow-ups/follow-ups.module.js';
import { ProgressModule } from '#coaching/progress/progress.module.js';
import { CoachingSessionsModule } from '#coaching/coaching-sessions/coaching-sessions.module.js';
import { StartModule } from './start/start.module.js';

@Module({
  imports: [
    // platform: how it runs
    DatabaseModule,
    ApiModule,
    // office: what every room uses
    HistoryModule,
    // directory: who there is
    CompaniesModule,
    WorkplacesModule,
    CompanyFiguresModule,
    AssociationsModule,
    ContactsModule,
    CoachesModule,
    // programme: what was promised
    InsatsomradenModule,
    ProjectsModule,
    TargetsModule,
    // coaching: what we do
    EnrolmentsModule,
    FollowUpsModule,
    ProgressModule,
    CoachingSessionsModule,
    // beside the rooms: the pages
    StartModule,
  ],
  controllers: [Health],
})
export class AppModule {}
