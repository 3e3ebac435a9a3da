// How a document travels: by the digest that the build has told the server, or whole when the server does not know it.
import { hearServerTime } from './clock';
import { NoAnswer } from './refusal';
import { ACCOUNT, tellHeard, tellSignedOut } from './request';

const PATIENCE_MS = 30_000;

/** Digests that the server has said it does not know: an app and a server of different days. */
const unknown = new Set<string>();

export interface Parcel {
  text: string;
  /** SHA-256 of the text; undefined where the browser makes none. */
  digest: string | undefined;
  variables: unknown;
  headers: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
}

/** The API's answer as JSON, whatever it says; throws `NoAnswer` when it was not the API that answered. */
export async function carry(parcel: Parcel): Promise<Response> {
  const { text, digest, variables } = parcel;
  if (digest && !unknown.has(digest)) {
    const extensions = { persistedQuery: { version: 1, sha256Hash: digest } };
    const response = await carried(parcel, JSON.stringify({ variables, extensions }));
    if (response.status !== 404) return response;
    unknown.add(digest);
  }
  return carried(parcel, JSON.stringify({ query: text, variables }));
}

async function carried({ headers, signal }: Parcel, body: string): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const until = signal ? AbortSignal.any([signal, patience]) : patience;
  const request = { method: 'POST', headers, body, redirect: 'error', signal: until } as const;
  const response = await fetch('/graphql', request).catch(() => {
    throw new NoAnswer('network');
  });
  // A café's or a factory's gateway answers 200 with a page: that is no answer.
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) throw new NoAnswer('not-the-server');
  hearServerTime(response.headers.get('date'));
  if (response.ok) tellHeard(headers);
  if (response.status === 401 && headers[ACCOUNT]) tellSignedOut();
  return response;
}
