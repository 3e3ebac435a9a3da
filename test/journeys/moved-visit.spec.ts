// A planned visit is moved from the company's page without network, stands there anew at once, and is moved on the server.
import { expect, test, type Page } from '@playwright/test';
import { ask, enterAs } from './steps.js';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** So many days from now, as a day in Sweden. */
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(Date.now() + days * 86_400_000);

/** What the server has of a visit, by the clock in Sweden. */
async function standing(page: Page, id: string): Promise<string> {
  const { coachingSession } = await ask<{ coachingSession: { plannedFor: string; plannedMinutes: number } }>(
    page,
    'query ($id: ID!) { coachingSession(id: $id) { plannedFor plannedMinutes } }',
    { id },
  );
  const when = new Date(coachingSession.plannedFor).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' });
  return `${coachingSession.plannedMinutes} minutes, ${when}`;
}

interface Mine {
  enrolments: { nodes: { id: string; company: { id: string; name: string } }[] };
}

test('a planned visit is moved without network, and the server has it afterwards', async ({ page, context }) => {
  await enterAs(page, 'Industriutvecklare');
  const { enrolments } = await ask<Mine>(
    page,
    '{ enrolments(filter: { isMine: true, isOpen: true }, first: 100) { nodes { id company { id name } } } }',
  );
  const enrolment = enrolments.nodes.at(-1);
  const company = enrolment?.company.name ?? '';
  const id = crypto.randomUUID();
  const note = `Flyttas ${id}`;
  await ask(
    page,
    'mutation ($id: ID, $input: CoachingSessionPlanInput!) { coachingSessionPlan(id: $id, input: $input) { id } }',
    {
      id,
      input: {
        enrolmentId: enrolment?.id,
        plannedFor: `${inDays(3)}T05:10:00Z`,
        plannedMinutes: 60,
        workingNote: note,
      },
    },
  );

  await page.goto(`/visits/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(company);
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await context.setOffline(true);
  await page.getByRole('button', { name: `Flytta besöket hos ${company}` }).click();
  const sheet = page.getByRole('dialog', { name: 'Flytta besöket' });
  await sheet.getByRole('button', { name: 'Flytta besöket' }).click();
  await expect(page.getByText('Välj en annan dag eller tid.')).toBeVisible();
  await sheet.getByLabel('Ny dag').fill(inDays(5));
  await sheet.getByLabel('Börjar').fill('23:40');
  await sheet.getByRole('button', { name: 'Flytta besöket' }).click();
  await expect(page.getByText('Besöket är flyttat. Det skickas när det finns nät.')).toBeVisible();
  const where = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Vem och var' }) });
  await expect(where).toContainText('23.40');
  await expect(where).toContainText('På telefonen');

  await context.setOffline(false);
  await expect.poll(() => standing(page, id)).toBe(`60 minutes, ${inDays(5)} 23:40:00`);
  await expect(where).toContainText('23.40');

  await page.goto(`/calendar?view=list&on=${inDays(5)}`);
  const planned = page.getByRole('listitem').filter({ hasText: company }).filter({ hasText: '23.40' });
  await expect(planned.getByRole('button', { name: `Flytta besöket hos ${company}` }).last()).toBeVisible();
  await page.goto(`/history/CoachingSession/${id}`);
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Planerat' }).last()).toBeVisible();
  await ask(
    page,
    'mutation ($id: ID!, $v: Int!, $input: CoachingSessionCancelInput!) { coachingSessionCancel(id: $id, expectedVersion: $v, input: $input) { id } }',
    { id, v: 2, input: { reason: note } },
  );
});
