// A coach's own sessions: found by links that repeat who and when, and so must follow whatever happens to the session.
import { beforeAll, describe, expect, it } from 'vitest';
import { Coach } from '#directory/coaches/coach.entity.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { cast, coachProfile, daysFromToday, type Cast } from './cast.js';
import { agreedLongAgo, amend, at, cancel, log, plan } from './sessions.js';

const OWN = `query($filter: CoachingSessionFilter, $by: [CoachingSessionOrder!]) {
  coachingSessions(filter: $filter, orderBy: $by) { totalCount nodes { id } } }`;

interface Own {
  coachingSessions: { totalCount: number; nodes: { id: string }[] };
}

let here: Cast;
beforeAll(async () => {
  here = await cast();
});

/** The ids of somebody's own sessions of an enrolment, each time counted as well. */
async function own(by: Person, companyId: string, filter: object = {}, direction = 'DESC'): Promise<string[]> {
  const variables = { filter: { isMine: true, companyId, ...filter }, by: [{ field: 'STARTS_AT', direction }] };
  const { coachingSessions } = await as(by).do<Own>(OWN, variables);
  expect(coachingSessions.totalCount).toBe(coachingSessions.nodes.length);
  return coachingSessions.nodes.map(({ id }) => id);
}

/** What a coach has of one session in each list that asks for a state. */
async function states(by: Person, companyId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const state of ['PLANNED', 'LOGGED', 'CANCELLED']) {
    const ids = await own(by, companyId, { states: [state] });
    if (ids.length) counts[state] = ids.length;
  }
  return counts;
}

async function companyOf(by: Person, enrolmentId: string): Promise<string> {
  const query = `query($id: ID!) { enrolment(id: $id) { company { id } } }`;
  const { enrolment } = await as(by).do<{ enrolment: { company: { id: string } } }>(query, { id: enrolmentId });
  return enrolment.company.id;
}

describe('own sessions', () => {
  it('follow a session from plan to log, to another day, to another coach and to its end', async () => {
    const { coach, colleague, coaches } = here;
    const { id: enrolmentId } = await agreedLongAgo(here);
    const companyId = await companyOf(coach, enrolmentId);
    const planned = await plan(coach, enrolmentId);
    expect(await states(coach, companyId)).toEqual({ PLANNED: 1 });
    expect(await own(coach, companyId, { planned: true })).toEqual([planned.id]);
    expect(await own(coach, companyId, { planned: false })).toEqual([]);

    const later = await amend(coach, planned, { plannedFor: at(9) });
    const other = await plan(coach, enrolmentId, { plannedFor: at(5) });
    expect(await own(coach, companyId, {}, 'ASC')).toEqual([other.id, later.id]);

    const logged = await log(coach, enrolmentId, { heldAt: at(-4) }, later.id);
    expect(await states(coach, companyId)).toEqual({ PLANNED: 1, LOGGED: 1 });
    const earlier = await log(coach, enrolmentId, { heldAt: at(-8) });
    expect(await own(coach, companyId, { states: ['LOGGED'] })).toEqual([logged.id, earlier.id]);
    const moved = await amend(coach, logged, { heldAt: at(-10) });
    expect(await own(coach, companyId, { states: ['LOGGED'] })).toEqual([earlier.id, moved.id]);

    expect(await own(colleague, companyId)).toEqual([]);
    const shared = await amend(coach, moved, { coachIds: [coaches.colleague.id, coaches.coach.id] });
    expect(await own(colleague, companyId)).toEqual([moved.id]);
    expect(await own(coach, companyId, { states: ['LOGGED'] })).toEqual([earlier.id, moved.id]);
    const given = await amend(coach, shared, { coachIds: [coaches.colleague.id] });
    expect(await own(coach, companyId, { states: ['LOGGED'] })).toEqual([earlier.id]);

    await cancel(colleague, given);
    await cancel(coach, other);
    expect(await states(colleague, companyId)).toEqual({ CANCELLED: 1 });
    expect(await states(coach, companyId)).toEqual({ LOGGED: 1, CANCELLED: 1 });
  });

  it('hold a session once though its coach is there under two appointments', async () => {
    const { world, coach, colleague, coaches } = here;
    const { id: enrolmentId } = await agreedLongAgo(here);
    const former = await coachProfile(world, coach, {
      appointedOn: daysFromToday(-900),
      retiredOn: daysFromToday(-300),
    });
    const coachIds = [former.id, coaches.coach.id, coaches.colleague.id];
    const session = await log(coach, enrolmentId, { coachIds });
    const companyId = await companyOf(coach, enrolmentId);
    expect(session.coaches).toHaveLength(coachIds.length);
    expect(await own(coach, companyId)).toEqual([session.id]);
    expect(await own(colleague, companyId)).toEqual([session.id]);
    expect(former).toBeInstanceOf(Coach);
  });

  it('are everything else when they are not asked for', async () => {
    const { coach, colleague } = here;
    const { id: enrolmentId } = await agreedLongAgo(here);
    const companyId = await companyOf(coach, enrolmentId);
    const session = await log(coach, enrolmentId);
    expect(await own(coach, companyId, { isMine: false })).toEqual([]);
    expect(await own(colleague, companyId, { isMine: false })).toEqual([session.id]);
  });
});
