// Whose it is: a session that ends, another person on the same device, and signing out with something unsent.
import { readFile } from 'node:fs/promises';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { aNote, inState, keptIn, logButton, logVisit, sessionsOf, settle } from './offline.js';
import { ask, enter, enterAs, newcomer } from './steps.js';

/** What is left when somebody has gone: nothing of theirs, and what the device knows of itself. */
async function expectWiped(page: Page): Promise<void> {
  const kept = JSON.parse(await keptIn(page, 'stegvis')) as Record<string, unknown[]>;
  const left = Object.entries(kept).filter(([name, rows]) => name !== 'stegvis:settings' && rows.length > 0);
  expect(left).toEqual([]);
  expect(JSON.stringify(kept)).not.toContain('@');
}

/** Without network, one visit is logged. */
async function logOffline(context: BrowserContext, page: Page, note: string): Promise<void> {
  await settle(page);
  await context.setOffline(true);
  await logVisit(page, note);
  await expect(inState(page, 'På telefonen')).toHaveCount(1);
}

test('a session that ended without network asks for the password over the page, and goes on where it was', async ({
  context,
  page,
}) => {
  await enterAs(page, 'Industriutvecklare');
  const note = aNote('Sessionen tog slut');
  await logOffline(context, page, note);
  await page
    .getByRole('navigation')
    .getByRole('link', { name: 'Osparat på servern' })
    .filter({ visible: true })
    .click();
  await context.clearCookies();
  await context.setOffline(false);

  const door = page.getByRole('dialog', { name: 'Du behöver logga in igen' });
  await expect(door).toBeVisible();
  expect(await sessionsOf(context, note).catch(() => [])).toEqual([]);
  await door
    .getByRole('button', { name: /^Logga in som Industriutvecklare,/ })
    .first()
    .click();
  await expect(door).toBeHidden();
  expect(new URL(page.url()).pathname).toBe('/unsent');
  await expect.poll(() => sessionsOf(context, note)).toHaveLength(1);
  await expect(page.getByText('Allt är sparat på servern.')).toBeVisible();
});

test('another person on the device neither sees nor sends what somebody has not sent', async ({ context, page }) => {
  await enterAs(page, 'Industriutvecklare');
  const note = aNote('Bara min');
  await logOffline(context, page, note);
  expect(await keptIn(page, 'stegvis')).not.toContain(note);
  await context.clearCookies();
  await context.setOffline(false);
  const door = page.getByRole('dialog', { name: 'Du behöver logga in igen' });
  await door
    .getByRole('button', { name: /^Logga in som Projektledare,/ })
    .first()
    .click();

  await expect(door).toBeHidden();
  await page.goto('/unsent');
  await expect(page.getByText('Allt är sparat på servern.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0);
  const kept = await keptIn(page, 'stegvis');
  expect(kept).not.toContain('Elin');
  expect(kept).not.toContain('stegvis-seen-elin');
  expect(kept).not.toContain(note);

  // Whoever wrote it signs in again, and it is sent in their name.
  await page.getByRole('button', { name: 'Logga ut' }).filter({ visible: true }).click();
  await page
    .getByRole('button', { name: /^Logga in som Industriutvecklare,/ })
    .first()
    .click();
  await expect.poll(() => sessionsOf(context, note)).toHaveLength(1);
});

test('a cookie of somebody else sends nothing in the wrong name', async ({ context, page, request }) => {
  await enterAs(page, 'Industriutvecklare');
  const note = aNote('Inte i fel namn');
  await logOffline(context, page, note);
  // In another program of the same browser somebody else has signed in.
  const offer = JSON.parse((await page.locator('#offer').textContent()) ?? '') as {
    password: string;
    people: { email: string; role: { sv: string } }[];
  };
  const leader = offer.people.find(({ role }) => role.sv === 'Projektledare')?.email;
  const query = 'mutation($e: String!, $p: String!) { signIn(email: $e, password: $p) { account { email } } }';
  await request.post('/graphql', { data: { query, variables: { e: leader, p: offer.password } } });
  await context.clearCookies();
  await context.addCookies((await request.storageState()).cookies);
  const sent: string[] = [];
  page.on('request', (one) => one.headers()['idempotency-key'] && sent.push(one.headers()['x-stegvis-account'] ?? ''));
  await context.setOffline(false);

  await expect(page.getByText('Allt är sparat').first()).toBeVisible();
  expect(new Set(sent).has(encodeURIComponent(leader ?? ''))).toBe(false);
  expect(await sessionsOf(context, note)).toEqual([]);
  await page.getByRole('button', { name: 'Logga ut' }).filter({ visible: true }).click();
  await page
    .getByRole('button', { name: /^Logga in som Industriutvecklare,/ })
    .first()
    .click();
  await expect.poll(() => sessionsOf(context, note)).toHaveLength(1);
});

test('signing out with something unsent takes a second choice, offers a file, and wipes all, without network too', async ({
  context,
  page,
}) => {
  await enterAs(page, 'Industriutvecklare');
  const note = aNote('Finns bara här');
  await logOffline(context, page, note);
  await page.getByRole('button', { name: 'Logga ut' }).filter({ visible: true }).click();
  const asked = page.getByRole('dialog', { name: 'Allt är inte skickat' });
  await expect(asked.getByRole('listitem')).toHaveText([/^Besök hos /]);
  await expect(asked.getByRole('button', { name: 'Logga ut och ta bort dem' })).toBeDisabled();

  const downloading = page.waitForEvent('download');
  await asked.getByRole('button', { name: 'Spara som fil först' }).click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain(note);
  await asked.getByLabel('Jag vill att de tas bort').check();
  await asked.getByRole('button', { name: 'Logga ut och ta bort dem' }).click();

  await expect(page.getByLabel('E-postadress')).toBeVisible();
  await expectWiped(page);
  // The server is told as soon as it answers: the cookie opens nothing any more.
  await context.setOffline(false);
  const who = () => context.request.post('/graphql', { data: { query: '{ me { account { email } } }' } });
  await expect.poll(async () => (await (await who()).json()) as unknown).toEqual({ data: { me: null } });
});

test('a session ended by the server wipes the device at the next contact when all was sent', async ({
  context,
  page,
}) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  await expect(logButton(page)).toBeVisible();
  await context.clearCookies();
  await page.reload();
  await expect(page.getByLabel('E-postadress')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('E-postadress')).toBeVisible();
  await expectWiped(page);
});

test('who may see less from now on finds nothing of what they saw, without network either', async ({
  browser,
  context,
  page,
  request,
}) => {
  const { email, password } = await newcomer(page, request);
  const ada = await (await browser.newContext()).newPage();
  await enterAs(ada, 'Administratör');
  const found = await ask<{ members: { nodes: { id: string; version: number; email: string }[] } }>(
    ada,
    '{ members(first: 100, filter: { search: "Nora Nyanställd" }) { nodes { id version email } } }',
  );
  const { id, version } = found.members.nodes.find((one) => one.email === email) ?? {};
  const become = 'mutation ($id: ID!, $v: Int!) { member: memberPromote(id: $id, expectedVersion: $v) { version } }';
  const { member } = await ask<{ member: { version: number } }>(ada, become, { id, v: version });

  await enter(page, email, password);
  const team = page.getByRole('navigation').getByRole('link', { name: 'Team' }).filter({ visible: true });
  await team.click();
  await expect(page.getByText('Ada Exempelstrand')).toBeVisible();
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await expect.poll(() => keptIn(page, 'stegvis-seen-')).toContain('Ada Exempelstrand');

  await ask(ada, become.replace('memberPromote', 'memberDemote'), { id, v: member.version });
  await page.goto('/settings');
  const persons = async () => (JSON.parse(await keptIn(page, 'stegvis')) as Record<string, unknown>)['stegvis:persons'];
  await expect.poll(persons).toMatchObject([{ me: { member: { isAdmin: false } } }]);
  await context.setOffline(true);
  await page.goto('/team');
  await expect(page.getByText('De här uppgifterna finns inte på den här enheten än.')).toBeVisible();
  await expect(page.getByText('Ada Exempelstrand')).toHaveCount(0);
  expect(await keptIn(page, 'stegvis-seen-')).not.toContain('Ada Exempelstrand');
});
