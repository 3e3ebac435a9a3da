// Coming back to a company: promised, moved, done or dropped; overdue when its day has passed; seen by the own partner.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import {
  agreed,
  cast,
  daysFromToday,
  mutation,
  opened,
  today,
  variablesOf,
  verb,
  type Cast,
  type Opened,
} from './cast.js';

let here: Cast;
let ownSubleader: Person;
beforeAll(async () => {
  here = await cast();
  const roles = [{ project: here.project, role: ProjectRoleName.SUBPROJECT_LEADER }];
  ownSubleader = await here.world.person({ name: 'Owe Ägardelledare', organisation: here.owner, roles });
});

const WHOLE = `id version dueOn what isSuggested isOpen isOverdue completedOn outcome note cancelledOn
  company { id } project { id } organisation { id } enrolment { id } coach { id }`;
const SCHEDULE = `mutation($id: ID, $input: FollowUpScheduleInput!) { followUpSchedule(id: $id, input: $input) { ${WHOLE} } }`;

async function scheduled(by: Person, enrolment: Opened, input: Record<string, unknown> = {}): Promise<Opened> {
  const variables = {
    input: { enrolmentId: enrolment.id, dueOn: daysFromToday(14), what: 'Ring om offerten.', ...input },
  };
  return (await as(by).do<{ followUpSchedule: Opened }>(SCHEDULE, variables)).followUpSchedule;
}

const ofThePartner = async (): Promise<Opened> => {
  const enrolment = await opened(here, here.partnerCoach);
  return verb(here.partnerCoach, 'enrolmentNameCoach', enrolment, { coachId: here.coaches.partnerNamed.id });
};

describe('scheduling a follow-up', () => {
  it('is done by the responsible coach, at the company of the enrolment', async () => {
    const enrolment = await opened(here, here.coach);
    const made = await scheduled(here.coach, enrolment);
    expect(made).toMatchObject({
      dueOn: daysFromToday(14),
      what: 'Ring om offerten.',
      isSuggested: false,
      isOpen: true,
      isOverdue: false,
      project: { id: here.project.id },
      organisation: { id: here.owner.id },
      enrolment: { id: enrolment.id },
      coach: { id: here.coaches.coach.id },
    });
  });

  it('may give it to another coach of the project', async () => {
    const made = await scheduled(here.coach, await opened(here, here.coach), { coachId: here.coaches.colleague.id });
    expect(made).toMatchObject({ coach: { id: here.coaches.colleague.id } });
  });

  it('has one effect when it is sent twice', async () => {
    const enrolment = await opened(here, here.coach);
    const input = { enrolmentId: enrolment.id, dueOn: daysFromToday(3), what: 'Mejla.' };
    const variables = { id: v7(), input };
    const first = await as(here.coach).ask(SCHEDULE, variables);
    const second = await as(here.coach).ask(SCHEDULE, variables);
    expect(second.data).toEqual(first.data);
    const count = 'query($id: ID!) { followUps(filter: { enrolmentId: $id }) { totalCount } }';
    expect(await as(here.coach).do(count, { id: enrolment.id })).toEqual({ followUps: { totalCount: 1 } });
    const other = { ...variables, input: { ...input, what: 'Något annat.' } };
    expect(await as(here.coach).refused(SCHEDULE, other)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('keeps what was promised for a day that has passed: it is late at once', async () => {
    const made = await scheduled(here.coach, await opened(here, here.coach), { dueOn: daysFromToday(-1) });
    expect(made).toMatchObject({ isOpen: true, isOverdue: true });
  });

  it('goes on after the enrolment closed', async () => {
    const enrolment = await agreed(here, here.coach);
    await verb(here.coach, 'enrolmentClose', enrolment, { outcome: 'COMPLETED' });
    expect(await scheduled(here.coach, enrolment)).toMatchObject({ isOpen: true });
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['of an unknown enrolment', { enrolmentId: v7() }, 'NOT_FOUND', 'input.enrolmentId'],
    ['by an unknown coach', { coachId: v7() }, 'NOT_FOUND', 'input.coachId'],
    ['about nothing', { what: '  ' }, 'REQUIRED', 'input.what'],
    ['about too much', { what: 'a'.repeat(2001) }, 'TOO_LONG', 'input.what'],
  ])('is refused %s', async (_, wrong, code, field) => {
    const enrolment = await opened(here, here.coach);
    const input = { enrolmentId: enrolment.id, dueOn: today(), what: 'Ring.', ...wrong };
    expect(await as(here.coach).refused(SCHEDULE, { input })).toMatchObject({ code, field });
  });
});

describe('rescheduling, completing and cancelling', () => {
  it('moves the day, and the words when new ones are given', async () => {
    const made = await scheduled(here.coach, await opened(here, here.coach));
    const document = mutation('followUpReschedule', WHOLE);
    const moved = await as(here.coach).do<Record<string, Opened>>(
      document,
      variablesOf(made, { dueOn: daysFromToday(20) }),
    );
    expect(moved['followUpReschedule']).toMatchObject({ dueOn: daysFromToday(20), what: 'Ring om offerten.' });
    const again = variablesOf({ ...made, version: 2 }, { dueOn: daysFromToday(21), what: 'Besök i stället.' });
    expect(await as(here.coach).do(document, again)).toMatchObject({
      followUpReschedule: { what: 'Besök i stället.' },
    });
  });

  it('completes with an outcome and a note, today or on an earlier day', async () => {
    const made = await scheduled(here.coach, await opened(here, here.coach), { dueOn: daysFromToday(-4) });
    const input = { outcome: 'PARTLY_DONE', note: 'De väntar på maskinen.', on: daysFromToday(-2) };
    const { followUpComplete } = await as(here.coach).do(mutation('followUpComplete', WHOLE), variablesOf(made, input));
    expect(followUpComplete).toMatchObject({
      completedOn: daysFromToday(-2),
      outcome: 'PARTLY_DONE',
      note: 'De väntar på maskinen.',
      isOpen: false,
      isOverdue: false,
    });
  });

  it('cannot be completed on a day to come', async () => {
    const made = await scheduled(here.coach, await opened(here, here.coach));
    const variables = variablesOf(made, { outcome: 'DONE', on: daysFromToday(1) });
    const refusal = await as(here.coach).refused(mutation('followUpComplete'), variables);
    expect(refusal).toMatchObject({ code: 'FOLLOW_UP_DAY_IN_FUTURE', field: 'input.on' });
  });

  it('keeps why it was cancelled in its history', async () => {
    const made = await scheduled(here.coach, await opened(here, here.coach));
    await as(here.coach).do(mutation('followUpCancel', WHOLE), variablesOf(made, { reason: 'Behövs inte.' }));
    const history = 'query($id: ID!) { history(of: $id) { nodes { verb reason changes { field after } } } }';
    const { history: kept } = await as(here.coach).do<{ history: { nodes: unknown[] } }>(history, { id: made.id });
    expect(kept.nodes).toMatchObject([
      { verb: 'followUp.cancel', reason: 'Behövs inte.', changes: [{ field: 'cancelledOn', after: `"${today()}"` }] },
      { verb: 'followUp.schedule' },
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['followUpComplete', { outcome: 'DONE' }, 'FOLLOW_UP_ALREADY_COMPLETED'],
    ['followUpCancel', {}, 'FOLLOW_UP_ALREADY_CANCELLED'],
  ])('after %s nothing more is done', async (name, input, code) => {
    const made = await scheduled(here.coach, await opened(here, here.coach));
    const ended = await as(here.coach).do<Record<string, Opened>>(mutation(name), variablesOf(made, input));
    const tries: [string, Record<string, unknown>][] = [
      ['followUpReschedule', { dueOn: today() }],
      ['followUpComplete', { outcome: 'DONE' }],
      ['followUpCancel', {}],
    ];
    for (const [again, more] of tries) {
      const refusal = await as(here.coach).refused(mutation(again), variablesOf(ended[name] ?? made, more));
      expect([again, refusal.code, refusal.params]).toEqual([again, code, { since: today() }]);
    }
  });

  it('refuses a stale version', async () => {
    const made = await scheduled(here.coach, await opened(here, here.coach));
    await as(here.coach).do(mutation('followUpReschedule'), variablesOf(made, { dueOn: today() }));
    const refusal = await as(here.coach).refused(mutation('followUpCancel'), variablesOf(made, {}));
    expect(refusal).toMatchObject({ code: 'CONFLICT', params: { expectedVersion: 1, currentVersion: 2 } });
  });
});

describe('the list of follow-ups', () => {
  type Listed = { followUps: { totalCount: number; nodes: { what: string }[] } };
  const LIST = 'query($filter: FollowUpFilter) { followUps(filter: $filter) { totalCount nodes { what } } }';
  let there: Cast;
  let ids: { companyId: string; enrolmentId: string };

  beforeAll(async () => {
    there = await cast();
    const companyId = (await there.company()).id;
    const enrolment = await opened(there, there.coach, { companyId });
    ids = { companyId, enrolmentId: enrolment.id };
    await scheduled(there.coach, enrolment, { what: 'senare', dueOn: daysFromToday(9) });
    await scheduled(there.coach, enrolment, { what: 'i dag', dueOn: today() });
    await scheduled(there.coach, enrolment, { what: 'försenad', dueOn: daysFromToday(-3) });
    await scheduled(there.coach, enrolment, {
      what: 'kollegans',
      coachId: there.coaches.colleague.id,
      dueOn: daysFromToday(2),
    });
    const done = await scheduled(there.coach, enrolment, { what: 'klar', dueOn: daysFromToday(-8) });
    await as(there.coach).do(mutation('followUpComplete'), variablesOf(done, { outcome: 'DONE' }));
    const dropped = await scheduled(there.coach, enrolment, { what: 'struken', dueOn: daysFromToday(-7) });
    await as(there.coach).do(mutation('followUpCancel'), variablesOf(dropped, {}));
  });

  it.each<[string, () => Record<string, unknown>, string[]]>([
    ['all of them, soonest first', () => ({}), ['klar', 'struken', 'försenad', 'i dag', 'kollegans', 'senare']],
    ['overdue ones', () => ({ isOverdue: true }), ['försenad']],
    ['open ones', () => ({ isOpen: true }), ['försenad', 'i dag', 'kollegans', 'senare']],
    ['those that are over', () => ({ isOpen: false }), ['klar', 'struken']],
    ['open ones due before a day', () => ({ isOpen: true, dueBefore: daysFromToday(2) }), ['försenad', 'i dag']],
    ['those due from a day on', () => ({ dueFrom: daysFromToday(2) }), ['kollegans', 'senare']],
    ['a coach’s', () => ({ coachId: there.coaches.colleague.id }), ['kollegans']],
    ['mine', () => ({ isMine: true, isOpen: true }), ['försenad', 'i dag', 'senare']],
    ['those of another project', () => ({ projectId: v7() }), []],
    ['a company’s open ones', () => ({ companyId: ids.companyId, isOverdue: true }), ['försenad']],
    ['suggestions', () => ({ isSuggested: true }), []],
    ['another partner’s', () => ({ organisationId: there.partner.id }), []],
  ])('gives %s', async (_, filter, expected) => {
    const { followUps } = await as(there.coach).do<Listed>(LIST, { filter: filter() });
    expect(followUps.nodes.map(({ what }) => what)).toEqual(expected);
    expect(followUps.totalCount).toBe(expected.length);
  });

  it('hangs under company, enrolment, project and coach, the next ones first', async () => {
    const next = 'followUps(filter: { isOpen: true }, first: 2) { totalCount nodes { what isOverdue } }';
    const query = `query($company: ID!, $enrolment: ID!, $project: ID!) {
      company(id: $company) { ${next} } enrolment(id: $enrolment) { ${next} coach { ${next} } } project(id: $project) { ${next} } }`;
    const variables = { company: ids.companyId, enrolment: ids.enrolmentId, project: there.project.id };
    const both = [
      { what: 'försenad', isOverdue: true },
      { what: 'i dag', isOverdue: false },
    ];
    expect(await as(there.coach).do(query, variables)).toEqual({
      company: { followUps: { totalCount: 4, nodes: both } },
      enrolment: { followUps: { totalCount: 4, nodes: both }, coach: { followUps: { totalCount: 3, nodes: both } } },
      project: { followUps: { totalCount: 4, nodes: both } },
    });
  });
});

type Who = keyof Cast | 'ownSubleader';
const person = (who: Who): Person => (who === 'ownSubleader' ? ownSubleader : (here[who] as Person));

describe.each<[string, () => Record<string, unknown>]>([
  ['followUpReschedule', () => ({ dueOn: daysFromToday(2) })],
  ['followUpComplete', () => ({ outcome: 'DONE' })],
  ['followUpCancel', () => ({})],
])('%s', (name, input) => {
  it.each<Who>(['leader', 'subleader', 'partnerCoach', 'partnerNamed'])('is done by the %s', async (who) => {
    const made = await scheduled(here.partnerCoach, await ofThePartner());
    await as(person(who)).do(mutation(name), variablesOf(made, input()));
  });

  it('is refused to everybody else, and changes nothing', async () => {
    const made = await scheduled(here.partnerCoach, await ofThePartner());
    const codes: Record<string, string> = {};
    const others: Who[] = ['partnerColleague', 'auditor', 'coach', 'ownSubleader', 'observer', 'admin', 'bystander'];
    for (const who of others) {
      codes[who] = (await as(person(who)).refused(mutation(name), variablesOf(made, input()))).code;
    }
    expect(codes).toEqual({
      partnerColleague: 'FORBIDDEN',
      auditor: 'FORBIDDEN',
      coach: 'NOT_FOUND',
      ownSubleader: 'NOT_FOUND',
      observer: 'FORBIDDEN',
      admin: 'FORBIDDEN',
      bystander: 'FORBIDDEN',
    });
    const read = 'query($id: ID!) { followUp(id: $id) { version isOpen } }';
    expect(await as(here.leader).do(read, { id: made.id })).toEqual({ followUp: { version: 1, isOpen: true } });
  });
});

async function atThePartners(): Promise<Record<string, unknown>> {
  const { id: enrolmentId } = await ofThePartner();
  return { input: { enrolmentId, dueOn: today(), what: 'Ring.' } };
}

describe('scheduling at the partner’s company', () => {
  it.each<Who>(['leader', 'subleader', 'partnerCoach', 'partnerNamed'])('is done by the %s', async (who) => {
    await as(person(who)).do(SCHEDULE, await atThePartners());
  });
  it.each<[Who, string]>([
    ['partnerColleague', 'FORBIDDEN'],
    ['coach', 'FORBIDDEN'],
    ['ownSubleader', 'FORBIDDEN'],
    ['auditor', 'FORBIDDEN'],
    ['observer', 'FORBIDDEN'],
    ['admin', 'FORBIDDEN'],
    ['bystander', 'FORBIDDEN'],
  ])('is refused to the %s', async (who, code) => {
    expect(await as(person(who)).refused(SCHEDULE, await atThePartners())).toMatchObject({ code });
  });
});

describe('who sees a follow-up', () => {
  const READ = 'query($id: ID!) { followUp(id: $id) { what note viewerCan } }';
  let done: Opened;
  beforeAll(async () => {
    const made = await scheduled(here.partnerCoach, await ofThePartner());
    const document = mutation('followUpComplete');
    const input = { outcome: 'DONE', note: 'De var trötta.' };
    done =
      (await as(here.partnerCoach).do<Record<string, Opened>>(document, variablesOf(made, input)))[
        'followUpComplete'
      ] ?? made;
  });

  it.each<[Who, boolean]>([
    ['leader', true],
    ['subleader', true],
    ['partnerCoach', true],
    ['partnerNamed', true],
    ['partnerColleague', false],
  ])('is whole to the %s, with what he or she may do', async (who, may) => {
    const { followUp } = await as(person(who)).do<{ followUp: { viewerCan: string[] } }>(READ, { id: done.id });
    expect(followUp).toMatchObject({ what: 'Ring om offerten.', note: 'De var trötta.' });
    expect(followUp.viewerCan.includes('followUp:complete')).toBe(may);
  });

  it('is without its note to the auditor', async () => {
    const { followUp } = await as(here.auditor).do<{ followUp: { viewerCan: string[] } }>(READ, { id: done.id });
    expect(followUp).toMatchObject({ what: 'Ring om offerten.', note: null, viewerCan: ['followUp:read'] });
  });

  it.each<Who>(['coach', 'ownSubleader', 'observer', 'admin', 'bystander'])('is nothing to the %s', async (who) => {
    expect(await as(person(who)).do(READ, { id: done.id })).toEqual({ followUp: null });
    const list = 'query($id: ID!) { followUps(filter: { projectId: $id, organisationId: null }) { nodes { id } } }';
    const { followUps } = await as(person(who)).do<{ followUps: { nodes: { id: string }[] } }>(list, {
      id: here.project.id,
    });
    expect(followUps.nodes.map(({ id }) => id)).not.toContain(done.id);
  });

  it('is nothing from another workspace', async () => {
    const elsewhere = await cast();
    expect(await as(elsewhere.leader).do(READ, { id: done.id })).toEqual({ followUp: null });
    const refusal = await as(elsewhere.leader).refused(mutation('followUpCancel'), variablesOf(done, {}));
    expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
  });
});
