// Action plans: proposed from criteria, agreed with the company, followed up, completed, dropped and measured.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import {
  agreedPlan,
  criteriaOn,
  deed,
  done,
  followUpsIn,
  nth,
  PROPOSE,
  proposed,
  type PlanSeen,
} from './action-plans.js';
import { cast, daysFromToday, opened, today, type Cast, type Opened } from './cast.js';
import { area, type Area } from './staircases.js';

let here: Cast;
let energy: Area;
let criteria: string[];
beforeAll(async () => {
  here = await cast();
  energy = await area(here.world, 1);
  criteria = await criteriaOn(here.world, energy, 2, ['e2a', 'e2b', 'e2c']);
});

const planAgain = async (id: string): Promise<PlanSeen> => {
  const fields = 'id version state closedOn actions { id version state coach { id } }';
  const data = await as(here.coach).do<{ actionPlan: PlanSeen }>(
    `query($id: ID!) { actionPlan(id: $id) { ${fields} } }`,
    { id },
  );
  return data.actionPlan;
};

describe('proposing an action plan', () => {
  it('makes an action for each criterion named, in the order of the steps, by the company in 90 days', async () => {
    const enrolment = await opened(here, here.coach);
    const [first, second] = criteria;
    const plan = await proposed(here.coach, enrolment.id, [String(second), String(first)], {
      targetPicture: 'Halverad elräkning.',
    });
    expect(plan).toMatchObject({
      state: 'DRAFT',
      targetPicture: 'Halverad elräkning.',
      enrolment: { id: enrolment.id },
      actions: [
        {
          state: 'PROPOSED',
          what: 'Se till e2a',
          owner: 'COMPANY',
          dueOn: daysFromToday(90),
          criterion: { id: first },
          insatsomrade: { id: energy.id },
          coach: { id: here.coaches.coach.id },
          followUp: null,
        },
        { what: 'Se till e2b' },
      ],
    });
  });

  it('speaks English to who reads English', async () => {
    const enrolment = await opened(here, here.coach);
    const variables = { input: { enrolmentId: enrolment.id, criterionIds: criteria.slice(0, 1) } };
    const english = as(here.coach).with({ 'accept-language': 'en' });
    const { actionPlanPropose } = await english.do<{ actionPlanPropose: PlanSeen }>(PROPOSE, variables);
    expect(actionPlanPropose.actions.map(({ what }) => what)).toEqual(['Se till e2a (en)']);
  });

  it('adds to the plan that stands, and not what is under way there', async () => {
    const enrolment = await opened(here, here.coach);
    const first = await proposed(here.coach, enrolment.id, criteria.slice(0, 1), { dueOn: daysFromToday(30) });
    const again = await proposed(here.coach, enrolment.id, criteria.slice(0, 2));
    expect(again.id).toBe(first.id);
    expect(again.actions.map(({ criterion, dueOn }) => [criterion?.code, dueOn])).toEqual([
      ['e2a', daysFromToday(30)],
      ['e2b', daysFromToday(90)],
    ]);
  });

  it('proposes anew what was completed or dropped', async () => {
    const enrolment = await opened(here, here.coach);
    const plan = await proposed(here.coach, enrolment.id, criteria.slice(0, 2));
    await done(here.coach, 'actionDrop', nth(plan, 0), { reason: 'Ny maskin i stället.' });
    await done(here.coach, 'actionComplete', nth(plan, 1));
    const again = await proposed(here.coach, enrolment.id, criteria.slice(0, 2));
    expect(again.actions.map(({ state }) => state).toSorted()).toEqual([
      'COMPLETED',
      'DROPPED',
      'PROPOSED',
      'PROPOSED',
    ]);
  });

  it('has one effect when it is sent twice', async () => {
    const enrolment = await opened(here, here.coach);
    const variables = { id: v7(), input: { enrolmentId: enrolment.id, criterionIds: criteria } };
    const first = await as(here.coach).ask<{ actionPlanPropose: PlanSeen }>(PROPOSE, variables);
    const second = await as(here.coach).ask(PROPOSE, variables);
    expect(second.data).toEqual(first.data);
    expect(first.data?.actionPlanPropose).toMatchObject({ id: variables.id, actions: { length: 3 } });
  });

  it('keeps to the areas named', async () => {
    const other = await area(here.world, 2);
    const [strange] = await criteriaOn(here.world, other, 1, ['o1a']);
    const enrolment = await opened(here, here.coach);
    const plan = await proposed(here.coach, enrolment.id, [String(strange), ...criteria], {
      insatsomradeIds: [other.id],
    });
    expect(plan.actions.map(({ criterion }) => criterion?.code)).toEqual(['o1a']);
  });

  it('is refused for a criterion that does not exist, and for one of a draft', async () => {
    const enrolment = await opened(here, here.coach);
    const draft = await area(here.world, 3, false);
    const [unpublished] = await criteriaOn(here.world, draft, 1, ['d1a']);
    const propose = (criterionIds: unknown[]): ReturnType<ReturnType<typeof as>['refused']> =>
      as(here.coach).refused(PROPOSE, { input: { enrolmentId: enrolment.id, criterionIds } });
    expect(await propose([criteria[0], v7()])).toMatchObject({ code: 'NOT_FOUND', field: 'input.criterionIds.1' });
    const refused = await propose([criteria[0], unpublished]);
    expect(refused).toMatchObject({ code: 'ACTION_CRITERION_UNPUBLISHED', field: 'input.criterionIds.1' });
  });

  it('is refused where nothing is assessed and no criteria are named, and in an enrolment that is closed', async () => {
    const enrolment = await opened(here, here.coach);
    const input = { enrolmentId: enrolment.id };
    expect(await as(here.coach).refused(PROPOSE, { input })).toMatchObject({ code: 'ACTION_PLAN_NOTHING_ASSESSED' });
    const close = `mutation($id: ID!) { enrolmentClose(id: $id, expectedVersion: 1, input: { outcome: DECLINED, reason: COMPANY_SHORT_OF_TIME }) { id } }`;
    await as(here.coach).do(close, { id: enrolment.id });
    expect(await as(here.coach).refused(PROPOSE, { input })).toMatchObject({ code: 'ENROLMENT_ALREADY_CLOSED' });
  });
});

describe('agreeing on an action plan', () => {
  it('opens what was proposed, and somebody comes back for what is due in the same week at once', async () => {
    const plan = await agreedPlan(here, [daysFromToday(30), daysFromToday(33), daysFromToday(60)]);
    expect(plan).toMatchObject({ state: 'AGREED', agreedOn: today() });
    expect(plan.actions.map(({ state, followUp }) => [state, followUp?.dueOn, followUp?.what])).toEqual([
      ['OPEN', daysFromToday(33), 'Åtgärd 1.; Åtgärd 2.'],
      ['OPEN', daysFromToday(33), 'Åtgärd 1.; Åtgärd 2.'],
      ['OPEN', daysFromToday(60), 'Åtgärd 3.'],
    ]);
    expect(await followUpsIn(here.coach, plan.enrolment.id)).toHaveLength(2);
  });

  it('may be about some of it; the rest stays proposed, and can be agreed on later', async () => {
    const enrolment = await opened(here, here.coach);
    const plan = await proposed(here.coach, enrolment.id, criteria);
    const on = daysFromToday(-2);
    const part = await done<PlanSeen>(here.coach, 'actionPlanAgree', plan, { actionIds: [nth(plan, 1).id], on });
    expect(part.actions.map(({ state }) => state)).toEqual(['PROPOSED', 'OPEN', 'PROPOSED']);
    const whole = await done<PlanSeen>(here.coach, 'actionPlanAgree', part, { targetPicture: 'Framme.' });
    expect(whole).toMatchObject({ agreedOn: on, targetPicture: 'Framme.' });
    expect(whole.actions.map(({ state }) => state)).toEqual(['OPEN', 'OPEN', 'OPEN']);
  });

  it('is refused when nothing is proposed, for an action of another plan, and on a day to come', async () => {
    const plan = await proposed(here.coach, (await opened(here, here.coach)).id);
    const other = await proposed(here.coach, (await opened(here, here.coach)).id, criteria);
    const agree = (input: object): ReturnType<ReturnType<typeof as>['refused']> =>
      as(here.coach).refused(deed('actionPlanAgree'), { id: plan.id, version: plan.version, input });
    expect(await agree({})).toMatchObject({ code: 'ACTION_PLAN_NOTHING_TO_AGREE' });
    expect(await agree({ actionIds: [nth(other, 0).id] })).toMatchObject({
      code: 'ACTION_OF_OTHER_PLAN',
      field: 'input.actionIds.0',
    });
    expect(await agree({ on: daysFromToday(1) })).toMatchObject({ code: 'ACTION_DAY_IN_FUTURE', field: 'input.on' });
  });

  it('is refused with a stale version', async () => {
    const plan = await agreedPlan(here, [daysFromToday(5)]);
    const stale = { id: plan.id, version: 1, input: {} };
    expect(await as(here.coach).refused(deed('actionPlanAgree'), stale)).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('the end of an action plan', () => {
  it('is not on a day before it was agreed', async () => {
    const plan = await agreedPlan(here, [daysFromToday(5)]);
    const variables = { id: plan.id, version: plan.version, input: { on: daysFromToday(-1) } };
    const refusal = await as(here.coach).refused(deed('actionPlanClose'), variables);
    expect(refusal).toMatchObject({ code: 'ACTION_PLAN_CLOSED_BEFORE_AGREED', field: 'input.on' });
  });

  it('is told, and the next proposal begins a new plan', async () => {
    const plan = await agreedPlan(here, [daysFromToday(1)]);
    const closed = await done<PlanSeen>(here.coach, 'actionPlanClose', plan, { reason: 'Målet är nått.' });
    expect(closed).toMatchObject({ state: 'CLOSED', closedOn: today() });
    const next = await proposed(here.coach, plan.enrolment.id, criteria);
    expect(next).toMatchObject({ state: 'DRAFT' });
    expect(next.id).not.toBe(plan.id);
    const ask = 'query($id: ID!) { enrolment(id: $id) { actionPlan { id } company { actionPlan { id } } } }';
    const standing = { actionPlan: { id: next.id }, company: { actionPlan: { id: next.id } } };
    expect(await as(here.coach).do(ask, { id: plan.enrolment.id })).toEqual({ enrolment: standing });
  });

  it('comes with the end of the enrolment; what was open may still be completed', async () => {
    const plan = await agreedPlan(here, [daysFromToday(1)]);
    const close = `mutation($id: ID!) { enrolmentClose(id: $id, expectedVersion: 1, input: { outcome: DECLINED, reason: COMPANY_SHORT_OF_TIME }) { id } }`;
    await as(here.coach).do(close, { id: plan.enrolment.id });
    expect(await planAgain(plan.id)).toMatchObject({ state: 'CLOSED', closedOn: today() });
    expect(await done(here.coach, 'actionComplete', nth(plan, 0))).toMatchObject({ state: 'COMPLETED' });
    const variables = { input: { actionPlanId: plan.id, what: 'En till.' } };
    const add = 'mutation($input: ActionAddInput!) { actionAdd(input: $input) { id } }';
    expect(await as(here.coach).refused(add, variables)).toMatchObject({ code: 'ACTION_PLAN_ALREADY_CLOSED' });
  });
});

describe('a hand-over', () => {
  const handOver = async (enrolment: Opened, coachId: string): Promise<void> => {
    const document = `mutation($id: ID!, $version: Int!, $input: EnrolmentHandOverInput!) {
      enrolmentHandOver(id: $id, expectedVersion: $version, input: $input) { id } }`;
    await as(here.coach).do(document, { ...enrolment, input: { coachId } });
  };

  it('to a colleague passes the actions on', async () => {
    const enrolment = await opened(here, here.coach);
    const plan = await proposed(here.coach, enrolment.id, criteria.slice(0, 1));
    await handOver(enrolment, here.coaches.colleague.id);
    const after = await planAgain(plan.id);
    expect(after).toMatchObject({ state: 'DRAFT', actions: [{ coach: { id: here.coaches.colleague.id } }] });
    expect(await done(here.colleague, 'actionComplete', nth(after, 0))).toMatchObject({ state: 'COMPLETED' });
  });

  it('to another partner leaves the plan with the first, and the other begins one of its own', async () => {
    const enrolment = await opened(here, here.coach);
    const plan = await proposed(here.coach, enrolment.id, criteria.slice(0, 1));
    await handOver(enrolment, here.coaches.partnerCoach.id);
    expect(await planAgain(plan.id)).toMatchObject({ state: 'CLOSED' });
    const own = await proposed(here.partnerCoach, enrolment.id, criteria.slice(1, 2));
    expect(own).toMatchObject({ state: 'DRAFT', actions: [{ what: 'Se till e2b' }] });
    const ask = 'query($id: ID!) { enrolment(id: $id) { actionPlan { id } } }';
    expect(await as(here.partnerCoach).do(ask, { id: enrolment.id })).toEqual({
      enrolment: { actionPlan: { id: own.id } },
    });
  });
});
