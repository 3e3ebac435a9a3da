// Two devices of one coach change the same visit: different fields both stand, the same field is for the coach to choose.
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { aNote, logVisit, sessionsOf, settle } from './offline.js';
import { enterAs } from './steps.js';

interface Device {
  context: BrowserContext;
  page: Page;
}

/** A device on which the coach has signed in. */
async function device(browser: Browser): Promise<Device> {
  const context = await browser.newContext({ locale: 'sv-SE' });
  const page = await context.newPage();
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  return { context, page };
}

const open = async ({ page }: Device, note: string): Promise<void> => {
  await page
    .getByRole('region', { name: 'Senaste besöken' })
    .getByRole('listitem')
    .filter({ hasText: note })
    .getByRole('button', { name: /^Ändra: / })
    .click();
  await expect(page.getByLabel('Vad gjorde ni?')).toHaveValue(note);
};

const save = async ({ page }: Device): Promise<void> => {
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByText(/^Sparat på telefonen/)).toBeVisible();
};

async function twoDevices(browser: Browser, note: string): Promise<[Device, Device]> {
  const phone = await device(browser);
  await logVisit(phone.page, note);
  await expect.poll(() => sessionsOf(phone.context, note)).toHaveLength(1);
  await phone.page.reload();
  const tablet = await device(browser);
  for (const one of [phone, tablet]) {
    await open(one, note);
    await one.context.setOffline(true);
  }
  return [phone, tablet];
}

test('different fields that two devices changed without network both stand', async ({ browser }) => {
  const note = aNote('Två enheter');
  const [phone, tablet] = await twoDevices(browser, note);
  await phone.page.getByLabel('Vad gjorde ni?').fill(`${note} i handen`);
  await save(phone);
  await tablet.page.getByRole('button', { name: '2 h', exact: true }).click();
  await save(tablet);
  await phone.context.setOffline(false);
  await expect.poll(() => sessionsOf(phone.context, `${note} i handen`)).toHaveLength(1);
  await tablet.context.setOffline(false);
  await expect
    .poll(() => sessionsOf(phone.context, note))
    .toMatchObject([{ evidence: `${note} i handen`, minutes: 120 }]);
  await tablet.page.goto('/unsent');
  await expect(tablet.page.getByText('Båda ändringarna gäller')).toBeVisible();
});

test('the same field is shown with both texts, and what the coach chooses stands', async ({ browser }) => {
  const note = aNote('Samma fält');
  const [phone, tablet] = await twoDevices(browser, note);
  await phone.page.getByLabel('Vad gjorde ni?').fill(`${note} telefonens`);
  await save(phone);
  await tablet.page.getByLabel('Vad gjorde ni?').fill(`${note} plattans`);
  await save(tablet);
  await phone.context.setOffline(false);
  await expect.poll(() => sessionsOf(phone.context, `${note} telefonens`)).toHaveLength(1);
  await tablet.context.setOffline(false);

  await tablet.page.goto('/unsent');
  await expect(tablet.page.getByText('Krock – välj')).toBeVisible();
  await tablet.page.getByRole('button', { name: 'Välj', exact: true }).click();
  const choice = tablet.page.getByRole('dialog', { name: 'Ni har ändrat samma sak' });
  await expect(choice.getByText(`Före: ${note}`, { exact: true })).toBeVisible();
  await expect(choice.getByLabel(`Deras: ${note} telefonens`)).not.toBeChecked();
  await expect(choice.getByRole('button', { name: 'Spara valet' })).toBeDisabled();
  await choice.getByLabel(`Mitt: ${note} plattans`).check();
  await choice.getByRole('button', { name: 'Spara valet' }).click();
  await expect.poll(() => sessionsOf(tablet.context, note)).toMatchObject([{ evidence: `${note} plattans` }]);
  await expect(tablet.page.getByText('Allt är sparat på servern.')).toBeVisible();
});

test('a visit that has not been sent can be changed before it is', async ({ context, page }) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  await context.setOffline(true);
  const note = aNote('Ändrad i fickan');
  await logVisit(page, note);
  await page
    .getByRole('button', { name: /^Ändra: Besök hos / })
    .first()
    .click();
  await page.getByLabel('Vad gjorde ni?').fill(`${note} två gånger`);
  await save({ context, page });
  await context.setOffline(false);
  await expect.poll(() => sessionsOf(context, note)).toMatchObject([{ evidence: `${note} två gånger` }]);
});
