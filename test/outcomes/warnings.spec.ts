// What a project is warned of: measured, judged by rules that a leader may set, told in a sentence, with the rows behind it.
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { ProjectRole, ProjectRoleName } from '#access/members/project-role.entity.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';
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
} from '../coaching/cast.js';
import { registered } from '../coaching/participants.js';
import { at, log, plan } from '../coaching/sessions.js';
import { met } from './participants.js';
import { staffed } from './staff.js';

interface Told {
  code: string;
  level: string;
  measured: number;
  threshold: number;
  count: number;
  of: number | null;
  since: string | null;
  sentence: { sv: string; en: string };
  rule: { limit: number | null; version: number };
  enrolments: { totalCount: number; nodes: { id: string; company: { id: string } }[] };
  partners: { id: string }[];
  projectRoles: { id: string; member: { id: string } }[];
  paymentClaims: { totalCount: number; nodes: { id: string }[] };
  coachingSessions: { totalCount: number; nodes: { id: string }[] };
  participants: { totalCount: number; nodes: { id: string }[] };
}

const WARNINGS = `query($id: ID, $level: WarningLevel, $first: Int = 10) { project(id: $id) { warnings(level: $level, first: $first) {
  code level measured threshold count of since sentence { sv en } rule { limit version }
  enrolments(first: 10) { totalCount nodes { id company { id } } } partners { id } projectRoles { id member { id } }
  paymentClaims(first: 10) { totalCount nodes { id } } coachingSessions(first: 10) { totalCount nodes { id } } participants(first: 10) { totalCount nodes { id } } } } }`;
const SET = `mutation($id: ID, $version: Int!, $input: WarningRuleSetInput!) {
  warningRuleSet(id: $id, expectedVersion: $version, input: $input) { id version code isOn limit noticeFrom decisionFrom project { id } } }`;
const ADD = 'mutation ($input: ProjectPartnerAddInput!) { projectPartnerAdd(input: $input) { id } }';

let here: Cast;
beforeEach(async () => {
  here = await cast({ startsOn: daysFromToday(-400), plannedEndOn: daysFromToday(600), dayLimitMinutes: 1_000_000 });
});

async function warnings(by: Person = here.leader, asked: object = {}): Promise<Told[] | null> {
  const { project } = await as(by).do<{ project: { warnings: Told[] | null } }>(WARNINGS, {
    id: here.project.id,
    ...asked,
  });
  return project.warnings;
}

async function warning(code: string, by: Person = here.leader): Promise<Told | undefined> {
  return (await warnings(by))?.find((one) => one.code === code);
}

async function set(input: object, version = 0, by: Person = here.leader): Promise<object> {
  const whole = { projectId: here.project.id, ...input };
  return as(by).do(SET, { version, input: whole });
}

describe('a partner that is silent', () => {
  it('is told by name, with the day from when, and opens', async () => {
    await met(here, here.coach, -3);
    await met(here, here.partnerCoach, -22);
    const told = await warning('PARTNER_SILENT');
    expect(told).toMatchObject({
      level: 'DECISION',
      measured: 1,
      threshold: 1,
      count: 1,
      since: today(),
      rule: { limit: 21, version: 0 },
      sentence: {
        sv: 'Partnerbolaget har inte loggat något tillfälle på mer än 21 dagar.',
        en: 'Partnerbolaget has not logged a session for more than 21 days.',
      },
      partners: [{ id: here.partner.id }],
    });
  });

  it('is silent from the project’s first day when it has coaches and has done nothing', async () => {
    await met(here, here.coach, -3);
    expect(await warning('PARTNER_SILENT')).toMatchObject({ count: 1, since: daysFromToday(-400 + 22) });
  });

  it('is not silent on the last day', async () => {
    await met(here, here.coach, -3);
    await met(here, here.partnerCoach, -21);
    expect(await warning('PARTNER_SILENT')).toBeUndefined();
  });

  it('is told to its own people, and not to the other partner’s', async () => {
    await met(here, here.coach, -3);
    await met(here, here.partnerCoach, -40);
    expect(await warning('PARTNER_SILENT', here.partnerCoach)).toMatchObject({ count: 1 });
    expect(await warning('PARTNER_SILENT', here.coach)).toBeUndefined();
  });
});

describe('companies that have no time', () => {
  it('are those that declined, left or want to wait for that reason', async () => {
    const reason = 'COMPANY_SHORT_OF_TIME';
    const waits = await opened(here, here.coach);
    await verb(here.coach, 'enrolmentAskAgain', waits, { on: daysFromToday(60), reason });
    const declined = await opened(here, here.coach);
    await verb(here.coach, 'enrolmentClose', declined, { outcome: 'DECLINED', reason });
    const left = await agreed(here, here.partnerCoach);
    await verb(here.partnerCoach, 'enrolmentClose', left, { outcome: 'LEFT', reason });
    const other = await opened(here, here.coach);
    await verb(here.coach, 'enrolmentClose', other, { outcome: 'DECLINED', reason: 'OFFER_DOES_NOT_FIT' });
    await agreed(here, here.coach);
    const told = await warning('SHORT_OF_TIME');
    expect(told).toMatchObject({
      level: 'DECISION',
      measured: 60,
      threshold: 20,
      count: 3,
      of: 5,
      sentence: {
        sv: '3 av 5 företag som svarat de senaste 180 dagarna har tackat nej, slutat eller vill vänta för att de inte har tid.',
      },
    });
    expect(told?.enrolments.nodes.map(({ id }) => id).toSorted()).toEqual([waits.id, declined.id, left.id].toSorted());
  });

  it('say nothing of what was answered long ago', async () => {
    for (let count = 0; count < 5; count += 1) {
      const one = await opened(here, here.coach, { on: daysFromToday(-200) });
      const input = { outcome: 'DECLINED', reason: 'COMPANY_SHORT_OF_TIME', on: daysFromToday(-180) };
      await verb(here.coach, 'enrolmentClose', one, input);
    }
    expect(await warning('SHORT_OF_TIME')).toBeUndefined();
  });

  it('say nothing while only a few were asked', async () => {
    for (let count = 0; count < 4; count += 1) {
      const one = await opened(here, here.coach);
      await verb(here.coach, 'enrolmentClose', one, { outcome: 'DECLINED', reason: 'COMPANY_SHORT_OF_TIME' });
    }
    expect(await warning('SHORT_OF_TIME')).toBeUndefined();
  });
});

describe('companies that wait for a second visit', () => {
  it('were met on one day only, more than so many days ago', async () => {
    const { enrolment: waiting } = await met(here, here.coach, -31);
    await met(here, here.coach, -30);
    const { enrolment: again } = await met(here, here.coach, -60);
    await log(here.coach, again.id, { heldAt: at(-2) });
    for (let count = 0; count < 2; count += 1) await met(here, here.partnerCoach, -1);
    const told = await warning('COMPANY_WAITS_FOR_SECOND_VISIT');
    expect(told).toMatchObject({
      level: 'DECISION',
      measured: 20,
      count: 1,
      of: 5,
      since: today(),
      sentence: {
        sv: '1 av 5 företag har väntat mer än 30 dagar på sitt andra besök.',
        en: '1 of 5 companies has waited more than 30 days for a second visit.',
      },
      enrolments: { totalCount: 1, nodes: [{ id: waiting.id }] },
    });
    expect(await warning('COMPANY_WAITS_FOR_SECOND_VISIT', here.partnerCoach)).toBeUndefined();
  });
});

describe('staff that comes and goes', () => {
  it('is told of those who came or went lately, each person once', async () => {
    const gone = await staffed(here, here.bystander, ProjectRoleName.COACH, daysFromToday(-390), daysFromToday(-10));
    const came = await staffed(here, here.bystander, ProjectRoleName.SUBPROJECT_LEADER, daysFromToday(-5), null);
    const told = await warning('STAFF_CHANGE');
    expect(told).toMatchObject({
      level: 'NOTICE',
      count: 1,
      since: daysFromToday(-10),
      sentence: { sv: '1 person har börjat eller slutat i projektet de senaste 180 dagarna.' },
    });
    expect(told?.projectRoles.map(({ id }) => id).toSorted()).toEqual([gone.id, came.id].toSorted());
    await staffed(here, here.colleague, ProjectRoleName.PROJECT_LEADER, daysFromToday(0), null);
    expect(await warning('STAFF_CHANGE')).toMatchObject({ level: 'DECISION', count: 2, threshold: 2 });
  });

  it('is not told of what is long past, of observers, nor of those who begin with the project', async () => {
    await staffed(here, here.bystander, ProjectRoleName.COACH, daysFromToday(-390), daysFromToday(-181));
    await staffed(here, here.bystander, ProjectRoleName.OBSERVER, daysFromToday(-5), null);
    await staffed(here, here.bystander, ProjectRoleName.PROJECT_LEADER, daysFromToday(-225), null);
    expect(await warning('STAFF_CHANGE')).toBeUndefined();
    const young = await cast({ startsOn: daysFromToday(-30) });
    await young.world.save(
      row(ProjectRole, {
        memberId: young.bystander.memberId,
        projectId: young.project.id,
        role: ProjectRoleName.COACH,
        fromOn: daysFromToday(-20),
        untilOn: null,
      }),
    );
    here = young;
    expect(await warning('STAFF_CHANGE')).toBeUndefined();
  });
});

describe('a payment claim that nobody answers', () => {
  const SUBMIT =
    'mutation($id: ID, $input: PaymentClaimSubmitInput!) { paymentClaimSubmit(id: $id, input: $input) { id version } }';
  const submit = async (days: number): Promise<{ id: string; version: number }> => {
    const period = { fromOn: daysFromToday(-390), untilOn: daysFromToday(-300) };
    const input = { projectId: here.project.id, ...period, amountOre: 100, submittedOn: daysFromToday(days) };
    const data = await as(here.leader).do<{ paymentClaimSubmit: { id: string; version: number } }>(SUBMIT, { input });
    return data.paymentClaimSubmit;
  };

  it('is told after so many days, to those who lead', async () => {
    await as(here.leader).do(ADD, {
      input: { projectId: here.project.id, organisationId: here.owner.id, role: 'OWNER' },
    });
    const claim = await submit(-61);
    await submit(-60);
    expect(await warning('CLAIM_UNANSWERED')).toMatchObject({
      level: 'NOTICE',
      count: 1,
      since: today(),
      paymentClaims: { totalCount: 1, nodes: [{ id: claim.id }] },
      sentence: { sv: '1 ansökan om utbetalning har varit obesvarad i mer än 60 dagar.' },
    });
    expect(await warning('CLAIM_UNANSWERED', here.auditor)).toMatchObject({ count: 1 });
    for (const person of [here.coach, here.subleader, here.observer]) {
      expect(await warning('CLAIM_UNANSWERED', person)).toBeUndefined();
    }
    await as(here.leader).do(mutation('paymentClaimAnswer'), variablesOf(claim, {}));
    expect(await warning('CLAIM_UNANSWERED')).toBeUndefined();
  });
});

describe('a session that nobody logs', () => {
  it('is told when its day is so long past', async () => {
    const enrolment = await agreed(here, here.coach);
    const { id } = await plan(here.coach, enrolment.id, { plannedFor: at(-15) });
    for (const days of [-14, 5]) await plan(here.coach, enrolment.id, { plannedFor: at(days) });
    expect(await warning('SESSION_UNREPORTED')).toMatchObject({
      level: 'NOTICE',
      count: 1,
      since: today(),
      coachingSessions: { totalCount: 1, nodes: [{ id }] },
    });
  });
});

describe('participants of whom something lacks', () => {
  it('are told as a share of all, until it is said', async () => {
    const { id } = await registered(here, here.coach);
    for (let count = 0; count < 3; count += 1) {
      await registered(here, here.partnerCoach, { gender: 'WOMAN', birthYear: 1980, situation: 'EMPLOYED' });
    }
    expect(await warning('PARTICIPANTS_INCOMPLETE')).toMatchObject({
      level: 'DECISION',
      measured: 25,
      count: 1,
      of: 4,
      since: today(),
      participants: { totalCount: 1, nodes: [{ id }] },
      sentence: { sv: 'Uppgifter saknas för 1 av 4 deltagare; finansiären räknar dem inte förrän de finns.' },
    });
    expect(await warning('PARTICIPANTS_INCOMPLETE', here.partnerCoach)).toBeUndefined();
    expect(await warning('PARTICIPANTS_INCOMPLETE', here.observer)).toBeUndefined();
  });
});

describe('warnings are told', () => {
  it('the heaviest first, of one weight, and so many at most', async () => {
    await met(here, here.coach, -40);
    await met(here, here.partnerCoach, -1);
    await staffed(here, here.bystander, ProjectRoleName.COACH, daysFromToday(-5), null);
    const all = (await warnings()) ?? [];
    const weights = all.map(({ level }) => level);
    expect(new Set(weights)).toEqual(new Set(['DECISION', 'NOTICE']));
    expect(weights).toEqual(weights.toSorted());
    const days = all.filter(({ level }) => level === 'DECISION').map(({ since }) => since ?? '');
    expect(days).toEqual(days.toSorted((one, other) => (one < other ? -1 : 1)));
    expect((await warnings(here.leader, { level: 'NOTICE' }))?.every(({ level }) => level === 'NOTICE')).toBe(true);
    expect(await warnings(here.leader, { first: 1 })).toEqual(all.slice(0, 1));
  });

  it('to nobody without a role in the project', async () => {
    await met(here, here.coach, -40);
    expect(await warnings(here.bystander)).toBeNull();
    expect(await warnings(here.auditor)).toEqual(await warnings(here.leader));
  });

  it('to an observer only where five companies stand on each side, and without rows', async () => {
    const reason = 'COMPANY_SHORT_OF_TIME';
    const ask = async (): Promise<void> => {
      const one = await opened(here, here.coach);
      await verb(here.coach, 'enrolmentAskAgain', one, { on: daysFromToday(60), reason });
    };
    for (let count = 0; count < 5; count += 1) await ask();
    for (let count = 0; count < 4; count += 1) await agreed(here, here.partnerCoach);
    expect(await warning('SHORT_OF_TIME')).toMatchObject({ count: 5, of: 9, since: today() });
    expect(await warning('SHORT_OF_TIME', here.observer)).toBeUndefined();
    await agreed(here, here.partnerCoach);
    for (const person of [here.observer, here.admin]) {
      expect(await warning('SHORT_OF_TIME', person)).toMatchObject({
        count: 5,
        of: 10,
        since: null,
        enrolments: { totalCount: 0, nodes: [] },
      });
    }
    expect(await warning('PARTNER_SILENT', here.observer)).toBeUndefined();
  });

  it('of nothing before the project begins', async () => {
    here = await cast({ startsOn: daysFromToday(30) });
    await staffed(here, here.bystander, ProjectRoleName.COACH, daysFromToday(-5), null);
    expect(await warnings()).toEqual([]);
  });
});

describe('setting a rule', () => {
  it('moves its limit and thresholds, or turns it off; what is not said stays', async () => {
    await met(here, here.coach, -8);
    await met(here, here.partnerCoach, -1);
    const code = 'PARTNER_SILENT';
    expect(await set({ code, limit: 7, reason: 'Tätare.' })).toMatchObject({
      warningRuleSet: {
        version: 1,
        limit: 7,
        noticeFrom: 1,
        decisionFrom: 1,
        isOn: true,
        project: { id: here.project.id },
      },
    });
    expect(await warning(code)).toMatchObject({ count: 1, rule: { limit: 7, version: 1 } });
    await set({ code, decisionFrom: 2 }, 1);
    expect(await warning(code)).toMatchObject({ level: 'NOTICE', threshold: 1 });
    await set({ code, isOn: false }, 2);
    expect(await warning(code)).toBeUndefined();
    const rules =
      'query($id: ID) { project(id: $id) { warningRules { code isOn limit limitUnit unit noticeFrom decisionFrom version } } }';
    const { project } = await as(here.bystander).do<{ project: { warningRules: { code: string }[] } }>(rules, {
      id: here.project.id,
    });
    expect(project.warningRules.find((rule) => rule.code === code)).toEqual({
      code,
      isOn: false,
      limit: 7,
      limitUnit: 'DAYS',
      unit: 'COUNT',
      noticeFrom: 1,
      decisionFrom: 2,
      version: 3,
    });
    expect(project.warningRules.length).toBe(10);
  });

  it('has one effect when it is sent twice, and is refused on a stale version', async () => {
    const input = { projectId: here.project.id, code: 'STAFF_CHANGE', limit: 30 };
    const variables = { id: v7(), version: 0, input };
    const first = await as(here.leader).ask(SET, variables);
    expect((await as(here.leader).ask(SET, variables)).data).toEqual(first.data);
    expect(await as(here.leader).refused(SET, { version: 0, input })).toMatchObject({ code: 'CONFLICT' });
    const other = { version: 1, input: { ...input, code: 'PARTNER_SILENT' } };
    expect(await as(here.leader).refused(SET, other)).toMatchObject({ code: 'CONFLICT', field: 'expectedVersion' });
  });

  it.each<[string, object, string, string]>([
    ['a limit where there is none', { code: 'BEHIND_PLAN', limit: 5 }, 'WARNING_RULE_HAS_NO_LIMIT', 'input.limit'],
    [
      'an eye that opens after the decision',
      { code: 'SHORT_OF_TIME', noticeFrom: 50 },
      'WARNING_NOTICE_AFTER_DECISION',
      'input.noticeFrom',
    ],
    ['no days at all', { code: 'PARTNER_SILENT', limit: 0 }, 'OUT_OF_RANGE', 'input.limit'],
    ['an unknown project', { code: 'PARTNER_SILENT', projectId: v7() }, 'NOT_FOUND', 'input.projectId'],
  ])('refuses %s', async (_, wrong, code, field) => {
    const input = { projectId: here.project.id, ...wrong };
    expect(await as(here.leader).refused(SET, { version: 0, input })).toMatchObject({ code, field });
  });

  it('is for the project’s leader and administrators', async () => {
    await set({ code: 'PARTNER_SILENT', limit: 14 }, 0, here.admin);
    const input = { projectId: here.project.id, code: 'PARTNER_SILENT', limit: 7 };
    for (const person of [here.subleader, here.coach, here.observer, here.auditor, here.bystander]) {
      expect(await as(person).refused(SET, { version: 1, input })).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
