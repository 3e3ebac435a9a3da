// A device without room: what is written stays in sight and can be copied, and nothing is called saved that is not.
import { expect, test } from '@playwright/test';
import { aNote, company, inState, logButton, logVisit, sessionsOf, settle } from './offline.js';
import { enterAs } from './steps.js';

test.use({ viewport: { width: 390, height: 844 }, permissions: ['clipboard-read', 'clipboard-write'] });

test('a full phone keeps the text in sight, offers to copy it, and says nothing of saved', async ({
  context,
  page,
}) => {
  test.setTimeout(120_000);
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  await logButton(page).click();
  await company(page).click();
  const browser = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  const note = aNote('Telefonen är full');
  const alert = page.getByRole('alert').filter({ hasText: 'Enheten kunde inte spara' });
  // The browser finds out within half a minute that there is no room any more.
  await expect(async () => {
    await page.getByLabel('Vad gjorde ni?').fill(`${note} …`);
    await page.getByLabel('Vad gjorde ni?').fill(note);
    await expect(alert).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 45_000 });
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByText(/^Sparat på telefonen/)).toHaveCount(0);
  await expect(page.getByLabel('Vad gjorde ni?')).toHaveValue(note);
  await alert.getByRole('button', { name: 'Kopiera texten' }).click();
  await expect(page.getByText('Texten är kopierad.')).toBeVisible();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(note);
  expect(await sessionsOf(context, note)).toEqual([]);

  // Somebody has made room: the same press saves it, once.
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByText(/^Sparat på telefonen/)).toBeVisible();
  await expect.poll(() => sessionsOf(context, note)).toHaveLength(1);
  await page.goto('/unsent');
  await expect(inState(page, /Sparat \d\d\.\d\d/)).toHaveCount(1);
  await expect(inState(page, 'Utkast')).toHaveCount(0);
});

/** Read in the browser: from now on nothing can be written. */
const FULL = `IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };`;

test('a full phone sends what is refused once, and says that it is', async ({ context, page }) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  await context.setOffline(true);
  const note = aNote('Nekat på en full telefon');
  await logVisit(page, note);
  await page.goto('/unsent');
  await expect(inState(page, 'På telefonen')).toHaveCount(1);
  let sent = 0;
  await context.route('**/graphql', async (route) => {
    if (!route.request().headers()['idempotency-key']) return route.fallback();
    sent += 1;
    const message = 'Besöket går inte att logga.';
    await route.fulfill({ json: { data: null, errors: [{ message, extensions: { code: 'INPUT_INVALID' } }] } });
  });
  await page.evaluate(FULL);
  await context.setOffline(false);

  await expect(inState(page, 'Behöver din hjälp')).toHaveCount(1);
  await page.getByRole('button', { name: 'Skicka nu' }).click();
  await expect(page.getByText('Besöket går inte att logga.')).toBeVisible();
  expect(sent).toBe(1);
});
