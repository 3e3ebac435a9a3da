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
