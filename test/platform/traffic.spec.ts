// The traffic in front of the API, over HTTP: who is asked to come back, who waits, and that nobody leaves anything behind.
import { connect, type Socket } from 'node:net';
import { Client } from 'pg';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Refusal } from '#platform/errors.js';
import { Traffic } from '#platform/traffic/traffic.js';
import type { Visit } from '#platform/traffic/visit.js';
import { as } from '../support/as.js';
import { testApp } from '../support/app.js';
import { workerDatabase } from '../support/database.js';
import { consortium, type Consortium } from '../support/make.js';

const COMPANIES = '{ companies { totalCount } }';

let c: Consortium;
let traffic: Traffic;
const held: Visit[] = [];
const sockets: Socket[] = [];

beforeAll(async () => {
  c = await consortium();
  traffic = (await testApp()).app.get(Traffic);
  // From their first request on they are known, and count for their workspace.
  await as(c.coach).do('{ me { account { email } } }');
  await as(c.colleague).do('{ me { account { email } } }');
});

afterEach(async () => {
  for (const visit of held.splice(0)) traffic.leave(visit);
  for (const socket of sockets.splice(0)) socket.destroy();
  await vi.waitFor(() => expect(traffic.census).toMatchObject({ inside: 0, waiting: 0 }));
});

/** Somebody sends until one more is refused, and nothing of it is answered before the test ends. */
function crowd(flow: string, lane: string, writes: boolean): void {
  try {
    for (;;) held.push(traffic.enter({ flow, lane }, { document: 'crowd', writes }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Sends so much of a request for the coach's companies, as a client would who then falls silent. */
async function send(share = 1): Promise<Socket> {
  const { url } = await testApp();
  const body = JSON.stringify({ query: COMPANIES });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  sockets.push(socket);
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: x\r\nCookie: ${c.coach.cookie}\r\nX-Stegvis-Workspace: ${c.coach.workspaceId}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, body.length * share)}`,
  );
  return socket;
}

/** Nobody can read the companies until the story is over. */
async function whileLocked(story: () => Promise<void>): Promise<void> {
  const admin = new Client((await workerDatabase()).adminUrl);
  await admin.connect();
  try {
    await admin.query('BEGIN');
    await admin.query('LOCK TABLE company IN ACCESS EXCLUSIVE MODE');
    await story();
  } finally {
    await admin.end();
  }
}

describe('when one sender has filled the queue', () => {
  it('their next question is asked to come back, with a code, a sentence and the seconds to wait', async () => {
    crowd(c.coach.workspaceId, c.coach.memberId, false);
    const { status, headers, errors } = await as(c.coach).with({ 'accept-language': 'en' }).ask(COMPANIES);
    expect(status).toBe(503);
    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(errors?.[0]).toMatchObject({
      message: 'The service is busy; try again shortly.',
      extensions: { code: 'SERVICE_UNAVAILABLE', requestId: expect.any(String) },
    });
    const swedish = await as(c.coach).ask(COMPANIES);
    expect(swedish.errors?.[0]?.message).toBe('Tjänsten är upptagen; försök strax igen.');
  });

  it('is told that it is their own doing when others are there too', async () => {
    held.push(traffic.enter({ flow: 'another', lane: 'ada' }, { document: 'crowd', writes: false }));
    crowd(c.coach.workspaceId, c.coach.memberId, false);
    const { status, headers, errors } = await as(c.coach).ask(COMPANIES);
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  });

  it('what they report is still let wait, until the queue is too long for that too', async () => {
    crowd(c.coach.workspaceId, c.coach.memberId, false);
    const report = as(c.coach).ask('mutation { organisationAmend(id: "x", expectedVersion: 1, input: {}) { id } }');
    await vi.waitFor(() => expect(traffic.census.waiting).toBeGreaterThan(held.length - traffic.census.inside));
    for (const visit of held.splice(0)) traffic.leave(visit);
    expect((await report).status).not.toBe(503);
    crowd(c.coach.workspaceId, c.coach.memberId, false);
    crowd(c.coach.workspaceId, c.coach.memberId, true);
    const late = await as(c.coach).ask('mutation { organisationAmend(id: "x", expectedVersion: 1, input: {}) { id } }');
    expect(late.status).toBe(503);
  });

  it('a question that comes in pieces is read to its end, and refused like any other', async () => {
    crowd(c.coach.workspaceId, c.coach.memberId, false);
    const socket = await send(0.5);
    const answered = new Promise<Buffer>((resolve) => socket.once('data', resolve));
    const { url } = await testApp();
    await fetch(`${url}/health`);
    const body = JSON.stringify({ query: COMPANIES });
    socket.write(body.slice(body.length * 0.5));
    expect((await answered).toString()).toMatch(/^HTTP\/1\.1 503 [^]*"requestId":"/);
  });

  it('a body is not even read once the queue is beyond hope', async () => {
    crowd(c.coach.workspaceId, c.coach.memberId, true);
    const socket = await send(0.5);
    const [head] = await new Promise<[Buffer]>((resolve) => socket.once('data', (data) => resolve([data])));
    expect(head.toString()).toMatch(/^HTTP\/1\.1 503 /);
  });

  it('everybody else is served, and the server says that it is well', async () => {
    crowd('another', 'kim', true);
    const { url } = await testApp();
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await fetch(`${url}/`)).status).toBe(200);
    const question = as(c.coach).ask(COMPANIES);
    await vi.waitFor(() => expect(traffic.census.waiting).toBeGreaterThan(0));
    for (const visit of held.splice(0)) traffic.leave(visit);
    expect((await question).status).toBe(200);
  });
});

describe('a caller who does not play along', () => {
  it('holds no place by sending slowly', async () => {
    await Promise.all(Array.from({ length: 30 }, () => send(0.5)));
    const { url } = await testApp();
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(traffic.census).toMatchObject({ inside: 0, waiting: 0 });
    expect((await as(c.coach).ask(COMPANIES)).status).toBe(200);
  });

  it('leaves the queue by hanging up', async () => {
    await whileLocked(async () => {
      await Promise.all(Array.from({ length: 20 }, () => send()));
      await vi.waitFor(() => expect(traffic.census.waiting).toBeGreaterThan(10));
      for (const socket of sockets) socket.destroy();
      await vi.waitFor(() => expect(traffic.census.waiting).toBe(0));
    });
  });

  it('keeps the place after hanging up for as long as the database works for them', async () => {
    const { url } = await testApp();
    await whileLocked(async () => {
      const socket = await send();
      await vi.waitFor(() => expect(traffic.census.inside).toBe(1));
      socket.destroy();
      await fetch(`${url}/health`);
      expect(traffic.census.inside).toBe(1);
    });
    await vi.waitFor(() => expect(traffic.census.inside).toBe(0));
    expect((await as(c.coach).ask(COMPANIES)).status).toBe(200);
  });
});
