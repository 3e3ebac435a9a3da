// A visit logged on a phone without network: from a cold start, in few taps, and there when the network is.
import { expect, test } from '@playwright/test';
import { aNote, company, inState, logButton, logVisit, sessionsOf, settle, Taps } from './offline.js';
import { enterAs } from './steps.js';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('a visit that nobody planned takes six taps after a cold start without network, and arrives', async ({
  context,
  page,
}) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  await page.close();
  await context.setOffline(true);
  const cold = await context.newPage();
  const taps = new Taps();
  await taps.open(cold);
  await taps.tap(logButton(cold));
  await taps.tap(company(cold));
  await taps.tap(cold.getByRole('group', { name: 'Insatsområden' }).getByRole('button').first());
  await taps.tap(cold.getByRole('button', { name: '1 h 30 min' }));
  await taps.tap(cold.getByRole('button', { name: 'Spara', exact: true }));
  await expect(cold.getByText(/^Sparat på telefonen \d\d\.\d\d · skickas när det finns nät$/)).toBeVisible();
  expect(taps.count).toBeLessThanOrEqual(6);
  await expect(inState(cold, 'På telefonen')).toHaveCount(1);

  await context.setOffline(false);
  await expect(inState(cold, /Sparat \d\d\.\d\d/)).toHaveCount(1);
  await expect(cold.getByRole('status').filter({ hasText: 'Allt är sparat' })).toBeVisible();
});

test('a visit that was planned takes five taps without network, with what was said', async ({ context, page }) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  await context.setOffline(true);
  const note = aNote('Gick igenom elräkningen');
  const taps = new Taps();
  await taps.open(page);
  await taps.tap(page.getByRole('button', { name: 'Logga besöket' }).first());
  taps.count += 1;
  await page.getByLabel('Vad gjorde ni?').fill(note);
  await taps.tap(page.getByRole('button', { name: 'Spara', exact: true }));
  await expect(page.getByText(/^Sparat på telefonen/)).toBeVisible();
  expect(taps.count).toBeLessThanOrEqual(5);

  await context.setOffline(false);
  await expect(inState(page, /Sparat \d\d\.\d\d/)).toHaveCount(1);
  expect(await sessionsOf(context, note)).toHaveLength(1);
});

test('what was begun is there after the app was closed, and is gone on with', async ({ context, page }) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  await context.setOffline(true);
  await logButton(page).click();
  await company(page).click();
  const note = aNote('Halvvägs');
  await page.getByLabel('Vad gjorde ni?').fill(note);
  await page.waitForTimeout(300);
  await page.close({ runBeforeUnload: false });

  const cold = await context.newPage();
  await cold.goto('/unsent');
  await expect(inState(cold, 'Utkast')).toHaveCount(1);
  await cold.getByRole('button', { name: /^Fortsätt: Besök hos / }).click();
  await expect(cold.getByLabel('Vad gjorde ni?')).toHaveValue(note);
  await cold.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(inState(cold, 'På telefonen')).toHaveCount(1);
  await expect(inState(cold, 'Utkast')).toHaveCount(0);
});

test('what is refused is put right in its form, at the field that it is about, and delays nothing else', async ({
  context,
  page,
}) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  await context.setOffline(true);
  const [wrong, right] = [aNote('För tidigt'), aNote('I tid')];
  await logButton(page).click();
  await company(page).click();
  await page.getByLabel('Vad gjorde ni?').fill(wrong);
  await page.getByLabel('Började').fill('23:59');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await logVisit(page, right, 1);
  await context.setOffline(false);

  await expect.poll(() => sessionsOf(context, right)).toHaveLength(1);
  await page.goto('/unsent');
  await expect(inState(page, 'Behöver din hjälp')).toContainText('Tillfället har inte varit än');
  await page.getByRole('button', { name: /^Rätta: / }).click();
  await expect(page.getByLabel('Vad gjorde ni?')).toHaveValue(wrong);
  await expect(page.getByLabel('Dag')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Började').fill('00:15');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect.poll(() => sessionsOf(context, wrong)).toHaveLength(1);
  await expect(page.getByText('Allt är sparat på servern.')).toBeVisible();
});
