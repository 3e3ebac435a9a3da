// The addresses of the app: every route is one that the server answers with the app and the service worker keeps.
import { describe, expect, it } from 'vitest';
import { routes, routesIn } from './routes.js';
import { loadedFrom, sourceOf } from './sources.js';

const firstOf = (path: string): string => path.split('/')[1] ?? '';

describe('the routes of the app', () => {
  it('begin with a path that is the app’s', async () => {
    const { PATHS } = (await loadedFrom('paths.ts')) as { PATHS: readonly string[] };
    const begun = new Set(routes().map(firstOf));
    begun.delete('');
    expect(routes()).toContain('/unsent');
    expect([...begun].filter((path) => !PATHS.includes(path))).toEqual([]);
  });

  it('are found in both ways of writing them', () => {
    const text = "const a = [page('/a/$id', x), createRoute({ path: '/b', component: B })];";
    expect(routesIn(sourceOf('app.tsx', text))).toEqual(['/a/$id', '/b']);
  });
});
