// A project ends early by the wizard: everything promised is answered for, it closes, and its end is taken back.
import { expect, test, type Page } from '@playwright/test';
import { ask, comeIn, enrol, enterAs, named } from './steps.js';

const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Does a verb that creates, and gives the id. */
async function made(page: Page, verb: string, input: object): Promise<string> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const answer = await ask<Record<string, { id: string }>>(
    page,
    `mutation ($id: ID!, $input: ${type}!) { ${verb}(id: $id, input: $input) { id } }`,
    { id: crypto.randomUUID(), input },
  );
  return answer[verb]?.id ?? '';
}

interface Known {
  me: { member: { id: string; organisation: { id: string } } };
}

const ME = '{ me { member { id organisation { id } } } }';

/** Two projects of their own, and somebody who leads both. */
async function plan(admin: Page, who: { name: string; email: string }, names: readonly string[]): Promise<string[]> {
  const { me } = await ask<Known>(admin, ME);
  const projects: string[] = [];
  for (const [place, name] of names.entries()) {
    const code = `resa-${crypto.randomUUID().slice(0, 8)}`;
    const startsOn = dayIn(place === 0 ? -200 : -1);
    projects.push(
      await made(admin, 'projectPlan', { code, name: { sv: name, en: name }, startsOn, plannedEndOn: dayIn(200) }),
    );
  }
  const roles = projects.flatMap((projectId) => ['PROJECT_LEADER', 'COACH'].map((role) => ({ projectId, role })));
  const input = { ...who, organisationId: me.member.organisation.id, roles };
  await ask(admin, 'mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { id } }', { input });
  return projects;
}

/** A company that takes part in both, with one promise of each of four kinds; and a target. */
async function promise(leader: Page, [projectId = '', successor = '']: string[], company: string): Promise<void> {
  const { me } = await ask<Known>(leader, ME);
  await made(leader, 'coachAppoint', { memberId: me.member.id });
  const enrolmentId = await enrol(leader, projectId, company);
  const { enrolment } = await ask<{ enrolment: { version: number; company: { id: string } } }>(
    leader,
    'query ($id: ID!) { enrolment(id: $id) { version company { id } } }',
    { id: enrolmentId },
  );
  await ask(
    leader,
    'mutation ($id: ID!, $version: Int!) { enrolmentAgree(id: $id, expectedVersion: $version, input: {}) { id } }',
    { id: enrolmentId, version: enrolment.version },
  );
  await made(leader, 'enrolmentOpen', { projectId: successor, companyId: enrolment.company.id });
  await made(leader, 'coachingSessionPlan', { enrolmentId, plannedFor: `${dayIn(14)}T09:00:00+01:00` });
  await made(leader, 'followUpSchedule', { enrolmentId, dueOn: dayIn(20), what: 'Hur går det med mätarna?' });
  const actionPlanId = await made(leader, 'actionPlanPropose', {
    enrolmentId,
    targetPicture: 'Fossilfri svets',
    criterionIds: [],
  });
  await made(leader, 'actionAdd', { actionPlanId, what: 'Byt gasbrännaren', dueOn: dayIn(60) });
  await ask(leader, 'mutation ($id: ID!) { actionPlanAgree(id: $id, expectedVersion: 1, input: {}) { id } }', {
    id: actionPlanId,
  });
  const occasions = [{ onDay: dayIn(10), minutes: 180 }];
  await made(leader, 'activityAnnounce', { kind: 'COURSE', form: 'ON_SITE', name: 'Grundkurs', projectId, occasions });
  await made(leader, 'targetPromise', { projectId, unit: 'COMPANY', value: 10 });
}

interface Standing {
  project: {
    endedOn: string | null;
    obligations: { count: number; nodes: { id: string; type: string; onDay: string | null }[] };
    enrolments: { totalCount: number; nodes: { id: string; stage: string }[] };
    actions: { totalCount: number; nodes: { id: string; state: string }[] };
    activities: { totalCount: number };
    lessons: { totalCount: number };
  };
  coachingSessions: { totalCount: number; nodes: { id: string; state: string }[] };
}

const STANDING = `query ($id: ID!) {
  project(id: $id) {
    endedOn
    obligations(first: 50) { count nodes { id type onDay } }
    enrolments(first: 50) { totalCount nodes { id stage } }
    actions(first: 50) { totalCount nodes { id state } }
    activities(first: 50) { totalCount }
    lessons(first: 50) { totalCount }
  }
  coachingSessions(filter: { projectId: $id }) { totalCount nodes { id state } }
}`;

const countsOf = ({ project: { enrolments, actions, activities }, coachingSessions }: Standing): number[] =>
  [enrolments, actions, activities, coachingSessions].map(({ totalCount }) => totalCount);

/** What the project's rows say, but for what another project has taken over. */
const stateOf = ({ project, coachingSessions }: Standing): object => ({
  endedOn: project.endedOn,
  promises: project.obligations.nodes.filter(({ type }) => type !== 'FOLLOW_UP'),
  enrolments: project.enrolments.nodes,
  actions: project.actions.nodes,
  sessions: coachingSessions.nodes,
});

async function decide(page: Page): Promise<void> {
  await page.getByLabel('Beslutsdag').fill(dayIn(-1));
  await page.getByLabel('Sista aktivitetsdag').fill(dayIn(0));
  await page.getByLabel('Vem som beslutade').fill('Styrgruppen');
  await page.getByRole('checkbox', { name: 'Företagen hade inte tid' }).check();
  await page.getByRole('button', { name: 'Spara beslutet' }).click();
  await expect(page.getByText(/^Sparat .* av /).first()).toBeVisible();
}

/** Somebody takes the step, until a day. */
async function shareOut(page: Page, step: string, name: string): Promise<void> {
  await page.getByRole('button', { name: `Fördela steget: ${step}` }).click();
  const form = page.getByRole('form', { name: `Fördela steget: ${step}` });
  await form.getByLabel('Ansvarig').selectOption({ label: name });
  await form.getByLabel('Klart senast').fill(dayIn(5));
  await form.getByRole('button', { name: 'Spara ansvar' }).click();
  await expect(page.getByText(`Ansvarig: ${name}, senast`)).toBeVisible();
}

/** All promises of a kind at once: of follow-ups there are two, for a plan that is agreed has one of its own. */
async function settle(page: Page, what: string, deed: string, left: string): Promise<void> {
  const section = page.getByRole('region', { name: new RegExp(`^${what} ·`) });
  await section.getByLabel(`Vad som händer: ${what}`).selectOption({ label: deed });
  await section.getByRole('button', { name: /^Svara för/ }).click();
  await expect(page.getByRole('status').filter({ hasText: left })).toBeVisible();
}

async function explainAndLearn(page: Page): Promise<void> {
  await page.getByLabel('Varför: Företag').fill('Vi började ett halvår senare än planen.');
  await page.getByRole('button', { name: 'Spara förklaringarna' }).click();
  await expect(page.getByRole('region', { name: '3. Siffror' }).getByText(/^Sparat .* av /)).toBeVisible();
  await page.getByRole('link', { name: 'Skriv en lärdom' }).click();
  await page.getByLabel('Lärdomen i en mening').fill('Boka första besöket samma dag');
  await page.getByLabel('Vad fungerade?').fill('Att ringa, i stället för att skriva.');
  await page.getByRole('button', { name: 'Spara utkastet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Boka första besöket samma dag');
}

async function reopen(page: Page, projectId: string): Promise<void> {
  await page.goto(`/project/ending?project=${projectId}`);
  await page.getByLabel('Varför det öppnas igen').fill('Det var fel projekt.');
  await page.getByRole('button', { name: 'Öppna igen' }).click();
  await expect(page.getByText('Projektet är öppet igen.')).toBeVisible();
}

test('a project is ended early with nothing left open, and opened again as it was', async ({
  page: admin,
  browser,
}) => {
  test.slow();
  const [name, next, company] = [named('Kort projekt'), named('Nästa projekt'), named('Slutbolaget')];
  const leading = named('Lotta');
  const who = { name: leading, email: `${leading.toLowerCase().replace(' ', '.')}@example.com` };
  await enterAs(admin, 'Administratör');
  const projects = await plan(admin, who, [name, next]);
  const [id = ''] = projects;
  const context = await browser.newContext();
  const page = await context.newPage();
  await comeIn(page, who);
  await expect(page.getByRole('navigation', { name: 'Projektets sidor' })).toBeVisible();
  await promise(page, projects, company);
  const before = await ask<Standing>(page, STANDING, { id });
  expect(before.project.obligations.count).toBe(5);

  await page.getByRole('combobox', { name: 'Projekt' }).selectOption({ label: name });
  await page.getByRole('navigation', { name: 'Projektets sidor' }).getByRole('link', { name: 'Avsluta' }).click();
  await decide(page);
  await shareOut(page, 'Åtaganden', leading);
  await expect(page.getByText('Besvara först alla åtaganden i steg 2.')).toBeVisible();
  await settle(page, 'Uppföljningar', 'Lämna över till ett annat projekt', '3 ');
  await settle(page, 'Åtgärder', 'Företaget äger själv', '2 ');
  await settle(page, 'Planerade besök', 'Avsluta', '1 ');
  await settle(page, 'Aktiviteter', 'Avsluta', '0 ');
  await explainAndLearn(page);
  await page.goto('/project/ending');
  await page.getByRole('button', { name: 'Avsluta i förtid' }).click();
  await page.getByRole('button', { name: `Ja, avsluta ${name}` }).click();
  await expect(page.getByText(/^Projektet avslutades i förtid/)).toBeVisible();

  const ended = await ask<Standing>(page, STANDING, { id });
  expect(ended.project.obligations.count).toBe(0);
  expect(countsOf(ended)).toEqual(countsOf(before));
  expect(ended.project.lessons.totalCount).toBe(1);
  const refused = await page.request.post('/graphql', {
    data: {
      query: 'mutation ($input: TargetPromiseInput!) { targetPromise(input: $input) { id } }',
      variables: { input: { projectId: id, unit: 'PERSON', value: 5 } },
    },
  });
  expect(await refused.json()).toMatchObject({
    errors: [{ message: expect.stringContaining('Projektet är avslutat'), extensions: { code: 'PROJECT_CLOSED' } }],
  });

  await reopen(admin, id);
  expect(stateOf(await ask<Standing>(page, STANDING, { id }))).toEqual(stateOf(before));
  await context.close();
});

test('an administrator without a role in a project finds its end on the page of the team', async ({ page }) => {
  await enterAs(page, 'Administratör');
  await page.goto('/team');
  const projects = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Projekt', exact: true }) });
  await projects.getByRole('link', { name: 'Avsluta Steg för industrin', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Avsluta projekt');
  await expect(page.getByText('Steg för industrin').last()).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
});
