// Lessons published openly: read by anybody, without an account, and nothing beside them.
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { Workspace } from '#access/workspaces/workspace.entity.js';
import { inside, testApp } from '../support/app.js';
import { as } from '../support/as.js';
import { consortium, type Consortium } from '../support/make.js';
import { sql } from '#platform/database/sql.js';
import { area } from '../coaching/staircases.js';
import { today } from '../coaching/cast.js';
import { published, WITHDRAW, written } from './lesson-deeds.js';

const OPEN = `query($workspace: String!, $filter: OpenLessonFilter) { openLessons(workspace: $workspace, filter: $filter) {
  workspaceName { sv } isWhole lessons { id kind title language whatWorked answers { question { sv } text }
    materials { title url } reasons funds tags targetGroup insatsomraden { sv } projectName { sv } organisationName
    funderNames publishedOn } } }`;

interface Open {
  workspaceName: { sv: string } | null;
  isWhole: boolean;
  lessons: { id: string; title: string; [field: string]: unknown }[];
}

let here: Consortium;
let workspace: string;
let areaId: string;
beforeAll(async () => {
  here = await consortium({ name: { sv: 'Öppna projektet', en: 'The open project' } });
  workspace = here.admin.workspaceId;
  areaId = (await area(here.world, 3)).id;
  const input = {
    projectId: here.project.id,
    insatsomradeIds: [areaId],
    funderIds: [here.partner.id],
    tags: ['öppet'],
  };
  const whole = { ...input, title: 'Den öppna', answers: [{ prompt: 'again-the-same', text: 'Börja i liten skala.' }] };
  await published(here.leader, await written(here.leader, whole), 'OPENLY');
  await published(here.leader, await written(here.leader, { ...input, title: 'Bara i arbetsytan' }));
  await written(here.leader, { ...input, title: 'Ett utkast' });
  const taken = await published(
    here.leader,
    await written(here.leader, { ...input, title: 'Tagen tillbaka' }),
    'OPENLY',
  );
  await as(here.leader).do(WITHDRAW, { id: taken.id, version: taken.version, input: {} });
});

async function open(by = as(), asked: object = { workspace }): Promise<Open> {
  return (await by.do<{ openLessons: Open }>(OPEN, { ...asked })).openLessons;
}

describe('lessons published openly', () => {
  it('are read by nobody in particular, with the names that they need', async () => {
    const { lessons, isWhole, workspaceName } = await open();
    expect([workspaceName, isWhole]).toEqual([{ sv: 'Provvärlden' }, true]);
    expect(lessons).toMatchObject([
      {
        title: 'Den öppna',
        answers: [{ question: { sv: expect.stringMatching(/^Vad skulle ni göra/) }, text: 'Börja i liten skala.' }],
        insatsomraden: [{ sv: 'Område 3' }],
        projectName: { sv: 'Öppna projektet' },
        organisationName: here.owner.name,
        funderNames: [here.partner.name],
        tags: ['öppet'],
        publishedOn: today(),
      },
    ]);
  });

  it('are found by the short name of the workspace as well', async () => {
    const slug = await inside(workspace, async (db) => {
      const [found] = await db.read<Workspace>(sql`SELECT w.slug FROM workspace w WHERE w.id = ${workspace}`);
      return found?.slug;
    });
    expect((await open(as(), { workspace: slug })).lessons).toHaveLength(1);
    expect((await open(as(), { workspace: workspace.toUpperCase() })).lessons).toHaveLength(1);
  });

  it('are narrowed by a filter', async () => {
    for (const filter of [{ insatsomradeId: areaId }, { tag: 'Öppet' }, { kind: 'OWN_LESSON' }, { search: 'öppna' }]) {
      expect((await open(as(), { workspace, filter })).lessons).toHaveLength(1);
    }
    for (const filter of [{ insatsomradeId: v7() }, { kind: 'METHOD' }, { fund: 'ESF' }, { search: 'utkast' }]) {
      expect((await open(as(), { workspace, filter })).lessons).toEqual([]);
    }
  });

  it('of a workspace that does not exist and of one without any are told alike', async () => {
    const { world } = await consortium();
    const none = { workspaceName: null, isWhole: true, lessons: [] };
    for (const named of [world.workspaceId, v7(), 'finns-inte', "x' OR true --"]) {
      expect(await open(as(), { workspace: named })).toEqual(none);
    }
  });

  it('are the same for whoever is signed in, there or elsewhere', async () => {
    const { leader: stranger } = await consortium();
    const seen = await open();
    for (const by of [as(here.leader), as(stranger)]) expect(await open(by)).toEqual(seen);
  });
});

describe('the question for them', () => {
  it('leads no further than plain values: no type that it reaches has a way back into a workspace', async () => {
    const { app } = await testApp();
    const { schema } = app.get(GraphQLSchemaHost);
    const reached = new Set<string>();
    const follow = (type: GraphQLNamedType | undefined): void => {
      if (!isObjectType(type) || reached.has(type.name)) return;
      reached.add(type.name);
      for (const field of Object.values(type.getFields())) {
        expect([type.name, field.name, field.args.length]).toEqual([type.name, field.name, 0]);
        follow(getNamedType(field.type));
      }
    };
    follow(schema.getType('OpenLessons'));
    expect([...reached].toSorted()).toEqual([
      'LessonMaterial',
      'LocalisedText',
      'OpenLesson',
      'OpenLessonAnswer',
      'OpenLessons',
    ]);
  });

  it('opens no other door: what stands beside it is refused to nobody, and read in one’s own workspace otherwise', async () => {
    const both = `query($workspace: String!) { openLessons(workspace: $workspace) { lessons { title } } lessons { nodes { title } } }`;
    const nobody = await as().ask(both, { workspace });
    expect(nobody.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    const other = await consortium();
    await written(other.leader, { projectId: other.project.id, title: 'Främlingens eget' });
    const answered = await as(other.leader).do<{ openLessons: Open; lessons: { nodes: { title: string }[] } }>(both, {
      workspace,
    });
    expect(answered.openLessons.lessons.map(({ title }) => title)).toEqual(['Den öppna']);
    expect(answered.lessons.nodes.map(({ title }) => title)).toEqual(['Främlingens eget']);
  });

  it('cannot be bent: a filter for drafts, a project or a partner does not exist', async () => {
    for (const filter of [
      { state: 'DRAFT' },
      { audience: 'WORKSPACE' },
      { projectId: v7() },
      { organisationId: v7() },
    ]) {
      expect((await as().ask(OPEN, { workspace, filter })).errors?.length).toBeGreaterThan(0);
    }
  });
});
