// A self-assessment from the asking to the answers: letter, link, questions, going on later, handing in; and nothing else opens.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { sql } from '#platform/database/sql.js';
import { address, anotherServer, somewhere, Visitor, withSettings, type Server } from '../access/visitors.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { toldOf } from '../support/told.js';
import { answer, askedArea, begin, read, sent, signOff, upTo, type AskedArea, type Assessment } from './assessments.js';
import { cast, daysFromToday, type Cast } from './cast.js';
import { enrolled } from './steps.js';

let sink: SmtpSink;
let worker: Server;
let restore: () => void;
let here: Cast;
let first: AskedArea;
let second: AskedArea;

beforeAll(async () => {
  sink = await SmtpSink.open();
  restore = withSettings({
    SMTP_URL: sink.url,
    PUBLIC_URL: 'http://stegvis.example.com',
    MAIL_FROM: 'Stegvis <nej@example.com>',
  });
  worker = await anotherServer({ STEGVIS_JOBS: '1', TRUST_PROXIES: '1' });
  here = await cast();
  first = await askedArea(here.world, 1);
  second = await askedArea(here.world, 2);
});

afterAll(async () => {
  await worker.close();
  await sink.close();
  restore();
});

const INVITE = `mutation($id: ID, $input: SelfAssessmentInviteInput!) { selfAssessmentInvite(id: $id, input: $input) {
  id version name role email expiresOn openedAt finishedAt revokedOn viewerCan
  company { id } invitedBy { id } assessments { id } } }`;
const REVOKE = `mutation($id: ID!, $version: Int!) { selfAssessmentRevoke(id: $id, expectedVersion: $version) { revokedOn } }`;
const SHOWN = `companyName name invitedBy expiresOn isFinished
  parts { assessmentId name { sv } isOpen achievedStep questions { criterionId statement { sv } value comment isNext } }`;
const OPEN = `mutation($token: String!) { selfAssessmentOpen(token: $token) { ${SHOWN} } }`;
const ANSWER = `mutation($token: String!, $input: SelfAssessmentAnswerInput!) {
  selfAssessmentAnswer(token: $token, input: $input) { ${SHOWN} } }`;
const FINISH = `mutation($token: String!) { selfAssessmentFinish(token: $token) { ${SHOWN} } }`;

interface Question {
  criterionId: string;
  value: string | null;
  comment: string | null;
  isNext: boolean;
}
interface Shown {
  companyName: string;
  isFinished: boolean;
  parts: { assessmentId: string; isOpen: boolean; achievedStep: number | null; questions: Question[] }[];
}
interface Invited {
  id: string;
  version: number;
  email: string;
}
interface Asked {
  assessment: Assessment;
  invited: Invited;
  token: string;
}

const respondent = (): Visitor => new Visitor(worker.url, somewhere());
const codeOf = (area: AskedArea, id: string): string | undefined =>
  Object.entries(area.criteria).find(([, criterion]) => criterion === id)?.[0];
const nextOf = ({ parts }: Shown, area = first): (string | undefined)[] =>
  (parts[0]?.questions ?? []).filter(({ isNext }) => isNext).map(({ criterionId }) => codeOf(area, criterionId));

/** The token in the letter to an address. */
async function tokenTo(email: string): Promise<string> {
  const { text } = await sink.letterTo(email);
  const token = /http:\/\/stegvis\.example\.com\/self-assessment#(\S+)/.exec(text)?.[1];
  if (!token) throw new Error(`No link in: ${text}`);
  return token;
}

async function invite(
  assessments: readonly Assessment[],
  over: object = {},
): Promise<{ invited: Invited; token: string }> {
  const assessmentIds = assessments.map(({ id }) => id);
  const input = { assessmentIds, name: 'Vera Verkstad', role: 'vd', email: address(), ...over };
  const { selfAssessmentInvite: invited } = await as(here.coach).do<{ selfAssessmentInvite: Invited }>(INVITE, {
    input,
  });
  return { invited, token: await tokenTo(invited.email) };
}

async function asked(told: object = {}): Promise<Asked> {
  const { enrolmentId } = await enrolled(here);
  const assessment = await begin(here.coach, { enrolmentId, insatsomradeId: first.id, ...told });
  return { assessment, ...(await invite([assessment])) };
}

async function versionOf(id: string): Promise<number> {
  const [row] = await inside(here.world.workspaceId, (db) =>
    db.read<{ version: number }>(
      sql`SELECT version FROM self_assessment_invitation WHERE workspace_id = ${db.workspace} AND id = ${id}`,
    ),
  );
  return row?.version ?? 0;
}

async function follow(document: string, token: string, answers?: object[]): Promise<Shown> {
  const { data, errors } = await respondent().ask<Record<string, Shown>>(document, { token, input: { answers } });
  const [shown] = Object.values(data ?? {});
  if (!shown) throw new Error(JSON.stringify(errors));
  return shown;
}

const own = (values: Record<string, string>, area = first): object[] =>
  Object.entries(values).map(([code, value]) => ({ criterionId: area.criteria[code], value }));

describe('asking somebody at a company', () => {
  it('sends one letter with a link, in both languages, and keeps its secret nowhere', async () => {
    const { enrolmentId, companyId } = await enrolled(here);
    const set = [first, second].map((area) => begin(here.coach, { enrolmentId, insatsomradeId: area.id }));
    const assessments = await Promise.all(set);
    const email = address();
    const input = { assessmentIds: assessments.map(({ id }) => id), name: 'Vera Verkstad', role: 'vd', email };
    const { selfAssessmentInvite: invited } = await as(here.coach).do<{ selfAssessmentInvite: Invited }>(INVITE, {
      input,
    });
    expect(invited).toMatchObject({
      version: 1,
      name: 'Vera Verkstad',
      role: 'vd',
      email,
      expiresOn: daysFromToday(30),
      openedAt: null,
      finishedAt: null,
      company: { id: companyId },
      invitedBy: { id: here.coach.memberId },
      viewerCan: ['selfAssessment:read', 'selfAssessment:revoke', 'selfAssessment:erase'],
    });
    const letter = await sink.letterTo(email);
    expect(letter.text).toContain('Hej Vera Verkstad!');
    expect(letter.text).toContain('Carl Coach på Ägarbolaget vill veta');
    expect(letter.text).toContain('Carl Coach at Ägarbolaget wants to know');
    const secret = /self-assessment#\S+?_\S+?_(\S+)/.exec(letter.text)?.[1] ?? '';
    expect(secret).toHaveLength(43);
    const everything = await inside(here.world.workspaceId, async (db) => [
      await db.read(sql`SELECT * FROM self_assessment_invitation WHERE workspace_id = ${db.workspace}`),
      await db.read(sql`SELECT * FROM outbox WHERE workspace_id = ${db.workspace}`),
      await db.read(sql`SELECT * FROM history_entry WHERE workspace_id = ${db.workspace}`),
      await db.read(sql`SELECT * FROM mail WHERE workspace_id = ${db.workspace}`),
    ]);
    expect(JSON.stringify(everything)).toContain(email);
    expect(JSON.stringify(everything)).not.toContain(secret);
  });

  it('is refused for what is signed off, of two companies, or not there, and with a day that has been', async () => {
    const [one, other] = [await enrolled(here), await enrolled(here)];
    const draft = await begin(here.coach, { enrolmentId: one.enrolmentId, insatsomradeId: first.id });
    const elsewhere = await begin(here.coach, { enrolmentId: other.enrolmentId, insatsomradeId: first.id });
    const done = await signOff(here.coach, await answer(here.coach, elsewhere.id, sent(first, upTo(1))));
    const wrong = [
      [{ assessmentIds: [draft.id, done.id] }, 'SELF_ASSESSMENT_COMPANIES_DIFFER', 'input.assessmentIds.1'],
      [{ assessmentIds: [done.id] }, 'ASSESSMENT_SIGNED_OFF', 'input.assessmentIds.0'],
      [{ assessmentIds: [draft.id, v7()] }, 'NOT_FOUND', 'input.assessmentIds.1'],
      [{ assessmentIds: [] }, 'TOO_FEW', 'input.assessmentIds'],
      [{ assessmentIds: [draft.id], expiresOn: daysFromToday(-1) }, 'SELF_ASSESSMENT_EXPIRES_EARLY', 'input.expiresOn'],
      [{ assessmentIds: [draft.id], email: 'vera' }, 'EMAIL_INVALID', 'input.email'],
    ] as const;
    for (const [over, code, field] of wrong) {
      const input = { name: 'Vera Verkstad', email: address(), ...over };
      expect(await as(here.coach).refused(INVITE, { input })).toMatchObject({ code, field });
    }
    const input = { assessmentIds: [draft.id], name: 'Vera Verkstad', email: address() };
    for (const stranger of [here.colleague, here.partnerCoach]) {
      expect((await as(stranger).refused(INVITE, { input })).code).toBe('FORBIDDEN');
    }
  });
});

describe('a link', () => {
  it('opens the questions with the company’s name, and goes on where one left off', async () => {
    const { assessment, token } = await asked({ presumedStep: 3 });
    const opened = await follow(OPEN, token);
    expect(opened).toMatchObject({ name: 'Vera Verkstad', invitedBy: 'Carl Coach', isFinished: false });
    expect(opened.parts.map(({ assessmentId, isOpen }) => [assessmentId, isOpen])).toEqual([[assessment.id, true]]);
    expect(opened.parts[0]?.questions).toHaveLength(10);
    expect(nextOf(opened)).toEqual(['1-1', '1-2']);
    const commented = [{ ...own({ '1-1': 'YES' })[0], comment: 'Sedan i våras.' }, ...own({ '1-2': 'NOT_RELEVANT' })];
    await follow(ANSWER, token, commented);
    const later = await follow(OPEN, token);
    expect(nextOf(later)).toEqual(['2-1', '2-2']);
    expect(later.parts[0]?.questions[0]).toMatchObject({ value: 'YES', comment: 'Sedan i våras.', isNext: false });
  });

  it('gives answers that stand beside the coach’s and never in their place', async () => {
    const { assessment, invited, token } = await asked();
    const before = await answer(here.coach, assessment.id, sent(first, { '1-1': 'NO', '1-2': 'NO' }));
    await follow(ANSWER, token, own({ '1-1': 'YES', '1-2': 'YES' }));
    await follow(ANSWER, token, own({ '1-1': 'YES', '1-2': 'YES' }));
    const after = await read(here.coach, assessment.id);
    expect(after).toMatchObject({ version: before.version, result: { achievedStep: 0 } });
    expect(after?.answers.map(({ by, value }) => `${by} ${value}`).toSorted()).toEqual([
      'COACH NO',
      'COACH NO',
      'RESPONDENT YES',
      'RESPONDENT YES',
    ]);
    const { assessment: told } = await as(here.coach).do<{ assessment: object }>(
      `query($id: ID!) { assessment(id: $id) { respondents { id openedAt } answers { by respondent { id name } } } }`,
      { id: assessment.id },
    );
    expect(told).toMatchObject({ respondents: [{ id: invited.id }] });
    expect(JSON.stringify(told)).toContain(JSON.stringify({ id: invited.id, name: 'Vera Verkstad' }));
    const { history } = await as(here.coach).do<{ history: { nodes: { verb: string }[] } }>(
      `query($of: ID!) { history(of: $of) { nodes { verb } } }`,
      { of: invited.id },
    );
    expect(history.nodes.map(({ verb }) => verb)).toEqual(['selfAssessment.answer', 'selfAssessment.invite']);
  });

  it('forgets who answered and what was written when it is erased, and keeps the values', async () => {
    const { assessment, invited, token } = await asked();
    const criterionId = first.criteria['1-1'];
    await follow(ANSWER, token, [{ criterionId, value: 'YES', comment: 'Som Vera alltid har sagt.' }]);
    const { selfAssessmentErase } = await as(here.coach).do<{ selfAssessmentErase: object }>(
      `mutation($id: ID!, $version: Int!) { selfAssessmentErase(id: $id, expectedVersion: $version) {
        name role email erasedAt revokedOn } }`,
      { id: invited.id, version: await versionOf(invited.id) },
    );
    expect(selfAssessmentErase).toMatchObject({ name: '', role: null, email: '', erasedAt: expect.any(String) });
    const [kept] = (await read(here.coach, assessment.id))?.answers ?? [];
    expect(kept).toMatchObject({ by: 'RESPONDENT', value: 'YES', evidence: null });
    const told = await toldOf(here.world.workspaceId, invited.id);
    expect(told).toMatch(/selfAssessment.answer/);
    expect(told).not.toMatch(/Vera|alltid har sagt|example\.com/);
    expect(await respondent().refused(OPEN, { token })).toMatchObject({ code: 'SELF_ASSESSMENT_INVALID' });
  });

  it('keeps the pictures of several respondents apart', async () => {
    const { assessment, token } = await asked();
    const another = await invite([assessment], { name: 'Pelle Produktion', role: 'produktion' });
    await follow(ANSWER, token, own({ '1-1': 'YES' }));
    const shown = await follow(ANSWER, another.token, own({ '1-1': 'NO' }));
    expect(shown.parts[0]?.questions[0]).toMatchObject({ value: 'NO' });
    expect((await follow(OPEN, token)).parts[0]?.questions[0]).toMatchObject({ value: 'YES' });
    expect((await read(here.coach, assessment.id))?.answers.map(({ value }) => value).toSorted()).toEqual([
      'NO',
      'YES',
    ]);
  });

  it('is handed in once, and shows then where one’s own answers lead', async () => {
    const { token, invited } = await asked();
    await follow(ANSWER, token, own(upTo(2, { '3-1': 'NO', '3-2': 'DONT_KNOW' })));
    const done = await follow(FINISH, token);
    expect(done).toMatchObject({ isFinished: true, parts: [{ isOpen: false, achievedStep: 2 }] });
    expect(nextOf(done)).toEqual([]);
    expect(await follow(FINISH, token)).toEqual(done);
    const refusal = await respondent().refused(ANSWER, { token, input: { answers: own({ '3-1': 'YES' }) } });
    expect(refusal).toMatchObject({ code: 'SELF_ASSESSMENT_FINISHED', field: 'token' });
    const { company } = await as(here.coach).do<{ company: { selfAssessments: { id: string; finishedAt: string }[] } }>(
      'query($id: ID!) { company(id: $id) { selfAssessments { id finishedAt } } }',
      { id: (invited as unknown as { company: { id: string } }).company.id },
    );
    expect(company.selfAssessments).toEqual([{ id: invited.id, finishedAt: expect.any(String) as string }]);
  });

  it('refuses what is not asked about, and keeps what was sent before', async () => {
    const { token } = await asked();
    await follow(ANSWER, token, own({ '1-1': 'YES' }));
    const answers = [...own({ '1-2': 'YES' }), ...own({ '1-1': 'YES' }, second), ...own({ '1-2': 'NO' })];
    const { problems } = await respondent().refused(ANSWER, { token, input: { answers } });
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['ASSESSMENT_CRITERION_FOREIGN', 'input.answers.1.criterionId'],
      ['ASSESSMENT_ANSWER_TWICE', 'input.answers.2.criterionId'],
    ]);
    const values = (await follow(OPEN, token)).parts[0]?.questions.map(({ value }) => value).filter(Boolean);
    expect(values).toEqual(['YES']);
  });

  it('takes no more answers once the assessment is signed off, and keeps those it has', async () => {
    const { assessment, token } = await asked();
    await follow(ANSWER, token, own({ '1-1': 'YES' }));
    await signOff(here.coach, await answer(here.coach, assessment.id, sent(first, upTo(1))));
    const refusal = await respondent().refused(ANSWER, { token, input: { answers: own({ '1-2': 'YES' }) } });
    expect(refusal).toMatchObject({ code: 'SELF_ASSESSMENT_CLOSED', field: 'token' });
    expect((await follow(OPEN, token)).parts[0]).toMatchObject({
      isOpen: false,
      questions: [{ value: 'YES' }, {}, {}, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it('opens nothing when it has expired or was taken back, and what was answered stays', async () => {
    const { assessment, invited, token } = await asked();
    await follow(ANSWER, token, own({ '1-1': 'YES' }));
    await inside(here.world.workspaceId, (db) =>
      db.transaction(() =>
        db.run(sql`UPDATE self_assessment_invitation SET expires_on = ${daysFromToday(-1)}
          WHERE workspace_id = ${db.workspace} AND id = ${invited.id}`),
      ),
    );
    const expired = await respondent().refused(ANSWER, { token, input: { answers: own({ '1-2': 'YES' }) } });
    const params = { on: daysFromToday(-1), by: 'Carl Coach' };
    expect(expired).toMatchObject({ code: 'SELF_ASSESSMENT_EXPIRED', field: 'token', params });
    expect((await read(here.coach, assessment.id))?.answers).toHaveLength(1);

    const taken = await asked();
    await as(here.coach).do(REVOKE, { id: taken.invited.id, version: 1 });
    const revoked = await respondent().refused(OPEN, { token: taken.token });
    expect(revoked).toMatchObject({ code: 'SELF_ASSESSMENT_INVALID', field: 'token' });
  });

  it('is nothing but itself: no other operation takes it, and no other secret opens it', async () => {
    const { token } = await asked();
    const { token: other } = await asked();
    const wrong = [
      token.slice(0, -1),
      `${token.slice(0, -1)}${token.endsWith('x') ? 'y' : 'x'}`,
      [...token.split('_').slice(0, 2), ...other.split('_').slice(2)].join('_'),
      [v7(), ...token.split('_').slice(1)].join('_'),
      '',
    ];
    for (const one of wrong) {
      expect(await respondent().refused(OPEN, { token: one })).toMatchObject({ code: 'SELF_ASSESSMENT_INVALID' });
    }
    const tries: Record<string, string>[] = [{ authorization: `Bearer ${token}` }, { cookie: `stegvis=${token}` }];
    for (const headers of tries) {
      const { code } = await new Visitor(worker.url, headers).refused('{ companies { nodes { id } } }');
      expect(code).toBe('UNAUTHENTICATED');
    }
    const accept = `mutation($token: String!) { invitationAccept(token: $token, name: "X", password: "min katt sover") { roles { role } } }`;
    expect((await respondent().refused(accept, { token })).code).toBe('INVITATION_INVALID');
  });

  it('costs as much to guess as a password', async () => {
    const { token } = await asked();
    const guesser = respondent();
    const wrong = `${token.slice(0, -2)}${token.endsWith('xx') ? 'yy' : 'xx'}`;
    const codes: string[] = [];
    for (let guess = 0; guess < 12 && codes.at(-1) !== 'RATE_LIMITED'; guess += 1) {
      codes.push((await guesser.refused(OPEN, { token: wrong })).code);
    }
    expect(codes[0]).toBe('SELF_ASSESSMENT_INVALID');
    expect(codes.at(-1)).toBe('RATE_LIMITED');
  });

  it('leaves whoever is signed in elsewhere as they were', async () => {
    const { token } = await asked();
    const { data } = await as(here.leader).ask<{ selfAssessmentOpen: Shown }>(OPEN, { token });
    expect(data?.selfAssessmentOpen.parts).toHaveLength(1);
    const { companies } = await as(here.leader).do<{ companies: { totalCount: number } }>(
      '{ companies { totalCount } }',
    );
    expect(companies.totalCount).toBeGreaterThan(0);
  });
});
