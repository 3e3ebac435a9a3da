// A coach's day: a visit is planned and prepared, companies are found by keyboard, and an action is done.
import { expect, test, type Page } from '@playwright/test';
import { enterAs } from './steps.js';

const COACH = 'Industriutvecklare';

/** Tomorrow in Sweden. */
const tomorrow = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(Date.now() + 86_400_000);

const linkTo = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: place, exact: true });

/** Opens one of the coach's own companies and says what it is called. */
async function openCompany(page: Page): Promise<string> {
  await page.goto('/companies?view=mine');
  const row = page.getByRole('row').nth(1).getByRole('link');
  const name = (await row.textContent()) ?? '';
  await row.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  return name;
}

test('a visit is planned, prepared with one click, printed on one sheet, and read without network', async ({
  page,
  context,
}) => {
  await enterAs(page, COACH);
  const company = await openCompany(page);
  await page.getByRole('button', { name: 'Planera besök' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Dag').fill(tomorrow());
  await sheet.getByLabel('Börjar').fill('23:00');
  await sheet.getByRole('button', { name: 'Planera besöket' }).click();
  await expect(page.getByText('Besöket är planerat.')).toBeVisible();

  await page.goto('/');
  const day = page.locator('section').filter({ has: page.getByRole('heading', { name: 'I morgon' }) });
  await day
    .getByRole('link', { name: `Inför besöket hos ${company}` })
    .last()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(company);
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText([
    'Vem och var',
    'Vad sa vi sist?',
    'Öppna åtgärder',
    'Trappan',
    'Personer',
    'Ramen i projektet',
    'Förslag till dagordning',
    'Ta med',
  ]);
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(sheets).toHaveLength(1);

  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(company);
  await expect(page.getByRole('heading', { name: 'Förslag till dagordning' })).toBeVisible();
});

test('companies are found and opened by keyboard alone, and the stairs stand in words as well', async ({ page }) => {
  await enterAs(page, COACH);
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Företag');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('EXEMPELGJUTERIET');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page).toHaveURL(/q=EXEMPELGJUTERIET/);
  const name = (await page.getByRole('row').nth(1).getByRole('link').textContent()) ?? '';
  await page.keyboard.press('Tab');
  await page.keyboard.press('j');
  await expect(page.getByRole('row').nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

  const stairs = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Trappan' }) });
  const figures = await stairs.getByRole('img').count();
  expect(figures).toBeGreaterThan(0);
  await stairs.getByText('Visa som tabell').click();
  const table = stairs.getByRole('table', { name: `Trappan för ${name}` });
  await expect(table.getByRole('row')).toHaveCount(figures + 1);
  await page.getByRole('link', { name: 'Besök', exact: true }).click();
  await expect(page).toHaveURL(/show=visit/);
});

test('a company that has been seen in the list is found in it without network', async ({ page, context }) => {
  await enterAs(page, COACH);
  await page.goto('/companies?view=all');
  const seen = page.getByRole('row').nth(3).getByRole('link');
  await expect(seen).toBeVisible();
  const name = (await seen.textContent()) ?? '';
  await context.setOffline(true);
  await page.getByRole('searchbox').fill(name);
  await expect(page.getByRole('row').nth(1).getByRole('link')).toHaveText(name);
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('alert')).toBeHidden();
  await context.setOffline(false);
});

test('an action is done with two taps, and what it gave may be said later', async ({ page }) => {
  await enterAs(page, COACH);
  await linkTo(page, 'Åtgärder').click();
  const first = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Märk upp verktygen' });
  await first.getByRole('button', { name: /^Klar/ }).click();
  await first.getByRole('button', { name: 'Spara som klar' }).click();
  await expect(page.getByText('Klarmarkerad.')).toBeVisible();
  await page.getByRole('link', { name: 'Klara', exact: true }).click();
  await expect(page.getByRole('main').getByText('Märk upp verktygen', { exact: false })).toBeVisible();
});

test('nothing lies beside the page at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await enterAs(page, COACH);
  await openCompany(page);
  const company = new URL(page.url()).pathname;
  await page.goto('/calendar?view=list');
  const visit = await page.locator('a[href^="/visits/"]').first().getAttribute('href');
  for (const path of ['/', '/companies', company, visit ?? '', '/actions', '/calendar', '/calendar?view=month']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(320);
  }
});

test('what is searched for stays in its field and in the list when another list is chosen', async ({ page }) => {
  await enterAs(page, COACH);
  await page.goto('/companies');
  const search = page.getByRole('main').getByRole('searchbox');
  const views = page.getByRole('navigation', { name: 'Urval' });
  await search.fill('exempel');
  await expect(page).toHaveURL(/q=exempel/);
  for (const [list, address] of [
    ['Alla', /view=all/],
    ['Mina', /view=mine/],
  ] as const) {
    await views.getByRole('link', { name: list, exact: true }).click();
    await expect(page).toHaveURL(address);
    await expect(page).toHaveURL(/q=exempel/);
    await expect(search).toHaveValue('exempel');
  }
});
