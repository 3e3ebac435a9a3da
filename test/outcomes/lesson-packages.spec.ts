// A project's lessons as a package: a paper to read and the data behind it, behind the same door as the lessons.
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { FundingSource } from '#programme/projects/funding-source.entity.js';
import type { Day } from '#platform/values/day.js';
import { Fund } from '#programme/projects/project-words.entity.js';
import { testApp } from '../support/app.js';
import { as } from '../support/as.js';
import { consortium, row, type Consortium, type Person } from '../support/make.js';
import { published, written } from './lesson-deeds.js';

let here: Consortium;
beforeAll(async () => {
  here = await consortium({
    code: 'steg-for-steg',
    name: { sv: 'Steg för steg', en: 'Step by step' },
    purpose: { sv: 'Att pröva.', en: 'To try.' },
    startsOn: '2024-01-01' as Day,
    plannedEndOn: '2026-12-31' as Day,
  });
  const projectId = here.project.id;
  const half = {
    title: 'Halvdagar gick bättre',
    whatWorked: 'Två timmar.\nFöre lunch.',
    answers: [{ prompt: 'time-when-they-could', text: 'I januari.' }],
    materials: [{ title: 'Kursplan', url: 'https://example.com/kursplan' }],
    evidence: '=1+1 är ingen formel',
    tags: ['skift'],
  };
  await published(here.leader, await written(here.leader, { projectId, ...half }));
  const open = { projectId, title: 'För alla', language: 'EN', whatWorked: 'Everybody came.' };
  await published(here.leader, await written(here.leader, open), 'OPENLY');
  await written(here.leader, { projectId, title: 'Ett utkast' });
});

const pathOf = (id: string, more = 'locale=sv'): string => `/papers/projects/${id}/lessons.zip?${more}`;

async function get(path: string, by?: Person): Promise<Response> {
  const { url } = await testApp();
  return fetch(`${url}${path}`, by && { headers: { cookie: by.cookie, 'x-stegvis-workspace': by.workspaceId } });
}

async function unpacked(by: Person, more?: string): Promise<Record<string, Uint8Array>> {
  const answered = await get(pathOf(here.project.id, more), by);
  expect([answered.status, answered.headers.get('content-type')]).toEqual([200, 'application/zip']);
  return unzipSync(new Uint8Array(await answered.arrayBuffer()));
}

const textOf = (files: Record<string, Uint8Array>, name: string): string => strFromU8(files[name] ?? new Uint8Array());

async function read(bytes: Uint8Array | undefined): Promise<{ pages: string[]; info: object; roles: string[] }> {
  const document = await getDocumentProxy(new Uint8Array(bytes ?? []));
  const { text } = await extractText(document);
  const { info } = await document.getMetadata();
  const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
  const roles = [...tree.matchAll(/"role":"(\w+)"/g)].map(([, role = '']) => role);
  return { pages: text.map((page) => page.replaceAll(/\s+/g, ' ')), info, roles };
}

describe('a package of lessons', () => {
  it('holds a paper, a spreadsheet, data and a word on them', async () => {
    const files = await unpacked(here.leader);
    expect(Object.keys(files)).toEqual(['README.txt', 'lardomar.pdf', 'lardomar.csv', 'lardomar.json']);
    const readme = textOf(files, 'README.txt');
    expect(readme).toContain('Lärdomar från Steg för steg');
    expect(readme).toContain('2 publicerade lärdomar; utkast är inte med.');
    expect(readme).toContain('Lessons from Step by step');
  });

  it('tells all that is published on tagged pages, and no draft', async () => {
    const { 'lardomar.pdf': paper } = await unpacked(here.leader);
    const { pages, info, roles } = await read(paper);
    const all = pages.join(' ');
    expect(pages[0]).toMatch(/Lärdomar från Steg för steg 2 lärdomar, sammanställt den .*Att pröva\..*I korthet/);
    expect(all).toContain('Det här fungerade Två timmar. Före lunch.');
    expect(all).toContain('När hade företagen tid: på året, i veckan, på dagen? I januari.');
    expect(all).toContain('https://example.com/kursplan');
    expect(all).toContain('Everybody came.');
    expect(all).not.toContain('Ett utkast');
    expect(info).toMatchObject({ Language: 'sv-SE', Title: 'Lärdomar från Steg för steg' });
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'Table', 'TR', 'TH', 'TD']));
  });

  it('has rows that no spreadsheet works out, and data that says what it is', async () => {
    const files = await unpacked(here.leader);
    const table = textOf(files, 'lardomar.csv');
    expect(table.split('\r\n')[0]).toMatch(/^\u{FEFF}?id;kind;title;language;whatWorked/u);
    expect(table).toContain(`;'=1+1 är ingen formel;`);
    expect(table).toContain('"Två timmar.\nFöre lunch."');
    const data = JSON.parse(textOf(files, 'lardomar.json')) as {
      format: string;
      formatVersion: number;
      project: { code: string };
      lessons: { title: string; language: string }[];
    };
    expect(data).toMatchObject({ format: 'stegvis-lessons', formatVersion: 1, project: { code: 'steg-for-steg' } });
    expect(data.lessons.map(({ title, language }) => [title, language])).toEqual([
      ['Halvdagar gick bättre', 'sv'],
      ['För alla', 'en'],
    ]);
  });

  it('is in English where it is asked for, and holds what everybody may read alone where that is', async () => {
    const files = await unpacked(here.leader, 'locale=en&audience=OPENLY');
    expect(Object.keys(files)).toContain('lessons.pdf');
    const { pages } = await read(files['lessons.pdf']);
    expect(pages.join(' ')).toContain('Lessons from Step by step One lesson');
    expect(pages.join(' ')).not.toContain('Halvdagar');
    expect(textOf(files, 'lessons.json')).not.toContain('Halvdagar');
  });

  it('bears the Union’s emblem when a fund of the Union pays, and only then', async () => {
    const before = await read((await unpacked(here.leader))['lardomar.pdf']);
    expect(before.pages.join(' ')).not.toContain('Medfinansieras');
    const source = { projectId: here.project.id, position: 1, funderId: here.partner.id, grantedById: null };
    await here.world.save(
      row(FundingSource, { ...source, fund: Fund.JTF, framework: null, amountOre: null, marks: {} }),
    );
    const { pages } = await read((await unpacked(here.leader))['lardomar.pdf']);
    for (const page of pages) expect(page).toContain('Medfinansieras av Europeiska unionen');
    expect(pages[0]).toContain('Fonden för en rättvis omställning');
  });
});

describe('the door of a package', () => {
  const ADDRESS = `query($id: ID!) { project(id: $id) { lessonPackageUrl(locale: EN) } }`;
  const address = async (by: Person, id: string): Promise<string | null | undefined> =>
    (await as(by).do<{ project: { lessonPackageUrl: string | null } | null }>(ADDRESS, { id })).project
      ?.lessonPackageUrl;

  it('is closed to nobody in particular, and to strangers', async () => {
    expect((await get(pathOf(here.project.id))).status).toBe(401);
    const { leader } = await consortium();
    expect((await get(pathOf(here.project.id), leader)).status).toBe(404);
  });

  it('is open to every member, who may read what is published', async () => {
    for (const who of [here.bystander, here.observer, here.partnerCoach]) {
      expect((await get(pathOf(here.project.id), who)).status).toBe(200);
    }
  });

  it('is found by the link of the project, which is there when something is published', async () => {
    const { pathname, search } = new URL(String(await address(here.bystander, here.project.id)));
    expect([pathname, search]).toEqual([
      `/papers/projects/${here.project.id}/lessons.zip`,
      `?locale=en&workspace=${here.bystander.workspaceId}`,
    ]);
    const { url } = await testApp();
    const answered = await fetch(`${url}${pathname}${search}`, { headers: { cookie: here.bystander.cookie } });
    expect(answered.headers.get('content-disposition')).toContain('lessons-steg-for-steg.zip');
    const other = await here.world.project();
    expect(await address(here.bystander, other.id)).toBeNull();
    expect((await get(pathOf(other.id), here.bystander)).status).toBe(404);
  });

  it('knows no id that is none', async () => {
    expect((await get(pathOf('hej'), here.leader)).status).toBe(400);
    expect((await get(pathOf(v7()), here.leader)).status).toBe(404);
  });
});
