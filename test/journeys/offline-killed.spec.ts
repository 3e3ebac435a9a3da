// The browser is killed in the moment in which something is saved: it is there once, as what was saved.
import { expect, test } from '@playwright/test';
import { aNote, company, inState, logButton, sessionsOf, settle } from './offline.js';
import { enterAs } from './steps.js';

/** From when the first thing has been put into the outbox nothing more is written, as in a browser that is killed then. */
const KILLED = `(() => {
  const begin = IDBDatabase.prototype.transaction;
  let isKilled = false;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (isKilled && mode === 'readwrite') throw new Error('The browser has been killed.');
    const transaction = begin.call(this, stores, mode, options);
    const isOutbox = mode === 'readwrite' && [stores].flat().includes('outbox');
    if (isOutbox) transaction.addEventListener('complete', () => { isKilled = true; document.title = 'killed'; });
    return transaction;
  };
})()`;

test('what was saved as the browser was killed is no draft any longer, and is sent once', async ({ context, page }) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  const note = aNote('Dödad mitt i');
  await context.setOffline(true);
  await logButton(page).click();
  await company(page).click();
  await page.getByLabel('Vad gjorde ni?').fill(note);
  await page.waitForTimeout(300);
  await page.evaluate(KILLED);
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page).toHaveTitle('killed');
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto('/unsent');
  await expect(inState(again, 'På telefonen')).toHaveCount(1);
  await expect(inState(again, 'Utkast')).toHaveCount(0);
  await context.setOffline(false);
  await expect.poll(() => sessionsOf(context, note)).toHaveLength(1);
  await expect(again.getByText('Allt är sparat på servern.')).toBeVisible();
});
