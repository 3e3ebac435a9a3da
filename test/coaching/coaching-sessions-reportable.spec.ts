// Capture never stops at rules: what does not count is stored with its reasons, listed, and judged anew when they change.
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { cast, coachProfile, company, daysFromToday, opened, verb, type Cast } from './cast.js';
import { agreedLongAgo, amend, at, cancel, log, plan, read, type Session } from './sessions.js';

const STARTS = daysFromToday(-400);
const ENDS = daysFromToday(-10);
const TO_PUT_RIGHT = `query($filter: CoachingSessionFilter) { toPutRight(first: 200, filter: $filter) { nodes { id missing } } }`;
const HISTORY = `query($of: ID!) { history(of: $of) { nodes { verb changes { field before after } } } }`;

let here: Cast;
beforeAll(async () => {
  here = await cast({ startsOn: STARTS, plannedEndOn: ENDS, dayLimitMinutes: 480 });
});

/** A coach of the owner's who has no other sessions, so that days can be filled. */
async function freshCoach(inside: Cast = here): Promise<{ person: Person; id: string }> {
  const roles = [{ project: inside.project, role: ProjectRoleName.COACH }];
  const person = await inside.world.person({ organisation: inside.owner, name: 'Frida Frisk', roles });
  return { person, id: (await coachProfile(inside.world, person)).id };
}

async function missing(by: Person, id: string): Promise<Pick<Session, 'reportable' | 'missing'>> {
  const session = await read(by, id);
  return { reportable: session?.reportable ?? null, missing: session?.missing ?? null };
}

describe('a session is stored and does not count', () => {
  it.each<[string, number, number, string[]]>([
    ['before the project’s start', -401, -500, ['BEFORE_PROJECT_START', 'OVER_A_YEAR_OLD']],
    ['over a year old', -380, -500, ['OVER_A_YEAR_OLD']],
    ['after the project’s end', -9, -500, ['AFTER_PROJECT_END']],
    ['before the agreement', -60, -50, ['BEFORE_AGREEMENT']],
  ])('%s', async (_, heldDays, agreedDays, reasons) => {
    const { person, id: coachId } = await freshCoach();
    const on = daysFromToday(agreedDays);
    const enrolment = await verb(person, 'enrolmentAgree', await opened(here, person, { on }), { on });
    const session = await log(person, enrolment.id, { heldAt: at(heldDays) });
    expect(session).toMatchObject({ state: 'LOGGED', reportable: false, missing: reasons, coach: { id: coachId } });
  });

  it('while nothing is agreed, and counts from the moment it is', async () => {
    const enrolment = await opened(here, here.coach, { on: daysFromToday(-90) });
    const { id } = await log(here.coach, enrolment.id, { heldAt: at(-70) });
    expect(await missing(here.coach, id)).toEqual({ reportable: false, missing: ['BEFORE_AGREEMENT'] });
    const { version } = await latest(enrolment.id);
    await verb(here.coach, 'enrolmentAgree', { id: enrolment.id, version }, { on: daysFromToday(-80) });
    expect(await missing(here.coach, id)).toEqual({ reportable: true, missing: [] });
  });

  it('after the enrolment’s close, also when the close is told later', async () => {
    const enrolment = await agreedLongAgo(here);
    const { id } = await log(here.coach, enrolment.id, { heldAt: at(-30) });
    expect(await missing(here.coach, id)).toEqual({ reportable: true, missing: [] });
    const { version } = await latest(enrolment.id);
    const closed = await verb(
      here.coach,
      'enrolmentClose',
      { id: enrolment.id, version },
      { outcome: 'COMPLETED', on: daysFromToday(-40) },
    );
    expect(await missing(here.coach, id)).toEqual({ reportable: false, missing: ['AFTER_ENROLMENT_CLOSED'] });
    const late = await log(here.coach, enrolment.id, { heldAt: at(-20) });
    expect(late.missing).toEqual(['AFTER_ENROLMENT_CLOSED']);
    const now = await latest(closed.id);
    await verb(here.coach, 'enrolmentReopen', { id: closed.id, version: now.version }, { reason: 'Misstag' });
    expect(await missing(here.coach, id)).toEqual({ reportable: true, missing: [] });
  });

  it('outside the project’s days, until the days are amended', async () => {
    const own = await cast({ startsOn: daysFromToday(-20), plannedEndOn: daysFromToday(20) });
    const { id: enrolmentId } = await agreedLongAgo(own);
    const { id } = await log(own.coach, enrolmentId, { heldAt: at(-30) });
    expect(await missing(own.coach, id)).toEqual({ reportable: false, missing: ['BEFORE_PROJECT_START'] });
    const document = `mutation($id: ID!, $input: ProjectAmendInput!) {
      projectAmend(id: $id, expectedVersion: 1, input: $input) { version } }`;
    await as(own.leader).do(document, { id: own.project.id, input: { startsOn: daysFromToday(-30) } });
    expect(await missing(own.coach, id)).toEqual({ reportable: true, missing: [] });
    const { history } = await as(own.coach).do<{ history: { nodes: { verb: string }[] } }>(HISTORY, { of: id });
    expect(history.nodes.map((entry) => entry.verb).toSorted()).toEqual([
      'coachingSession.judge',
      'coachingSession.log',
    ]);
  });
});

async function latest(id: string): Promise<{ version: number }> {
  const query = `query($id: ID!) { enrolment(id: $id) { version } }`;
  return (await as(here.leader).do<{ enrolment: { version: number } }>(query, { id })).enrolment;
}

describe('a working day over the funder’s limit', () => {
  it('is stored; what was within the limit counts, what passes it does not', async () => {
    const { person } = await freshCoach();
    const { id } = await agreedLongAgo(here, person);
    const morning = await log(person, id, { heldAt: at(-30, 8), minutes: 240 });
    const noon = await log(person, id, { heldAt: at(-30, 12), minutes: 200, travelMinutes: 40 });
    const evening = await log(person, id, { heldAt: at(-30, 18), minutes: 1 });
    expect([morning, noon, evening].map((one) => one.missing)).toEqual([[], [], ['OVER_DAY_LIMIT']]);
    expect((await log(person, id, { heldAt: at(-31, 8), minutes: 480 })).missing).toEqual([]);
  });

  it('is judged by when sessions were held, also those that arrive late', async () => {
    const { person } = await freshCoach();
    const { id } = await agreedLongAgo(here, person);
    const afternoon = await log(person, id, { heldAt: at(-30, 14), minutes: 300 });
    const morning = await log(person, id, { heldAt: at(-30, 8), minutes: 300 });
    expect(morning.missing).toEqual([]);
    expect(await missing(person, afternoon.id)).toEqual({ reportable: false, missing: ['OVER_DAY_LIMIT'] });
  });

  it('is judged anew when one of the day’s sessions is amended, moved or cancelled', async () => {
    const { person } = await freshCoach();
    const { id } = await agreedLongAgo(here, person);
    const morning = await log(person, id, { heldAt: at(-30, 8), minutes: 300 });
    const evening = await log(person, id, { heldAt: at(-30, 18), minutes: 300 });
    const limit = { reportable: false, missing: ['OVER_DAY_LIMIT'] };
    const counts = { reportable: true, missing: [] };
    expect(await missing(person, evening.id)).toEqual(limit);
    const shorter = await amend(person, morning, { minutes: 180 });
    expect(await missing(person, evening.id)).toEqual(counts);
    const longer = await amend(person, shorter, { minutes: 300 });
    expect(await missing(person, evening.id)).toEqual(limit);
    const moved = await amend(person, longer, { heldAt: at(-31, 8) });
    expect(await missing(person, evening.id)).toEqual(counts);
    const back = await amend(person, moved, { heldAt: at(-30, 8) });
    expect(await missing(person, evening.id)).toEqual(limit);
    const other = await freshCoach();
    const handed = await amend(here.leader, back, { coachIds: [other.id] });
    expect(await missing(person, evening.id)).toEqual(counts);
    const again = await amend(here.leader, handed, { coachIds: [evening.coach.id] });
    expect(await missing(person, evening.id)).toEqual(limit);
    await cancel(person, again);
    expect(await missing(person, evening.id)).toEqual(counts);
  });

  it('holds for every coach at a session', async () => {
    const [one, two] = [await freshCoach(), await freshCoach()];
    const [first, second] = [await agreedLongAgo(here, one.person), await agreedLongAgo(here, two.person)];
    await log(two.person, second.id, { heldAt: at(-30, 8), minutes: 400 });
    const together = await log(one.person, first.id, { heldAt: at(-30, 16), minutes: 100, coachIds: [one.id, two.id] });
    expect(together.missing).toEqual(['OVER_DAY_LIMIT']);
  });

  it('is the same for two sessions logged at the same moment', async () => {
    const { person } = await freshCoach();
    const { id } = await agreedLongAgo(here, person);
    const sessions = await Promise.all([8, 14].map((hour) => log(person, id, { heldAt: at(-30, hour), minutes: 300 })));
    const found = await Promise.all(sessions.map((one) => missing(person, one.id)));
    expect(found.map((one) => one.missing)).toEqual([[], ['OVER_DAY_LIMIT']]);
  });

  it('follows the project’s limit when it is amended', async () => {
    const own = await cast({ dayLimitMinutes: 480 });
    const { id: enrolmentId } = await agreedLongAgo(own);
    const { id } = await log(own.coach, enrolmentId, { heldAt: at(-30), minutes: 500 });
    expect(await missing(own.coach, id)).toEqual({ reportable: false, missing: ['OVER_DAY_LIMIT'] });
    const document = `mutation($id: ID!, $input: ProjectAmendInput!) {
      projectAmend(id: $id, expectedVersion: 1, input: $input) { version } }`;
    await as(own.leader).do(document, { id: own.project.id, input: { dayLimitMinutes: 780 } });
    expect(await missing(own.coach, id)).toEqual({ reportable: true, missing: [] });
  });
});

describe('what is to be put right', () => {
  interface Found {
    toPutRight: { nodes: { id: string; missing: string[] }[] };
  }

  it('lists sessions that were held and do not count, with what is missing', async () => {
    const own = await cast();
    const { id: enrolmentId } = await agreedLongAgo(own);
    const early = await log(own.coach, enrolmentId, { heldAt: at(-210) });
    await log(own.coach, enrolmentId);
    await plan(own.coach, enrolmentId);
    const gone = await log(own.coach, enrolmentId, { heldAt: at(-220) });
    await cancel(own.coach, gone);
    const expected = { toPutRight: { nodes: [{ id: early.id, missing: ['BEFORE_AGREEMENT'] }] } };
    for (const by of [own.coach, own.colleague, own.leader, own.auditor]) {
      expect(await as(by).do(TO_PUT_RIGHT)).toEqual(expected);
    }
    for (const by of [own.partnerCoach, own.subleader, own.observer, own.admin, own.bystander]) {
      expect(await as(by).do(TO_PUT_RIGHT)).toEqual({ toPutRight: { nodes: [] } });
    }
  });

  it('can be asked for by reason', async () => {
    const own = await cast();
    const { id: enrolmentId } = await agreedLongAgo(own);
    const early = await log(own.coach, enrolmentId, { heldAt: at(-210) });
    const long = await log(own.coach, enrolmentId, { minutes: 900 });
    const by = async (reason: string): Promise<string[]> => {
      const { toPutRight } = await as(own.coach).do<Found>(TO_PUT_RIGHT, { filter: { missing: [reason] } });
      return toPutRight.nodes.map(({ id }) => id);
    };
    expect(await by('BEFORE_AGREEMENT')).toEqual([early.id]);
    expect(await by('OVER_DAY_LIMIT')).toEqual([long.id]);
    expect(await by('OVER_A_YEAR_OLD')).toEqual([]);
  });

  it('is empty in another workspace', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    await log(here.coach, enrolmentId, { heldAt: at(-300) });
    const there = await cast();
    await company(there.world);
    expect(await as(there.leader).do(TO_PUT_RIGHT)).toEqual({ toPutRight: { nodes: [] } });
  });
});
