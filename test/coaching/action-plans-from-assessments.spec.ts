// What assessments and action plans have to do with each other: what is unmet is proposed, what is done is assessed anew.
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { done, nth, PROPOSE, type PlanSeen } from './action-plans.js';
import { assessed, askedArea, sent, upTo, answer, begin, signOff, type AskedArea } from './assessments.js';
import { cast, daysFromToday, opened, type Cast } from './cast.js';

let here: Cast;
let energy: AskedArea;
let digital: AskedArea;
beforeAll(async () => {
  here = await cast();
  energy = await askedArea(here.world, 1);
  digital = await askedArea(here.world, 2);
});

async function enrolled(): Promise<{ companyId: string; enrolmentId: string }> {
  const { id: companyId } = await here.company();
  const { id: enrolmentId } = await opened(here, here.coach, { companyId, on: daysFromToday(-30) });
  return { companyId, enrolmentId };
}

/** A proposal that names no criteria. */
async function proposal(enrolmentId: string, input: object = {}): Promise<PlanSeen> {
  const data = await as(here.coach).do<{ actionPlanPropose: PlanSeen }>(PROPOSE, { input: { enrolmentId, ...input } });
  return data.actionPlanPropose;
}

const codes = ({ actions }: PlanSeen): (string | undefined)[] => actions.map(({ criterion }) => criterion?.code);

const REASSESS = 'query($id: ID!) { company(id: $id) { criteriaToReassess { code } } }';
async function toReassess(companyId: string): Promise<string[]> {
  const data = await as(here.coach).do<{ company: { criteriaToReassess: { code: string }[] } }>(REASSESS, {
    id: companyId,
  });
  return data.company.criteriaToReassess.map(({ code }) => code);
}

describe('proposing from assessments', () => {
  it('makes an action of each unmet criterion of the next step, area by area, in the words of its next action', async () => {
    const { enrolmentId } = await enrolled();
    await assessed(here.coach, enrolmentId, digital, upTo(1, { '2-1': 'NO', '2-2': 'NO' }));
    await assessed(here.coach, enrolmentId, energy, upTo(2, { '3-1': 'YES', '3-2': 'NO' }));
    const plan = await proposal(enrolmentId);
    const said = plan.actions.map(({ what, insatsomrade }) => `${insatsomrade?.id} ${what}`);
    const expected = [`${digital.id} Gör 2-1`, `${digital.id} Gör 2-2`, `${energy.id} Gör 3-2`];
    expect(new Set(said)).toEqual(new Set(expected));
    expect(codes(await proposal((await enrolledLike(energy)).enrolmentId, { insatsomradeIds: [digital.id] }))).toEqual(
      [],
    );
  });

  it('adds what a later assessment finds, and leaves what is under way', async () => {
    const { enrolmentId } = await enrolled();
    await assessed(here.coach, enrolmentId, energy, upTo(0, { '1-1': 'YES', '1-2': 'NO' }));
    const first = await proposal(enrolmentId);
    expect(codes(first)).toEqual(['1-2']);
    await assessed(here.coach, enrolmentId, energy, upTo(1, { '2-1': 'NO', '2-2': 'YES' }));
    const second = await proposal(enrolmentId);
    expect(second.id).toBe(first.id);
    expect(codes(second)).toEqual(['1-2', '2-1']);
    expect(codes(await proposal(enrolmentId))).toEqual(['1-2', '2-1']);
  });

  it('gives an empty plan where all is met, and is refused before anything is signed off', async () => {
    const { enrolmentId } = await enrolled();
    const begun = await begin(here.coach, { enrolmentId, insatsomradeId: energy.id });
    const answered = await answer(here.coach, begun.id, sent(energy, upTo(5)));
    const variables = { input: { enrolmentId } };
    expect(await as(here.coach).refused(PROPOSE, variables)).toMatchObject({ code: 'ACTION_PLAN_NOTHING_ASSESSED' });
    await signOff(here.coach, answered);
    expect(codes(await proposal(enrolmentId))).toEqual([]);
  });

  it('knows nothing of what another partner assessed', async () => {
    const { companyId, enrolmentId } = await enrolled();
    await assessed(here.coach, enrolmentId, energy, upTo(0, { '1-1': 'NO', '1-2': 'NO' }));
    const document = `mutation($id: ID!, $input: EnrolmentHandOverInput!) {
      enrolmentHandOver(id: $id, expectedVersion: 1, input: $input) { id } }`;
    await as(here.coach).do(document, { id: enrolmentId, input: { coachId: here.coaches.partnerCoach.id } });
    // Nor does it matter who asks: the leader sees what was assessed, but whoever reads the plan may not.
    for (const who of [here.partnerCoach, here.leader]) {
      expect(await as(who).refused(PROPOSE, { input: { enrolmentId } })).toMatchObject({
        code: 'ACTION_PLAN_NOTHING_ASSESSED',
      });
    }
    expect(await toReassess(companyId)).toEqual([]);
  });
});

describe('a criterion to reassess', () => {
  it('is offered when its action is completed, and no longer when it is assessed again', async () => {
    const { companyId, enrolmentId } = await enrolled();
    await assessed(here.coach, enrolmentId, energy, upTo(1, { '2-1': 'NO', '2-2': 'NO' }));
    const plan = await proposal(enrolmentId);
    await done(here.coach, 'actionComplete', nth(plan, 0));
    await done(here.coach, 'actionComplete', nth(plan, 1));
    expect(await toReassess(companyId)).toEqual(['2-1', '2-2']);
    const again = await begin(here.coach, { enrolmentId, insatsomradeId: energy.id });
    const answered = await answer(here.coach, again.id, sent(energy, upTo(1, { '2-1': 'YES' })));
    expect(await toReassess(companyId)).toEqual(['2-1', '2-2']);
    await signOff(here.coach, answered);
    expect(await toReassess(companyId)).toEqual(['2-2']);
  });
});

/** A company assessed in one area only. */
async function enrolledLike(where: AskedArea): Promise<{ enrolmentId: string }> {
  const { enrolmentId } = await enrolled();
  await assessed(here.coach, enrolmentId, where, upTo(1, { '2-1': 'NO', '2-2': 'NO' }));
  return { enrolmentId };
}
