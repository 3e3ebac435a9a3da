// Asking by digest: over HTTP, with documents that a build has listed.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Work, within } from '../context.js';
import { documentsByDigest, listedDocuments } from './known-documents.js';

const folder = mkdtempSync(join(tmpdir(), 'stegvis-documents-'));
mkdirSync(join(folder, 'web', 'server'), { recursive: true });
writeFileSync(join(folder, 'web', 'server', 'documents.json'), JSON.stringify({ abc: '{ me { id } }' }));

let server: Server;

/** What the API is handed when this body is sent. */
async function handed(body: unknown): Promise<{ status: number; body: unknown }> {
  const { port } = server.address() as AddressInfo;
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
}

const byDigest = (sha256Hash: string): object => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

beforeAll(async () => {
  const app = express();
  app.use((_request, _response, next) => within(new Work('request', 'en'), next));
  app.use(express.json(), documentsByDigest(listedDocuments(folder)));
  app.use((request, response) => void response.json(request.body));
  server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

afterAll(() => void server.close());

describe('a document that is asked for by its digest', () => {
  it('is handed on whole, with the variables and nothing else', async () => {
    const { body } = await handed({ variables: { a: 1 }, ...byDigest('abc') });
    expect(body).toEqual({ query: '{ me { id } }', variables: { a: 1 } });
  });

  it('that nobody has listed is not known', async () => {
    const { status, body } = await handed(byDigest('def'));
    expect(status).toBe(404);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_UNKNOWN' } }] });
  });

  it('is not looked for where the document was sent as well', async () => {
    const sent = { query: '{ a }', ...byDigest('abc') };
    expect((await handed(sent)).body).toEqual(sent);
  });

  it('is not looked for in what is no question', async () => {
    expect((await handed([1])).body).toEqual([1]);
  });
});

it('nothing is listed where no app has been built', () => {
  expect(listedDocuments(mkdtempSync(join(tmpdir(), 'stegvis-documents-'))).size).toBe(0);
});
