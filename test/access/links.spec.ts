// Whoever holds a link: what is sent twice is done once, many may come with one link, and guessing delays the guesser alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { sql } from '#platform/database/sql.js';
import { digestOf, newSecret } from '../../src/access/credentials/secret.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { consortium, type Consortium } from '../support/make.js';
import { address, anotherServer, somewhere, Visitor, type Server } from './visitors.js';

let server: Server;
let here: Consortium;

beforeAll(async () => {
  server = await anotherServer({ TRUST_PROXIES: '1' });
  here = await consortium();
});

afterAll(() => server.close());

const ACCEPT = `mutation($token: String!, $name: String!, $password: String!) {
  invitationAccept(token: $token, name: $name, password: $password) { account { email } member { id name } } }`;
const OWN_WORDS = 'min katt sover under soffan';

interface Accepted {
  invitationAccept: { account: { email: string }; member: { id: string; name: string } };
}

/** An open invitation whose letter has been read. */
async function invitation(): Promise<{ token: string; email: string }> {
  const email = address();
  const input = { email, name: 'Nils Ny', organisationId: here.owner.id };
  const { memberInvite } = await as(here.admin).do<{ memberInvite: { id: string } }>(
    'mutation($input: MemberInviteInput!) { memberInvite(input: $input) { id } }',
    { input },
  );
  const secret = newSecret();
  await inside(here.world.workspaceId, (db) =>
    db.transaction(() =>
      db.run(sql`UPDATE invitation SET secret_hash = ${digestOf(secret)}
        WHERE workspace_id = ${db.workspace} AND id = ${memberInvite.id}`),
    ),
  );
  return { token: `${here.world.workspaceId}_${memberInvite.id}_${secret}`, email };
}

const holder = (headers: Record<string, string> = {}): Visitor =>
  new Visitor(server.url, { ...somewhere(), ...headers });

describe('what is sent twice by a link', () => {
  it('is done once, and answered again to whoever lost the answer', async () => {
    const { token } = await invitation();
    const variables = { token, name: 'Nils Ny', password: OWN_WORDS };
    const key = { 'idempotency-key': v7() };
    const first = await holder(key).ask<Accepted>(ACCEPT, variables);
    const second = await holder(key).ask<Accepted>(ACCEPT, variables);
    expect(first.errors).toBeUndefined();
    expect(second.data).toEqual(first.data);
    expect(second.extensions).toMatchObject({ replayed: true });
    expect(await holder().refused(ACCEPT, variables)).toMatchObject({ code: 'INVITATION_USED' });
  });

  it('is proved again: the key alone opens nothing', async () => {
    const { token } = await invitation();
    const key = { 'idempotency-key': v7() };
    await holder(key).do(ACCEPT, { token, name: 'Nils Ny', password: OWN_WORDS });
    const guessed = { token, name: 'Nils Ny', password: 'en helt annan mening' };
    expect((await holder(key).refused(ACCEPT, guessed)).code).toBe('INVITATION_USED');
    const wrong = { token: `${token.slice(0, -4)}AAAA`, name: 'Nils Ny', password: OWN_WORDS };
    expect((await holder(key).refused(ACCEPT, wrong)).code).toBe('INVITATION_INVALID');
  });

  it('under a key that stands for something else is refused', async () => {
    const key = { 'idempotency-key': v7() };
    const [one, other] = [await invitation(), await invitation()];
    await holder(key).do(ACCEPT, { token: one.token, name: 'Nils Ny', password: OWN_WORDS });
    // The key belongs to its link: another link may use the same.
    await holder(key).do(ACCEPT, { token: other.token, name: 'Nina Ny', password: OWN_WORDS });
  });
});

describe('guessing', () => {
  it('delays whoever guesses, and nobody else who holds the link', async () => {
    const { token } = await invitation();
    const guesser = holder();
    const wrong = { token: `${token.slice(0, -4)}AAAA`, name: 'Nils Ny', password: OWN_WORDS };
    for (let guess = 0; guess < 3; guess += 1)
      expect((await guesser.refused(ACCEPT, wrong)).code).toBe('INVITATION_INVALID');
    expect((await guesser.refused(ACCEPT, wrong)).code).toBe('RATE_LIMITED');
    expect((await guesser.refused(ACCEPT, { ...wrong, token })).code).toBe('RATE_LIMITED');
    await holder().do(ACCEPT, { ...wrong, token });
  });

  it('is not what many do who come at once from one place with the right link', async () => {
    const { token } = await invitation();
    const room = somewhere();
    const tries = Array.from({ length: 20 }, () =>
      new Visitor(server.url, room).ask(ACCEPT, { token, name: 'Nils Ny', password: 'kort' }),
    );
    const codes = (await Promise.all(tries)).map(({ errors }) => errors?.[0]?.extensions.code);
    expect(new Set(codes)).toEqual(new Set(['TOO_SHORT']));
  });
});
