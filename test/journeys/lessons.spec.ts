// A lesson is published openly, and read by somebody without an account: narrowed, and in the other language.
import { expect, test, type Page } from '@playwright/test';
import { enterAs } from './steps.js';

async function ask<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: object[] };
  expect(errors).toBeUndefined();
  return data;
}

/** The leader writes a lesson of the project led, and publishes it openly. */
async function publish(page: Page, projectId: string, input: object): Promise<void> {
  const { lessonWrite } = await ask<{ lessonWrite: { id: string; version: number } }>(
    page,
    `mutation($input: LessonWriteInput!) { lessonWrite(input: $input) { id version } }`,
    { input: { projectId, ...input } },
  );
  await ask(
    page,
    `mutation($id: ID!, $version: Int!) {
      lessonPublish(id: $id, expectedVersion: $version, input: { audience: OPENLY }) { state } }`,
    lessonWrite,
  );
}

interface Me {
  me: { workspaces: { slug: string }[]; roles: { role: string; project: { id: string } }[] };
}

test('whoever has no account reads what a project has published openly', async ({ page, context }) => {
  await enterAs(page, 'Projektledare');
  const { me } = await ask<Me>(page, `{ me { workspaces { slug } roles { role project { id } } } }`);
  const projectId = me.roles.find(({ role }) => role === 'PROJECT_LEADER')?.project.id ?? '';
  const mark = `resa ${Date.now()}`;
  for (const [kind, title] of [
    ['OWN_LESSON', 'Halvdagar gick bättre'],
    ['METHOD', 'Mät vid skiftbytet'],
    ['METHOD', 'Gå två och två'],
    ['RESEARCH_FINDING', 'Vad andra sett'],
  ]) {
    await publish(page, projectId, { kind, title, whatWorked: `Det gick bra, ${mark}.` });
  }

  await context.clearCookies();
  const slug = me.workspaces[0]?.slug ?? '';
  await page.goto(`/lessons?workspace=${slug}&lang=sv`);
  const shown = page.getByRole('article').filter({ hasText: mark });
  await expect(shown).toHaveCount(4);
  await expect(page.getByRole('article', { name: 'Halvdagar gick bättre' }).first()).toContainText('Det här fungerade');
  await page.getByLabel('Slag').selectOption('Metod');
  await expect(shown).toHaveCount(2);
  await page.getByLabel('Sök').fill('skiftbytet');
  await expect(shown).toHaveCount(1);

  await page.getByRole('link', { name: 'In English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lessons');
  await expect(shown).toHaveCount(4);

  await page.goto('/lessons?workspace=finns-inte&lang=sv');
  await expect(page.getByText('Här finns inga öppna lärdomar.')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
});
