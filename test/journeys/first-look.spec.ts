// The first look: a coach signs in on the start page, asks the API, and sees how far a company has come.
import { readFile } from 'node:fs/promises';
import { expect, test, type Response } from '@playwright/test';
import { enterAs, watch } from './steps.js';

interface Standing {
  step: number | null;
  insatsomrade: { code: string };
}

interface Answer {
  data: { companies: { totalCount: number; nodes: { name: string; progress: Standing[] }[] } };
}

const isAnswerTo = (operation: string) => (response: Response) =>
  response.url().endsWith('/graphql') && (response.request().postData() ?? '').includes(operation);

test('a coach signs in, runs a saved query and sees a company’s progress', async ({ page }) => {
  const faults = watch(page);

  await enterAs(page, 'Industriutvecklare');
  await expect(page.getByText('Demo – påhittade uppgifter')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hej \p{L}+!$/u);

  await page.goto('/explorer');
  await page.getByRole('button', { name: 'Företag med läge per insatsområde' }).click();
  await expect(page.getByLabel('Query Editor')).toContainText('CompaniesWithProgress');
  const asked = page.waitForResponse(isAnswerTo('CompaniesWithProgress'));
  await page.getByRole('button', { name: /^Execute query/ }).click();

  const { data } = (await (await asked).json()) as Answer;
  expect(data.companies.totalCount).toBeGreaterThan(80);
  const climbed = data.companies.nodes.filter(({ progress }) => progress.some(({ step }) => step !== null && step > 1));
  expect(climbed.length).toBeGreaterThan(0);
  expect(climbed[0]?.progress.map(({ insatsomrade }) => insatsomrade.code)).toContain('digitalisering');
  await expect(page.getByLabel('Result Window')).toContainText('"progress"');
  expect(faults).toEqual([]);
});

test('a coach logs a session in the explorer, and sent twice it is still one', async ({ page }) => {
  await enterAs(page, 'Industriutvecklare');
  await page.goto('/explorer#log-a-session');
  await expect(page.getByLabel('Variables')).toContainText('heldAt');

  const send = async (): Promise<{ data: { coachingSessionLog: { id: string; minutes: number } } }> => {
    const answered = page.waitForResponse(isAnswerTo('LogASession'));
    await page.getByRole('button', { name: /^Execute query/ }).click();
    return (await answered).json();
  };
  const first = await send();
  expect(first.data.coachingSessionLog.minutes).toBe(45);
  const again = await send();
  expect(again.data.coachingSessionLog.id).toBe(first.data.coachingSessionLog.id);
});

test('a newcomer makes an API key, and the request in the README answers', async ({ page, request, baseURL }) => {
  const readme = await readFile('README.md', 'utf8');
  const body = /-d '(\{"query":.+\})'/.exec(readme)?.[1] ?? '';
  await enterAs(page, 'Industriutvecklare');
  await page.goto('/explorer#create-an-api-key');
  await expect(page.getByLabel('Variables')).toContainText('mayWrite');
  const made = page.waitForResponse(isAnswerTo('CreateAnApiKey'));
  await page.getByRole('button', { name: /^Execute query/ }).click();
  const { data } = (await (await made).json()) as { data: { apiKeyCreate: { secret: string } } };

  await page.context().clearCookies();
  const headers = { authorization: `Bearer ${data.apiKeyCreate.secret}`, 'content-type': 'application/json' };
  const answered = await request.post(`${baseURL}/graphql`, { headers, data: body });
  const answer = (await answered.json()) as Answer;
  expect(answer.data.companies.nodes).toHaveLength(3);
  expect(answer.data.companies.nodes[0]?.progress.length).toBeGreaterThan(0);
});

test('a wrong password is refused in words, and the keyboard alone is enough to sign in', async ({ page }) => {
  await page.goto('/');
  const offer = (await page.locator('#offer').textContent()) ?? '';
  const { people, password } = JSON.parse(offer) as { password: string; people: { email: string }[] };

  await page.getByLabel('E-postadress').focus();
  await page.keyboard.type(people[0]?.email ?? '');
  await page.keyboard.press('Tab');
  await page.keyboard.type('inte det rätta lösenordet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/\p{L}+.*\./u);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Små fabriker, steg för steg.');

  await page.getByLabel('Lösenord', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hej /);
});

test('the page of the app is small, kept apart from other hosts, and offers the people of the demo', async ({
  request,
}) => {
  const page = await request.get('/', { headers: { accept: 'text/html' } });
  expect(page.headers()).toMatchObject({ 'cache-control': 'no-cache' });
  const policy = page.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("style-src 'self' 'unsafe-inline'");
  expect(await page.text()).toContain('elin.exempelgren@example.com');
  const scripts = [...(await page.text()).matchAll(/src="([^"]+)"/g)].map(([, address = '']) => address);
  for (const address of scripts) expect(address).toMatch(/^\/(assets\/|registerSW)/);
  expect((await request.get('/assets/nothing.js')).status()).toBe(404);
  expect((await request.get('/server/documents.json')).status()).toBe(404);
  expect((await request.get('/..%2fpackage.json')).status()).toBe(404);
});
