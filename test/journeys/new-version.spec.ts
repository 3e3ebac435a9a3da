// The app is upgraded while somebody has things that are not sent: they choose when, and nothing is lost on the way.
import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { upgradeOf, type Upgrade } from './next-version.js';
import { aNote, company, inState, logButton, logVisit, sessionsOf, settle } from './offline.js';
import { ask, enterAs } from './steps.js';

test.use({ viewport: { width: 390, height: 844 } });

const offer = (page: Page): Locator => page.getByRole('button', { name: 'Ny version finns' });

/** The version that a page runs: the folder that its program came from. */
const versionOf = (page: Page): Promise<string> =>
  page.evaluate("new URL(document.querySelector('script[type=module]').src).pathname.split('/')[1]");

async function enrolmentOf(page: Page): Promise<string> {
  const { enrolments } = await ask<{ enrolments: { nodes: { id: string }[] } }>(
    page,
    '{ enrolments(filter: { isMine: true, isOpen: true }, first: 1) { nodes { id } } }',
  );
  return enrolments.nodes[0]?.id ?? '';
}

/** What an app wrote before entries said how wrong the clock was, and before there were keys. */
async function putOlderForm(page: Page, note: string, enrolmentId: string): Promise<void> {
  const record = crypto.randomUUID();
  const heldAt = new Date(Date.now() - 86_400_000).toISOString();
  const input = { enrolmentId, heldAt, minutes: 60, evidence: note };
  const content = {
    kind: 'coachingSessionLog',
    record,
    variables: { id: record, input: { ...input, insatsomradeIds: [], contactIds: [], mode: 'ON_SITE' } },
    about: 'Besök',
    key: crypto.randomUUID(),
    madeAt: heldAt,
    offsetMinutes: 60,
    state: 'waiting',
    attempts: 0,
  };
  await page.evaluate(`(async (content) => {
    const done = (asked) => new Promise((told, refused) => {
      asked.onsuccess = () => told(asked.result);
      asked.onerror = () => refused(asked.error);
    });
    const database = await done(indexedDB.open('stegvis'));
    const store = database.transaction('outbox', 'readwrite').objectStore('outbox');
    const [{ account, sequence }] = await done(store.getAll());
    const row = { id: crypto.randomUUID(), account, sequence: sequence - 1, revision: 0, isSaved: false };
    await done(store.put({ ...row, sealed: { open: content } }));
    database.close();
  })(${JSON.stringify(content)})`);
}

interface Device {
  context: BrowserContext;
  page: Page;
  upgrade: Upgrade;
}

const upgraded = test.extend<{ device: Device }>({
  device: async ({ browser, baseURL }, use) => {
    const upgrade = await upgradeOf(baseURL ?? '');
    const context = await browser.newContext({ baseURL: upgrade.url, locale: 'sv-SE' });
    const page = await context.newPage();
    await enterAs(page, 'Industriutvecklare');
    await settle(page);
    await use({ context, page, upgrade });
    await context.close();
    await upgrade.close();
  },
});

upgraded('what waits and what is half written go over to the new version, and are sent by it', async ({ device }) => {
  const { context, page, upgrade } = device;
  const [older, waiting, begun] = [aNote('Äldre form'), aNote('Väntar'), aNote('Halvskriven')];
  const enrolment = await enrolmentOf(page);
  upgrade.apiIs('away');
  await logVisit(page, waiting);
  await putOlderForm(page, older, enrolment);
  upgrade.release();
  await page.goto('/unsent');
  await expect(offer(page)).toBeVisible();
  expect(await versionOf(page)).toBe('assets');
  await expect(inState(page, 'På telefonen')).toHaveCount(2);

  await logButton(page).click();
  await company(page).click();
  await page.getByLabel('Vad gjorde ni?').fill(begun);
  await page.keyboard.press('Escape');
  await offer(page).click();
  await expect.poll(() => versionOf(page).catch(() => '')).toBe('newer');
  await expect(inState(page, 'På telefonen')).toHaveCount(2);
  await expect(inState(page, 'Utkast')).toHaveCount(1);
  await expect(offer(page)).toBeHidden();

  upgrade.apiIs('there');
  await page.getByRole('button', { name: 'Skicka nu' }).click();
  for (const note of [older, waiting]) await expect.poll(() => sessionsOf(context, note)).toHaveLength(1);
  await page.getByRole('button', { name: /^Fortsätt: Besök hos / }).click();
  await expect(page.getByLabel('Vad gjorde ni?')).toHaveValue(begun);
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect.poll(() => sessionsOf(context, begun)).toHaveLength(1);
  await expect(page.getByText('Allt är sparat på servern.')).toBeVisible();
});

upgraded('whoever stays with the version before is understood by the server after it', async ({ device }) => {
  const { context, page, upgrade } = device;
  upgrade.release();
  upgrade.apiIs('upgraded');
  const note = aNote('Gammal app');
  await logVisit(page, note);
  await expect.poll(() => sessionsOf(context, note)).toHaveLength(1);
  expect(upgrade.whole()).toBeGreaterThan(0);
  await page.goto('/calendar');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  expect(await versionOf(page)).toBe('assets');
});

upgraded('what another tab took the new version of, follows when one goes on', async ({ device }) => {
  const { context, page, upgrade } = device;
  const [other, third] = [await context.newPage(), await context.newPage()];
  for (const tab of [other, third]) {
    await tab.goto('/unsent');
    await expect(tab.getByRole('heading', { level: 1 })).toBeVisible();
  }
  upgrade.release();
  await page.reload();
  await offer(page).click();
  await expect.poll(() => versionOf(page).catch(() => '')).toBe('newer');

  // The one asks for what it has not fetched; the other is told, and says when.
  await other.getByRole('link', { name: 'Kalender', exact: true }).filter({ visible: true }).click();
  await expect.poll(() => versionOf(other).catch(() => '')).toBe('newer');
  expect(await versionOf(third)).toBe('assets');
  await offer(third).click();
  await expect.poll(() => versionOf(third).catch(() => '')).toBe('newer');
});
