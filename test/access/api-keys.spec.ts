// Keys for machines: made once, scoped, expiring, taken back, and never more than their member.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { Clock } from '#platform/clock.js';
import { sql } from '#platform/database/sql.js';
import { ProjectRoleName } from '../../src/access/members/project-role.entity.js';
import { as } from '../support/as.js';
import { inside, testApp } from '../support/app.js';
import { consortium, type Consortium, type Person } from '../support/make.js';
import { anotherServer, Visitor, WHO, type Server } from './visitors.js';

let server: Server;
let here: Consortium;

beforeAll(async () => {
  server = await anotherServer();
  here = await consortium();
});

afterAll(() => server.close());

const CREATE = `mutation($id: ID, $input: ApiKeyCreateInput!) {
  apiKeyCreate(id: $id, input: $input) { id version name mayWrite projectIds expiresOn lastUsedAt revokedAt secret member { name } viewerCan }
}`;
const REVOKE =
  'mutation($id: ID!, $version: Int!) { apiKeyRevoke(id: $id, expectedVersion: $version) { revokedAt version secret } }';
const LIST =
  'query($filter: ApiKeyFilter) { apiKeys(filter: $filter, first: 200) { totalCount nodes { id version secret lastUsedAt } } }';
const GIVE = 'mutation($input: ProjectRoleGiveInput!) { projectRoleGive(input: $input) { id } }';
const REGISTER = 'mutation($input: OrganisationRegisterInput!) { organisationRegister(input: $input) { id } }';

interface Made {
  id: string;
  version: number;
  secret: string;
  expiresOn: string;
}

async function keyOf(who: Person, input: object = {}): Promise<Made> {
  const { apiKeyCreate } = await as(who).do<{ apiKeyCreate: Made }>(CREATE, { input: { name: 'skript', ...input } });
  return apiKeyCreate;
}

const machine = (secret: string, headers = {}): Visitor =>
  new Visitor(server.url, { authorization: `Bearer ${secret}`, ...headers });

const inDays = (count: number): Date => new Date(Date.now() + count * 86_400_000);

const idsSeenBy = async (who: { do: Visitor['do'] }, filter?: object): Promise<string[]> =>
  (await who.do<{ apiKeys: { nodes: { id: string }[] } }>(LIST, { filter })).apiKeys.nodes.map(({ id }) => id);

describe('a key', () => {
  it('is shown whole once, names its workspace and itself, and is kept as a hash', async () => {
    const [id, input] = [v7(), { name: 'skript' }];
    const first = await as(here.coach).ask<{ apiKeyCreate: Made }>(CREATE, { id, input });
    const { secret } = first.data?.apiKeyCreate ?? { secret: '' };
    expect(secret).toMatch(new RegExp(`^stv_${here.world.workspaceId}_${id}_[A-Za-z0-9_-]{43}$`));
    const second = await as(here.coach).ask<{ apiKeyCreate: Made }>(CREATE, { id, input });
    expect(second.extensions).toMatchObject({ replayed: true });
    expect(second.data?.apiKeyCreate).toMatchObject({ id, secret: null });
    const listed = await as(here.coach).do<{ apiKeys: { nodes: Made[] } }>(LIST);
    expect(listed.apiKeys.nodes.map((key) => key.secret)).toEqual([null]);
    const { workspaceId } = here.world;
    const kept = await inside(workspaceId, async (db) => [
      await db.read(sql`SELECT * FROM api_key WHERE workspace_id = ${db.workspace}`),
      await db.read(sql`SELECT * FROM history_entry WHERE workspace_id = ${db.workspace}`),
      await db.read(sql`SELECT * FROM idempotency WHERE workspace_id = ${db.workspace}`),
    ]);
    expect(JSON.stringify(kept)).toContain(id);
    expect(JSON.stringify(kept)).not.toContain(secret.slice(-43));
  });

  it('acts as its member, and says so in history', async () => {
    const { secret, id } = await keyOf(here.admin, { mayWrite: true });
    const visitor = machine(secret);
    expect(await visitor.do(WHO)).toMatchObject({
      me: { member: { name: 'Ada Admin' }, workspace: { id: here.world.workspaceId } },
    });
    const made = await visitor.do<{ organisationRegister: { id: string } }>(REGISTER, {
      input: { name: `Nyckelbolaget ${v7()}` },
    });
    const { history } = await as(here.admin).do<{ history: { nodes: object[] } }>(
      'query($id: ID!) { history(of: $id) { nodes { by { name } } } }',
      { id: made.organisationRegister.id },
    );
    expect(history.nodes).toEqual([{ by: { name: 'Ada Admin' } }]);
    const [entry] = await inside(here.world.workspaceId, (db) =>
      db.read<{ key: string }>(sql`
        SELECT by_api_key_id AS key FROM history_entry
        WHERE workspace_id = ${db.workspace} AND subject_id = ${made.organisationRegister.id}`),
    );
    expect(entry?.key).toBe(id);
  });

  it('only reads unless it was made to write', async () => {
    const visitor = machine((await keyOf(here.admin)).secret);
    expect(await visitor.do('{ members { totalCount } }')).toBeTruthy();
    expect(await visitor.refused(REGISTER, { input: { name: 'Får inte' } })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('lives ninety days unless said otherwise, and four hundred at most', async () => {
    const { app } = await testApp();
    const today = app.get(Clock).today();
    const days = (count: number): string => new Date(Date.parse(today) + count * 86_400_000).toISOString().slice(0, 10);
    expect((await keyOf(here.coach)).expiresOn).toBe(days(90));
    expect((await keyOf(here.coach, { expiresOn: days(400) })).expiresOn).toBe(days(400));
    expect((await keyOf(here.coach, { expiresOn: today })).expiresOn).toBe(today);
    for (const expiresOn of [days(401), days(-1)]) {
      const refusal = await as(here.coach).refused(CREATE, { input: { name: 'skript', expiresOn } });
      expect(refusal).toMatchObject({
        code: 'OUT_OF_RANGE',
        field: 'input.expiresOn',
        params: { min: today, max: days(400) },
      });
    }
  });

  it('does not work after its last day', async () => {
    const { secret } = await keyOf(here.coach);
    const clock = server.app.get(Clock);
    try {
      clock.stopAt(inDays(90));
      expect(await machine(secret).do(WHO)).toMatchObject({ me: { account: {} } });
      clock.stopAt(inDays(91));
      expect(await machine(secret).refused(WHO)).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    } finally {
      clock.stopAt(undefined);
    }
  });

  it('that is taken back stays so, and is not taken back over a stale version', async () => {
    const { id, version } = await keyOf(here.coach);
    expect(await as(here.coach).refused(REVOKE, { id, version: 7 })).toMatchObject({ code: 'CONFLICT' });
    const first = await as(here.coach).do<{ apiKeyRevoke: object }>(REVOKE, { id, version });
    expect(first).toMatchObject({ apiKeyRevoke: { revokedAt: expect.any(String), version: 2, secret: null } });
    expect(await as(here.coach).do(REVOKE, { id, version: 2 })).toEqual(first);
  });

  it('has its use noted once an hour, without a new version', async () => {
    const { id, secret, version } = await keyOf(here.coach);
    const clock = server.app.get(Clock);
    const noted = async (): Promise<{ lastUsedAt: string | null; version: number } | undefined> => {
      const { apiKeys } = await as(here.coach).do<{
        apiKeys: { nodes: { id: string; lastUsedAt: string; version: number }[] };
      }>(LIST);
      return apiKeys.nodes.find((key) => key.id === id);
    };
    expect(await noted()).toMatchObject({ lastUsedAt: null });
    const began = new Date();
    const minutes = (count: number): Date => new Date(began.getTime() + count * 60_000);
    try {
      for (const [minute, expected] of [
        [0, 0],
        [59, 0],
        [60, 60],
        [61, 60],
      ] as const) {
        clock.stopAt(minutes(minute));
        await machine(secret).do(WHO);
        expect(await noted()).toMatchObject({ lastUsedAt: minutes(expected).toISOString(), version });
      }
    } finally {
      clock.stopAt(undefined);
    }
  });
});

describe('the reach of a key', () => {
  it('is the projects it names, of those its member works in', async () => {
    const { world, owner, project } = here;
    const second = await world.project();
    const roles = [project, second].map((one) => ({ project: one, role: ProjectRoleName.PROJECT_LEADER }));
    const person = await world.person({ organisation: owner, roles });
    const { secret } = await keyOf(person, { mayWrite: true, projectIds: [second.id] });
    expect(await machine(secret).do(WHO)).toMatchObject({ me: { roles: expect.any(Array) } });
    const members = '{ members(filter: { search: "Lena" }) { nodes { roles { role } } } }';
    expect(await as(person).do(members)).toEqual({ members: { nodes: [{ roles: [{ role: 'PROJECT_LEADER' }] }] } });
    expect(await machine(secret).do(members)).toEqual({ members: { nodes: [{ roles: [] }] } });
    const strange = await as(here.coach).refused(CREATE, { input: { name: 'x', projectIds: [second.id] } });
    expect(strange).toMatchObject({ code: 'NOT_FOUND', field: 'input.projectIds' });
  });

  it('for some projects does not administer the workspace', async () => {
    const { world, owner, project } = here;
    const admin = await world.person({
      organisation: owner,
      isAdmin: true,
      roles: [{ project, role: ProjectRoleName.COACH }],
    });
    const { secret } = await keyOf(admin, { mayWrite: true, projectIds: [project.id] });
    expect(await machine(secret).refused(REGISTER, { input: { name: 'Får inte' } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(
      await machine((await keyOf(admin, { mayWrite: true })).secret).do(REGISTER, { input: { name: `Får ${v7()}` } }),
    ).toBeTruthy();
  });

  it('shrinks with its member’s', async () => {
    const { world, owner } = here;
    const person = await world.person({ organisation: owner, isAdmin: true });
    const { secret } = await keyOf(person, { mayWrite: true });
    expect(await machine(secret).do(REGISTER, { input: { name: `Först ${v7()}` } })).toBeTruthy();
    await as(here.admin).do('mutation($id: ID!) { memberDemote(id: $id, expectedVersion: 1) { id } }', {
      id: person.memberId,
    });
    expect(await machine(secret).refused(REGISTER, { input: { name: 'Sedan' } })).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('never holds making a key, inviting, promoting or giving a role', async () => {
    const { secret } = await keyOf(here.admin, { mayWrite: true });
    const { memberId } = await here.world.person({ organisation: here.owner });
    const tried: [string, Record<string, unknown>][] = [
      [CREATE, { input: { name: 'barn' } }],
      [
        'mutation($input: MemberInviteInput!) { memberInvite(input: $input) { id } }',
        { input: { email: 'ny@example.com', name: 'Ny', organisationId: here.owner.id } },
      ],
      ['mutation($id: ID!) { memberPromote(id: $id, expectedVersion: 1) { id } }', { id: memberId }],
      ['mutation($id: ID!) { memberDemote(id: $id, expectedVersion: 1) { id } }', { id: here.admin.memberId }],
      ['mutation($id: ID!) { memberLeave(id: $id, expectedVersion: 1) { id } }', { id: memberId }],
      [
        'mutation($id: ID!) { memberAmend(id: $id, expectedVersion: 1, input: { name: "Ny" }) { id } }',
        { id: memberId },
      ],
      [GIVE, { input: { memberId, projectId: here.project.id, role: 'COACH' } }],
    ];
    for (const [mutation, variables] of tried) {
      expect([mutation, await machine(secret).refused(mutation, variables)]).toEqual([
        mutation,
        expect.objectContaining({ code: 'FORBIDDEN' }),
      ]);
    }
  });

  it('is one workspace, whatever the request names', async () => {
    const { secret } = await keyOf(here.coach);
    const foreign = await consortium();
    const elsewhere = secret.replace(here.world.workspaceId, foreign.world.workspaceId);
    expect(await machine(elsewhere).refused(WHO)).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    expect(await machine(secret, { 'x-stegvis-workspace': foreign.world.workspaceId }).refused(WHO)).toMatchObject({
      status: 401,
    });
    expect(await machine(secret, { 'x-stegvis-workspace': here.world.workspaceId }).do(WHO)).toBeTruthy();
  });

  it('is not widened by the cookie of somebody else', async () => {
    const { secret } = await keyOf(here.coach);
    const visitor = machine(secret, { cookie: here.admin.cookie });
    expect(await visitor.do(WHO)).toMatchObject({ me: { member: { name: 'Carl Coach' } } });
  });
});

describe('keys', () => {
  it('are seen and taken back by their member and by admins', async () => {
    const { id, version } = await keyOf(here.colleague);
    expect(await idsSeenBy(as(here.colleague))).toEqual([id]);
    expect(await idsSeenBy(as(here.admin), { memberId: here.colleague.memberId })).toEqual([id]);
    expect(await idsSeenBy(as(here.leader))).not.toContain(id);
    expect(await as(here.leader).refused(REVOKE, { id, version })).toMatchObject({ code: 'NOT_FOUND' });
    await as(here.admin).do(REVOKE, { id, version });
    expect(await idsSeenBy(as(here.colleague), { isActive: true })).toEqual([]);
    expect(await idsSeenBy(as(here.colleague), { isActive: false })).toEqual([id]);
  });

  it('see and take back themselves alone', async () => {
    const [one, other] = [await keyOf(here.partnerCoach, { mayWrite: true }), await keyOf(here.partnerCoach)];
    const visitor = machine(one.secret);
    expect(await idsSeenBy(visitor)).toEqual([one.id]);
    expect(await visitor.refused(REVOKE, { id: other.id, version: 1 })).toMatchObject({ code: 'NOT_FOUND' });
    await visitor.do(REVOKE, { id: one.id, version: 1 });
    expect(await visitor.refused(WHO)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
