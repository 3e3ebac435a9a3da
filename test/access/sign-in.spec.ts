// Signing in and out: what is answered, what is set, and what guessing costs.
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hash } from '@node-rs/argon2';
import { Clock } from '#platform/clock.js';
import { sql } from '#platform/database/sql.js';
import { inside } from '../support/app.js';
import {
  address,
  anotherServer,
  foundHouse,
  holderIn,
  PASSWORD,
  SIGN_IN,
  somewhere,
  Visitor,
  WHO,
  withSettings,
  workspaces,
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

const visitor = (headers = somewhere()): Visitor => new Visitor(server.url, headers);

const at = (seconds: number): Date => new Date(Date.parse('2027-01-11T08:00:00Z') + seconds * 1000);

const attributes = (header: string | null): string[] =>
  (header ?? '')
    .split('; ')
    .slice(1)
    .map((one) => one.split('=')[0] ?? '');

const hours = (count: number): Date => new Date(Date.now() + count * 3_600_000);

const later = async (browser: Visitor, when: Date): Promise<unknown> => {
  const clock = server.app.get(Clock);
  clock.stopAt(when);
  try {
    return (await browser.do<{ me: unknown }>('{ me { account { email } } }')).me;
  } finally {
    clock.stopAt(undefined);
  }
};

const stop = (seconds: number): void => server.app.get(Clock).stopAt(at(seconds));

describe('signing in', () => {
  it('gives a session to whoever has the password, whatever the case of the address', async () => {
    const ada = visitor();
    const { data, errors } = await ada.signIn(` ${house.email.toUpperCase()} `, PASSWORD);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      signIn: { account: { email: house.email }, workspace: { slug: house.slug }, member: { name: 'Ada Admin' } },
    });
    expect(await ada.do(WHO)).toMatchObject({ me: { member: { id: house.memberId, isAdmin: true } } });
  });

  it('compares the password byte for byte', async () => {
    const email = address();
    const password = 'åäö \u0000 🦊 e\u0301n'; // é as two characters
    const seat = { organisationId: house.organisationId, isAdmin: false };
    await (await workspaces()).admit(house.workspaceId, { email, name: 'Åsa Påhittad', password }, seat);
    for (const wrong of [password.normalize('NFC'), `${password} `]) {
      expect(await visitor().refused(SIGN_IN, { email, password: wrong })).toMatchObject({ code: 'SIGN_IN_FAILED' });
    }
    expect((await visitor().signIn(email, password)).errors).toBeUndefined();
  });

  it('answers alike whether the address is unknown, without a password, or the password is wrong', async () => {
    const answers = [];
    const withoutPassword = address();
    await inside(house.workspaceId, (db) =>
      db.transaction(() => db.run(sql`INSERT INTO account VALUES (${v7()}, ${withoutPassword}, now())`)),
    );
    for (const email of [house.email, address(), withoutPassword, 'not an address']) {
      const { data, errors, status, headers } = await visitor().signIn(email, 'något annat än det rätta');
      const { requestId, ...extensions } = errors?.[0]?.extensions ?? { requestId: '' };
      expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
      answers.push({
        data,
        status,
        extensions,
        cookie: headers.get('set-cookie'),
        statements: headers.get('x-stegvis-statements'),
      });
    }
    expect(answers[0]).toMatchObject({ status: 200, extensions: { code: 'SIGN_IN_FAILED' }, cookie: null });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const known = await Promise.all([1, 2, 3, 4].map(() => holderIn(house)));
    const times = { known: [] as number[], unknown: [] as number[] };
    for (const { email } of [...known, ...known]) {
      times.known.push(await millisecondsOf(() => visitor().signIn(email, 'något annat än det rätta')));
      times.unknown.push(await millisecondsOf(() => visitor().signIn(address(), 'något annat än det rätta')));
    }
    const ratio = median(times.unknown) / median(times.known);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.7);
  });

  it('hashes a password anew when what is asked of a hash has risen', async () => {
    const { email, accountId } = await holderIn(house);
    const old = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await inside(house.workspaceId, (db) =>
      db.door(sql`UPDATE credential SET password_hash = ${old} WHERE account_id = ${accountId}`),
    );
    expect((await visitor().signIn(email, PASSWORD)).errors).toBeUndefined();
    const [kept] = await inside(house.workspaceId, (db) =>
      db.door<{ hash: string }>(sql`SELECT password_hash AS hash FROM credential WHERE account_id = ${accountId}`),
    );
    expect(kept?.hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    expect((await visitor().signIn(email, PASSWORD)).errors).toBeUndefined();
  });

  it('ends the session that the same browser had', async () => {
    const browser = visitor();
    await browser.signIn(house.email, PASSWORD);
    const before = browser.with({});
    await browser.signIn(house.email, PASSWORD);
    expect(browser.cookie).not.toBe(before.cookie);
    expect(await before.do('{ me { account { email } } }')).toEqual({ me: null });
    expect(await browser.do(WHO)).toMatchObject({ me: { account: { email: house.email } } });
  });

  it('cannot be tried a thousand times in one request', async () => {
    const tries = Array.from(
      { length: 1000 },
      (_, index) => `a${index}: signIn(email: "a@example.com", password: "${index}") { account { email } }`,
    );
    const many = await visitor().refused(`mutation { ${tries.join(' ')} }`);
    expect(['TOKENS_EXCEEDED', 'BODY_TOO_LARGE']).toContain(many.code);
    const two = await visitor().refused(`mutation { ${tries.slice(0, 2).join(' ')} }`);
    expect(two).toMatchObject({ code: 'ROOT_FIELDS_EXCEEDED', status: 400 });
  });
});

describe('guessing', () => {
  const wrong = 'något annat än det rätta';

  it('must wait longer and longer, is told how long, and the right password too', async () => {
    const { email } = await holderIn(house);
    const guesser = visitor();
    for (const second of [0, 1, 2]) {
      stop(second);
      expect(await guesser.refused(SIGN_IN, { email, password: wrong })).toMatchObject({ code: 'SIGN_IN_FAILED' });
    }
    stop(3);
    const { status, headers, errors } = await guesser.signIn(email, PASSWORD);
    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('29');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', params: { seconds: 29 } });
    stop(33);
    expect(await guesser.refused(SIGN_IN, { email, password: wrong })).toMatchObject({ code: 'SIGN_IN_FAILED' });
    stop(34);
    expect(await guesser.refused(SIGN_IN, { email, password: wrong })).toMatchObject({ params: { seconds: 59 } });
    stop(94);
    expect((await guesser.signIn(email, PASSWORD)).errors).toBeUndefined();
    server.app.get(Clock).stopAt(undefined);
  });

  it('costs an unknown address the same', async () => {
    const email = address();
    for (const _ of [1, 2, 3]) await visitor().signIn(email, wrong);
    expect(await visitor().refused(SIGN_IN, { email, password: wrong })).toMatchObject({
      code: 'RATE_LIMITED',
      status: 429,
    });
  });

  it('from elsewhere does not keep the person out where they usually are', async () => {
    const { email } = await holderIn(house);
    const home = somewhere();
    expect((await visitor(home).signIn(email, PASSWORD)).errors).toBeUndefined();
    for (const _ of [1, 2, 3]) await visitor().signIn(email, wrong);
    expect(await visitor().refused(SIGN_IN, { email, password: PASSWORD })).toMatchObject({ code: 'RATE_LIMITED' });
    expect((await visitor(home).signIn(email, PASSWORD)).errors).toBeUndefined();
  });

  it('many at once lets none slip through', async () => {
    const { email } = await holderIn(house);
    const answers = await Promise.all(Array.from({ length: 40 }, () => visitor().signIn(email, wrong)));
    const looked = answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'SIGN_IN_FAILED');
    expect(looked.length).toBeLessThanOrEqual(3);
    // Many at once may also be more than the server takes on: that looks at nothing either.
    expect(answers.filter(({ status }) => [429, 503].includes(status))).toHaveLength(40 - looked.length);
  });

  it('at many accounts from one network is stopped after sixty in an hour', async () => {
    const network = `2001:db8:${randomGroup()}:${randomGroup()}`;
    const from = (host: number): Visitor => visitor({ 'x-forwarded-for': `${network}::${host.toString(16)}` });
    await inside(house.workspaceId, async (db) => {
      for (const _ of Array.from({ length: 60 }, (__, index) => index)) {
        await db.door(sql`
          INSERT INTO sign_in_attempt (id, email_hash, network, outcome, at)
          VALUES (${v7()}, ${v7()}, ${`${network}::/64`}, 'FAILED', now() - interval '50 minutes')`);
      }
    });
    const { params, status } = await from(7).refused(SIGN_IN, { email: house.email, password: PASSWORD });
    expect(status).toBe(429);
    expect(params.seconds).toBeGreaterThan(500);
    expect(params.seconds).toBeLessThanOrEqual(600);
    expect((await visitor().signIn(house.email, PASSWORD)).errors).toBeUndefined();
  });
});

describe('the cookie', () => {
  it('over plain http is kept from scripts and other sites, and goes with the browser', async () => {
    const { headers } = await visitor().signIn(house.email, PASSWORD);
    const cookie = headers.get('set-cookie');
    expect(cookie).toMatch(/^stegvis=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('over https can only be set by this host, and lives thirty days on a device of one’s own', async () => {
    const restore = withSettings({ PUBLIC_URL: 'https://stegvis.example.com' });
    try {
      const ada = visitor();
      const { headers } = await ada.signIn(house.email, PASSWORD, true);
      const cookie = headers.get('set-cookie');
      expect(cookie).toMatch(/^__Host-stegvis=[A-Za-z0-9_-]{43}; Max-Age=2592000; Path=\//);
      expect(attributes(cookie)).toEqual(['Max-Age', 'Path', 'Expires', 'HttpOnly', 'Secure', 'SameSite']);
      expect(await ada.do(WHO)).toMatchObject({ me: { account: { email: house.email } } });
      expect(await ada.with({ cookie: (ada.cookie ?? '').replace('__Host-', '') }).do(WHO)).toEqual({ me: null });
    } finally {
      restore();
    }
  });

  it('holds a token that is nowhere in the database', async () => {
    const ada = visitor();
    await ada.signIn(house.email, PASSWORD);
    const token = ada.cookie?.split('=')[1] ?? '';
    const rows = await inside(house.workspaceId, (db) => db.door<object>(sql`SELECT * FROM auth_session`));
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('a session', () => {
  it('ends an hour after it was last used, and half a day later on a device of one’s own', async () => {
    const { email } = await holderIn(house);
    const [shared, own] = [visitor(), visitor()];
    await shared.signIn(email, PASSWORD);
    await own.signIn(email, PASSWORD, true);
    expect(await later(shared.with({}), hours(0.9))).not.toBeNull();
    expect(await later(shared.with({}), hours(1.8))).not.toBeNull();
    expect(await later(shared.with({}), hours(2.9))).toBeNull();
    expect(await later(own.with({}), hours(11.9))).not.toBeNull();
    expect(await later(own.with({}), hours(24))).toBeNull();
  });

  it('of an admin is short on every device', async () => {
    const ada = visitor();
    await ada.signIn(house.email, PASSWORD, true);
    expect(await later(ada.with({}), hours(0.9))).not.toBeNull();
    expect(await later(ada.with({}), hours(2))).toBeNull();
  });

  it('that has had its time is taken back from the browser, and protected operations answer 401', async () => {
    const stale = visitor({ ...somewhere(), cookie: 'stegvis=0123456789012345678901234567890123456789abc' });
    const { status, headers, errors } = await stale.ask('{ members { totalCount } }');
    expect(status).toBe(401);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(headers.get('set-cookie')).toMatch(/^stegvis=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect((await stale.signIn(house.email, PASSWORD)).headers.getSetCookie()).toHaveLength(1);
  });

  it('is ended by signing out, which can be done again', async () => {
    const ada = visitor();
    await ada.signIn(house.email, PASSWORD);
    const copy = ada.with({});
    const { data, headers } = await ada.ask('mutation { signOut }');
    expect(data).toEqual({ signOut: true });
    expect(headers.get('set-cookie')).toMatch(/^stegvis=; /);
    expect(await copy.do(WHO)).toEqual({ me: null });
    expect(await ada.do('mutation { signOut }')).toEqual({ signOut: true });
    expect(await copy.do('mutation { signOut }')).toEqual({ signOut: true });
  });

  it('is not asked after when there is none: one is nobody', async () => {
    expect(await visitor().do(WHO)).toEqual({ me: null });
  });
});

describe('a request that says whose it is', () => {
  it('is nobody’s when somebody else has signed in here, and leaves their cookie alone', async () => {
    const ada = visitor();
    await ada.signIn(house.email, PASSWORD);
    const of = (email: string): Visitor => ada.with({ 'x-stegvis-account': encodeURIComponent(email) });

    const other = await of('grace@example.org').ask(WHO);
    expect(other.data).toEqual({ me: null });
    expect(other.headers.getSetCookie()).toEqual([]);
    expect(await of('grace@example.org').refused('{ companies { totalCount } }')).toMatchObject({
      code: 'UNAUTHENTICATED',
      status: 401,
    });
    expect(await of('%').do(WHO)).toEqual({ me: null });
    expect(await of(house.email.toUpperCase()).do(WHO)).toMatchObject({ me: { member: { id: house.memberId } } });
  });
});

describe('another site', () => {
  it('cannot use the cookie of somebody who is signed in here', async () => {
    const ada = visitor();
    await ada.signIn(house.email, PASSWORD);
    const { host } = new URL(server.url);
    for (const origin of ['https://evil.example', 'null', `http://${host}.evil.example`, 'http://127.0.0.1:1']) {
      expect(await ada.with({ origin }).refused(WHO)).toMatchObject({ code: 'ORIGIN_FOREIGN', status: 403 });
    }
    expect(await ada.with({ origin: `http://${host}` }).do(WHO)).toMatchObject({
      me: { account: { email: house.email } },
    });
  });

  it('cannot send what a form can send', async () => {
    const ada = visitor();
    await ada.signIn(house.email, PASSWORD);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': type, cookie: ada.cookie ?? '' },
        body: JSON.stringify({ query: 'mutation { signOut }' }),
      });
      expect(response.status).toBe(400);
    }
    expect(await ada.do(WHO)).toMatchObject({ me: { account: { email: house.email } } });
  });
});

async function millisecondsOf(story: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await story();
  return performance.now() - began;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

function randomGroup(): string {
  return (Math.floor(Math.random() * 60_000) + 16).toString(16);
}
