// How many statements the deeds of a coach's day send, and listing them: counted, so that nobody adds one unseen.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { cast, daysFromToday, type Cast } from './cast.js';
import { deed } from './deeds.js';
import { agreedLongAgo, at, contact, log, plan } from './sessions.js';
import { area, type Area } from './staircases.js';

let here: Cast;
let suggesting: Cast;
let first: Area;
beforeAll(async () => {
  const days = { startsOn: daysFromToday(-400), plannedEndOn: daysFromToday(400) };
  here = await cast(days);
  suggesting = await cast({ ...days, followUpAfterDays: 10 });
  first = await area(here.world, 1);
});

/** What the coach's mutation sends. */
async function sent(document: string, variables: Record<string, unknown>, there = here): Promise<string[]> {
  return deed(there.coach, document, variables);
}

const LOG = `mutation($id: ID!, $input: CoachingSessionLogInput!) {
  coachingSessionLog(id: $id, input: $input) { id version reportable missing state heldAt } }`;
const AMEND = `mutation($id: ID!, $version: Int!, $input: CoachingSessionAmendInput!) {
  coachingSessionAmend(id: $id, expectedVersion: $version, input: $input) { id version } }`;
const COMPLETE = `mutation($id: ID!, $version: Int!, $input: FollowUpCompleteInput!) {
  followUpComplete(id: $id, expectedVersion: $version, input: $input) { id version completedOn } }`;
const SCHEDULE = `mutation($id: ID!, $input: FollowUpScheduleInput!) { followUpSchedule(id: $id, input: $input) { id version } }`;

/** A log with everything that a coach names. */
async function everything(there: Cast): Promise<Record<string, unknown>> {
  const { id: enrolmentId, company } = await enrolled(there);
  const met = await contact(there, there.coach, company);
  return {
    enrolmentId,
    heldAt: at(-1),
    minutes: 60,
    coachIds: [there.coaches.coach.id, there.coaches.colleague.id],
    insatsomradeIds: [(there === here ? first : await area(there.world, 1)).id],
    contactIds: [met.id],
    workingNote: 'Gick igenom flödet.',
  };
}

async function enrolled(there: Cast): Promise<{ id: string; company: string }> {
  const company = (await there.company()).id;
  return { ...(await agreedLongAgo(there, there.coach, { companyId: company })), company };
}

describe('the statements of a deed', () => {
  it('are six for a log, however much is named: one write, and the sums in it', async () => {
    const { id: enrolmentId } = await enrolled(here);
    const plain = await sent(LOG, { id: v7(), input: { enrolmentId, heldAt: at(-1), minutes: 60 } });
    expect(plain).toEqual(['key', 'read', 'hold', 'read', 'write', 'COMMIT']);
    expect(await sent(LOG, { id: v7(), input: await everything(here) })).toEqual(plain);
  });

  it('are three more for a planned one, and where a follow-up is suggested', async () => {
    const { id: enrolmentId } = await enrolled(here);
    const planned = await plan(here.coach, enrolmentId);
    expect(await sent(LOG, { id: planned.id, input: { heldAt: at(-1), minutes: 60 } })).toEqual([
      'key',
      'read',
      'lock',
      'read',
      'read',
      'hold',
      'read',
      'write',
      'COMMIT',
    ]);
    expect(await sent(LOG, { id: v7(), input: await everything(suggesting) }, suggesting)).toEqual([
      'key',
      'read',
      'hold',
      'read',
      'write',
      'lock',
      'read',
      'write',
      'COMMIT',
    ]);
  });

  it('are few for what else is done every day', async () => {
    const { id: enrolmentId } = await enrolled(here);
    const session = await log(here.coach, enrolmentId);
    const amended = { id: session.id, version: session.version, input: { evidence: 'Närvarolista.' } };
    expect(await sent(AMEND, amended)).toEqual(['lock', 'read', 'read', 'hold', 'read', 'write', 'COMMIT']);
    const id = v7();
    const promise = { enrolmentId, dueOn: daysFromToday(7), what: 'Ring' };
    expect(await sent(SCHEDULE, { id, input: promise })).toEqual(['key', 'lock', 'read', 'write', 'COMMIT']);
    expect(await sent(COMPLETE, { id, version: 1, input: { outcome: 'DONE' } })).toEqual([
      'lock',
      'read',
      'write',
      'COMMIT',
    ]);
  });

  it('are one more than nothing for a list of sessions with all they are linked to', async () => {
    const by = here.coach;
    const { id: enrolmentId } = await agreedLongAgo(here);
    for (const days of [-3, -2]) await log(by, enrolmentId, { heldAt: at(days), insatsomradeIds: [first.id] });
    const query = `{ coachingSessions(first: 20) { totalCount nodes { id minutes insatsomraden { id } coaches { id }
      contacts { id } company { id name } enrolment { id } } } }`;
    const answer = await as(by).ask(query);
    expect(answer.errors).toBeUndefined();
    const [plain, full] = [await as(by).ask('{ coachingSessions { nodes { id } } }'), answer].map(({ headers }) =>
      headers.get('x-stegvis-statements'),
    );
    expect(full).toBe(plain);
  });
});
