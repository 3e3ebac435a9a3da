// Visitors without a test's session: they come with a password, a key or a link, from an address, to a server of choice.
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { v7 } from 'uuid';
import { WorkspacesService, type Founded, type Seated } from '../../src/access/workspaces/workspace.service.js';
import { testApp } from '../support/app.js';
import type { Answer, Problem } from '../support/as.js';

export interface Server {
  app: NestExpressApplication;
  url: string;
  close: () => Promise<void>;
}

/** One more server over the same database, built while these variables are set. */
export async function anotherServer(settings: Record<string, string> = {}): Promise<Server> {
  await testApp();
  const { buildServer } = await import('../../src/server.js');
  const restore = withSettings(settings);
  try {
    const app = await buildServer();
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return { app, url: `http://127.0.0.1:${port}`, close: () => app.close() };
  } finally {
    restore();
  }
}

/** Sets variables until the function it gives is called. */
export function withSettings(settings: Record<string, string>): () => void {
  const before = Object.fromEntries(Object.keys(settings).map((key) => [key, process.env[key]]));
  Object.assign(process.env, settings);
  return () => {
    for (const [key, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[key];
      else process.env[key] = value;
    }
  };
}

/** Keeps cookies as a browser does, and comes from wherever it says (to a server that trusts one proxy). */
export class Visitor {
  cookie?: string;

  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  with(headers: Record<string, string>): Visitor {
    return Object.assign(new Visitor(this.url, { ...this.headers, ...headers }), { cookie: this.cookie });
  }

  /** The same browser at another server. */
  at(url: string): Visitor {
    return Object.assign(new Visitor(url, this.headers), { cookie: this.cookie });
  }

  async ask<Data = Record<string, never>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(this.cookie ? { cookie: this.cookie } : {}), ...this.headers },
      body: JSON.stringify({ query, variables }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      this.cookie = pair.endsWith('=') ? undefined : pair;
    }
    const body = (await response.json()) as Omit<Answer<Data>, 'status' | 'headers'>;
    return { ...body, status: response.status, headers: response.headers };
  }

  async do<Data = Record<string, never>>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors?.length || !data) throw new Error(`Refused: ${JSON.stringify(errors)}`);
    return data;
  }

  async refused(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Problem & { problems: Problem[]; status: number }> {
    const { data, errors, status } = await this.ask(query, variables);
    const [first] = errors ?? [];
    if (!first) throw new Error(`Not refused: ${JSON.stringify(data)}`);
    return { ...first.extensions, message: first.message, status };
  }

  async signIn(email: string, password: string, rememberDevice = false): Promise<Answer> {
    return this.ask(SIGN_IN, { email, password, rememberDevice });
  }
}

export const SIGN_IN = `mutation($email: String!, $password: String!, $rememberDevice: Boolean) {
  signIn(email: $email, password: $password, rememberDevice: $rememberDevice) { account { email } workspace { slug } member { name } }
}`;

export const WHO =
  '{ me { account { email } workspace { id slug } workspaces { slug } member { id name isAdmin } roles { role } } }';

export const PASSWORD = 'en blå cykel på taket';

/** A person of a founded workspace who has a password. */
export interface Holder extends Seated {
  email: string;
}

export interface House extends Founded {
  slug: string;
  email: string;
}

export async function workspaces(): Promise<WorkspacesService> {
  return (await testApp()).app.get(WorkspacesService);
}

/** A workspace founded as by command; its admin signs in with `PASSWORD`. */
export async function foundHouse(email = address()): Promise<House> {
  const slug = `test-${v7()}`;
  const name = { sv: 'Norra konsortiet', en: 'The northern consortium' };
  const admin = { email, name: 'Ada Admin', password: PASSWORD };
  const founded = await (await workspaces()).found({ slug, name, isDemo: false, organisation: 'Ägarbolaget', admin });
  return { ...founded, slug, email };
}

/** Somebody with a place in the workspace, who signs in with `PASSWORD`. */
export async function holderIn(house: House, name = 'Kim Påhittad', email = address()): Promise<Holder> {
  const seat = { organisationId: house.organisationId, isAdmin: false };
  return { ...(await (await workspaces()).admit(house.workspaceId, { email, name, password: PASSWORD }, seat)), email };
}

export const address = (): string => `${v7()}@example.com`;

const byte = (): number => Math.floor(Math.random() * 254) + 1;

/** An address on the internet that nobody else of the tests comes from (RFC 5737 gives too few, so RFC 2544's). */
export const somewhere = (): Record<string, string> => {
  return { 'x-forwarded-for': `198.18.${byte()}.${byte()}` };
};
