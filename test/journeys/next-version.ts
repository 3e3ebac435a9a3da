// A door before the product that can serve the next version of the app: the same program under other names, as a build
// leaves it. The names before are gone then, as they are from a server that has been upgraded.
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Upgrade {
  /** The address of the door. */
  url: string;
  /** From now on the next version is served. */
  release: () => void;
  /** While the server is being upgraded, a gateway answers for the API. */
  apiIs: (state: 'there' | 'away' | 'upgraded') => void;
  /** Documents that came whole, because the upgraded server did not know their digests. */
  whole: () => number;
  close: () => Promise<void>;
}

interface Standing {
  isReleased: boolean;
  api: 'there' | 'away' | 'upgraded';
  whole: number;
}

const PROGRAM = /javascript|html|css/;

/** The next version's text: all of its files under another name, and with them another page. */
const renamed = (body: string): string =>
  body.replaceAll('assets/', 'newer/').replace(/(url:"index\.html",revision:")[^"]*/, '$1next');

/** Where the product has what is asked for now; nothing where the next version has it no longer. */
function placeOf(url: string, { isReleased }: Standing): string | undefined {
  if (!isReleased) return url.startsWith('/newer/') ? undefined : url;
  return url.startsWith('/assets/') ? undefined : url.replace('/newer/', '/assets/');
}

/** The gateway's own answer; nothing where the server answers. */
function answeredFor(body: string, standing: Standing): { status: number; type: string; body: string } | undefined {
  if (standing.api === 'away') return { status: 502, type: 'text/html', body: '<h1>502</h1>' };
  if (standing.api !== 'upgraded') return undefined;
  const { query } = JSON.parse(body) as { query?: string };
  if (query === undefined) return { status: 404, type: 'application/json', body: '{"errors":[]}' };
  standing.whole += 1;
  return undefined;
}

/** Opens the door before a product. */
export async function upgradeOf(product: string): Promise<Upgrade> {
  const standing: Standing = { isReleased: false, api: 'there', whole: 0 };
  const server = createServer((request, response) => void pass(new URL(product), standing, { request, response }));
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    release: () => void (standing.isReleased = true),
    apiIs: (state) => void (standing.api = state),
    whole: () => standing.whole,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

interface Passing {
  request: IncomingMessage;
  response: ServerResponse;
}

async function pass(product: URL, standing: Standing, { request, response }: Passing): Promise<void> {
  const { url = '/', method = 'GET', headers } = request;
  const body = await text(request);
  const own = url === '/graphql' ? answeredFor(body, standing) : undefined;
  if (own) return void response.writeHead(own.status, { 'content-type': own.type }).end(own.body);
  const path = placeOf(url, standing);
  if (path === undefined) return void response.writeHead(404).end();
  const { hostname, port } = product;
  const { 'if-none-match': _known, ...wanted } = headers;
  const onward = { ...wanted, 'accept-encoding': 'identity', 'content-length': Buffer.byteLength(body) };
  const asked = ask({ hostname, port, path, method, headers: onward }, (answer) => {
    void give(answer, response, standing.isReleased);
  });
  asked.on('error', () => response.destroy());
  asked.end(body);
}

async function give(answer: IncomingMessage, response: ServerResponse, isReleased: boolean): Promise<void> {
  const { 'content-length': _length, etag: _tag, ...given } = answer.headers;
  // A browser that has no room keeps nothing beside what the app itself keeps.
  const headers = { ...given, 'cache-control': 'no-store' };
  response.writeHead(answer.statusCode ?? 502, headers);
  if (isReleased && PROGRAM.test(headers['content-type'] ?? '')) response.end(renamed(await text(answer)));
  else answer.pipe(response);
}
