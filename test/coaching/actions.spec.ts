// The actions of a plan: added, amended, completed, dropped and measured; what they offer anew, and the lists of them.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import {
  ADD,
  added,
  agreedPlan,
  criteriaOn,
  deed,
  done,
  followUpsIn,
  nth,
  proposed,
  type ActionSeen,
} from './action-plans.js';
import { cast, daysFromToday, opened, today, type Cast } from './cast.js';
import { contact } from './sessions.js';
import { area, type Area } from './staircases.js';

let here: Cast;
let energy: Area;
let criteria: string[];
beforeAll(async () => {
  here = await cast();
  energy = await area(here.world, 1);
  criteria = await criteriaOn(here.world, energy, 2, ['e2a', 'e2b', 'e2c']);
});

describe('adding and amending an action', () => {
  it('takes all that is told of it', async () => {
    const plan = await proposed(here.coach, (await opened(here, here.coach)).id);
    const effects = [
      { unit: 'KWH', expected: 12_000.5 },
      { unit: 'SEK', expected: 18_000 },
    ];
    const told = {
      owner: 'COACH',
      ownerName: 'Vera Verkmästare',
      effort: 1,
      benefit: 3,
      effects,
      criterionId: criteria[0],
    };
    expect(await added(here.coach, plan.id, told)).toMatchObject({
      state: 'PROPOSED',
      owner: 'COACH',
      ownerName: 'Vera Verkmästare',
      effort: 1,
      benefit: 3,
      dueOn: daysFromToday(90),
      insatsomrade: { id: energy.id },
      effects: [
        { unit: 'KWH', expected: 12_000.5, actual: null, certainty: null },
        { unit: 'SEK', expected: 18_000, actual: null, certainty: null },
      ],
    });
  });

  it('is open and followed up at once in a plan that is agreed', async () => {
    const plan = await agreedPlan(here, [daysFromToday(5)]);
    const action = await added(here.coach, plan.id, { dueOn: daysFromToday(40) });
    expect(action).toMatchObject({ state: 'OPEN', agreedOn: today(), followUp: { dueOn: daysFromToday(40) } });
  });

  it('begins a plan where none stands, and goes into the one that does, wherever it is added by the enrolment', async () => {
    const { id: enrolmentId } = await opened(here, here.coach);
    const add = async (input: Record<string, unknown>) =>
      (await as(here.coach).do<{ actionAdd: ActionSeen & { actionPlan: { id: string } } }>(ADD, { input })).actionAdd;
    const first = await add({ enrolmentId, what: 'Mät först.' });
    expect(first).toMatchObject({ state: 'PROPOSED', dueOn: daysFromToday(90) });
    const agreed = {
      enrolmentId,
      what: 'Följ upp.',
      dueOn: daysFromToday(60),
      criterionId: criteria[0],
      isAgreed: true,
    };
    const second = await add(agreed);
    expect(second).toMatchObject({
      state: 'OPEN',
      agreedOn: today(),
      actionPlan: first.actionPlan,
      followUp: { dueOn: daysFromToday(60) },
    });
    const stands = `query($id: ID!) { enrolment(id: $id) { actionPlan { id state actions { state } } } }`;
    expect(await as(here.coach).do(stands, { id: enrolmentId })).toMatchObject({
      enrolment: {
        actionPlan: { ...first.actionPlan, state: 'AGREED', actions: [{ state: 'OPEN' }, { state: 'PROPOSED' }] },
      },
    });
  });

  it('begins a plan that is agreed with the first action that is', async () => {
    const { id: enrolmentId } = await opened(here, here.coach);
    const input = { enrolmentId, what: 'Mät först.', isAgreed: true };
    const { actionAdd } = await as(here.coach).do<{ actionAdd: ActionSeen }>(ADD, { input });
    expect(actionAdd).toMatchObject({ state: 'OPEN', agreedOn: today(), followUp: { dueOn: daysFromToday(90) } });
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['nowhere', {}, 'ONE_OF_REQUIRED', 'input.actionPlanId'],
    ['in two places', { actionPlanId: v7(), enrolmentId: v7() }, 'ONE_OF_REQUIRED', 'input.actionPlanId'],
    ['in an unknown enrolment', { enrolmentId: v7() }, 'NOT_FOUND', 'input.enrolmentId'],
  ])('is not added %s', async (_, where, code, field) => {
    expect(await as(here.coach).refused(ADD, { input: { what: 'Mät.', ...where } })).toMatchObject({ code, field });
  });

  it('moves its follow-up with its day, as far as others do not keep it', async () => {
    const plan = await agreedPlan(here, [daysFromToday(30), daysFromToday(33)]);
    const earlier = await done<ActionSeen>(here.coach, 'actionAmend', nth(plan, 0), { dueOn: daysFromToday(10) });
    expect(earlier.followUp).toMatchObject({ dueOn: daysFromToday(33) });
    const later = await done<ActionSeen>(here.coach, 'actionAmend', nth(plan, 1), { dueOn: daysFromToday(50) });
    expect(later.followUp).toMatchObject({ dueOn: daysFromToday(50) });
    expect(await followUpsIn(here.coach, plan.enrolment.id)).toHaveLength(1);
  });

  it('gets another follow-up when the one it had is over', async () => {
    const plan = await agreedPlan(here, [daysFromToday(3)]);
    const cancel = `mutation($id: ID!) { followUpCancel(id: $id, expectedVersion: 1, input: {}) { id } }`;
    await as(here.coach).do(cancel, { id: nth(plan, 0).followUp?.id });
    const moved = await done<ActionSeen>(here.coach, 'actionAmend', nth(plan, 0), { dueOn: daysFromToday(20) });
    expect(moved.followUp).toMatchObject({ dueOn: daysFromToday(20), isOpen: true });
  });

  it('leaves what is left out, and empties what is null', async () => {
    const plan = await proposed(here.coach, (await opened(here, here.coach)).id, criteria.slice(0, 1));
    const first = await done<ActionSeen>(here.coach, 'actionAmend', nth(plan, 0), { effort: 2, ownerName: 'Vera' });
    const second = await done<ActionSeen>(here.coach, 'actionAmend', first, { criterionId: null, ownerName: null });
    expect(second).toMatchObject({ what: 'Se till e2a', effort: 2, ownerName: null, criterion: null });
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['about nothing', { what: ' ' }, 'REQUIRED', 'input.what'],
    ['with an effort of 4', { effort: 4 }, 'OUT_OF_RANGE', 'input.effort'],
    [
      'with an effect to the fourth decimal',
      { effects: [{ unit: 'KWH', expected: 1.2345 }] },
      'TOO_MANY_DECIMALS',
      'input.effects.0.expected',
    ],
    ['by an unknown contact', { contactId: v7() }, 'NOT_FOUND', 'input.contactId'],
    ['by an unknown coach', { coachId: v7() }, 'NOT_FOUND', 'input.coachId'],
    ['in an unknown area', { insatsomradeId: v7() }, 'NOT_FOUND', 'input.insatsomradeId'],
    ['for an unknown criterion', { criterionId: v7() }, 'NOT_FOUND', 'input.criterionId'],
    [
      'with a unit twice',
      { effects: [{ unit: 'KWH', expected: 1 }, { unit: 'KWH' }] },
      'ACTION_EFFECT_TWICE',
      'input.effects.1.unit',
    ],
  ])('is refused %s', async (_, wrong, code, field) => {
    const plan = await proposed(here.coach, (await opened(here, here.coach)).id, criteria.slice(0, 1));
    const { id, version } = nth(plan, 0);
    expect(await as(here.coach).refused(deed('actionAmend'), { id, version, input: wrong })).toMatchObject({
      code,
      field,
    });
  });

  it('is refused a contact of another company', async () => {
    const plan = await proposed(here.coach, (await opened(here, here.coach)).id, criteria.slice(0, 1));
    const { id: companyId } = await here.company();
    const contactId = v7();
    const add = `mutation($id: ID!, $input: ContactAddInput!) { contactAdd(id: $id, input: $input) { id } }`;
    await as(here.coach).do(add, {
      id: contactId,
      input: { companyId, projectId: here.project.id, name: 'Vera Verkmästare' },
    });
    const { id, version } = nth(plan, 0);
    const refused = await as(here.coach).refused(deed('actionAmend'), { id, version, input: { contactId } });
    expect(refused).toMatchObject({ code: 'NOT_FOUND', field: 'input.contactId' });
  });

  it('is refused a contact of another partner, also by the leader who sees both', async () => {
    const { id: companyId } = await here.company();
    const enrolment = await opened(here, here.coach, { companyId });
    const plan = await proposed(here.coach, enrolment.id, criteria.slice(0, 1));
    const [theirs, ours] = [
      await contact(here, here.partnerCoach, companyId),
      await contact(here, here.coach, companyId),
    ];
    const { id, version } = nth(plan, 0);
    const refused = await as(here.leader).refused(deed('actionAmend'), {
      id,
      version,
      input: { contactId: theirs.id },
    });
    expect(refused).toMatchObject({ code: 'NOT_FOUND', field: 'input.contactId' });
    await as(here.leader).do(deed('actionAmend'), { id, version, input: { contactId: ours.id } });
  });
});

describe('completing and dropping an action', () => {
  it('completes the follow-up with the last action it was for', async () => {
    const plan = await agreedPlan(here, [daysFromToday(1), daysFromToday(2)]);
    const first = await done<ActionSeen>(here.coach, 'actionComplete', nth(plan, 0), {
      on: daysFromToday(-1),
      result: 'Klart.',
    });
    expect(first).toMatchObject({
      state: 'COMPLETED',
      result: 'Klart.',
      completedOn: daysFromToday(-1),
      followUp: { isOpen: true },
    });
    const last = await done<ActionSeen>(here.coach, 'actionComplete', nth(plan, 1));
    expect(last.followUp).toMatchObject({ isOpen: false, outcome: 'DONE', completedOn: today() });
  });

  it('partly completes it when the other action was dropped', async () => {
    const plan = await agreedPlan(here, [daysFromToday(1), daysFromToday(2)]);
    await done(here.coach, 'actionComplete', nth(plan, 0));
    const last = await done<ActionSeen>(here.coach, 'actionDrop', nth(plan, 1), { reason: 'Lönar sig inte.' });
    expect(last).toMatchObject({
      state: 'DROPPED',
      dropReason: 'Lönar sig inte.',
      followUp: { outcome: 'PARTLY_DONE' },
    });
  });

  it('moves it to an earlier day when the action due last is dropped, and withdraws it with the last', async () => {
    const plan = await agreedPlan(here, [daysFromToday(1), daysFromToday(5)]);
    const late = await done<ActionSeen>(here.coach, 'actionDrop', nth(plan, 1), { reason: 'Nej.' });
    expect(late.followUp).toMatchObject({ isOpen: true, dueOn: daysFromToday(1) });
    const early = await done<ActionSeen>(here.coach, 'actionDrop', nth(plan, 0), { reason: 'Nej.' });
    expect(early.followUp).toMatchObject({ isOpen: false, cancelledOn: today() });
  });

  it('tells what it gave, and later better', async () => {
    const plan = await agreedPlan(here, [daysFromToday(1)]);
    const told = [{ unit: 'KWH', actual: 100 }];
    const completed = await done<ActionSeen>(here.coach, 'actionComplete', nth(plan, 0), { effects: told });
    expect(completed).toMatchObject({ effects: [{ unit: 'KWH', actual: 100, certainty: 'ESTIMATED' }] });
    const better = { effects: [{ unit: 'KWH', actual: 120, certainty: 'MEASURED' }] };
    const measured = await done<ActionSeen>(here.coach, 'actionMeasure', completed, better);
    expect(measured).toMatchObject({ effects: [{ unit: 'KWH', actual: 120, certainty: 'MEASURED' }] });
  });

  it('offers the criterion for re-assessment', async () => {
    const companyId = (await here.company()).id;
    const enrolment = await opened(here, here.coach, { companyId });
    const plan = await proposed(here.coach, enrolment.id, criteria);
    const ask = 'query($id: ID!) { company(id: $id) { criteriaToReassess { id code } } }';
    expect(await as(here.coach).do(ask, { id: companyId })).toEqual({ company: { criteriaToReassess: [] } });
    await done(here.coach, 'actionComplete', nth(plan, 1));
    const offered = { company: { criteriaToReassess: [{ id: criteria[1], code: 'e2b' }] } };
    expect(await as(here.coach).do(ask, { id: companyId })).toEqual(offered);
    expect(await as(here.partnerCoach).do(ask, { id: companyId })).toEqual({ company: { criteriaToReassess: [] } });
  });

  it.each<[string, string, Record<string, unknown>, string]>([
    ['to complete what is completed', 'actionComplete', {}, 'ACTION_ALREADY_COMPLETED'],
    ['to drop what is completed', 'actionDrop', { reason: 'Nej.' }, 'ACTION_ALREADY_COMPLETED'],
    ['to amend what is completed', 'actionAmend', { effort: 1 }, 'ACTION_ALREADY_COMPLETED'],
  ])('is refused %s', async (_, name, input, code) => {
    const plan = await agreedPlan(here, [daysFromToday(1)]);
    const { id, version } = await done<ActionSeen>(here.coach, 'actionComplete', nth(plan, 0));
    expect(await as(here.coach).refused(deed(name), { id, version, input })).toMatchObject({ code });
  });

  it('is refused on a day to come, without a reason, and to measure what is open', async () => {
    const plan = await agreedPlan(here, [daysFromToday(1)]);
    const { id, version } = nth(plan, 0);
    const refused = async (name: string, input: object): Promise<string> =>
      (await as(here.coach).refused(deed(name), { id, version, input })).code;
    expect(await refused('actionComplete', { on: daysFromToday(1) })).toBe('ACTION_DAY_IN_FUTURE');
    expect(await refused('actionDrop', { reason: ' ' })).toBe('REQUIRED');
    expect(await refused('actionMeasure', { effects: [] })).toBe('ACTION_NOT_COMPLETED');
  });
});

describe('the lists of actions', () => {
  it('are filtered by whose they are, how they stand, and their insatsområde', async () => {
    const plan = await agreedPlan(here, [daysFromToday(-3), daysFromToday(4)]);
    await added(here.coach, plan.id, {
      dueOn: daysFromToday(9),
      owner: 'COACH',
      coachId: here.coaches.colleague.id,
      insatsomradeId: energy.id,
    });
    await done(here.coach, 'actionComplete', nth(plan, 1));
    const ask = `query($filter: ActionFilter) { actions(filter: $filter) { totalCount nodes { dueOn } } }`;
    const days = async (filter: object, by = here.coach): Promise<string[]> => {
      const all = { enrolmentId: plan.enrolment.id, ...filter };
      const data = await as(by).do<{ actions: { nodes: { dueOn: string }[] } }>(ask, { filter: all });
      return data.actions.nodes.map(({ dueOn }) => dueOn);
    };
    const [late, soon, far] = [daysFromToday(-3), daysFromToday(4), daysFromToday(9)];
    expect(await days({})).toEqual([late, soon, far]);
    expect(await days({ isMine: true })).toEqual([late, soon]);
    expect(await days({ isMine: true }, here.colleague)).toEqual([far]);
    expect(await days({ isOpen: true })).toEqual([late, far]);
    expect(await days({ isOpen: false })).toEqual([soon]);
    expect(await days({ isOverdue: true })).toEqual([late]);
    expect(await days({ state: 'COMPLETED' })).toEqual([soon]);
    expect(await days({ owner: 'COACH' })).toEqual([far]);
    expect(await days({ insatsomradeId: energy.id })).toEqual([far]);
    expect(await days({ dueFrom: soon, dueBefore: far })).toEqual([soon]);
    expect(await days({}, here.partnerCoach)).toEqual([]);
  });

  it('hang under the company, the enrolment and the project', async () => {
    const plan = await agreedPlan(here, [daysFromToday(2)]);
    const ask = `query($id: ID!) { actionPlan(id: $id) {
      company { actions { nodes { id } } } enrolment { actions { nodes { id isOverdue viewerCan } } }
      project { actions(filter: { actionPlanId: "${plan.id}" }) { nodes { id } } } } }`;
    const { id } = nth(plan, 0);
    const viewerCan = ['action:read', 'action:add', 'action:amend', 'action:complete', 'action:drop', 'action:measure'];
    expect(await as(here.coach).do(ask, { id: plan.id })).toEqual({
      actionPlan: {
        company: { actions: { nodes: [{ id }] } },
        enrolment: { actions: { nodes: [{ id, isOverdue: false, viewerCan }] } },
        project: { actions: { nodes: [{ id }] } },
      },
    });
  });
});
