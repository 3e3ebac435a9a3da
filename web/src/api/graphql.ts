// The questions of the app, typed by schema.graphql and by nothing else. Documents stand in `*.queries.ts`, so that the
// build can list them for the server.
import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema-types';

export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { ID: string; Date: string; DateTime: string; Ore: number };
}>();

export { readFragment } from 'gql.tada';
export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';

/** A text in both languages, as the API gives it. */
export interface LocalisedText {
  sv: string;
  en: string;
}
