// A Monday: whoever leads a project learns whether it is on track without a click, and why in at most three.
import { expect, test, type Page } from '@playwright/test';
import { enterAs, watch } from './steps.js';

interface Point {
  on: string;
  value: number;
}

interface Promised {
  target: { id: string; unit: string; value: number; untilOn: string | null; organisation: { id: string } | null };
  reached: number | null;
  plan: Point[] | null;
  enrolments: { totalCount: number };
  participants: { totalCount: number };
  contacts: { totalCount: number };
}

interface Standing {
  project: { forecast: { headline: { sv: string }; targets: Promised[] } };
}

const STANDING = `query($id: ID!) { project(id: $id) { forecast { headline { sv } targets {
  target { id unit value untilOn organisation { id } } reached plan { on value }
  enrolments(first: 1) { totalCount } participants(first: 1) { totalCount } contacts(first: 1) { totalCount } } } } }`;

async function ask<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: object[] };
  expect(errors).toBeUndefined();
  return data;
}

/** What a straight line between the plan's points asks for today. */
function askedBy(plan: readonly Point[], day: string): number {
  const days = (on: string): number => Date.parse(on) / 86_400_000;
  const after = plan.find(({ on }) => on >= day) ?? plan.at(-1);
  const before = plan.findLast(({ on }) => on <= day) ?? plan[0];
  if (!after || !before || after === before) return before?.value ?? 0;
  const share = (days(day) - days(before.on)) / (days(after.on) - days(before.on));
  return Math.floor(before.value + share * (after.value - before.value));
}

const WORDS: Readonly<Record<string, string>> = { COMPANY: 'företag', PERSON: 'personer', HOUR: 'timmar' };

/** The same by hand: of what all have promised together, what is furthest behind by its part of the promise. */
function worstByHand(targets: readonly Promised[]): { unit: string; value: number; rows: number; expected: number } {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
  const told = targets
    .filter(({ target, plan }) => target.organisation === null && plan && (target.untilOn ?? day) >= day)
    .filter(({ target }) => target.unit !== 'HOUR')
    .map(({ target: { unit, value }, plan, enrolments, participants, contacts }) => {
      const rows = unit === 'PERSON' ? participants.totalCount + contacts.totalCount : enrolments.totalCount;
      return { unit: WORDS[unit] ?? '', value, rows, expected: askedBy(plan ?? [], day) };
    });
  const [worst] = told.toSorted((a, b) => (a.rows - a.expected) / a.value - (b.rows - b.expected) / b.value);
  if (!worst) throw new Error('The project has promised nothing.');
  return worst;
}

test('a leader reads on Monday whether the promise holds, and finds the rows behind', async ({ page }) => {
  const faults = watch(page);
  let clicks = 0;
  const click = async (name: RegExp | string): Promise<void> => {
    clicks += 1;
    await page.getByRole('main').getByRole('link', { name }).first().click();
  };
  await enterAs(page, 'Projektledare för kurserna');
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toContainText('plan');

  const { me } = await ask<{ me: { roles: { role: string; project: { id: string } }[] } }>(
    page,
    '{ me { roles { role project { id } } } }',
  );
  const id = me.roles.find(({ role }) => role === 'PROJECT_LEADER')?.project.id ?? '';
  const { project } = await ask<Standing>(page, STANDING, { id });
  expect((await headline.innerText()).replaceAll(/\s+/g, ' ')).toBe(project.forecast.headline.sv);

  const { unit, value, rows, expected } = worstByHand(project.forecast.targets);
  expect(expected).toBeGreaterThan(rows);
  await expect(headline).toContainText(`Vi ligger ${expected - rows} ${unit} efter plan.`);
  await expect(headline).toContainText(`${rows} av ${value} ${unit}`);
  expect(clicks).toBe(0);

  clicks += 1;
  await page.getByRole('region', { name: 'Behöver beslut' }).getByRole('link').first().click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await click('Läget');
  await click(new RegExp(`^${rows}$`));
  await expect(headline).toContainText(`· ${rows}`);
  await expect(page.getByRole('table').first()).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(3);
  expect(faults).toEqual([]);
});
