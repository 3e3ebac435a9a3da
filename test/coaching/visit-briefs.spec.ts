// Before a visit: one question gives the whole brief of a company, to those whose company it is.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { Workplace } from '#directory/workplaces/workplace.entity.js';
import { ProjectInsatsomrade } from '#programme/projects/project-insatsomrade.entity.js';
import { sql } from '#platform/database/sql.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';
import { added, done, proposed } from './action-plans.js';
import { assessed, askedArea, upTo, type AskedArea } from './assessments.js';
import { cast, daysFromToday, opened, type Cast } from './cast.js';
import { registered } from './participants.js';
import { agreedLongAgo, at, contact, log, plan } from './sessions.js';

/** All of screen "Inför besök", in the order in which it is read. */
const BRIEF = `query($id: ID!) { coachingSession(id: $id) { id plannedFor plannedMinutes
  company { id name addressLine mainWorkplace { name addressLine }
    coachingSessions(first: 2, filter: { states: [LOGGED] }) { nodes { heldOn minutes workingNote insatsomraden { name { sv } } coaches { member { name } } } }
    actions(first: 20, filter: { isOpen: true }) { nodes { what dueOn isOverdue owner ownerName contact { name } } }
    progress { step stepName { sv } insatsomrade { letter name { sv } } missingForNextStep { code statement { sv } } }
    contacts(first: 20) { nodes { name roles consents { purpose withdrawnOn } lastSession { heldOn } } } }
  enrolment { stage count { sessions minutes hours minutesPlanned minutesLeft counts missing { what count sentence { sv en } } }
    suggestedAgenda { code count firstOn sentence { sv en } } thingsToBring { code count sentence { sv } } } } }`;

interface Brief {
  company: {
    addressLine: string | null;
    mainWorkplace: { addressLine: string | null } | null;
    coachingSessions: { nodes: { heldOn: string }[] };
    actions: { nodes: { what: string; isOverdue: boolean }[] };
    progress: { step: number | null; missingForNextStep: { code: string }[] }[];
    contacts: { nodes: { lastSession: { heldOn: string } | null }[] };
  };
  enrolment: {
    count: { counts: boolean; minutes: number; missing: { what: string; count: number }[] } | null;
    suggestedAgenda: { code: string; count: number | null; firstOn: string | null }[];
    thingsToBring: { code: string; count: number | null }[];
  };
}

let here: Cast;
let energy: AskedArea;
let circular: AskedArea;
beforeAll(async () => {
  here = await cast({ startsOn: daysFromToday(-400), plannedEndOn: daysFromToday(400) });
  energy = await askedArea(here.world, 1);
  circular = await askedArea(here.world, 2);
  for (const [index, { id }] of [energy, circular].entries()) {
    const place = { projectId: here.project.id, insatsomradeId: id, position: index + 1, marks: {} };
    await here.world.save(row(ProjectInsatsomrade, place));
  }
});

async function brief(by: Person, id: string): Promise<Brief> {
  return (await as(by).do<{ coachingSession: Brief }>(BRIEF, { id })).coachingSession;
}

const COMPANY_OF = 'query($id: ID!) { enrolment(id: $id) { company { id } } }';
async function companyOf(id: string): Promise<string> {
  return (await as(here.coach).do<{ enrolment: { company: { id: string } } }>(COMPANY_OF, { id })).enrolment.company.id;
}

describe('the brief of a visit', () => {
  it('of a company that is new says what there is to settle', async () => {
    const enrolment = await opened(here, here.coach);
    const { id } = await plan(here.coach, enrolment.id);
    const seen = await brief(here.coach, id);
    expect(seen.company).toMatchObject({ addressLine: null, mainWorkplace: null });
    expect(seen.enrolment.count).toMatchObject({
      counts: false,
      minutes: 0,
      missing: [
        { what: 'AGREEMENT', count: 1 },
        { what: 'MEETING', count: 1 },
      ],
    });
    expect(seen.enrolment.suggestedAgenda.map(({ code }) => code)).toEqual(['AGREE', 'ASSESS', 'NEXT_DATE']);
    expect(seen.enrolment.thingsToBring.map(({ code }) => code)).toEqual(['AGREEMENT', 'SIZE_FIGURES']);
  });

  it('says where, what was said last, what is open, where it stands and who is there, in one question', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const companyId = await companyOf(enrolmentId);
    const siv = await contact(here, here.coach, companyId);
    const place = { name: 'Verkstaden', municipalityCode: '1488', streetAddress: 'Påhittade gatan 4' };
    const address = { ...place, postalCode: '46132', postTown: 'Trollhättan', isMain: true, closedOn: null };
    await here.world.save(row(Workplace, { companyId, ...address }));
    for (const days of [-40, -20, -9]) await log(here.coach, enrolmentId, { heldAt: at(days), contactIds: [siv.id] });
    await assessed(here.coach, enrolmentId, energy, upTo(2, { '3-1': 'YES', '3-2': 'NO' }));
    const { id: planId, version } = await proposed(here.coach, enrolmentId);
    for (const [what, days] of [
      ['Den sena', -3],
      ['Den kommande', 12],
    ] as const) {
      await added(here.coach, planId, { what, dueOn: daysFromToday(days) });
    }
    await done(here.coach, 'actionPlanAgree', { id: planId, version });
    await registered(here, here.coach, { companyId });
    const { id } = await plan(here.coach, enrolmentId);

    const { company, enrolment } = await brief(here.coach, id);
    expect(company).toMatchObject({
      mainWorkplace: { name: 'Verkstaden', addressLine: 'Påhittade gatan 4, 461 32 Trollhättan' },
      coachingSessions: { nodes: [{ heldOn: daysFromToday(-9) }, { heldOn: daysFromToday(-20) }] },
      actions: {
        nodes: [
          { what: 'Den sena', isOverdue: true },
          { what: 'Den kommande', isOverdue: false },
        ],
      },
      progress: [
        { step: 2, missingForNextStep: [{ code: '3-2' }] },
        { step: null, missingForNextStep: [] },
      ],
      contacts: { nodes: [{ name: 'Siv Påhittad', lastSession: { heldOn: daysFromToday(-9) } }] },
    });
    expect(enrolment.count).toMatchObject({ sessions: 3, minutes: 180, hours: 3, counts: true, missing: [] });
    const agenda = enrolment.suggestedAgenda.map(({ code, count }) => [code, count]);
    expect(agenda).toEqual([
      ['OVERDUE_ACTIONS', 1],
      ['FOLLOW_UPS', expect.any(Number)],
      ['ASSESS', 1],
      ['COMING_ACTIONS', 1],
      ['NEXT_STEP', 1],
      ['PARTICIPANTS', 1],
    ]);
    expect(enrolment.thingsToBring.map(({ code, count }) => [code, count])).toEqual([
      ['PARTICIPANT_DETAILS', 1],
      ['CONSENTS', 1],
      ['SIZE_FIGURES', null],
    ]);
  });

  it('asks for the next date until one is planned that is still to come, by the same partner', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const { id } = await plan(here.coach, enrolmentId);
    const asks = async (): Promise<boolean> =>
      (await brief(here.coach, id)).enrolment.suggestedAgenda.some(({ code }) => code === 'NEXT_DATE');
    await plan(here.coach, enrolmentId, { plannedFor: at(-2) });
    expect(await asks()).toBe(true);
    const next = await plan(here.coach, enrolmentId, { plannedFor: at(9) });
    expect(await asks()).toBe(false);
    await inside(here.world.workspaceId, (db) =>
      db.transaction(() =>
        db.run(sql`UPDATE coaching_session s SET organisation_id = ${here.partner.id}
          WHERE s.workspace_id = ${db.workspace} AND s.id = ${next.id}`),
      ),
    );
    expect(await asks()).toBe(true);
  });

  it('tells another partner neither the time nor what is planned to be said', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    await log(here.coach, enrolmentId);
    await assessed(here.coach, enrolmentId, energy, upTo(2, { '3-1': 'YES', '3-2': 'NO' }));
    const { id } = await plan(here.coach, enrolmentId);
    const { company, enrolment } = await brief(here.partnerCoach, id);
    expect(enrolment).toMatchObject({ count: null, suggestedAgenda: [], thingsToBring: [] });
    expect(company).toMatchObject({ progress: [{ step: 2, missingForNextStep: [] }, { step: null }] });
  });

  it('says what the step asks of a company that was placed without being assessed', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const companyId = await companyOf(enrolmentId);
    const PLACE = `mutation($version: Int!, $input: StepPlaceInput!) { stepPlace(expectedVersion: $version, input: $input) { id } }`;
    await as(here.coach).do(PLACE, { version: 0, input: { companyId, insatsomradeId: energy.id, toStep: 4 } });
    const { id } = await plan(here.coach, enrolmentId);
    const { company } = await brief(here.coach, id);
    expect(company.progress[0]?.missingForNextStep.map(({ code }) => code)).toEqual(['5-1', '5-2']);
  });
});

describe('the time of a company in a project', () => {
  const PROMISE = 'mutation($input: TargetPromiseInput!) { targetPromise(input: $input) { id } }';

  it('is held against what the project promised, and so is whether it counts', async () => {
    const other = await cast({ startsOn: daysFromToday(-400), plannedEndOn: daysFromToday(400) });
    const targets = [
      { unit: 'COMPANY', value: 10, countsFromMinutes: 120, countsFromOccasions: 3 },
      { unit: 'HOUR', value: 80 },
    ];
    for (const target of targets) {
      await as(other.leader).do(PROMISE, { input: { projectId: other.project.id, ...target } });
    }
    const { id: enrolmentId } = await agreedLongAgo(other);
    await log(other.coach, enrolmentId, { minutes: 90 });
    const { id } = await plan(other.coach, enrolmentId, { plannedFor: at(4) });
    const { enrolment } = await brief(other.coach, id);
    expect(enrolment.count).toMatchObject({
      sessions: 1,
      hours: 1.5,
      minutesPlanned: 480,
      minutesLeft: 390,
      counts: false,
      missing: [
        { what: 'MINUTES', count: 30 },
        { what: 'OCCASIONS', count: 2 },
      ],
    });
  });

  it('is, for a promise of the partner’s own, what the partner itself has done', async () => {
    const other = await cast({ startsOn: daysFromToday(-400), plannedEndOn: daysFromToday(400) });
    const partner = { projectId: other.project.id, organisationId: other.owner.id };
    await as(other.leader).do('mutation($i: ProjectPartnerAddInput!) { projectPartnerAdd(input: $i) { id } }', {
      i: { ...partner, role: 'OWNER' },
    });
    await as(other.leader).do(PROMISE, { input: { ...partner, unit: 'COMPANY', value: 10, countsFromMinutes: 120 } });
    const { id: enrolmentId } = await agreedLongAgo(other);
    for (const days of [-9, -5]) await log(other.coach, enrolmentId, { heldAt: at(days), minutes: 90 });
    const { id } = await plan(other.coach, enrolmentId);
    const missing = async (): Promise<unknown> => (await brief(other.coach, id)).enrolment.count?.missing;
    expect(await missing()).toEqual([]);
    await inside(other.world.workspaceId, (db) =>
      db.transaction(() =>
        db.run(sql`UPDATE enrolment_sum s SET organisation_id = ${other.partner.id}
          WHERE s.workspace_id = ${db.workspace} AND s.enrolment_id = ${enrolmentId}`),
      ),
    );
    expect(await missing()).toMatchObject([
      { what: 'MEETING', count: 1 },
      { what: 'MINUTES', count: 120 },
    ]);
  });

  it('is null for nobody who may know, and for nobody else anything', async () => {
    const { id } = await agreedLongAgo(here);
    const COUNT = 'query($id: ID!) { enrolment(id: $id) { count { counts } } }';
    const asked = async (by: Person): Promise<unknown> =>
      (await as(by).do<{ enrolment: unknown }>(COUNT, { id })).enrolment;
    for (const by of [here.coach, here.leader, here.auditor])
      expect(await asked(by)).toEqual({ count: { counts: false } });
    for (const by of [here.partnerCoach, here.subleader]) expect(await asked(by)).toEqual({ count: null });
    for (const by of [here.observer, here.bystander]) expect(await asked(by)).toBeNull();
    expect(await as(here.coach).do(COUNT, { id: v7() })).toEqual({ enrolment: null });
  });
});
