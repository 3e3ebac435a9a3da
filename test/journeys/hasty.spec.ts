// A hasty hand: a day that is rubbed out while it is written, and a thumb that taps twice; and a browser that gives a page
// without https less to do it with.
import { expect, test } from '@playwright/test';
import { aNote, company, inState, logButton, logVisit, sessionsOf, settle } from './offline.js';
import { enterAs, named } from './steps.js';

test.use({ viewport: { width: 390, height: 844 } });

test('a day that is rubbed out takes nothing with it, and two taps save one visit', async ({ context, page }) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  await logButton(page).click();
  await company(page).click();
  const note = aNote('Dagen suddades');
  await page.getByLabel('Vad gjorde ni?').fill(note);
  const day = page.getByLabel('Dag', { exact: true });
  const written = await day.inputValue();
  await day.fill('');
  await page.getByRole('button', { name: '+ Nästa steg' }).click();
  const save = page.getByRole('button', { name: 'Spara', exact: true });
  await page.getByLabel('Vad gjorde ni?').press('ControlOrMeta+Enter');
  await expect(page.getByText(/^Sparat på telefonen/)).toHaveCount(0);
  await expect(page.getByLabel('Vad gjorde ni?')).toHaveValue(note);

  await day.fill(written);
  await save.dblclick();
  await expect(page.getByText(/^Sparat på telefonen/)).toBeVisible();
  await expect.poll(() => sessionsOf(context, note)).toHaveLength(1);
  await page.goto('/unsent');
  await expect(inState(page, /Sparat \d\d\.\d\d/)).toHaveCount(1);
  await expect(inState(page, 'Behöver din hjälp')).toHaveCount(0);
});

test('an action that was added a moment ago can be done at once', async ({ page }) => {
  await enterAs(page, 'Industriutvecklare');
  await page.goto('/actions');
  await page.getByRole('button', { name: 'Ny åtgärd' }).click();
  const what = named('Märka upp verktygstavlan');
  await page.getByLabel('Vad ska göras?').fill(what);
  await page.getByLabel('Klar senast').fill(new Date().toISOString().slice(0, 10));
  await page.getByRole('button', { name: 'Lägg till åtgärden' }).dblclick();
  await page.getByRole('button', { name: `Klar: ${what}` }).click();
  await page.getByRole('button', { name: 'Spara som klar' }).dblclick();
  await expect(page.getByText('Klarmarkerad. Skickas när det finns nät.')).toBeVisible();
  await page.goto('/unsent');
  await expect(inState(page, /Sparat \d\d\.\d\d/).filter({ hasText: what })).toHaveCount(2);
  await expect(inState(page, 'Behöver din hjälp')).toHaveCount(0);
});

/** What a browser keeps from a page without https. */
const PLAIN = `
  delete Crypto.prototype.randomUUID;
  delete Crypto.prototype.subtle;
  for (const kept of ['clipboard', 'locks', 'serviceWorker', 'storage']) delete Navigator.prototype[kept];
  delete window.caches;
`;

test('at an address without https a visit is logged as well', async ({ context, page }) => {
  await page.addInitScript(PLAIN);
  await enterAs(page, 'Industriutvecklare');
  const note = aNote('Utan https');
  await logVisit(page, note);
  await expect.poll(() => sessionsOf(context, note)).toHaveLength(1);
  await page.goto('/unsent');
  await expect(inState(page, /Sparat \d\d\.\d\d/)).toHaveCount(1);
  await page.goto('/integrations');
  await page.getByLabel('Vad nyckeln är till för').fill(named('Utan https'));
  await page.getByRole('button', { name: 'Skapa nyckel' }).click();
  const shown = page.getByRole('status').filter({ hasText: 'visas bara nu' });
  await shown.getByRole('button', { name: 'Kopiera' }).first().click();
  await expect(page.getByText('Webbläsaren lät inte appen kopiera.')).toBeVisible();
});
