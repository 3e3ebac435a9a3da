// The clock of a device: one that is wrong is said and noted, and a month without the server closes what was read.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { aNote, inState, keptIn, logButton, logVisit, sessionsOf, settle } from './offline.js';
import { enterAs } from './steps.js';

test.use({ timezoneId: 'Europe/Stockholm' });

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Everything that is unsent, as the rescue file holds it. */
async function rescued(page: Page): Promise<{ entries: { madeAt: string; offsetMinutes: number; aheadMs: number }[] }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Dela som fil' }).click();
  return JSON.parse(await readFile(await (await downloading).path(), 'utf8')) as Awaited<ReturnType<typeof rescued>>;
}

test('a clock that is wrong is said, also where a visit is logged, and noted with what was done', async ({
  context,
  page,
}) => {
  await context.clock.install({ time: Date.now() - 12 * MINUTE_MS });
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  const warning = 'Telefonens klocka går 12 min fel.';
  await expect(page.getByText(warning).filter({ visible: true })).toHaveCount(1);
  await context.setOffline(true);
  const note = aNote('Fel klocka');
  await logButton(page).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await logVisit(page, note);
  await page.goto('/unsent');
  const { entries } = await rescued(page);
  expect(entries).toHaveLength(1);
  const [{ madeAt, offsetMinutes, aheadMs } = { madeAt: '', offsetMinutes: NaN, aheadMs: NaN }] = entries;
  expect(Math.abs(Date.parse(madeAt) - (Date.now() - 12 * MINUTE_MS))).toBeLessThan(2 * MINUTE_MS);
  expect(Math.abs(aheadMs + 12 * MINUTE_MS)).toBeLessThan(MINUTE_MS);
  expect(offsetMinutes).toBe(await page.evaluate<number>('-new Date().getTimezoneOffset()'));

  await context.setOffline(false);
  await expect.poll(() => sessionsOf(context, note)).toHaveLength(1);
  // What is said is when the server had it, by the server's clock.
  const at = (instant: number): string =>
    new Date(instant).toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' });
  const now = Date.now();
  const times = [now, now - MINUTE_MS].map((instant) => at(instant).replace(':', '\\.')).join('|');
  await expect(inState(page, new RegExp(`Sparat (${times})`))).toHaveCount(1);
});

test('after a month without the server what was read is behind the door, and what is unsent is kept for its owner', async ({
  context,
  page,
}) => {
  const begun = Date.now();
  await context.clock.install({ time: begun });
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  await context.setOffline(true);
  const note = aNote('Efter en månad');
  await logVisit(page, note);
  await page.close();

  await context.clock.setSystemTime(begun + 31 * DAY_MS);
  const cold = await context.newPage();
  await cold.goto('/unsent');
  const door = cold.getByRole('dialog', { name: 'Du behöver logga in igen' });
  await expect(door).toBeVisible();
  await expect(cold.locator('main')).toHaveCount(0);
  expect(await keptIn(cold, 'stegvis')).not.toContain(note);

  await context.clearCookies();
  await context.setOffline(false);
  await context.clock.setSystemTime(begun);
  await expect(door).toBeVisible();
  await door
    .getByRole('button', { name: /^Logga in som Industriutvecklare,/ })
    .first()
    .click();
  await expect(door).toBeHidden();
  await expect.poll(() => sessionsOf(context, note)).toHaveLength(1);
});

test('after a month without the server nothing is left of what was read when all was sent', async ({
  context,
  page,
}) => {
  const begun = Date.now();
  await context.clock.install({ time: begun });
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  await page.close();
  await context.setOffline(true);
  await context.clock.setSystemTime(begun + 29 * DAY_MS);
  const soon = await context.newPage();
  await soon.goto('/');
  await expect(logButton(soon)).toBeVisible();
  await soon.close();

  await context.clock.setSystemTime(begun + 31 * DAY_MS);
  const cold = await context.newPage();
  await cold.goto('/');
  await expect(cold.getByLabel('E-postadress')).toBeVisible();
  await cold.reload();
  await expect(cold.getByLabel('E-postadress')).toBeVisible();
  const kept = JSON.parse(await keptIn(cold, 'stegvis')) as Record<string, unknown[]>;
  expect(Object.entries(kept).filter(([name, rows]) => name !== 'stegvis:settings' && rows.length > 0)).toEqual([]);
  expect(JSON.stringify(kept)).not.toContain('@');
});
