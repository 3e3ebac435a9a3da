// Whatever is told of a project over the API, movement counts the steps that participation counts, and in few statements.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRole, ProjectRoleName } from '#access/members/project-role.entity.js';
import { listen } from '#platform/database/session.js';
import { as } from '../support/as.js';
import { row } from '../support/make.js';
import { cast, daysFromToday, type Cast } from '../coaching/cast.js';
import { area, type Area } from '../coaching/staircases.js';
import { progress } from '../coaching/steps.js';
import { companyPaths, movement } from './movements.js';
import { figures } from './participants.js';
import { staged, stories, told } from './stories.js';

let here: Cast;
let areas: Area[];
beforeAll(async () => {
  here = await cast({ startsOn: daysFromToday(-400), dayLimitMinutes: 480 });
  areas = [await area(here.world, 1), await area(here.world, 2)];
});

type Steps = [string, number | null][];

/** The groups with steps, each by its id. */
function climbedIn(groups: readonly (readonly [{ id: string }, number | null])[]): Steps {
  const climbed = groups.filter(([, steps]) => steps).map(([{ id }, steps]) => [id, steps] as [string, number | null]);
  return climbed.toSorted(([one], [other]) => (one < other ? -1 : 1));
}

async function demandSameSteps(): Promise<void> {
  const [seen, counted] = [await movement(here, here.leader), await figures(here, here.leader)];
  expect(seen?.stepsClimbed).toBe(counted?.stepsClimbed);
  expect(climbedIn(seen?.byPartner.map((part) => [part.organisation, part.stepsClimbed]) ?? [])).toEqual(
    climbedIn(counted?.byPartner.map((part) => [part.organisation, part.stepsClimbed]) ?? []),
  );
  expect(climbedIn(seen?.byInsatsomrade.map((part) => [part.insatsomrade, part.stepsClimbed]) ?? [])).toEqual(
    climbedIn(counted?.byInsatsomrade.map((part) => [part.insatsomrade, part.stepsClimbed]) ?? []),
  );
}

/** A company stands where its standing says. */
async function demandSameStands(companyId: string): Promise<void> {
  const paths = await companyPaths(here.coach, companyId);
  const stands = (await progress(here.coach, companyId)).filter(({ step }) => step !== null);
  expect(paths.map(({ insatsomrade, nowStep }) => [insatsomrade.id, nowStep])).toEqual(
    stands.map(({ insatsomrade, step }) => [insatsomrade.id, step]),
  );
}

describe('movement', () => {
  it('counts the steps that participation counts, and ends where companies stand', async () => {
    const elsewhere = await here.world.project({ startsOn: daysFromToday(-400) });
    for (const { memberId } of [here.coach, here.leader]) {
      const role = memberId === here.coach.memberId ? ProjectRoleName.COACH : ProjectRoleName.PROJECT_LEADER;
      const term = { memberId, projectId: elsewhere.id, role, fromOn: '2020-01-01', untilOn: null };
      await here.world.save(row(ProjectRole, term as Partial<ProjectRole>));
    }
    let done = 0;
    await fc.assert(
      fc.asyncProperty(stories(16), async (story) => {
        const stage = await staged(here, areas, elsewhere);
        for (const deed of story) done += Number(await told(stage, deed));
        await demandSameSteps();
        for (const companyId of stage.companyIds) await demandSameStands(companyId);
      }),
      { numRuns: 5, endOnFailure: true },
    );
    expect(done).toBeGreaterThan(15);
  }, 120_000);

  it.each<[string, string]>([
    ['a project', `query($id: ID) { project(id: $id) { movement { companies byPartner { companies } } } }`],
    ['many companies', `query { companies(first: 50) { nodes { movement { nowStep } } } }`],
    [
      'many enrolments',
      `query($id: ID) { project(id: $id) { enrolments(first: 50) { nodes { movement { nowStep } } } } }`,
    ],
  ])('of %s is read in one statement', async (_, document) => {
    const texts: string[] = [];
    const deaf = listen((text) => texts.push(text));
    await as(here.leader).do(document, { id: here.project.id }).finally(deaf);
    expect(texts.filter((text) => text.includes('FROM step_transition'))).toHaveLength(1);
  });
});
