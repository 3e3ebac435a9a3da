// On the way to the server: lost replies, a gateway's page, a browser that is killed.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserContext, type Page, type Route } from '@playwright/test';
import { aNote, company, inState, logButton, logVisit, sessionsOf, settle } from './offline.js';
import { enterAs } from './steps.js';

/** Only what the outbox sends carries a key. */
async function onSending(context: BrowserContext, act: (route: Route) => Promise<void>): Promise<void> {
  await context.route('**/graphql', (route) =>
    route.request().headers()['idempotency-key'] ? act(route) : route.fallback(),
  );
}

/** The phone finds a network, as it does when one walks; what waits for its time need not wait any longer. */
const tellOnline = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>("window.dispatchEvent(new Event('online'))");

test('a reply that is lost five times after the server has stored it leaves one visit', async ({ context, page }) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  let lost = 0;
  await onSending(context, async (route) => {
    if (lost === 5) return route.continue();
    await route.fetch();
    lost += 1;
    return route.abort();
  });
  const note = aNote('Svaret kom bort');
  await logVisit(page, note);
  for (let time = 1; time <= 5; time += 1) {
    await expect.poll(() => lost).toBeGreaterThanOrEqual(time);
    expect(await sessionsOf(context, note)).toHaveLength(1);
    await tellOnline(page);
  }
  await page.goto('/unsent');
  await expect(page.getByText('Allt är sparat på servern.')).toBeVisible();
  expect(lost).toBe(5);
  expect(await sessionsOf(context, note)).toHaveLength(1);
});

test('a gateway that answers 200 with its own page is no proof', async ({ context, page }) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  let answered = 0;
  await onSending(context, (route) => {
    answered += 1;
    return route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Välkommen till kaféets nät</h1>' });
  });
  const note = aNote('På kaféet');
  await logVisit(page, note);
  await expect.poll(() => answered).toBeGreaterThan(0);
  await expect(inState(page, 'På telefonen')).toHaveCount(1);
  expect(await sessionsOf(context, note)).toEqual([]);
  await context.unrouteAll({ behavior: 'wait' });
  await tellOnline(page);
  await expect.poll(() => sessionsOf(context, note)).toHaveLength(1);
});

test('one that never gets through delays no other', async ({ context, page }) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  await context.setOffline(true);
  const notes = ['Förgiftad', 'Andra', 'Tredje', 'Fjärde', 'Femte', 'Sjätte'].map((about) => aNote(about));
  const [poison = '', ...others] = notes;
  for (const [index, note] of notes.entries()) await logVisit(page, note, index % 3);
  await onSending(context, (route) =>
    route.request().postData()?.includes(poison) ? route.abort() : route.continue(),
  );
  await context.setOffline(false);
  for (const note of others) await expect.poll(() => sessionsOf(context, note)).toHaveLength(1);
  expect(await sessionsOf(context, poison)).toEqual([]);
  await page.goto('/unsent');
  await expect(inState(page, 'På telefonen')).toHaveCount(1);
});

/** Ends every process of a browser at once, as a phone does that needs the room. */
function kill(profile: string): void {
  const processes = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of processes) {
    const pid = Number(line.trim().split(' ')[0]);
    if (line.includes(profile) && pid !== process.pid) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It went with its parent.
      }
    }
  }
}

test('what was saved survives that the browser is killed, and arrives after a cold start', async ({
  baseURL,
  launchOptions,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'stegvis-phone-'));
  const options = { ...launchOptions, locale: 'sv-SE', ...(baseURL ? { baseURL } : {}) };
  try {
    const first = await chromium.launchPersistentContext(profile, options);
    const page = await first.newPage();
    await enterAs(page, 'Industriutvecklare');
    await settle(page);
    await first.setOffline(true);
    const note = aNote('Dödad');
    await logButton(page).click();
    await company(page).click();
    await page.getByLabel('Vad gjorde ni?').fill(note);
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText(/^Sparat på telefonen/).waitFor();
    kill(profile);
    await first.close().catch(() => undefined);

    const second = await chromium.launchPersistentContext(profile, options);
    await second.setOffline(true);
    const cold = await second.newPage();
    await cold.goto('/');
    await expect(inState(cold, 'På telefonen')).toHaveCount(1);
    await second.setOffline(false);
    await cold.goto('/unsent');
    // Whether the browser had written its cookie before it was killed is its own affair: without it, one signs in.
    const enter = cold.getByRole('button', { name: /^Logga in som Industriutvecklare,/ }).first();
    await expect(enter.or(cold.getByText('Allt är sparat på servern.'))).toBeVisible();
    if (await enter.isVisible()) await enter.click();
    await expect.poll(() => sessionsOf(second, note), { timeout: 20_000 }).toHaveLength(1);
    await second.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
