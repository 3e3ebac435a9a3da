// Somebody finds a link to a course: sees it, signs up, and gives the place back by the letter's link; on a phone.
import { expect, test, type Page } from '@playwright/test';
import { enterAs, leave } from './steps.js';

test.use({ viewport: { width: 360, height: 740 } });

async function ask<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: object[] };
  expect(errors).toBeUndefined();
  return data;
}

interface Project {
  enrolments: { nodes: { viewerCan: string[]; project: { id: string } }[] };
}

/** A coach announces a course next month, and opens a link to it. */
async function announce(page: Page, name: string): Promise<string> {
  const { enrolments } = await ask<Project>(
    page,
    `{ enrolments(first: 20, filter: { isMine: true, isOpen: true }) { nodes { viewerCan project { id } } } }`,
  );
  const projectId = enrolments.nodes.find(({ viewerCan }) => viewerCan.includes('enrolment:close'))?.project.id;
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const occasions = [{ onDay: day, startsAt: `${day}T08:00:00Z`, endsAt: `${day}T11:00:00Z` }];
  const told = {
    kind: 'COURSE',
    form: 'ON_SITE',
    name,
    place: 'Påhittade Verkstadsgatan 1',
    description: 'En förmiddag om hur en liten verkstad hittar sina energitjuvar, med mätning på plats.',
    capacity: 12,
  };
  const { activityAnnounce } = await ask<{ activityAnnounce: { id: string } }>(
    page,
    `mutation($input: ActivityAnnounceInput!) { activityAnnounce(input: $input) { id } }`,
    { input: { projectId, ...told, occasions } },
  );
  const { activityLinkOpen } = await ask<{ activityLinkOpen: { address: string } }>(
    page,
    `mutation($input: ActivityLinkOpenInput!) { activityLinkOpen(input: $input) { address } }`,
    { input: { activityId: activityAnnounce.id, label: 'Nyhetsbrevet' } },
  );
  return new URL(activityLinkOpen.address).hash;
}

test('somebody signs up to a course by a link, without an account, and gives the place back', async ({ page }) => {
  const [name, email] = [`Energi i verkstaden ${Date.now()}`, `vera.${Date.now()}@example.com`];
  await enterAs(page, 'Industriutvecklare');
  const hash = await announce(page, name);
  await leave(page);

  await page.goto(`/activity${hash}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText('Påhittade Verkstadsgatan 1')).toBeVisible();
  await expect(page.getByText(/^Det finns platser kvar/)).toBeVisible();
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await page.screenshot({ path: test.info().outputPath('open.png'), fullPage: true });
  await page.getByRole('button', { name: 'Anmäl mig' }).click();
  await expect(page.getByRole('alert')).toHaveText('Fyll i ditt namn, din e-postadress och ditt företag.');
  await page.getByLabel('För- och efternamn').fill('Vera Verkstad');
  await page.getByLabel('E-postadress').fill(email);
  await page.getByLabel('Företag', { exact: true }).fill('Påhittade Verkstaden AB');
  await page.getByRole('button', { name: 'Anmäl mig' }).click();
  await expect(page.getByText('Vera Verkstad, du har en plats. Välkommen!')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  await page.screenshot({ path: test.info().outputPath('signed-up.png'), fullPage: true });

  const letter = page.getByRole('article').filter({ hasText: email });
  await expect(async () => {
    await page.goto('/mailbox');
    await expect(letter).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await letter.getByRole('link').first().click();
  await expect(page.getByText('Vera Verkstad, du har en plats. Välkommen!')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('own.png'), fullPage: true });
  await page.getByRole('button', { name: 'Lämna återbud' }).click();
  await expect(page.getByText('Din anmälan är återtagen.')).toBeVisible();
  await page.getByRole('link', { name: 'In English' }).click();
  await expect(page.getByText('Your sign-up is withdrawn.')).toBeVisible();
});
