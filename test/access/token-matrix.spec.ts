// Every kind of secret in every place where one can be shown: only its own place takes it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { consortium, type Consortium } from '../support/make.js';
import { sql } from '#platform/database/sql.js';
import { digestOf, newSecret } from '../../src/access/credentials/secret.js';
import {
  anotherServer,
  foundHouse,
  holderIn,
  PASSWORD,
  SIGN_IN,
  somewhere,
  Visitor,
  type House,
  type Server,
} from './visitors.js';

const KINDS = [
  'nothing',
  'session',
  'key',
  'invitation',
  'password',
  'made up',
  'hash of the session',
  'key of others',
] as const;
type Kind = (typeof KINDS)[number];

let server: Server;
let here: Consortium;
let house: House;
const secrets = new Map<Kind, string>();

beforeAll(async () => {
  server = await anotherServer({ TRUST_PROXIES: '1' });
  here = await consortium();
  house = await foundHouse();
  const session = here.admin.cookie.replace('stegvis=', '');
  const { apiKeyCreate } = await as(here.admin).do<{ apiKeyCreate: { secret: string } }>(
    'mutation { apiKeyCreate(input: { name: "skript", mayWrite: true }) { secret } }',
  );
  secrets.set('nothing', '');
  secrets.set('session', session);
  secrets.set('key', apiKeyCreate.secret);
  secrets.set('invitation', await invitation());
  secrets.set('password', PASSWORD);
  secrets.set('made up', newSecret());
  secrets.set('hash of the session', digestOf(session));
  secrets.set('key of others', apiKeyCreate.secret.replace(here.world.workspaceId, house.workspaceId));
});

afterAll(() => server.close());

/** An open invitation whose letter has been read. */
async function invitation(): Promise<string> {
  const email = `${v7()}@example.com`;
  const input = { email, name: 'Nils Ny', organisationId: here.owner.id };
  const { memberInvite } = await as(here.admin).do<{ memberInvite: { id: string } }>(
    'mutation($input: MemberInviteInput!) { memberInvite(input: $input) { id } }',
    { input },
  );
  const secret = newSecret();
  await inside(here.world.workspaceId, (db) =>
    db.transaction(() =>
      db.run(sql`
        UPDATE invitation SET secret_hash = ${digestOf(secret)} WHERE workspace_id = ${db.workspace} AND id = ${memberInvite.id}`),
    ),
  );
  return `${here.world.workspaceId}_${memberInvite.id}_${secret}`;
}

const ASK = '{ members { totalCount } }';
const CHANGE = 'mutation($input: OrganisationRegisterInput!) { organisationRegister(input: $input) { id } }';
const ACCEPT =
  'mutation($t: String!) { invitationAccept(token: $t, name: "Nils", password: "en helt egen mening") { account { email } } }';

/** Where a secret can be shown, and what is then asked; each says whether it was let in. */
const PLACES = {
  'cookie, reading': { takes: 'session', show: (shown: string) => tried({ cookie: `stegvis=${shown}` }, ASK) },
  'cookie, changing': { takes: 'session', show: (shown: string) => tried({ cookie: `stegvis=${shown}` }, CHANGE) },
  'cookie of https': { takes: undefined, show: (shown: string) => tried({ cookie: `__Host-stegvis=${shown}` }, ASK) },
  'bearer, reading': { takes: 'key', show: (shown: string) => tried({ authorization: `Bearer ${shown}` }, ASK) },
  'bearer, changing': { takes: 'key', show: (shown: string) => tried({ authorization: `Bearer ${shown}` }, CHANGE) },
  basic: {
    takes: undefined,
    show: (shown: string) => tried({ authorization: `Basic ${Buffer.from(shown).toString('base64')}` }, ASK),
  },
  'bare authorization': { takes: undefined, show: (shown: string) => tried({ authorization: shown }, ASK) },
  'x-api-key': { takes: undefined, show: (shown: string) => tried({ 'x-api-key': shown }, ASK) },
  'password of signing in': {
    takes: 'password',
    show: async (shown: string) => tried({}, SIGN_IN, { email: (await holderIn(house)).email, password: shown }),
  },
  'link of an invitation': { takes: 'invitation', show: (shown: string) => tried({}, ACCEPT, { t: shown }) },
} as const satisfies Record<string, { takes: Kind | undefined; show: (shown: string) => Promise<boolean> }>;

async function tried(headers: Record<string, string>, query: string, variables: object = {}): Promise<boolean> {
  const visitor = new Visitor(server.url, { ...somewhere(), ...headers });
  const { errors, status } = await visitor.ask(query, { input: { name: `Bolaget ${v7()}` }, ...variables });
  const refusal = errors?.[0]?.extensions.code;
  if (refusal) expect(['UNAUTHENTICATED', 'SIGN_IN_FAILED', 'INVITATION_INVALID']).toContain(refusal);
  if (refusal === 'UNAUTHENTICATED') expect(status).toBe(401);
  return !refusal;
}

describe.each(Object.keys(PLACES) as (keyof typeof PLACES)[])('as %s', (place) => {
  it.each(KINDS)('%s is taken only where it belongs', async (kind) => {
    const { takes, show } = PLACES[place];
    expect(await show(secrets.get(kind) ?? '')).toBe(kind === takes);
  });
});
