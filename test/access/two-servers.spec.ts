// What is taken away at one server is gone at the other on the next request.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { as } from '../support/as.js';
import { testApp } from '../support/app.js';
import { consortium, type Consortium, type Person } from '../support/make.js';
import { anotherServer, foundHouse, PASSWORD, somewhere, Visitor, WHO, type Server } from './visitors.js';

let other: Server;
let here: Consortium;

const ROLES = '{ me { roles { role } } projects { totalCount } }';
const END =
  'mutation($id: ID!, $version: Int!) { projectRoleEnd(id: $id, expectedVersion: $version, input: {}) { untilOn } }';
const GIVE = 'mutation($input: ProjectRoleGiveInput!) { projectRoleGive(input: $input) { id version role } }';
const LEAVE = 'mutation($id: ID!, $version: Int!) { memberLeave(id: $id, expectedVersion: $version) { leftOn } }';

/** A person's own browser, at the other server. */
const elsewhere = ({ cookie, workspaceId }: Person): Visitor =>
  Object.assign(new Visitor(other.url, { 'x-stegvis-workspace': workspaceId }), { cookie });

beforeAll(async () => {
  other = await anotherServer({ TRUST_PROXIES: '1' });
  here = await consortium();
});

afterAll(() => other.close());

describe('with two servers', () => {
  it('signing out at one refuses the next request at the other', async () => {
    const { url } = await testApp();
    const { email } = await foundHouse();
    const ada = new Visitor(other.url, somewhere());
    await ada.signIn(email, PASSWORD);
    const atOne = ada.at(url);
    expect(await atOne.do(WHO)).toMatchObject({ me: { account: { email } } });
    await ada.do('mutation { signOut }');
    expect(await atOne.refused('{ members { totalCount } }')).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
  });

  it('a role that ends at one is gone at the other, and one that is given is there', async () => {
    const { world, admin, project, partner } = here;
    const person = await world.person({ organisation: partner });
    const browser = elsewhere(person);
    expect(await browser.do(ROLES)).toMatchObject({ me: { roles: [] } });
    const input = { memberId: person.memberId, projectId: project.id, role: 'COACH' };
    const { projectRoleGive } = await as(admin).do<{ projectRoleGive: { id: string; version: number } }>(GIVE, {
      input,
    });
    expect(await browser.do(ROLES)).toMatchObject({ me: { roles: [{ role: 'COACH' }] } });
    await as(admin).do(END, projectRoleGive);
    expect(await browser.do(ROLES)).toMatchObject({ me: { roles: [] } });
  });

  it('a member who leaves is refused at both, with cookie and with key', async () => {
    const { world, admin, owner } = here;
    const person = await world.person({ organisation: owner });
    const browser = elsewhere(person);
    const { apiKeyCreate } = await browser.do<{ apiKeyCreate: { secret: string } }>(
      'mutation { apiKeyCreate(input: { name: "skript" }) { secret } }',
    );
    const machine = new Visitor(other.url, { authorization: `Bearer ${apiKeyCreate.secret}` });
    expect(await machine.do(WHO)).toMatchObject({ me: { member: { id: person.memberId } } });
    await as(admin).do(LEAVE, { id: person.memberId, version: 1 });
    expect(await browser.refused('{ members { totalCount } }')).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    expect(await machine.refused(WHO)).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    expect(await browser.do(WHO)).toMatchObject({ me: { member: null, workspace: null, workspaces: [] } });
  });

  it('a key that is taken back at one is refused at the other', async () => {
    const { coach } = here;
    const id = v7();
    const { apiKeyCreate } = await as(coach).do<{ apiKeyCreate: { secret: string; version: number } }>(
      'mutation($id: ID!) { apiKeyCreate(id: $id, input: { name: "skript" }) { secret version } }',
      { id },
    );
    const machine = new Visitor(other.url, { authorization: `Bearer ${apiKeyCreate.secret}` });
    expect(await machine.do('{ members { totalCount } }')).toBeTruthy();
    await as(coach).do('mutation($id: ID!) { apiKeyRevoke(id: $id, expectedVersion: 1) { revokedAt } }', { id });
    expect(await machine.refused('{ members { totalCount } }')).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
  });
});
