// What a training need is suggested: activities of its area that its people can sign up to, and nothing behind either wall.
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { announced, verbOn, type Announced } from './activities.js';
import { cast, daysFromToday, today, variablesOf, type Cast } from './cast.js';
import { signedUp } from './sign-ups.js';
import { companyOf, further, need, skill, type Told } from './skills.js';

const name = { sv: 'Automation', en: 'Automation' };
const AREAS = {
  skillAreas: [
    { code: 'automation', name },
    { code: 'energy', name },
  ],
};

let here: Cast;
let open: Told;
beforeAll(async () => {
  here = await cast(AREAS);
  const { id: skillId } = await skill(here.coach, 'PLC-programmering', 'automation');
  open = await need(here, here.coach, { companyId: await companyOf(here, here.coach), skillId });
});

const onDay = (days: number) => ({ occasions: [{ onDay: daysFromToday(days), minutes: 60 }] });
const course = (input: object, host = here): Promise<Announced> =>
  announced(host, host.coach, { skillAreaCode: 'automation', ...onDay(7), ...input });

async function suggested(by: Person, { id }: { id: string } = open): Promise<string[] | null> {
  const query = 'query($id: ID!) { trainingNeed(id: $id) { suggestedActivities { id } } }';
  const { trainingNeed } = await as(by).do<{ trainingNeed: { suggestedActivities: { id: string }[] } | null }>(query, {
    id,
  });
  return trainingNeed && trainingNeed.suggestedActivities.map((one) => one.id);
}

describe('what a training need is suggested', () => {
  it('is what comes and takes sign-ups of its skill area, the soonest first, until it is matched', async () => {
    const later = await course(onDay(20));
    const sooner = await course({});
    await course({ skillAreaCode: 'energy' });
    await course({ skillAreaCode: null });
    await course(onDay(-1));
    await course({ signUpOpensOn: daysFromToday(2) });
    await course({ signUpClosesOn: daysFromToday(-1) });
    const cancelled = await course({});
    await as(here.coach).do(verbOn('activityCancel', 'id'), variablesOf(cancelled, {}));
    const full = await course({ capacity: 1 });
    await signedUp(here.coach, full.id, { name: 'Påhittad Person' });
    expect(await suggested(here.coach)).toEqual([sooner.id, later.id]);
    expect(await suggested(here.leader)).toEqual([sooner.id, later.id]);
    const input = { activityId: sooner.id };
    await as(here.coach).do(further('trainingNeedMatch', 'TrainingNeed'), variablesOf(open, input));
    expect(await suggested(here.coach)).toEqual([later.id]);
  });

  it('is nothing of other projects, unless they ask its project in, and nothing of other workspaces', async () => {
    const before = await suggested(here.coach);
    const elsewhere = await here.world.project(AREAS);
    const coach = await here.world.person({
      organisation: here.owner,
      roles: [{ project: elsewhere, role: 'COACH' as never }],
    });
    const host = { ...here, project: elsewhere, coach };
    await course(onDay(3), host);
    expect(await suggested(here.coach)).toEqual(before);
    const shared = await course({ ...onDay(4), projectIds: [here.project.id] }, host);
    expect(await suggested(here.coach)).toEqual([shared.id, ...(before ?? [])]);
    const others = await cast(AREAS);
    await course({}, others);
    expect(await suggested(here.coach)).toEqual([shared.id, ...(before ?? [])]);
    expect(await suggested(others.coach)).toBeNull();
  });

  it('is told to nobody who may not see the need', async () => {
    for (const by of [here.partnerCoach, here.observer, here.bystander]) expect(await suggested(by)).toBeNull();
  });

  it('is ten at the most', async () => {
    const fresh = await cast(AREAS);
    const { id: skillId } = await skill(fresh.coach, 'Robotsvets', 'automation');
    const theirs = await need(fresh, fresh.coach, { skillId, identifiedOn: today() });
    for (let index = 0; index < 11; index += 1) await course(onDay(index + 1), fresh);
    expect(await suggested(fresh.coach, theirs)).toHaveLength(10);
  });
});
