// A programme is loaded from its file: every fact of it can be read back, and a second time nothing is written.
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProgrammeLoaded } from '#programme/announcements/announcement.service.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import {
  asFile,
  grundAsFile,
  marksAsFile,
  staircaseAsFile,
  type PartsAnswer,
  type ProjectAnswer,
  type VersionAnswer,
} from './as-file.js';
import { leavesOf, without, type Leaves } from './leaves.js';
import { GRUNDS, PROJECT, PROJECT_PARTS, STAIRCASES } from './programme-documents.js';
import { account, adminOf, copied, load, PROGRAMMES, said, type Plain } from './programme-files.js';

/** The first or last day of a month so many months away, in the calendar of Stockholm. */
function monthFrom(months: number, end: string): string {
  const [year = 0, month = 0] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })
    .format(new Date())
    .split('-')
    .map(Number);
  const at = new Date(Date.UTC(year, month - 1 + months + (end === 'LAST' ? 1 : 0), end === 'LAST' ? 0 : 1));
  return at.toISOString().slice(0, 10);
}

interface StaircasesAnswer {
  insatsomraden: { nodes: { code: string; staircase: (Plain & { code: string; current: VersionAnswer }) | null }[] };
}

interface GrundsAnswer {
  grunds: (Plain & { themes: (Plain & { position: number })[]; current: VersionAnswer | null })[];
}

/** What is not of the project: the world around it is compared by itself. */
const ELSEWHERE = /^(?:workspace\.|demo$)/;

/** Leaves as a file writes them: a plain string stands for both languages. */
function expectLeaf({ values }: Leaves, path: string, value: unknown): void {
  if (values.has(path)) expect([path, values.get(path)]).toEqual([path, value]);
  else expect([path, values.get(`${path}.sv`), values.get(`${path}.en`)]).toEqual([path, value, value]);
}

function inOrder(marks: Leaves['marks']): unknown[] {
  return [...marks].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** The path of a text, of which the leaf is one language. */
function base(place: string): string {
  return place.replace(/\.(?:sv|en)$/, '');
}

describe.each(PROGRAMMES)('the programme %s', (name) => {
  let loaded: ProgrammeLoaded;
  let admin: Person;
  let project: ProjectAnswer;
  let parts: PartsAnswer;
  let staircases: StaircasesAnswer;
  let path: string;

  beforeAll(async () => {
    path = await copied(name);
    loaded = await load(path);
    admin = await adminOf(loaded);
    const variables = { code: name };
    project = (await as(admin).do<{ project: ProjectAnswer }>(PROJECT, variables)).project;
    parts = (await as(admin).do<{ project: PartsAnswer }>(PROJECT_PARTS, variables)).project;
    staircases = await as(admin).do<StaircasesAnswer>(STAIRCASES);
  });

  it('is read back fact by fact', async () => {
    const byArea = new Map(staircases.insatsomraden.nodes.map(({ code, staircase }) => [code, staircase?.code ?? '']));
    const answer = leavesOf(asFile(project, parts, byArea), monthFrom);
    const file = await said(`programmes/${name}.yaml`);
    const { values } = leavesOf(file, monthFrom);
    const own = [...values].filter(([place]) => !ELSEWHERE.test(place));
    expect(own.length).toBeGreaterThan(25);
    for (const [place, value] of own) expectLeaf(answer, place, value);
  });

  it('stands in a workspace with its name, marked as demo only when it is invented', async () => {
    const { workspace, demo } = await said(`programmes/${name}.yaml`);
    const { me } = await as(admin).do<{ me: { workspaces: object[] } }>(
      '{ me { workspaces { slug name { sv } isDemo } } }',
    );
    const sv = (workspace as Plain).name;
    expect(me.workspaces).toEqual([{ slug: loaded.slug, name: { sv }, isDemo: demo === true }]);
  });

  it('keeps which facts are assumed, and why', async () => {
    const { marks } = leavesOf(await said(`programmes/${name}.yaml`), monthFrom);
    expect(inOrder(marksAsFile(project))).toEqual(inOrder(marks));
  });

  it('knows nothing that the file does not say', async () => {
    const byArea = new Map(staircases.insatsomraden.nodes.map(({ code, staircase }) => [code, staircase?.code ?? '']));
    const answer = leavesOf(asFile(project, parts, byArea), monthFrom);
    const { values } = leavesOf(await said(`programmes/${name}.yaml`), monthFrom);
    const made =
      /^(?:rules\.|grund\.themes\[\d+\]\.code|partners\[\d+\]\.subproject\.areaCode|fundingRound\.totalOre|targets\[\d+\]\.id)|^partners\[\d+\]\.organisation/;
    const unsaid = [...answer.values.keys()].filter(
      (place) => !values.has(place) && !values.has(base(place)) && !made.test(place),
    );
    expect(unsaid).toEqual([]);
  });

  it('writes nothing the second time', async () => {
    const before = await account(loaded.workspaceId);
    const again = await load(path);
    expect(again).toMatchObject({ workspaceId: loaded.workspaceId, projectId: loaded.projectId, deeds: [] });
    expect(await account(loaded.workspaceId)).toEqual(before);
  });

  it('publishes the staircases that it names, word for word', async () => {
    const file = await said(`programmes/${name}.yaml`);
    const areas = (file.insatsomraden ?? []) as { code: string }[];
    expect(staircases.insatsomraden.nodes.map(({ code }) => code)).toEqual(areas.map(({ code }) => code));
    for (const { code, staircase } of staircases.insatsomraden.nodes) {
      const { current, ...head } = staircase as NonNullable<typeof staircase>;
      expect({ ...head, ...staircaseAsFile(current) }).toEqual(await said(`staircases/${code}.yaml`));
      expect([current.number, typeof current.publishedOn]).toEqual([1, 'string']);
    }
  });

  it('has the grund with its themes, or none', async () => {
    const { grunds } = await as(admin).do<GrundsAnswer>(GRUNDS);
    const file = await said(`programmes/${name}.yaml`);
    if (!file.grund) return expect(grunds).toEqual([]);
    const [{ themes, current, ...head }] = grunds as [GrundsAnswer['grunds'][number]];
    const content = grundAsFile(current as VersionAnswer);
    expect({ ...head, ...content }).toEqual(await said('grund.yaml'));
    expect(themes.map((theme) => without(theme, 'position'))).toEqual(
      content.themes.map((theme) => without(theme, 'statements')),
    );
    expect(themes.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
  });

  it('can be followed in history, from the founding on', async () => {
    const { history } = await as(admin).do<{ history: { nodes: { verb: string }[] } }>(
      'query ($of: ID!) { history(of: $of) { nodes { verb } } }',
      { of: loaded.projectId },
    );
    expect(history.nodes.map(({ verb }) => verb)).toEqual(['project.plan']);
    expect(loaded.deeds.map(({ verb }) => verb)).toContain('announcement.load');
  });
});
