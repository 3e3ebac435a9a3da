// A hasty hand: a day that is rubbed out while it is written, and a thumb that taps twice.
import { expect, test } from '@playwright/test';
import { aNote, company, inState, logButton, sessionsOf, settle } from './offline.js';
import { enterAs } from './steps.js';

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
