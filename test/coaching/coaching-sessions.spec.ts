// A coach logs a session: with an enrolment, a time and minutes, or with everything there is to say; and plans one before.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { cast, coachProfile, daysFromToday, opened, today, type Cast } from './cast.js';
import { agreedLongAgo, at, cancel, contact, log, LOG, plan, PLAN, read, type Session } from './sessions.js';
import { area, type Area } from './staircases.js';
import { move } from './steps.js';

let here: Cast;
let first: Area;
let second: Area;
beforeAll(async () => {
  here = await cast({ startsOn: daysFromToday(-400), plannedEndOn: daysFromToday(400), followUpAfterDays: 10 });
  first = await area(here.world, 1);
  second = await area(here.world, 2);
});

const ENROLMENT = `query($id: ID!) { enrolment(id: $id) { stage firstSessionOn lastSessionOn company { id }
  coachingSessions { totalCount nodes { id } } followUps { nodes { dueOn what isSuggested session { id } } } } }`;
const COMPANY = `query($id: ID!) { company(id: $id) {
  coachingSessions(first: 3) { totalCount nodes { id state } }
  progress { step insatsomrade { id } lastSession { id heldOn coach { id } } lastTransition { session { id } } }
  history(first: 50) { nodes { verb subjectId } } } }`;

interface EnrolmentSeen {
  stage: string;
  firstSessionOn: string | null;
  lastSessionOn: string | null;
  company: { id: string };
  coachingSessions: { totalCount: number };
  followUps: { nodes: { dueOn: string; what: string | null; isSuggested: boolean; session: { id: string } }[] };
}

async function enrolment(id: string): Promise<EnrolmentSeen> {
  return (await as(here.coach).do<{ enrolment: EnrolmentSeen }>(ENROLMENT, { id })).enrolment;
}

describe('logging a session', () => {
  it('needs an enrolment, a time and minutes, and no more', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const id = v7();
    const session = await log(here.coach, enrolmentId, {}, id);
    expect(session).toMatchObject({
      id,
      version: 1,
      state: 'LOGGED',
      heldOn: daysFromToday(-1),
      minutes: 60,
      mode: null,
      workingNote: null,
      reportable: true,
      missing: [],
      enrolment: { id: enrolmentId },
      project: { id: here.project.id },
      organisation: { id: here.owner.id },
      coach: { id: here.coaches.coach.id },
      coaches: [{ id: here.coaches.coach.id }],
      contacts: [],
      insatsomraden: [],
    });
  });

  it('takes everything there is to say', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const { company } = await enrolment(enrolmentId);
    const met = await contact(here, here.coach, company.id);
    const said = {
      mode: 'ON_SITE',
      companyMinutes: 180,
      preparationMinutes: 30,
      travelMinutes: 45,
      personsCoached: 3,
      workingNote: 'De vill börja med ställtiderna.',
      evidence: 'Närvarolista och bild på tavlan.',
    };
    const session = await log(here.coach, enrolmentId, {
      ...said,
      insatsomradeIds: [second.id, first.id],
      coachIds: [here.coaches.colleague.id, here.coaches.coach.id],
      contactIds: [met.id],
    });
    expect(session).toMatchObject({ ...said, coach: { id: here.coaches.colleague.id }, contacts: [{ id: met.id }] });
    expect(session.insatsomraden.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(session.coaches.map(({ id }) => id).toSorted()).toEqual(
      [here.coaches.coach.id, here.coaches.colleague.id].toSorted(),
    );
  });

  it('makes the enrolment active, and tells it the first day and the latest', async () => {
    const { id } = await agreedLongAgo(here);
    for (const days of [-5, -9, -2]) await log(here.coach, id, { heldAt: at(days) });
    expect(await enrolment(id)).toMatchObject({
      stage: 'ACTIVE',
      firstSessionOn: daysFromToday(-9),
      lastSessionOn: daysFromToday(-2),
      coachingSessions: { totalCount: 3 },
    });
  });

  it('shows in the company’s progress, history and sessions', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const { company } = await enrolment(enrolmentId);
    await log(here.coach, enrolmentId, { heldAt: at(-8), insatsomradeIds: [first.id] });
    const { id } = await log(here.coach, enrolmentId, { heldAt: at(-3), insatsomradeIds: [first.id] });
    const basis = { basisType: 'SESSION', basisId: id };
    await move(here.coach, 'stepPlace', 0, { companyId: company.id, insatsomradeId: first.id, toStep: 2, ...basis });
    const seen = await as(here.coach).do<{ company: { history: { nodes: object[] } } }>(COMPANY, { id: company.id });
    expect(seen.company).toMatchObject({
      coachingSessions: { totalCount: 2, nodes: [{ id, state: 'LOGGED' }, { state: 'LOGGED' }] },
      progress: [
        { step: 2, lastSession: { id, heldOn: daysFromToday(-3) }, lastTransition: { session: { id } } },
        { step: null, lastSession: null, lastTransition: null },
      ],
    });
    expect(seen.company.history.nodes).toContainEqual({ verb: 'coachingSession.log', subjectId: id });
  });

  it('stands in the name of the coach responsible when a leader who does not coach logs it', async () => {
    const { id } = await agreedLongAgo(here);
    expect((await log(here.leader, id)).coach).toEqual({ id: here.coaches.coach.id });
  });

  it('takes 1 minute and 1 440, and the moment itself', async () => {
    const { id } = await agreedLongAgo(here);
    expect((await log(here.coach, id, { minutes: 1, heldAt: at(-20) })).minutes).toBe(1);
    expect((await log(here.coach, id, { minutes: 1440, heldAt: at(-21) })).minutes).toBe(1440);
    expect((await log(here.coach, id, { heldAt: new Date().toISOString() })).heldOn).toBe(today());
  });

  it('counts the day in Sweden, not in Greenwich', async () => {
    const { id } = await agreedLongAgo(here);
    const session = await log(here.coach, id, { heldAt: `${daysFromToday(-30)}T23:30:00Z` });
    expect(session.heldOn).toBe(daysFromToday(-29));
  });

  it('sent twice is one session', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const variables = { id: v7(), input: { enrolmentId, heldAt: at(-1), minutes: 60, insatsomradeIds: [first.id] } };
    const answers = await Promise.all([1, 2].map(() => as(here.coach).ask(LOG, variables)));
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
    expect(answers[0]?.data).toEqual(answers[1]?.data);
    expect(answers.filter(({ extensions }) => extensions?.['replayed'])).toHaveLength(1);
    expect((await enrolment(enrolmentId)).coachingSessions.totalCount).toBe(1);
    const other = { ...variables, input: { ...variables.input, minutes: 90 } };
    expect((await as(here.coach).refused(LOG, other)).code).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('a session is refused', () => {
  it.each<[string, object, string, string]>([
    [
      'in the future',
      { heldAt: new Date(Date.now() + 60_000).toISOString() },
      'COACHING_SESSION_IN_FUTURE',
      'input.heldAt',
    ],
    ['of 0 minutes', { minutes: 0 }, 'OUT_OF_RANGE', 'input.minutes'],
    ['of 1 441 minutes', { minutes: 1441 }, 'OUT_OF_RANGE', 'input.minutes'],
    ['of no minutes at all', { minutes: null }, 'REQUIRED', 'input.minutes'],
    ['in no enrolment', { enrolmentId: null }, 'REQUIRED', 'input.enrolmentId'],
    ['in an enrolment that nobody knows', { enrolmentId: v7() }, 'NOT_FOUND', 'input.enrolmentId'],
    ['about an insatsområde that nobody knows', { insatsomradeIds: [v7()] }, 'NOT_FOUND', 'input.insatsomradeIds.0'],
    ['with a contact that nobody knows', { contactIds: [v7()] }, 'NOT_FOUND', 'input.contactIds.0'],
    ['with a coach that nobody knows', { coachIds: [v7()] }, 'NOT_FOUND', 'input.coachIds.0'],
    [
      'with both minutes and shares',
      { companies: [{ enrolmentId: v7(), minutes: 5 }] },
      'ONE_OF_REQUIRED',
      'input.companies',
    ],
    ['with an id that is no id', { enrolmentId: 'abc' }, 'ID_INVALID', 'input.enrolmentId'],
  ])('%s', async (_, wrong, code, field) => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const input = { enrolmentId, heldAt: at(-1), minutes: 60, ...wrong };
    const id = v7();
    expect(await as(here.coach).refused(LOG, { id, input })).toMatchObject({ code, field });
    expect(await read(here.leader, id)).toBeNull();
    expect((await enrolment(enrolmentId)).coachingSessions.totalCount).toBe(0);
  });

  it('by a coach outside the project', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const stranger = await here.world.person({ organisation: here.owner, name: 'Ulla Utanför' });
    const { id: coachId } = await coachProfile(here.world, stranger);
    const input = { enrolmentId, heldAt: at(-1), minutes: 60, coachIds: [here.coaches.coach.id, coachId] };
    const refusal = await as(here.coach).refused(LOG, { id: v7(), input });
    expect(refusal).toMatchObject({ code: 'COACHING_SESSION_COACH_OUTSIDE_PROJECT', field: 'input.coachIds.1' });
    expect(refusal.message).toBe('Coachen är inte med i projektet.');
  });

  it('with a contact of another company, or of another partner', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const { company } = await enrolment(enrolmentId);
    const elsewhere = await contact(here, here.coach, (await here.company()).id);
    const partners = await contact(here, here.partnerCoach, company.id);
    for (const { id } of [elsewhere, partners]) {
      const input = { enrolmentId, heldAt: at(-1), minutes: 60, contactIds: [id] };
      const refusal = await as(here.coach).refused(LOG, { id: v7(), input });
      expect(refusal).toMatchObject({ code: 'NOT_FOUND', field: 'input.contactIds.0' });
    }
  });

  it('when nobody coaches and nobody is named', async () => {
    const { id: enrolmentId } = await opened(here, here.leader, { organisationId: here.owner.id });
    const input = { enrolmentId, heldAt: at(-1), minutes: 60 };
    const refusal = await as(here.leader).refused(LOG, { id: v7(), input });
    expect(refusal).toMatchObject({ code: 'COACHING_SESSION_COACH_REQUIRED', field: 'input.coachIds' });
  });
});

describe('a planned session', () => {
  it('is planned with whom and when', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const said = { plannedMinutes: 90, mode: 'VIDEO', insatsomradeIds: [first.id], workingNote: 'Ta med trappan.' };
    const session = await plan(here.coach, enrolmentId, said);
    expect(session).toMatchObject({
      state: 'PLANNED',
      heldAt: null,
      minutes: null,
      mode: 'VIDEO',
      reportable: null,
      missing: [],
      insatsomraden: [{ id: first.id }],
      coach: { id: here.coaches.coach.id },
    });
    expect(await enrolment(enrolmentId)).toMatchObject({ stage: 'AGREED', firstSessionOn: null });
  });

  it('becomes a logged one by its id, and keeps what was planned unless something else is said', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const planned = await plan(here.coach, enrolmentId, {
      mode: 'VIDEO',
      insatsomradeIds: [first.id],
      plannedFor: at(-2),
    });
    const input = { heldAt: at(-1), minutes: 45, mode: 'PHONE' };
    const { coachingSessionLog: session } = await as(here.coach).do<{ coachingSessionLog: Session }>(LOG, {
      id: planned.id,
      input,
    });
    expect(session).toMatchObject({
      id: planned.id,
      version: 2,
      state: 'LOGGED',
      minutes: 45,
      mode: 'PHONE',
      reportable: true,
    });
    expect(session).toMatchObject({ plannedFor: new Date(at(-2)).toISOString(), insatsomraden: [{ id: first.id }] });
    expect((await enrolment(enrolmentId)).coachingSessions.totalCount).toBe(1);
  });

  it('is logged once', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const { id } = await log(here.coach, enrolmentId);
    const input = { enrolmentId, heldAt: at(-4), minutes: 5 };
    expect((await as(here.leader).refused(LOG, { id, input })).code).toBe('COACHING_SESSION_ALREADY_LOGGED');
  });

  it('that was cancelled and held after all is logged', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const cancelled = await cancel(here.coach, await plan(here.coach, enrolmentId), { reason: 'Sjuk' });
    expect(cancelled).toMatchObject({ state: 'CANCELLED', cancelReason: 'Sjuk' });
    const session = await log(here.coach, enrolmentId, {}, cancelled.id);
    expect(session).toMatchObject({ state: 'LOGGED', cancelledAt: null, cancelReason: null });
  });

  it('is not logged on another enrolment, nor by another partner', async () => {
    const [one, other] = [await agreedLongAgo(here), await agreedLongAgo(here)];
    const { id } = await plan(here.coach, one.id);
    const input = { enrolmentId: other.id, heldAt: at(-1), minutes: 5 };
    expect((await as(here.coach).refused(LOG, { id, input })).code).toBe('COACHING_SESSION_OF_OTHER_ENROLMENT');
    const theirs = await agreedLongAgo(here, here.partnerCoach);
    const foreign = { enrolmentId: theirs.id, heldAt: at(-1), minutes: 5 };
    expect((await as(here.partnerCoach).refused(LOG, { id, input: foreign })).code).toBe(
      'COACHING_SESSION_OF_OTHER_ENROLMENT',
    );
  });

  it('is refused in an enrolment that nobody knows', async () => {
    const input = { enrolmentId: v7(), plannedFor: at(2) };
    expect(await as(here.coach).refused(PLAN, { input })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.enrolmentId',
    });
  });
});

describe('a visit to several companies', () => {
  it('is a session for each, with its own minutes and its own contacts', async () => {
    const enrolments = [await agreedLongAgo(here), await agreedLongAgo(here)];
    const companies = await Promise.all(enrolments.map(async ({ id }) => (await enrolment(id)).company));
    const contacts = await Promise.all(companies.map(({ id }) => contact(here, here.coach, id)));
    const id = v7();
    const input = {
      heldAt: at(-1),
      travelMinutes: 60,
      contactIds: contacts.map((one) => one.id),
      companies: enrolments.map((one, index) => ({ enrolmentId: one.id, minutes: 40 + index, personsCoached: index })),
    };
    await as(here.coach).do(LOG, { id, input });
    const query = `query($id: ID!) { coachingSession(id: $id) { id visit { minutes travelMinutes personsCoached
      enrolment { id } contacts { id } } } }`;
    const { coachingSession } = await as(here.coach).do<{ coachingSession: { visit: object[] } }>(query, { id });
    expect(coachingSession.visit).toHaveLength(2);
    expect(coachingSession.visit).toEqual(
      expect.arrayContaining([
        {
          minutes: 40,
          travelMinutes: 60,
          personsCoached: 0,
          enrolment: { id: enrolments[0]?.id },
          contacts: [{ id: contacts[0]?.id }],
        },
        {
          minutes: 41,
          travelMinutes: null,
          personsCoached: 1,
          enrolment: { id: enrolments[1]?.id },
          contacts: [{ id: contacts[1]?.id }],
        },
      ]),
    );
  });

  it('is refused whole when one of the enrolments may not be written, stands twice or has too many minutes', async () => {
    const [own, theirs] = [await agreedLongAgo(here), await agreedLongAgo(here, here.partnerCoach)];
    const cases: [object[], string, string][] = [
      [
        [
          { enrolmentId: own.id, minutes: 5 },
          { enrolmentId: theirs.id, minutes: 5 },
        ],
        'FORBIDDEN',
        '',
      ],
      [
        [own, own].map(({ id }) => ({ enrolmentId: id, minutes: 5 })),
        'COACHING_SESSION_ENROLMENT_TWICE',
        'input.companies.1.enrolmentId',
      ],
      [[{ enrolmentId: own.id, minutes: 1441 }], 'OUT_OF_RANGE', 'input.companies.0.minutes'],
    ];
    for (const [companies, code, field] of cases) {
      const refusal = await as(here.coach).refused(LOG, { id: v7(), input: { heldAt: at(-1), companies } });
      expect([refusal.code, refusal.field ?? '']).toEqual([code, field]);
    }
    expect((await enrolment(own.id)).coachingSessions.totalCount).toBe(0);
  });
});

describe('what follows a session', () => {
  it('is the next step that was promised', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const { id } = await log(here.coach, enrolmentId, {
      nextStep: { what: 'Mät ställtiden', dueOn: daysFromToday(14) },
    });
    expect((await enrolment(enrolmentId)).followUps.nodes).toEqual([
      { what: 'Mät ställtiden', dueOn: daysFromToday(14), isSuggested: false, session: { id } },
    ]);
  });

  it('is suggested so many days later where the project asks for it', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const { id } = await log(here.coach, enrolmentId, { heldAt: at(-4) });
    expect((await enrolment(enrolmentId)).followUps.nodes).toEqual([
      { what: null, dueOn: daysFromToday(6), isSuggested: true, session: { id } },
    ]);
  });

  it('is nothing where the project does not ask', async () => {
    const silent = await cast({ followUpAfterDays: null });
    const { id } = await agreedLongAgo(silent);
    const session = await log(silent.coach, id);
    const query = `query($id: ID!) { coachingSession(id: $id) { followUps { id } } }`;
    expect(await as(silent.coach).do(query, { id: session.id })).toEqual({ coachingSession: { followUps: [] } });
  });
});
