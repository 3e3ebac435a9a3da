// The addresses of the app: every route is one that the server answers with the app and the service worker keeps.
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { calledBy, literalOf, loadedFrom, partsOf, sourceOf, textOf, type Source } from './sources.js';

/** The paths of the routes: what `page()` is called with, and what a route is made of. */
function routesIn({ tree }: Source): string[] {
  const paths = [...partsOf(tree)].flatMap((node) => {
    if (ts.isCallExpression(node) && calledBy(node) === 'page') return [node.arguments[0]];
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'path') return [node.initializer];
    return [];
  });
  return paths.flatMap((path) => (path && literalOf(path)) ?? []);
}

const firstOf = (path: string): string => path.split('/')[1] ?? '';

describe('the routes of the app', () => {
  const routes = routesIn(sourceOf('app.tsx', textOf('app.tsx')));

  it('begin with a path that is the app’s', async () => {
    const { PATHS } = (await loadedFrom('paths.ts')) as { PATHS: readonly string[] };
    const begun = new Set(routes.map(firstOf));
    begun.delete('');
    expect(routes).toContain('/unsent');
    expect([...begun].filter((path) => !PATHS.includes(path))).toEqual([]);
  });

  it('are found in both ways of writing them', () => {
    const text = "const a = [page('/a/$id', x), createRoute({ path: '/b', component: B })];";
    expect(routesIn(sourceOf('app.tsx', text))).toEqual(['/a/$id', '/b']);
  });
});
