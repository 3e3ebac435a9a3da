// A client for a named person: asks over real HTTP, and says what was answered or refused.
import { testApp } from './app.js';
import type { Person } from './make.js';

export interface Problem {
  code: string;
  field?: string;
  message: string;
  params: Record<string, unknown>;
}

export interface Answer<Data = Record<string, unknown>> {
  status: number;
  headers: Headers;
  data: Data | null;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: Problem & { problems: Problem[]; requestId: string };
  }[];
  extensions?: Record<string, unknown>;
}

type Variables = Record<string, unknown>;

export class Client {
  constructor(private readonly given: Record<string, string>) {}

  /** The same client with more headers. */
  with(headers: Record<string, string>): Client {
    return new Client({ ...this.given, ...headers });
  }

  async ask<Data = Record<string, unknown>>(query: string, variables: Variables = {}): Promise<Answer<Data>> {
    const { url } = await testApp();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.given },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Omit<Answer<Data>, 'status' | 'headers'>;
    return { ...body, status: response.status, headers: response.headers };
  }

  /** Does it, and gives the data; a refusal fails the test with its sentence. */
  async do<Data = Record<string, never>>(query: string, variables: Variables = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors?.length || !data) throw new Error(`Refused: ${JSON.stringify(errors, null, 1)}`);
    return data;
  }

  /** Tries it, and gives the first refusal; success fails the test. */
  async refused(query: string, variables: Variables = {}): Promise<Problem & { problems: Problem[] }> {
    const { data, errors } = await this.ask(query, variables);
    const [first] = errors ?? [];
    if (!first) throw new Error(`Not refused: ${JSON.stringify(data)}`);
    return { ...first.extensions, message: first.message };
  }
}

/** A client for a person of a test's world; without one, for somebody nobody knows. */
export function as(person?: Person): Client {
  return new Client(person ? { cookie: person.cookie, 'x-stegvis-workspace': person.workspaceId } : {});
}
