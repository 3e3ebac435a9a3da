// A company tells by a link what came of its plan: the letter, three answers that are saved, and confirming; on a phone.
import { expect, test, type Page } from '@playwright/test';
import { enterAs, leave } from './steps.js';

test.use({ viewport: { width: 360, height: 740 } });

async function ask<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: object[] };
  expect(errors).toBeUndefined();
  return data;
}

interface Offer {
  enrolments: { nodes: { id: string; viewerCan: string[]; company: { id: string }; project: { id: string } }[] };
}

/** The coach asks somebody at one of their companies. */
async function inquire(page: Page, email: string): Promise<void> {
  const offer = await ask<Offer>(
    page,
    `{ enrolments(first: 20, filter: { isMine: true, isOpen: true }) { nodes { id viewerCan company { id } project { id } } } }`,
  );
  const enrolment = offer.enrolments.nodes.find(({ viewerCan }) => viewerCan.includes('enrolment:close'));
  const { contactAdd } = await ask<{ contactAdd: { id: string } }>(
    page,
    `mutation($input: ContactAddInput!) { contactAdd(input: $input) { id } }`,
    { input: { companyId: enrolment?.company.id, projectId: enrolment?.project.id, name: 'Vera Verkstad', email } },
  );
  const { effectInquirySchedule } = await ask<{ effectInquirySchedule: { id: string } }>(
    page,
    `mutation($input: EffectInquiryScheduleInput!) { effectInquirySchedule(input: $input) { id } }`,
    { input: { enrolmentId: enrolment?.id, askOn: '2030-01-15', contactId: contactAdd.id } },
  );
  await ask(page, `mutation($id: ID!) { effectInquiryAsk(id: $id, expectedVersion: 1) { id } }`, effectInquirySchedule);
}

test('a company answers three questions by the link in the letter, goes on later and confirms', async ({ page }) => {
  const email = `vera.${Date.now()}@example.com`;
  await enterAs(page, 'Industriutvecklare');
  await inquire(page, email);
  await leave(page);

  const letter = page.getByRole('article').filter({ hasText: email });
  await expect(async () => {
    await page.goto('/mailbox');
    await expect(letter).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await letter.getByRole('link').first().click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vad har det gett?');
  await page.getByLabel('Energi, kWh').fill('1 200,5');
  await page.getByLabel('Mätt, inte uppskattat').first().check();
  await page.getByRole('group', { name: '2.' }).getByLabel('Delvis').check();
  await expect(page.getByRole('status')).toHaveText('Sparat');
  await page.getByLabel('Ditt namn').fill('Vera Verkstad');
  await page.getByRole('button', { name: 'Bekräfta svaren' }).click();
  await expect(page.getByRole('alert')).toHaveText('Svara på alla tre frågorna innan ni bekräftar.');

  await page.reload();
  await expect(page.getByLabel('Energi, kWh')).toHaveValue(/^1\s200,5$/);
  await expect(page.getByLabel('Mätt, inte uppskattat').first()).toBeChecked();
  await expect(page.getByRole('group', { name: '2.' }).getByLabel('Delvis')).toBeChecked();
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await page.getByRole('group', { name: '3.' }).getByLabel('Det är på gång').check();
  await expect(page.getByRole('status')).toHaveText('Sparat');
  await page.getByLabel('Ditt namn').fill('Vera Verkstad');
  await page.getByRole('button', { name: 'Bekräfta svaren' }).click();
  await expect(page.getByText('är bekräftade och har gått till')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bekräfta svaren' })).toBeHidden();
  await expect(page.getByRole('alert')).toBeHidden();
});
