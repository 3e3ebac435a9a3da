// All routes on one screen. What a route shows is loaded when it is first wanted, and kept for use without network.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { actionsSearchOf } from './coaching/action-plans/actions.rules';
import { teamSearch } from './access/members/team.rules';
import { sittingIn } from './coaching/assessments/sitting';
import { calendarSearchOf } from './coaching/calendar/calendar.rules';
import { timelineSearchOf } from './coaching/timeline/timeline.rules';
import { visitSearchOf } from './coaching/visit-briefs/visit.search';
import { companiesSearchOf } from './directory/companies/companies.rules';
import { registerSearchOf } from './directory/companies/register.search';
import { FirstPage } from './home/FirstPage';
import { BrokenPage } from './shell/BrokenPage';
import { MissingPage } from './shell/MissingPage';
import { endingSearchOf } from './outcomes/endings/ending.rules';
import { amendingIn } from './outcomes/lessons/lesson.search';
import { lessonSearchOf } from './outcomes/lessons/lesson.rules';
import { gridOf, partnerOf, searchOf } from './outcomes/rows/rows.rules';
import { Shell } from './shell/Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: MissingPage });

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => root, path, component });

const rows = createRoute({
  getParentRoute: () => root,
  path: '/project/rows/$kind',
  validateSearch: searchOf,
  component: lazyRouteComponent(() => import('./outcomes/rows/RowsPage'), 'RowsPage'),
});

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: FirstPage }),
  createRoute({
    getParentRoute: () => root,
    path: '/companies',
    validateSearch: companiesSearchOf,
    component: lazyRouteComponent(() => import('./directory/companies/CompaniesPage'), 'CompaniesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/companies/new',
    validateSearch: registerSearchOf,
    component: lazyRouteComponent(() => import('./directory/companies/RegisterPage'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/companies/$id',
    validateSearch: timelineSearchOf,
    component: lazyRouteComponent(() => import('./directory/companies/CompanyPage'), 'CompanyPage'),
  }),
  page(
    '/activities',
    lazyRouteComponent(() => import('./coaching/activities/ActivitiesPage'), 'ActivitiesPage'),
  ),
  page(
    '/activities/$id',
    lazyRouteComponent(() => import('./coaching/activities/ActivityPage'), 'ActivityPage'),
  ),
  page(
    '/assessments/new/$enrolmentId',
    lazyRouteComponent(() => import('./coaching/assessments/BeginAssessmentPage'), 'BeginAssessmentPage'),
  ),
  createRoute({
    getParentRoute: () => root,
    path: '/assessments/$id',
    validateSearch: sittingIn,
    component: lazyRouteComponent(() => import('./coaching/assessments/AskPage'), 'AskPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/assessments/$id/result',
    validateSearch: sittingIn,
    component: lazyRouteComponent(() => import('./coaching/assessments/ResultPage'), 'ResultPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/actions',
    validateSearch: actionsSearchOf,
    component: lazyRouteComponent(() => import('./coaching/action-plans/ActionsPage'), 'ActionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/calendar',
    validateSearch: calendarSearchOf,
    component: lazyRouteComponent(() => import('./coaching/calendar/CalendarPage'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/visits/$id',
    validateSearch: visitSearchOf,
    component: lazyRouteComponent(() => import('./coaching/visit-briefs/VisitPage'), 'VisitPage'),
  }),
  page(
    '/history/$type/$id',
    lazyRouteComponent(() => import('./home/history/HistoryPage'), 'HistoryPage'),
  ),
  page(
    '/integrations',
    lazyRouteComponent(() => import('./access/api-keys/IntegrationsPage'), 'IntegrationsPage'),
  ),
  page(
    '/put-right',
    lazyRouteComponent(() => import('./outcomes/put-right/PutRightPage'), 'PutRightPage'),
  ),
  page(
    '/reset',
    lazyRouteComponent(() => import('./access/resets/ResetPage'), 'ResetPage'),
  ),
  page(
    '/settings',
    lazyRouteComponent(() => import('./access/settings/SettingsPage'), 'SettingsPage'),
  ),
  createRoute({
    getParentRoute: () => root,
    path: '/team',
    validateSearch: teamSearch,
    component: lazyRouteComponent(() => import('./access/members/TeamPage'), 'TeamPage'),
  }),
  page(
    '/unsent',
    lazyRouteComponent(() => import('./outbox/UnsentPage'), 'UnsentPage'),
  ),
  page(
    '/project',
    lazyRouteComponent(() => import('./outcomes/forecast/ProjectPage'), 'ProjectPage'),
  ),
  createRoute({
    getParentRoute: () => root,
    path: '/project/pipeline',
    validateSearch: partnerOf,
    component: lazyRouteComponent(() => import('./coaching/enrolments/PipelinePage'), 'PipelinePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/project/heat-map',
    validateSearch: gridOf,
    component: lazyRouteComponent(() => import('./coaching/progress/HeatMapPage'), 'HeatMapPage'),
  }),
  page(
    '/project/targets',
    lazyRouteComponent(() => import('./programme/targets/TargetsPage'), 'TargetsPage'),
  ),
  createRoute({
    getParentRoute: () => root,
    path: '/project/ending',
    validateSearch: endingSearchOf,
    component: lazyRouteComponent(() => import('./outcomes/endings/EndingPage'), 'EndingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/lessons-learned',
    validateSearch: lessonSearchOf,
    component: lazyRouteComponent(() => import('./outcomes/lessons/LessonsPage'), 'LessonsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/lessons-learned/new',
    validateSearch: lessonSearchOf,
    component: lazyRouteComponent(() => import('./outcomes/lessons/WriteLessonPage'), 'WriteLessonPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/lessons-learned/$id',
    validateSearch: amendingIn,
    component: lazyRouteComponent(() => import('./outcomes/lessons/LessonPage'), 'LessonPage'),
  }),
  rows,
];

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});
