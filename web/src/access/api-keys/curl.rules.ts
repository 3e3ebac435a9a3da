// The line that shows the API in a terminal.

const QUERY = '{ companies(first: 3) { totalCount nodes { name progress { step insatsomrade { code } } } } }';

/** A request that anybody can paste; with the key in its place when it is known. */
export const curlOf = (origin: string, secret: string | undefined): string =>
  [
    `curl ${origin}/graphql`,
    `-H "Authorization: Bearer ${secret ?? '$STEGVIS_KEY'}"`,
    `-H 'Content-Type: application/json'`,
    `-d '${JSON.stringify({ query: QUERY })}'`,
  ].join(' \\\n  ');

/** Fetches the schema, and nothing once it is the one that is there already. */
export const schemaCurlOf = (origin: string): string =>
  `curl --etag-save schema.etag --etag-compare schema.etag -o schema.graphql ${origin}/schema.graphql`;
