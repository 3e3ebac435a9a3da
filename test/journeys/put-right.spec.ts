// What is to be put right leads to the form in which it is done, with focus where one begins to write.
import { expect, test } from '@playwright/test';
import { ask, coached, enterAs, named } from './steps.js';

test('an overdue action opens in the list with what it gave, and is done', async ({ page }) => {
  await enterAs(page, 'Industriutvecklare');
  const { id: enrolmentId } = await coached(page);
  const what = named('Laga porten');
  // Older than everything else, so that it is among those that are shown.
  const input = { enrolmentId, what, owner: 'COACH', isAgreed: true, dueOn: '2001-02-03' };
  await ask(page, 'mutation ($input: ActionAddInput!) { actionAdd(input: $input) { id } }', { input });

  await page.goto('/put-right');
  await page.locator('#ACTION_OVERDUE').getByRole('link', { name: what }).click();
  const form = page.getByRole('form', { name: 'Vad gav den?' });
  await expect(form.getByLabel('Resultat')).toBeFocused();
  await page.keyboard.type('Porten går lätt.');
  await form.getByRole('button', { name: 'Spara som klar' }).click();
  await expect(page.getByText('Klarmarkerad.')).toBeVisible();
  await expect(form).toHaveCount(0);
});

test('a visit that was not logged opens with its log sheet, once', async ({ page }) => {
  await enterAs(page, 'Industriutvecklare');
  const { id: enrolmentId, company } = await coached(page);
  const input = { enrolmentId, plannedFor: '2001-02-03T09:00:00Z', plannedMinutes: 60 };
  const { coachingSessionPlan: visit } = await ask<{ coachingSessionPlan: { id: string; version: number } }>(
    page,
    'mutation ($input: CoachingSessionPlanInput!) { coachingSessionPlan(input: $input) { id version } }',
    { input },
  );
  await page.goto('/put-right');
  await page.locator(`a[href^="/visits/${visit.id}"]`).click();
  const sheet = page.getByRole('dialog', { name: 'Logga besök' });
  await expect(sheet.getByText(company.name)).toBeVisible();
  await expect(sheet.getByLabel('Dag')).toHaveValue('2001-02-03');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`/visits/${visit.id}$`));
  await page.reload();
  await expect(page.getByRole('button', { name: 'Logga besöket' })).toBeVisible();
  await expect(sheet).toHaveCount(0);
  await ask(
    page,
    'mutation ($id: ID!, $version: Int!) { coachingSessionCancel(id: $id, expectedVersion: $version, input: {}) { id } }',
    { id: visit.id, version: visit.version },
  );
});
