// The coach turns the screen to the company: it sees its own measurement in large letters, and nothing of anybody else.
import { expect, test, type Page } from '@playwright/test';
import { aNote } from './offline.js';
import { ask, enrol, enterAs, named } from './steps.js';

interface Mine {
  enrolments: { nodes: { company: { name: string }; project: { id: string } }[] };
}

/** A company with a visit about which the coach has a note of their own. */
async function companyWith(page: Page, company: string, workingNote: string): Promise<[string, string[]]> {
  const { enrolments } = await ask<Mine>(
    page,
    '{ enrolments(filter: { isMine: true, isOpen: true }, first: 100) { nodes { company { name } project { id } } } }',
  );
  const enrolmentId = await enrol(page, enrolments.nodes[0]?.project.id ?? '', company);
  await ask(
    page,
    'mutation ($id: ID!, $in: CoachingSessionLogInput!) { coachingSessionLog(id: $id, input: $in) { id } }',
    {
      id: crypto.randomUUID(),
      in: { enrolmentId, heldAt: new Date(Date.now() - 3_600_000).toISOString(), minutes: 30, workingNote },
    },
  );
  return [enrolmentId, enrolments.nodes.map(({ company: { name } }) => name)];
}

/** Nothing of the app around it is there, and nothing of this can be read. */
async function expectOnly(page: Page, hidden: readonly string[]): Promise<void> {
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('banner')).toHaveCount(0);
  const text = await page.locator('body').innerText();
  expect(hidden.filter((one) => text.includes(one))).toEqual([]);
}

test('what is shown to a company holds nothing of others, is gone through by keys, and ends with Esc', async ({
  page,
}) => {
  await enterAs(page, 'Industriutvecklare');
  const [company, note] = [named('Visabolaget'), aNote('De har ont om pengar')];
  const [enrolmentId, others] = await companyWith(page, company, note);
  await page.goto(`/assessments/new/${enrolmentId}`);
  await page.getByRole('button', { name: 'Starta mätning' }).click();
  await page.getByRole('button', { name: 'Visa för företaget' }).click();
  await expect(page.getByRole('button', { name: 'Sluta visa' })).toBeVisible();
  await expectOnly(page, [...others, note]);
  await expect(page.getByRole('button', { name: 'Underlag' })).toHaveCount(0);

  // Nothing that the app could open is opened over it.
  for (const key of ['Control+k', 'l', '?']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }

  const progress = page.getByRole('status').filter({ hasText: /^\d+ besvarade/ });
  const answered = async (): Promise<number> => parseInt(await progress.innerText(), 10);
  await page.keyboard.press('2');
  await expect.poll(answered).toBe(1);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(answered).toBe(0);
  const question = page.getByRole('group', { name: 'Svar' });
  for (let count = 1; await question.isVisible(); count += 1) {
    await page.keyboard.press('1');
    await expect.poll(answered).toBe(count);
  }
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Resultat');
  await expectOnly(page, [...others, note]);
  await expect(page.getByRole('button', { name: 'Fastställ mätningen' })).toHaveCount(0);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Visa för företaget' })).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
});
