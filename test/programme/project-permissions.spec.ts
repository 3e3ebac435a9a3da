// Who may plan, amend and end projects, and how projects are found.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { consortium, found, type Consortium } from '../support/make.js';

const PLAN = `mutation ($id: ID, $input: ProjectPlanInput!) { projectPlan(id: $id, input: $input) { id code } }`;
const AMEND = `mutation ($id: ID!, $expectedVersion: Int!, $input: ProjectAmendInput!) {
  projectAmend(id: $id, expectedVersion: $expectedVersion, input: $input) { version } }`;
const END = `mutation ($id: ID!, $expectedVersion: Int!, $input: ProjectEndInput!) {
  projectEnd(id: $id, expectedVersion: $expectedVersion, input: $input) { version } }`;
const ADD = `mutation ($id: ID, $input: ProjectPartnerAddInput!) { projectPartnerAdd(id: $id, input: $input) { id } }`;

interface Planned {
  projectPlan: { id: string; code: string };
}

const words = (text: string): { sv: string; en: string } => ({ sv: text, en: `${text} (en)` });
const code = (): string => `projekt-${v7().slice(-10)}`;

let world: Consortium;
beforeAll(async () => {
  world = await consortium();
});

async function planned(): Promise<Planned['projectPlan']> {
  const input = { code: code(), name: words('Ett projekt') };
  return (await as(world.admin).do<Planned>(PLAN, { input })).projectPlan;
}

describe('finding projects', () => {
  it('takes exactly one of id and code, and answers null for what is not there', async () => {
    const ask = 'query ($id: ID, $code: String) { project(id: $id, code: $code) { code } }';
    const { id, code: own } = await planned();
    expect(await as(world.coach).do(ask, { id })).toEqual({ project: { code: own } });
    expect(await as(world.coach).do(ask, { code: own })).toEqual({ project: { code: own } });
    expect(await as(world.coach).do(ask, { code: 'ingen-alls' })).toEqual({ project: null });
    expect((await as(world.coach).refused(ask)).code).toBe('ONE_OF_REQUIRED');
    expect((await as(world.coach).refused(ask, { id, code: own })).code).toBe('ONE_OF_REQUIRED');
  });

  it('by words, day, partner, area and one’s own roles, in the order asked for', async () => {
    const here = await consortium({ code: 'mitt-eget', startsOn: '2024-01-01', plannedEndOn: '2024-12-31' } as never);
    const plan = async (input: object): Promise<string> => {
      const { projectPlan } = await as(here.admin).do<Planned>(PLAN, { input: { name: words('Ett'), ...input } });
      return projectPlan.id;
    };
    await plan({
      code: 'b-tidigare',
      startsOn: '2020-01-01',
      plannedEndOn: '2020-12-31',
      partners: [{ organisationId: here.partner.id, role: 'OWNER' }],
    });
    await plan({ code: 'a-okanda-dagar', name: { sv: 'Ovanligt ord', en: 'x' } });
    const codes = async (page: string, person = here.leader): Promise<string[]> => {
      const { projects } = await as(person).do<{ projects: { nodes: { code: string }[] } }>(
        `{ projects(${page}) { nodes { code } } }`,
      );
      return projects.nodes.map(({ code: one }) => one);
    };
    expect(await codes('orderBy: [{ field: CODE }]')).toEqual(['a-okanda-dagar', 'b-tidigare', 'mitt-eget']);
    expect(await codes('orderBy: [{ field: STARTS_ON }]')).toEqual(['b-tidigare', 'mitt-eget', 'a-okanda-dagar']);
    expect(await codes('orderBy: [{ field: ENDS_ON, direction: DESC }]')).toEqual([
      'a-okanda-dagar',
      'mitt-eget',
      'b-tidigare',
    ]);
    expect(await codes('filter: { search: "OVANLIGT" }')).toEqual(['a-okanda-dagar']);
    expect(await codes('filter: { search: "100%" }')).toEqual([]);
    expect(await codes('filter: { runsOn: "2024-06-01" }')).toEqual(['mitt-eget']);
    expect(await codes(`filter: { partnerId: "${here.partner.id}" }`)).toEqual(['b-tidigare']);
    expect(await codes('filter: { mine: true }')).toEqual(['mitt-eget']);
    expect(await codes('filter: { mine: false }', here.bystander)).toHaveLength(3);
  });
});

describe('who may do what with projects', () => {
  const everybody = ['admin', 'leader', 'subleader', 'coach', 'observer', 'auditor', 'bystander'] as const;
  const may: Readonly<Record<string, readonly string[]>> = {
    plan: ['admin'],
    amend: ['admin', 'leader'],
    add: ['admin', 'leader'],
    end: ['admin', 'leader'],
  };

  it.each(everybody)('%s reads the facts of every project, and writes what the role says', async (name) => {
    const here = await consortium();
    const person = here[name];
    const { id, code: own } = here.project;
    expect(await as(person).do('query ($id: ID) { project(id: $id) { code } }', { id })).toEqual({
      project: { code: own },
    });
    const newcomer = await here.world.organisation();
    const outcome = async (query: string, variables: object): Promise<boolean> => {
      const { errors } = await as(person).ask(query, variables as Record<string, unknown>);
      expect(errors?.[0]?.extensions.code ?? 'FORBIDDEN').toBe('FORBIDDEN');
      return !errors;
    };
    const allowed = {
      plan: await outcome(PLAN, { input: { code: code(), name: words('Nytt') } }),
      amend: await outcome(AMEND, { id, expectedVersion: 1, input: { silentAfterDays: 14 } }),
      add: await outcome(ADD, { input: { projectId: id, organisationId: newcomer.id, role: 'PARTNER' } }),
      end: await outcome(END, { id, expectedVersion: (may.amend ?? []).includes(name) ? 2 : 1, input: { on: null } }),
    };
    expect(allowed).toEqual(
      Object.fromEntries(Object.entries(may).map(([verb, names]) => [verb, names.includes(name)])),
    );
  });

  it('a leader of one project does not write another', async () => {
    const here = await consortium();
    const other = await here.world.project();
    const refused = await as(here.leader).refused(AMEND, {
      id: other.id,
      expectedVersion: 1,
      input: { silentAfterDays: 14 },
    });
    expect(refused).toMatchObject({ code: 'FORBIDDEN', params: { permission: 'project:amend' } });
    const { project } = await as(here.leader).do<{ project: { viewerCan: string[] } }>(
      'query ($id: ID) { project(id: $id) { viewerCan } }',
      { id: other.id },
    );
    expect(project.viewerCan).toEqual(['project:read']);
  });

  it('somebody in another workspace does not see that it exists', async () => {
    const { id } = await planned();
    const elsewhere = await found();
    const stranger = await elsewhere.person({ organisation: await elsewhere.organisation(), isAdmin: true });
    expect(await as(stranger).do('query ($id: ID) { project(id: $id) { id } }', { id })).toEqual({ project: null });
    expect((await as(stranger).refused(AMEND, { id, expectedVersion: 1, input: {} })).code).toBe('NOT_FOUND');
    const organisation = await elsewhere.organisation();
    const foreign = { input: { projectId: id, organisationId: organisation.id, role: 'PARTNER' } };
    expect(await as(stranger).refused(ADD, foreign)).toMatchObject({ code: 'NOT_FOUND', field: 'input.projectId' });
    const mine = await as(stranger).do<Planned>(PLAN, { input: { code: code(), name: words('Eget') } });
    const reaching = { id: mine.projectPlan.id, expectedVersion: 1, input: { predecessors: [{ projectId: id }] } };
    expect((await as(stranger).refused(AMEND, reaching)).code).toBe('NOT_FOUND');
  });
});

describe('a role in a project', () => {
  it('names its project', async () => {
    const { leader, project } = await consortium();
    const { me } = await as(leader).do<{ me: { member: { roles: { role: string; project: { code: string } }[] } } }>(
      '{ me { member { roles { role project { code } } } } }',
    );
    expect(me.member.roles).toEqual([{ role: 'PROJECT_LEADER', project: { code: project.code } }]);
  });
});
