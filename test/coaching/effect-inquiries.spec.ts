// Effect asked for after 6 and 12 months: scheduled by a plan's end, asked by a letter, answered by a link, and confirmed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { sql } from '#platform/database/sql.js';
import { addMonths } from '#platform/values/day.js';
import { EffectAsking } from '../../src/coaching/effect-inquiries/effect-asking.service.js';
import { address, anotherServer, somewhere, Visitor, withSettings, type Server } from '../access/visitors.js';
import { inside, testApp } from '../support/app.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { SmtpSink } from '../support/smtp-sink.js';
import { toldOf } from '../support/told.js';
import { added, agreedPlan, done, nth, proposed, type PlanSeen } from './action-plans.js';
import { cast, daysFromToday, opened, today, verb, type Cast, type Opened } from './cast.js';
import { AMEND, ANSWER, bare, CONFIRM, OPEN, SCHEDULE, SEEN, type Inquiry } from './effect-inquiries.js';

type Someone = { [Key in keyof Cast]: Cast[Key] extends { cookie: string } ? Key : never }[keyof Cast];

let sink: SmtpSink;
let worker: Server;
let restore: () => void;
let here: Cast;

beforeAll(async () => {
  sink = await SmtpSink.open();
  restore = withSettings({
    SMTP_URL: sink.url,
    PUBLIC_URL: 'http://stegvis.example.com',
    MAIL_FROM: 'Stegvis <nej@example.com>',
  });
  worker = await anotherServer({ STEGVIS_JOBS: '1', TRUST_PROXIES: '1' });
  here = await cast();
});

afterAll(async () => {
  await worker.close();
  await sink.close();
  restore();
});

const holder = (): Visitor => new Visitor(worker.url, somewhere());

async function inquiriesOf(enrolmentId: string, by = here.coach): Promise<Inquiry[]> {
  const ask = `query($id: ID!) { enrolment(id: $id) { effectInquiries { nodes { ${SEEN} } } } }`;
  const data = await as(by).do<{ enrolment: { effectInquiries: { nodes: Inquiry[] } } }>(ask, { id: enrolmentId });
  return data.enrolment.effectInquiries.nodes;
}

async function contact(
  plan: { company: { id: string } },
  roles: string[] = [],
  by: Person = here.coach,
): Promise<{ id: string; email: string }> {
  const [id, email] = [v7(), address()];
  const input = { companyId: plan.company.id, projectId: here.project.id, name: 'Vera Verkmästare', email, roles };
  await as(by).do(`mutation($id: ID!, $i: ContactAddInput!) { contactAdd(id: $id, input: $i) { id } }`, {
    id,
    i: input,
  });
  return { id, email };
}

type Planned = PlanSeen & { company: { id: string } };

/** A plan with one completed action that gave something, and somebody at the company to ask. */
async function worked(): Promise<{ plan: Planned; email: string; contactId: string }> {
  const plan = (await agreedPlan(here, [daysFromToday(1)])) as Planned;
  const effects = [{ unit: 'KWH', expected: 1000, actual: 800 }];
  await done(here.coach, 'actionComplete', nth(plan, 0), { effects });
  const { email, id: contactId } = await contact(plan);
  return { plan, email, contactId };
}

async function scheduled(enrolmentId: string, input: object = {}, by = here.coach): Promise<Inquiry> {
  const variables = { input: { enrolmentId, askOn: today(), ...input } };
  return (await as(by).do<{ effectInquirySchedule: Inquiry }>(SCHEDULE, variables)).effectInquirySchedule;
}

async function told(name: string, { id, version }: Opened, by = here.coach): Promise<Inquiry> {
  const data = await as(by).do<Record<string, Inquiry>>(bare(name), { id, version });
  return data[name] as Inquiry;
}

/** The token in the letter to an address. */
async function tokenTo(email: string): Promise<string> {
  const { text } = await sink.letterTo(email);
  const token = /http:\/\/stegvis\.example\.com\/effect#(\S+)/.exec(text)?.[1];
  if (!token) throw new Error(`No link in: ${text}`);
  return token;
}

/** An inquiry that is asked, and the token of its link. */
async function asked(): Promise<{ inquiry: Inquiry; token: string; plan: Planned }> {
  const { plan, email } = await worked();
  const inquiry = await told('effectInquiryAsk', await scheduled(plan.enrolment.id));
  return { inquiry, token: await tokenTo(email), plan };
}

async function makeRound(): Promise<void> {
  const { app } = await testApp();
  await inside(here.world.workspaceId, () => app.get(EffectAsking).round());
}

const read = async (id: string): Promise<Record<string, unknown> | null> =>
  (
    await as(here.coach).do<{ effectInquiry: Record<string, unknown> | null }>(
      `query($id: ID!) { effectInquiry(id: $id) { ${SEEN} } }`,
      { id },
    )
  ).effectInquiry;

const ANSWERS = {
  effects: [{ unit: 'KWH', amount: 950, certainty: 'MEASURED' }],
  lasting: 'YES',
  furthered: 'PLANNED',
};

describe('an effect inquiry', () => {
  it('comes 6 and 12 months after a plan that was agreed on has ended', async () => {
    const plan = (await agreedPlan(here, [daysFromToday(1)])) as Planned;
    await done(here.coach, 'actionPlanClose', plan);
    const inquiries = await inquiriesOf(plan.enrolment.id);
    expect(inquiries).toMatchObject([
      {
        state: 'SCHEDULED',
        afterMonths: 6,
        askOn: addMonths(today(), 6),
        actionPlan: { id: plan.id },
        coach: { id: here.coaches.coach.id },
      },
      { state: 'SCHEDULED', afterMonths: 12, askOn: addMonths(today(), 12) },
    ]);
  });

  it('comes with the end of the enrolment as well, but not for a plan that was never agreed on, nor with a hand-over', async () => {
    const plan = (await agreedPlan(here, [daysFromToday(1)])) as Planned;
    await verb(
      here.coach,
      'enrolmentClose',
      { id: plan.enrolment.id, version: 1 },
      { outcome: 'DECLINED', reason: 'COMPANY_SHORT_OF_TIME' },
    );
    expect(await inquiriesOf(plan.enrolment.id)).toHaveLength(2);
    const draft = await opened(here, here.coach);
    await done(here.coach, 'actionPlanClose', await proposed(here.coach, draft.id));
    expect(await inquiriesOf(draft.id)).toEqual([]);
    const passed = (await agreedPlan(here, [daysFromToday(1)])) as Planned;
    await verb(
      here.coach,
      'enrolmentHandOver',
      { id: passed.enrolment.id, version: 1 },
      { coachId: here.coaches.partnerCoach.id },
    );
    expect(await inquiriesOf(passed.enrolment.id)).toEqual([]);
  });

  it('moves on with a later plan of the enrolment, and is not asked when an end was a mistake', async () => {
    const plan = (await agreedPlan(here, [daysFromToday(1)], { on: daysFromToday(-30) })) as Planned;
    const { id: enrolmentId } = plan.enrolment;
    await done(here.coach, 'actionPlanClose', plan, { on: daysFromToday(-20) });
    const before = await inquiriesOf(enrolmentId);
    const next = await proposed(here.coach, enrolmentId);
    await added(here.coach, next.id);
    await done(here.coach, 'actionPlanAgree', next);
    const close = { outcome: 'DECLINED', reason: 'COMPANY_SHORT_OF_TIME' };
    const closed = await verb(here.coach, 'enrolmentClose', { id: enrolmentId, version: 1 }, close);
    const after = await inquiriesOf(enrolmentId);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after).toMatchObject([
      { askOn: addMonths(today(), 6), actionPlan: null },
      { askOn: addMonths(today(), 12), actionPlan: null },
    ]);
    await verb(here.coach, 'enrolmentReopen', closed, { reason: 'Fel företag.' });
    const ask = 'query($id: ID!) { actionPlan(id: $id) { state closedOn } }';
    expect(await as(here.coach).do(ask, { id: next.id })).toEqual({ actionPlan: { state: 'AGREED', closedOn: null } });
    expect(await as(here.coach).do(ask, { id: plan.id })).toMatchObject({ actionPlan: { state: 'CLOSED' } });
    expect(await inquiriesOf(enrolmentId)).toMatchObject([{ state: 'CANCELLED' }, { state: 'CANCELLED' }]);
  });

  it('is asked by the round when its day has come, once, of the one who decides', async () => {
    const { plan } = await worked();
    const boss = await contact(plan, ['DECISION_MAKER']);
    const { id } = await scheduled(plan.enrolment.id, { askOn: daysFromToday(-1) });
    const { id: later } = await scheduled(plan.enrolment.id, { askOn: daysFromToday(1) });
    await makeRound();
    expect(await read(id)).toMatchObject({
      state: 'ASKED',
      askedOn: today(),
      expiresOn: daysFromToday(60),
      contact: { id: boss.id },
    });
    expect(await read(later)).toMatchObject({ state: 'SCHEDULED', askedOn: null });
    const version = (await read(id))?.['version'];
    await makeRound();
    expect(await read(id)).toMatchObject({ version });
    expect(await tokenTo(boss.email)).toContain(id);
  });

  it('waits, and says so, while there is nobody with an address who wants it', async () => {
    const plan = (await agreedPlan(here, [daysFromToday(1)])) as Planned;
    const unwilling = await contact(plan);
    const consent = v7();
    await as(here.coach).do(
      `mutation($id: ID!, $c: ID!) { consentRecord(id: $id, input: { contactId: $c, purpose: SURVEYS, givenOn: "2026-01-01", source: SPOKEN }) { id } }`,
      { id: consent, c: unwilling.id },
    );
    await as(here.coach).do(`mutation($id: ID!) { consentWithdraw(id: $id, expectedVersion: 1, input: {}) { id } }`, {
      id: consent,
    });
    const inquiry = await scheduled(plan.enrolment.id, { askOn: daysFromToday(-1) });
    await makeRound();
    expect(await read(inquiry.id)).toMatchObject({ state: 'SCHEDULED', version: 1 });
    const lacking = `query($id: ID!) { effectInquiries(filter: { enrolmentId: $id, lacksAddress: true }) { nodes { id } } }`;
    expect(await as(here.coach).do(lacking, { id: plan.enrolment.id })).toEqual({
      effectInquiries: { nodes: [{ id: inquiry.id }] },
    });
    const refused = await as(here.coach).refused(bare('effectInquiryAsk'), { id: inquiry.id, version: 1 });
    expect(refused.code).toBe('EFFECT_INQUIRY_NO_ADDRESS');
  });

  it('is not held up by those before it whom nobody can be found for, however many they are', async () => {
    const nobody = (await agreedPlan(here, [daysFromToday(1)])) as Planned;
    for (let count = 0; count < 101; count += 1) await scheduled(nobody.enrolment.id, { askOn: daysFromToday(-3) });
    const { plan } = await worked();
    const { id } = await scheduled(plan.enrolment.id, { askOn: daysFromToday(-2) });
    await makeRound();
    expect(await read(id)).toMatchObject({ state: 'ASKED' });
  });

  it('is moved, given to somebody else, and cancelled', async () => {
    const { plan, contactId } = await worked();
    const inquiry = await scheduled(plan.enrolment.id);
    const variables = { id: inquiry.id, version: inquiry.version, input: { askOn: daysFromToday(9), contactId } };
    const { effectInquiryAmend } = await as(here.coach).do<{ effectInquiryAmend: Inquiry }>(AMEND, variables);
    expect(effectInquiryAmend).toMatchObject({ askOn: daysFromToday(9), contact: { id: contactId } });
    const elsewhere = await contact({ company: { id: (await here.company()).id } });
    const wrong = { ...variables, version: 2, input: { contactId: elsewhere.id } };
    expect(await as(here.coach).refused(AMEND, wrong)).toMatchObject({ code: 'NOT_FOUND', field: 'input.contactId' });
    expect(await told('effectInquiryCancel', effectInquiryAmend)).toMatchObject({ state: 'CANCELLED' });
    const again = { id: inquiry.id, version: 3 };
    expect(await as(here.coach).refused(bare('effectInquiryAsk'), again)).toMatchObject({
      code: 'EFFECT_INQUIRY_CANCELLED',
    });
  });
});

describe('the link of an effect inquiry', () => {
  it('shows what was done and is known, takes the three answers one by one, and lets the company confirm', async () => {
    const { inquiry, token } = await asked();
    const company = holder();
    const { effectInquiryOpen } = await company.do<{ effectInquiryOpen: object }>(OPEN, { token });
    expect(effectInquiryOpen).toMatchObject({
      organisationName: 'Ägarbolaget',
      askedBy: 'Carl Coach',
      done: ['Åtgärd 1.'],
      known: [{ unit: 'KWH', expected: 1000, actual: 800 }],
      effects: null,
      lasting: null,
      isConfirmed: false,
    });
    await company.do(ANSWER, { token, input: { lasting: 'PARTLY' } });
    expect(await company.refused(CONFIRM, { token, name: 'Vera' })).toMatchObject({
      code: 'EFFECT_INQUIRY_UNANSWERED',
    });
    await company.do(ANSWER, {
      token,
      input: { effects: ANSWERS.effects, furthered: 'YES', comment: 'Mer än väntat.' },
    });
    const shown = { lasting: 'PARTLY', furthered: 'YES', comment: 'Mer än väntat.', effects: ANSWERS.effects };
    expect(await company.do(OPEN, { token })).toMatchObject({ effectInquiryOpen: shown });
    expect(await company.refused(CONFIRM, { token, name: ' ' })).toMatchObject({ code: 'REQUIRED', field: 'name' });
    expect(await company.do(CONFIRM, { token, name: 'Vera Verkmästare' })).toMatchObject({
      effectInquiryConfirm: { isConfirmed: true },
    });
    expect(await read(inquiry.id)).toMatchObject({ state: 'CONFIRMED', confirmedByName: 'Vera Verkmästare', ...shown });
    expect(await company.refused(ANSWER, { token, input: { lasting: 'NO' } })).toMatchObject({
      code: 'EFFECT_INQUIRY_CONFIRMED',
    });
  });

  it('forgets who confirmed and what they wrote when it is erased, and keeps what was confirmed', async () => {
    const { inquiry, token } = await asked();
    const company = holder();
    const input = { ...ANSWERS, comment: 'Hälsningar från Vera.' };
    await company.do(ANSWER, { token, input });
    await company.do(CONFIRM, { token, name: 'Vera Verkmästare' });
    const version = (await read(inquiry.id))?.version;
    const document = `mutation($id: ID!, $version: Int!) { effectInquiryErase(id: $id, expectedVersion: $version) {
      state comment confirmedByName erasedAt lasting } }`;
    expect(await as(here.coach).do(document, { id: inquiry.id, version })).toEqual({
      effectInquiryErase: {
        state: 'CONFIRMED',
        comment: null,
        confirmedByName: null,
        erasedAt: expect.any(String),
        lasting: ANSWERS.lasting,
      },
    });
    expect(await toldOf(here.world.workspaceId, inquiry.id)).toMatch(/confirmedByName/);
    expect(await toldOf(here.world.workspaceId, inquiry.id)).not.toContain('Vera');
  });

  it('leaves the coach’s own figures as they are', async () => {
    const { token, plan } = await asked();
    await holder().do(ANSWER, { token, input: ANSWERS });
    await holder().do(CONFIRM, { token, name: 'Vera' });
    const ask = 'query($id: ID!) { actionPlan(id: $id) { actions { effects { unit actual } } } }';
    const kept = { actionPlan: { actions: [{ effects: [{ unit: 'KWH', actual: 800 }] }] } };
    expect(await as(here.coach).do(ask, { id: plan.id })).toEqual(kept);
  });

  it('is void as soon as it is asked again, before the new one is written, and when the inquiry is cancelled', async () => {
    const { inquiry, token } = await asked();
    const again = await told('effectInquiryAsk', inquiry);
    expect(await holder().refused(OPEN, { token })).toMatchObject({ code: 'EFFECT_INQUIRY_INVALID' });
    await told('effectInquiryCancel', { ...again, version: Number((await read(inquiry.id))?.['version']) });
    expect(await read(inquiry.id)).toMatchObject({ state: 'CANCELLED' });
  });

  it('expires, and says so to who holds it', async () => {
    const { inquiry, token } = await asked();
    await inside(here.world.workspaceId, (db) =>
      db.transaction(() =>
        db.run(
          sql`UPDATE effect_inquiry SET expires_on = ${daysFromToday(-1)} WHERE workspace_id = ${db.workspace} AND id = ${inquiry.id}`,
        ),
      ),
    );
    expect(await holder().refused(OPEN, { token })).toMatchObject({ code: 'EFFECT_INQUIRY_EXPIRED' });
  });

  it.each([
    ['nonsense', () => 'inte en länk'],
    ['another secret', (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
    ['another inquiry', (token: string) => token.replace(/_[0-9a-f-]{36}_/, `_${v7()}_`)],
    ['another workspace', (token: string) => token.replace(/^[0-9a-f-]{36}/, v7())],
  ])('opens nothing with %s', async (_, changed) => {
    const { token } = await asked();
    expect(await holder().refused(OPEN, { token: changed(token) })).toMatchObject({ code: 'EFFECT_INQUIRY_INVALID' });
  });

  it('opens nothing else, and is guessed at a price', async () => {
    const { token } = await asked();
    const company = holder();
    await company.do(OPEN, { token });
    expect(await company.refused('{ companies { nodes { id } } }')).toMatchObject({ code: 'UNAUTHENTICATED' });
    const guesser = holder();
    const codes: string[] = [];
    for (let tries = 0; tries < 30 && codes.at(-1) !== 'RATE_LIMITED'; tries += 1) {
      codes.push((await guesser.refused(OPEN, { token: `${token.slice(0, -4)}AAAA` })).code);
    }
    expect(codes.at(-1)).toBe('RATE_LIMITED');
  });

  it.each<[string, object, string]>([
    ['a unit twice', { effects: [ANSWERS.effects[0], ANSWERS.effects[0]] }, 'ACTION_EFFECT_TWICE'],
    ['too much', { effects: [{ ...ANSWERS.effects[0], amount: 1e15 }] }, 'OUT_OF_RANGE'],
  ])('takes nothing with %s, and keeps what was answered before', async (_, wrong, code) => {
    const { inquiry, token } = await asked();
    await holder().do(ANSWER, { token, input: { lasting: 'NO' } });
    expect(await holder().refused(ANSWER, { token, input: { lasting: 'YES', ...wrong } })).toMatchObject({ code });
    expect(await read(inquiry.id)).toMatchObject({ lasting: 'NO', effects: null });
  });
});

describe('an inquiry at a partner’s company', () => {
  it.each<[Someone, 'writes' | 'reads' | 'nothing']>([
    ['leader', 'writes'],
    ['subleader', 'writes'],
    ['partnerCoach', 'writes'],
    ['partnerColleague', 'reads'],
    ['auditor', 'reads'],
    ['coach', 'nothing'],
    ['admin', 'nothing'],
    ['observer', 'nothing'],
  ])('to %s: %s', async (someone, what) => {
    const enrolment = await opened(here, here.partnerCoach);
    const inquiry = await scheduled(enrolment.id, {}, here.partnerCoach);
    const client = as(here[someone]);
    const { effectInquiry } = await client.do<{ effectInquiry: { viewerCan: string[] } | null }>(
      'query($id: ID!) { effectInquiry(id: $id) { viewerCan } }',
      { id: inquiry.id },
    );
    if (what === 'nothing') expect(effectInquiry).toBeNull();
    else expect(effectInquiry?.viewerCan.includes('effectInquiry:cancel')).toBe(what === 'writes');
    const variables = { id: inquiry.id, version: 1 };
    if (what === 'writes')
      expect(await told('effectInquiryCancel', inquiry, here[someone])).toMatchObject({ state: 'CANCELLED' });
    else {
      const { code } = await client.refused(bare('effectInquiryCancel'), variables);
      expect(code).toBe(someone === 'coach' ? 'NOT_FOUND' : 'FORBIDDEN');
    }
  });
});
