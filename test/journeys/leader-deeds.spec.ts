// What whoever leads does in a week: companies are moved in the pipeline, by key and by menu, and a lesson is published.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { ask, enrol, enterAs, ledProject, named } from './steps.js';

const column = (page: Page, name: string): Locator => page.getByRole('region', { name: new RegExp(`^${name} \\d+$`) });

/** Saves the move that is begun, and waits until the card stands in its column. */
async function move(page: Page, company: string, to: string, fill: (form: Locator) => Promise<unknown>): Promise<void> {
  const form = page.getByRole('form', { name: `Flytta ${company}` });
  await fill(form);
  await form.getByRole('button', { name: 'Flytta', exact: true }).click();
  await expect(form).toBeHidden();
  await expect(column(page, to).getByRole('link', { name: company })).toBeVisible();
}

test('a company is moved on by a key, out by the menu, and back by a key', async ({ page }) => {
  test.slow();
  await enterAs(page, 'Projektledare');
  const company = named('Flyttbolaget');
  await enrol(page, await ledProject(page), company);
  await page.goto('/project/pipeline');
  const card = page.getByRole('link', { name: company });
  await expect(column(page, 'Intresserade').getByRole('link', { name: company })).toBeVisible();

  await card.press(']');
  await move(page, company, 'Överens', (form) =>
    form.getByLabel('Varför ändå, om en regel inte är uppfylld').fill('Vi provar.'),
  );

  await page.getByRole('button', { name: `Flytta ${company}` }).click();
  await page.getByRole('menuitem', { name: 'Avböjer eller slutar' }).click();
  await move(page, company, 'Avböjt eller slutat', (form) => form.getByLabel('Skäl').selectOption('Har inte tid'));

  await card.press('[');
  await move(page, company, 'Överens', (form) => form.getByLabel('Varför stängningen var fel').fill('Fel företag.'));
});

test('a lesson is published and read by whoever has no account, changed, and taken back', async ({ page, browser }) => {
  await enterAs(page, 'Projektledare');
  const title = named('Ring först');
  const { me } = await ask<{ me: { workspaces: { slug: string }[] } }>(page, '{ me { workspaces { slug } } }');
  await page.goto(`/lessons-learned/new?project=${await ledProject(page)}`);
  await page.getByLabel('Lärdomen i en mening').fill(title);
  await page.getByLabel('Vad fungerade?').fill('Att ringa, i stället för att skriva.');
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.getByRole('button', { name: 'Publicera för alla, utan konto' }).click();
  await expect(page.getByText('Lärdomen är publicerad.')).toBeVisible();

  const context = await browser.newContext();
  const anybody = await context.newPage();
  await anybody.goto(`/lessons?workspace=${me.workspaces[0]?.slug ?? ''}&lang=sv`);
  await expect(anybody.getByRole('article', { name: title })).toBeVisible();

  await page.getByRole('link', { name: 'Ändra', exact: true }).click();
  await page.getByLabel('Lärdomen i en mening').fill('');
  await page.getByRole('button', { name: 'Spara ändringen' }).click();
  await expect(page.getByLabel('Lärdomen i en mening')).toHaveAccessibleDescription(/\S/);
  await page.getByLabel('Lärdomen i en mening').fill(`${title}, skriv sedan`);
  await page.getByRole('button', { name: 'Spara ändringen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${title}, skriv sedan`);
  await page.getByRole('button', { name: 'Ta tillbaka' }).click();
  await page.getByLabel('Varför?').fill('Den gäller inte längre.');
  await page.getByRole('button', { name: 'Ja, ta tillbaka lärdomen' }).click();
  await expect(page.getByText('Egen lärdom · Tillbakatagen')).toBeVisible();
  await anybody.reload();
  await expect(anybody.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(anybody.getByRole('article', { name: title })).toHaveCount(0);
  await context.close();
  await page.getByRole('link', { name: 'Historik' }).click();
  await expect(
    page.getByRole('main').getByRole('listitem').filter({ hasText: 'Den gäller inte längre.' }),
  ).toBeVisible();
});
