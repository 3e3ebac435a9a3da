// Reads that may be late, at a real streaming replica: as late as they say, never behind the reader's own deeds (decision 23).
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { Work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { until } from '../house/scratch-checkout.js';
import { SLOW } from './machine.js';
import { catchUp, type Leader, pause, replicated, type Replicated, rows } from './replicated.js';

let here: Replicated;
let one: Leader;
let other: Leader;

beforeAll(async () => {
  here = await replicated();
  ({ one, other } = here);
}, SLOW);

afterAll(() => here.close());

const at = ({ asOf }: { asOf: string }): number => Date.parse(asOf);

describe('a late read', { timeout: SLOW }, () => {
  beforeEach(() => catchUp(here));

  it('says how late it is, and is right again when the replica has caught up', async () => {
    await pause(here);
    const before = await other.reads();
    const written = Date.now();
    await one.writes();
    const late = await other.reads();
    expect(late.companies).toEqual(before.companies);
    expect(at(late)).toBeLessThan(written);
    await catchUp(here);
    const right = await other.reads();
    expect(right.companies.interested).toBe(before.companies.interested + 1);
    expect(at(right)).toBeGreaterThanOrEqual(written);
  });

  it('gives back what it held at the replica', async () => {
    for (let read = 0; read < 12; read += 1) await one.reads();
    const held = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE usename = 'stegvis_app' AND state <> 'idle'`;
    expect(await rows(here.replica.adminUrl, held)).toEqual([{ count: 0 }]);
  });

  it('never follows a write in the same request', async () => {
    await pause(here);
    const { companies } = await one.reads();
    const answer = await one.writes();
    expect(answer.companies.interested).toBe(companies.interested + 1);
  });

  it('never lacks what its reader did, and may lack what others did after it', async () => {
    const { companies: before } = await one.writes();
    await catchUp(here);
    await pause(here);
    await other.writes();
    expect((await one.reads()).companies).toEqual(before);
    await one.writes();
    expect((await one.reads()).companies.interested).toBe(before.interested + 2);
  });

  it('is none where one replica is further behind than is wanted and another away', async () => {
    const away = here.replicaUrl.replace(/:\d+\//, ':1/');
    const replicas = `${here.replicaUrl}, ${away}`;
    const server = await here.serverWith({
      DATABASE_REPLICA_URLS: replicas,
      DATABASE_REPLICA_LATEST_SECONDS: '0',
    });
    try {
      await pause(here);
      const written = Date.now();
      const { companies } = await one.at(server).writes();
      const read = await other.at(server).reads();
      expect(read.companies).toEqual(companies);
      expect(at(read)).toBeGreaterThanOrEqual(written);
    } finally {
      await server.close();
    }
  });
});

describe('the wall', { timeout: SLOW }, () => {
  const COUNT = 'SELECT count(*)::int AS count FROM enrolment';
  const inside = (workspaceId: string): string[] => ['BEGIN READ ONLY', `SELECT app_set_workspace('${workspaceId}')`];

  it('stands at the replica too', async () => {
    await one.writes();
    await catchUp(here);
    const { replicaUrl, workspaceId } = here;
    expect(await rows(replicaUrl, COUNT)).toEqual([{ count: 0 }]);
    expect(await rows(replicaUrl, ...inside(v7()), COUNT)).toEqual([{ count: 0 }]);
    const [found] = await rows<{ count: number }>(replicaUrl, ...inside(workspaceId), COUNT);
    expect(found?.count).toBeGreaterThan(0);
  });

  it('refuses to serve with a role that passes it there', async () => {
    const admin = new URL(here.replica.adminUrl);
    admin.pathname = '/stegvis';
    await expect(here.serverWith({ DATABASE_REPLICA_URLS: admin.href })).rejects.toThrow('passes the wall');
  });
});

describe('a replica that dies', { timeout: SLOW }, () => {
  beforeEach(() => catchUp(here));

  const isReplica = sql`SELECT pg_is_in_recovery() AS late`;
  const CUT = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'stegvis_app'`;

  it('in the middle of a read leaves it to the primary, from the beginning', async () => {
    const db = here.server.app.get(Database);
    const piece = Object.assign(new Work('test', 'sv'), { workspaceId: here.workspaceId });
    const read: boolean[] = [];
    const story = async (): Promise<void> => {
      const [found] = await db.read<{ late: boolean }>(isReplica);
      read.push(found?.late ?? false);
      if (found?.late) await rows(here.replica.adminUrl, CUT);
      await db.read(isReplica);
    };
    await db.during(piece, () => db.late(story));
    expect(read).toEqual([true, false]);
  });

  it('is not missed, and is read again when it is back', async () => {
    await here.replica.kill();
    const { companies } = await one.writes();
    expect((await other.reads()).companies).toEqual(companies);
    await here.replica.startAgain();
    await one.writes();
    await catchUp(here);
    await pause(here);
    const { companies: last } = await one.writes();
    const isLate = async (): Promise<boolean> => (await other.reads()).companies.interested < last.interested;
    await until(isLate);
    expect(await isLate()).toBe(true);
  });
});

describe('a replica that was made a primary', { timeout: SLOW }, () => {
  it('goes its own way, and is not read any more', async () => {
    await rows(here.replica.adminUrl, 'SELECT pg_promote()');
    const { companies } = await one.writes();
    expect((await other.reads()).companies).toEqual(companies);
  });
});

describe('a server whose primary is away', { timeout: SLOW }, () => {
  it('answers that it is, and when to ask again', async () => {
    await here.cluster.stop();
    const { status, headers, errors } = await one.browser.ask('{ members { totalCount } }');
    expect({ status, retryAfter: headers.get('retry-after') }).toEqual({ status: 503, retryAfter: '2' });
    expect(errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE');
    expect((await fetch(`${here.server.url}/health`)).status).toBe(503);
  });
});
