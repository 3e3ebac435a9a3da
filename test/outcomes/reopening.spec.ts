// An ending that is taken back within thirty days: everything as it was, but for what somebody has changed since.
import { describe, expect, it } from 'vitest';
import { sql } from '#platform/database/sql.js';
import { daysFromToday, mutation, today, variablesOf } from '../coaching/cast.js';
import { seen } from '../coaching/participants.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import {
  ALL_ENDED,
  busy,
  DECIDED,
  does,
  endings,
  isRefused,
  made,
  obligations,
  stateOf,
  versionOf,
} from './endings.js';

describe('taking an ending back', () => {
  it('within thirty days gives the identical state', async () => {
    const here = await busy();
    const { workspaceId } = here.world;
    const before = await stateOf(workspaceId);
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers: ALL_ENDED });
    await does(here.leader, here.project.id, 'projectEndEarly', DECIDED);
    const ended = await stateOf(workspaceId);
    expect(ended['enrolment']).not.toEqual(before['enrolment']);
    await does(here.admin, here.project.id, 'projectReopen', { reason: 'Beslutet revs upp.' });
    expect(await stateOf(workspaceId)).toEqual(before);
    expect((await obligations(here.leader, here.project.id)).count).toBe(8);
    // And it can be worked in again, and be ended again.
    await made(here.coach, 'followUpSchedule', {
      enrolmentId: here.enrolments[1],
      dueOn: daysFromToday(5),
      what: 'Igen',
    });
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers: ALL_ENDED });
    await does(here.leader, here.project.id, 'projectEndEarly', DECIDED);
    const { endings: all } = await endings(here);
    expect(all.map(({ reopenedAt }) => reopenedAt === null)).toEqual([true, false]);
  });

  it('leaves what somebody has changed since as they changed it', async () => {
    const here = await busy();
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers: ALL_ENDED });
    await does(here.leader, here.project.id, 'projectClose', {});
    await as(here.coach).do(
      `mutation($id: ID!, $i: CoachingSessionLogInput!) { coachingSessionLog(id: $id, input: $i) { state } }`,
      {
        id: here.promised.session,
        i: { heldAt: new Date(Date.now() - 5_000).toISOString(), minutes: 60, enrolmentId: here.enrolments[0] },
      },
    );
    await does(here.leader, here.project.id, 'projectReopen', { reason: 'Beslutet revs upp.' });
    const { coachingSession } = await as(here.coach).do<{ coachingSession: { state: string } }>(
      `query($id: ID!) { coachingSession(id: $id) { state } }`,
      { id: here.promised.session },
    );
    expect(coachingSession.state).toBe('LOGGED');
  });

  it('gives back what nobody has changed of a row that somebody put right after the end', async () => {
    const here = await busy();
    const participant = { id: here.participant };
    const before = await seen(here.coach, { ...participant, version: 0 });
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers: ALL_ENDED });
    await does(here.leader, here.project.id, 'projectClose', {});
    const ended = await seen(here.coach, { ...participant, version: 0 });
    expect(ended).toMatchObject({ lastOutOn: today() });
    const version = Number(ended?.['version']);
    await as(here.coach).do(
      mutation('participantAmend'),
      variablesOf({ ...participant, version }, { birthYear: 1980 }),
    );
    const late = { enrolmentId: here.enrolments[1], heldAt: new Date(Date.now() - 30_000).toISOString(), minutes: 45 };
    await made(here.coach, 'coachingSessionLog', late);
    await does(here.leader, here.project.id, 'projectReopen', { reason: 'Beslutet revs upp.' });
    const after = await seen(here.coach, { ...participant, version: 0 });
    expect({ ...after, version: 0 }).toEqual({ ...before, birthYear: 1980, missing: after?.['missing'], version: 0 });
    const { enrolments } = await as(here.leader).do<{ enrolments: { nodes: { closedOn: string | null }[] } }>(
      `query($id: ID!) { enrolments(filter: { projectId: $id }) { nodes { closedOn } } }`,
      { id: here.project.id },
    );
    expect(enrolments.nodes.map(({ closedOn }) => closedOn)).toEqual([null, null, null]);
  });

  it('leaves with the other project what was handed over, so that nothing is promised twice', async () => {
    const here = await busy();
    const toProjectId = here.successor.id;
    await made(here.coach, 'enrolmentOpen', { companyId: here.companies[0], projectId: toProjectId });
    const over = ['FOLLOW_UP', 'COACHING_SESSION', 'ACTION'];
    const answers = [
      ...over.map((type) => ({ type, deed: 'HAND_OVER', toProjectId })),
      ...ALL_ENDED.filter(({ type }) => !over.includes(type)),
    ];
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers });
    await does(here.leader, here.project.id, 'projectEndEarly', DECIDED);
    const taken = await obligations(here.leader, toProjectId);
    expect(taken.count).toBe(4);
    await does(here.leader, here.project.id, 'projectReopen', { reason: 'Beslutet revs upp.' });
    const back = await obligations(here.leader, here.project.id);
    expect(back.nodes.map(({ type }) => type).toSorted()).toEqual([
      'ACTIVITY',
      'ASSESSMENT',
      'EFFECT_INQUIRY',
      'SELF_ASSESSMENT',
    ]);
    expect(await obligations(here.leader, toProjectId)).toEqual(taken);
  });

  it('is refused after thirty days, of a project that runs, and to a coach', async () => {
    const here = await busy();
    const reopen = (by = here.leader) => isRefused(by, here.project.id, 'projectReopen', { reason: 'Nej' });
    expect((await reopen()).code).toBe('PROJECT_NOT_CLOSED');
    expect((await reopen(here.coach)).code).toBe('FORBIDDEN');
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers: ALL_ENDED });
    await does(here.leader, here.project.id, 'projectClose', {});
    // One day more than enough: late in the evening the hour that summer time takes would make 31 days 30.
    await inside(here.world.workspaceId, (db) =>
      db.transaction(() =>
        db.run(sql`UPDATE project_ending SET closed_at = closed_at - interval '32 days'
          WHERE workspace_id = ${db.workspace} AND project_id = ${here.project.id}`),
      ),
    );
    expect((await reopen()).code).toBe('PROJECT_CLOSED_TOO_LONG_AGO');
    expect(await versionOf(here.leader, here.project.id)).toBeGreaterThan(1);
  });
});
