// Whoever leads promises a number, makes another of it, and takes it back: each with its reason, and all of it in history.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { ask, enterAs, ledProject, named } from './steps.js';

const DAY_MS = 86_400_000;

/** A period of the project that no other journey has: from its beginning to a day like no other. */
async function periodOf(page: Page): Promise<[string, string]> {
  const { project } = await ask<{ project: { startsOn: string; plannedEndOn: string } }>(
    page,
    'query ($id: ID!) { project(id: $id) { startsOn plannedEndOn } }',
    { id: await ledProject(page) },
  );
  const last = Date.parse(project.plannedEndOn) - Math.floor(Math.random() * 120) * DAY_MS;
  return [project.startsOn, new Date(last).toISOString().slice(0, 10)];
}

/** As the app writes a day. */
const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));

const save = (within: Page | Locator): Promise<void> => within.getByRole('button', { name: 'Spara målet' }).click();

/** The message at a field, which is marked as wrong. */
async function expectRefused(field: Locator, message: string | RegExp): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(message);
}

test('a target is promised, revised and withdrawn, and its history tells why', async ({ page }) => {
  await enterAs(page, 'Projektledare');
  const [fromOn, untilOn] = await periodOf(page);
  await page.goto('/project/targets');
  await page.getByRole('button', { name: 'Nytt mål' }).click();
  await page.getByLabel('Enhet').selectOption('Företag');
  await page.getByLabel('Antal').fill('1');
  await page.getByLabel('Från').fill(fromOn);
  await page.getByLabel('Till', { exact: true }).fill(untilOn);
  await save(page);
  await expectRefused(page.getByLabel('Antal'), /Målet 1 är redan passerat: \d+ är nådda\. Ange ett skäl/);
  await page.getByLabel('Antal').fill('999');
  await save(page);
  const target = page
    .getByRole('region', { name: 'Delmål för en period' })
    .getByRole('listitem')
    .filter({ hasText: `${dayInWords(fromOn)} – ${dayInWords(untilOn)}` });
  await expect(target).toContainText(/\d+ av 999/);

  const [revised, withdrawn] = [named('Färre söker'), named('Räknas någon annanstans')];
  await target.getByRole('button', { name: 'Revidera: Företag' }).click();
  await target.getByLabel('Antal').fill('1');
  await save(target);
  await expectRefused(target.getByLabel('Antal'), /Målet 1 är redan passerat/);
  await target.getByLabel('Antal').fill('998');
  await save(target);
  await expectRefused(target.getByLabel('Varför'), /./);
  await target.getByLabel('Antal').fill('1');
  await target.getByLabel('Varför').fill(revised);
  await save(target);
  await expect(target).toContainText(`999 → 1, ${revised}`);

  await target.getByRole('button', { name: 'Dra tillbaka målet: Företag' }).click();
  await target.getByLabel('Varför').fill(withdrawn);
  await target.getByRole('button', { name: 'Dra tillbaka målet', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Historik');
  const told = page.getByRole('main').getByRole('listitem');
  await expect(told.filter({ hasText: 'satte ett mål' })).toHaveCount(1);
  await expect(told.filter({ hasText: revised })).toContainText('reviderade');
  await expect(told.filter({ hasText: withdrawn })).toContainText('drog tillbaka');

  await page.goto('/project/targets');
  await expect(page.getByRole('region', { name: 'Hela projektet' })).toBeVisible();
  await expect(page.getByText(revised)).toHaveCount(0);
});
