// A company is registered: its number is checked as it is written, those it may be are shown, and it is enrolled at once.
import { expect, test, type Page } from '@playwright/test';
import { ask, enterAs } from './steps.js';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** The number of a company that is here already. */
async function numberOfAnother(page: Page): Promise<string> {
  const { companies } = await ask<{ companies: { nodes: { organisationNumber: string | null }[] } }>(
    page,
    '{ companies(first: 20) { nodes { organisationNumber } } }',
  );
  return companies.nodes.find(({ organisationNumber }) => organisationNumber)?.organisationNumber ?? '';
}

test('a new company is registered once, and a second time only by whoever says that it is another', async ({
  page,
}) => {
  // Unlike what an earlier round has named.
  const name = `${crypto.randomUUID()} AB`;
  await enterAs(page, 'Projektledare');
  await page.goto('/companies');
  await page.getByRole('searchbox').fill(name);
  await expect(page.getByText('Inget företag passar.')).toBeVisible();
  await page.getByRole('link', { name: 'Nytt företag' }).click();
  await expect(page.getByLabel('Namn')).toHaveValue(name);
  const number = page.getByLabel('Organisationsnummer');
  await number.fill('599000-0218');
  await expect(page.getByText('Kontrollsiffran stämmer inte.')).toBeVisible();
  await number.fill('599000');
  await expect(page.getByText('Kontrollsiffran stämmer inte.')).toBeHidden();
  await number.fill('');
  await page.getByLabel('Kommun').selectOption({ label: 'Gävle' });
  await page.getByRole('button', { name: 'Registrera företaget' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText('Intresserat')).toBeVisible();
  const first = page.url();

  await page.goto('/companies/new');
  await page.getByLabel('Namn').fill(name);
  await expect(page.getByRole('heading', { name: 'Finns det redan?' })).toBeVisible();
  await expect(page.getByRole('region').getByRole('link', { name })).toHaveAttribute('href', new URL(first).pathname);
  await page.getByRole('button', { name: 'Registrera företaget' }).click();
  await expect(page.getByText('Titta på dem som liknar först')).toBeVisible();
  await page.getByLabel('Det är inget av dem').check();
  await number.fill(await numberOfAnother(page));
  await expect(page.getByText('samma organisationsnummer')).toBeVisible();
  await page.getByLabel('Det är inget av dem').check();
  await page.getByRole('button', { name: 'Registrera företaget' }).click();
  await expect(number).toHaveAccessibleDescription(/redan/);
  await number.fill('');
  await page.getByLabel('Det är inget av dem').check();
  await page.getByLabel('Visar intresse för').selectOption({ label: 'Inget projekt än' });
  await page.getByRole('button', { name: 'Registrera företaget' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  expect(page.url()).not.toBe(first);
});
