// Signing up to an activity by a link, without an account: for everybody, when invited, and giving one's place back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { sql } from '#platform/database/sql.js';
import { address, anotherServer, somewhere, Visitor, withSettings, type Server } from '../access/visitors.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { announced, verbOn, type Announced } from './activities.js';
import { cast, daysFromToday, type Cast } from './cast.js';

let sink: SmtpSink;
let worker: Server;
let restore: () => void;
let here: Cast;

beforeAll(async () => {
  sink = await SmtpSink.open();
  restore = withSettings({
    SMTP_URL: sink.url,
    PUBLIC_URL: 'http://stegvis.example.com',
    MAIL_FROM: 'Stegvis <nej@example.com>',
  });
  worker = await anotherServer({ STEGVIS_JOBS: '1', TRUST_PROXIES: '1' });
  here = await cast();
});

afterAll(async () => {
  await worker.close();
  await sink.close();
  restore();
});

const OFFER = `name kind form place onlineAddress organisationName projectName { sv } isPaidByUnion opensOn closesOn seat
  linkKind invitedName occasions { onDay startsAt endsAt } signUp { name state }`;
const FOLLOW = `mutation($token: String!) { activityLinkFollow(token: $token) { ${OFFER} } }`;
const SIGN_UP = `mutation($id: ID, $token: String!, $input: ActivitySignUpByLinkInput) {
  activitySignUpByLink(id: $id, token: $token, input: $input) { ${OFFER} } }`;
const WITHDRAW = `mutation($token: String!) { activityWithdrawByLink(token: $token) { ${OFFER} } }`;
const LINK = `id version kind label address closedOn signUpCount viewerCan openedBy { name } contact { id } signUp { state }`;
const OPEN = `mutation($id: ID, $input: ActivityLinkOpenInput!) { activityLinkOpen(id: $id, input: $input) { ${LINK} } }`;
const CLOSE = `mutation($id: ID!, $version: Int!) { activityLinkClose(id: $id, expectedVersion: $version) { ${LINK} } }`;
const INVITE = `mutation($id: ID!, $input: ActivityInviteInput!) {
  activityInvite(activityId: $id, input: $input) { id links { totalCount nodes { ${LINK} } } } }`;
const ROSTER = `query($id: ID!) { activity(id: $id) { placesTaken waitingCount
  signUps { nodes { name email companyName cameThrough state company { id } } } links { nodes { ${LINK} } } } }`;

interface Offer {
  seat: string;
  linkKind: string;
  invitedName: string | null;
  onlineAddress: string | null;
  signUp: { name: string; state: string } | null;
}

interface OpenLink {
  id: string;
  version: number;
  address: string | null;
  signUpCount: number;
}

interface Roster {
  placesTaken: number;
  waitingCount: number;
  signUps: { nodes: { name: string; email: string; state: string; company: { id: string } | null }[] };
  links: { nodes: (OpenLink & { kind: string; signUp: { state: string } | null })[] };
}

const visitor = (headers: Record<string, string> = {}): Visitor =>
  new Visitor(worker.url, { ...somewhere(), ...headers });

const toCome = { occasions: [{ onDay: daysFromToday(9), startsAt: `${daysFromToday(9)}T08:00:00Z`, minutes: 180 }] };

async function course(input: object = {}, by: Person = here.leader): Promise<Announced> {
  return announced(here, by, { ...toCome, name: `Påhittad kurs ${v7()}`, ...input });
}

const tokenIn = (text: string): string => {
  const token = /http:\/\/stegvis\.example\.com\/activity#(\S+)/.exec(text)?.[1];
  if (!token) throw new Error(`No link in: ${text}`);
  return token;
};

/** A link for everybody to an activity, and its token. */
async function linkTo(
  { id: activityId }: { id: string },
  by: Person = here.leader,
): Promise<{ link: OpenLink; token: string }> {
  const data = await as(by).do<{ activityLinkOpen: OpenLink }>(OPEN, { id: v7(), input: { activityId } });
  return { link: data.activityLinkOpen, token: tokenIn(data.activityLinkOpen.address ?? '') };
}

const person = (over: object = {}): { name: string; email: string; companyName: string } => ({
  name: 'Vera Verkstad',
  email: address(),
  companyName: 'Påhittade Verkstaden AB',
  ...over,
});

async function signedUp(token: string, input: object = person(), id = v7()): Promise<Offer> {
  const data = await visitor().do<{ activitySignUpByLink: Offer }>(SIGN_UP, { id, token, input });
  return data.activitySignUpByLink;
}

async function follow(token: string): Promise<Offer> {
  return (await visitor().do<{ activityLinkFollow: Offer }>(FOLLOW, { token })).activityLinkFollow;
}

async function roster({ id }: { id: string }, by: Person = here.leader): Promise<Roster> {
  return (await as(by).do<{ activity: Roster }>(ROSTER, { id })).activity;
}

async function contact(over: object = {}): Promise<{ id: string; email: string }> {
  const [id, email] = [v7(), address()];
  const companyId = (await here.company()).id;
  const input = { companyId, projectId: here.project.id, name: 'Klara Kontakt', email, ...over };
  await as(here.coach).do('mutation($id: ID!, $i: ContactAddInput!) { contactAdd(id: $id, input: $i) { id } }', {
    id,
    i: input,
  });
  return { id, email };
}

describe('a link for everybody', () => {
  it('shows the activity and whether there is a seat, and nothing of who comes', async () => {
    const activity = await course({ capacity: 1, place: 'Verkstadsgatan 1', onlineAddress: 'https://example.com/m' });
    const { link, token } = await linkTo(activity);
    expect(link).toMatchObject({ kind: 'EVERYBODY', closedOn: null, openedBy: { name: 'Lena Ledare' } });
    expect(await follow(token)).toMatchObject({
      name: activity['name'],
      place: 'Verkstadsgatan 1',
      onlineAddress: null,
      organisationName: 'Ägarbolaget',
      seat: 'AVAILABLE',
      linkKind: 'EVERYBODY',
      signUp: null,
      occasions: [{ onDay: daysFromToday(9), endsAt: null }],
    });
    await signedUp(token);
    expect(await follow(token)).toMatchObject({ seat: 'FULL', signUp: null, onlineAddress: null });
  });

  it('signs somebody up with a name, an address and a company, and confirms it by a letter', async () => {
    const activity = await course({ onlineAddress: 'https://example.com/m' });
    const { token, link } = await linkTo(activity);
    const company = await here.company({ organisationNumber: '5560360793' });
    const input = person({ organisationNumber: '556036-0793' });
    expect(await signedUp(token, input)).toMatchObject({
      signUp: { name: 'Vera Verkstad', state: 'HAS_PLACE' },
      onlineAddress: 'https://example.com/m',
    });
    const { signUps, links } = await roster(activity);
    expect(signUps.nodes).toEqual([
      {
        name: 'Vera Verkstad',
        email: input.email,
        companyName: 'Påhittade Verkstaden AB',
        cameThrough: 'LINK',
        state: 'HAS_PLACE',
        company: { id: company.id },
      },
    ]);
    expect(links.nodes).toMatchObject([{ id: link.id, signUpCount: 1, address: null }]);
    const { text, headers } = await sink.letterTo(input.email);
    expect(headers['subject']).toBeDefined();
    expect(text).toContain('Hej Vera Verkstad!');
    expect(text).toContain(`Du är anmäld till ${String(activity['name'])} och har en plats.`);
    expect(text).toContain('https://example.com/m');
    expect(text).toContain('and have a seat.');
  });

  it('gives the one last seat to one of twenty who want it at once', async () => {
    const activity = await course({ capacity: 1 });
    const { token } = await linkTo(activity);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => visitor().ask(SIGN_UP, { id: v7(), token, input: person() })),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set([undefined, 'ACTIVITY_FULL']));
    expect(await roster(activity)).toMatchObject({ placesTaken: 1 });
  });

  it('puts whoever comes too late on the waiting list, and gives the place on by a letter', async () => {
    const activity = await course({ capacity: 1, hasWaitingList: true });
    const { token } = await linkTo(activity);
    const [first, second] = [person(), person({ name: 'Sven Senare' })];
    await signedUp(token, first);
    expect(await signedUp(token, second)).toMatchObject({ seat: 'WAITING_LIST', signUp: { state: 'WAITING' } });
    const firstLetter = await sink.letterTo(first.email);
    const waiting = await sink.letterTo(second.email);
    expect(waiting.text).toContain('Du står på väntelistan');
    const own = tokenIn(firstLetter.text);
    expect(await follow(own)).toMatchObject({
      linkKind: 'PLACE',
      signUp: { name: 'Vera Verkstad', state: 'HAS_PLACE' },
    });
    const { activityWithdrawByLink } = await visitor().do<{ activityWithdrawByLink: Offer }>(WITHDRAW, { token: own });
    expect(activityWithdrawByLink).toMatchObject({ signUp: { state: 'WITHDRAWN' } });
    const moved = await sink.letterTo(second.email);
    expect(moved.text).toContain('En plats har blivit ledig, och den är din');
    expect(await follow(tokenIn(moved.text))).toMatchObject({ signUp: { name: 'Sven Senare', state: 'HAS_PLACE' } });
    expect((await visitor().refused(FOLLOW, { token: tokenIn(waiting.text) })).code).toBe('ACTIVITY_LINK_INVALID');
  });

  it('sent twice signs up once, and sends one letter', async () => {
    const activity = await course();
    const { token } = await linkTo(activity);
    const [id, input] = [v7(), person()];
    const [first, second] = [
      await visitor().ask<{ activitySignUpByLink: Offer }>(SIGN_UP, { id, token, input }),
      await visitor().ask<{ activitySignUpByLink: Offer }>(SIGN_UP, { id, token, input }),
    ];
    expect(second.data).toEqual(first.data);
    expect(second.extensions).toMatchObject({ replayed: true });
    expect((await roster(activity)).signUps.nodes).toHaveLength(1);
    await sink.letterTo(input.email);
    await expect(sink.letterTo(input.email, 500)).rejects.toThrow('No letter');
    const other = { id, token, input: { ...input, name: 'Någon Annan' } };
    expect((await visitor().refused(SIGN_UP, other)).code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('refuses an address that is signed up, what is not filled in, and an address that is none', async () => {
    const { token } = await linkTo(await course());
    const input = person();
    await signedUp(token, input);
    const again = { ...input, email: input.email.toUpperCase(), name: 'Vera igen' };
    const wrong: [object | null, string, string][] = [
      [again, 'ACTIVITY_ALREADY_SIGNED_UP', 'input.email'],
      [person({ name: ' ' }), 'REQUIRED', 'input.name'],
      [person({ companyName: '' }), 'REQUIRED', 'input.companyName'],
      [person({ email: 'vera' }), 'EMAIL_INVALID', 'input.email'],
      [person({ email: 'vera@example.com\r\nBcc: x@example.com' }), 'EMAIL_INVALID', 'input.email'],
      [null, 'REQUIRED', 'input.name'],
    ];
    for (const [sent, code, field] of wrong)
      expect(await visitor().refused(SIGN_UP, { id: v7(), token, input: sent })).toMatchObject({ code, field });
  });

  it.each<[string, object, string, string]>([
    ['before signing up opens', { signUpOpensOn: daysFromToday(2) }, 'NOT_OPEN', 'ACTIVITY_SIGN_UP_CLOSED'],
    ['after it closed', { signUpClosesOn: daysFromToday(-1) }, 'CLOSED', 'ACTIVITY_SIGN_UP_CLOSED'],
  ])('takes nobody %s, and says so', async (_, input, seat, code) => {
    const { token } = await linkTo(await course(input));
    expect(await follow(token)).toMatchObject({ seat });
    expect(await visitor().refused(SIGN_UP, { id: v7(), token, input: person() })).toMatchObject({
      code,
      field: 'token',
    });
  });

  it('takes nobody to what is cancelled, and tells those who have a place', async () => {
    const activity = await course();
    const { token } = await linkTo(activity);
    const input = person();
    await signedUp(token, input);
    const own = tokenIn((await sink.letterTo(input.email)).text);
    const cancel = { id: activity.id, version: activity.version, input: { reason: 'Läraren är sjuk.' } };
    await as(here.leader).do(verbOn('activityCancel', 'id'), cancel);
    expect((await sink.letterTo(input.email)).text).toMatch(/är inställd\. Läraren är sjuk\./);
    expect(await follow(own)).toMatchObject({ seat: 'CANCELLED', signUp: { state: 'HAS_PLACE' } });
    const refused = await visitor().refused(SIGN_UP, { id: v7(), token, input: person() });
    expect(refused).toMatchObject({ code: 'ACTIVITY_CANCELLED', field: 'token' });
  });

  it('opens nothing when it is closed, and leaves those who signed up their places and their links', async () => {
    const activity = await course();
    const { link, token } = await linkTo(activity);
    const input = person();
    await signedUp(token, input);
    const own = tokenIn((await sink.letterTo(input.email)).text);
    await as(here.leader).do(CLOSE, { id: link.id, version: link.version });
    expect((await visitor().refused(FOLLOW, { token })).code).toBe('ACTIVITY_LINK_INVALID');
    expect(await follow(own)).toMatchObject({ signUp: { state: 'HAS_PLACE' } });
    const { token: another } = await linkTo(activity);
    expect(await follow(another)).toMatchObject({ seat: 'AVAILABLE' });
  });

  it('keeps its secret nowhere, and is nothing but itself', async () => {
    const { token, link } = await linkTo(await course());
    const secret = token.split('_').slice(2).join('_');
    const everything = await inside(here.world.workspaceId, async (db) => [
      await db.read(sql`SELECT * FROM activity_link WHERE workspace_id = ${db.workspace}`),
      await db.read(sql`SELECT * FROM history_entry WHERE workspace_id = ${db.workspace}`),
      await db.read(sql`SELECT * FROM idempotency WHERE workspace_id = ${db.workspace}`),
    ]);
    expect(JSON.stringify(everything)).toContain(link.id);
    expect(JSON.stringify(everything)).not.toContain(secret);
    const wrong = [
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      token.replace(/^[0-9a-f-]{36}/, v7()),
      'x',
    ];
    for (const one of wrong)
      expect((await visitor().refused(FOLLOW, { token: one })).code).toBe('ACTIVITY_LINK_INVALID');
    const withdrawn = await visitor().refused(WITHDRAW, { token });
    expect(withdrawn).toMatchObject({ code: 'ACTIVITY_LINK_WITHOUT_PLACE', field: 'token' });
    const headers = { authorization: `Bearer ${token}` };
    expect((await visitor(headers).refused('{ companies { nodes { id } } }')).code).toBe('UNAUTHENTICATED');
  });

  it('is not a way to send letters without end: one place signs up so many within an hour', async () => {
    const { token } = await linkTo(await course());
    const room = somewhere();
    await inside(here.world.workspaceId, async (db) => {
      const { app } = await (await import('../support/app.js')).testApp();
      const { SignInAttemptsService } = await import('../../src/access/credentials/sign-in-attempt.service.js');
      const attempts = app.get(SignInAttemptsService);
      const network = room['x-forwarded-for'] ?? '';
      for (let count = 0; count < 120; count += 1) await attempts.spend('activity sign-up', network, 120);
      expect(db).toBeDefined();
    });
    const refused = await new Visitor(worker.url, room).refused(SIGN_UP, { id: v7(), token, input: person() });
    expect(refused).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
    expect(await signedUp(token)).toMatchObject({ signUp: { state: 'HAS_PLACE' } });
  });
});

describe('an invitation', () => {
  it('goes out once by a letter with a link of one’s own, which signs up without writing anything', async () => {
    const activity = await course({ description: 'Om energi i verkstaden.' });
    const [klara, kurt] = [await contact(), await contact({ name: 'Kurt Kontakt' })];
    const input = { contactIds: [klara.id, kurt.id] };
    const { activityInvite } = await as(here.leader).do<{ activityInvite: { links: { totalCount: number } } }>(INVITE, {
      id: activity.id,
      input,
    });
    expect(activityInvite.links.totalCount).toBe(2);
    const { text } = await sink.letterTo(klara.email);
    expect(text).toContain('Hej Klara Kontakt!');
    expect(text).toContain('Om energi i verkstaden.');
    const token = tokenIn(text);
    expect(await follow(token)).toMatchObject({ linkKind: 'INVITATION', invitedName: 'Klara Kontakt', signUp: null });
    const { activitySignUpByLink } = await visitor().do<{ activitySignUpByLink: Offer }>(SIGN_UP, { id: v7(), token });
    expect(activitySignUpByLink).toMatchObject({ signUp: { name: 'Klara Kontakt', state: 'HAS_PLACE' } });
    expect((await sink.letterTo(klara.email)).text).toContain('och har en plats.');
    expect((await visitor().refused(SIGN_UP, { id: v7(), token })).code).toBe('ACTIVITY_ALREADY_SIGNED_UP');
    await as(here.leader).do(INVITE, { id: activity.id, input: { contactIds: [klara.id] } });
    await expect(sink.letterTo(klara.email, 500)).rejects.toThrow('No letter');
    const { activityWithdrawByLink } = await visitor().do<{ activityWithdrawByLink: Offer }>(WITHDRAW, { token });
    expect(activityWithdrawByLink).toMatchObject({ signUp: { state: 'WITHDRAWN' } });
    expect((await roster(activity)).links.nodes).toMatchObject([
      { kind: 'INVITATION', signUp: null },
      { kind: 'INVITATION', signUp: { state: 'WITHDRAWN' } },
    ]);
  });

  it('sent by two at once is one letter', async () => {
    const activity = await course();
    const { id, email } = await contact();
    const invite = async (by: Person): Promise<unknown> =>
      as(by).do(INVITE, { id: activity.id, input: { contactIds: [id] } });
    await Promise.all([invite(here.leader), invite(here.coach), invite(here.leader)]);
    await sink.letterTo(email);
    await expect(sink.letterTo(email, 500)).rejects.toThrow('No letter');
  });

  it('is refused, all at once, of whoever has no address, does not want it, or does not exist', async () => {
    const activity = await course();
    const [silent, unwilling, fine] = [await contact({ email: null }), await contact(), await contact()];
    const consent = v7();
    await as(here.coach).do(
      'mutation($id: ID!, $c: ID!) { consentRecord(id: $id, input: { contactId: $c, purpose: INVITATIONS, givenOn: "2026-01-01", source: SPOKEN }) { id } }',
      { id: consent, c: unwilling.id },
    );
    await as(here.coach).do('mutation($id: ID!) { consentWithdraw(id: $id, expectedVersion: 1, input: {}) { id } }', {
      id: consent,
    });
    const input = { contactIds: [fine.id, silent.id, unwilling.id, v7()] };
    const { problems } = await as(here.leader).refused(INVITE, { id: activity.id, input });
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['ACTIVITY_INVITE_NO_ADDRESS', 'input.contactIds.1'],
      ['ACTIVITY_INVITE_UNWILLING', 'input.contactIds.2'],
      ['NOT_FOUND', 'input.contactIds.3'],
    ]);
    expect((await roster(activity)).links.nodes).toEqual([]);
  });
});

describe('links are opened, seen and closed', () => {
  it.each([
    ['leader', true, true],
    ['coach', true, true],
    ['auditor', false, true],
    ['partnerCoach', false, false],
    ['observer', false, false],
    ['admin', false, false],
  ] as const)('by the %s: %s, seen: %s', async (someone, may, sees) => {
    const activity = await course();
    const { link } = await linkTo(activity);
    expect((await roster(activity, here[someone])).links.nodes).toHaveLength(sees ? 1 : 0);
    const tried = await as(here[someone]).ask(OPEN, { id: v7(), input: { activityId: activity.id } });
    expect(tried.errors?.[0]?.extensions.code).toBe(may ? undefined : 'FORBIDDEN');
    const closing = await as(here[someone]).ask(CLOSE, { id: link.id, version: 1 });
    expect(closing.errors === undefined).toBe(may);
  });
});
