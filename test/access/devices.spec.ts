// Devices: when a member's app was last heard of, what waits there, which numbers never came, and for whom that is.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#platform/database/sql.js';
import { ProjectRoleName } from '../../src/access/members/project-role.entity.js';
import { inside } from '../support/app.js';
import { as, type Client } from '../support/as.js';
import { consortium, type Consortium, type Person } from '../support/make.js';

let here: Consortium;

beforeAll(async () => {
  here = await consortium();
});

interface Device {
  name: string | null;
  lastSeenAt: string;
  unsentCount: number;
  oldestUnsentAt: string | null;
  missingSequences: number[];
}

const PHONE = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile';
const LIST =
  '{ members(first: 200) { nodes { id devices { name lastSeenAt unsentCount oldestUnsentAt missingSequences } } } }';
const AMEND =
  'mutation($id: ID!, $v: Int!, $i: MemberAmendInput!) { memberAmend(id: $id, expectedVersion: $v, input: $i) { version } }';

const from = (person: Person, device: string, outbox?: string): Client =>
  as(person).with({
    'x-stegvis-device': device,
    'user-agent': PHONE,
    ...(outbox === undefined ? {} : { 'x-stegvis-outbox': outbox }),
  });

const somebody = (): Promise<Person> => here.world.person({ organisation: here.owner, roles: [] });

async function devicesOf(person: Person, by: Person = here.admin): Promise<Device[]> {
  const { members } = await as(by).do<{ members: { nodes: { id: string; devices: Device[] }[] } }>(LIST);
  return members.nodes.find(({ id }) => id === person.memberId)?.devices ?? [];
}

/** Notes are made after the answer: what is so soon enough. */
async function soon(story: () => Promise<void>, patience = 5000): Promise<void> {
  for (const began = Date.now(); ;) {
    try {
      return await story();
    } catch (error) {
      if (Date.now() - began > patience) throw error;
      await new Promise((later) => setTimeout(later, 50));
    }
  }
}

/** A request that brings a record with its number, as an outbox makes it. */
const bringing = (person: Person, device: string, sequence: number, outbox?: string): Client =>
  from(person, device, outbox).with({ 'x-stegvis-sequence': String(sequence) });

/** Sends a record with its number, as an outbox does. */
async function send(...[person, device, sequence, outbox]: Parameters<typeof bringing>): Promise<void> {
  const { members } = await as(here.admin).do<{ members: { nodes: { id: string; version: number }[] } }>(
    '{ members(first: 200) { nodes { id version } } }',
  );
  const version = members.nodes.find(({ id }) => id === person.memberId)?.version ?? 0;
  await bringing(person, device, sequence, outbox).do(AMEND, {
    id: person.memberId,
    v: version,
    i: { name: `Kim ${sequence}` },
  });
}

describe('a device', () => {
  it('is noted with what waits there, after the answer', async () => {
    const kim = await somebody();
    await from(kim, v7(), '3;2026-11-20T08:00:00Z;0').do('{ me { member { id } } }');
    await soon(async () =>
      expect(await devicesOf(kim)).toEqual([
        {
          name: 'Chrome · Android',
          lastSeenAt: expect.stringMatching(/^\d{4}-/),
          unsentCount: 3,
          oldestUnsentAt: '2026-11-20T08:00:00.000Z',
          missingSequences: [],
        },
      ]),
    );
  });

  it('is one for each that is used, and without a name of its own none', async () => {
    const kim = await somebody();
    const [phone, desk] = [v7(), v7()];
    for (const device of [phone, desk, phone]) await from(kim, device).do('{ me { member { id } } }');
    for (const nonsense of ['', 'phone', 'x'.repeat(500)]) await from(kim, nonsense).do('{ me { member { id } } }');
    await soon(async () => expect(await devicesOf(kim)).toHaveLength(2));
  });

  it('is noted once a minute, however often it asks', async () => {
    const kim = await somebody();
    const device = v7();
    await from(kim, device, '1;;0').do('{ me { member { id } } }');
    await soon(async () => expect(await devicesOf(kim)).toMatchObject([{ unsentCount: 1 }]));
    const [before] = await devicesOf(kim);
    for (const count of [2, 3]) await from(kim, device, `${count};;0`).do('{ me { member { id } } }');
    await new Promise((later) => setTimeout(later, 300));
    expect(await devicesOf(kim)).toEqual([before]);
  });

  it('tells which of its numbered records never came, in whatever order the others did', async () => {
    const kim = await somebody();
    const device = v7();
    for (const number of [1, 2, 7, 4]) await send(kim, device, number, '0;;7');
    await soon(async () => expect(await devicesOf(kim)).toMatchObject([{ missingSequences: [3, 5, 6] }]));
    await send(kim, device, 5, '0;;7');
    await send(kim, device, 5, '0;;7');
    await soon(async () => expect(await devicesOf(kim)).toMatchObject([{ missingSequences: [3, 6], unsentCount: 0 }]));
  });

  it('that numbers nothing it sends misses nothing', async () => {
    const kim = await somebody();
    await from(kim, v7(), '2;2026-11-20T08:00:00Z;9').do('{ me { member { id } } }');
    await soon(async () => expect(await devicesOf(kim)).toMatchObject([{ unsentCount: 2, missingSequences: [] }]));
  });

  it('tells of what it has numbered and nobody has got, also the last', async () => {
    const kim = await somebody();
    await send(kim, v7(), 1, '1;2026-11-20T08:00:00Z;3');
    await soon(async () => expect(await devicesOf(kim)).toMatchObject([{ unsentCount: 1, missingSequences: [2, 3] }]));
  });

  it('has not brought what was refused, until it is sent right', async () => {
    const kim = await somebody();
    const device = v7();
    await send(kim, device, 1, '1;;2');
    await bringing(kim, device, 2, '1;;2').refused(AMEND, { id: kim.memberId, v: 1, i: { name: 'Kim' } });
    await soon(async () => expect(await devicesOf(kim)).toMatchObject([{ missingSequences: [2] }]));
    await send(kim, device, 2, '0;;2');
    await soon(async () => expect(await devicesOf(kim)).toMatchObject([{ missingSequences: [] }]));
  });

  it('misses nothing that somebody threw away there', async () => {
    const kim = await somebody();
    const device = v7();
    await send(kim, device, 1, '0;;4');
    await soon(async () => expect(await devicesOf(kim)).toMatchObject([{ missingSequences: [2, 3, 4] }]));
    await from(kim, device).with({ 'x-stegvis-thrown': '2,4' }).do('{ me { member { id } } }');
    await soon(async () => expect(await devicesOf(kim)).toMatchObject([{ missingSequences: [3] }]));
  });

  it('has there what it said last, also after a record that says nothing of it', async () => {
    const kim = await somebody();
    const device = v7();
    await send(kim, device, 1, '3;2026-11-20T08:00:00Z;4');
    await send(kim, device, 2);
    await soon(async () =>
      expect(await devicesOf(kim)).toMatchObject([
        { unsentCount: 3, oldestUnsentAt: '2026-11-20T08:00:00.000Z', missingSequences: [3, 4] },
      ]),
    );
  });

  it('is one of twenty at most, and a script that makes up more is not heard', async () => {
    const kim = await somebody();
    for (let made = 0; made < 40; made += 1) await from(kim, v7()).do('{ me { member { id } } }');
    await soon(async () => expect(await devicesOf(kim)).toHaveLength(20));
  });

  it('that says it has numbered millions costs nobody anything', async () => {
    const kim = await somebody();
    await send(kim, v7(), 999_999_999);
    await soon(async () => expect((await devicesOf(kim))[0]?.missingSequences).toHaveLength(100));
  });

  it('is not noted for a key, nor for a member whom somebody looks as', async () => {
    const kim = await somebody();
    const { apiKeyCreate } = await as(kim).do<{ apiKeyCreate: { secret: string } }>(
      'mutation { apiKeyCreate(input: { name: "skript" }) { secret } }',
    );
    const headers = { 'x-stegvis-device': v7() };
    await as()
      .with({ ...headers, authorization: `Bearer ${apiKeyCreate.secret}` })
      .do('{ me { member { id } } }');
    const admin = await here.world.person({ organisation: here.owner, isAdmin: true });
    await as(admin)
      .with({ ...headers, 'x-stegvis-view-as': kim.memberId })
      .do('{ me { member { id } } }');
    await soon(async () => expect(await devicesOf(admin)).toHaveLength(1));
    expect(await devicesOf(kim)).toEqual([]);
  });

  it('is forgotten when its member leaves, and not noted again', async () => {
    const kim = await somebody();
    await from(kim, v7()).do('{ me { member { id } } }');
    await soon(async () => expect(await devicesOf(kim)).toHaveLength(1));
    await as(here.admin).do('mutation($id: ID!) { memberLeave(id: $id, expectedVersion: 1) { id } }', {
      id: kim.memberId,
    });
    const rows = await inside(here.world.workspaceId, (db) =>
      db.read(sql`SELECT 1 FROM member_device WHERE workspace_id = ${db.workspace} AND member_id = ${kim.memberId}`),
    );
    expect(rows).toEqual([]);
  });

  it.each([
    ['oneself', 'coach', true],
    ['an admin', 'admin', true],
    ['a project leader', 'leader', true],
    ['a sub-project leader of another organisation', 'subleader', false],
    ['a colleague', 'colleague', false],
    ['an observer', 'observer', false],
    ['an auditor', 'auditor', false],
  ] as const)('is seen or not by %s', async (_, who, sees) => {
    await from(here.coach, '0199c0de-0000-4000-8000-000000000001').do('{ me { member { id } } }');
    await soon(async () => expect(await devicesOf(here.coach)).toHaveLength(1));
    expect(await devicesOf(here.coach, here[who])).toHaveLength(sees ? 1 : 0);
  });

  it('is seen by who leads its member, in the organisation or in a project, and by no other leader', async () => {
    const elsewhere = await here.world.project();
    const [ofOwner, ofElsewhere] = await Promise.all([
      here.world.person({
        organisation: here.owner,
        roles: [{ project: here.project, role: ProjectRoleName.SUBPROJECT_LEADER }],
      }),
      here.world.person({
        organisation: here.owner,
        roles: [{ project: elsewhere, role: ProjectRoleName.PROJECT_LEADER }],
      }),
    ]);
    await from(here.colleague, v7()).do('{ me { member { id } } }');
    await soon(async () => expect(await devicesOf(here.colleague)).toHaveLength(1));
    expect(await devicesOf(here.colleague, ofOwner)).toHaveLength(1);
    expect(await devicesOf(here.colleague, here.leader)).toHaveLength(1);
    expect(await devicesOf(here.colleague, ofElsewhere)).toEqual([]);
  });

  it('of another workspace is not moved by naming it', async () => {
    const foreign = await consortium();
    const device = v7();
    await from(here.bystander, device, '5;;0').do('{ me { member { id } } }');
    await soon(async () => expect(await devicesOf(here.bystander)).toMatchObject([{ unsentCount: 5 }]));
    await from(foreign.bystander, device, '9;;0').do('{ me { member { id } } }');
    await new Promise((later) => setTimeout(later, 200));
    expect(await devicesOf(here.bystander)).toMatchObject([{ unsentCount: 5 }]);
  });
});
