// A server all of whose requests go over one connection to PostgreSQL: nothing of one is left for the next.
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { describePgbouncer, findPgbouncer, type Pooler, startPooler } from '../../scripts/pooler.mjs';
import { address, foundHouse, PASSWORD, somewhere, Visitor, WHO } from '../access/visitors.js';
import { cast, type Cast } from '../coaching/cast.js';
import { agreedLongAgo, at, LOG } from '../coaching/sessions.js';
import { type Machine, SLOW, startMachine } from '../machines/machine.js';
import { settingsThrough, workerDatabase } from '../support/database.js';

const READ = 'query($id: ID!) { coachingSession(id: $id) { id workingNote } coachingSessions { totalCount } }';
const COUNT = '{ organisations { totalCount } members { totalCount } }';

/** A pooler that is too old refuses to carry prepared statements. */
const prepared = describePgbouncer(findPgbouncer()).carriesPrepared ? ['0', '1'] : ['0'];

interface Place {
  here: Cast;
  enrolmentId: string;
}

async function place(): Promise<Place> {
  const here = await cast();
  return { here, enrolmentId: (await agreedLongAgo(here)).id };
}

const said = ({ here, enrolmentId }: Place): object => ({
  enrolmentId,
  heldAt: at(-1),
  minutes: 60,
  workingNote: here.world.workspaceId,
});

/** The coach of a place, at a server. */
const coachOf = ({ here: { coach } }: Place, { url }: Machine): Visitor =>
  Object.assign(new Visitor(url, { 'x-stegvis-workspace': coach.workspaceId }), { cookie: coach.cookie });

describe.each(prepared)('a server over one connection, with DATABASE_PREPARED=%s', { timeout: SLOW }, (isPrepared) => {
  let pooler: Pooler;
  let machine: Machine;
  let url = '';
  let places: [Place, Place];

  beforeAll(async () => {
    const database = await workerDatabase();
    pooler = await startPooler(findPgbouncer(), [database.appUrl, database.doorUrl], 1);
    const settings = settingsThrough(database, pooler.port);
    url = settings['DATABASE_URL'] ?? '';
    places = [await place(), await place()];
    machine = await startMachine({ ...settings, DATABASE_PREPARED: isPrepared });
  }, SLOW);

  afterAll(async () => {
    await machine.stop();
    await pooler.stop();
  });

  /** What the one connection says when nobody else uses it. */
  async function askConnection<Row extends object>(text: string): Promise<Row> {
    const client = new Client(url);
    await client.connect();
    try {
      const [row] = (await client.query<Row>(text)).rows;
      if (!row) throw new Error(`No row: ${text}`);
      return row;
    } finally {
      await client.end();
    }
  }

  it('lets in who signs in, and out again', async () => {
    const email = address();
    const house = await foundHouse(email);
    const visitor = new Visitor(machine.url, somewhere());
    expect((await visitor.signIn(email, 'fel lösenord här')).errors?.[0]?.extensions.code).toBe('SIGN_IN_FAILED');
    await visitor.signIn(email, PASSWORD);
    expect(await visitor.do(WHO)).toMatchObject({ me: { account: { email }, workspace: { id: house.workspaceId } } });
    await visitor.at(machine.url).do('mutation { signOut }');
    expect(await visitor.refused(COUNT)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('logs sessions in two workspaces at once, and shows each coach what is logged in the own one', async () => {
    const told = places.map((own) => ({ own, ids: Array.from({ length: 6 }, () => v7()) }));
    for (let turn = 0; turn < 6; turn += 1) {
      await Promise.all(told.map(({ own, ids }) => coachOf(own, machine).do(LOG, { id: ids[turn], input: said(own) })));
    }
    for (const { own, ids } of told) {
      for (const id of ids) {
        const answers = await Promise.all(places.map((asker) => coachOf(asker, machine).do(READ, { id })));
        const logged = { id, workingNote: own.here.world.workspaceId };
        const expected = places.map((asker) => ({
          coachingSession: asker === own ? logged : null,
          coachingSessions: { totalCount: ids.length },
        }));
        expect(answers).toEqual(expected);
      }
    }
  });

  it('is one connection indeed, which remembers no workspace and has prepared what it may', async () => {
    const facts = `SELECT pg_backend_pid() AS pid, coalesce(current_setting('app.workspace_id', true), '') AS workspace,
      (SELECT count(*)::int FROM organisation) AS organisations, (SELECT count(*)::int FROM pg_prepared_statements) AS statements`;
    type Facts = Record<'pid' | 'organisations' | 'statements', number> & { workspace: string };
    const before = await askConnection<Facts>(facts);
    expect(before).toMatchObject({ workspace: '', organisations: 0 });
    expect(before.statements > 0).toBe(isPrepared === '1');
    const [one, other] = places.map((each) => coachOf(each, machine));
    for (let turn = 0; turn < 10; turn += 1) await Promise.all([one?.do(COUNT), other?.do(COUNT)]);
    expect(await askConnection<Facts>(facts)).toMatchObject({ pid: before.pid, workspace: '', organisations: 0 });
  });
});
