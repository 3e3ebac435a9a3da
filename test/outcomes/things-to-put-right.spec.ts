// What is worth putting right: each rule by itself, for the coach whose it is, the leaders above, and nobody else.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRole, ProjectRoleName } from '#access/members/project-role.entity.js';
import { SizeClass } from '#directory/companies/size-class.rules.js';
import { PaymentClaim } from '#outcomes/claims/payment-claim.entity.js';
import type { Day } from '#platform/values/day.js';
import { EarlyEndOutcome } from '#programme/projects/project-words.entity.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';
import { added, done, proposed } from '../coaching/action-plans.js';
import { announced } from '../coaching/activities.js';
import { askedArea, begin, type AskedArea } from '../coaching/assessments.js';
import { agreed, cast, daysFromToday, opened, verb, type Cast } from '../coaching/cast.js';
import { registered } from '../coaching/participants.js';
import { agreedLongAgo, at, cancel, log, plan } from '../coaching/sessions.js';
import { recorded, signedUp } from '../coaching/sign-ups.js';

const ASK = `query($rules: [PutRightRule!], $first: Int, $after: String) { thingsToPutRight(rules: $rules) {
  rule count oldestOn sentence { sv en } items(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { subject id label on field lacks company { id name } project { id } } } } }`;

interface Item {
  subject: string;
  id: string;
  label: string | null;
  on: string;
  field: string;
  lacks: string[];
  company: { id: string } | null;
  project: { id: string } | null;
}
interface Group {
  rule: string;
  count: number;
  oldestOn: string;
  sentence: { sv: string; en: string };
  items: { totalCount: number; nodes: Item[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

async function groups(by: Person, rules?: string[], page: object = {}): Promise<Group[]> {
  return (await as(by).do<{ thingsToPutRight: Group[] }>(ASK, { rules, ...page })).thingsToPutRight;
}

/** The rows of one rule, as somebody sees them. */
async function rows(by: Person, rule: string): Promise<Item[]> {
  const [group] = await groups(by, [rule], { first: 50 });
  return group?.items.nodes ?? [];
}

const found = async (by: Person, rule: string, id: string): Promise<Item | undefined> =>
  (await rows(by, rule)).find((one) => one.id === id);

let here: Cast;
let energy: AskedArea;
beforeAll(async () => {
  here = await cast({ startsOn: daysFromToday(-400), plannedEndOn: daysFromToday(400) });
  energy = await askedArea(here.world, 1);
});

/** That a row is the coach's to put right, and the leader's, and nobody else's. */
async function expectOfCoach(rule: string, id: string, told: Partial<Item>): Promise<void> {
  expect(await found(here.coach, rule, id)).toMatchObject(told);
  expect(await found(here.leader, rule, id)).toMatchObject(told);
  for (const other of [
    here.colleague,
    here.partnerCoach,
    here.subleader,
    here.observer,
    here.auditor,
    here.bystander,
  ]) {
    expect(await found(other, rule, id)).toBeUndefined();
  }
}

describe('a session that does not count', () => {
  it('says what keeps it from counting, and where that is put right', async () => {
    const { id: enrolmentId } = await opened(here, here.coach, { on: daysFromToday(-20) });
    const { id } = await log(here.coach, enrolmentId);
    await expectOfCoach('SESSION_NOT_REPORTABLE', id, {
      subject: 'CoachingSession',
      on: daysFromToday(-1),
      field: 'enrolment.agreedOn',
      lacks: ['BEFORE_AGREEMENT'],
      project: { id: here.project.id },
    });
  });

  it('is there no more once it counts', async () => {
    const enrolment = await opened(here, here.coach, { on: daysFromToday(-20) });
    const { id } = await log(here.coach, enrolment.id);
    const ENROLMENT = 'query($id: ID!) { enrolment(id: $id) { version } }';
    const now = await as(here.coach).do<{ enrolment: { version: number } }>(ENROLMENT, { id: enrolment.id });
    await verb(here.coach, 'enrolmentAgree', { ...enrolment, ...now.enrolment }, { on: daysFromToday(-20) });
    expect(await found(here.coach, 'SESSION_NOT_REPORTABLE', id)).toBeUndefined();
  });
});

describe('a planned visit', () => {
  it('is late from the day after, until it is logged or cancelled', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const late = await plan(here.coach, enrolmentId, { plannedFor: at(-1) });
    const tomorrow = await plan(here.coach, enrolmentId, { plannedFor: at(1) });
    const told = { subject: 'CoachingSession', on: daysFromToday(-1), field: 'heldAt', lacks: [] };
    await expectOfCoach('VISIT_NOT_LOGGED', late.id, told);
    expect(await found(here.coach, 'VISIT_NOT_LOGGED', tomorrow.id)).toBeUndefined();
    await cancel(here.coach, late);
    expect(await found(here.coach, 'VISIT_NOT_LOGGED', late.id)).toBeUndefined();
  });
});

describe('an action', () => {
  it('is late when it is agreed on, its day has passed and it is not done', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const { id: planId, version } = await proposed(here.coach, enrolmentId);
    const late = await added(here.coach, planId, { what: 'Mät läckaget.', dueOn: daysFromToday(-2) });
    const coming = await added(here.coach, planId, { dueOn: daysFromToday(2) });
    expect(await found(here.coach, 'ACTION_OVERDUE', late.id)).toBeUndefined();
    const settled = await done<{ id: string; version: number; actions: { id: string; version: number }[] }>(
      here.coach,
      'actionPlanAgree',
      { id: planId, version },
    );
    const told = { subject: 'Action', label: 'Mät läckaget.', on: daysFromToday(-2), field: 'completedOn' };
    await expectOfCoach('ACTION_OVERDUE', late.id, told);
    expect(await found(here.coach, 'ACTION_OVERDUE', coming.id)).toBeUndefined();
    const current = settled.actions.find(({ id }) => id === late.id);
    await done(here.coach, 'actionComplete', { ...late, ...current });
    expect(await found(here.coach, 'ACTION_OVERDUE', late.id)).toBeUndefined();
  });
});

describe('a follow-up', () => {
  it('is late when its day has passed', async () => {
    const SCHEDULE = `mutation($input: FollowUpScheduleInput!) { followUpSchedule(input: $input) { id version } }`;
    const { id: enrolmentId } = await agreedLongAgo(here);
    const scheduled = async (days: number): Promise<{ id: string; version: number }> => {
      const input = { enrolmentId, what: 'Ring om offerten.', dueOn: daysFromToday(days) };
      return (await as(here.coach).do<{ followUpSchedule: { id: string; version: number } }>(SCHEDULE, { input }))
        .followUpSchedule;
    };
    const [late, today] = [await scheduled(-1), await scheduled(0)];
    const told = { subject: 'FollowUp', label: 'Ring om offerten.', on: daysFromToday(-1), field: 'completedOn' };
    await expectOfCoach('FOLLOW_UP_OVERDUE', late.id, told);
    expect(await found(here.coach, 'FOLLOW_UP_OVERDUE', today.id)).toBeUndefined();
  });
});

describe('a company', () => {
  it('has had no session for 60 days, of those that have agreed', async () => {
    const { id } = await agreedLongAgo(here);
    const told = { subject: 'Enrolment', on: daysFromToday(-200), field: 'coachingSessions' };
    await expectOfCoach('ENROLMENT_WITHOUT_SESSION', id, told);
    await log(here.coach, id, { heldAt: at(-61) });
    expect(await found(here.coach, 'ENROLMENT_WITHOUT_SESSION', id)).toMatchObject({ on: daysFromToday(-61) });
    await log(here.coach, id, { heldAt: at(-60) });
    expect(await found(here.coach, 'ENROLMENT_WITHOUT_SESSION', id)).toBeUndefined();
    const { id: interested } = await opened(here, here.coach, { on: daysFromToday(-200) });
    expect(await found(here.coach, 'ENROLMENT_WITHOUT_SESSION', interested)).toBeUndefined();
  });

  it.each([
    ['COMPANY_WITHOUT_NUMBER', 'organisationNumber', { organisationNumber: '5560000019' }],
    ['COMPANY_WITHOUT_SIZE', 'figures', { sizeClass: SizeClass.SMALL }],
  ])('%s is found of those that take part, by an admin of all', async (rule, field, whole) => {
    const lacking = await here.company();
    const known = await here.company({ ...whole, organisationNumber: null, ...whole });
    const elsewhere = await here.company();
    for (const { id: companyId } of [lacking, known]) await agreed(here, here.coach, { companyId });
    await expectOfCoach(rule, lacking.id, { subject: 'Company', label: lacking.name, field });
    expect(await found(here.coach, rule, known.id)).toBeUndefined();
    expect(await found(here.coach, rule, elsewhere.id)).toBeUndefined();
    for (const { id } of [lacking, elsewhere]) expect(await found(here.admin, rule, id)).toMatchObject({ field });
    expect(await found(here.admin, rule, known.id)).toBeUndefined();
  });
});

describe('an assessment', () => {
  it('is left behind when it is a draft for more than 14 days', async () => {
    const { id: enrolmentId } = await agreedLongAgo(here);
    const old = await begin(here.coach, { enrolmentId, insatsomradeId: energy.id, onDay: daysFromToday(-15) });
    const told = { subject: 'Assessment', on: daysFromToday(-15), field: 'signedOffOn' };
    await expectOfCoach('ASSESSMENT_NOT_SIGNED_OFF', old.id, told);
    const { id: otherId } = await agreedLongAgo(here);
    const fresh = await begin(here.coach, {
      enrolmentId: otherId,
      insatsomradeId: energy.id,
      onDay: daysFromToday(-14),
    });
    expect(await found(here.coach, 'ASSESSMENT_NOT_SIGNED_OFF', fresh.id)).toBeUndefined();
  });
});

describe('a participant', () => {
  it('lacks what the funder counts by; the name is told to those who may read it', async () => {
    const { id } = await registered(here, here.coach, { name: 'Siv Påhittad', birthYear: 1970 });
    const told = { subject: 'Participant', label: 'Siv Påhittad', field: 'gender', lacks: ['GENDER', 'SITUATION'] };
    await expectOfCoach('PARTICIPANT_INCOMPLETE', id, told);
  });

  it('with a protected identity has a name for whoever registered it and the leaders alone', async () => {
    const { id: companyId } = await here.company();
    await agreed(here, here.colleague, { companyId, coachId: here.coaches.colleague.id });
    const { id } = await registered(here, here.coach, {
      companyId,
      name: 'Hemlig Påhittad',
      isIdentityProtected: true,
    });
    expect(await found(here.coach, 'PARTICIPANT_INCOMPLETE', id)).toMatchObject({ label: 'Hemlig Påhittad' });
    expect(await found(here.leader, 'PARTICIPANT_INCOMPLETE', id)).toMatchObject({ label: 'Hemlig Påhittad' });
    expect(await found(here.colleague, 'PARTICIPANT_INCOMPLETE', id)).toMatchObject({ label: null });
  });
});

describe('an occasion of an activity', () => {
  it('lacks attendance when it is over and somebody had a place', async () => {
    const days = [-1, 1].map((day) => ({ onDay: daysFromToday(day), minutes: 180 }));
    const { id: activityId, occasions } = await announced(here, here.coach, { occasions: days });
    const [occasion, tomorrow] = occasions.toSorted((one, other) => (one.onDay < other.onDay ? -1 : 1));
    if (!occasion || !tomorrow) throw new Error('It has two.');
    expect(await found(here.coach, 'ATTENDANCE_MISSING', occasion.id)).toBeUndefined();
    const participant = await registered(here, here.coach);
    const { id: signUpId } = await signedUp(here.coach, activityId, {
      projectId: here.project.id,
      participantId: participant.id,
    });
    const told = { subject: 'ActivityOccasion', label: 'Påhittad kurs', on: daysFromToday(-1), field: 'attendances' };
    for (const by of [here.coach, here.colleague, here.leader]) {
      expect(await found(by, 'ATTENDANCE_MISSING', occasion.id)).toMatchObject(told);
    }
    expect(await found(here.partnerCoach, 'ATTENDANCE_MISSING', occasion.id)).toBeUndefined();
    expect(await found(here.coach, 'ATTENDANCE_MISSING', tomorrow.id)).toBeUndefined();
    await recorded(here.coach, occasion.id, [{ signUpId, presence: 'PRESENT' }]);
    expect(await found(here.coach, 'ATTENDANCE_MISSING', occasion.id)).toBeUndefined();
  });
});

describe('what leaders and admins put right', () => {
  it('is a payment claim that nobody has answered for 60 days', async () => {
    const claim = (days: number): Promise<PaymentClaim> => {
      const period = { fromOn: daysFromToday(-300), untilOn: daysFromToday(-200), submittedOn: daysFromToday(days) };
      const whose = { projectId: here.project.id, organisationId: here.partner.id, amountOre: 100 };
      const nothingYet = { answeredOn: null, paidOn: null, paidOre: null, withdrawnOn: null };
      return here.world.save(row(PaymentClaim, { ...period, ...whose, ...nothingYet }));
    };
    const [old, fresh] = [await claim(-61), await claim(-60)];
    const told = { subject: 'PaymentClaim', label: 'Partnerbolaget', field: 'answeredOn', company: null };
    for (const by of [here.leader, here.subleader]) {
      expect(await found(by, 'CLAIM_UNANSWERED', old.id)).toMatchObject(told);
      expect(await found(by, 'CLAIM_UNANSWERED', fresh.id)).toBeUndefined();
    }
    for (const by of [here.coach, here.partnerCoach, here.admin])
      expect(await rows(by, 'CLAIM_UNANSWERED')).toEqual([]);
  });

  it('is a project without targets, for its leader, and without a leader, for admins', async () => {
    const { id } = await here.world.project();
    const told = { subject: 'Project', label: expect.stringMatching(/^Projekt /) as string, field: 'targets' };
    expect(await found(here.admin, 'PROJECT_WITHOUT_TARGETS', id)).toMatchObject(told);
    expect(await found(here.admin, 'PROJECT_WITHOUT_LEADER', id)).toMatchObject({ field: 'roles' });
    expect(await found(here.leader, 'PROJECT_WITHOUT_TARGETS', id)).toBeUndefined();
    expect(await found(here.leader, 'PROJECT_WITHOUT_TARGETS', here.project.id)).toMatchObject(told);
    expect(await found(here.admin, 'PROJECT_WITHOUT_LEADER', here.project.id)).toBeUndefined();
    const PROMISE = 'mutation($input: TargetPromiseInput!) { targetPromise(input: $input) { id } }';
    await as(here.leader).do(PROMISE, { input: { projectId: here.project.id, unit: 'COMPANY', value: 9 } });
    expect(await found(here.leader, 'PROJECT_WITHOUT_TARGETS', here.project.id)).toBeUndefined();
    expect(await found(here.coach, 'PROJECT_WITHOUT_TARGETS', here.project.id)).toBeUndefined();
  });

  it('is nothing of a project that has ended early on a day that is not known', async () => {
    const told = { announcedOn: null, decidedBy: null, causeOfShortOfTime: null, alsoBecause: null };
    const endedEarly = { ...told, outcome: EarlyEndOutcome.DESIRED_RESULTS_NOT_REACHED, reasons: [] };
    const { id } = await here.world.project({ endedOn: null, endedEarly });
    for (const rule of ['PROJECT_WITHOUT_TARGETS', 'PROJECT_WITHOUT_LEADER']) {
      expect(await found(here.admin, rule, id)).toBeUndefined();
    }
  });

  it('is a project whose leader has only yet to begin, until they do', async () => {
    const leads = async (fromOn: Day): Promise<string> => {
      const { id: projectId } = await here.world.project();
      const held = { memberId: here.colleague.memberId, projectId, role: ProjectRoleName.PROJECT_LEADER, fromOn };
      await here.world.save(row(ProjectRole, { ...held, untilOn: daysFromToday(9) }));
      return projectId;
    };
    const [tomorrow, today] = [await leads(daysFromToday(1)), await leads(daysFromToday(0))];
    expect(await found(here.admin, 'PROJECT_WITHOUT_LEADER', tomorrow)).toMatchObject({ field: 'roles' });
    expect(await found(here.admin, 'PROJECT_WITHOUT_LEADER', today)).toBeUndefined();
  });

  it('is a member without a role, for admins', async () => {
    const told = { subject: 'Member', label: here.bystander.name, on: '2020-01-01', field: 'roles', project: null };
    expect(await found(here.admin, 'MEMBER_WITHOUT_ROLE', here.bystander.memberId)).toMatchObject(told);
    expect(await found(here.admin, 'MEMBER_WITHOUT_ROLE', here.coach.memberId)).toBeUndefined();
    expect(await found(here.admin, 'MEMBER_WITHOUT_ROLE', here.admin.memberId)).toBeUndefined();
    expect(await rows(here.leader, 'MEMBER_WITHOUT_ROLE')).toEqual([]);
  });
});

describe('the groups', () => {
  it('are told in order with how many, the oldest and a sentence, and page by page', async () => {
    const mine = await cast({ startsOn: daysFromToday(-400), plannedEndOn: daysFromToday(400) });
    const { id: enrolmentId } = await agreedLongAgo(mine);
    const planned: string[] = [];
    for (const days of [-3, -9, -5, -3, -2]) {
      planned.push((await plan(mine.coach, enrolmentId, { plannedFor: at(days) })).id);
    }
    const all = await groups(mine.coach);
    expect(all.map(({ rule }) => rule)).toEqual([
      'VISIT_NOT_LOGGED',
      'ENROLMENT_WITHOUT_SESSION',
      'COMPANY_WITHOUT_NUMBER',
      'COMPANY_WITHOUT_SIZE',
    ]);
    expect(all[0]).toMatchObject({
      count: 5,
      oldestOn: daysFromToday(-9),
      sentence: { sv: '5 planerade besök har passerat och är inte loggade eller inställda.' },
      items: { totalCount: 5 },
    });
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const [group]: Group[] = await groups(mine.coach, ['VISIT_NOT_LOGGED'], { first: 2, after });
      if (!group) throw new Error('It is still there.');
      ids.push(...group.items.nodes.map(({ id }) => id));
      after = group.items.pageInfo.hasNextPage ? group.items.pageInfo.endCursor : null;
    } while (after);
    expect(ids).toEqual(all[0]?.items.nodes.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(planned.toSorted());
  });

  it('refuse a cursor that is none', async () => {
    const { id } = await agreedLongAgo(here);
    await plan(here.coach, id, { plannedFor: at(-1) });
    const refusal = await as(here.coach).refused(ASK, { rules: ['VISIT_NOT_LOGGED'], after: v7() });
    expect(refusal).toMatchObject({ code: 'CURSOR_INVALID', field: 'after' });
  });

  it('are nothing for those who only look', async () => {
    for (const by of [here.observer, here.auditor, here.bystander]) expect(await groups(by)).toEqual([]);
  });

  it('leave out what can no longer be put right once the project has ended', async () => {
    const ended = await cast({
      startsOn: daysFromToday(-400),
      plannedEndOn: daysFromToday(-1),
      endedOn: daysFromToday(-1),
    });
    const { world, project, owner, coach } = ended;
    expect(await groups(coach)).toEqual([]);
    const claim = { projectId: project.id, organisationId: owner.id, amountOre: 100, fromOn: daysFromToday(-300) };
    const days = { untilOn: daysFromToday(-200), submittedOn: daysFromToday(-90) };
    const nothingYet = { answeredOn: null, paidOn: null, paidOre: null, withdrawnOn: null };
    await world.save(row(PaymentClaim, { ...claim, ...days, ...nothingYet }));
    expect((await groups(ended.leader)).map(({ rule }) => rule)).toEqual(['CLAIM_UNANSWERED']);
  });
});
