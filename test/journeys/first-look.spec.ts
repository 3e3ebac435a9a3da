// The first look: a coach signs in on the start page, asks the API, and sees how far a company has come.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page, type Response } from '@playwright/test';

interface Standing {
  step: number | null;
  insatsomrade: { code: string };
}

interface Answer {
  data: { companies: { totalCount: number; nodes: { name: string; progress: Standing[] }[] } };
}

/** What goes wrong unseen: a request that leaves the house, a script that fails, something that the policy stops. */
function watch(page: Page): string[] {
  const faults: string[] = [];
  const own = (address: string): boolean => /^(http:\/\/localhost:\d+\/|data:|blob:)/.test(address);
  page.on('request', (request) => own(request.url()) || faults.push(`asks ${request.url()}`));
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return faults;
}

const signInAs = (page: Page, role: string): Promise<void> =>
  page
    .getByRole('button', { name: `Logga in som ${role}` })
    .first()
    .click();

const isAnswerTo = (operation: string) => (response: Response) =>
  response.url().endsWith('/graphql') && (response.request().postData() ?? '').includes(operation);

test('a coach signs in, runs a saved query and sees a company’s progress', async ({ page }) => {
  const faults = watch(page);

  await page.goto('/');
  await expect(page.getByText('Demo – påhittade uppgifter')).toBeVisible();
  await signInAs(page, 'Industriutvecklare');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hej \p{L}+!$/u);
  await expect(page.getByRole('img', { name: /^Steg [1-5] av 5, .+, sedan \d+ \p{L}+ \d{4}$/u }).first()).toBeVisible();

  await page.getByRole('link', { name: 'API-utforskaren', exact: true }).click();
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
  await page.goto('/');
  await signInAs(page, 'Industriutvecklare');
  await expect(page.getByRole('table')).toBeVisible();
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
  await page.goto('/');
  await signInAs(page, 'Industriutvecklare');
  await expect(page.getByRole('table')).toBeVisible();
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
  const { email = '', password = '' } = await page
    .locator('button[data-email]')
    .first()
    .evaluate((button: { dataset: Record<string, string> }) => ({ ...button.dataset }));

  await page.getByLabel('E-postadress').focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('inte det rätta lösenordet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/\p{L}+.*\./u);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Små fabriker, steg för steg.');

  await page.getByLabel('Lösenord').fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hej /);
  await page.getByRole('link', { name: 'Till innehållet' }).press('Enter');
  await expect(page.locator('main:target')).toBeVisible();
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await expect(page.getByLabel('E-postadress')).toBeVisible();
});

for (const width of [320, 1280]) {
  test(`nothing lies beside the page at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const role of ['Projektledare', 'Observatör', 'Läsare']) {
      await page.goto('/');
      await signInAs(page, role);
      await expect(page.getByRole('heading', { name: 'Deltagande mot mål' })).toBeVisible();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.getByRole('button', { name: 'Logga ut' }).click();
      await expect(page.getByLabel('E-postadress')).toBeVisible();
    }
  });
}
