// A password that changes while somebody signs in by the one before, or while a session ends.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { AuthSessionsService } from '../../src/access/auth-sessions/auth-session.service.js';
import { CredentialsService } from '../../src/access/credentials/credential.service.js';
import { inside, testApp } from '../support/app.js';
import { foundHouse, holderIn, PASSWORD, somewhere, Visitor, WHO, type Holder, type House } from './visitors.js';

const CHANGE = 'mutation($current: String!, $new: String!) { passwordChange(current: $current, new: $new) }';
const OWN_WORDS = 'min katt sover under soffan';
const WAITING = `SELECT 1 FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%credential%'`;

let house: House;
let url: string;

beforeAll(async () => {
  house = await foundHouse();
  ({ url } = await testApp());
});

async function signedIn(): Promise<{ holder: Holder; browser: Visitor }> {
  const holder = await holderIn(house);
  const browser = new Visitor(url, somewhere());
  await browser.signIn(holder.email, PASSWORD);
  return { holder, browser };
}

type Query = (text: string, values?: unknown[]) => Promise<unknown[]>;

/** Does something in a transaction of its own, lets another begin that must wait for it, and finishes first. */
async function ahead<T>(mine: (query: Query) => Promise<unknown>, other: () => Promise<T>): Promise<T> {
  const { db } = await testApp();
  const runner = db.doorSource.createQueryRunner();
  const query: Query = async (text, values) => (await runner.query(text, values)) as unknown[];
  try {
    await runner.startTransaction();
    await mine(query);
    const waiting = other();
    // Asked outside the transaction, which would go on seeing what it saw first.
    while (!(await isWaiting())) await new Promise((done) => setTimeout(done, 20));
    await runner.commitTransaction();
    return await waiting;
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

const isWaiting = async (): Promise<boolean> =>
  (await (await testApp()).db.doorSource.query<unknown[]>(WAITING)).length > 0;

const accountOf = `(SELECT id FROM account WHERE email = $1)`;

describe('a password that is changed', () => {
  it('opens nothing any more, however shortly before it was proved', async () => {
    const { holder, browser } = await signedIn();
    const { app } = await testApp();
    const token = await inside(house.workspaceId, async () => {
      const proved = await app.get(CredentialsService).prove(holder.email, PASSWORD, '');
      await browser.do(CHANGE, { current: PASSWORD, new: OWN_WORDS });
      return app.get(AuthSessionsService).open(proved, false, null);
    });
    expect(token).toBeUndefined();
    expect((await new Visitor(url, somewhere()).signIn(holder.email, OWN_WORDS)).errors).toBeUndefined();
  });

  it('ends a session that was being opened by the one before', async () => {
    const { holder, browser } = await signedIn();
    const sessions = `SELECT id FROM auth_session WHERE account_id = ${accountOf}`;
    const changed = await ahead(
      async (query) => {
        await query(`SELECT FROM credential WHERE account_id = ${accountOf} FOR SHARE`, [holder.email]);
        await query(
          `INSERT INTO auth_session (id, account_id, token_hash, is_own_device, created_at, seen_at, expires_at)
          VALUES ($2, ${accountOf}, $3, false, now(), now(), now() + interval '1 day')`,
          [holder.email, randomUUID(), randomUUID()],
        );
      },
      () => browser.do(CHANGE, { current: PASSWORD, new: OWN_WORDS }),
    );
    expect(changed).toEqual({ passwordChange: true });
    expect(await (await testApp()).db.doorSource.query(sessions, [holder.email])).toHaveLength(1);
    expect(await browser.do(WHO)).toMatchObject({ me: { account: { email: holder.email } } });
  });
});

describe('a session that ends', () => {
  it('changes no password any more', async () => {
    const { holder, browser } = await signedIn();
    const { errors } = await ahead(
      async (query) => {
        await query(`SELECT FROM credential WHERE account_id = ${accountOf} FOR UPDATE`, [holder.email]);
        await query(`DELETE FROM auth_session WHERE account_id = ${accountOf}`, [holder.email]);
      },
      () => browser.ask(CHANGE, { current: PASSWORD, new: OWN_WORDS }),
    );
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await new Visitor(url, somewhere()).signIn(holder.email, PASSWORD)).errors).toBeUndefined();
  });
});
