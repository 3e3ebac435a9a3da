// An ending that is taken back within thirty days: everything as it was, but for what somebody has changed since.
import { describe, expect, it } from 'vitest';
import { sql } from '#platform/database/sql.js';
import { daysFromToday } from '../coaching/cast.js';
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

  it('is refused after thirty days, of a project that runs, and to a coach', async () => {
    const here = await busy();
    const reopen = (by = here.leader) => isRefused(by, here.project.id, 'projectReopen', { reason: 'Nej' });
    expect((await reopen()).code).toBe('PROJECT_NOT_CLOSED');
    expect((await reopen(here.coach)).code).toBe('FORBIDDEN');
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers: ALL_ENDED });
    await does(here.leader, here.project.id, 'projectClose', {});
    await inside(here.world.workspaceId, (db) =>
      db.transaction(() =>
        db.run(sql`UPDATE project_ending SET closed_at = closed_at - interval '31 days'
          WHERE workspace_id = ${db.workspace} AND project_id = ${here.project.id}`),
      ),
    );
    expect((await reopen()).code).toBe('PROJECT_CLOSED_TOO_LONG_AGO');
    expect(await versionOf(here.leader, here.project.id)).toBeGreaterThan(1);
  });
});
