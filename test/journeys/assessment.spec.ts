// A company is measured from the explorer alone: the saved examples one after the other, by a coach who types nothing.
import { expect, test, type Page } from '@playwright/test';
import { enterAs } from './steps.js';

interface Answer {
  data: Record<string, Record<string, unknown>> | null;
  errors?: { message: string }[];
}

/** Chooses an example, runs it when its variables are filled in, and gives what came under its only field. */
async function run(page: Page, title: string, operation: string): Promise<Record<string, unknown>> {
  const example = page.locator('#examples').getByRole('button', { name: title });
  await example.click();
  await expect(example).toHaveAttribute('aria-current', 'true');
  await expect(page.getByLabel('Query Editor')).toContainText(operation);
  const answered = page.waitForResponse(
    (response) => response.url().endsWith('/graphql') && (response.request().postData() ?? '').includes(operation),
  );
  await page.getByRole('button', { name: /^Execute query/ }).click();
  const { data, errors } = (await (await answered).json()) as Answer;
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] ?? {};
}

test('a coach measures a company, signs it off and agrees on a plan', async ({ page }) => {
  await enterAs(page, 'Industriutvecklare');
  await page.goto('/explorer');

  const begun = await run(page, 'Påbörja en mätning', 'BeginAnAssessment');
  expect(begun['questions']).not.toEqual([]);
  // First of the step it stands on, then of the one above.
  await run(page, 'Svara på frågorna', 'AnswerTheQuestions');
  await run(page, 'Nästa frågor', 'QuestionsToAsk');
  await run(page, 'Svara på frågorna', 'AnswerTheQuestions');
  const asked = await run(page, 'Nästa frågor', 'QuestionsToAsk');
  expect(asked).toMatchObject({ state: 'DRAFT', questions: [] });
  const { result } = await run(page, 'Mätningens resultat', 'ResultOfAnAssessment');
  expect(result).toMatchObject({ isFinal: false, achievedStep: begun['presumedStep'] });
  expect(await run(page, 'Fastställ mätningen', 'SignOff')).toMatchObject({ state: 'SIGNED_OFF' });
  await run(page, 'Föreslå en handlingsplan', 'ProposeAnActionPlan');
  expect(await run(page, 'Kom överens om planen', 'AgreeOnThePlan')).toMatchObject({ state: 'AGREED' });
  const { staircaseFigure } = await run(page, 'Trappan som bild', 'StaircaseFigure');
  expect(staircaseFigure).toEqual(expect.objectContaining({ svg: expect.stringContaining('<svg ') }));
});
