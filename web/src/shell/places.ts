// The places of the app: where they are, what they are called, and who has reason to go there.
import type { Hats } from '../access/here/hats';

export type PlaceName =
  | 'home'
  | 'companies'
  | 'calendar'
  | 'project'
  | 'actions'
  | 'activities'
  | 'lessons'
  | 'putRight'
  | 'team'
  | 'integrations'
  | 'unsent'
  | 'settings';

export interface Place {
  name: PlaceName;
  to: string;
  /** Pressed after `g`. */
  key?: string;
  isFor?: (hats: Hats) => boolean;
}

/** In the order of the rail. The phone's bar shows the first that fit, and the rest under “Mer”. */
export const PLACES: readonly Place[] = [
  { name: 'home', to: '/', key: 'h' },
  { name: 'companies', to: '/companies', key: 'f' },
  { name: 'calendar', to: '/calendar', key: 'k' },
  { name: 'project', to: '/project', key: 'p', isFor: ({ projects }) => projects.length > 0 },
  { name: 'actions', to: '/actions', key: 'a' },
  { name: 'activities', to: '/activities' },
  { name: 'lessons', to: '/lessons-learned' },
  { name: 'putRight', to: '/put-right', key: 'r' },
];

/** Below the line. */
export const BACK_ROOM: readonly Place[] = [
  { name: 'team', to: '/team', isFor: ({ isAdmin, isLeader }) => isAdmin || isLeader },
  { name: 'integrations', to: '/integrations' },
  { name: 'unsent', to: '/unsent' },
  { name: 'settings', to: '/settings' },
];

export const placesFor = (places: readonly Place[], hats: Hats): Place[] =>
  places.filter(({ isFor }) => isFor?.(hats) ?? true);

const hasProject = ({ projects }: Hats): boolean => projects.length > 0;

/** Pages inside the places, for whoever writes what they want instead of going there. */
export const PAGES = [
  {
    name: 'newCompany',
    to: '/companies/new',
    isFor: ({ isCoach, isLeader, isAdmin }: Hats): boolean => isCoach || isLeader || isAdmin,
  },
  { name: 'pipeline', to: '/project/pipeline', isFor: hasProject },
  { name: 'heatMap', to: '/project/heat-map', isFor: hasProject },
  { name: 'targets', to: '/project/targets', isFor: hasProject },
  { name: 'endProject', to: '/project/ending', isFor: ({ isAdmin, isLeader }: Hats): boolean => isAdmin || isLeader },
  { name: 'writeLesson', to: '/lessons-learned/new', isFor: hasProject },
] as const;
