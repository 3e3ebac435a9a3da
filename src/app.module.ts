// The house on one screen, room by room, in the order of the work.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database/database.module.js';
import { ApiModule } from '#platform/graphql/graphql.module.js';
import { Health } from '#platform/health.js';
import { JobsModule } from '#platform/jobs/jobs.module.js';
import { MailModule } from '#platform/mail/mail.module.js';
import { TrafficModule } from '#platform/traffic/traffic.module.js';
import { HistoryModule } from '#office/history/history.module.js';
import { ApiKeysModule } from '#access/api-keys/api-keys.module.js';
import { AuthSessionsModule } from '#access/auth-sessions/auth-sessions.module.js';
import { CredentialsModule } from '#access/credentials/credentials.module.js';
import { DevicesModule } from '#access/devices/devices.module.js';
import { InvitationsModule } from '#access/invitations/invitations.module.js';
import { LinksModule } from '#access/links/links.module.js';
import { MembersModule } from '#access/members/members.module.js';
import { OrganisationsModule } from '#access/organisations/organisations.module.js';
import { PasswordsModule } from '#access/passwords/passwords.module.js';
import { SignInModule } from '#access/sign-in/sign-in.module.js';
import { WorkspacesModule } from '#access/workspaces/workspaces.module.js';
import { AssociationsModule } from '#directory/associations/associations.module.js';
import { CoachesModule } from '#directory/coaches/coaches.module.js';
import { CompaniesModule } from '#directory/companies/companies.module.js';
import { CompanyFiguresModule } from '#directory/company-figures/company-figures.module.js';
import { ContactsModule } from '#directory/contacts/contacts.module.js';
import { WorkplacesModule } from '#directory/workplaces/workplaces.module.js';
import { AnnouncementsModule } from '#programme/announcements/announcements.module.js';
import { InsatsomradenModule } from '#programme/insatsomraden/insatsomraden.module.js';
import { ProjectsModule } from '#programme/projects/projects.module.js';
import { TargetsModule } from '#programme/targets/targets.module.js';
import { ActivitiesModule } from '#coaching/activities/activities.module.js';
import { ActionPlansModule } from '#coaching/action-plans/action-plans.module.js';
import { AssessmentsModule } from '#coaching/assessments/assessments.module.js';
import { ActivityLinksModule } from '#coaching/activity-links/activity-links.module.js';
import { ActivityPapersModule } from '#coaching/activity-papers/activity-papers.module.js';
import { AnalysesModule } from '#coaching/analyses/analyses.module.js';
import { InterventionsModule } from '#coaching/interventions/interventions.module.js';
import { ReferralsModule } from '#coaching/referrals/referrals.module.js';
import { CriticalFunctionsModule } from '#coaching/critical-functions/critical-functions.module.js';
import { EffectInquiriesModule } from '#coaching/effect-inquiries/effect-inquiries.module.js';
import { EnrolmentsModule } from '#coaching/enrolments/enrolments.module.js';
import { FollowUpsModule } from '#coaching/follow-ups/follow-ups.module.js';
import { ParticipantsModule } from '#coaching/participants/participants.module.js';
import { PapersModule } from '#coaching/papers/papers.module.js';
import { ProgressModule } from '#coaching/progress/progress.module.js';
import { SelfAssessmentsModule } from '#coaching/self-assessments/self-assessments.module.js';
import { SkillsModule } from '#coaching/skills/skills.module.js';
import { StaircaseFiguresModule } from '#coaching/staircase-figures/staircase-figures.module.js';
import { ClaimsModule } from '#outcomes/claims/claims.module.js';
import { LessonPackagesModule } from '#outcomes/lesson-packages/lesson-packages.module.js';
import { ForecastModule } from '#outcomes/forecast/forecast.module.js';
import { EndingsModule } from '#outcomes/endings/endings.module.js';
import { LessonsModule } from '#outcomes/lessons/lessons.module.js';
import { InvestmentsModule } from '#coaching/investments/investments.module.js';
import { NetworksModule } from '#coaching/networks/networks.module.js';
import { TrainingNeedsModule } from '#coaching/training-needs/training-needs.module.js';
import { MovementModule } from '#outcomes/movement/movement.module.js';
import { PresencesModule } from '#outcomes/presences/presences.module.js';
import { PredecessorsModule } from '#outcomes/predecessors/predecessors.module.js';
import { ParticipationModule } from '#outcomes/participation/participation.module.js';
import { WarningsModule } from '#outcomes/warnings/warnings.module.js';
import { ThingsToPutRightModule } from '#outcomes/things-to-put-right/things-to-put-right.module.js';
import { AttendancesModule } from '#coaching/attendances/attendances.module.js';
import { SignUpsModule } from '#coaching/sign-ups/sign-ups.module.js';
import { CalendarFeedsModule } from '#coaching/calendar-feeds/calendar-feeds.module.js';
import { SearchesModule } from '#coaching/searches/searches.module.js';
import { ThanksModule } from '#coaching/thanks/thanks.module.js';
import { VisitBriefsModule } from '#coaching/visit-briefs/visit-briefs.module.js';
import { CoachingSessionsModule } from '#coaching/coaching-sessions/coaching-sessions.module.js';
import { StartModule } from './start/start.module.js';

@Module({
  imports: [
    // platform: how it runs
    DatabaseModule,
    TrafficModule,
    ApiModule,
    JobsModule,
    MailModule,
    // office: what every room uses
    HistoryModule,
    // access: who may enter, and as what
    CredentialsModule,
    AuthSessionsModule,
    OrganisationsModule,
    DevicesModule,
    MembersModule,
    SignInModule,
    PasswordsModule,
    LinksModule,
    InvitationsModule,
    ApiKeysModule,
    WorkspacesModule,
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
    AnnouncementsModule,
    // coaching: what we do
    EnrolmentsModule,
    ParticipantsModule,
    FollowUpsModule,
    ProgressModule,
    AssessmentsModule,
    SelfAssessmentsModule,
    CoachingSessionsModule,
    AnalysesModule,
    InterventionsModule,
    ReferralsModule,
    ActionPlansModule,
    EffectInquiriesModule,
    ActivitiesModule,
    SkillsModule,
    CriticalFunctionsModule,
    TrainingNeedsModule,
    SignUpsModule,
    AttendancesModule,
    ActivityLinksModule,
    ActivityPapersModule,
    InvestmentsModule,
    NetworksModule,
    VisitBriefsModule,
    ThanksModule,
    SearchesModule,
    CalendarFeedsModule,
    StaircaseFiguresModule,
    PapersModule,
    // outcomes: what it added up to
    PresencesModule,
    ParticipationModule,
    ForecastModule,
    MovementModule,
    ClaimsModule,
    LessonsModule,
    LessonPackagesModule,
    EndingsModule,
    PredecessorsModule,
    WarningsModule,
    ThingsToPutRightModule,
    // beside the rooms: the pages
    StartModule,
  ],
  controllers: [Health],
})
export class AppModule {}
