// Whatever is told of a company over the API, where it stands is what the replay of its transitions says.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { replay } from '#coaching/progress/progress.rules.js';
import { Standing } from '#coaching/progress/standing.entity.js';
import { StepTransition } from '#coaching/progress/step-transition.entity.js';
import { sql } from '#platform/database/sql.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { cast, daysFromToday, type Cast } from './cast.js';
import { area, version, type Area } from './staircases.js';
import { enrolled, step } from './steps.js';

let here: Cast;
let first: Area;
beforeAll(async () => {
  here = await cast();
  first = await area(here.world, 1);
  await version(here.world, first, 2);
});

interface Deed {
  name: 'stepPlace' | 'stepClimb' | 'stepBack' | 'stepCorrect';
  toStep: number;
  daysAgo: number;
  which: number;
}

const deeds = fc.array(
  fc.record<Deed>({
    name: fc.constantFrom('stepPlace', 'stepClimb', 'stepBack', 'stepCorrect'),
    toStep: fc.integer({ min: 1, max: 5 }),
    daysAgo: fc.integer({ min: 0, max: 3 }),
    which: fc.nat(9),
  }),
  { minLength: 3, maxLength: 10 },
);

interface Rows {
  standing: Standing | undefined;
  transitions: StepTransition[];
}

async function rows(companyId: string): Promise<Rows> {
  return inside(here.world.workspaceId, async (db) => ({
    standing: await db.find(Standing, Standing.idOf(companyId, first.id)),
    transitions: await db.select(StepTransition, (t) => sql`${t}.company_id = ${companyId}`),
  }));
}

/** Does a deed, or is refused: both are part of the story. */
async function told(companyId: string, { name, toStep, daysAgo, which }: Deed, number: number): Promise<boolean> {
  const { standing, transitions } = await rows(companyId);
  const onDay = daysFromToday(-daysAgo);
  const correctsId = transitions[which % Math.max(1, transitions.length)]?.id;
  const reason = 'Prov';
  // Every second placing names the first version, so that the staircase is changed now and then.
  const place = number % 2 ? { staircaseVersionId: first.versionId } : {};
  const where = { companyId, insatsomradeId: first.id, onDay, reason };
  const input =
    name === 'stepCorrect'
      ? { correctsId: correctsId ?? companyId, toStep: toStep === 5 ? null : toStep, onDay, reason }
      : { ...where, toStep, ...(name === 'stepPlace' ? place : {}) };
  const { errors } = await as(here.coach).ask(step(name), { version: standing?.version ?? 0, input });
  return !errors?.length;
}

describe('where a company stands', () => {
  it('equals the replay of its transitions after every deed', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (story) => {
        const { companyId } = await enrolled(here);
        for (const [number, deed] of story.entries()) {
          done += Number(await told(companyId, deed, number));
          const { standing, transitions } = await rows(companyId);
          const stand = replay(transitions);
          if (!standing) {
            expect(transitions).toEqual([]);
            continue;
          }
          expect(standing).toMatchObject(stand);
          expect(standing.version).toBeLessThanOrEqual(transitions.length);
          expect(standing.stepName === null).toBe(stand.step === null);
        }
      }),
      { numRuns: 30 },
    );
    expect(done).toBeGreaterThan(12);
  }, 60_000);
});
