// One operation sent to the API, and what came back: data, a refusal, or nothing that can be trusted.
import type { TypedDocumentNode } from '@urql/core';
import { writtenOf } from './documents';
import { NoAnswer, Refused, isPassing, type Problem } from './refusal';
import { headersOf } from './request';
import { carry } from './wire';

export interface Posting {
  /** Sent twice under one key, an operation has one effect. */
  key?: string;
  /** The number of the record that it brings, so that the server sees which never came. */
  sequence?: number;
  workspace?: string | undefined;
  /** In whose name; the present one unless it is given, and `null` is: of whoever has the cookie. */
  account?: string | null;
  signal?: AbortSignal;
}

interface SaidNo {
  message: string;
  extensions?: { code?: string; field?: string; params?: Record<string, unknown>; problems?: Problem[] };
}

interface Envelope {
  data?: unknown;
  errors?: SaidNo[];
}

/** Gives the data. Throws `Refused` when the server said no, `NoAnswer` when nobody who could know has answered. */
export async function post<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  posting: Posting = {},
): Promise<Data> {
  const written = await writtenOf(document as TypedDocumentNode);
  const headers = { ...headersOf(posting), ...headersOfRecord(posting) };
  const envelope = await opened(await carry({ ...written, variables, headers, signal: posting.signal }));
  if (envelope.errors?.length) throw refusalOf(envelope.errors);
  if (!envelope.data) throw new NoAnswer('not-the-server');
  return envelope.data as Data;
}

const headersOfRecord = ({ key, sequence }: Posting): Record<string, string> => ({
  ...(key ? { 'Idempotency-Key': key } : {}),
  ...(sequence ? { 'X-Stegvis-Sequence': String(sequence) } : {}),
});

/** The envelope of an answer; a server that is too busy, or broken, has not answered. */
async function opened(response: Response): Promise<Envelope> {
  const envelope: unknown = await response.json().catch(() => undefined);
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  if (response.status === 429 || response.status >= 500) throw new NoAnswer('busy', retryAfter);
  if (typeof envelope !== 'object' || envelope === null || !('data' in envelope || 'errors' in envelope)) {
    throw new NoAnswer('not-the-server');
  }
  return envelope as Envelope;
}

function refusalOf(errors: readonly SaidNo[]): Refused | NoAnswer {
  const problems = errors.flatMap(({ message, extensions }): Problem[] => {
    const { code = 'INTERNAL', field, params, problems: several } = extensions ?? {};
    return several?.length ? several : [{ code, message, field, params }];
  });
  if (problems.every(({ code }) => isPassing(code))) return new NoAnswer('busy');
  return new Refused(problems);
}
