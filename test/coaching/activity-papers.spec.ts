// The papers of an activity: a roster to tick, and a certificate for whoever was there.
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { FundingSource } from '#programme/projects/funding-source.entity.js';
import { Fund } from '#programme/projects/project-words.entity.js';
import { testApp } from '../support/app.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';
import { announced, type Announced } from './activities.js';
import { cast, daysFromToday, type Cast } from './cast.js';
import { registered, type Registered } from './participants.js';

let here: Cast;

beforeAll(async () => {
  here = await cast();
  const source = { funderId: null, grantedById: null, framework: null, amountOre: null, marks: {} };
  await here.world.save(
    row(FundingSource, { projectId: here.project.id, position: 1, ...source, fund: Object.values(Fund)[0] ?? null }),
  );
});

async function get(path: string, by: Person): Promise<Response> {
  const { url } = await testApp();
  return fetch(`${url}${path}`, { headers: { cookie: by.cookie, 'x-stegvis-workspace': by.workspaceId } });
}

interface Read {
  pages: string[];
  all: string;
  title: unknown;
}

async function paper(by: Person, path: string): Promise<Read> {
  const answered = await get(path, by);
  expect([answered.status, answered.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const document = await getDocumentProxy(new Uint8Array(await answered.arrayBuffer()));
  const { text } = await extractText(document);
  const { info } = await document.getMetadata();
  const pages = text.map((page) => page.replaceAll(/\s+/g, ' '));
  return { pages, all: pages.join(' '), title: Object.fromEntries(Object.entries(info))['Title'] };
}

const roster = (id: string, locale = 'sv'): string => `/papers/activities/${id}/roster.pdf?locale=${locale}`;
const certificate = (id: string, participantId: string, locale = 'sv'): string =>
  `/papers/activities/${id}/certificates/${participantId}.pdf?locale=${locale}`;

async function signUp(activity: Announced, input: object, by: Person = here.coach): Promise<string> {
  const { activitySignUp } = await as(by).do<{ activitySignUp: { id: string } }>(
    'mutation($i: ActivitySignUpInput!) { activitySignUp(input: $i) { id } }',
    { i: { activityId: activity.id, ...input } },
  );
  return activitySignUp.id;
}

async function wasThere(activity: Announced, entries: object[], occasion = 0): Promise<void> {
  await as(here.coach).do(
    'mutation($id: ID!, $i: AttendanceRecordInput!) { attendanceRecord(occasionId: $id, input: $i) { id } }',
    { id: activity.occasions[occasion]?.id, i: { entries } },
  );
}

const days = (count: number, from = -count): object[] =>
  Array.from({ length: count }, (_, index) => ({ onDay: daysFromToday(from + index), minutes: 180 }));

async function course(input: object = {}): Promise<Announced> {
  return announced(here, here.coach, {
    name: 'Energitjuvar i verkstaden',
    place: 'Påhittade gatan 1',
    providerName: 'Påhittade Kursbolaget AB',
    occasions: days(2),
    ...input,
  });
}

describe('a roster', () => {
  it('stands company by company with a box for each occasion, room for those who just come, and the emblem', async () => {
    const activity = await course({ occasions: days(2, 3) });
    const [first, second] = [await here.company({ name: 'Alfa Verkstad AB' }), await here.company({ name: 'Beta AB' })];
    const vera = await registered(here, here.coach, { name: 'Vera Alm', companyId: first.id });
    const arne = await registered(here, here.coach, { name: 'Arne Alm', companyId: first.id });
    const beata = await registered(here, here.coach, { name: 'Beata Berg', companyId: second.id });
    for (const { id } of [beata, vera, arne]) await signUp(activity, { participantId: id });
    await signUp(activity, { name: 'Nils Namn', companyName: 'Okända Bolaget' });
    const { all, title } = await paper(here.coach, roster(activity.id));
    expect(title).toBe('Närvarolista: Energitjuvar i verkstaden');
    expect(all).toContain('Närvarolista · 4 anmälda');
    expect(all).toMatch(/Alfa Verkstad AB.*Arne Alm.*Vera Alm.*Beta AB.*Beata Berg.*Okända Bolaget.*Nils Namn/);
    expect(all).toContain('Kom utan anmälan');
    expect(all).toContain('Påhittade Kursbolaget AB');
    expect(all).toContain('Medfinansieras av');
    expect((await paper(here.coach, roster(activity.id, 'en'))).all).toContain('Roster · 4 signed up');
  });

  it('goes on over pages when there are more occasions than boxes, with every name on each', async () => {
    const activity = await course({ occasions: days(8, 3) });
    const { id } = await registered(here, here.coach, { name: 'Vera Alm' });
    await signUp(activity, { participantId: id });
    const { pages } = await paper(here.coach, roster(activity.id));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('Tillfälle 1–6');
    expect(pages[1]).toMatch(/Tillfälle 7–8.*Vera Alm/);
  });

  it('names nobody whose identity is protected, whoever prints it', async () => {
    const activity = await course({ occasions: days(2, 3) });
    const { id } = await registered(here, here.coach, { name: 'Hemlig Person', isIdentityProtected: true });
    await signUp(activity, { participantId: id });
    const { all } = await paper(here.coach, roster(activity.id));
    expect(all).not.toContain('Hemlig');
    expect(all).toContain('Deltagare med skyddade uppgifter');
  });

  it('is for those who arrange; a partner’s colleagues get their own people’s, others none', async () => {
    const activity = await course({ occasions: days(2, 3) });
    const own = await registered(here, here.coach, { name: 'Vera Alm' });
    const theirs = await registered(here, here.partnerCoach, { name: 'Petra Partner' });
    await signUp(activity, { participantId: own.id });
    expect((await get(roster(activity.id), here.partnerCoach)).status).toBe(404);
    await signUp(activity, { participantId: theirs.id }, here.partnerCoach);
    const { all } = await paper(here.partnerCoach, roster(activity.id));
    expect(all).toContain('Petra Partner');
    expect(all).not.toContain('Vera Alm');
    expect((await paper(here.leader, roster(activity.id))).all).toContain('Vera Alm');
    for (const someone of [here.observer, here.admin])
      expect((await get(roster(activity.id), someone)).status).toBe(404);
  });
});

describe('a certificate', () => {
  async function attended(input: object = {}): Promise<{ activity: Announced; vera: Registered }> {
    const activity = await course();
    const company = await here.company({ name: 'Alfa Verkstad AB' });
    const vera = await registered(here, here.coach, { name: 'Vera Alm', companyId: company.id, ...input });
    await wasThere(activity, [{ participantId: vera.id, presence: 'PRESENT' }]);
    await wasThere(activity, [{ participantId: vera.id, presence: 'PRESENT', minutes: 90 }], 1);
    return { activity, vera };
  }

  it('says who was there, in what, for how many hours, and who gives it', async () => {
    const { activity, vera } = await attended();
    const { all, pages, title } = await paper(here.coach, certificate(activity.id, vera.id));
    expect(title).toBe('Kursintyg: Energitjuvar i verkstaden');
    expect(pages).toHaveLength(1);
    for (const said of ['Vera Alm', 'har deltagit i', '4,5 timmar', 'Alfa Verkstad AB', 'Påhittade Kursbolaget AB'])
      expect(all).toContain(said);
    expect(all).toContain('Medfinansieras av');
    expect((await paper(here.coach, certificate(activity.id, vera.id, 'en'))).all).toContain('4.5 hours');
    const { activity: seen } = await as(here.coach).do<{
      activity: { rosterUrl: string; signUps: { nodes: { certificateUrl: string }[] } };
    }>('query($id: ID!) { activity(id: $id) { rosterUrl signUps { nodes { certificateUrl(locale: SV) } } } }', {
      id: activity.id,
    });
    const address = new URL(seen.signUps.nodes[0]?.certificateUrl ?? '');
    expect((await get(`${address.pathname}${address.search}`, here.coach)).status).toBe(200);
    expect(new URL(seen.rosterUrl).pathname).toBe(`/papers/activities/${activity.id}/roster.pdf`);
  });

  it('is refused for whoever was not there', async () => {
    const activity = await course();
    const vera = await registered(here, here.coach, { name: 'Vera Alm' });
    await wasThere(activity, [{ participantId: vera.id, presence: 'EXCUSED' }]);
    const answered = await get(certificate(activity.id, vera.id), here.coach);
    expect(answered.ok).toBe(false);
    expect(JSON.stringify(await answered.json())).toContain('CERTIFICATE_NOT_PRESENT');
  });

  it('of a protected identity is printed by who may know the name, and nobody else', async () => {
    const { activity, vera } = await attended({ name: 'Hemlig Person', isIdentityProtected: true });
    expect((await paper(here.coach, certificate(activity.id, vera.id))).all).toContain('Hemlig Person');
    expect((await paper(here.leader, certificate(activity.id, vera.id))).all).toContain('Hemlig Person');
    const history = `query($id: ID!) { history(of: $id, filter: { verb: "participant.read" }) { nodes { by { name }
      changes { field after } } } }`;
    const told = await as(here.leader).do<{
      history: { nodes: { by: { name: string }; changes: { field: string; after: string }[] }[] };
    }>(history, { id: vera.id });
    const names = told.history.nodes.filter(({ changes }) =>
      changes.some(({ field, after }) => field === 'fields' && after === '["name"]'),
    );
    expect(names.map(({ by }) => by.name)).toEqual([here.leader.name, here.coach.name]);
    for (const someone of [here.colleague, here.partnerCoach, here.auditor, here.admin])
      expect((await get(certificate(activity.id, vera.id), someone)).status).toBe(404);
  });
});
