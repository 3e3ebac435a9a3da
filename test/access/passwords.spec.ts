// A forgotten password: what is answered, what the letter says, and what the link does once.
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Clock } from '#platform/clock.js';
import { sql } from '#platform/database/sql.js';
import { inside } from '../support/app.js';
import { SmtpSink } from '../support/smtp-sink.js';
import {
  address,
  anotherServer,
  foundHouse,
  holderIn,
  PASSWORD,
  somewhere,
  Visitor,
  WHO,
  withSettings,
  type Holder,
  type House,
  type Server,
} from './visitors.js';

let sink: SmtpSink;
let server: Server;
let restore: () => void;
let house: House;

beforeAll(async () => {
  sink = await SmtpSink.open();
  restore = withSettings({ SMTP_URL: sink.url, PUBLIC_URL: 'http://stegvis.example.com' });
  server = await anotherServer({ STEGVIS_JOBS: '1', TRUST_PROXIES: '1' });
  house = await foundHouse();
});

afterAll(async () => {
  await server.close();
  await sink.close();
  restore();
});

const ASK = 'mutation($email: String!) { passwordResetAsk(email: $email) }';
const RESET = 'mutation($token: String!, $password: String!) { passwordReset(token: $token, password: $password) }';
const OWN_WORDS = 'min katt sover under soffan';
const OTHER_WORDS = 'regnet faller över varvet';

const visitor = (headers = somewhere()): Visitor => new Visitor(server.url, headers);

/** The token in the next letter to an address. */
async function tokenTo(email: string): Promise<string> {
  const { text } = await sink.letterTo(email);
  const token = /http:\/\/stegvis\.example\.com\/reset#(\S+)/.exec(text)?.[1];
  if (!token) throw new Error(`No link in: ${text}`);
  return token;
}

async function asked(): Promise<Holder & { token: string }> {
  const holder = await holderIn(house);
  await visitor().do(ASK, { email: holder.email });
  return { ...holder, token: await tokenTo(holder.email) };
}

async function at<T>(minutes: number, story: () => Promise<T>): Promise<T> {
  const clock = server.app.get(Clock);
  clock.stopAt(new Date(Date.now() + minutes * 60_000));
  try {
    return await story();
  } finally {
    clock.stopAt(undefined);
  }
}

describe('asking for a new password', () => {
  it('sends a letter with a link, in both languages', async () => {
    const { email } = await holderIn(house);
    expect(await visitor().do(ASK, { email: ` ${email.toUpperCase()} ` })).toEqual({ passwordResetAsk: true });
    const { text } = await sink.letterTo(email);
    expect(text).toContain('Någon har bett om ett nytt lösenord för den här adressen i Stegvis.');
    expect(text).toContain('Somebody has asked for a new password for this address in Stegvis.');
    expect(text).toMatch(/http:\/\/stegvis\.example\.com\/reset#[0-9a-f-]{36}_[A-Za-z0-9_-]{43}\s/);
  });

  it('is answered alike whether or not anybody has the address, by the same statements', async () => {
    const { email } = await holderIn(house);
    const answers = [];
    for (const one of [email, address(), 'not an address', '']) {
      const { data, errors, status, headers } = await visitor().ask(ASK, { email: one });
      answers.push({ data, errors, status, statements: headers.get('x-stegvis-statements') });
    }
    expect(answers[0]).toMatchObject({ data: { passwordResetAsk: true }, status: 200 });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    await sink.letterTo(email);
  });

  it('keeps neither the secret nor an address that nobody has', async () => {
    const { email, token } = await asked();
    const stranger = address();
    await visitor().do(ASK, { email: stranger });
    const everything = await inside(house.workspaceId, async (db) => [
      await db.door(sql`SELECT * FROM password_reset`),
      await db.door(sql`SELECT * FROM sign_in_attempt`),
      await db.source.query('SELECT * FROM graphile_worker._private_jobs'),
    ]);
    expect(JSON.stringify(everything)).not.toContain(token.split('_').slice(1).join('_'));
    expect(JSON.stringify(everything)).not.toContain(stranger);
    expect(JSON.stringify(everything)).not.toContain(email);
  });

  it('again and again costs waiting, the same for an unknown address, and never for signing in', async () => {
    const { email } = await holderIn(house);
    for (const one of [email, address()]) {
      for (const _ of [1, 2, 3]) await visitor().do(ASK, { email: one });
      const refusal = await visitor().refused(ASK, { email: one });
      expect(refusal).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
      expect(refusal.params.seconds).toBeGreaterThan(20);
    }
    expect((await visitor().signIn(email, PASSWORD)).errors).toBeUndefined();
  });

  it('is tried again when the mail server would not take the letter, with a link that works', async () => {
    const { email } = await holderIn(house);
    sink.refusing = 1;
    await visitor().do(ASK, { email });
    const token = await tokenTo(email);
    expect(await visitor().do(RESET, { token, password: OWN_WORDS })).toEqual({ passwordReset: true });
  });
});

describe('a letter whose worker died', () => {
  it('is written by the next, with a link that works, and nobody gets two of those that were handed over', async () => {
    const [halfway, done] = [await asked(), await asked()];
    await inside(house.workspaceId, (db) =>
      db.door(sql`UPDATE password_reset SET written_at = NULL, taken_at = now() - interval '10 minutes'
        WHERE account_id IN (SELECT a.id FROM account a WHERE a.email = ${halfway.email})`),
    );
    await asked();
    const token = await tokenTo(halfway.email);
    expect(token).not.toBe(halfway.token);
    expect(await visitor().do(RESET, { token, password: OWN_WORDS })).toEqual({ passwordReset: true });
    expect(await visitor().do(RESET, { token: done.token, password: OWN_WORDS })).toEqual({ passwordReset: true });
  });
});

describe('choosing a new password by the link', () => {
  it('lets the new one in and the old one no more, signs everybody out and says so in a letter', async () => {
    const { email, token } = await asked();
    const [phone, desk] = [visitor(), visitor()];
    await phone.signIn(email, PASSWORD, true);
    await desk.signIn(email, PASSWORD);
    expect(await visitor().do(RESET, { token, password: OWN_WORDS })).toEqual({ passwordReset: true });
    for (const browser of [phone, desk]) expect(await browser.do(WHO)).toEqual({ me: null });
    expect((await visitor().signIn(email, PASSWORD)).errors?.[0]?.extensions.code).toBe('SIGN_IN_FAILED');
    expect((await visitor().signIn(email, OWN_WORDS)).errors).toBeUndefined();
    const { text } = await sink.letterTo(email);
    expect(text).toContain('Lösenordet för den här adressen i Stegvis är ändrat');
    expect(text).toContain('The password for this address in Stegvis has been changed');
  });

  it('ends the waiting of whoever had mistyped too often', async () => {
    const { email, token } = await asked();
    const home = somewhere();
    for (const _ of [1, 2, 3]) await visitor(home).signIn(email, 'något annat än det rätta');
    expect((await visitor(home).signIn(email, PASSWORD)).status).toBe(429);
    await visitor(home).do(RESET, { token, password: OWN_WORDS });
    expect((await visitor(home).signIn(email, OWN_WORDS)).errors).toBeUndefined();
  });

  it('is done once: sent again it is answered alike, and another password needs another link', async () => {
    const { email, token } = await asked();
    const twice = [visitor(), visitor()].map((one) => one.do(RESET, { token, password: OWN_WORDS }));
    expect(await Promise.all(twice)).toEqual([{ passwordReset: true }, { passwordReset: true }]);
    const browser = visitor();
    await browser.signIn(email, OWN_WORDS);
    expect(await visitor().do(RESET, { token, password: OWN_WORDS })).toEqual({ passwordReset: true });
    expect(await browser.do(WHO)).toMatchObject({ me: { account: { email } } });
    expect(await visitor().refused(RESET, { token, password: OTHER_WORDS })).toMatchObject({
      code: 'PASSWORD_RESET_USED',
      field: 'token',
    });
    expect((await visitor().signIn(email, OWN_WORDS)).errors).toBeUndefined();
  });

  it('voids every other link of the account', async () => {
    const { email, token } = await asked();
    await visitor().do(ASK, { email });
    const other = await tokenTo(email);
    await visitor().do(RESET, { token: other, password: OWN_WORDS });
    expect(await visitor().refused(RESET, { token, password: OTHER_WORDS })).toMatchObject({
      code: 'PASSWORD_RESET_INVALID',
    });
  });

  it('refuses a password that is short or guessable, also by what is known of the person, and can be tried again', async () => {
    const { token } = await asked();
    const wrong = [
      ['kort', 'TOO_SHORT'],
      ['Sommar2026!!', 'PASSWORD_GUESSABLE'],
      ['KimPåhittad-1', 'PASSWORD_GUESSABLE'],
      ['Ägarbolaget1', 'PASSWORD_GUESSABLE'],
      ['x'.repeat(300), 'TOO_LONG'],
    ] as const;
    for (const [password, code] of wrong) {
      expect(await visitor().refused(RESET, { token, password })).toMatchObject({ code, field: 'password' });
    }
    expect(await visitor().do(RESET, { token, password: OWN_WORDS })).toEqual({ passwordReset: true });
  });

  it('is over after an hour', async () => {
    const { email, token } = await asked();
    await at(59, () => visitor().refused(RESET, { token, password: 'kort' }));
    expect(await at(61, () => visitor().refused(RESET, { token, password: OWN_WORDS }))).toMatchObject({
      code: 'PASSWORD_RESET_EXPIRED',
      field: 'token',
    });
    expect((await visitor().signIn(email, PASSWORD)).errors).toBeUndefined();
  });

  it('answers alike to every link that is not right, and guessing costs waiting', async () => {
    const { token } = await asked();
    const [id, ...secret] = token.split('_');
    const wrong = ['', 'x', `${id}_${'A'.repeat(43)}`, `${v7()}_${secret.join('_')}`, `${token}A`];
    for (const one of wrong) {
      expect(await visitor().refused(RESET, { token: one, password: OWN_WORDS })).toMatchObject({
        code: 'PASSWORD_RESET_INVALID',
        field: 'token',
        params: {},
        status: 200,
      });
    }
    const guesser = visitor();
    const guess = { token: `${id}_${'B'.repeat(43)}`, password: OWN_WORDS };
    for (const _ of [1, 2, 3]) await guesser.refused(RESET, guess);
    expect(await guesser.refused(RESET, { token, password: OWN_WORDS })).toMatchObject({ code: 'RATE_LIMITED' });
    expect(await visitor().do(RESET, { token, password: OWN_WORDS })).toEqual({ passwordReset: true });
  });
});
