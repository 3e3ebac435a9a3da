// A month without network: it takes so long to play that it begins before everything else, as journeys go by their names.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { aNote, company, inState, logButton, sessionsOf, settle } from './offline.js';
import { enterAs } from './steps.js';

const DAYS = 30;
const VISITS = 200;
const DAY_MS = 86_400_000;

/** Every so many visits, one that was logged before is changed. */
const AMENDED_EVERY = 20;

/** A visit in any state, not a change of one. */
const VISIT = /^Besök hos /;

// A picture of the page at each of a thousand steps would take longer than the steps.
test.use({ trace: 'off' });

const save = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
};

const goTo = async (page: Page, place: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('link', { name: place }).filter({ visible: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(place);
};

/** Changes a visit that says one thing, so that it says another. */
async function amend(page: Page, visit: Locator, [before, after]: [string, string]): Promise<void> {
  await visit.getByRole('button', { name: /^Ändra: / }).click();
  await expect(page.getByLabel('Vad gjorde ni?')).toHaveValue(before);
  await page.getByLabel('Vad gjorde ni?').fill(after);
  await save(page);
}

/** Logs the visits day after day, and changes some of them; what each says in the end. */
async function liveTheMonth(page: Page, month: string, begun: number): Promise<string[]> {
  const notes: string[] = [];
  // A page that shows no visits has nothing to draw anew at each of them.
  await goTo(page, 'Inställningar');
  for (let visit = 0; visit < VISITS; visit += 1) {
    await page.context().clock.setSystemTime(begun + Math.floor((visit / VISITS) * DAYS) * DAY_MS);
    await logButton(page).click();
    await company(page, visit % 3).click();
    notes.push(`${month} ${visit}`);
    await page.getByLabel('Vad gjorde ni?').fill(`${month} ${visit}`);
    await save(page);
    if (visit % AMENDED_EVERY !== AMENDED_EVERY - 1) continue;
    const earlier = visit - AMENDED_EVERY / 2;
    notes[earlier] = `${month} ${earlier} ändrad`;
    await goTo(page, 'Osparat på servern');
    await amend(page, inState(page, VISIT).nth(earlier), [`${month} ${earlier}`, notes[earlier]]);
    await goTo(page, 'Inställningar');
  }
  return notes;
}

test('two hundred visits of thirty days without network all arrive, as they were last changed', async ({
  context,
  page,
}) => {
  test.setTimeout(600_000);
  const now = Date.now();
  const begun = now - (DAYS - 1) * DAY_MS;
  await context.clock.install({ time: begun });
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  await context.setOffline(true);
  const month = aNote('Månad');
  const notes = await liveTheMonth(page, month, begun);
  const amended = VISITS / AMENDED_EVERY;
  await context.clock.setSystemTime(now);
  await page.goto('/unsent');
  await expect(page.getByText('Äldsta osparade: 29 dgr').first()).toBeVisible();
  await expect(inState(page, 'På telefonen')).toHaveCount(VISITS + amended);
  await context.setOffline(false);
  await expect(page.getByText('Allt är sparat på servern.')).toBeVisible({ timeout: 180_000 });
  await expect(inState(page, /Sparat \d/)).toHaveCount(VISITS + amended);
  const saidOf = async (): Promise<string[]> =>
    (await sessionsOf(context, month)).map(({ evidence }) => evidence ?? '').toSorted();
  expect(await saidOf()).toEqual(notes.toSorted());

  // What has arrived is changed without network as well: one that was changed before, and one that was not.
  await context.setOffline(true);
  for (const visit of [VISITS - AMENDED_EVERY / 2 - 1, 0]) {
    const before = notes[visit] ?? '';
    notes[visit] = `${before} efteråt`;
    await amend(page, inState(page, VISIT).nth(VISITS - 1 - visit), [before, notes[visit]]);
  }
  await context.setOffline(false);
  await expect(inState(page, /Sparat \d/)).toHaveCount(VISITS + amended + 2);
  expect(await saidOf()).toEqual(notes.toSorted());
});
