// A programme file that says otherwise than before amends what it says otherwise, and leaves alone what people put right.
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { AnnouncementsService, type ProgrammeLoaded } from '#programme/announcements/announcement.service.js';
import { Clock } from '#platform/clock.js';
import { testApp } from '../support/app.js';
import { as } from '../support/as.js';
import { PARTS, PROJECT, PROJECT_PARTS } from './programme-documents.js';
import type { PartsAnswer, ProjectAnswer } from './as-file.js';
import { account, adminOf, copied, load, said, written, type Plain } from './programme-files.js';

const AMEND = `mutation ($id: ID!, $expectedVersion: Int!, $input: ProjectAmendInput!) {
  projectAmend(id: $id, expectedVersion: $expectedVersion, input: $input) { version ambition { sv } }
}`;

async function changed(path: string, change: (file: Plain) => void): Promise<ProgrammeLoaded> {
  const file = JSON.parse(await readFile(path, 'utf8')) as Plain;
  change(file);
  await writeFile(path, JSON.stringify(file));
  return load(path);
}

const verbs = ({ deeds }: ProgrammeLoaded): string[] => deeds.map(({ verb, subject }) => `${verb} ${subject}`);

describe('a changed programme file', () => {
  it('amends only what differs, with history', async () => {
    const path = await copied('industry-in-west');
    const first = await load(path);
    const admin = await adminOf(first);
    const again = await changed(path, (file) => (file.plannedEndOn = '2026-11-30'));
    expect(verbs(again)).toEqual(['project.amend industry-in-west', 'announcement.load industry-in-west']);
    const { project } = await as(admin).do<{ project: ProjectAnswer }>(PROJECT, { code: 'industry-in-west' });
    expect(project).toMatchObject({ version: 2, plannedEndOn: '2026-11-30' });
    expect(project.facts.map(({ field }) => field)).not.toContain('plannedEndOn');
    const { history } = await as(admin).do<{ history: { nodes: { verb: string; changes: Plain[] }[] } }>(
      'query ($of: ID!) { history(of: $of, first: 1) { nodes { verb changes { field before after } } } }',
      { of: first.projectId },
    );
    expect(history.nodes[0]?.changes).toContainEqual({
      field: 'plannedEndOn',
      before: '"2026-12-31"',
      after: '"2026-11-30"',
    });
  });

  it('leaves alone what people have put right since', async () => {
    const path = await copied('compcor');
    const loaded = await load(path);
    const admin = await adminOf(loaded);
    const input = { ambition: { sv: 'Vår egen mening', en: 'Our own sentence' } };
    await as(admin).do(AMEND, { id: loaded.projectId, expectedVersion: 1, input });
    expect((await load(path)).deeds).toEqual([]);
    await changed(path, (file) => (file.projectLeaderAlsoCoaches = true));
    const { project } = await as(admin).do<{ project: ProjectAnswer }>(PROJECT, { code: 'compcor' });
    expect(project).toMatchObject({ version: 3, ambition: input.ambition, projectLeaderAlsoCoaches: true });
  });

  it('adds and drops partners, and those dropped have left', async () => {
    const path = await copied('compcor');
    const admin = await adminOf(await load(path));
    const again = await changed(path, (file) => {
      const [owner, first] = file.partners as Plain[];
      file.partners = [
        owner,
        { ...first, responsibility: 'kurserna' },
        { organisation: 'Nykomlingen', role: 'PARTNER' },
      ];
    });
    expect(verbs(again).slice(0, 4)).toEqual([
      'organisation.register Nykomlingen',
      'projectPartner.amend Alfred Nobel Science Park',
      'projectPartner.add Nykomlingen',
      expect.stringMatching(/^projectPartner.leave /),
    ]);
    const { project } = await as(admin).do<{ project: PartsAnswer }>(PROJECT_PARTS, { code: 'compcor' });
    const told = project.partners.map(({ organisation, leftOn }) => [organisation.name, leftOn === null]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['Mälardalen Industrial Technology Center (MITC)', true],
        ['Alfred Nobel Science Park', true],
        ['Nykomlingen', true],
        ['Automation Region', false],
      ]),
    );
  });

  it('revises, adds and withdraws targets, with a reason in history', async () => {
    const path = await copied('compcor');
    const loaded = await load(path);
    const admin = await adminOf(loaded);
    const before = (await as(admin).do<{ project: PartsAnswer }>(PROJECT_PARTS, { code: 'compcor' })).project.targets;
    await changed(
      path,
      (file) =>
        (file.targets = [
          { unit: 'PERSON', value: 550, unique: true },
          { unit: 'HOUR', value: 90 },
        ]),
    );
    const { targets } = (await as(admin).do<{ project: PartsAnswer }>(PROJECT_PARTS, { code: 'compcor' })).project;
    expect(targets.map(({ unit, value }) => [unit, value])).toEqual([
      ['PERSON', 550],
      ['HOUR', 90],
    ]);
    expect(targets[0]?.id).toBe(before[0]?.id);
    const history = async (of: unknown): Promise<[string, boolean][]> => {
      const answer = await as(admin).do<{ history: { nodes: { verb: string; reason: string | null }[] } }>(
        'query ($of: ID!) { history(of: $of) { nodes { verb reason } } }',
        { of },
      );
      return answer.history.nodes.map(({ verb, reason }) => [verb, reason !== null]);
    };
    expect(await history(before[0]?.id)).toEqual([
      ['target.revise', true],
      ['target.promise', false],
    ]);
    expect(await history(before[1]?.id)).toEqual([
      ['target.withdraw', true],
      ['target.promise', false],
    ]);
  });

  it('gives whole lists anew: phases, funding, predecessors, areas', async () => {
    const path = await copied('steg-for-industrin');
    const admin = await adminOf(await load(path));
    const again = await changed(path, (file) => {
      file.phases = (file.phases as Plain[]).slice(1);
      const funding = file.funding as { sources: Plain[] };
      Object.assign(funding.sources[0] ?? {}, { amount: 5_000_000 });
      file.insatsomraden = (file.insatsomraden as Plain[]).slice(0, 2);
      (file.predecessors as Plain[]).pop();
    });
    expect(verbs(again)).toEqual(['project.amend steg-for-industrin', 'announcement.load steg-for-industrin']);
    const { project } = await as(admin).do<{ project: PartsAnswer }>(
      `query ($code: String!) { project(code: $code) { ${PARTS} } }`,
      { code: 'steg-for-industrin' },
    );
    expect(project.phases.map(({ code }) => code)).toEqual(['coachning', 'avslut']);
    expect(project.fundingSources.map(({ amountOre }) => amountOre)).toEqual([500_000_000, 2_080_000_000, 800_000_000]);
    expect(project.insatsomraden).toHaveLength(2);
    expect(project.predecessors.map(({ name }) => name)).toEqual(['Första steget']);
  });
});

describe('a project that was planned before its file was loaded', () => {
  it('is filled in with what the file says, and keeps what the file leaves out', async () => {
    const loaded = await load(await copied('industry-in-west'));
    const admin = await adminOf(loaded);
    const input = { code: 'compcor', name: { sv: 'Tidigt namn', en: 'Early name' }, silentAfterDays: 45 };
    const { projectPlan } = await as(admin).do<{ projectPlan: { id: string } }>(
      'mutation ($input: ProjectPlanInput!) { projectPlan(input: $input) { id } }',
      { input },
    );
    const file = await said('programmes/compcor.yaml');
    file.workspace = { slug: loaded.slug, name: 'Samma' };
    const again = await load(await written(JSON.stringify(file)));
    expect(again.projectId).toBe(projectPlan.id);
    const { project } = await as(admin).do<{ project: ProjectAnswer }>(PROJECT, { code: 'compcor' });
    expect(project).toMatchObject({
      version: 2,
      name: file.name,
      publicFundingTotalOre: 880_000_000,
      silentAfterDays: 45,
    });
  });
});

describe('days counted from today', () => {
  it('are those of the first loading, however late the file is loaded again', async () => {
    const path = await copied('steg-for-industrin');
    const loaded = await load(path);
    const before = await account(loaded.workspaceId);
    const clock = (await testApp()).app.get(Clock, { strict: false });
    clock.stopAt(new Date(Date.now() + 100 * 24 * 3_600_000));
    try {
      expect((await load(path)).deeds).toEqual([]);
    } finally {
      clock.stopAt(undefined);
    }
    expect(await account(loaded.workspaceId)).toEqual(before);
  });
});

describe('two programmes in one workspace', () => {
  it('share organisations, areas and the grund', async () => {
    const path = await copied('industry-in-west');
    const loaded = await load(path);
    const second = await said('programmes/compcor.yaml');
    second.workspace = { slug: loaded.slug, name: 'Samma' };
    second.insatsomraden = [
      { code: 'digitalisering', name: { sv: 'Digitalisering', en: 'Digitalisation' }, staircase: 'digitalisering' },
    ];
    (second.partners as Plain[])[0] = { organisation: 'IUC Halland', role: 'OWNER' };
    const again = await load(await written(JSON.stringify(second)));
    expect(again.workspaceId).toBe(loaded.workspaceId);
    expect(verbs(again)).not.toContain('insatsomrade.define digitalisering');
    expect(verbs(again)).not.toContain('staircase.publish digitalisering 1');
    const admin = await adminOf(loaded);
    const { project } = await as(admin).do<{ project: PartsAnswer }>(PROJECT_PARTS, { code: 'compcor' });
    expect(project.partners[0]?.organisation.name).toBe('TEK Kompetens');
    expect(project.insatsomraden.map(({ code }) => code)).toEqual(['digitalisering']);
  });
});

async function loadStaircase(path: string, slug: string): Promise<string[]> {
  const { app } = await testApp();
  const deeds = await app.get(AnnouncementsService, { strict: false }).loadStaircase(path, slug);
  return deeds.map(({ verb, subject }) => `${verb} ${subject}`);
}

describe('a staircase file', () => {
  it('becomes a new version when it reads otherwise, and nothing when it does not', async () => {
    const loaded = await load(await copied('industry-in-west'));
    expect(await loadStaircase('demo/staircases/digitalisering.yaml', loaded.slug)).toEqual([]);
    const file = await said('staircases/digitalisering.yaml');
    (file.steps as Plain[]).pop();
    const path = await written(JSON.stringify(file));
    expect(await loadStaircase(path, loaded.slug)).toEqual(['staircase.publish digitalisering 2']);
    expect(await loadStaircase(path, loaded.slug)).toEqual([]);
    const admin = await adminOf(loaded);
    const { insatsomraden } = await as(admin).do<{ insatsomraden: { nodes: Plain[] } }>(
      `{ insatsomraden(filter: { codes: ["digitalisering"] }, first: 1) { nodes { staircase {
        versions { number } current { number steps { number } } } } } }`,
    );
    expect(insatsomraden.nodes[0]?.staircase).toEqual({
      versions: [{ number: 1 }, { number: 2 }],
      current: { number: 2, steps: [1, 2, 3, 4].map((number) => ({ number })) },
    });
  });

  it('is refused with its faults, for an unknown workspace, and for an area that is not there', async () => {
    const loaded = await load(await copied('compcor'));
    const file = await said('staircases/digitalisering.yaml');
    const steps = file.steps as (Plain & { criteria: Plain[] })[];
    Object.assign(steps[1] ?? {}, { number: 7 });
    Object.assign(steps[0]?.criteria[1] ?? {}, { code: steps[0]?.criteria[0]?.code });
    const broken = loadStaircase(await written(JSON.stringify(file)), loaded.slug);
    await expect(broken).rejects.toMatchObject({
      problems: [
        { field: 'steps', code: 'FILE_STEPS_BROKEN' },
        { field: 'steps[0].criteria[1].code', code: 'FILE_TWICE' },
      ],
    });
    const whole = 'demo/staircases/digitalisering.yaml';
    await expect(loadStaircase(whole, 'ingen-alls')).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'workspace' });
    await expect(loadStaircase(whole, loaded.slug)).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'code' });
  });

  it('is refused with the path of every criterion that an index would leave out, and of every dimension it lacks', async () => {
    const loaded = await load(await copied('industry-in-west'));
    const file = await said('staircases/digitalisering.yaml');
    const steps = file.steps as { criteria: Plain[] }[];
    delete steps[0]?.criteria[0]?.dimension;
    Object.assign(steps[1]?.criteria[2] ?? {}, { dimension: 'okand' });
    Object.assign(steps[2] ?? {}, { criteria: [] });
    (file.dimensions as Plain[]).push({ code: 'tom', name: 'Tom' });
    await expect(loadStaircase(await written(JSON.stringify(file)), loaded.slug)).rejects.toMatchObject({
      problems: [
        { field: 'steps[1].criteria[2].dimension', code: 'FILE_DIMENSION_UNKNOWN' },
        { field: 'steps[2].criteria', code: 'FILE_STEP_EMPTY' },
        { field: 'dimensions[6].code', code: 'FILE_DIMENSION_EMPTY' },
        { field: 'steps[0].criteria[0].dimension', code: 'FILE_CRITERION_OUTSIDE' },
      ],
    });
  });

  it('publishes its mapping with a version after another, and is refused with the path of what is wrong in it', async () => {
    const loaded = await load(await copied('industry-in-west'));
    const file = await said('staircases/digitalisering.yaml');
    Object.assign((file.steps as { criteria: Plain[] }[])[0]?.criteria[0] ?? {}, { code: 'every-order' });
    const wrong = { ...file, mapping: { pairs: [{ from: 'every-order', to: 'every-order' }] } };
    await expect(loadStaircase(await written(JSON.stringify(wrong)), loaded.slug)).rejects.toMatchObject({
      problems: [{ field: 'mapping.pairs[0].from', code: 'STAIRCASE_MAPPING_UNKNOWN' }],
    });
    const mapping = { sameCodes: true, pairs: [{ from: 'orders-in-system', to: 'every-order' }] };
    const path = await written(JSON.stringify({ ...file, mapping }));
    expect(await loadStaircase(path, loaded.slug)).toEqual(['staircase.publish digitalisering 2']);
    const { insatsomraden } = await as(await adminOf(loaded)).do<{
      insatsomraden: { nodes: { staircase: { current: { mapping: unknown[]; changes: Plain[] } } }[] };
    }>(
      `{ insatsomraden(filter: { codes: ["digitalisering"] }, first: 1) { nodes { staircase { current {
        mapsFrom { number } mapping { id } changes { kind code } } } } } }`,
    );
    const current = insatsomraden.nodes[0]?.staircase.current;
    expect(current).toMatchObject({ mapsFrom: { number: 1 } });
    expect(current?.mapping).toHaveLength(25);
    expect(current?.changes).toEqual([
      { kind: 'CRITERION_ADDED', code: 'every-order' },
      { kind: 'CRITERION_REMOVED', code: 'orders-in-system' },
    ]);
  });
});

describe('a grund file', () => {
  it('becomes a new version when it reads otherwise, and nothing when it does not', async () => {
    const loaded = await load(await copied('industry-in-west'));
    expect(await loadStaircase('demo/grund.yaml', loaded.slug)).toEqual([]);
    const file = await said('grund.yaml');
    const [theme] = file.themes as (Plain & { statements: Plain[] })[];
    theme?.statements.pop();
    expect(await loadStaircase(await written(JSON.stringify(file)), loaded.slug)).toEqual([
      'staircase.publish grund 2',
    ]);
  });

  it('comes to a workspace that has none', async () => {
    const loaded = await load(await copied('compcor'));
    const deeds = await loadStaircase('demo/grund.yaml', loaded.slug);
    expect([deeds[0], deeds.at(-1), deeds.length]).toEqual(['grund.define grund', 'staircase.publish grund 1', 7]);
  });

  it('is refused with its faults: a level that is not there, a level that asks for nothing, a code twice', async () => {
    const loaded = await load(await copied('compcor'));
    const file = await said('grund.yaml');
    const themes = file.themes as (Plain & { statements: Plain[] })[];
    for (const { statements } of themes) Object.assign(statements[3] ?? {}, { level: 4 });
    Object.assign(themes[0]?.statements[0] ?? {}, { level: 9 });
    Object.assign(themes[1]?.statements[0] ?? {}, { code: themes[1]?.statements[1]?.code });
    await expect(loadStaircase(await written(JSON.stringify(file)), loaded.slug)).rejects.toMatchObject({
      problems: [
        { field: 'themes[0].statements[0].level', code: 'FILE_LEVEL_UNKNOWN' },
        { field: 'themes[1].statements[1].code', code: 'FILE_TWICE' },
        { field: 'levels[4]', code: 'FILE_STEP_EMPTY' },
      ],
    });
  });
});
