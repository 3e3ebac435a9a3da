// Somebody is invited: the letter, its link, a password, and inside.
import { expect, test } from '@playwright/test';
import { enterAs, leave } from './steps.js';

const WHO = '{ me { member { organisation { id } } } }';

const INVITE = `mutation Invite($id: ID!, $input: MemberInviteInput!) {
  memberInvite(id: $id, input: $input) { id }
}`;

test('an invited colleague follows the link in the letter and is in', async ({ page }) => {
  const email = `ny.${Date.now()}@example.com`;
  await enterAs(page, 'Administratör');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Att rätta');

  const asked = await page.request.post('/graphql', { data: { query: WHO } });
  const who = (await asked.json()) as { data: { me: { member: { organisation: { id: string } } } } };
  const organisationId = who.data.me.member.organisation.id;
  const input = { email, name: 'Nina Nyanställd', organisationId };
  const invited = await page.request.post('/graphql', {
    data: { query: INVITE, variables: { id: crypto.randomUUID(), input } },
  });
  expect(await invited.json()).toMatchObject({ data: { memberInvite: { id: expect.any(String) } } });
  await leave(page);

  const letter = page.getByRole('article').filter({ hasText: email });
  await expect(async () => {
    await page.goto('/mailbox');
    await expect(letter).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await letter.getByRole('link').first().click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Välkommen till Stegvis');
  await page.getByRole('link', { name: 'In English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome to Stegvis');
  await expect(page.getByRole('alert')).toBeHidden();
  await page.getByRole('link', { name: 'På svenska' }).click();
  await page.getByLabel('För- och efternamn').fill('Nina Nyanställd');
  await page.getByLabel('Lösenord', { exact: true }).fill('kort');
  await page.getByRole('button', { name: 'Ta emot inbjudan' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Lösenord', { exact: true }).fill('regnet smattrar mot plåttaket');
  await page.getByRole('button', { name: 'Ta emot inbjudan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hej Nina!');
});

test('a password is never asked for by a page that could only send it in an address', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/invitation#nothing');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('input[type=password]')).toBeHidden();
  await context.close();
});
