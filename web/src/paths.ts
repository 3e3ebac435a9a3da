// The first part of every address that is a page of the app. The server answers them with the app, and the service worker
// keeps them for use without network; every other address is the server's own.
export const PATHS = [
  'activities',
  'actions',
  'assessments',
  'calendar',
  'companies',
  'history',
  'integrations',
  'lessons-learned',
  'project',
  'put-right',
  'reset',
  'settings',
  'team',
  'unsent',
  'visits',
] as const;
