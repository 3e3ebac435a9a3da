// Who sees a company's action plan, and who may keep it: the partner whose it is, and who sees the whole project.
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { added, ADD, deed, proposed, PROPOSE, type ActionSeen, type PlanSeen } from './action-plans.js';
import { cast, opened, verb, type Cast } from './cast.js';

type Someone = Exclude<
  { [Key in keyof Cast]: Cast[Key] extends { cookie: string } ? Key : never }[keyof Cast],
  undefined
>;

let here: Cast;
let plan: PlanSeen;
let action: ActionSeen;
beforeAll(async () => {
  here = await cast();
  const enrolment = await opened(here, here.partnerCoach);
  await verb(here.partnerCoach, 'enrolmentNameCoach', enrolment, { coachId: here.coaches.partnerNamed.id });
  plan = await proposed(here.partnerCoach, enrolment.id, [], { targetPicture: 'Hemlig målbild.' });
  action = await added(here.partnerCoach, plan.id, { ownerName: 'Vera Verkmästare' });
});

const EVERYBODY: [Someone, 'writes' | 'reads' | 'nothing'][] = [
  ['leader', 'writes'],
  ['subleader', 'writes'],
  ['partnerCoach', 'writes'],
  ['partnerNamed', 'writes'],
  ['partnerColleague', 'reads'],
  ['auditor', 'reads'],
  ['coach', 'nothing'],
  ['colleague', 'nothing'],
  ['admin', 'nothing'],
  ['observer', 'nothing'],
  ['bystander', 'nothing'],
];

const PLAN_VERBS = ['propose', 'amend', 'agree', 'close'].map((name) => `actionPlan:${name}`);
const ACTION_VERBS = ['add', 'amend', 'complete', 'drop', 'measure'].map((name) => `action:${name}`);

describe('the action plan of a partner’s company', () => {
  it.each(EVERYBODY)('to %s: %s', async (someone, what) => {
    const client = as(here[someone]);
    const ask = `query($plan: ID!, $action: ID!, $company: ID!) {
      actionPlan(id: $plan) { targetPicture viewerCan actions { id } } action(id: $action) { ownerName viewerCan }
      actions(filter: { actionPlanId: $plan }) { totalCount } company(id: $company) { actionPlan { id } } }`;
    const company = (plan as unknown as { company: { id: string } }).company.id;
    const seen = await client.do(ask, { plan: plan.id, action: action.id, company });
    if (what === 'nothing') {
      expect(seen).toMatchObject({ actionPlan: null, action: null, actions: { totalCount: 0 } });
      expect(JSON.stringify(seen)).not.toContain(plan.id);
      return;
    }
    const may = what === 'writes';
    expect(seen).toMatchObject({
      actionPlan: {
        targetPicture: 'Hemlig målbild.',
        viewerCan: ['actionPlan:read', ...(may ? PLAN_VERBS : [])],
        actions: [{ id: action.id }],
      },
      action: { ownerName: 'Vera Verkmästare', viewerCan: ['action:read', ...(may ? ACTION_VERBS : [])] },
      actions: { totalCount: 1 },
      company: { actionPlan: { id: plan.id } },
    });
  });

  it.each(EVERYBODY.filter(([, what]) => what !== 'writes'))('is not written by %s, who %s', async (someone, what) => {
    const client = as(here[someone]);
    const told = async (document: string, variables: object): Promise<string> =>
      (await client.refused(document, { ...variables })).code;
    const verbs: [string, { id: string; version: number }, object][] = [
      ['actionPlanAmend', plan, { targetPicture: 'Min.' }],
      ['actionPlanAgree', plan, {}],
      ['actionPlanClose', plan, {}],
      ['actionAmend', action, { effort: 1 }],
      ['actionComplete', action, {}],
      ['actionDrop', action, { reason: 'Nej.' }],
      ['actionMeasure', action, { effects: [] }],
    ];
    const hidden = (await client.ask(`query($id: ID!) { enrolment(id: $id) { id } }`, { id: plan.enrolment.id })).data;
    for (const [name, { id, version }, input] of verbs) {
      expect([name, await told(deed(name), { id, version, input })]).toEqual([
        name,
        what === 'reads' || ['admin', 'observer', 'bystander'].includes(someone) ? 'FORBIDDEN' : 'NOT_FOUND',
      ]);
    }
    const mayKnow = (hidden as { enrolment: object | null }).enrolment !== null;
    const proposal = { input: { enrolmentId: plan.enrolment.id, criterionIds: [] } };
    expect(await told(PROPOSE, proposal)).toBe('FORBIDDEN');
    expect(mayKnow).toBe(!['admin', 'observer', 'bystander'].includes(someone));
    expect(['FORBIDDEN', 'NOT_FOUND']).toContain(await told(ADD, { input: { actionPlanId: plan.id, what: 'Min.' } }));
  });

  it('leaves its history to who may read it, every deed by its name', async () => {
    const ask = `query($of: ID!) { history(of: $of) { nodes { verb } } }`;
    const told = { history: { nodes: [{ verb: 'actionPlan.propose' }] } };
    expect(await as(here.partnerCoach).do(ask, { of: plan.id })).toEqual(told);
    expect(await as(here.coach).do(ask, { of: plan.id })).toEqual({ history: { nodes: [] } });
  });
});
