// What the person throws away leaves a number that never comes: the server is told, once, and the device forgets it then.
import { expect, test } from '@playwright/test';
import { aNote, company, inState, keptIn, logButton, settle } from './offline.js';
import { enterAs } from './steps.js';

test('the number of what was thrown away is told until the server has answered', async ({ context, page }) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  await logButton(page).click();
  await company(page).click();
  await page.getByLabel('Vad gjorde ni?').fill(aNote('Kastad'));
  await page.getByLabel('Började').fill('23:59');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByText(/^Sparat på telefonen/)).toBeVisible();
  await page.goto('/unsent');
  await expect(inState(page, 'Behöver din hjälp')).toHaveCount(1);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
  await page.getByRole('button', { name: 'Ta bort för gott' }).click();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0);
  const thrown = async (): Promise<unknown> => {
    const kept = JSON.parse(await keptIn(page, 'stegvis')) as Record<string, unknown[]>;
    return kept['stegvis:settings']?.filter((setting) => Array.isArray(setting));
  };
  expect(await thrown()).toEqual([[1]]);

  const told: string[] = [];
  page.on('request', (one) => {
    const { 'x-stegvis-thrown': numbers, 'x-stegvis-device': device } = one.headers();
    if (numbers && device) told.push(numbers);
  });
  await context.route('**/graphql', (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<p>Nät</p>' }),
  );
  await context.setOffline(false);
  await page.goto('/');
  await expect.poll(() => told.length).toBeGreaterThan(0);
  expect(await thrown()).toEqual([[1]]);
  await context.unrouteAll({ behavior: 'wait' });
  await page.reload();
  await expect.poll(thrown).toEqual([]);
  expect(new Set(told)).toEqual(new Set(['1']));
});
