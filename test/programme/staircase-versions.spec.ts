// What is promised of versions: what a draft may lack, what differs from the version before, and what maps to what.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { StaircaseMappingService } from '#programme/insatsomraden/staircase-mapping.service.js';
import { inside, testApp } from '../support/app.js';
import { as } from '../support/as.js';
import { consortium, found, type Consortium } from '../support/make.js';
import { adminOf, copied, load } from './programme-files.js';

const DRAFT = `mutation ($input: StaircaseDraftInput!) { staircaseDraft(input: $input) { id version } }`;
const REWRITE = `mutation ($id: ID!, $input: StaircaseContentInput!) {
  staircaseRewrite(id: $id, expectedVersion: 1, input: $input) { id version }
}`;
const PUBLISH = `mutation ($id: ID!, $expectedVersion: Int!, $input: StaircasePublishInput) {
  staircasePublish(id: $id, expectedVersion: $expectedVersion, input: $input) {
    id mapsFrom { id number } mapping { fromCriterion { code } toCriterion { code } } }
}`;
const REVISE = `mutation ($area: ID!) { staircaseRevise(insatsomradeId: $area) { id version number } }`;
const GRUND_REVISE = `mutation ($grundId: ID!) { grundRevise(grundId: $grundId) {
  id version number hasAddedLevels isDraft grund { id } staircase { id } insatsomrade { id } steps { criteria { code } } } }`;
const CHANGES = `query ($area: ID!) { insatsomrade(id: $area) { staircase { versions {
  number changes { kind code step formerStep before { sv } after { sv } } } } } }`;
const READ = `query ($area: ID!) { insatsomrade(id: $area) { staircase { current {
  scoringStyles bands { code from to } hasAddedLevels grund { id }
  dimensions { position code name { sv } criteria { code } }
  steps { criteria { code evidence { sv } nextAction { en } dimension { code } } } } } } }`;

interface Version {
  id: string;
  version: number;
}

const words = (text: string): { sv: string; en: string } => ({ sv: text, en: `${text} (en)` });
const step = (number: number, ...codes: string[]): object => ({
  number,
  name: words(`Steg ${number}`),
  criteria: codes.map((code) => ({ code, statement: words(`Påstående ${code}`) })),
});
const full = {
  scoringStyles: ['STAIRCASE', 'INDEX'],
  dimensions: ['matt', 'vanor'].map((code) => ({ code, name: words(code) })),
  steps: [1, 2].map((number) => ({
    number,
    name: words(`Steg ${number}`),
    criteria: ['matt', 'vanor'].map((dimension) => ({
      code: `${dimension}-${number}`,
      statement: words('Det är så'),
      evidence: words(`Syns ${number}`),
      nextAction: words(`Gör ${number}`),
      dimension,
    })),
  })),
};

let world: Consortium;
beforeAll(async () => {
  world = await consortium();
});

async function area(): Promise<string> {
  const input = { code: `omrade-${v7().slice(-8)}`, name: words('Ett område') };
  const { insatsomradeDefine } = await as(world.admin).do<{ insatsomradeDefine: { id: string } }>(
    'mutation ($input: InsatsomradeDefineInput!) { insatsomradeDefine(input: $input) { id } }',
    { input },
  );
  return insatsomradeDefine.id;
}

async function drafted(insatsomradeId: string, content: object): Promise<Version> {
  const input = { insatsomradeId, ...content };
  return (await as(world.admin).do<{ staircaseDraft: Version }>(DRAFT, { input })).staircaseDraft;
}

async function publish({ id, version }: Version, input: object = {}): Promise<object> {
  const variables = { id, expectedVersion: version, input };
  return (await as(world.admin).do<{ staircasePublish: object }>(PUBLISH, variables)).staircasePublish;
}

/** A second draft of the area, with this content. */
async function revised(insatsomradeId: string, content: object): Promise<Version> {
  const { staircaseRevise } = await as(world.admin).do<{ staircaseRevise: Version }>(REVISE, { area: insatsomradeId });
  const variables = { id: staircaseRevise.id, input: content };
  return (await as(world.admin).do<{ staircaseRewrite: Version }>(REWRITE, variables)).staircaseRewrite;
}

describe('what a version says', () => {
  it('is read by every member: evidence, next action, dimensions, how it is counted and its bands', async () => {
    const here = await area();
    await publish(await drafted(here, full));
    const { insatsomrade } = await as(world.coach).do<{ insatsomrade: { staircase: { current: object } } }>(READ, {
      area: here,
    });
    expect(insatsomrade.staircase.current).toEqual({
      scoringStyles: ['STAIRCASE', 'INDEX'],
      bands: [
        { code: 'beginning', from: 0, to: 25 },
        { code: 'under-way', from: 26, to: 50 },
        { code: 'well-under-way', from: 51, to: 75 },
        { code: 'far-ahead', from: 76, to: 100 },
      ],
      hasAddedLevels: false,
      grund: null,
      dimensions: ['matt', 'vanor'].map((code, index) => ({
        position: index + 1,
        code,
        name: { sv: code },
        criteria: [1, 2].map((number) => ({ code: `${code}-${number}` })),
      })),
      steps: [1, 2].map((number) => ({
        criteria: ['matt', 'vanor'].map((code) => ({
          code: `${code}-${number}`,
          evidence: { sv: `Syns ${number}` },
          nextAction: { en: `Gör ${number} (en)` },
          dimension: { code },
        })),
      })),
    });
  });

  it('follows into a new draft, whole', async () => {
    const here = await area();
    await publish(await drafted(here, full));
    const { staircaseRevise } = await as(world.admin).do<{ staircaseRevise: Version }>(REVISE, { area: here });
    await publish(staircaseRevise);
    const { insatsomrade } = await as(world.coach).do<{ insatsomrade: { staircase: { versions: object[] } } }>(
      CHANGES,
      { area: here },
    );
    expect(insatsomrade.staircase.versions).toEqual([
      { number: 1, changes: null },
      { number: 2, changes: [] },
    ]);
  });
});

describe('a draft', () => {
  it('may be unfinished, and is refused when it is to be published, with every fault at once', async () => {
    const here = await area();
    const [matt] = full.dimensions;
    const draft = await drafted(here, {
      scoringStyles: ['INDEX'],
      dimensions: [matt],
      steps: [step(1, 'utan'), step(2)],
    });
    const refused = await as(world.admin).refused(PUBLISH, { id: draft.id, expectedVersion: 1 });
    expect(refused.problems.map(({ code, field }) => [code, field])).toEqual([
      ['STAIRCASE_STEP_EMPTY', 'input.steps.1.criteria'],
      ['STAIRCASE_DIMENSION_EMPTY', 'input.dimensions.0.code'],
      ['STAIRCASE_CRITERION_OUTSIDE', 'input.steps.0.criteria.0.dimension'],
    ]);
  });

  it('is refused when it names a dimension that it does not have', async () => {
    const input = { insatsomradeId: await area(), ...full, dimensions: full.dimensions.slice(1) };
    const refused = await as(world.admin).refused(DRAFT, { input });
    expect(refused.problems.map(({ code, field }) => [code, field])).toEqual([
      ['STAIRCASE_DIMENSION_UNKNOWN', 'input.steps.0.criteria.0.dimension'],
      ['STAIRCASE_DIMENSION_UNKNOWN', 'input.steps.1.criteria.0.dimension'],
    ]);
  });

  it('tells what it says otherwise than the version before, already before it is published', async () => {
    const here = await area();
    await publish(await drafted(here, { steps: [step(1, 'a', 'b'), step(2, 'c')] }));
    const second = { ...step(2, 'c', 'd'), name: words('Nytt namn') };
    await revised(here, { steps: [step(1, 'a'), second] });
    const { insatsomrade } = await as(world.coach).do<{
      insatsomrade: { staircase: { versions: { changes: { kind: string; code: string | null }[] | null }[] } };
    }>(CHANGES, { area: here });
    const [first, later] = insatsomrade.staircase.versions;
    expect(first?.changes).toBeNull();
    expect(later?.changes?.map(({ kind, code }) => [kind, code])).toEqual([
      ['STEP_RENAMED', null],
      ['CRITERION_ADDED', 'd'],
      ['CRITERION_REMOVED', 'b'],
    ]);
  });
});

describe('a mapping', () => {
  const first = { steps: [step(1, 'a', 'b'), step(2, 'c')] };
  const second = { steps: [step(1, 'a', 'x'), step(2, 'c')] };

  it('is published with a version, and leads from criterion to criterion', async () => {
    const here = await area();
    await publish(await drafted(here, first));
    const mapping = { sameCodes: true, pairs: [{ from: 'b', to: 'x' }] };
    const published = await publish(await revised(here, second), { mapping });
    expect(published).toMatchObject({ mapsFrom: { number: 1 } });
    const pairs = (published as { mapping: { fromCriterion: Coded; toCriterion: Coded }[] }).mapping;
    expect(pairs.map(({ fromCriterion, toCriterion }) => `${fromCriterion.code}→${toCriterion.code}`)).toEqual([
      'b→x',
      'a→a',
      'c→c',
    ]);
  });

  it('is refused for the first version, and with codes that the versions do not have', async () => {
    const here = await area();
    const draft = await drafted(here, first);
    const early = await as(world.admin).refused(PUBLISH, {
      id: draft.id,
      expectedVersion: 1,
      input: { mapping: { sameCodes: true } },
    });
    expect(early).toMatchObject({ code: 'STAIRCASE_MAPPING_FIRST', field: 'input.mapping' });
    await publish(draft);
    const { id, version } = await revised(here, second);
    const wrong = await as(world.admin).refused(PUBLISH, {
      id,
      expectedVersion: version,
      input: { mapping: { pairs: [{ from: 'x', to: 'b' }] } },
    });
    expect(wrong.problems.map(({ code, field }) => [code, field])).toEqual([
      ['STAIRCASE_MAPPING_UNKNOWN', 'input.mapping.pairs.0.from'],
      ['STAIRCASE_MAPPING_UNKNOWN', 'input.mapping.pairs.0.to'],
    ]);
  });

  it('leads over several versions, and nowhere past one that was published without', async () => {
    const here = await area();
    const versions = [await drafted(here, first)];
    await publish(versions[0] as Version);
    for (const mapping of [{ sameCodes: true }, { sameCodes: true }, undefined]) {
      const next = await revised(here, versions.length % 2 ? second : first);
      await publish(next, { mapping });
      versions.push(next);
    }
    const [one = '', two = '', three = '', four = ''] = versions.map(({ id }) => id);
    const mappings = (await testApp()).app.get(StaircaseMappingService, { strict: false });
    const sizes = await inside(world.admin.workspaceId, async () => [
      (await mappings.between(one, one))?.size,
      (await mappings.between(one, two))?.size,
      (await mappings.between(one, three))?.size,
      await mappings.between(one, four),
      await mappings.between(two, one),
    ]);
    expect(sizes).toEqual([3, 2, 2, null, null]);
  });
});

interface Coded {
  code: string;
}

describe('the grund', () => {
  it('is revised, rewritten and published as a staircase is, and asks about its themes alone', async () => {
    const admin = await adminOf(await load(await copied('industry-in-west')));
    const { grunds } = await as(admin).do<{ grunds: { id: string; current: { number: number } }[] }>(
      '{ grunds { id current { number } } }',
    );
    const [grund] = grunds;
    const { grundRevise: draft } = await as(admin).do<{ grundRevise: Version & { steps: { criteria: Coded[] }[] } }>(
      GRUND_REVISE,
      { grundId: grund?.id },
    );
    expect(draft).toMatchObject({
      number: 2,
      isDraft: true,
      hasAddedLevels: true,
      grund: { id: grund?.id },
      staircase: null,
      insatsomrade: null,
    });
    expect(draft.steps.map(({ criteria }) => criteria.length)).toEqual([0, 5, 5, 5, 5]);
    const other = { ...full, steps: [step(1), ...full.steps.slice(1)] };
    await as(admin).do(REWRITE, { id: draft.id, input: other });
    const refused = await as(admin).refused(PUBLISH, { id: draft.id, expectedVersion: 2 });
    expect(refused).toMatchObject({ code: 'STAIRCASE_THEME_UNKNOWN', params: { code: 'matt' } });
    const [vision] = [{ code: 'vision', name: words('Vision') }];
    const about = { ...step(2), criteria: [{ code: 'en', statement: words('En'), dimension: 'vision' }] };
    await as(admin).do(REWRITE.replace('1,', '2,'), {
      id: draft.id,
      input: { scoringStyles: ['INDEX'], dimensions: [vision], steps: [step(1), about] },
    });
    await as(admin).do(PUBLISH, { id: draft.id, expectedVersion: 3 });
    const after = await as(admin).do<{ grunds: object[] }>(
      '{ grunds { versions { number isDraft } current { number steps { criteria { code } } } } }',
    );
    expect(after.grunds).toEqual([
      {
        versions: [
          { number: 1, isDraft: false },
          { number: 2, isDraft: false },
        ],
        current: { number: 2, steps: [{ criteria: [] }, { criteria: [{ code: 'en' }] }] },
      },
    ]);
  });

  it('is revised by nobody but an admin, and not seen from another workspace', async () => {
    const loaded = await load(await copied('industry-in-west'));
    const { grunds } = await as(await adminOf(loaded)).do<{ grunds: { id: string }[] }>('{ grunds { id } }');
    const grundId = grunds[0]?.id;
    const elsewhere = await found();
    const stranger = await elsewhere.person({ organisation: await elsewhere.organisation(), isAdmin: true });
    expect(await as(stranger).refused(GRUND_REVISE, { grundId })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'grundId',
    });
    for (const name of ['leader', 'coach', 'auditor'] as const) {
      expect(await as(world[name]).refused(GRUND_REVISE, { grundId })).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
