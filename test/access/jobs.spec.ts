// What happens later: only what was committed, once, inside its workspace, and also when a worker dies.
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { sql } from '#platform/database/sql.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { Relay, type Handed } from '#platform/jobs/relay.js';
import { as } from '../support/as.js';
import { inside, testApp } from '../support/app.js';
import { workerDatabase } from '../support/database.js';
import { consortium, type Consortium } from '../support/make.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { address, anotherServer, withSettings, type Server } from './visitors.js';

let here: Consortium;
const toClose: (() => Promise<void> | void)[] = [];

beforeAll(async () => {
  here = await consortium();
});

afterEach(async () => {
  for (const close of toClose.splice(0).toReversed()) await close();
});

const INVITE = 'mutation($input: MemberInviteInput!) { memberInvite(input: $input) { id } }';

async function invite(by = here, email = address()): Promise<{ id: string; email: string }> {
  const input = { email, name: 'Nils Ny', organisationId: by.owner.id };
  const { memberInvite } = await as(by.admin).do<{ memberInvite: { id: string } }>(INVITE, { input });
  return { id: memberInvite.id, email };
}

async function mailServer(): Promise<SmtpSink> {
  const sink = await SmtpSink.open();
  toClose.push(withSettings({ SMTP_URL: sink.url }), () => sink.close());
  return sink;
}

async function worker(): Promise<Server> {
  const server = await anotherServer({ STEGVIS_JOBS: '1' });
  toClose.push(() => server.close());
  return server;
}

/** The administrator's own look at the database. */
async function asAdmin<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const { adminUrl, appUrl } = await workerDatabase();
  const url = new URL(adminUrl);
  url.pathname = new URL(appUrl).pathname;
  const client = new Client(url.href);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function soon(story: () => Promise<boolean>, what: string, patience = 8000): Promise<void> {
  for (const began = Date.now(); Date.now() - began < patience;) {
    if (await story()) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`Not so after ${patience} ms: ${what}.`);
}

const handed = async (workspaceId: string): Promise<boolean[]> => {
  const rows = await inside(workspaceId, (db) =>
    db.read<{ handed: boolean }>(
      sql`SELECT handed_at IS NOT NULL AS handed FROM outbox WHERE workspace_id = ${db.workspace}`,
    ),
  );
  return rows.map((row) => row.handed);
};

const may = async (role: string, table: string, privilege: string): Promise<boolean> => {
  const [row] = await asAdmin<{ may: boolean }>(
    "SELECT has_schema_privilege($1, 'graphile_worker', 'USAGE') AND has_table_privilege($1, $2, $3) AS may",
    [role, `graphile_worker.${table}`, privilege],
  );
  return row?.may ?? true;
};

const kept = async ({ world }: Consortium): Promise<boolean> =>
  (await inside(world.workspaceId, (db) => db.read(sql`SELECT 1 FROM mail WHERE workspace_id = ${db.workspace}`)))
    .length === 1;

describe('the outbox', () => {
  it('holds nothing of what was undone', async () => {
    const { workspaceId } = (await consortium()).world;
    const { app } = await testApp();
    const undone = inside(workspaceId, (db) =>
      db.transaction(async () => {
        await app.get(Outbox).post('invitation.send', { invitationId: v7() });
        throw new Error('undone');
      }),
    );
    await expect(undone).rejects.toThrow('undone');
    expect(await handed(workspaceId)).toEqual([]);
  });

  it('waits where nobody works, and is emptied when somebody does', async () => {
    const sink = await mailServer();
    const other = await consortium();
    const { email } = await invite(other);
    expect(await handed(other.world.workspaceId)).toEqual([false]);
    await worker();
    expect(await sink.letterTo(email)).toMatchObject({ to: [email] });
    expect(await handed(other.world.workspaceId)).toEqual([true]);
  });

  it('wakes the worker at once', async () => {
    const sink = await mailServer();
    await worker();
    const began = Date.now();
    const { email } = await invite();
    await sink.letterTo(email);
    expect(Date.now() - began).toBeLessThan(3000);
  });

  it('makes one job of a row that is handed over twice', async () => {
    const other = await consortium();
    const { workspaceId } = other.world;
    const { app } = await testApp();
    await invite(other);
    const again = (): Promise<unknown> =>
      inside(workspaceId, (db) =>
        db.transaction(() => db.run(sql`UPDATE outbox SET handed_at = NULL WHERE workspace_id = ${db.workspace}`)),
      );
    const handOver = async (kind: string, { workspaceId: id, jobId, payload }: Handed): Promise<void> => {
      await asAdmin(
        `SELECT graphile_worker.add_job($1, $2::json, job_key := $3, job_key_mode := 'unsafe_dedupe', run_at := now() + interval '1 day')`,
        [kind, JSON.stringify({ workspaceId: id, jobId, payload }), jobId],
      );
    };
    await app.get(Relay).of(workspaceId, handOver);
    await again();
    await app.get(Relay).of(workspaceId, handOver);
    expect(await handed(workspaceId)).toEqual([true]);
    const jobs = await asAdmin("SELECT key FROM graphile_worker._private_jobs WHERE payload->>'workspaceId' = $1", [
      workspaceId,
    ]);
    expect(jobs).toHaveLength(1);
  });

  it('keeps what could not be handed over', async () => {
    const other = await consortium();
    const { app } = await testApp();
    await invite(other);
    const broken = app.get(Relay).of(other.world.workspaceId, async () => Promise.reject(new Error('away')));
    await expect(broken).rejects.toThrow('away');
    expect(await handed(other.world.workspaceId)).toEqual([false]);
  });
});

describe('a job', () => {
  it('sees its own workspace alone, whatever it is told', async () => {
    const sink = await mailServer();
    const [one, other] = [await consortium(), await consortium()];
    const { app } = await testApp();
    const { id, email } = await invite(other);
    await worker();
    await sink.letterTo(email);
    await inside(one.world.workspaceId, (db) =>
      db.transaction(() => app.get(Outbox).post('invitation.send', { invitationId: id })),
    );
    await soon(
      async () =>
        (
          await asAdmin("SELECT 1 FROM graphile_worker._private_jobs WHERE payload->>'workspaceId' = $1", [
            one.world.workspaceId,
          ])
        ).length === 0 && (await handed(one.world.workspaceId)).every(Boolean),
      'the job is done',
    );
    expect(sink.letters.filter((letter) => letter.to.includes(email))).toEqual([]);
  });

  it('of a worker that has been silent for a minute is done by another', async () => {
    const sink = await mailServer();
    const other = await consortium();
    const { id, email } = await invite(other);
    const { workspaceId } = other.world;
    await inside(workspaceId, (db) =>
      db.transaction(() => db.run(sql`UPDATE outbox SET handed_at = now() WHERE workspace_id = ${db.workspace}`)),
    );
    const dead = `worker-${v7()}`;
    await asAdmin(`SELECT graphile_worker.add_job('invitation.send', $1::json, job_key := $2)`, [
      JSON.stringify({ workspaceId, jobId: v7(), payload: { invitationId: id } }),
      dead,
    ]);
    await asAdmin(`UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() WHERE key = $1`, [dead]);
    const beat = (ago: string): Promise<object[]> =>
      asAdmin(
        `INSERT INTO worker_heartbeat VALUES ($1, ARRAY[$2], now(), now() - $3::interval)
         ON CONFLICT (id) DO UPDATE SET beat_at = EXCLUDED.beat_at`,
        [workspaceId, dead, ago],
      );
    await beat('55 seconds');
    const first = await worker();
    await expect(sink.letterTo(email, 1500)).rejects.toThrow('No letter');
    await first.close();
    toClose.pop();
    await beat('61 seconds');
    await worker();
    expect(await sink.letterTo(email)).toMatchObject({ to: [email] });
    expect(await asAdmin('SELECT 1 FROM worker_heartbeat WHERE id = $1', [workspaceId])).toEqual([]);
  });
});

describe('a worker', () => {
  it('says that it lives, and stops in good order', async () => {
    // A worker that was killed elsewhere may have left its own behind.
    await asAdmin('DELETE FROM worker_heartbeat');
    const server = await anotherServer({ STEGVIS_JOBS: '1' });
    await soon(
      async () => (await asAdmin('SELECT 1 FROM worker_heartbeat WHERE cardinality(worker_ids) = 2')).length === 1,
      'one heartbeat',
    );
    await server.close();
    expect(await asAdmin('SELECT 1 FROM worker_heartbeat')).toEqual([]);
  });

  it('sweeps away the sessions and attempts that have had their time', async () => {
    const { accountId } = here.coach;
    const ids = { over: v7(), idle: v7(), attempt: v7() };
    await inside(here.world.workspaceId, async (db) => {
      for (const [id, seen, expires] of [
        [ids.over, '0 h', '-1 s'],
        [ids.idle, '-12 h', '1 h'],
      ] as const) {
        await db.door(sql`
          INSERT INTO auth_session (id, account_id, token_hash, is_own_device, created_at, seen_at, expires_at)
          VALUES (${id}, ${accountId}, ${id}, true, now(), now() + ${seen}::interval, now() + ${expires}::interval)`);
      }
      await db.door(sql`
        INSERT INTO sign_in_attempt (id, email_hash, network, outcome, at)
        VALUES (${ids.attempt}, 'x', 'x', 'FAILED', now() - interval '31 days')`);
    });
    await worker();
    const left = (): Promise<object[]> =>
      asAdmin(
        'SELECT id FROM auth_session WHERE id = ANY($1) UNION ALL SELECT id FROM sign_in_attempt WHERE id = ANY($1)',
        [Object.values(ids)],
      );
    await soon(async () => (await left()).length === 0, 'they are gone');
    expect(await as(here.coach).do('{ me { account { email } } }')).toMatchObject({ me: { account: {} } });
  });

  it('has a queue that is closed to everybody but the app role, which cannot change its tables', async () => {
    expect(await may('stegvis_app', '_private_jobs', 'INSERT')).toBe(true);
    expect(await may('stegvis_app', 'migrations', 'INSERT')).toBe(false);
    expect(await may('stegvis_door', '_private_jobs', 'SELECT')).toBe(false);
    expect(await may('stegvis_app', '_private_jobs', 'TRUNCATE')).toBe(false);
  });
});

describe('without a mail server', () => {
  it('letters are kept, and shown as text in the demo, of the demo’s workspaces alone', async () => {
    const [demo, real] = [await consortium(), await consortium()];
    await asAdmin('UPDATE workspace SET is_demo = true WHERE id = $1', [demo.world.workspaceId]);
    const input = { email: address(), name: '<script>alert("x")</script> & \'Nils\'', organisationId: demo.owner.id };
    await as(demo.admin).do(INVITE, { input });
    const { email } = await invite(real);
    const server = await worker();
    await soon(async () => (await kept(demo)) && (await kept(real)), 'both letters are kept');
    const page = async (): Promise<Response> => fetch(`${server.url}/mailbox`);
    expect((await page()).status).toBe(404);
    toClose.push(withSettings({ STEGVIS_DEMO: '1' }));
    const shown = await page();
    expect(shown.status).toBe(200);
    expect(shown.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(shown.headers.get('cache-control')).toBe('no-store');
    const html = await shown.text();
    expect(html).toContain('Demo – påhittade uppgifter');
    expect(html).toContain(input.email);
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;Nils&#39;');
    expect(html).not.toContain('<script');
    expect(html).toMatch(
      /<a href="http:\/\/localhost:3000\/invitation#[0-9a-f-]{36}_[0-9a-f-]{36}_[A-Za-z0-9_-]{43}">/,
    );
    expect(html).not.toContain(email);
  });
});
