// Somebody at a company answers by a link: the letter, the questions, going on later, and handing in; on a phone.
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
  enrolments: { nodes: { id: string; viewerCan: string[] }[] };
  insatsomraden: { nodes: { id: string }[] };
}

/** The coach begins an assessment of one of their companies, and asks somebody there. */
async function invite(page: Page, email: string): Promise<void> {
  const offer = await ask<Offer>(
    page,
    `{ enrolments(first: 20, filter: { isMine: true, isOpen: true }) { nodes { id viewerCan } } insatsomraden { nodes { id } } }`,
  );
  const enrolmentId = offer.enrolments.nodes.find(({ viewerCan }) => viewerCan.includes('enrolment:close'))?.id;
  const insatsomradeId = offer.insatsomraden.nodes[0]?.id;
  const { assessmentBegin } = await ask<{ assessmentBegin: { id: string } }>(
    page,
    `mutation($input: AssessmentBeginInput!) { assessmentBegin(input: $input) { id } }`,
    { input: { enrolmentId, insatsomradeId } },
  );
  await ask(page, `mutation($input: SelfAssessmentInviteInput!) { selfAssessmentInvite(input: $input) { id } }`, {
    input: { assessmentIds: [assessmentBegin.id], name: 'Vera Verkstad', email },
  });
}

test('a respondent answers by the link in the letter, goes on later and hands in', async ({ page }) => {
  const email = `vera.${Date.now()}@example.com`;
  await enterAs(page, 'Industriutvecklare');
  await invite(page, email);
  await leave(page);

  const letter = page.getByRole('article').filter({ hasText: email });
  await expect(async () => {
    await page.goto('/mailbox');
    await expect(letter).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await letter.getByRole('link').first().click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hur är det hos er?');
  const asked = page.getByRole('group');
  await expect(asked.first()).toBeVisible();
  const first = (await asked.first().getByRole('radio').first().getAttribute('name')) ?? '';
  const questions = await asked.count();
  for (let place = 0; place < questions; place += 1) {
    const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'));
    await asked.nth(place).getByLabel('Ja').check();
    await answered;
  }
  await expect(page.getByRole('status')).toHaveText('Sparat');
  await expect(page.locator(`section > fieldset [name="${first}"]`)).toHaveCount(0);

  await page.reload();
  await expect(page.getByText(`Dina svar (${questions})`)).toBeVisible();
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: 'Lämna in svaren' }).click();
  await expect(page.getByText('Dina svar leder till steg 1.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lämna in svaren' })).toBeHidden();
  await expect(page.getByRole('alert')).toBeHidden();
});
