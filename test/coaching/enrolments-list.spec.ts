// The list of enrolments: every stage, filtered, ordered and in pages, at its root and where it hangs.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { sql } from '#platform/database/sql.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { agreed, cast, daysFromToday, opened, verb, type Cast } from './cast.js';

describe('the list of enrolments', () => {
  const LIST = `query($filter: EnrolmentFilter, $first: Int, $after: String) {
    enrolments(filter: $filter, first: $first, after: $after) {
      totalCount nodes { id stage } pageInfo { hasNextPage endCursor } } }`;
  type Listed = {
    enrolments: {
      totalCount: number;
      nodes: { id: string; stage: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };
  let there: Cast;
  let byStage: Record<string, string>;
  beforeAll(async () => {
    there = await cast();
    const interested = await opened(there, there.coach, { on: daysFromToday(-1) });
    const later = await opened(there, there.coach, { on: daysFromToday(-2) });
    await verb(there.coach, 'enrolmentAskAgain', later, { on: daysFromToday(30) });
    const done = await agreed(there, there.partnerCoach, { on: daysFromToday(-3) });
    const over = await agreed(there, there.partnerCoach, { on: daysFromToday(-4) });
    await verb(there.partnerCoach, 'enrolmentClose', over, { outcome: 'LEFT', reason: 'NO_COACH_AVAILABLE' });
    byStage = { INTERESTED: interested.id, ASK_LATER: later.id, AGREED: done.id, CLOSED: over.id };
  });

  it('gives every enrolment of the project, newest first, a page at a time', async () => {
    const first = await as(there.leader).do<Listed>(LIST, { first: 3 });
    expect(first.enrolments.totalCount).toBe(4);
    expect(first.enrolments.nodes.map(({ stage }) => stage)).toEqual(['INTERESTED', 'ASK_LATER', 'AGREED']);
    const after = first.enrolments.pageInfo.endCursor;
    const second = await as(there.leader).do<Listed>(LIST, { first: 3, after });
    expect(second.enrolments.nodes).toEqual([{ id: byStage['CLOSED'], stage: 'CLOSED' }]);
  });

  it.each<[string, () => Record<string, unknown>, string[]]>([
    ['by stage', () => ({ stages: ['ASK_LATER', 'CLOSED'] }), ['ASK_LATER', 'CLOSED']],
    ['open ones', () => ({ isOpen: true }), ['INTERESTED', 'ASK_LATER', 'AGREED']],
    ['by partner', () => ({ organisationId: there.partner.id }), ['AGREED', 'CLOSED']],
    ['by coach', () => ({ coachId: there.coaches.coach.id }), ['INTERESTED', 'ASK_LATER']],
    ['by project', () => ({ projectId: v7() }), []],
    ['to be asked again by a day', () => ({ askAgainBy: daysFromToday(30) }), ['ASK_LATER']],
    ['to be asked again by an earlier day', () => ({ askAgainBy: daysFromToday(29) }), []],
    ['by how they ended', () => ({ outcomes: ['LEFT'] }), ['CLOSED']],
    ['by why they ended', () => ({ closeReasons: ['COMPANY_SHORT_OF_TIME'] }), []],
  ])('is filtered %s', async (_, filter, stages) => {
    const { enrolments } = await as(there.leader).do<Listed>(LIST, { filter: filter() });
    expect(enrolments.nodes.map(({ stage }) => stage)).toEqual(stages);
  });

  it('is ordered by the latest session, those never met first, and pages go on where they ended', async () => {
    await inside(there.world.workspaceId, async (db) =>
      db.transaction(async () =>
        db.run(sql`UPDATE enrolment SET last_session_on = opened_on
          WHERE workspace_id = ${db.workspace} AND agreed_on IS NOT NULL`),
      ),
    );
    const query = `query($after: String) { enrolments(orderBy: [{ field: LAST_SESSION_ON }, { field: OPENED_ON }], first: 3, after: $after) {
      nodes { id stage } pageInfo { hasNextPage endCursor } } }`;
    const first = await as(there.leader).do<Listed>(query);
    const { endCursor: after } = first.enrolments.pageInfo;
    const second = await as(there.leader).do<Listed>(query, { after });
    const stages = [first, second].flatMap(({ enrolments }) => enrolments.nodes.map(({ stage }) => stage));
    expect(stages).toEqual(['ASK_LATER', 'INTERESTED', 'CLOSED', 'AGREED']);
  });

  it('gives a coach the own companies, and with them those named on', async () => {
    const mine = { filter: { isMine: true } };
    const before = await as(there.colleague).do<Listed>(LIST, mine);
    expect(before.enrolments.totalCount).toBe(0);
    const id = byStage['INTERESTED'] ?? '';
    await verb(there.coach, 'enrolmentNameCoach', { id, version: 1 }, { coachId: there.coaches.colleague.id });
    const after = await as(there.colleague).do<Listed>(LIST, mine);
    expect(after.enrolments.nodes).toEqual([{ id, stage: 'INTERESTED' }]);
  });

  it('gives whoever opened one the enrolment that has no coach yet', async () => {
    const here = await cast();
    const roles = [{ project: here.project, role: ProjectRoleName.COACH }];
    const opener = await here.world.person({ name: 'Otto Öppnar', organisation: here.partner, roles });
    const others = await opened(here, here.coach);
    const own = await opened(here, opener);
    const listed = async (isMine: boolean): Promise<string[]> =>
      (await as(opener).do<Listed>(LIST, { filter: { isMine } })).enrolments.nodes.map(({ id }) => id);
    expect(await listed(true)).toEqual([own.id]);
    expect(await listed(false)).toEqual([others.id]);
  });

  it('hangs under project, company and coach as well', async () => {
    const { id } = there.project;
    const answer = await as(there.leader).do(
      `query($id: ID!) {
        project(id: $id) { enrolments(first: 1) { totalCount nodes { company { enrolments { totalCount } } coach { enrolments { totalCount } } } } } }`,
      { id },
    );
    expect(answer).toEqual({
      project: {
        enrolments: {
          totalCount: 4,
          nodes: [{ company: { enrolments: { totalCount: 1 } }, coach: { enrolments: { totalCount: 2 } } }],
        },
      },
    });
  });
});
