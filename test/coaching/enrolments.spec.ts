// A company takes part: opened, agreed, asked again, closed and taken back, each on its day and each only once.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { sql } from '#platform/database/sql.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { found } from '../support/make.js';
import {
  agreed,
  cast,
  coachProfile,
  company,
  daysFromToday,
  mutation,
  opened,
  today,
  variablesOf,
  verb,
  type Cast,
} from './cast.js';

const OPEN = `mutation($id: ID, $input: EnrolmentOpenInput!) { enrolmentOpen(id: $id, input: $input) {
  id version stage openedOn agreedOn company { id } project { id } organisation { id } coach { id } viewerCan } }`;
const STAGE = 'id version stage openedOn agreedOn askAgainOn askAgainReason closedOn outcome closeReason closeNote';
const READ = `query($id: ID!) { enrolment(id: $id) { ${STAGE} } }`;

let here: Cast;
beforeAll(async () => {
  here = await cast();
});

describe('opening an enrolment', () => {
  it('takes company and project, and makes the coach who opens it responsible from today', async () => {
    const { id: companyId } = await here.company();
    const input = { companyId, projectId: here.project.id };
    const { enrolmentOpen } = await as(here.coach).do(OPEN, { input });
    expect(enrolmentOpen).toMatchObject({
      stage: 'INTERESTED',
      openedOn: today(),
      agreedOn: null,
      company: { id: companyId },
      project: { id: here.project.id },
      organisation: { id: here.owner.id },
      coach: { id: here.coaches.coach.id },
    });
  });

  it('lets a coach open for a colleague, on an earlier day', async () => {
    const { id: companyId } = await here.company();
    const on = daysFromToday(-12);
    const input = { companyId, projectId: here.project.id, coachId: here.coaches.colleague.id, on };
    const { enrolmentOpen } = await as(here.coach).do(OPEN, { input });
    expect(enrolmentOpen).toMatchObject({ openedOn: on, coach: { id: here.coaches.colleague.id } });
  });

  it('lets a leader open for another partner, with nobody responsible yet', async () => {
    const { id: companyId } = await here.company();
    const input = { companyId, projectId: here.project.id, organisationId: here.partner.id };
    const { enrolmentOpen } = await as(here.leader).do(OPEN, { input });
    expect(enrolmentOpen).toMatchObject({ organisation: { id: here.partner.id }, coach: null });
  });

  it('lets a coach who has no profile yet go on with what was opened', async () => {
    const roles = [{ project: here.project, role: ProjectRoleName.COACH }];
    const newcomer = await here.world.person({ organisation: here.owner, roles });
    const enrolment = await opened(here, newcomer);
    await verb(newcomer, 'enrolmentAgree', enrolment, {});
  });

  it('is refused when the company is already open in the project, also for another partner', async () => {
    const { id: companyId } = await here.company();
    const input = { companyId, projectId: here.project.id };
    await as(here.coach).do(OPEN, { input });
    const refusal = await as(here.partnerCoach).refused(OPEN, { input });
    expect(refusal).toMatchObject({ code: 'ENROLMENT_ALREADY_OPEN', field: 'input.companyId' });
    expect(refusal.message).toContain('redan ett öppet deltagande');
  });

  it('is refused for all but one of two who open at the same moment', async () => {
    const { id: companyId } = await here.company();
    const input = { companyId, projectId: here.project.id };
    const answers = await Promise.all(
      [here.coach, here.colleague, here.partnerCoach].map((by) => as(by).ask(OPEN, { input })),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OPENED').toSorted();
    expect(codes).toEqual(['ENROLMENT_ALREADY_OPEN', 'ENROLMENT_ALREADY_OPEN', 'OPENED']);
  });

  it('is possible again once the former one is closed', async () => {
    const { id: companyId } = await here.company();
    const first = await opened(here, here.coach, { companyId });
    await verb(here.coach, 'enrolmentClose', first, { outcome: 'DECLINED', reason: 'COMPANY_SHORT_OF_TIME' });
    const second = await opened(here, here.coach, { companyId });
    const answer = await as(here.coach).do(
      `query($id: ID!) { company(id: $id) { enrolments { totalCount nodes { id stage } } } }`,
      { id: companyId },
    );
    expect(answer).toMatchObject({ company: { enrolments: { totalCount: 2 } } });
    expect(JSON.stringify(answer)).toContain(second.id);
  });

  it('has one effect when it is sent twice, and says so', async () => {
    const { id: companyId } = await here.company();
    const variables = { id: v7(), input: { companyId, projectId: here.project.id } };
    const first = await as(here.coach).ask(OPEN, variables);
    const second = await as(here.coach).ask(OPEN, variables);
    expect(second.data).toEqual(first.data);
    expect(second.extensions).toMatchObject({ replayed: true });
  });

  it.each([
    ['of a company that does not exist', () => ({ companyId: v7() }), 'NOT_FOUND', 'input.companyId'],
    ['in a project that does not exist', () => ({ projectId: v7() }), 'NOT_FOUND', 'input.projectId'],
    ['with a coach who does not exist', () => ({ coachId: v7() }), 'NOT_FOUND', 'input.coachId'],
    ['on a day to come', () => ({ on: daysFromToday(1) }), 'ENROLMENT_DAY_IN_FUTURE', 'input.on'],
    ['with something that is no id', () => ({ companyId: 'x' }), 'ID_INVALID', 'input.companyId'],
    [
      'with a coach of another partner than the one named',
      () => ({ coachId: here.coaches.partnerCoach.id, organisationId: here.owner.id }),
      'ENROLMENT_COACH_OF_OTHER_ORGANISATION',
      'input.coachId',
    ],
  ])('is refused %s', async (_, wrong, code, field) => {
    const { id: companyId } = await here.company();
    const input = { companyId, projectId: here.project.id, ...wrong() };
    expect(await as(here.coach).refused(OPEN, { input })).toMatchObject({ code, field });
  });

  it('is refused with a coach who has no role in the project', async () => {
    const stranger = await here.world.person({ organisation: here.owner });
    const { id: coachId } = await coachProfile(here.world, stranger);
    const input = { companyId: (await here.company()).id, projectId: here.project.id, coachId };
    const refusal = await as(here.leader).refused(OPEN, { input });
    expect(refusal).toMatchObject({ code: 'ENROLMENT_COACH_OUTSIDE_PROJECT', field: 'input.coachId' });
  });

  it('is refused with a coach who has retired', async () => {
    const stranger = await here.world.person({ organisation: here.owner });
    const { id: coachId } = await coachProfile(here.world, stranger, { retiredOn: daysFromToday(-1) });
    const input = { companyId: (await here.company()).id, projectId: here.project.id, coachId };
    expect(await as(here.leader).refused(OPEN, { input })).toMatchObject({ code: 'ENROLMENT_COACH_RETIRED' });
  });

  it('is refused for an organisation that is not in the project', async () => {
    const { id: organisationId } = await here.world.organisation();
    const input = { companyId: (await here.company()).id, projectId: here.project.id, organisationId };
    const refusal = await as(here.leader).refused(OPEN, { input });
    expect(refusal).toMatchObject({ code: 'ENROLMENT_ORGANISATION_OUTSIDE_PROJECT', field: 'input.organisationId' });
  });

  it('is refused after the project ended, also for a day before it did', async () => {
    const ended = await cast({ endedOn: daysFromToday(-30) });
    const input = { companyId: (await ended.company()).id, projectId: ended.project.id };
    for (const on of [undefined, daysFromToday(-30)]) {
      const refusal = await as(ended.coach).refused(OPEN, { input: { ...input, on } });
      expect(refusal).toMatchObject({ code: 'PROJECT_CLOSED', params: { since: daysFromToday(-30) } });
    }
  });

  it('treats a company and a project of another workspace as if they did not exist', async () => {
    const elsewhere = await found();
    const theirs = await company(elsewhere);
    const theirProject = await elsewhere.project();
    const input = { companyId: (await here.company()).id, projectId: here.project.id };
    expect(await as(here.coach).refused(OPEN, { input: { ...input, companyId: theirs.id } })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.companyId',
    });
    expect(await as(here.coach).refused(OPEN, { input: { ...input, projectId: theirProject.id } })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.projectId',
    });
  });
});

describe('agreeing', () => {
  it('makes the enrolment agreed from its day, and forgets that the company wanted to wait', async () => {
    const enrolment = await opened(here, here.coach, { on: daysFromToday(-9) });
    const waiting = await verb(here.coach, 'enrolmentAskAgain', enrolment, { on: daysFromToday(3) });
    const on = daysFromToday(-2);
    const { enrolmentAgree } = await as(here.coach).do(mutation('enrolmentAgree', STAGE), variablesOf(waiting, { on }));
    expect(enrolmentAgree).toMatchObject({ stage: 'AGREED', agreedOn: on, askAgainOn: null, askAgainReason: null });
  });

  it.each([
    ['before the day it was opened', -4, 'ENROLMENT_BEFORE_OPENED'],
    ['on a day to come', 1, 'ENROLMENT_DAY_IN_FUTURE'],
  ])('is refused %s', async (_, days, code) => {
    const enrolment = await opened(here, here.coach, { on: daysFromToday(-3) });
    const variables = variablesOf(enrolment, { on: daysFromToday(days) });
    const refusal = await as(here.coach).refused(mutation('enrolmentAgree'), variables);
    expect(refusal).toMatchObject({ code, field: 'input.on' });
  });

  it('is refused a second time, with the day of the first', async () => {
    const enrolment = await agreed(here, here.coach);
    const refusal = await as(here.coach).refused(mutation('enrolmentAgree'), variablesOf(enrolment, {}));
    expect(refusal).toMatchObject({ code: 'ENROLMENT_ALREADY_AGREED', params: { since: today() } });
  });

  it('is refused on a stale version, with both versions and the present state', async () => {
    const { id } = await agreed(here, here.coach);
    const refusal = await as(here.coach).refused(mutation('enrolmentAgree'), variablesOf({ id, version: 1 }, {}));
    expect(refusal).toMatchObject({ code: 'CONFLICT', params: { expectedVersion: 1, currentVersion: 2 } });
  });

  it('has one effect when it is sent twice under one key', async () => {
    const enrolment = await opened(here, here.coach);
    const client = as(here.coach).with({ 'idempotency-key': v7() });
    const document = mutation('enrolmentAgree', STAGE);
    const first = await client.ask(document, variablesOf(enrolment, {}));
    const second = await client.ask(document, variablesOf(enrolment, {}));
    expect(first.errors).toBeUndefined();
    expect(second.data).toEqual(first.data);
  });
});

describe('asking again', () => {
  it('is no decline: the enrolment waits for its day, with the reason', async () => {
    const enrolment = await opened(here, here.coach);
    const on = daysFromToday(60);
    const { enrolmentAskAgain } = await as(here.coach).do(
      mutation('enrolmentAskAgain', STAGE),
      variablesOf(enrolment, { on, reason: 'COMPANY_SHORT_OF_TIME' }),
    );
    expect(enrolmentAskAgain).toMatchObject({
      stage: 'ASK_LATER',
      askAgainOn: on,
      askAgainReason: 'COMPANY_SHORT_OF_TIME',
      outcome: null,
      closedOn: null,
    });
  });

  it('is refused for a day that has been, and once agreed', async () => {
    const enrolment = await opened(here, here.coach);
    const past = variablesOf(enrolment, { on: daysFromToday(-1) });
    expect(await as(here.coach).refused(mutation('enrolmentAskAgain'), past)).toMatchObject({
      code: 'ENROLMENT_ASK_AGAIN_IN_PAST',
      field: 'input.on',
    });
    const done = await agreed(here, here.coach);
    const later = variablesOf(done, { on: daysFromToday(5) });
    expect(await as(here.coach).refused(mutation('enrolmentAskAgain'), later)).toMatchObject({
      code: 'ENROLMENT_ALREADY_AGREED',
    });
  });
});

describe('closing an enrolment', () => {
  it('keeps how and why the company left, on its day', async () => {
    const enrolment = await agreed(here, here.coach, { on: daysFromToday(-1) });
    const input = { outcome: 'LEFT', reason: 'COMPANY_SHORT_OF_TIME', note: 'De har fullt upp.' };
    const { enrolmentClose } = await as(here.coach).do(
      mutation('enrolmentClose', STAGE),
      variablesOf(enrolment, input),
    );
    expect(enrolmentClose).toMatchObject({
      stage: 'CLOSED',
      closedOn: today(),
      outcome: 'LEFT',
      closeReason: 'COMPANY_SHORT_OF_TIME',
      closeNote: 'De har fullt upp.',
    });
  });

  it('asks for no reason when the company completed', async () => {
    const enrolment = await agreed(here, here.coach);
    const done = await as(here.coach).do(
      mutation('enrolmentClose', STAGE),
      variablesOf(enrolment, { outcome: 'COMPLETED' }),
    );
    expect(done).toMatchObject({ enrolmentClose: { outcome: 'COMPLETED', closeReason: null } });
  });

  it.each([
    ['without a reason when it ends early', { outcome: 'LEFT' }, 'ENROLMENT_REASON_REQUIRED', 'input.reason'],
    [
      'without a sentence when the reason is another',
      { outcome: 'LEFT', reason: 'OTHER' },
      'ENROLMENT_NOTE_REQUIRED',
      'input.note',
    ],
    [
      'as declined by a company that agreed',
      { outcome: 'DECLINED', reason: 'COMPANY_CEASED' },
      'ENROLMENT_OUTCOME_DOES_NOT_FIT',
      'input.outcome',
    ],
    ['on a day to come', { outcome: 'COMPLETED', on: daysFromToday(1) }, 'ENROLMENT_DAY_IN_FUTURE', 'input.on'],
    [
      'before the day it was agreed',
      { outcome: 'COMPLETED', on: daysFromToday(-1) },
      'ENROLMENT_BEFORE_AGREED',
      'input.on',
    ],
    [
      'before the day it was opened',
      { outcome: 'COMPLETED', on: daysFromToday(-9) },
      'ENROLMENT_BEFORE_OPENED',
      'input.on',
    ],
  ])('is refused %s', async (_, input, code, field) => {
    const enrolment = await agreed(here, here.coach, { on: daysFromToday(-5) });
    const refusal = await as(here.coach).refused(mutation('enrolmentClose'), variablesOf(enrolment, input));
    expect(refusal).toMatchObject({ code, field });
    const { enrolment: unchanged } = await as(here.coach).do<{ enrolment: unknown }>(READ, { id: enrolment.id });
    expect(unchanged).toMatchObject({ stage: 'AGREED', version: enrolment.version });
  });

  it('is refused as completed by a company that never agreed', async () => {
    const enrolment = await opened(here, here.coach);
    const variables = variablesOf(enrolment, { outcome: 'COMPLETED' });
    const refusal = await as(here.coach).refused(mutation('enrolmentClose'), variables);
    expect(refusal).toMatchObject({ code: 'ENROLMENT_OUTCOME_DOES_NOT_FIT', params: { outcomes: ['DECLINED'] } });
  });

  it('ends what can be done: nothing more is agreed, handed over, judged or closed', async () => {
    const enrolment = await agreed(here, here.coach);
    const closed = await verb(here.coach, 'enrolmentClose', enrolment, { outcome: 'COMPLETED' });
    const tries: [string, Record<string, unknown>][] = [
      ['enrolmentAgree', {}],
      ['enrolmentAskAgain', { on: daysFromToday(3) }],
      ['enrolmentHandOver', { coachId: here.coaches.colleague.id }],
      ['enrolmentNameCoach', { coachId: here.coaches.colleague.id }],
      ['enrolmentJudge', { judgements: [] }],
      ['enrolmentClose', { outcome: 'COMPLETED' }],
    ];
    for (const [name, input] of tries) {
      const refusal = await as(here.coach).refused(mutation(name), variablesOf(closed, input));
      expect([name, refusal.code, refusal.params]).toEqual([name, 'ENROLMENT_ALREADY_CLOSED', { since: today() }]);
    }
  });
});

describe('taking back a close', () => {
  it('opens the enrolment again as it was, and history keeps both', async () => {
    const enrolment = await agreed(here, here.coach);
    const closed = await verb(here.coach, 'enrolmentClose', enrolment, { outcome: 'LEFT', reason: 'COMPANY_CEASED' });
    const variables = variablesOf(closed, { reason: 'Fel företag.' });
    const { enrolmentReopen } = await as(here.coach).do(mutation('enrolmentReopen', STAGE), variables);
    expect(enrolmentReopen).toMatchObject({ stage: 'AGREED', closedOn: null, outcome: null, closeReason: null });
    const { history } = await as(here.coach).do<{ history: { nodes: { verb: string; reason: string | null }[] } }>(
      `query($id: ID!) { history(of: $id) { nodes { verb reason } } }`,
      { id: enrolment.id },
    );
    expect(history.nodes).toEqual([
      { verb: 'enrolment.reopen', reason: 'Fel företag.' },
      { verb: 'enrolment.close', reason: 'COMPANY_CEASED' },
      { verb: 'enrolment.agree', reason: null },
      { verb: 'enrolment.open', reason: null },
    ]);
  });

  it('is refused when there is nothing to take back', async () => {
    const enrolment = await agreed(here, here.coach);
    const refusal = await as(here.coach).refused(
      mutation('enrolmentReopen'),
      variablesOf(enrolment, { reason: 'Fel.' }),
    );
    expect(refusal).toMatchObject({ code: 'ENROLMENT_NOT_CLOSED' });
  });

  it('is refused more than thirty days after it was recorded', async () => {
    const enrolment = await agreed(here, here.coach);
    const closed = await verb(here.coach, 'enrolmentClose', enrolment, { outcome: 'COMPLETED' });
    await inside(here.world.workspaceId, (db) =>
      db.transaction(async () => {
        const [row] = await db.select(Enrolment, (t) => sql`${t}."id" = ${closed.id}`);
        if (row) await db.amend(Object.assign(row, { closedAt: new Date(Date.now() - 32 * 86_400_000) }));
      }),
    );
    const variables = variablesOf({ id: closed.id, version: closed.version + 1 }, { reason: 'Fel.' });
    const refusal = await as(here.coach).refused(mutation('enrolmentReopen'), variables);
    expect(refusal).toMatchObject({ code: 'ENROLMENT_CLOSED_TOO_LONG_AGO', params: { days: 30 } });
  });

  it('is refused when the company has been enrolled anew since', async () => {
    const { id: companyId } = await here.company();
    const first = await agreed(here, here.coach, { companyId });
    const closed = await verb(here.coach, 'enrolmentClose', first, { outcome: 'COMPLETED' });
    await opened(here, here.coach, { companyId });
    const refusal = await as(here.coach).refused(mutation('enrolmentReopen'), variablesOf(closed, { reason: 'Fel.' }));
    expect(refusal).toMatchObject({ code: 'ENROLMENT_ALREADY_OPEN' });
  });
});
