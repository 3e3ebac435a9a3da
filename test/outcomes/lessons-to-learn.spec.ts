// What a project that begins is shown of those before it: lessons of its predecessors, and of those that share its tags.
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { Predecessor } from '#programme/projects/predecessor.entity.js';
import type { Project } from '#programme/projects/project.entity.js';
import { as } from '../support/as.js';
import { consortium, row, type Consortium, type Person } from '../support/make.js';
import { published, written, type LessonSeen } from './lesson-deeds.js';

const LEARN = `query($id: ID!, $filter: LessonFilter) { project(id: $id) {
  lessonsToLearn(filter: $filter) { totalCount nodes { title project { id } } }
  lessons { nodes { title } } lessonPrompts { code reason } } }`;

interface Learnt {
  lessonsToLearn: { totalCount: number; nodes: LessonSeen[] };
  lessons: { nodes: LessonSeen[] };
  lessonPrompts: { code: string; reason: string | null }[];
}

let here: Consortium;
let later: Project;
let elsewhere: Person;
beforeAll(async () => {
  here = await consortium({ tags: ['eget'] });
  const { world, partner, project } = here;
  later = await world.project({ tags: ['stål', 'omställning'] });
  const unsaid = { name: null, note: null, carriesOver: null, position: 1, marks: {} };
  await world.save(row(Predecessor, { projectId: later.id, predecessorId: project.id, ...unsaid }));
  const other = await world.project({ tags: ['omställning'] });
  const roles = [{ project: other, role: ProjectRoleName.PROJECT_LEADER }];
  elsewhere = await world.person({ name: 'Elsa Elsewhere', organisation: partner, roles });
  await published(here.leader, await written(here.leader, { projectId: project.id, title: 'Från föregångaren' }));
  await written(here.leader, { projectId: project.id, title: 'Utkast hos föregångaren' });
  await published(elsewhere, await written(elsewhere, { projectId: other.id, title: 'Delar tagg' }));
  const alone = { projectId: other.id, title: 'Delar ingen', tags: ['annat'] };
  await published(elsewhere, await written(elsewhere, alone));
  const finding = { kind: 'RESEARCH_FINDING', title: 'Studie med tagg', tags: ['Stål'] };
  await published(elsewhere, await written(elsewhere, finding));
});

async function learnt(by: Person, id: string, filter: object = {}): Promise<Learnt> {
  return (await as(by).do<{ project: Learnt }>(LEARN, { id, filter })).project;
}

const named = ({ lessonsToLearn }: Learnt): string[] => lessonsToLearn.nodes.map(({ title }) => title).toSorted();

describe('the lessons to learn', () => {
  it('are those published by its predecessors, and those that share a tag; drafts and others are not', async () => {
    const seen = await learnt(here.bystander, later.id);
    expect(named(seen)).toEqual(['Delar tagg', 'Från föregångaren', 'Studie med tagg']);
    expect(seen.lessonsToLearn.totalCount).toBe(3);
    expect(seen.lessons.nodes).toEqual([]);
  });

  it('hold no draft for those either who may read it where it was written', async () => {
    expect(named(await learnt(here.leader, later.id))).not.toContain('Utkast hos föregångaren');
  });

  it('are filtered as all lessons are', async () => {
    expect(named(await learnt(here.bystander, later.id, { kind: 'RESEARCH_FINDING' }))).toEqual(['Studie med tagg']);
  });

  it('are not the project’s own', async () => {
    const seen = await learnt(here.leader, here.project.id);
    expect(named(seen)).toEqual([]);
    expect(seen.lessons.nodes.map(({ title }) => title).toSorted()).toEqual([
      'Från föregångaren',
      'Utkast hos föregångaren',
    ]);
  });

  it('come to be when a project is given a predecessor or a tag', async () => {
    const plan = `mutation($input: ProjectPlanInput!) { projectPlan(input: $input) { id version tags } }`;
    const amend = `mutation($id: ID!, $version: Int!, $input: ProjectAmendInput!) {
      projectAmend(id: $id, expectedVersion: $version, input: $input) { version tags } }`;
    const input = { code: 'nytt-projekt', name: { sv: 'Nytt', en: 'New' }, tags: ['Helt  Nytt'] };
    const { projectPlan: made } = await as(here.admin).do<{
      projectPlan: { id: string; version: number; tags: string[] };
    }>(plan, { input });
    expect(made.tags).toEqual(['helt nytt']);
    expect(named(await learnt(here.admin, made.id))).toEqual([]);
    const wider = { tags: ['STÅL'], predecessors: [{ projectId: here.project.id }] };
    await as(here.admin).do(amend, { id: made.id, version: made.version, input: wider });
    expect(named(await learnt(here.admin, made.id))).toEqual(['Från föregångaren', 'Studie med tagg']);
  });
});

describe('what a project is asked when it ends', () => {
  it('follows the reasons why it ended', async () => {
    const { lessonPrompts: before } = await learnt(here.admin, later.id);
    expect(before.map(({ reason }) => reason)).toEqual([null, null, null]);
    const end = `mutation($id: ID!, $input: ProjectEndInput!) {
      projectEnd(id: $id, expectedVersion: 1, input: $input) { id } }`;
    await as(here.admin).do(end, { id: later.id, input: { early: { reasons: ['COMPANIES_SHORT_OF_TIME'] } } });
    const { lessonPrompts: after } = await learnt(here.admin, later.id);
    expect(after.slice(3).map(({ reason }) => reason)).toEqual(Array<string>(3).fill('COMPANIES_SHORT_OF_TIME'));
  });
});
