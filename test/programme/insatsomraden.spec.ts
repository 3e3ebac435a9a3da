// What is promised of areas, their staircases and the grund.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { consortium, found, type Consortium, type Person } from '../support/make.js';

const DEFINE = `mutation ($id: ID, $input: InsatsomradeDefineInput!) {
  insatsomradeDefine(id: $id, input: $input) { id version code name { sv en } letter position retiredOn viewerCan }
}`;
const AMEND = `mutation ($id: ID!, $expectedVersion: Int!, $input: InsatsomradeAmendInput!) {
  insatsomradeAmend(id: $id, expectedVersion: $expectedVersion, input: $input) { version name { sv } letter position }
}`;
const RETIRE = `mutation ($id: ID!, $expectedVersion: Int!, $input: InsatsomradeRetireInput!) {
  insatsomradeRetire(id: $id, expectedVersion: $expectedVersion, input: $input) { version retiredOn }
}`;
const DRAFT = `mutation ($id: ID, $input: StaircaseDraftInput!) {
  staircaseDraft(id: $id, input: $input) { id version number publishedOn isDraft steps { number name { sv } criteria { code } } }
}`;
const REWRITE = `mutation ($id: ID!, $expectedVersion: Int!, $input: StaircaseContentInput!) {
  staircaseRewrite(id: $id, expectedVersion: $expectedVersion, input: $input) { version steps { number name { sv } } }
}`;
const PUBLISH = `mutation ($id: ID!, $expectedVersion: Int!, $input: StaircasePublishInput) {
  staircasePublish(id: $id, expectedVersion: $expectedVersion, input: $input) { id version number publishedOn isDraft }
}`;
const REVISE = `mutation ($id: ID, $insatsomradeId: ID!) {
  staircaseRevise(id: $id, insatsomradeId: $insatsomradeId) { id version number isDraft steps { number name { sv } criteria { code statement { en } } } }
}`;
const CURRENT = `query ($id: ID!) { insatsomrade(id: $id) { staircase {
  code name { sv } versions { number isDraft }
  current { number publishedOn steps { number name { sv en } description { sv } criteria { number code statement { sv en } } } }
} } }`;

interface Defined {
  insatsomradeDefine: { id: string; version: number; position: number };
}
interface Drafted {
  staircaseDraft: { id: string; version: number; number: number; isDraft: boolean };
}

const words = (text: string): { sv: string; en: string } => ({ sv: text, en: `${text} (en)` });

const step = (number: number, codes: string[] = [`c${number}`]): object => ({
  number,
  name: words(`Steg ${number}`),
  description: words(`Att stå på ${number}`),
  criteria: codes.map((code) => ({ code, statement: words(`Påstående ${code}`) })),
});

const steps = [step(1), step(2), step(3)];

async function area(person: Person, code = `omrade-${v7().slice(-6)}`): Promise<Defined['insatsomradeDefine']> {
  const input = { code, name: words('Ett område') };
  return (await as(person).do<Defined>(DEFINE, { input })).insatsomradeDefine;
}

async function drafted(person: Person, insatsomradeId: string): Promise<Drafted['staircaseDraft']> {
  return (await as(person).do<Drafted>(DRAFT, { input: { insatsomradeId, steps } })).staircaseDraft;
}

async function published(person: Person, insatsomradeId: string): Promise<Drafted['staircaseDraft']> {
  const draft = await drafted(person, insatsomradeId);
  await as(person).do(PUBLISH, { id: draft.id, expectedVersion: draft.version, input: { on: '2024-01-15' } });
  return draft;
}

let world: Consortium;
beforeAll(async () => {
  world = await consortium();
});

describe('an area', () => {
  it('is defined by an admin and stands last', async () => {
    const { admin } = await consortium();
    const first = await area(admin, 'digitalisering');
    const second = await area(admin, 'energi');
    expect([first.position, second.position]).toEqual([1, 2]);
    const { insatsomraden } = await as(admin).do<{ insatsomraden: object }>(
      '{ insatsomraden { totalCount nodes { code name { en } } } }',
    );
    expect(insatsomraden).toEqual({
      totalCount: 2,
      nodes: [
        { code: 'digitalisering', name: { en: 'Ett område (en)' } },
        { code: 'energi', name: { en: 'Ett område (en)' } },
      ],
    });
  });

  it('is defined once, however often the request is sent', async () => {
    const variables = { id: v7(), input: { code: `en-gang-${v7().slice(-6)}`, name: words('En gång') } };
    await as(world.admin).do(DEFINE, variables);
    const again = await as(world.admin).ask<Defined>(DEFINE, variables);
    expect(again.extensions).toMatchObject({ replayed: true });
    expect(again.data?.insatsomradeDefine.version).toBe(1);
  });

  it('is refused under a code that is taken or no code', async () => {
    await area(world.admin, 'upptagen');
    const taken = await as(world.admin).refused(DEFINE, { input: { code: 'upptagen', name: words('Igen') } });
    expect(taken).toMatchObject({ code: 'INSATSOMRADE_CODE_TAKEN', field: 'input.code' });
    const wrong = await as(world.admin).refused(DEFINE, { input: { code: 'Två Ord', name: { sv: ' ', en: 'x' } } });
    expect(wrong.problems.map(({ code, field }) => [code, field])).toEqual([
      ['FORMAT_INVALID', 'input.code'],
      ['REQUIRED', 'input.name.sv'],
    ]);
  });

  it('is amended field by field, and history tells what changed', async () => {
    const { id, version } = await area(world.admin);
    const input = { name: words('Nytt namn'), letter: 'N' };
    const { insatsomradeAmend } = await as(world.admin).do<{ insatsomradeAmend: { version: number } }>(AMEND, {
      id,
      expectedVersion: version,
      input,
    });
    expect(insatsomradeAmend).toMatchObject({ version: 2, name: { sv: 'Nytt namn' }, letter: 'N' });
    const stale = await as(world.admin).refused(AMEND, { id, expectedVersion: version, input: { letter: null } });
    expect(stale.code).toBe('CONFLICT');
    const { history } = await as(world.coach).do<{
      history: { nodes: { verb: string; changes: { field: string }[] }[] };
    }>('query ($of: ID!) { history(of: $of) { nodes { verb changes { field } } } }', { of: id });
    expect(history.nodes.map(({ verb }) => verb)).toEqual(['insatsomrade.amend', 'insatsomrade.define']);
    expect(history.nodes[0]?.changes.map(({ field }) => field).toSorted()).toEqual(['letter', 'name']);
  });

  it('cannot lose its name', async () => {
    const { id } = await area(world.admin);
    const refused = await as(world.admin).refused(AMEND, { id, expectedVersion: 1, input: { name: null } });
    expect(refused).toMatchObject({ code: 'REQUIRED', field: 'input.name' });
  });

  it('is retired once, and is then left out of those in use', async () => {
    const { id } = await area(world.admin, 'gammal');
    await as(world.admin).do(RETIRE, { id, expectedVersion: 1, input: { on: '2025-06-30' } });
    const twice = await as(world.admin).refused(RETIRE, { id, expectedVersion: 2, input: {} });
    expect(twice).toMatchObject({ code: 'INSATSOMRADE_RETIRED', params: { since: '2025-06-30' } });
    const codes = async (inUse: boolean): Promise<string[]> => {
      const { insatsomraden } = await as(world.coach).do<{ insatsomraden: { nodes: { code: string }[] } }>(
        'query ($inUse: Boolean) { insatsomraden(first: 200, filter: { inUse: $inUse }) { nodes { code } } }',
        { inUse },
      );
      return insatsomraden.nodes.map(({ code }) => code);
    };
    expect(await codes(true)).not.toContain('gammal');
    expect(await codes(false)).toEqual(['gammal']);
  });

  it('is found by code and by name, in the order asked for', async () => {
    const { admin } = await consortium();
    for (const code of ['b', 'a', 'c']) await area(admin, code);
    const { insatsomraden } = await as(admin).do<{ insatsomraden: { nodes: { code: string }[] } }>(
      `{ insatsomraden(filter: { codes: ["a", "c"], search: "OMRÅDE" }, orderBy: [{ field: CODE, direction: DESC }]) {
        nodes { code } } }`,
    );
    expect(insatsomraden.nodes.map(({ code }) => code)).toEqual(['c', 'a']);
  });
});

describe('a staircase', () => {
  it('is drafted as a whole, published, and read as the current one', async () => {
    const { id } = await area(world.admin);
    const draft = await drafted(world.admin, id);
    expect(draft).toMatchObject({ number: 1, isDraft: true });
    const before = await as(world.coach).do<{ insatsomrade: { staircase: { current: unknown } } }>(CURRENT, { id });
    expect(before.insatsomrade.staircase.current).toBeNull();
    await as(world.admin).do(PUBLISH, { id: draft.id, expectedVersion: 1, input: { on: '2024-01-15' } });
    const { insatsomrade } = await as(world.coach).do<{ insatsomrade: { staircase: object } }>(CURRENT, { id });
    expect(insatsomrade.staircase).toMatchObject({
      name: { sv: 'Ett område' },
      versions: [{ number: 1, isDraft: false }],
      current: { number: 1, publishedOn: '2024-01-15' },
    });
    expect((insatsomrade.staircase as { current: { steps: object[] } }).current.steps).toEqual(
      [1, 2, 3].map((number) => ({
        number,
        name: words(`Steg ${number}`),
        description: { sv: `Att stå på ${number}` },
        criteria: [{ number: 1, code: `c${number}`, statement: words(`Påstående c${number}`) }],
      })),
    );
  });

  it('is rewritten while it is a draft', async () => {
    const { id } = await area(world.admin);
    const draft = await drafted(world.admin, id);
    const { staircaseRewrite } = await as(world.admin).do<{ staircaseRewrite: { version: number; steps: object[] } }>(
      REWRITE,
      { id: draft.id, expectedVersion: draft.version, input: { steps: [step(1), step(2)] } },
    );
    expect(staircaseRewrite.steps).toHaveLength(2);
    expect(staircaseRewrite.version).toBe(2);
  });

  it('never changes once it is published', async () => {
    const { id } = await area(world.admin);
    const version = await published(world.admin, id);
    const params = { number: 1, since: '2024-01-15' };
    const target = { id: version.id, expectedVersion: 2 };
    const rewrite = await as(world.admin).refused(REWRITE, { ...target, input: { steps } });
    expect(rewrite).toMatchObject({ code: 'STAIRCASE_PUBLISHED', params });
    expect(await as(world.admin).refused(PUBLISH, target)).toMatchObject({ code: 'STAIRCASE_PUBLISHED', params });
  });

  it('is revised as a new draft that begins where the current version is', async () => {
    const { id } = await area(world.admin);
    await published(world.admin, id);
    const { staircaseRevise } = await as(world.admin).do<{
      staircaseRevise: Drafted['staircaseDraft'] & { steps: object[] };
    }>(REVISE, { insatsomradeId: id });
    expect(staircaseRevise).toMatchObject({ number: 2, isDraft: true });
    expect(staircaseRevise.steps[2]).toEqual({
      number: 3,
      name: { sv: 'Steg 3' },
      criteria: [{ code: 'c3', statement: { en: 'Påstående c3 (en)' } }],
    });
    const second = await as(world.admin).refused(REVISE, { insatsomradeId: id });
    expect(second).toMatchObject({ code: 'STAIRCASE_DRAFT_EXISTS', params: { number: 2 } });
    const { insatsomrade } = await as(world.coach).do<{ insatsomrade: { staircase: object } }>(CURRENT, { id });
    expect(insatsomrade.staircase).toMatchObject({
      versions: [
        { number: 1, isDraft: false },
        { number: 2, isDraft: true },
      ],
      current: { number: 1 },
    });
  });

  it('cannot be revised before it was published', async () => {
    const { id } = await area(world.admin);
    const refused = await as(world.admin).refused(REVISE, { insatsomradeId: id });
    expect(refused.code).toBe('STAIRCASE_NOT_PUBLISHED');
  });

  it('is refused with every fault at once: a step left out, a criterion twice', async () => {
    const { id } = await area(world.admin);
    const input = { insatsomradeId: id, steps: [step(1, ['same']), step(3, ['other', 'same'])] };
    const refused = await as(world.admin).refused(DRAFT, { input });
    expect(refused.problems.map(({ code, field }) => [code, field])).toEqual([
      ['STAIRCASE_STEPS_BROKEN', 'input.steps'],
      ['STAIRCASE_CRITERION_TWICE', 'input.steps.1.criteria.1.code'],
    ]);
    const { insatsomrade } = await as(world.coach).do<{ insatsomrade: { staircase: unknown } }>(CURRENT, { id });
    expect(insatsomrade.staircase).toBeNull();
  });
});

describe('who may do what with areas and staircases', () => {
  const people = ['leader', 'subleader', 'coach', 'observer', 'auditor', 'bystander'] as const;

  it.each(people)('%s reads them and changes nothing', async (name) => {
    const { id } = await area(world.admin);
    const draft = await drafted(world.admin, id);
    const person = world[name];
    await as(person).do(CURRENT, { id });
    const refusals = [
      await as(person).refused(DEFINE, { input: { code: 'nej', name: words('Nej') } }),
      await as(person).refused(AMEND, { id, expectedVersion: 1, input: { letter: 'X' } }),
      await as(person).refused(RETIRE, { id, expectedVersion: 1, input: {} }),
      await as(person).refused(DRAFT, { input: { insatsomradeId: id, steps } }),
      await as(person).refused(REWRITE, { id: draft.id, expectedVersion: 1, input: { steps } }),
      await as(person).refused(PUBLISH, { id: draft.id, expectedVersion: 1 }),
      await as(person).refused(REVISE, { insatsomradeId: id }),
    ];
    expect(refusals.map(({ code }) => code)).toEqual(refusals.map(() => 'FORBIDDEN'));
  });

  it('somebody in another workspace does not see that they exist', async () => {
    const { id } = await area(world.admin);
    const draft = await drafted(world.admin, id);
    const elsewhere = await found();
    const stranger = await elsewhere.person({ organisation: await elsewhere.organisation(), isAdmin: true });
    expect(await as(stranger).do(CURRENT, { id })).toEqual({ insatsomrade: null });
    const publish = await as(stranger).refused(PUBLISH, { id: draft.id, expectedVersion: 1 });
    expect(publish).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    const there = await as(stranger).refused(DRAFT, { input: { insatsomradeId: id, steps } });
    expect(there).toMatchObject({ code: 'NOT_FOUND', field: 'input.insatsomradeId' });
  });
});
