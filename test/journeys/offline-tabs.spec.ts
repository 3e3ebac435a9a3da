// One person, one device, several tabs: each thing is sent once, all tabs say the same, and nobody signs out over another tab's work.
import { expect, test, type Page } from '@playwright/test';
import { aNote, company, inState, logButton, logVisit, sessionsOf, settle } from './offline.js';
import { enterAs } from './steps.js';

const signOut = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Logga ut' }).filter({ visible: true }).click();

test('two tabs with things to send send each once, and both say that it is saved', async ({ context, page }) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  const other = await context.newPage();
  await other.goto('/');
  await expect(logButton(other)).toBeVisible();
  await context.setOffline(true);
  const notes = [aNote('Första fliken'), aNote('Andra fliken')] as const;
  await logVisit(page, notes[0]);
  await logVisit(other, notes[1]);
  const tabs = [page, other];
  for (const tab of tabs) {
    await tab
      .getByRole('navigation')
      .getByRole('link', { name: 'Osparat på servern' })
      .filter({ visible: true })
      .click();
    await expect(inState(tab, 'På telefonen')).toHaveCount(2);
  }
  const keys: string[] = [];
  context.on('request', (one) => {
    const { 'idempotency-key': key } = one.headers();
    if (key) keys.push(key);
  });
  await context.setOffline(false);

  for (const tab of tabs) {
    await expect(inState(tab, /Sparat \d\d\.\d\d/)).toHaveCount(2);
    await expect(tab.getByText('Allt är sparat på servern.')).toBeVisible();
  }
  for (const note of notes) expect(await sessionsOf(context, note)).toHaveLength(1);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(2);
});

test('signing out in one tab asks about what another has begun, and then signs out in both', async ({
  context,
  page,
}) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  const other = await context.newPage();
  await other.goto('/');
  await logButton(other).click();
  await company(other).click();
  const note = aNote('Halvvägs i en annan flik');
  await other.getByLabel('Vad gjorde ni?').fill(note);
  await other.getByRole('button', { name: 'Utkastet är kvar.' }).click();

  await signOut(page);
  const asked = page.getByRole('dialog', { name: 'Allt är inte skickat' });
  await expect(asked.getByRole('listitem')).toHaveText([/^Utkast: Besök hos /]);
  await asked.getByRole('button', { name: 'Stanna kvar' }).last().click();

  await other.goto('/unsent');
  await other.getByRole('button', { name: /^Fortsätt: Besök hos / }).click();
  await expect(other.getByLabel('Vad gjorde ni?')).toHaveValue(note);
  await other.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect.poll(() => sessionsOf(context, note)).toHaveLength(1);
  await expect(inState(other, /Sparat \d\d\.\d\d/)).toHaveCount(1);

  await signOut(page);
  for (const tab of [page, other]) await expect(tab.getByLabel('E-postadress')).toBeVisible();
});
