// One's own sessions: where one is signed in, signing out there or everywhere, and what the browser is told to forget.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Clock } from '#platform/clock.js';
import {
  anotherServer,
  foundHouse,
  holderIn,
  PASSWORD,
  somewhere,
  Visitor,
  WHO,
  type House,
  type Server,
} from './visitors.js';

let server: Server;
let house: House;

beforeAll(async () => {
  server = await anotherServer({ TRUST_PROXIES: '1' });
  house = await foundHouse();
});

afterAll(() => server.close());

const SESSIONS = '{ me { sessions { id device isOwnDevice isThis signedInAt lastSeenAt } } }';
const END = 'mutation($id: ID!) { sessionEnd(id: $id) }';
const EVERYWHERE = 'mutation { signOutEverywhere }';
const CHANGE = 'mutation($current: String!, $new: String!) { passwordChange(current: $current, new: $new) }';
const OWN_WORDS = 'min katt sover under soffan';

const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';

interface Session {
  id: string;
  device: string | null;
  isOwnDevice: boolean;
  isThis: boolean;
  lastSeenAt: string;
}

const browser = (headers: Record<string, string> = {}): Visitor =>
  new Visitor(server.url, { ...somewhere(), ...headers });

const sessionsOf = async (who: Visitor): Promise<Session[]> =>
  (await who.do<{ me: { sessions: Session[] } }>(SESSIONS)).me.sessions;

/** Somebody signed in on a phone of their own and at a desk. */
async function signedInTwice(): Promise<{ email: string; phone: Visitor; desk: Visitor }> {
  const { email } = await holderIn(house);
  const [phone, desk] = [browser({ 'user-agent': PHONE }), browser({ 'user-agent': 'curl/8' })];
  await phone.signIn(email, PASSWORD, true);
  await desk.signIn(email, PASSWORD);
  return { email, phone, desk };
}

const isIn = async (who: Visitor): Promise<boolean> => (await who.do<{ me: unknown }>(WHO)).me !== null;

async function at<T>(hours: number, story: () => Promise<T>): Promise<T> {
  const clock = server.app.get(Clock);
  clock.stopAt(new Date(Date.now() + hours * 3_600_000));
  try {
    return await story();
  } finally {
    clock.stopAt(undefined);
  }
}

describe('one’s own sessions', () => {
  it('say on which device, since when, and which of them asks', async () => {
    const { phone, desk } = await signedInTwice();
    const seen = await sessionsOf(phone);
    expect(seen).toHaveLength(2);
    expect(seen).toContainEqual(
      expect.objectContaining({ device: 'Chrome · Android', isOwnDevice: true, isThis: true }),
    );
    expect(seen).toContainEqual(expect.objectContaining({ device: null, isOwnDevice: false, isThis: false }));
    expect((await sessionsOf(desk)).find(({ isThis }) => isThis)).toMatchObject({ device: null });
    for (const { lastSeenAt } of seen) expect(Date.now() - Date.parse(lastSeenAt)).toBeLessThan(60_000);
  });

  it('leave out those that have had their time, and other people’s', async () => {
    const { phone } = await signedInTwice();
    const other = await signedInTwice();
    expect(await at(2, () => sessionsOf(phone))).toEqual([expect.objectContaining({ isThis: true })]);
    const ids = (await sessionsOf(phone)).map(({ id }) => id);
    for (const { id } of await sessionsOf(other.phone)) expect(ids).not.toContain(id);
  });

  it('are nobody’s affair but the person’s: a key sees and ends none', async () => {
    const { phone } = await signedInTwice();
    const { apiKeyCreate } = await phone.do<{ apiKeyCreate: { secret: string } }>(
      'mutation { apiKeyCreate(input: { name: "skript", mayWrite: true }) { secret } }',
    );
    const key = browser({ authorization: `Bearer ${apiKeyCreate.secret}` });
    const [first] = await sessionsOf(phone);
    expect(await sessionsOf(key)).toEqual([]);
    expect(await key.refused(END, { id: first?.id })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await key.refused(CHANGE, { current: PASSWORD, new: OWN_WORDS })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await key.do(EVERYWHERE)).toEqual({ signOutEverywhere: true });
    expect(await sessionsOf(phone)).toHaveLength(2);
  });
});

describe('signing out', () => {
  it('on another device ends that session alone, and can be done again', async () => {
    const { phone, desk } = await signedInTwice();
    const lost = (await sessionsOf(desk)).find(({ isThis }) => !isThis);
    for (const _ of [1, 2]) expect(await desk.do(END, { id: lost?.id })).toEqual({ sessionEnd: true });
    expect([await isIn(phone), await isIn(desk)]).toEqual([false, true]);
  });

  it('does not reach another person’s session', async () => {
    const [one, other] = [await signedInTwice(), await signedInTwice()];
    const theirs = (await sessionsOf(other.phone)).find(({ isThis }) => isThis);
    expect(await one.phone.do(END, { id: theirs?.id })).toEqual({ sessionEnd: true });
    expect(await isIn(other.phone)).toBe(true);
    expect(await browser().refused(END, { id: theirs?.id })).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
  });

  it('here by the session’s id takes the cookie back', async () => {
    const { phone } = await signedInTwice();
    const here = (await sessionsOf(phone)).find(({ isThis }) => isThis);
    await phone.do(END, { id: here?.id });
    expect(phone.cookie).toBeUndefined();
  });

  it('everywhere ends all of one’s sessions and nobody else’s, and can be done again', async () => {
    const [{ phone, desk }, other] = [await signedInTwice(), await signedInTwice()];
    const copy = desk.with({});
    for (const _ of [1, 2]) expect(await desk.do(EVERYWHERE)).toEqual({ signOutEverywhere: true });
    expect([await isIn(phone), await isIn(copy), await isIn(other.phone)]).toEqual([false, false, true]);
  });

  it('has the browser forget its pages, and never what is stored there unsent', async () => {
    const { phone, desk } = await signedInTwice();
    for (const [who, mutation] of [
      [phone, 'mutation { signOut }'],
      [desk, EVERYWHERE],
    ] as const) {
      const { headers } = await who.ask(mutation);
      expect(headers.get('clear-site-data')).toBe('"cache"');
    }
  });
});

describe('changing the password', () => {
  it('keeps one signed in here under another token, and nobody elsewhere', async () => {
    const { email, phone, desk } = await signedInTwice();
    const stolen = phone.with({});
    expect(await phone.do(CHANGE, { current: PASSWORD, new: OWN_WORDS })).toEqual({ passwordChange: true });
    expect([await isIn(phone), await isIn(desk), await isIn(stolen)]).toEqual([true, false, false]);
    expect((await browser().signIn(email, PASSWORD)).errors?.[0]?.extensions.code).toBe('SIGN_IN_FAILED');
    expect((await browser().signIn(email, OWN_WORDS)).errors).toBeUndefined();
    expect(await sessionsOf(phone)).toContainEqual(
      expect.objectContaining({ device: 'Chrome · Android', isOwnDevice: true, isThis: true }),
    );
  });

  it('sent twice is done once', async () => {
    const { phone } = await signedInTwice();
    const words = { current: PASSWORD, new: OWN_WORDS };
    await phone.do(CHANGE, words);
    const { cookie } = phone;
    expect(await phone.do(CHANGE, words)).toEqual({ passwordChange: true });
    expect(phone.cookie).toBe(cookie);
  });

  it('is refused without the present one, which costs as much to guess as signing in', async () => {
    const { email, phone } = await signedInTwice();
    const wrong = { current: 'något annat än det rätta', new: OWN_WORDS };
    for (const _ of [1, 2, 3]) {
      expect(await phone.refused(CHANGE, wrong)).toMatchObject({ code: 'PASSWORD_WRONG', field: 'current' });
    }
    expect(await phone.refused(CHANGE, { current: PASSWORD, new: OWN_WORDS })).toMatchObject({
      code: 'RATE_LIMITED',
      status: 429,
    });
    expect((await browser().signIn(email, PASSWORD)).errors).toBeUndefined();
  });

  it('refuses one that is short or guessable, at its field', async () => {
    const { phone } = await signedInTwice();
    for (const [chosen, code] of [
      ['kort', 'TOO_SHORT'],
      ['KimPåhittad-1', 'PASSWORD_GUESSABLE'],
    ] as const) {
      expect(await phone.refused(CHANGE, { current: PASSWORD, new: chosen })).toMatchObject({ code, field: 'new' });
    }
  });

  it('is for whoever is signed in', async () => {
    expect(await browser().refused(CHANGE, { current: PASSWORD, new: OWN_WORDS })).toMatchObject({
      code: 'UNAUTHENTICATED',
      status: 401,
    });
  });
});
