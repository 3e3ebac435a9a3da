// What a project's end does to what stands in other projects, waits for others' answers or was only proposed.
import { beforeAll, describe, expect, it } from 'vitest';
import { announced, verbOn, type Announced } from '../coaching/activities.js';
import { begun, further } from '../coaching/advice.js';
import { daysFromToday, today, variablesOf, type Cast } from '../coaching/cast.js';
import { recorded, signedUp, WITHDRAW, type SignedUp } from '../coaching/sign-ups.js';
import { sql } from '#platform/database/sql.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { ALL_ENDED, busy, DECIDED, does, made, stateOf, type Busy } from './endings.js';

/** A course of another project in the same workspace, with one seat and a queue, to which the ending one sends people. */
interface Elsewhere {
  ending: Busy;
  host: Cast;
  course: Announced;
  /** The ending project's own, with the seat. */
  ours: SignedUp;
  /** The host's own, in the queue. */
  theirs: SignedUp;
}

const NEXT_WEEK = { occasions: [{ onDay: daysFromToday(7), minutes: 180 }] };

async function elsewhere(input: Record<string, unknown> = {}): Promise<Elsewhere> {
  const ending = await busy();
  const host = { ...ending, project: ending.successor };
  const projectIds = [ending.project.id];
  const course = await announced(host, host.coach, {
    ...NEXT_WEEK,
    capacity: 1,
    hasWaitingList: true,
    projectIds,
    ...input,
  });
  const ours = await signedUp(ending.coach, course.id, { participantId: ending.participant });
  const theirs = await signedUp(host.coach, course.id, { name: 'Påhittad Väntande', email: 'kon@example.com' });
  return { ending, host, course, ours, theirs };
}

async function ended({ leader, project }: Cast): Promise<void> {
  await does(leader, project.id, 'projectObligationsSettle', { answers: ALL_ENDED });
  await does(leader, project.id, 'projectEndEarly', DECIDED);
}
const reopened = ({ leader, project }: Cast): Promise<void> =>
  does(leader, project.id, 'projectReopen', { reason: 'Beslutet revs upp.' });

type Place = { id: string; state: string; withdrawnThrough: string | null };
async function places({ leader }: Cast, { id }: Announced): Promise<Map<string, Place>> {
  const query = 'query($id: ID!) { activity(id: $id) { signUps { nodes { id state withdrawnThrough } } } }';
  const { activity } = await as(leader).do<{ activity: { signUps: { nodes: Place[] } } }>(query, { id });
  return new Map(activity.signUps.nodes.map((one) => [one.id, one]));
}

async function verbs(by: Person, { id }: { id: string }): Promise<string[]> {
  const query = 'query($id: ID!) { history(of: $id) { nodes { verb reason } } }';
  const { history } = await as(by).do<{ history: { nodes: { verb: string }[] } }>(query, { id });
  return history.nodes.map(({ verb }) => verb);
}

describe('places at other projects’ activities', () => {
  it('are given back with history, and to whoever has waited longest', async () => {
    const { ending, course, ours, theirs } = await elsewhere();
    expect((await places(ending, course)).get(theirs.id)?.state).toBe('WAITING');
    await ended(ending);
    const after = await places(ending, course);
    expect(after.get(ours.id)).toMatchObject({ state: 'WITHDRAWN', withdrawnThrough: 'PROJECT_ENDED' });
    expect(after.get(theirs.id)?.state).toBe('HAS_PLACE');
    expect(await verbs(ending.leader, ours)).toEqual(['activitySignUp.withdraw', 'activitySignUp.signUp']);
  });

  it('stand where the last occasion is held while the project still runs', async () => {
    const last = { occasions: [{ onDay: today(), minutes: 60 }] };
    const { ending, course, ours } = await elsewhere({ ...last, capacity: null, hasWaitingList: false });
    await recorded(ending.coach, course.occasions[0]?.id ?? '', [{ signUpId: ours.id, presence: 'PRESENT' }]);
    await ended(ending);
    expect((await places(ending, course)).get(ours.id)?.state).toBe('HAS_PLACE');
  });

  it('are there again when the end is taken back, as they were', async () => {
    const { ending, theirs } = await elsewhere({ capacity: 2 });
    const before = await stateOf(ending.world.workspaceId);
    await ended(ending);
    await reopened(ending);
    expect(await stateOf(ending.world.workspaceId)).toEqual(before);
    expect(await verbs(ending.leader, theirs)).toEqual(['activitySignUp.signUp']);
  });

  it('are waited for first of all when they have been given to somebody else meanwhile', async () => {
    const { ending, course, ours, theirs } = await elsewhere();
    const later = await signedUp(ending.coach, course.id, { name: 'Påhittad Senare', email: 'sen@example.com' });
    await ended(ending);
    await reopened(ending);
    const after = await places(ending, course);
    expect(after.get(theirs.id)?.state).toBe('HAS_PLACE');
    expect(after.get(ours.id)?.state).toBe('WAITING');
    const { version } = (await signUps(ending, course)).get(theirs.id) ?? theirs;
    await as(ending.coach).do(
      `mutation($id: ID!, $v: Int!) { activitySignUpWithdraw(id: $id, expectedVersion: $v) { id } }`,
      {
        id: theirs.id,
        v: version,
      },
    );
    const last = await places(ending, course);
    expect([last.get(ours.id)?.state, last.get(later.id)?.state]).toEqual(['HAS_PLACE', 'WAITING']);
  });

  it('stay given back for whoever has signed up anew with another project', async () => {
    const { ending, course } = await elsewhere({ capacity: null, hasWaitingList: false });
    const written = { name: 'Påhittad Dubbel', email: 'dubbel@example.com' };
    const before = await signedUp(ending.coach, course.id, { ...written, projectId: ending.project.id });
    await ended(ending);
    const anew = await signedUp(ending.coach, course.id, { ...written, projectId: ending.successor.id });
    await reopened(ending);
    const after = await places(ending, course);
    expect([after.get(before.id)?.state, after.get(anew.id)?.state]).toEqual(['WITHDRAWN', 'HAS_PLACE']);
    // Nor does a later end that is taken back give again what an earlier one took.
    await as(ending.coach).do(WITHDRAW, anew);
    await ended(ending);
    await reopened(ending);
    expect((await places(ending, course)).get(before.id)?.state).toBe('WITHDRAWN');
  });

  const meanwhile: [string, (here: Elsewhere) => Promise<unknown>][] = [
    [
      'what was written of them is erased',
      async ({ ending, course, ours }) => {
        const { version } = (await signUps(ending, course)).get(ours.id) ?? ours;
        const ERASE = `mutation($id: ID!, $v: Int!) { activitySignUpErase(id: $id, expectedVersion: $v) { id } }`;
        return as(ending.leader).do(ERASE, { id: ours.id, v: version });
      },
    ],
    [
      'the activity is open to the project no more',
      async ({ host, course }) => amended(host, course, { projectIds: [] }),
    ],
    [
      'the activity is over',
      async ({ ending, course }) =>
        inside(ending.world.workspaceId, (db) =>
          db.transaction(() =>
            db.run(sql`UPDATE activity a SET first_on = ${daysFromToday(-1)}, last_on = ${daysFromToday(-1)}
              WHERE a.workspace_id = ${db.workspace} AND a.id = ${course.id}`),
          ),
        ),
    ],
  ];
  it.each(meanwhile)('stay given back when %s', async (_, happens) => {
    const { ending, host, course } = await elsewhere({ capacity: null, hasWaitingList: false });
    const written = { name: 'Påhittad Namngiven', email: 'namn@example.com', projectId: ending.project.id };
    const ours = await signedUp(ending.coach, course.id, written);
    await ended(ending);
    await happens({ ending, host, course, ours, theirs: ours });
    await reopened(ending);
    expect((await places(ending, course)).get(ours.id)?.state).toBe('WITHDRAWN');
  });

  it('are given to all who waited when there is room for them meanwhile', async () => {
    const { ending, host, course, ours } = await elsewhere();
    const written = { name: 'Påhittad Köande', email: 'koar@example.com', projectId: ending.project.id };
    const waits = await signedUp(ending.coach, course.id, written);
    await ended(ending);
    await amended(host, course, { capacity: 9 });
    await reopened(ending);
    const after = await places(ending, course);
    expect([after.get(ours.id)?.state, after.get(waits.id)?.state]).toEqual(['HAS_PLACE', 'HAS_PLACE']);
  });
});

/** An activity is put right as it stands. */
async function amended({ coach }: Cast, { id }: Announced, input: object): Promise<void> {
  const VERSION = 'query($id: ID!) { activity(id: $id) { version } }';
  const { activity } = await as(coach).do<{ activity: { version: number } }>(VERSION, { id });
  await as(coach).do(verbOn('activityAmend', 'id'), { id, version: activity.version, input });
}

async function signUps({ leader }: Cast, { id }: Announced): Promise<Map<string, SignedUp>> {
  const query = 'query($id: ID!) { activity(id: $id) { signUps { nodes { id version } } } }';
  const { activity } = await as(leader).do<{ activity: { signUps: { nodes: SignedUp[] } } }>(query, { id });
  return new Map(activity.signUps.nodes.map((one) => [one.id, one]));
}

describe('what others answer', () => {
  let here: Busy;
  beforeAll(async () => {
    here = await busy();
  });

  it('may be told after the end: a referral, a match with an investment, and who left a network or that it ended', async () => {
    const [enrolmentId = ''] = here.enrolments;
    const { id: projectId } = here.project;
    const referral = await begun(here.coach, 'referral', enrolmentId);
    const investmentId = await made(here.coach, 'investmentRegister', {
      projectId,
      name: 'Verket',
      investor: 'Påhittat',
    });
    const investmentNeedId = await made(here.coach, 'investmentNeedAdd', { investmentId, what: 'Balkar' });
    const companyId = here.companies[0];
    const match = await made(here.coach, 'investmentMatchMake', { investmentNeedId, companyId });
    const network = await made(here.coach, 'networkStart', { projectId, name: 'Energinätverket' });
    const member = await made(here.coach, 'networkMemberJoin', { networkId: network, companyId });
    await ended(here);
    await as(here.coach).do(further('referral', 'Answer'), variablesOf(referral, { isTakenUp: true }));
    const deeds: [string, string, object][] = [
      ['investmentMatchReport', match, { outcome: 'DELIVERS' }],
      ['networkMemberLeave', member, {}],
      ['networkEnd', network, {}],
    ];
    for (const [verb, id, input] of deeds) {
      const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
      const document = `mutation($id: ID!, $i: ${type}!) { ${verb}(id: $id, expectedVersion: 1, input: $i) { version } }`;
      expect(await as(here.coach).do(document, { id, i: input })).toEqual({ [verb]: { version: 2 } });
    }
  });

  it('is all: nothing new is begun in a network whose project has ended', async () => {
    const start = `mutation($i: NetworkStartInput!) { networkStart(input: $i) { id } }`;
    const refusal = await as(here.coach).refused(start, { i: { projectId: here.project.id, name: 'Ett till' } });
    expect(refusal.code).toBe('PROJECT_CLOSED');
  });
});

describe('what was only proposed', () => {
  const STATE = 'query($id: ID!) { action(id: $id) { state droppedOn dropReason actionPlan { state } } }';

  it('ends with the project, and is a proposal again when the end is taken back', async () => {
    const here = await busy();
    const enrolmentId = here.enrolments[1];
    const actionPlanId = await made(here.coach, 'actionPlanPropose', { enrolmentId, criterionIds: [] });
    const id = await made(here.coach, 'actionAdd', { actionPlanId, what: 'Mät först', dueOn: daysFromToday(30) });
    const seen = async (): Promise<unknown> => (await as(here.coach).do<{ action: unknown }>(STATE, { id })).action;
    const proposal = { state: 'PROPOSED', droppedOn: null, dropReason: null, actionPlan: { state: 'DRAFT' } };
    expect(await seen()).toEqual(proposal);
    await ended(here);
    expect(await seen()).toMatchObject({ state: 'DROPPED', droppedOn: today(), actionPlan: { state: 'CLOSED' } });
    await reopened(here);
    expect(await seen()).toEqual(proposal);
  });
});
