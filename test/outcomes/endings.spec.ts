// The end of a project: refused while something is promised, everything with it, and figures kept.
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { sql } from '#platform/database/sql.js';
import { daysFromToday, today } from '../coaching/cast.js';
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
  REASONS,
  type Busy,
} from './endings.js';

const FIGURES = `query($id: ID!) { project(id: $id) { participation { companies { participating interested agreed active closed }
  sessions minutes stepsClimbed targets { actual target { id } } } } }`;

async function counts(here: Busy) {
  const { project } = await as(here.leader).do<{
    project: {
      participation: {
        companies: { participating: number };
        sessions: number;
        minutes: number;
        targets: { actual: number | null }[];
      };
    };
  }>(FIGURES, { id: here.project.id });
  const { companies, sessions, minutes, targets } = project.participation;
  return { participating: companies.participating, sessions, minutes, targets };
}

describe('what is still promised in a project', () => {
  it('is every kind of promise, each with its company, for those who may see its rows', async () => {
    const here = await busy();
    const { count, nodes } = await obligations(here.leader, here.project.id);
    const { promised } = here;
    expect(Object.fromEntries(nodes.toReversed().map(({ type, id }) => [type, id]))).toEqual({
      COACHING_SESSION: promised.session,
      FOLLOW_UP: promised.followUp,
      ACTION: promised.action,
      ACTIVITY: promised.activity,
      ASSESSMENT: promised.assessment,
      SELF_ASSESSMENT: promised.invitation,
      EFFECT_INQUIRY: promised.inquiry,
    });
    expect(count).toBe(8);
    expect(nodes.find(({ type }) => type === 'FOLLOW_UP')?.what).toBe('Hur går det med mätarna?');
    expect(await obligations(here.bystander, here.project.id)).toBeNull();
    expect((await obligations(here.partnerCoach, here.project.id)).count).toBe(0);
    const forAdmin = await obligations(here.admin, here.project.id);
    expect([forAdmin.count, forAdmin.nodes.every(({ what }) => what === null)]).toEqual([8, true]);
  });
});

describe('ending a project', () => {
  it('is refused while something is promised that nobody has answered for, with how much of what', async () => {
    const here = await busy();
    for (const [verb, input] of [
      ['projectClose', {}],
      ['projectEndEarly', DECIDED],
      ['projectEnd', { on: today() }],
    ] as const) {
      const refusal = await isRefused(here.leader, here.project.id, verb, input);
      expect(refusal).toMatchObject({ code: 'PROJECT_HAS_OBLIGATIONS', field: 'id', params: { count: 8 } });
      expect(refusal.params['kinds']).toContain('FOLLOW_UP 2');
    }
    expect((await endings(here)).endings).toEqual([]);
  });

  it('is refused without decision or reasons when early, on a day to come, and to whoever does not lead', async () => {
    const here = await busy();
    const end = (input: Record<string, unknown>, by = here.leader) =>
      isRefused(by, here.project.id, 'projectEndEarly', { ...DECIDED, ...input });
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers: ALL_ENDED });
    expect(await end({ reasons: [] })).toMatchObject({
      code: 'PROJECT_ENDING_REASON_REQUIRED',
      field: 'input.reasons',
    });
    expect(await end({ decidedBy: null })).toMatchObject({
      code: 'PROJECT_ENDING_DECISION_REQUIRED',
      field: 'input.decidedBy',
    });
    expect(await end({ on: daysFromToday(1) })).toMatchObject({ code: 'PROJECT_END_IN_FUTURE', field: 'input.on' });
    for (const by of [here.coach, here.subleader, here.auditor, here.observer, here.bystander]) {
      expect((await end({}, by)).code).toBe('FORBIDDEN');
    }
  });

  it('takes everything with it: no promise, no open enrolment and no link is left, and counts are what they were', async () => {
    const here = await busy();
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers: ALL_ENDED });
    const before = await counts(here);
    await does(here.leader, here.project.id, 'projectEndEarly', {
      ...DECIDED,
      whys: [{ targetId: here.targetId, why: 'Tiden räckte inte.' }],
    });
    expect((await obligations(here.leader, here.project.id)).count).toBe(0);
    expect(await counts(here)).toEqual(before);
    const open = await inside(here.world.workspaceId, (db) =>
      db.read<{ count: number }>(sql`
        SELECT count(*)::int AS count FROM enrolment e
        WHERE e.workspace_id = ${db.workspace} AND e.project_id = ${here.project.id} AND e.closed_on IS NULL`),
    );
    expect(open[0]?.count).toBe(0);
    const { participant } = await as(here.coach).do<{ participant: { lastOutOn: string } }>(
      `query($id: ID!) { participant(id: $id) { lastOutOn } }`,
      { id: here.participant },
    );
    expect(participant.lastOutOn).toBe(today());
    const links = await inside(here.world.workspaceId, (db) =>
      db.read<{ count: number }>(sql`
        SELECT count(*)::int AS count FROM (
          SELECT i.id FROM self_assessment_invitation i
          WHERE i.workspace_id = ${db.workspace} AND i.project_id = ${here.project.id} AND i.revoked_on IS NULL
          UNION ALL SELECT l.id FROM activity_link l
          WHERE l.workspace_id = ${db.workspace} AND l.project_id = ${here.project.id} AND l.closed_on IS NULL
          UNION ALL SELECT q.id FROM effect_inquiry q
          WHERE q.workspace_id = ${db.workspace} AND q.project_id = ${here.project.id} AND q.cancelled_on IS NULL) o`),
    );
    expect(links[0]?.count).toBe(0);
    const { nodes } = (
      await as(here.leader).do<{ enrolments: { nodes: { outcome: string; closeReason: string }[] } }>(
        `query($id: ID!) { enrolments(filter: { projectId: $id }) { nodes { outcome closeReason } } }`,
        { id: here.project.id },
      )
    ).enrolments;
    expect(nodes.map(({ outcome }) => outcome).toSorted()).toEqual(['DECLINED', 'LEFT', 'LEFT']);
    expect(nodes.every(({ closeReason }) => closeReason === 'PROJECT_ENDED')).toBe(true);
  });

  it('keeps its figures, reasons and answers, and the company its action and its steps', async () => {
    const here = await busy();
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers: ALL_ENDED });
    await does(here.leader, here.project.id, 'projectEndEarly', { ...DECIDED, isPublic: true });
    const { endedOn, endedEarly, endings: all } = await endings(here);
    expect(endedOn).toBe(today());
    expect(endedEarly).toEqual({
      decidedBy: { sv: DECIDED.decidedBy.sv },
      outcome: 'DESIRED_RESULTS_NOT_REACHED',
      reasons: REASONS.map(({ reason }) => reason),
      causeOfShortOfTime: 'COMPANIES_AT_FULL_CAPACITY',
    });
    const [ending] = all;
    expect(ending?.reasons).toEqual(REASONS.map((one) => ({ causeOfShortOfTime: null, text: null, ...one })));
    expect(ending?.figures).toMatchObject([{ original: 60, revised: 30, actual: 2, why: 'Företagen har fullt upp.' }]);
    for (const by of [here.admin, here.observer]) expect((await endings(here, by)).endings[0]?.figures).toEqual([]);
    expect(ending?.answers.totalCount).toBe(8);
    expect(ending?.answers.nodes.find(({ type }) => type === 'ACTION')).toMatchObject({
      deed: 'COMPANY_KEEPS',
      reason: 'Företaget fortsätter på egen hand.',
      rowId: here.promised.action,
    });
    const { action } = await as(here.coach).do<{ action: { state: string; owner: string; coach: unknown } }>(
      `query($id: ID!) { action(id: $id) { state owner coach { id } } }`,
      { id: here.promised.action },
    );
    expect(action).toEqual({ state: 'OPEN', owner: 'COMPANY', coach: null });
    // The figure is as it stood, whatever is logged afterwards.
    const late = { enrolmentId: here.enrolments[2], heldAt: new Date(Date.now() - 30_000).toISOString(), minutes: 45 };
    await made(here.coach, 'coachingSessionLog', { ...late, nextStep: { dueOn: daysFromToday(9), what: 'Ring' } });
    expect((await endings(here)).endings[0]?.figures[0]?.actual).toBe(2);
    expect((await obligations(here.leader, here.project.id)).count).toBe(0);
  });

  it('keeps the figures of its last day, where what came after that day counts no more', async () => {
    const here = await busy();
    await made(here.leader, 'targetPromise', { projectId: here.project.id, unit: 'HOUR', value: 100 });
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers: ALL_ENDED });
    expect((await counts(here)).targets.map(({ actual }) => actual)).toEqual([2, 3]);
    await does(here.leader, here.project.id, 'projectClose', { on: daysFromToday(-1) });
    expect((await counts(here)).targets.map(({ actual }) => actual)).toEqual([2, 0]);
    expect((await endings(here)).endings[0]?.figures.map(({ actual }) => actual)).toEqual([2, 0]);
  });

  it('waits for an activity after its last day, though that has been, and shows it once the day is said', async () => {
    const here = await busy();
    const { id: projectId } = here.project;
    await does(here.leader, projectId, 'projectObligationsSettle', { answers: ALL_ENDED });
    const activity = await made(here.coach, 'activityAnnounce', {
      kind: 'SEMINAR',
      form: 'ONLINE',
      name: 'Avslutande seminarium',
      projectId,
      occasions: [{ onDay: today(), minutes: 60 }],
    });
    const yesterday = { on: daysFromToday(-1) };
    expect(await isRefused(here.leader, projectId, 'projectClose', yesterday)).toMatchObject({
      code: 'PROJECT_HAS_OBLIGATIONS',
      params: { count: 1, kinds: 'ACTIVITY 1' },
    });
    expect((await obligations(here.leader, projectId)).count).toBe(0);
    const [ending] = (await endings(here)).endings;
    const amend = `mutation($id: ID!, $v: Int!, $i: ProjectEndingAmendInput!) {
      projectEndingAmend(id: $id, expectedVersion: $v, input: $i) { version } }`;
    const said = { id: ending?.id, v: ending?.version, i: { lastActivityOn: yesterday.on } };
    await as(here.leader).do(amend, said);
    expect((await obligations(here.leader, projectId)).nodes).toMatchObject([{ type: 'ACTIVITY', id: activity }]);
    await does(here.leader, projectId, 'projectClose', { on: today() });
    expect((await endings(here)).endedOn).toBe(today());
  });

  it('refuses every later write but those that may be late', async () => {
    const here = await busy();
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers: ALL_ENDED });
    await does(here.leader, here.project.id, 'projectClose', {});
    const refusal = await isRefused(here.leader, here.project.id, 'projectClose', {});
    expect(refusal).toMatchObject({ code: 'PROJECT_CLOSED', params: { since: today() } });
    const plan = `mutation($i: CoachingSessionPlanInput!) { coachingSessionPlan(input: $i) { id } }`;
    const i = { enrolmentId: here.enrolments[0], plannedFor: `${daysFromToday(3)}T09:00:00+01:00` };
    expect((await as(here.coach).refused(plan, { i })).code).toBe('PROJECT_CLOSED');
  });
});

describe('answering for what is promised', () => {
  it('moves, and what is not done by the end goes with it', async () => {
    const here = await busy();
    const { session, followUp } = here.promised;
    const others = ALL_ENDED.filter(({ type }) => !['COACHING_SESSION', 'FOLLOW_UP'].includes(type));
    const ofAction = (await obligations(here.leader, here.project.id)).nodes.find(
      ({ type, id }) => type === 'FOLLOW_UP' && id !== followUp,
    );
    const moved = [
      { type: 'COACHING_SESSION', id: session, deed: 'MOVE', on: today() },
      { type: 'FOLLOW_UP', id: followUp, deed: 'MOVE', on: daysFromToday(2) },
      { type: 'FOLLOW_UP', id: ofAction?.id, deed: 'END' },
    ];
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers: [...others, ...moved] });
    expect((await obligations(here.leader, here.project.id)).count).toBe(0);
    // It was moved to a day after the last one, so nobody has answered for it yet.
    const refusal = await isRefused(here.leader, here.project.id, 'projectClose', {});
    expect(refusal).toMatchObject({ code: 'PROJECT_HAS_OBLIGATIONS', params: { count: 1, kinds: 'FOLLOW_UP 1' } });
    const answers = [{ type: 'FOLLOW_UP', id: followUp, deed: 'MOVE', on: today() }];
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers });
    await does(here.leader, here.project.id, 'projectClose', {});
    const { coachingSession } = await as(here.coach).do<{ coachingSession: { state: string } }>(
      `query($id: ID!) { coachingSession(id: $id) { state } }`,
      { id: session },
    );
    expect(coachingSession.state).toBe('CANCELLED');
    // It was held after all, and arrives late.
    await as(here.coach).do(
      `mutation($id: ID!, $i: CoachingSessionLogInput!) { coachingSessionLog(id: $id, input: $i) { state } }`,
      {
        id: session,
        i: { heldAt: new Date(Date.now() - 5_000).toISOString(), minutes: 60, enrolmentId: here.enrolments[0] },
      },
    );
  });

  it('is not answered for by a move once it lies after the last day again', async () => {
    const here = await busy();
    const { followUp } = here.promised;
    const answers = (await obligations(here.leader, here.project.id)).nodes.map(({ type, id }) =>
      id === followUp ? { type, id, deed: 'MOVE', on: today() } : { type, id, deed: 'END' },
    );
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers });
    await as(here.coach).do(
      `mutation($id: ID!, $i: FollowUpRescheduleInput!) { followUpReschedule(id: $id, expectedVersion: 2, input: $i) { id } }`,
      { id: followUp, i: { dueOn: daysFromToday(2) } },
    );
    const refusal = await isRefused(here.leader, here.project.id, 'projectClose', {});
    expect(refusal).toMatchObject({ code: 'PROJECT_HAS_OBLIGATIONS', params: { count: 1, kinds: 'FOLLOW_UP 1' } });
  });

  it('hands over to a project in which the company takes part, where it begins anew', async () => {
    const here = await busy();
    const toProjectId = here.successor.id;
    const handed = (type: string) => ({ type, deed: 'HAND_OVER', toProjectId });
    const answers = [handed('FOLLOW_UP'), handed('COACHING_SESSION'), handed('ACTION')];
    const refusal = await isRefused(here.leader, here.project.id, 'projectObligationsSettle', { answers });
    expect(refusal).toMatchObject({ code: 'OBLIGATION_COMPANY_NOT_IN_PROJECT', field: 'input.answers.0.toProjectId' });
    expect((await obligations(here.leader, here.project.id)).count).toBe(8);
    await made(here.coach, 'enrolmentOpen', { companyId: here.companies[0], projectId: toProjectId });
    await does(here.leader, here.project.id, 'projectObligationsSettle', { answers });
    expect((await obligations(here.leader, here.project.id)).count).toBe(4);
    const taken = await obligations(here.leader, toProjectId);
    expect(taken.nodes.map(({ type, what }) => `${type} ${what}`).toSorted()).toEqual([
      'ACTION Byt gasbrännaren',
      'COACHING_SESSION null',
      'FOLLOW_UP Byt gasbrännaren',
      'FOLLOW_UP Hur går det med mätarna?',
    ]);
  });

  it.each([
    [{ type: 'FOLLOW_UP', deed: 'COMPANY_KEEPS' }, 'OBLIGATION_DEED_DOES_NOT_FIT', 'input.answers.0.deed'],
    [{ type: 'FOLLOW_UP', deed: 'MOVE' }, 'REQUIRED', 'input.answers.0.on'],
    [{ type: 'FOLLOW_UP', deed: 'MOVE', on: '2020-01-01' }, 'OBLIGATION_MOVED_TO_PAST', 'input.answers.0.on'],
    [{ type: 'FOLLOW_UP', deed: 'HAND_OVER' }, 'REQUIRED', 'input.answers.0.toProjectId'],
    [{ type: 'FOLLOW_UP', deed: 'END', id: v7() }, 'NOT_FOUND', 'input.answers.0.id'],
  ])('refuses %j', async (answer, code, field) => {
    const here = await busy();
    const refusal = await isRefused(here.leader, here.project.id, 'projectObligationsSettle', { answers: [answer] });
    expect(refusal).toMatchObject({ code, field });
  });

  it('settles nothing when one answer is wrong', async () => {
    const here = await busy();
    const answers = [...ALL_ENDED, { type: 'FOLLOW_UP', deed: 'END', id: v7() }];
    await isRefused(here.leader, here.project.id, 'projectObligationsSettle', { answers });
    expect((await obligations(here.leader, here.project.id)).count).toBe(8);
  });
});

describe('preparing an ending', () => {
  it('is done step by step over several sittings, each with who saved it and when', async () => {
    const here = await busy();
    const { id: projectId } = here.project;
    const steps = [{ step: 'LESSONS', responsibleId: here.coach.memberId, dueOn: daysFromToday(7) }];
    const id = await made(here.leader, 'projectEndingBegin', { projectId, steps });
    const amend = `mutation($id: ID!, $v: Int!, $i: ProjectEndingAmendInput!) {
      projectEndingAmend(id: $id, expectedVersion: $v, input: $i) { version } }`;
    await as(here.admin).do(amend, { id, v: 1, i: DECIDED });
    await does(here.leader, projectId, 'projectObligationsSettle', { answers: ALL_ENDED });
    const [ending] = (await endings(here)).endings;
    const by = (step: string) => ending?.steps.find((one) => one.step === step);
    expect(by('LESSONS')).toMatchObject({ responsible: { id: here.coach.memberId }, savedOn: null });
    expect(by('DECISION')).toMatchObject({ savedBy: { id: here.admin.memberId }, savedOn: today() });
    expect(by('OBLIGATIONS')).toMatchObject({ savedBy: { id: here.leader.memberId } });
    // What was prepared need not be said again.
    await does(here.leader, projectId, 'projectEndEarly', {});
    const [ended] = (await endings(here)).endings;
    expect([ended?.id, ended?.isEarly, ended?.reasons.length]).toEqual([id, true, 4]);
  });

  it('is begun once', async () => {
    const here = await busy();
    await made(here.leader, 'projectEndingBegin', { projectId: here.project.id });
    const again = `mutation($i: ProjectEndingBeginInput!) { projectEndingBegin(input: $i) { id } }`;
    const refusal = await as(here.leader).refused(again, { i: { projectId: here.project.id } });
    expect(refusal.code).toBe('PROJECT_ENDING_BEGUN');
  });
});
