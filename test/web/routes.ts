// The routes of the app, read out of app.tsx.
import ts from 'typescript';
import { calledBy, literalOf, partsOf, sourceOf, textOf, type Source } from './sources.js';

/** The paths of the routes: what `page()` is called with, and what a route is made of. */
export function routesIn({ tree }: Source): string[] {
  const paths = [...partsOf(tree)].flatMap((node) => {
    if (ts.isCallExpression(node) && calledBy(node) === 'page') return [node.arguments[0]];
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'path') return [node.initializer];
    return [];
  });
  return paths.flatMap((path) => (path && literalOf(path)) ?? []);
}

export const routes = (): string[] => routesIn(sourceOf('app.tsx', textOf('app.tsx')));
