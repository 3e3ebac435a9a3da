// The paper of a sitting: asked for by its address, behind the same door as the rows that it shows.
import { extractText, getDocumentProxy } from 'unpdf';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { FundingSource } from '#programme/projects/funding-source.entity.js';
import { Fund } from '#programme/projects/project-words.entity.js';
import { sql } from '#platform/database/sql.js';
import { inside, testApp } from '../support/app.js';
import { as } from '../support/as.js';
import { consortium, row, type Person } from '../support/make.js';
import { added, done, proposed, type PlanSeen } from './action-plans.js';
import {
  answer,
  askedArea,
  askedVersion,
  assessed,
  begin,
  revise,
  sent,
  signOff,
  upTo,
  type Assessment,
  type AskedArea,
} from './assessments.js';
import { cast, daysFromToday, type Cast } from './cast.js';
import { grund } from './staircases.js';
import { enrolled, type Enrolled } from './steps.js';

const LINK = `query($id: ID!, $locale: Locale) { assessment(id: $id) { paperUrl(locale: $locale) } }`;

let here: Cast;
let first: AskedArea;
let second: AskedArea;
beforeAll(async () => {
  here = await cast();
  first = await askedArea(here.world, 1);
  second = await askedArea(here.world, 2);
});

async function get(path: string, by?: Person): Promise<Response> {
  const { url } = await testApp();
  return fetch(`${url}${path}`, by && { headers: { cookie: by.cookie, 'x-stegvis-workspace': by.workspaceId } });
}

const pathOf = (id: string, locale = 'sv'): string => `/papers/assessments/${id}.pdf?locale=${locale}`;

interface Read {
  pages: string[];
  all: string;
  info: Record<string, unknown>;
}

async function paper(by: Person, id: string, locale?: string): Promise<Read> {
  const answered = await get(pathOf(id, locale), by);
  expect([answered.status, answered.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const document = await getDocumentProxy(new Uint8Array(await answered.arrayBuffer()));
  const { text } = await extractText(document);
  const { info } = await document.getMetadata();
  const pages = text.map((page) => page.replaceAll(/\s+/g, ' '));
  return { pages, all: pages.join(' '), info: Object.fromEntries(Object.entries(info)) };
}

/** A company assessed in one area: step 2 met, half of step 3. */
async function sitting(told: object = {}): Promise<Enrolled & { made: Assessment }> {
  const company = await enrolled(here);
  const values = upTo(2, { '3-1': 'YES', '3-2': 'NO' });
  const made = await assessed(here.coach, company.enrolmentId, first, values, { kind: 'BASELINE', ...told });
  return { ...company, made };
}

async function fund(values: Partial<FundingSource>): Promise<void> {
  const nothing = { funderId: null, grantedById: null, fund: null, framework: null, amountOre: null, marks: {} };
  await here.world.save(row(FundingSource, { projectId: here.project.id, position: 1, ...nothing, ...values }));
}

describe('the paper of a sitting', () => {
  it('has the figure with a sentence for each area, what is agreed, and the answers', async () => {
    const { made } = await sitting({ wantedStep: 4, wantedOn: '2027-06-30' });
    const { pages, info } = await paper(here.coach, made.id);
    expect(pages).toHaveLength(3);
    expect(pages[0]).toContain(
      'Ni står på steg 2 av 5, ”Steg 2”; 1 av 2 kriterier för steg 3 är uppfyllda, och målet är steg 4 senast den 30 juni 2027.',
    );
    expect(pages[0]).toContain('Startmätning den');
    expect(pages[1]).toContain('Det här gör vi Inget är överenskommet än.');
    expect(pages[1]).toContain('Gör 3-2');
    expect(pages[2]).toMatch(/Steg 3 · Steg 3 Påstående 3-1 Ja Påstående 3-2 Nej/);
    expect(info).toMatchObject({
      Language: 'sv-SE',
      Title: expect.stringMatching(/^Trappan för Påhittade Verkstaden/),
    });
  });

  it('says on every page which project, version, day and coach, and that it proves nothing', async () => {
    const { made } = await sitting();
    const { pages } = await paper(here.coach, made.id);
    for (const page of pages) {
      for (const told of ['Område 1 version 2', 'Mätt', 'Underlag – inte ett intyg']) expect(page).toContain(told);
    }
  });

  it('is in English where it is asked for', async () => {
    const { made } = await sitting();
    const { pages, info } = await paper(here.coach, made.id, 'en');
    expect(pages[0]).toContain('You stand on step 2 of 5, “Steg 2 (en)”; 1 of 2 criteria of step 3 are met.');
    expect(pages[2]).toContain('Påstående 3-2 (en) No');
    expect(info).toMatchObject({ Language: 'en-GB' });
  });

  it('has actions with names and dates once they are agreed, and proposals apart', async () => {
    const { made, enrolmentId } = await sitting();
    const plan = await proposed(here.coach, enrolmentId, [], { targetPicture: 'Vi vet vad varje order kostar.' });
    await added(here.coach, plan.id, { what: 'Sätt mätare på ugn 2.', ownerName: 'Åsa Öberg', dueOn: '2030-03-01' });
    await done<PlanSeen>(here.coach, 'actionPlanAgree', plan);
    await added(here.coach, plan.id, { what: 'Räkna på värmepump.', dueOn: '2030-04-01' });
    const { pages } = await paper(here.coach, made.id);
    expect(pages[1]).toContain('Målbild Vi vet vad varje order kostar.');
    expect(pages[1]).toMatch(/Sätt mätare på ugn 2\. Åsa Öberg 1 mars 2030/);
    expect(pages[1]).not.toContain('Inget är överenskommet än');
  });

  it('names the next follow-up, which is none that was due before the sitting', async () => {
    const { made, enrolmentId } = await sitting();
    const schedule = `mutation($input: FollowUpScheduleInput!) { followUpSchedule(input: $input) { id } }`;
    for (const dueOn of [daysFromToday(-20), daysFromToday(40)]) {
      await as(here.coach).do(schedule, { input: { enrolmentId, dueOn, what: 'Ringer och hör efter' } });
    }
    const { pages } = await paper(here.coach, made.id);
    const [, month, day] = daysFromToday(40).split('-').map(Number);
    const inWords = new Date(2000, (month ?? 1) - 1, 1).toLocaleDateString('sv', { month: 'long' });
    expect(pages[1]).toContain(`Nästa uppföljning: ${day} ${inWords}`);
  });

  it('has everything of the sitting, by the id of the sitting or of any of its assessments', async () => {
    const { enrolmentId } = await enrolled(here);
    const sittingId = v7();
    const made = [first, second].map(async (area) =>
      assessed(here.coach, enrolmentId, area, upTo(1, { '2-1': 'NO' }), { sittingId, kind: 'BASELINE' }),
    );
    const [one] = await Promise.all(made);
    for (const id of [sittingId, one?.id ?? '']) {
      const { all } = await paper(here.coach, id);
      expect(all).toContain('Område 1 version 2, Område 2 version 2');
    }
  });

  it('tells of one company alone, also where another is of the same sitting since before that was refused', async () => {
    const { made, companyId } = await sitting();
    const { made: other } = await sitting();
    await inside(here.world.workspaceId, (db) =>
      db.transaction(() =>
        db.run(
          sql`UPDATE assessment SET sitting_id = ${made.id} WHERE workspace_id = ${db.workspace} AND id = ${other.id}`,
        ),
      ),
    );
    const { company } = await as(here.coach).do<{ company: { name: string } }>(
      'query($id: ID!) { company(id: $id) { name } }',
      { id: companyId },
    );
    const [one, another] = await Promise.all([made, other].map(async ({ id }) => paper(here.coach, id)));
    expect(one?.all).toContain(company.name);
    expect(another?.all).not.toContain(company.name);
    for (const read of [one, another]) expect(read?.all.match(/Påstående 1-1/g)).toHaveLength(1);
  });

  it('shows where the company stood that day, not what came after', async () => {
    const { made, enrolmentId } = await sitting({ onDay: daysFromToday(-30) });
    await assessed(here.coach, enrolmentId, first, upTo(4), { kind: 'FOLLOW_UP' });
    expect((await paper(here.coach, made.id)).pages[0]).toContain('Ni står på steg 2 av 5');
  });

  it('has the grund first, theme by theme and without levels', async () => {
    const { enrolmentId } = await enrolled(here);
    const { id: grundId } = await grund(here.world, ['vision', 'kultur']);
    const of = { staircaseId: null, insatsomradeId: null, grundId };
    const asked = await askedVersion(here.world, of, { dimensions: ['vision', 'kultur'] });
    const sittingId = v7();
    await assessed(here.coach, enrolmentId, first, upTo(1), { kind: 'BASELINE', sittingId });
    const begun = await begin(here.coach, { enrolmentId, grundId, kind: 'BASELINE', sittingId });
    const answers = sent(asked, { '1-1': 'YES', '1-2': 'NO', '2-1': 'NO' });
    await signOff(here.coach, await answer(here.coach, begun.id, answers));
    const { pages } = await paper(here.coach, sittingId);
    expect(pages[0]).toMatch(/Grunden – genomgången \d+ [a-zå-ö]+ \d{4} Vision Kultur/);
    expect(pages[2]).toMatch(/vision Påstående 1-1 Ja Påstående 2-1 Nej kultur Påstående 1-2 Nej .*Område 1/);
    expect(pages[2]).not.toMatch(/Nivå/);
  });

  it('says that it is a draft until it is signed off', async () => {
    const { enrolmentId } = await enrolled(here);
    const begun = await begin(here.coach, { enrolmentId, insatsomradeId: first.id, kind: 'BASELINE' });
    const written = await answer(here.coach, begun.id, sent(first, { '1-1': 'DONT_KNOW', '1-2': 'NOT_RELEVANT' }));
    const draft = await paper(here.coach, begun.id);
    expect(draft.pages[0]).toContain('utkast, inte fastställd');
    expect(draft.pages[2]).toMatch(/Påstående 1-1 Vet inte Påstående 1-2 Ej relevant/);
    await signOff(here.coach, written);
    expect((await paper(here.coach, begun.id)).pages[0]).not.toContain('utkast');
  });

  it('tells of the revision in force, and keeps the company’s own picture beside what counts', async () => {
    const { made } = await sitting({ sittingId: v7() });
    const revised = await revise(here.coach, made.id);
    const sheet = [...sent(first, { '3-2': 'YES' }, 'AGREED'), ...sent(first, { '3-2': 'NO' }, 'COMPANY')];
    await signOff(here.coach, await answer(here.coach, revised.id, sheet));
    const { pages } = await paper(here.coach, String(made['sittingId']));
    expect(pages[2]).toMatch(/Påstående 3-2 Företagets eget svar: Nej Ja/);
    expect(pages[2]?.match(/Påstående 3-2/g)).toHaveLength(1);
  });
});

describe('the emblem of the Union on it', () => {
  it('is there when a fund of the Union pays, and only then', async () => {
    const { made } = await sitting();
    expect((await paper(here.coach, made.id)).all).not.toContain('Europeiska unionen');
    await fund({ framework: 'Regionala medel' });
    expect((await paper(here.coach, made.id)).all).not.toContain('Europeiska unionen');
    await fund({ fund: Fund.ERDF, position: 2 });
    for (const page of (await paper(here.coach, made.id)).pages) {
      expect(page).toContain('Medfinansieras av Europeiska unionen');
    }
    expect((await paper(here.coach, made.id, 'en')).all).toContain('Co-funded by the European Union');
  });
});

describe('the door of a paper', () => {
  let id: string;
  beforeAll(async () => {
    id = (await sitting()).made.id;
  });

  it('is closed to nobody in particular, and says so as the API does', async () => {
    const answered = await get(pathOf(id));
    expect(answered.status).toBe(401);
    expect(await answered.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it.each(['partnerCoach', 'observer', 'bystander'] as const)('leads %s to nothing', async (who) => {
    const answered = await get(pathOf(id), here[who]);
    expect([answered.status, answered.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });

  it.each(['coach', 'colleague', 'leader', 'auditor'] as const)('is open to %s', async (who) => {
    expect((await get(pathOf(id), here[who])).status).toBe(200);
  });

  it('leads a stranger of another workspace to nothing, whichever workspace is named', async () => {
    const { leader } = await consortium();
    expect((await get(pathOf(id), leader)).status).toBe(404);
    const { url } = await testApp();
    const path = `${url}${pathOf(id)}&workspace=${here.coach.workspaceId}`;
    const answered = await fetch(path, { headers: { cookie: leader.cookie } });
    expect([401, 403, 404]).toContain(answered.status);
  });

  it('knows no paper of what is not there, and no id that is none', async () => {
    expect((await get(pathOf(v7()), here.coach)).status).toBe(404);
    expect((await get(pathOf('hej'), here.coach)).status).toBe(400);
    expect((await get('/papers/other', here.coach)).status).toBe(404);
  });

  it('is found by the link of the assessment, which names language and workspace', async () => {
    const { assessment } = await as(here.coach).do<{ assessment: { paperUrl: string } }>(LINK, { id, locale: 'EN' });
    const { pathname, search } = new URL(assessment.paperUrl);
    expect(search).toBe(`?locale=en&workspace=${here.coach.workspaceId}`);
    const { url } = await testApp();
    const answered = await fetch(`${url}${pathname}${search}`, { headers: { cookie: here.coach.cookie } });
    expect([answered.status, answered.headers.get('content-language'), answered.headers.get('cache-control')]).toEqual([
      200,
      'en',
      'private, no-store',
    ]);
  });

  it('gives other partners no link', async () => {
    const { assessment } = await as(here.partnerCoach).do<{ assessment: { paperUrl: string | null } | null }>(LINK, {
      id,
    });
    expect(assessment?.paperUrl ?? null).toBeNull();
  });
});
