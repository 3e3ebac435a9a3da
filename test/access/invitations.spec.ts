// An invitation from the asking to the first request as a member: letter, link, password, place.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { Clock } from '#platform/clock.js';
import { sql } from '#platform/database/sql.js';
import { as } from '../support/as.js';
import { inside } from '../support/app.js';
import { consortium, type Consortium, type Person } from '../support/make.js';
import { SmtpSink } from '../support/smtp-sink.js';
import {
  address,
  anotherServer,
  foundHouse,
  PASSWORD,
  somewhere,
  Visitor,
  WHO,
  withSettings,
  type Server,
} from './visitors.js';

let sink: SmtpSink;
let worker: Server;
let restore: () => void;
let here: Consortium;

beforeAll(async () => {
  sink = await SmtpSink.open();
  restore = withSettings({
    SMTP_URL: sink.url,
    PUBLIC_URL: 'http://stegvis.example.com',
    MAIL_FROM: 'Stegvis <nej@example.com>',
  });
  worker = await anotherServer({ STEGVIS_JOBS: '1', TRUST_PROXIES: '1' });
  here = await consortium();
});

afterAll(async () => {
  await worker.close();
  await sink.close();
  restore();
});

const INVITE = `mutation($id: ID, $input: MemberInviteInput!) {
  memberInvite(id: $id, input: $input) {
    id version email name expiresOn acceptedOn revokedOn isAdmin viewerCan
    organisation { name } invitedBy { name } roles { role untilOn }
  }
}`;
const REVOKE =
  'mutation($id: ID!, $version: Int!) { invitationRevoke(id: $id, expectedVersion: $version) { revokedOn version } }';
const ACCEPT = `mutation($token: String!, $name: String!, $password: String!) {
  invitationAccept(token: $token, name: $name, password: $password) {
    account { email } workspace { id } member { id name isAdmin organisation { name } } roles { role }
  }
}`;
const OWN_WORDS = 'min katt sover under soffan';

interface Invited {
  id: string;
  version: number;
}

const stranger = (): Visitor => new Visitor(worker.url, somewhere());
const wish = (over: object = {}): Record<string, unknown> => ({
  email: address(),
  name: 'Nils Ny',
  organisationId: here.owner.id,
  ...over,
});

async function invite(input = wish(), by: Person = here.admin): Promise<Invited & { email: string }> {
  const { memberInvite } = await as(by).do<{ memberInvite: Invited }>(INVITE, { input });
  return { ...memberInvite, email: String(input['email']) };
}

/** The token in the letter to an address. */
async function tokenTo(email: string): Promise<string> {
  const { text } = await sink.letterTo(email);
  const token = /http:\/\/stegvis\.example\.com\/invitation#(\S+)/.exec(text)?.[1];
  if (!token) throw new Error(`No link in: ${text}`);
  return token;
}

describe('inviting', () => {
  it('sends one letter with the link, in both languages, when it is committed', async () => {
    const input = wish({ roles: [{ projectId: here.project.id, role: 'COACH' }] });
    const { memberInvite } = await as(here.leader).do<{ memberInvite: Invited }>(INVITE, { input });
    expect(memberInvite).toMatchObject({
      email: input['email'],
      name: 'Nils Ny',
      organisation: { name: 'Ägarbolaget' },
      invitedBy: { name: 'Lena Ledare' },
      roles: [{ role: 'COACH', untilOn: null }],
      acceptedOn: null,
      revokedOn: null,
      viewerCan: ['invitation:read', 'invitation:revoke'],
    });
    const letter = await sink.letterTo(String(input['email']));
    expect(letter.from).toBe('nej@example.com');
    expect(letter.headers['message-id']).toMatch(/^<[0-9a-f-]{36}@stegvis\.example\.com>$/);
    expect(letter.text).toContain('Hej Nils Ny!');
    expect(letter.text).toContain('Lena Ledare bjuder in dig till Provvärlden i Stegvis, för Ägarbolaget.');
    expect(letter.text).toContain('Lena Ledare invites you to Test world in Stegvis, for Ägarbolaget.');
  });

  it('keeps the secret of the link nowhere', async () => {
    const { email } = await invite();
    const secret = (await tokenTo(email)).split('_').slice(2).join('_');
    const { workspaceId } = here.world;
    const everything = await inside(workspaceId, async (db) => [
      await db.read(sql`SELECT * FROM invitation WHERE workspace_id = ${db.workspace}`),
      await db.read(sql`SELECT * FROM outbox WHERE workspace_id = ${db.workspace}`),
      await db.read(sql`SELECT * FROM history_entry WHERE workspace_id = ${db.workspace}`),
      await db.read(sql`SELECT * FROM mail WHERE workspace_id = ${db.workspace}`),
      await db.source.query('SELECT * FROM graphile_worker._private_jobs'),
    ]);
    expect(JSON.stringify(everything)).toContain(email);
    expect(JSON.stringify(everything)).not.toContain(secret);
  });

  it('is tried again when the mail server would not take the letter, with one that works', async () => {
    const { email } = await invite();
    await tokenTo(email);
    sink.refusing = 1;
    const second = await invite();
    const token = await tokenTo(second.email);
    expect((await stranger().ask(ACCEPT, { token, name: 'Nils Ny', password: OWN_WORDS })).errors).toBeUndefined();
  });

  it('sent twice invites once', async () => {
    const [id, input] = [v7(), wish()];
    await as(here.admin).do(INVITE, { id, input });
    expect((await as(here.admin).ask(INVITE, { id, input })).extensions).toMatchObject({ replayed: true });
    await tokenTo(String(input['email']));
    await expect(sink.letterTo(String(input['email']), 500)).rejects.toThrow('No letter');
  });

  it('is refused for who is a member, an address that is none, and what is not of this workspace', async () => {
    const house = await foundHouse();
    const admin = stranger();
    await admin.signIn(house.email, PASSWORD);
    const member = { email: house.email.toUpperCase(), name: 'Ada', organisationId: house.organisationId };
    expect(await admin.refused(INVITE, { input: member })).toMatchObject({
      code: 'MEMBER_ALREADY',
      field: 'input.email',
    });
    const foreign = await consortium();
    const wrong = [
      [wish({ email: 'nils' }), 'EMAIL_INVALID', 'input.email'],
      [wish({ email: 'nils@example.com, nina@example.com' }), 'EMAIL_INVALID', 'input.email'],
      [wish({ email: 'nils@example.com\r\nBcc: nina@example.com' }), 'EMAIL_INVALID', 'input.email'],
      [wish({ name: ' ' }), 'REQUIRED', 'input.name'],
      [wish({ organisationId: foreign.owner.id }), 'NOT_FOUND', 'input.organisationId'],
      [wish({ roles: [{ projectId: foreign.project.id, role: 'COACH' }] }), 'NOT_FOUND', 'input.roles.projectId'],
      [
        wish({ roles: [{ projectId: here.project.id, role: 'AUDITOR' }] }),
        'AUDITOR_NEEDS_END',
        'input.roles.0.untilOn',
      ],
      [wish({ roles: [{ projectId: 'x', role: 'COACH' }] }), 'ID_INVALID', 'input.roles.0.projectId'],
    ] as const;
    for (const [input, code, field] of wrong)
      expect(await as(here.admin).refused(INVITE, { input })).toMatchObject({ code, field });
  });

  const ROLES = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH', 'OBSERVER'];
  it.each([
    ['admin', { toNothing: true, asAdmin: true, own: ROLES, other: ROLES }],
    ['leader', { toNothing: false, asAdmin: false, own: ROLES, other: ROLES }],
    ['subleader', { toNothing: false, asAdmin: false, own: ['SUBPROJECT_LEADER', 'COACH'], other: [] }],
    ['coach', { toNothing: false, asAdmin: false, own: [], other: [] }],
    ['observer', { toNothing: false, asAdmin: false, own: [], other: [] }],
    ['auditor', { toNothing: false, asAdmin: false, own: [], other: [] }],
    ['bystander', { toNothing: false, asAdmin: false, own: [], other: [] }],
  ] as const)('%s invites to what the own role reaches', async (who, may) => {
    const person = here[who];
    const own = person.organisationId;
    const other = own === here.owner.id ? here.partner.id : here.owner.id;
    const tried = async (over: object): Promise<boolean> => {
      const { errors } = await as(person).ask(INVITE, { input: wish(over) });
      if (errors) expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
      return !errors;
    };
    const roles = (role: string): object => ({ roles: [{ projectId: here.project.id, role }] });
    expect(await tried({ organisationId: own })).toBe(may.toNothing);
    expect(await tried({ organisationId: own, isAdmin: true, ...roles('COACH') })).toBe(may.asAdmin);
    for (const role of ROLES) {
      expect([role, await tried({ organisationId: own, ...roles(role) })]).toEqual([
        role,
        (may.own as readonly string[]).includes(role),
      ]);
      expect([role, await tried({ organisationId: other, ...roles(role) })]).toEqual([
        role,
        (may.other as readonly string[]).includes(role),
      ]);
    }
  });
});

describe('accepting', () => {
  it('makes an account, a member with the roles, and a session', async () => {
    const { email, id } = await invite(wish({ roles: [{ projectId: here.project.id, role: 'COACH' }] }), here.leader);
    const nils = stranger();
    const token = await tokenTo(email);
    const answer = await nils.ask(ACCEPT, { token, name: ' Nils Nyanländ ', password: OWN_WORDS });
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({
      invitationAccept: {
        account: { email },
        workspace: { id: here.world.workspaceId },
        member: { name: 'Nils Nyanländ', isAdmin: false, organisation: { name: 'Ägarbolaget' } },
        roles: [{ role: 'COACH' }],
      },
    });
    expect(await nils.do(WHO)).toMatchObject({ me: { member: { name: 'Nils Nyanländ' } } });
    expect((await stranger().signIn(email, OWN_WORDS)).errors).toBeUndefined();
    const { history } = await as(here.admin).do<{ history: { nodes: unknown[] } }>(
      'query($id: ID!) { history(of: $id) { nodes { verb by { name } } } }',
      { id },
    );
    expect(history.nodes).toEqual([
      { verb: 'invitation.accept', by: { name: 'Nils Nyanländ' } },
      { verb: 'member.invite', by: { name: 'Lena Ledare' } },
    ]);
  });

  it('asks an account that there is for its password', async () => {
    const { email } = await foundHouse();
    await invite(wish({ email }));
    const token = await tokenTo(email);
    const ada = stranger();
    expect(await ada.refused(ACCEPT, { token, name: 'Ada', password: OWN_WORDS })).toMatchObject({
      code: 'SIGN_IN_FAILED',
    });
    await ada.do(ACCEPT, { token, name: 'Ada', password: PASSWORD });
    const { me } = await ada.do<{ me: { workspaces: unknown[] } }>(WHO);
    expect(me.workspaces).toHaveLength(2);
  });

  it('cannot be used for guessing the password of an account', async () => {
    const { email } = await foundHouse();
    await invite(wish({ email }));
    const variables = { token: await tokenTo(email), name: 'Ada', password: OWN_WORDS };
    for (const _ of [1, 2, 3]) await stranger().refused(ACCEPT, variables);
    expect(await stranger().refused(ACCEPT, variables)).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
  });

  it('refuses a password that is short or guessable, also by what is known here, and can be tried again', async () => {
    const { email } = await invite();
    const token = await tokenTo(email);
    const wrong = [
      ['kort', 'TOO_SHORT'],
      ['Sommar2026!!', 'PASSWORD_GUESSABLE'],
      ['NilsNy-2026!', 'PASSWORD_GUESSABLE'],
      ['Ägarbolaget1', 'PASSWORD_GUESSABLE'],
      ['provvärlden-1', 'PASSWORD_GUESSABLE'],
      ['x'.repeat(300), 'TOO_LONG'],
    ] as const;
    for (const [password, code] of wrong) {
      expect(await stranger().refused(ACCEPT, { token, name: 'Nils Ny', password })).toMatchObject({
        code,
        field: 'password',
      });
    }
    expect((await stranger().ask(ACCEPT, { token, name: 'Nils Ny', password: OWN_WORDS })).errors).toBeUndefined();
  });

  it('works once', async () => {
    const { email } = await invite();
    const variables = { token: await tokenTo(email), name: 'Nils Ny', password: OWN_WORDS };
    const codes = await Promise.all(
      [stranger(), stranger()].map(async (one) => (await one.ask(ACCEPT, variables)).errors?.[0]?.extensions.code),
    );
    expect(new Set(codes)).toEqual(new Set(['INVITATION_USED', undefined]));
    expect(await stranger().refused(ACCEPT, variables)).toMatchObject({ code: 'INVITATION_USED', field: 'token' });
  });

  it('answers alike for every link that is not right', async () => {
    const { email } = await invite();
    const token = await tokenTo(email);
    const [workspace, id, ...secret] = token.split('_');
    const foreign = await consortium();
    const rest = secret.join('_');
    const wrong = [
      'x',
      '',
      [workspace, id, 'A'.repeat(43)].join('_'),
      [workspace, v7(), rest].join('_'),
      [foreign.world.workspaceId, id, rest].join('_'),
      [v7(), id, rest].join('_'),
    ];
    for (const one of wrong) {
      const refusal = await stranger().refused(ACCEPT, { token: one, name: 'Nils', password: OWN_WORDS });
      expect(refusal).toMatchObject({ code: 'INVITATION_INVALID', params: {}, status: 200 });
    }
  });

  it('is over after fourteen days, and when it was taken back', async () => {
    const { email } = await invite();
    const token = await tokenTo(email);
    const clock = worker.app.get(Clock);
    try {
      clock.stopAt(new Date(Date.now() + 15 * 86_400_000));
      const late = await stranger().refused(ACCEPT, { token, name: 'Nils', password: OWN_WORDS });
      expect(late).toMatchObject({
        code: 'INVITATION_EXPIRED',
        params: { on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      });
    } finally {
      clock.stopAt(undefined);
    }
    const taken = await invite();
    const dead = await tokenTo(taken.email);
    await as(here.admin).do(REVOKE, { id: taken.id, version: taken.version });
    expect(await stranger().refused(ACCEPT, { token: dead, name: 'Nils', password: OWN_WORDS })).toMatchObject({
      code: 'INVITATION_INVALID',
    });
  });

  it('brings back somebody who had left, with the roles of the invitation alone', async () => {
    const { email } = await invite(wish({ roles: [{ projectId: here.project.id, role: 'COACH' }] }));
    const nils = stranger();
    const name = 'Nils Ny';
    const accepted = await nils.do<{ invitationAccept: { member: { id: string } } }>(ACCEPT, {
      token: await tokenTo(email),
      name,
      password: OWN_WORDS,
    });
    const { id } = accepted.invitationAccept.member;
    await as(here.admin).do('mutation($id: ID!) { memberLeave(id: $id, expectedVersion: 1) { id } }', { id });
    expect(await nils.do(WHO)).toMatchObject({ me: { member: null } });
    await invite(
      wish({ email, organisationId: here.partner.id, roles: [{ projectId: here.project.id, role: 'OBSERVER' }] }),
    );
    const back = await nils.do(ACCEPT, { token: await tokenTo(email), name: 'Nils Åter', password: OWN_WORDS });
    expect(back).toMatchObject({
      invitationAccept: {
        member: { id, name: 'Nils Åter', organisation: { name: 'Partnerbolaget' } },
        roles: [{ role: 'OBSERVER' }],
      },
    });
  });
});

describe('invitations', () => {
  const LIST = 'query($filter: InvitationFilter) { invitations(filter: $filter, first: 200) { nodes { id email } } }';
  const seenBy = async (who: Person, filter?: object): Promise<string[]> =>
    (await as(who).do<{ invitations: { nodes: { id: string }[] } }>(LIST, { filter })).invitations.nodes.map(
      ({ id }) => id,
    );

  it('are known to whoever sent them and to admins, and taken back by them alone', async () => {
    const input = wish({ organisationId: here.partner.id, roles: [{ projectId: here.project.id, role: 'COACH' }] });
    const { id, version } = await invite(input, here.subleader);
    expect(await seenBy(here.admin, { isOpen: true })).toContain(id);
    expect(await seenBy(here.subleader)).toContain(id);
    expect(await seenBy(here.leader)).not.toContain(id);
    expect(await as(here.coach).refused(LIST)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await as(here.leader).refused(REVOKE, { id, version })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await as(here.coach).refused(REVOKE, { id, version })).toMatchObject({ code: 'FORBIDDEN' });
    await as(here.subleader).do(REVOKE, { id, version });
    expect(await seenBy(here.admin, { isOpen: true })).not.toContain(id);
    expect(await seenBy(here.admin, { isOpen: false })).toContain(id);
  });

  it('do not show in history whom they were for, except to those who may know', async () => {
    const { id, email } = await invite();
    const changes = 'query($id: ID!) { history(of: $id) { nodes { changes { field after hidden } } } }';
    const [forAdmin, forCoach] = [await as(here.admin).do(changes, { id }), await as(here.coach).do(changes, { id })];
    expect(JSON.stringify(forAdmin)).toContain(email);
    expect(JSON.stringify(forCoach)).not.toContain(email);
    expect(JSON.stringify([forAdmin, forCoach])).not.toMatch(/"field":"secretHash","after":"[^"]/);
  });

  it('that were accepted are not taken back: the member leaves', async () => {
    const { id, email } = await invite();
    await stranger().do(ACCEPT, { token: await tokenTo(email), name: 'Nils', password: OWN_WORDS });
    expect(await as(here.admin).refused(REVOKE, { id, version: 2 })).toMatchObject({ code: 'INVITATION_USED' });
  });
});
