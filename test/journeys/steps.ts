// Steps that many journeys take.
import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test';
import { Taps } from './offline.js';

/** Signs in as the first of the demo's people with a role, and waits until the app has opened. */
export async function enterAs(page: Page, role: string): Promise<void> {
  await page.goto('/');
  await page
    .getByRole('button', { name: `Logga in som ${role}` })
    .first()
    .click();
  await expect(page.getByRole('status').first()).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

/** Ends the session, as whoever has no account comes: the link that they follow finds nobody signed in. */
export async function leave(page: Page): Promise<void> {
  // An open app learns that its session has ended and goes to the door by itself, across wherever the journey goes next.
  await page.goto('about:blank');
  const answered = await page.request.post('/graphql', { data: { query: 'mutation { signOut }' } });
  expect(await answered.json()).toEqual({ data: { signOut: true } });
}

/** Asks the API as whoever the cookies are of. */
export async function answerTo<Data>(asked: APIRequestContext, query: string, variables: object = {}): Promise<Data> {
  const answer = await asked.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: object[] };
  expect(errors).toBeUndefined();
  return data;
}

/** Opens the demo's mailbox and waits for a letter that holds these texts. */
export async function letterWith(page: Page, ...texts: string[]): Promise<Locator> {
  const letters = page.getByRole('article');
  const letter = texts.reduce((found, hasText) => found.filter({ hasText }), letters);
  await expect(async () => {
    await page.goto('/mailbox');
    await expect(letter).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return letter;
}

export interface Newcomer {
  name: string;
  email: string;
  password: string;
}

/** Somebody who is in nobody else's way: invited by the administrator, and signed in elsewhere, by requests alone. */
export async function newcomer(page: Page, elsewhere: APIRequestContext): Promise<Newcomer> {
  const somebody = {
    name: 'Nora Nyanställd',
    email: `nora.${crypto.randomUUID()}@example.com`,
    password: 'mossa över stock',
  };
  await page.goto('/');
  const offer = JSON.parse((await page.locator('#offer').textContent()) ?? '') as {
    password: string;
    people: { email: string; role: { sv: string } }[];
  };
  const admin = offer.people.find(({ role }) => role.sv === 'Administratör')?.email;
  const { signIn } = await answerTo<{ signIn: { member: { organisation: { id: string } } } }>(
    elsewhere,
    'mutation($e: String!, $p: String!) { signIn(email: $e, password: $p) { member { organisation { id } } } }',
    { e: admin, p: offer.password },
  );
  const input = { name: somebody.name, email: somebody.email, organisationId: signIn.member.organisation.id };
  await answerTo(elsewhere, 'mutation($input: MemberInviteInput!) { memberInvite(input: $input) { id } }', { input });
  const link = (await letterWith(page, somebody.email)).getByRole('link').first();
  const token = new URL((await link.getAttribute('href')) ?? '').hash.slice(1);
  await answerTo(
    elsewhere,
    'mutation($name: String!, $password: String!, $token: String!) { invitationAccept(name: $name, password: $password, token: $token) { account { email } } }',
    { name: somebody.name, password: somebody.password, token },
  );
  return somebody;
}

/** Signs in with address and password, as everybody does outside a demo. */
export async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('E-postadress').fill(email);
  await page.getByLabel('Lösenord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Logga in', exact: true }).click();
}

/** What goes wrong unseen: a request that leaves the house, a script that fails, something that the policy stops. */
export function watch(page: Page): string[] {
  const faults: string[] = [];
  const own = (address: string): boolean => /^(http:\/\/localhost:\d+\/|data:|blob:)/.test(address);
  page.on('request', (request) => own(request.url()) || faults.push(`asks ${request.url()}`));
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return faults;
}

/** Asks the API with the cookie of the browser; a refusal is a fault. */
export async function ask<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: object[] };
  expect(errors).toBeUndefined();
  return data;
}

export interface Coached {
  id: string;
  company: { id: string; name: string };
}

/** A company that whoever is signed in coaches. */
export async function coached(page: Page): Promise<Coached> {
  const { enrolments } = await ask<{ enrolments: { nodes: Coached[] } }>(
    page,
    '{ enrolments(filter: { isMine: true, isOpen: true }, first: 1) { nodes { id company { id name } } } }',
  );
  const [first] = enrolments.nodes;
  if (!first) throw new Error('The coach has no company.');
  return first;
}

/** A name that no other journey has given. */
export const named = (what: string): string => `${what} ${crypto.randomUUID().slice(0, 8)}`;

/** A company that is made for a journey, interested in a project, in the care of the organisation of whoever is signed in. */
export async function enrol(page: Page, projectId: string, name: string): Promise<string> {
  const { companyRegister } = await ask<{ companyRegister: { id: string } }>(
    page,
    'mutation ($input: CompanyRegisterInput!) { companyRegister(input: $input) { id } }',
    { input: { name } },
  );
  const { enrolmentOpen } = await ask<{ enrolmentOpen: { id: string } }>(
    page,
    'mutation ($input: EnrolmentOpenInput!) { enrolmentOpen(input: $input) { id } }',
    { input: { projectId, companyId: companyRegister.id } },
  );
  return enrolmentOpen.id;
}

interface Led {
  me: {
    roles: {
      role: string;
      untilOn: string | null;
      project: { id: string; startsOn: string; endedOn: string | null };
    }[];
  };
}

/** The project that runs and is led by whoever is signed in. */
export async function ledProject(page: Page): Promise<string> {
  const { me } = await ask<Led>(page, '{ me { roles { role untilOn project { id startsOn endedOn } } } }');
  const day = new Date().toISOString().slice(0, 10);
  const led = me.roles.find(
    ({ role, project }) =>
      role === 'PROJECT_LEADER' && project.startsOn <= day && !(project.endedOn && project.endedOn < day),
  );
  return led?.project.id ?? '';
}

/** By the link in the letter that invited, with a name and a password of one's own. */
export async function comeIn(page: Page, who: { name: string; email: string }, taps = new Taps()): Promise<void> {
  const letter = page.getByRole('article').filter({ hasText: who.email });
  await expect(async () => {
    await page.goto('/mailbox');
    await expect(letter).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await taps.tap(letter.getByRole('link').first());
  await page.waitForLoadState();
  await taps.write(page, 'För- och efternamn', who.name);
  await taps.write(page, 'Lösenord', 'regnet smattrar mot plåttaket');
  await taps.tap(page.getByRole('button', { name: 'Ta emot inbjudan' }));
}
