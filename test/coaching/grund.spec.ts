// The grund: gone through theme by theme, once for all projects, and before the areas where a project asks for it.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { cast, daysFromToday, opened, today, type Cast } from './cast.js';
import { area, grund, words, type Area } from './staircases.js';
import { enrolled, move, step } from './steps.js';

const THEMES = ['struktur', 'vision', 'strategi', 'kultur', 'forandring'];

const REVIEW = `mutation($id: ID, $input: GrundReviewInput!) { grundReview(id: $id, input: $input) {
  id onDay project { id } organisation { id } by { id } enrolment { id } company { id }
  themes { code name { sv } level note } } }`;
const GRUND = `query($id: ID!) { company(id: $id) { grund { id onDay enrolment { id } themes { code name { sv } level note } } } }`;
const HISTORY = `query($of: ID!) { history(of: $of) { nodes { verb changes { field after hidden } } } }`;

let here: Cast;
let first: Area;
beforeAll(async () => {
  here = await cast({ asksGrundFirst: true });
  first = await area(here.world, 1);
  await grund(here.world, THEMES);
});

interface Grund {
  id: string;
  onDay: string;
  enrolment: { id: string } | null;
  themes: { code: string; name: { sv: string }; level: number | null; note: string | null }[];
}

async function review(by: Person, input: object): Promise<Grund> {
  return (await as(by).do<{ grundReview: Grund }>(REVIEW, { input })).grundReview;
}

async function grundOf(by: Person, companyId: string): Promise<Grund | null> {
  return (await as(by).do<{ company: { grund: Grund | null } }>(GRUND, { id: companyId })).company.grund;
}

describe('a review of the grund', () => {
  it('goes through every theme when nothing is said of any', async () => {
    const { enrolmentId, companyId } = await enrolled(here);
    const made = await review(here.coach, { enrolmentId });
    expect(made).toMatchObject({ onDay: today(), enrolment: { id: enrolmentId }, company: { id: companyId } });
    expect(made.themes.map(({ code }) => code)).toEqual(THEMES);
    expect(made.themes[0]).toEqual({ code: 'struktur', name: { sv: 'Tema struktur' }, level: null, note: null });
  });

  it('keeps levels and notes of each theme', async () => {
    const { enrolmentId, companyId } = await enrolled(here);
    const themes = [{ code: 'kultur', level: 2, note: 'Frågor ställs sällan.' }, { code: 'vision' }];
    await review(here.coach, { enrolmentId, onDay: daysFromToday(-5), themes });
    expect(await grundOf(here.coach, companyId)).toMatchObject({
      onDay: daysFromToday(-5),
      themes: [
        { code: 'kultur', level: 2, note: 'Frågor ställs sällan.' },
        { code: 'vision', level: null, note: null },
      ],
    });
  });

  it('uses the project’s own words for the themes where it has them', async () => {
    const themes = [{ code: 'vision', name: words('Målbild') }];
    const own = await cast({ grund: { what: null, hasSteps: null, themes, review: null } });
    const { enrolmentId } = await enrolled(own);
    expect((await review(own.coach, { enrolmentId })).themes).toEqual([
      { code: 'vision', name: { sv: 'Målbild' }, level: null, note: null },
    ]);
  });

  it('is the latest by its day', async () => {
    const { enrolmentId, companyId } = await enrolled(here);
    const { id } = await review(here.coach, { enrolmentId, onDay: daysFromToday(-1) });
    await review(here.coach, { enrolmentId, onDay: daysFromToday(-9) });
    expect((await grundOf(here.coach, companyId))?.id).toBe(id);
  });

  it('sent twice is one', async () => {
    const { enrolmentId } = await enrolled(here);
    const variables = { id: v7(), input: { enrolmentId } };
    await as(here.coach).do(REVIEW, variables);
    expect((await as(here.coach).ask(REVIEW, variables)).extensions).toEqual({ replayed: true });
  });

  it.each([
    [
      'of a theme that the grund does not have',
      { themes: [{ code: 'okant' }] },
      'GRUND_THEME_UNKNOWN',
      'input.themes.0.code',
    ],
    ['in the future', { onDay: daysFromToday(1) }, 'GRUND_REVIEW_IN_FUTURE', 'input.onDay'],
    ['with a level above five', { themes: [{ code: 'vision', level: 6 }] }, 'OUT_OF_RANGE', 'input.themes.0.level'],
    ['of an enrolment that nobody knows', { enrolmentId: v7() }, 'NOT_FOUND', 'input.enrolmentId'],
  ])('is refused %s', async (_, wrong, code, field) => {
    const { enrolmentId, companyId } = await enrolled(here);
    expect(await as(here.coach).refused(REVIEW, { input: { enrolmentId, ...wrong } })).toMatchObject({ code, field });
    expect(await grundOf(here.coach, companyId)).toBeNull();
  });

  it('is done by those who work on the enrolment, and nobody else', async () => {
    const { enrolmentId } = await enrolled(here, here.partnerCoach);
    for (const by of [here.partnerCoach, here.subleader, here.leader]) await review(by, { enrolmentId });
    for (const by of [here.coach, here.partnerColleague, here.auditor, here.observer, here.admin, here.bystander]) {
      expect((await as(by).refused(REVIEW, { input: { enrolmentId } })).code).toBe('FORBIDDEN');
    }
  });

  it('shows its levels to all partners, and its notes to the own organisation and the leader', async () => {
    const { enrolmentId, companyId } = await enrolled(here);
    const { id } = await review(here.coach, { enrolmentId, themes: [{ code: 'vision', level: 4, note: 'Tydlig.' }] });
    const seen = async (by: Person): Promise<unknown> => (await grundOf(by, companyId))?.themes[0];
    for (const by of [here.coach, here.colleague, here.leader])
      expect(await seen(by)).toMatchObject({ level: 4, note: 'Tydlig.' });
    for (const by of [here.partnerCoach, here.subleader])
      expect(await seen(by)).toMatchObject({ level: 4, note: null });
    for (const by of [here.observer, here.bystander, here.admin]) expect(await grundOf(by, companyId)).toBeNull();
    const { history } = await as(here.coach).do<{ history: { nodes: { verb: string }[] } }>(HISTORY, { of: id });
    expect(history.nodes.map(({ verb }) => verb)).toEqual(['grund.review']);
    const strangers = await as(here.partnerCoach).do<{ history: { nodes: object[] } }>(HISTORY, { of: id });
    expect(JSON.stringify(strangers)).not.toContain('Tydlig');
  });
});

function onFirst(companyId: string, more: object = {}): object {
  return { companyId, insatsomradeId: first.id, toStep: 1, ...more };
}

describe('where the project asks for the grund first', () => {
  it('an area is refused until the grund is reviewed, whatever its level', async () => {
    const { companyId, enrolmentId } = await enrolled(here);
    const refusal = await as(here.coach).refused(step('stepPlace'), { version: 0, input: onFirst(companyId) });
    expect(refusal).toMatchObject({ code: 'GRUND_NOT_REVIEWED', field: 'input.insatsomradeId' });
    expect(refusal.message).toBe('Projektet vill att grunden gås igenom före insatsområdena.');
    await review(here.coach, { enrolmentId, themes: [{ code: 'vision', level: 1 }] });
    expect((await move(here.coach, 'stepPlace', 0, onFirst(companyId))).standing.step).toBe(1);
  });

  it('an area is refused on a day before the review', async () => {
    const { companyId, enrolmentId } = await enrolled(here);
    await review(here.coach, { enrolmentId, onDay: daysFromToday(-3) });
    const before = onFirst(companyId, { onDay: daysFromToday(-4) });
    expect((await as(here.coach).refused(step('stepPlace'), { version: 0, input: before })).code).toBe(
      'GRUND_NOT_REVIEWED',
    );
    await move(here.coach, 'stepPlace', 0, onFirst(companyId, { onDay: daysFromToday(-3) }));
  });

  it('a review made in another project will do', async () => {
    const { companyId } = await enrolled(here);
    const earlier = await here.world.project();
    const roles = [{ project: earlier, role: ProjectRoleName.PROJECT_LEADER }];
    const leader = await here.world.person({ organisation: here.partner, roles });
    const { id: enrolmentId } = await opened(here, leader, {
      companyId,
      projectId: earlier.id,
      organisationId: here.partner.id,
    });
    await review(leader, { enrolmentId });
    expect((await move(here.coach, 'stepPlace', 0, onFirst(companyId))).standing.step).toBe(1);
  });

  it('another project, which does not ask, places without it', async () => {
    const other = await cast();
    const { companyId } = await enrolled(other);
    const place = { companyId, insatsomradeId: (await area(other.world, 1)).id, toStep: 1 };
    expect((await move(other.coach, 'stepPlace', 0, place)).standing.step).toBe(1);
  });
});
