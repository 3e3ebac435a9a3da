// Several processes that share one port: one that dies takes nothing with it, and they stop together.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { Visitor } from '../access/visitors.js';
import { REGISTER } from '../directory/company-documents.js';
import { isAlive, until } from '../house/scratch-checkout.js';
import { inside } from '../support/app.js';
import { as, type Answer } from '../support/as.js';
import { consortium, type Consortium } from '../support/make.js';
import { sql } from '#platform/database/sql.js';
import { type Machine, SLOW, startMachine } from './machine.js';

let here: Consortium;
let machine: Machine;
let began: Date;

const alive = (): number[] => machine.servers.filter(isAlive);

/** Workers of the jobs that have begun since the test did. */
const workers = (): Promise<number> =>
  inside(here.world.workspaceId, async (db) => {
    const found = sql`SELECT count(*)::int AS count FROM worker_heartbeat WHERE started_at > ${began}`;
    const [row] = await db.read<{ count: number }>(found);
    return row?.count ?? 0;
  });

const browser = (): Visitor => {
  const { coach, world } = here;
  const headers = { 'x-stegvis-workspace': world.workspaceId, connection: 'close' };
  return Object.assign(new Visitor(machine.url, headers), { cookie: coach.cookie });
};

/** Sends until it is answered, as a client does whose line breaks; tells how often it broke. */
async function send(id: string, name: string): Promise<{ answer: Answer; broken: number }> {
  for (let broken = 0; ; broken += 1) {
    const answer = await browser()
      .ask(REGISTER, { id, input: { name } })
      .catch(() => undefined);
    if (answer ?? broken > 50) return { answer: answer as Answer, broken };
  }
}

/** How many companies have the name, as a server that is none of these counts them. */
async function companies(name: string): Promise<number> {
  const COUNT = 'query($name: String) { companies(filter: { search: $name }) { totalCount } }';
  return (await as(here.coach).do<{ companies: { totalCount: number } }>(COUNT, { name })).companies.totalCount;
}

beforeAll(async () => {
  here = await consortium();
});

describe('two processes on one port', { timeout: SLOW }, () => {
  beforeAll(async () => {
    began = new Date();
    machine = await startMachine({ STEGVIS_PROCESSES: '2', STEGVIS_JOBS: '1' }, 2);
  }, SLOW);
  afterAll(() => machine.kill('SIGKILL'));

  it('both answer, greet once, and one of them does the jobs', async () => {
    expect(alive().length).toBe(2);
    expect(machine.said.match(/Stegvis is at/g)?.length).toBe(1);
    await until(async () => (await workers()) > 0);
    expect(await workers()).toBe(1);
  });

  it('lose nothing when one is killed under load, and get a new one', async () => {
    const [first = 0] = machine.servers;
    const ids = Array.from({ length: 60 }, () => v7());
    const sent = ids.map(async (id, index) => {
      if (index === 20) process.kill(first, 'SIGKILL');
      return send(id, `Under last ${id}`);
    });
    for (const { answer } of await Promise.all(sent)) expect(answer.errors).toBeUndefined();
    expect(await companies('Under last')).toBe(60);
    await machine.untilServing(3);
    expect(alive()).toHaveLength(2);
    expect(alive()).not.toContain(first);
  });

  it('go on when the elder is killed too, by the one that came; and the jobs were taken over', async () => {
    const [, elder = 0] = machine.servers;
    process.kill(elder, 'SIGKILL');
    const { answer, broken } = await send(v7(), 'Efter den äldre');
    expect(answer.errors).toBeUndefined();
    expect(broken).toBeLessThan(50);
    await machine.untilServing(4);
    expect(alive()).toHaveLength(2);
    // The one whose worker was killed is known for a minute more.
    expect(await workers()).toBe(2);
  });

  it('stop together when told, and leave nothing half done', async () => {
    const last = Array.from({ length: 10 }, () => browser().ask(REGISTER, { id: v7(), input: { name: 'Sist' } }));
    const answers = Promise.allSettled(last);
    await Promise.race(last);
    expect(await machine.stop()).toBe(0);
    const answered = (await answers).flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    expect(answered.flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(await companies('Sist')).toBe(answered.length);
    expect(alive()).toEqual([]);
  });
});

describe('the processes of one port', { timeout: SLOW }, () => {
  afterEach(() => machine.kill('SIGKILL'));

  it('end when whoever started them is gone, also those that have not begun to serve', async () => {
    machine = await startMachine({ STEGVIS_PROCESSES: '2' });
    machine.leave();
    expect(await machine.ended).toBe(0);
    expect(alive()).toEqual([]);
  });

  it('end when whoever keeps them up is killed', async () => {
    machine = await startMachine({ STEGVIS_PROCESSES: '2' });
    machine.kill('SIGKILL');
    await until(() => alive().length === 0);
    expect(alive()).toEqual([]);
  });

  it('are not tried again and again when the first cannot start', async () => {
    const start = startMachine({ STEGVIS_PROCESSES: '2', DATABASE_URL: 'postgres://nobody:none@127.0.0.1:1/none' });
    await expect(start).rejects.toThrow('start.failed');
  });

  it('are a number of processes', async () => {
    await expect(startMachine({ STEGVIS_PROCESSES: 'några' })).rejects.toThrow('STEGVIS_PROCESSES=några');
  });
});
