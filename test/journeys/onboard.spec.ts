// A new coach: invited by whoever leads the project, given a company, and at work with a first visit logged.
import { expect, test, type Page } from '@playwright/test';
import { company, inState, logButton, Taps } from './offline.js';
import { ask, comeIn, enrol, enterAs, ledProject, named } from './steps.js';

const place = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name, exact: true });

async function invite(page: Page, taps: Taps, name: string, email: string): Promise<void> {
  await taps.tap(place(page, 'Team'));
  await taps.tap(page.getByRole('button', { name: 'Bjud in' }));
  await taps.write(page, 'E-postadress', email);
  await taps.write(page, 'För- och efternamn', name);
  await taps.tap(page.getByRole('button', { name: 'Skicka inbjudan' }));
  await expect(page.getByText(`Inbjudan är skickad till ${email}.`)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: email })).toBeVisible();
}

async function handOver(page: Page, taps: Taps, what: string, who: string): Promise<void> {
  await taps.tap(place(page, 'Projekt'));
  await taps.tap(page.getByRole('link', { name: 'Pipeline', exact: true }));
  await taps.tap(page.getByRole('button', { name: `Flytta ${what}` }));
  await taps.tap(page.getByRole('menuitem', { name: 'Byt coach' }));
  taps.count += 1;
  const form = page.getByRole('form', { name: `Byt coach för ${what}` });
  const choice = form.getByLabel('Ny coach');
  await expect(choice.getByRole('option', { name: who })).toHaveCount(1);
  await choice.selectOption({ label: (await choice.getByRole('option', { name: who }).textContent()) ?? '' });
  await taps.tap(form.getByRole('button', { name: 'Byt coach' }));
  await expect(page.getByRole('listitem').filter({ hasText: what }).getByText(who)).toBeVisible();
}

interface Seen {
  me: {
    member: { isAdmin: boolean; organisation: { id: string } };
    roles: { role: string; project: { id: string } }[];
  };
  coachingSessions: {
    nodes: {
      organisation: { id: string };
      evidence: string | null;
      workingNote: string | null;
      sharedAt: string | null;
    }[];
  };
}

const SEEN = `{ me { member { isAdmin organisation { id } } roles { role project { id } } }
  coachingSessions(first: 100, filter: { states: [LOGGED] }) {
    nodes { organisation { id } evidence workingNote sharedAt } } }`;

/** Everybody's visits can be counted; what was said at them is for the own organisation, but for what is shared. */
async function demandOwnNotesAlone(page: Page, projectId: string): Promise<void> {
  const { me, coachingSessions } = await ask<Seen>(page, SEEN);
  expect(me.member.isAdmin).toBe(false);
  expect(me.roles).toEqual([{ role: 'COACH', project: { id: projectId } }]);
  const own = me.member.organisation.id;
  const said = coachingSessions.nodes.filter(({ evidence, workingNote }) => evidence !== null || workingNote !== null);
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter(({ organisation, sharedAt }) => organisation.id !== own && sharedAt === null)).toEqual([]);
  expect(coachingSessions.nodes.some(({ organisation }) => organisation.id !== own)).toBe(true);
}

test('a coach is invited, comes in and logs a first visit, in twenty clicks of the two together', async ({
  page,
  browser,
}) => {
  const taps = new Taps();
  const name = named('Nina');
  const email = `${name.toLowerCase().replace(' ', '.')}@example.com`;
  const what = named('Första Företaget');
  await enterAs(page, 'Projektledare');
  const projectId = await ledProject(page);
  await enrol(page, projectId, what);
  await invite(page, taps, name, email);

  const context = await browser.newContext();
  const coach = await context.newPage();
  await comeIn(coach, { name, email }, taps);
  await expect(coach.getByRole('heading', { level: 1 })).toHaveText('Hej Nina!');
  const steps = coach.getByRole('main').getByRole('listitem');
  const logged = steps.filter({ hasText: 'Logga ett första besök' });
  await expect(logged).toHaveText(/återstår/);
  await expect(place(coach, 'Team')).toHaveCount(0);
  await demandOwnNotesAlone(coach, projectId);

  await handOver(page, taps, what, name);

  await coach.reload();
  await taps.tap(logButton(coach));
  await expect(company(coach)).toHaveCount(1);
  await expect(company(coach)).toContainText(what);
  await taps.tap(company(coach));
  await taps.write(coach, 'Vad gjorde ni?', 'Gick runt i verkstaden');
  await taps.tap(coach.getByRole('button', { name: 'Spara', exact: true }));
  await expect(inState(coach, /Sparat \d\d\.\d\d/)).toHaveCount(1);
  await expect(logged).toHaveText(/klart/);
  expect(taps.count).toBeLessThanOrEqual(20);
  test.info().annotations.push({ type: 'clicks', description: String(taps.count) });
  await context.close();
});
