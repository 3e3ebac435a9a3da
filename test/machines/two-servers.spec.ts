// Two servers as they are hosted, each a process of its own, over one database: neither keeps anything the other lacks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { address, foundHouse, holderIn, PASSWORD, SIGN_IN, somewhere, Visitor, WHO } from '../access/visitors.js';
import { REGISTER } from '../directory/company-documents.js';
import type { Answer } from '../support/as.js';
import { consortium, type Consortium, type Person } from '../support/make.js';
import { type Machine, SLOW, startMachine } from './machine.js';

let one: Machine;
let other: Machine;
let here: Consortium;

const MEMBERS = '{ members { totalCount } }';
const ROLES = '{ me { roles { role } } projects { totalCount } }';
const END =
  'mutation($id: ID!, $version: Int!) { projectRoleEnd(id: $id, expectedVersion: $version, input: {}) { untilOn } }';
const GIVE = 'mutation($input: ProjectRoleGiveInput!) { projectRoleGive(input: $input) { id version role } }';
const LEAVE = 'mutation($id: ID!, $version: Int!) { memberLeave(id: $id, expectedVersion: $version) { leftOn } }';
const KEY = 'mutation($id: ID!) { apiKeyCreate(id: $id, input: { name: "skript" }) { secret } }';
const REVOKE = 'mutation($id: ID!) { apiKeyRevoke(id: $id, expectedVersion: 1) { revokedAt } }';
const NAMED = 'query($name: String!) { companies(filter: { search: $name }) { totalCount } }';

/** A person's own browser, at one of the servers. */
const browserOf = ({ cookie, workspaceId }: Person, { url }: Machine): Visitor =>
  Object.assign(new Visitor(url, { 'x-stegvis-workspace': workspaceId }), { cookie });

/** A machine's script with a key of this person, made at one server and used at the other. */
async function scriptOf(person: Person): Promise<{ id: string; script: Visitor }> {
  const id = v7();
  const { apiKeyCreate } = await browserOf(person, one).do<{ apiKeyCreate: { secret: string } }>(KEY, { id });
  return { id, script: new Visitor(other.url, { authorization: `Bearer ${apiKeyCreate.secret}` }) };
}

beforeAll(async () => {
  [one, other, here] = await Promise.all([startMachine(), startMachine(), consortium()]);
}, SLOW);

afterAll(async () => {
  await Promise.all([one.stop(), other.stop()]);
});

describe('who signs in at one server', { timeout: SLOW }, () => {
  it('is let in at the other at once, and after signing out there refused at both', async () => {
    const { email } = await foundHouse();
    const atOne = new Visitor(one.url, somewhere());
    await atOne.signIn(email, PASSWORD);
    const atOther = atOne.at(other.url);
    expect(await atOther.do(WHO)).toMatchObject({ me: { account: { email } } });
    // In another tab, so that this one keeps its cookie.
    await atOther.at(other.url).do('mutation { signOut }');
    expect(await atOne.refused(MEMBERS)).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    expect(await atOther.refused(MEMBERS)).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
  });

  it('has wrong passwords counted together', async () => {
    const { email } = await holderIn(await foundHouse());
    for (const { url } of [one, other, one]) {
      const { errors } = await new Visitor(url, somewhere()).signIn(email, 'fel lösenord här');
      expect(errors?.[0]?.extensions.code).toBe('SIGN_IN_FAILED');
    }
    for (const { url } of [one, other]) {
      const right = { email, password: PASSWORD };
      expect(await new Visitor(url, somewhere()).refused(SIGN_IN, right)).toMatchObject({ code: 'RATE_LIMITED' });
    }
  });

  it('has no more than three passwords looked at when many are sent to both at once', async () => {
    const { email } = await holderIn(await foundHouse());
    const guess = (at: Machine): Promise<Answer> => new Visitor(at.url, somewhere()).signIn(email, 'fel lösenord här');
    const answers = await Promise.all([one, other, one, other, one, other, one, other].map(guess));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED').length).toBeLessThanOrEqual(3);
    expect(new Set(codes).size).toBeLessThanOrEqual(2);
    expect(codes).toContain('RATE_LIMITED');
  });

  it('uses up the budget of an office at both', async () => {
    const office = somewhere();
    const guess = (at: Machine): Promise<Answer> => new Visitor(at.url, office).signIn(address(), 'fel lösenord här');
    const pairs = Array.from({ length: 30 }, () => [one, other]);
    for (const pair of pairs) await Promise.all(pair.map(guess));
    const { email } = await foundHouse();
    for (const { url } of [one, other]) {
      const right = { email, password: PASSWORD };
      expect(await new Visitor(url, office).refused(SIGN_IN, right)).toMatchObject({ code: 'RATE_LIMITED' });
    }
  });
});

describe('what is sent to both servers at once', { timeout: SLOW }, () => {
  it('happens once, and both say the same', async () => {
    const browsers = [one, other].map((machine) => browserOf(here.coach, machine));
    for (const name of Array.from({ length: 8 }, () => `Två gånger ${v7()}`)) {
      const variables = { id: v7(), input: { name } };
      const answers = await Promise.all(browsers.map((browser) => browser.ask(REGISTER, variables)));
      expect(answers[0]?.data).toMatchObject({ companyRegister: { id: variables.id, name, version: 1 } });
      expect(answers[1]?.data).toEqual(answers[0]?.data);
      expect(answers.filter(({ extensions }) => extensions?.['replayed']).length).toBe(1);
      expect(await browsers[0]?.do(NAMED, { name })).toEqual({ companies: { totalCount: 1 } });
    }
  });

  it('is one change of what is there, by the key in its header', async () => {
    const [id, key] = [v7(), v7()];
    await browserOf(here.coach, one).do(REGISTER, { id, input: { name: 'Före ändringen' } });
    const AMEND =
      'mutation($id: ID!, $input: CompanyAmendInput!) { companyAmend(id: $id, expectedVersion: 1, input: $input) { name version } }';
    const send = (machine: Machine): Promise<Answer> =>
      browserOf(here.coach, machine)
        .with({ 'idempotency-key': key })
        .ask(AMEND, { id, input: { name: 'Efter ändringen' } });
    const answers = await Promise.all([one, other, one, other].map(send));
    for (const { data } of answers) expect(data).toEqual({ companyAmend: { name: 'Efter ändringen', version: 2 } });
    expect(answers.filter(({ extensions }) => extensions?.['replayed']).length).toBe(3);
  });

  it('is refused at one when it asks for something else under the same id', async () => {
    const id = v7();
    const answers = await Promise.all(
      [one, other].map((machine) => browserOf(here.coach, machine).ask(REGISTER, { id, input: { name: machine.url } })),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code).filter(Boolean);
    expect(codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });
});

describe('what is taken away at one server', { timeout: SLOW }, () => {
  it('is gone at the other on the next request: a role', async () => {
    const { world, admin, project, partner } = here;
    const person = await world.person({ organisation: partner });
    const browser = browserOf(person, other);
    expect(await browser.do(ROLES)).toMatchObject({ me: { roles: [] } });
    const input = { memberId: person.memberId, projectId: project.id, role: 'COACH' };
    const { projectRoleGive } = await browserOf(admin, one).do<{ projectRoleGive: { id: string; version: number } }>(
      GIVE,
      { input },
    );
    expect(await browser.do(ROLES)).toMatchObject({ me: { roles: [{ role: 'COACH' }] } });
    await browserOf(admin, one).do(END, projectRoleGive);
    expect(await browser.do(ROLES)).toMatchObject({ me: { roles: [] } });
  });

  it('is gone at the other on the next request: a member, with cookie and with key', async () => {
    const { world, admin, owner } = here;
    const person = await world.person({ organisation: owner });
    const { script } = await scriptOf(person);
    const browser = browserOf(person, other);
    expect(await script.do(WHO)).toMatchObject({ me: { member: { id: person.memberId } } });
    await browserOf(admin, one).do(LEAVE, { id: person.memberId, version: 1 });
    expect(await browser.refused(MEMBERS)).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    expect(await script.refused(WHO)).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    expect(await browser.do(WHO)).toMatchObject({ me: { member: null, workspace: null, workspaces: [] } });
  });

  it('is gone at the other on the next request: a key', async () => {
    const { id, script } = await scriptOf(here.coach);
    expect(await script.do(MEMBERS)).toBeTruthy();
    await browserOf(here.coach, one).do(REVOKE, { id });
    expect(await script.refused(MEMBERS)).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
  });
});
