// A month without network: it takes so long to play that it begins before everything else, as journeys go by their names.
import { expect, test } from '@playwright/test';
import { aNote, company, inState, logButton, sessionsOf, settle } from './offline.js';
import { enterAs } from './steps.js';

const DAYS = 30;
const VISITS = 200;
const DAY_MS = 86_400_000;

test('two hundred visits of thirty days without network all arrive', async ({ context, page }) => {
  test.setTimeout(600_000);
  const now = Date.now();
  const begun = now - (DAYS - 1) * DAY_MS;
  await context.clock.install({ time: begun });
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  await context.setOffline(true);
  const month = aNote('Månad');
  for (let visit = 0; visit < VISITS; visit += 1) {
    await context.clock.setSystemTime(begun + Math.floor((visit / VISITS) * DAYS) * DAY_MS);
    await logButton(page).click();
    await company(page, visit % 3).click();
    await page.getByLabel('Vad gjorde ni?').fill(`${month} ${visit}`);
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await context.clock.setSystemTime(now);
  await page.goto('/unsent');
  await expect(page.getByText('Äldsta osparade: 29 dgr').first()).toBeVisible();
  await expect(inState(page, 'På telefonen')).toHaveCount(VISITS);
  await context.setOffline(false);
  await expect(page.getByText('Allt är sparat på servern.')).toBeVisible({ timeout: 180_000 });
  await expect(inState(page, /Sparat \d/)).toHaveCount(VISITS);
  expect(await sessionsOf(context, month)).toHaveLength(VISITS);
});
