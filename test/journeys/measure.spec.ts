// A company is measured on a phone without network, with few taps; what came out is on the server when the network is.
import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { Taps } from './offline.js';
import { enterAs } from './steps.js';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const COACH = 'Industriutvecklare';
const AREA = 'R';

/** Asks the API with the browser's own cookie. */
async function asked<Data>(context: BrowserContext, query: string, variables: object = {}): Promise<Data> {
  const answer = await context.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

interface Enrolled {
  id: string;
  company: { id: string; name: string };
  project: { insatsomraden: { id: string; letter: string; name: { sv: string } }[] };
}

/** One of the coach's companies, chosen by its name alone: others may do what they like with the rest. */
async function aCompany(context: BrowserContext): Promise<Enrolled & { area: { id: string; name: { sv: string } } }> {
  const { enrolments } = await asked<{ enrolments: { nodes: Enrolled[] } }>(
    context,
    `{ enrolments(filter: { isMine: true, isOpen: true }, first: 100) {
      nodes { id company { id name } project { insatsomraden { id letter name { sv } } } } } }`,
  );
  const [last] = enrolments.nodes.toSorted((a, b) => b.company.name.localeCompare(a.company.name, 'sv'));
  const area = last?.project.insatsomraden.find(({ letter }) => letter === AREA);
  if (!last || !area) throw new Error('The coach has no company to measure.');
  return { ...last, area };
}

/** The step of the company in the area, and its open actions, as the server has them. */
async function standing(context: BrowserContext, { id, company, area }: Awaited<ReturnType<typeof aCompany>>) {
  const { company: now } = await asked<{
    company: { progress: { step: number | null; insatsomrade: { id: string } }[] };
  }>(context, 'query ($id: ID!) { company(id: $id) { progress { step insatsomrade { id } } } }', { id: company.id });
  const { actions } = await asked<{ actions: { nodes: { what: string; owner: string; dueOn: string }[] } }>(
    context,
    `query ($id: ID!) { actions(filter: { enrolmentId: $id, state: OPEN }, first: 100) { nodes { what owner dueOn } } }`,
    { id },
  );
  return {
    step: now.progress.find(({ insatsomrade }) => insatsomrade.id === area.id)?.step,
    actions: actions.nodes,
  };
}

/** Chooses what is measured, and nothing else. */
async function choose(page: Page, taps: Taps, wanted: readonly RegExp[]): Promise<void> {
  const chips = page.getByRole('group', { name: 'Vad ska mätas?' }).getByRole('button');
  await expect(chips.first()).toBeVisible();
  for (const chip of await chips.all()) {
    const name = (await chip.textContent()) ?? '';
    const isWanted = wanted.some((one) => one.test(name));
    if (((await chip.getAttribute('aria-pressed')) === 'true') !== isWanted) await taps.tap(chip);
  }
}

/** Answers with one tap each until nothing is left to ask: yes up to a step, no above it. Gives how many questions it took. */
async function answerAll(page: Page, taps: Taps, highest: number): Promise<number> {
  const question = page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2 }) });
  const progress = page.getByRole('status').filter({ hasText: 'besvarade' });
  for (let count = 0; ; count += 1) {
    await expect(progress).toContainText(`${count} besvarade`);
    if ((await progress.textContent())?.includes(', 0 kvar')) return count;
    const [, step = ''] = /^Steg (\d)/.exec((await question.locator('p').first().textContent()) ?? '') ?? [];
    await taps.tap(question.getByRole('button', { name: Number(step) <= highest ? 'Ja' : 'Nej', exact: true }));
  }
}

const item = (page: Page, text: string): Locator =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: text });

test('a company is measured without network with few taps, and the server comes to the same step', async ({
  context,
  page,
}) => {
  await enterAs(page, COACH);
  const here = await aCompany(context);
  await page.goto(`/companies/${here.company.id}`);
  const taps = new Taps();
  await taps.tap(page.getByRole('link', { name: 'Starta mätning' }));
  await expect(page.getByRole('heading', { level: 1, name: `Mät ${here.company.name}` })).toBeVisible();
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await context.setOffline(true);
  await choose(page, taps, [/Grunden|Organisation/, new RegExp(`^${AREA}`)]);
  await taps.tap(page.getByRole('button', { name: 'Starta mätning' }));

  const ground = await answerAll(page, taps, 5);
  expect(ground).toBe(20);
  await taps.tap(page.getByRole('button', { name: 'Till resultatet' }));
  await expect(page.getByText('Allt är uppfyllt.')).toBeVisible();
  await taps.tap(page.getByRole('link', { name: `Nästa område: ${here.area.name.sv}` }));
  const questions = ground + (await answerAll(page, taps, 2));
  await taps.tap(page.getByRole('button', { name: 'Till resultatet' }));

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Resultat: ${here.area.name.sv}`);
  await expect(page.getByText('Steg 2 av 5')).toBeVisible();
  await expect(page.getByRole('img', { name: `${here.area.name.sv}: 2/5` })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kvar till steg 3' })).toBeVisible();
  expect(questions).toBeGreaterThanOrEqual(22);

  const before = taps.count;
  const open = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox') });
  const [first, second] = [open.nth(0), open.nth(1)];
  await taps.tap(first.getByRole('checkbox'));
  await taps.tap(first.getByRole('button', { name: 'om 1 mån' }));
  await taps.tap(second.getByRole('checkbox'));
  await taps.tap(second.getByRole('button', { name: 'Coachen' }));
  expect(taps.count - before).toBeLessThanOrEqual(2 * 2);
  await taps.tap(page.getByRole('button', { name: 'Gör 2 till åtgärder' }));
  // All that is not an answer, and one tap each for twenty-two questions.
  expect(taps.count - questions + 22).toBeLessThanOrEqual(44);
  await expect(item(page, 'Är en åtgärd till')).toHaveCount(2);
  await expect(item(page, 'Är en åtgärd till').filter({ hasText: 'På telefonen' })).toHaveCount(2);

  await context.setOffline(false);
  await expect(item(page, 'Är en åtgärd till').filter({ hasText: /Sparat \d\d\.\d\d/ })).toHaveCount(2);
  await page.getByRole('button', { name: 'Fastställ mätningen' }).click();
  await expect(page.getByText('Fastställd. Företaget står nu på steget.')).toBeVisible();
  await expect(page.getByText('Steg 2 av 5')).toBeVisible();
  const now = await standing(context, here);
  expect(now.step).toBe(2);
  expect(now.actions).toContainEqual(expect.objectContaining({ owner: 'COACH' }));
});
