// Listening: a notice comes through the direct address, and who would listen through a pooler is told.
import { Client } from 'pg';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { CHANNEL } from '#platform/jobs/outbox.js';
import { NoticeListener } from '#platform/jobs/notice-listener.js';
import { until } from '../house/scratch-checkout.js';
import { workerDatabase } from '../support/database.js';

let settings: Record<string, string>;
beforeAll(async () => {
  ({ settings } = await workerDatabase());
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** What somebody logs and hears who listens at an address, while a notice is sent through the pooler. */
async function listen(at: string): Promise<{ said: string; heard: string[] }> {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const said = (): string => log.mock.calls.map(([text]) => String(text)).join('');
  const heard: string[] = [];
  const listener = new NoticeListener(settings[at] ?? '', { [CHANNEL]: (workspaceId) => heard.push(workspaceId) });
  const sender = new Client(settings['DATABASE_URL']);
  await listener.start();
  await sender.connect();
  try {
    await sender.query(`SELECT pg_notify('${CHANNEL}', 'here')`);
    await until(() => heard.length > 0 || said().length > 0);
  } finally {
    await Promise.all([listener.stop(), sender.end()]);
  }
  return { said: said(), heard };
}

it('a notice that was sent through the pooler is heard at the direct address', async () => {
  expect(await listen('DATABASE_DIRECT_URL')).toEqual({ said: '', heard: ['here'] });
});

it('who listens through the pooler is told which address is missing', async () => {
  const { said } = await listen('DATABASE_URL');
  expect(said).toContain('"event":"notices.pooled","set":"DATABASE_DIRECT_URL"');
});
