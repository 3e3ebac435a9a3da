// What the server refuses of plans and actions made without network: each opens in its own form as it was written, says
// what is wrong at the field, and arrives once that is put right.
import { expect, test, type Page } from '@playwright/test';
import { aNote, inState } from './offline.js';
import { ask, coached, enterAs } from './steps.js';

const addAction = async (page: Page, enrolmentId: string, what: string): Promise<string> => {
  const { actionAdd } = await ask<{ actionAdd: { id: string } }>(
    page,
    'mutation ($input: ActionAddInput!) { actionAdd(input: $input) { id } }',
    { input: { enrolmentId, what, isAgreed: true, owner: 'COACH', effects: [{ unit: 'KWH', expected: 50 }] } },
  );
  return actionAdd.id;
};

const amendAction = (page: Page, id: string, dueOn: string): Promise<object> =>
  ask(
    page,
    'mutation ($id: ID!, $input: ActionAmendInput!) { actionAmend(id: $id, expectedVersion: 1, input: $input) { id } }',
    { id, input: { dueOn } },
  );

interface Action {
  state: string;
  what: string;
  effects: { actual: number | null }[];
}

const actionNow = async (page: Page, id: string): Promise<Action | null> =>
  (
    await ask<{ action: Action | null }>(
      page,
      'query ($id: ID!) { action(id: $id) { state what effects { actual } } }',
      { id },
    )
  ).action;

/** Opens what the server refused of a thing, from the list of what is not sent. */
async function reopen(page: Page, about: string, why: RegExp): Promise<void> {
  await page.goto('/unsent');
  const refused = inState(page, 'Behöver din hjälp').filter({ hasText: about });
  await expect(refused).toContainText(why);
  await refused.getByRole('button', { name: /^Rätta: / }).click();
}

test('a planned visit with too long a note is put right in its note, and keeps the rest', async ({ context, page }) => {
  await enterAs(page, 'Industriutvecklare');
  const { company } = await coached(page);
  await page.goto('/calendar');
  await page.getByRole('button', { name: 'Planera besök' }).click();
  await page.getByRole('button', { name: company.name }).click();
  await context.setOffline(true);
  const note = aNote('Hela tråden');
  await page.getByRole('dialog').getByLabel(/^Dag/).fill('2031-05-06');
  await page.getByRole('dialog').getByRole('button', { name: 'Video' }).click();
  await page.getByLabel('Egen anteckning').fill(note.padEnd(20_001, '.'));
  await page.getByRole('button', { name: 'Planera besöket' }).click();
  await expect(page.getByText('Besöket är planerat.')).toBeVisible();
  await context.setOffline(false);

  await reopen(page, company.name, /20.?000/);
  const form = page.getByRole('dialog', { name: 'Rätta det planerade besöket' });
  const words = form.getByLabel('Egen anteckning');
  await expect(words).toHaveValue(new RegExp(`^${note}`));
  await expect(words).toHaveAttribute('aria-invalid', 'true');
  await expect(words).toBeFocused();
  await expect(form.getByLabel(/^Dag/)).toHaveValue('2031-05-06');
  await expect(form.getByRole('button', { name: 'Video', pressed: true })).toBeVisible();
  await words.fill(note);
  await form.getByRole('button', { name: 'Planera besöket' }).click();
  await expect(inState(page, 'Sparat').filter({ hasText: company.name })).toBeVisible();
  await expect(inState(page, 'Utkast')).toHaveCount(0);
});

test('an action that says too much is put right where it is written, and keeps the rest', async ({ context, page }) => {
  await enterAs(page, 'Industriutvecklare');
  await page.goto('/actions');
  const what = aNote('Täta taket');
  await page.getByRole('button', { name: 'Ny åtgärd' }).click();
  await context.setOffline(true);
  await page.getByLabel('Vad ska göras?').fill(`${what} ${'noga '.repeat(500)}`);
  await page.getByLabel('Klar senast').fill('2031-05-06');
  await page.getByRole('button', { name: 'Lägg till åtgärden' }).click();
  await expect(page.getByText('Åtgärden är tillagd.')).toBeVisible();
  await context.setOffline(false);

  await reopen(page, what, /2.?000/);
  const form = page.getByRole('dialog', { name: 'Rätta den nya åtgärden' });
  const words = form.getByLabel('Vad ska göras?');
  await expect(words).toHaveValue(new RegExp(`^${what} noga`));
  await expect(words).toHaveAttribute('aria-invalid', 'true');
  await expect(words).toBeFocused();
  await expect(form.getByLabel('Klar senast')).toHaveValue('2031-05-06');

  // What is being put right is a draft of its own, and stays when the sheet is closed.
  await words.fill(what);
  await form.getByRole('button', { name: 'Stäng, utkastet är kvar' }).click();
  await page.reload();
  await page.getByRole('button', { name: /^Rätta: / }).click();
  await expect(words).toHaveValue(what);
  await form.getByRole('button', { name: 'Lägg till åtgärden' }).click();
  await expect(inState(page, 'Sparat').filter({ hasText: what })).toBeVisible();
  await expect(inState(page, 'Utkast')).toHaveCount(0);
});

test('an action that is done says what it gave at its unit, and is done as it stands now', async ({
  context,
  page,
}) => {
  await enterAs(page, 'Industriutvecklare');
  const { id: enrolmentId } = await coached(page);
  const what = aNote('Byt ventil');
  const id = await addAction(page, enrolmentId, what);
  await page.goto('/actions');
  await page.getByRole('button', { name: `Klar: ${what}` }).click();
  await context.setOffline(true);
  const gave = page.getByLabel('Gav, i kWh');
  await gave.fill('ungefär 40');
  await page.getByRole('button', { name: 'Spara som klar' }).click();
  await expect(gave).toHaveAttribute('aria-invalid', 'true');
  await gave.fill('40,12345');
  await page.getByLabel('Resultat').fill('Läckan är borta.');
  await page.getByRole('button', { name: 'Spara som klar' }).click();
  await expect(page.getByText('Klarmarkerad.')).toBeVisible();
  // Somebody else gives it more time meanwhile.
  await amendAction(page, id, '2031-05-06');
  await context.setOffline(false);

  await reopen(page, what, /decimal/);
  const form = page.getByRole('dialog', { name: 'Vad gav den?' });
  await expect(form.getByLabel('Resultat')).toHaveValue('Läckan är borta.');
  await expect(gave).toHaveValue('40,12345');
  await expect(gave).toHaveAttribute('aria-invalid', 'true');
  await expect(gave).toBeFocused();
  await gave.fill('40,1');
  await form.getByRole('button', { name: 'Spara som klar' }).click();
  await expect(inState(page, 'Sparat').filter({ hasText: what })).toBeVisible();
  expect(await actionNow(page, id)).toMatchObject({ state: 'COMPLETED', effects: [{ actual: 40.1 }] });
});

test('an action that somebody else has changed is done all the same, once that has been seen', async ({
  context,
  page,
}) => {
  await enterAs(page, 'Industriutvecklare');
  const { id: enrolmentId } = await coached(page);
  const what = aNote('Märk upp hyllan');
  const id = await addAction(page, enrolmentId, what);
  await page.goto('/actions');
  await page.getByRole('button', { name: `Klar: ${what}` }).click();
  await context.setOffline(true);
  await page.getByLabel('Resultat').fill('Alla hittar.');
  await page.getByRole('button', { name: 'Spara som klar' }).click();
  await expect(page.getByText('Klarmarkerad.')).toBeVisible();
  await amendAction(page, id, '2031-05-06');
  await context.setOffline(false);

  await page.goto('/unsent');
  const clash = inState(page, 'Krock').filter({ hasText: what });
  await expect(clash).toContainText('Någon annan hann före. Se efter');
  await clash.getByRole('button', { name: /^Rätta: / }).click();
  await expect(page.getByLabel('Resultat')).toHaveValue('Alla hittar.');
  await page.getByRole('button', { name: 'Spara som klar' }).click();
  await expect(inState(page, 'Sparat').filter({ hasText: what })).toBeVisible();
  expect(await actionNow(page, id)).toMatchObject({ state: 'COMPLETED' });
});
