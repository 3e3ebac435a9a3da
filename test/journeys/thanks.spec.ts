// After a visit one tap thanks those who were there: by one letter, with what was agreed and when one meets again.
import { expect, test, type Page } from '@playwright/test';
import { aNote, logButton, settle } from './offline.js';
import { ask, enrol, enterAs, letterWith, named } from './steps.js';

test.use({ viewport: { width: 390, height: 844 } });

interface Made {
  company: string;
  contact: string;
  email: string;
}

const DAY_MS = 86_400_000;

/** A company with somebody to thank, an open action, and a visit planned three days from now. */
async function companyToVisit(page: Page, agreed: string): Promise<Made> {
  const { enrolments } = await ask<{ enrolments: { nodes: { project: { id: string } }[] } }>(
    page,
    '{ enrolments(filter: { isMine: true, isOpen: true }, first: 1) { nodes { project { id } } } }',
  );
  const projectId = enrolments.nodes[0]?.project.id ?? '';
  const made = { company: named('Tackbolaget'), contact: named('Tilda'), email: `${crypto.randomUUID()}@example.com` };
  const enrolmentId = await enrol(page, projectId, made.company);
  const { enrolment } = await ask<{ enrolment: { company: { id: string } } }>(
    page,
    'query ($id: ID!) { enrolment(id: $id) { company { id } } }',
    { id: enrolmentId },
  );
  await ask(page, 'mutation ($input: ContactAddInput!) { contactAdd(input: $input) { id } }', {
    input: { companyId: enrolment.company.id, projectId, name: made.contact, email: made.email },
  });
  await ask(page, 'mutation ($input: CoachingSessionPlanInput!) { coachingSessionPlan(input: $input) { id } }', {
    input: { enrolmentId, plannedFor: new Date(Date.now() + 3 * DAY_MS).toISOString(), plannedMinutes: 60 },
  });
  await ask(page, 'mutation ($input: ActionAddInput!) { actionAdd(input: $input) { id } }', {
    input: { enrolmentId, what: agreed, isAgreed: true },
  });
  return made;
}

/** As a letter writes a day in Swedish. */
const dayInWords = (at: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', day: 'numeric', month: 'long' }).format(at);

/** Two taps in a hurry are one wish: the second comes before the first has shown. */
async function tapTwice(page: Page, label: string): Promise<void> {
  await expect(page.getByRole('button', { name: label, exact: true })).toBeVisible();
  await page.evaluate(`((label) => {
    const button = [...document.querySelectorAll('button')].find(({ innerText }) => innerText === label);
    button.click();
    button.click();
  })(${JSON.stringify(label)})`);
}

test('one tap thanks for a visit, with what was agreed and the next date, and only once', async ({ page }) => {
  await enterAs(page, 'Industriutvecklare');
  const [agreed, next, own] = [aNote('Byta kompressorn'), aNote('Mäta trycket'), aNote('De tvekar')];
  const { company, contact, email } = await companyToVisit(page, agreed);
  await page.reload();
  await settle(page);

  await logButton(page).click();
  await page.getByLabel('Sök företag').fill(company);
  await page.getByRole('button', { name: company }).click();
  await page.getByLabel('Vad gjorde ni?').fill(aNote('Gick runt i verkstaden'));
  await page.getByRole('button', { name: '+ Nästa steg' }).click();
  await page.getByLabel('Nästa steg', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Mer', exact: true }).last().click();
  await page.getByRole('group', { name: 'Med' }).getByRole('button', { name: contact }).click();
  await page.getByLabel('Egen anteckning').fill(own);
  await tapTwice(page, 'Spara');
  await expect(page.getByRole('button', { name: `Tacka ${contact}` })).toBeVisible();
  await tapTwice(page, `Tacka ${contact}`);
  const done = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: `Besök hos ${company}` });
  await expect(done.getByText('Tack skickat')).toBeVisible();
  await expect(page.getByRole('button', { name: `Tacka ${contact}` })).toHaveCount(0);

  const letter = await letterWith(page, email);
  await expect(letter).toContainText(`Hej ${contact}!`);
  await expect(letter).toContainText(`Det här är vi överens om:\n– ${agreed}`);
  await expect(letter).toContainText(`Nästa steg:\n– ${next} (senast `);
  await expect(letter).toContainText(`Vi ses nästa gång den ${dayInWords(Date.now() + 3 * DAY_MS)}`);
  await expect(letter).not.toContainText(own);

  await page.goto('/unsent');
  await expect(page.getByText('Allt är sparat på servern.')).toBeVisible();
  for (const about of ['Besök hos', 'Tack för besöket hos']) {
    const entry = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: `${about} ${company}` });
    await expect(entry).toHaveCount(1);
    await expect(entry).toHaveText(/Sparat \d\d\.\d\d/);
  }
  await page.goto('/mailbox');
  await expect(page.getByRole('article').filter({ hasText: email })).toHaveCount(1);
});
