// Where one lands: a coach at today's visits, whoever leads at the project's state, an administrator at what to put right.
import { lazyRouteComponent } from '@tanstack/react-router';
import { useHere } from '../access/here/here';
import { landingOf } from './landing.rules';

const HomePage = lazyRouteComponent(() => import('./HomePage'), 'HomePage');
const ProjectPage = lazyRouteComponent(() => import('../outcomes/forecast/ProjectPage'), 'ProjectPage');
const PutRightPage = lazyRouteComponent(() => import('../outcomes/put-right/PutRightPage'), 'PutRightPage');

// Fetched beside the first drawing instead of after it: who begins at the first address is most often a coach.
if (window.location.pathname === '/') void import('./HomePage').catch(() => undefined);

const PAGES = { home: HomePage, project: ProjectPage, putRight: PutRightPage } as const;

export function FirstPage() {
  const Page = PAGES[landingOf(useHere().hats)];
  return <Page />;
}
