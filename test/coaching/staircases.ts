// What tests of progress stand on: insatsområden, each with a staircase of five steps, published or not.
import { v7 } from 'uuid';
import { Grund, GrundTheme } from '#programme/insatsomraden/grund.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import { Staircase } from '#programme/insatsomraden/staircase.entity.js';
import { Step } from '#programme/insatsomraden/step.entity.js';
import type { Localised } from '#platform/values/text.js';
import { row, type World } from '../support/make.js';
import { today } from './cast.js';

const STEPS = 5;

export const words = (text: string): Localised => ({ sv: text, en: `${text} (en)` });

export interface Area {
  id: string;
  staircaseId: string;
  versionId: string;
}

/** An insatsområde at a place in the order, with the first version of its staircase. */
export async function area(world: World, position: number, isPublished = true): Promise<Area> {
  const code = `omrade-${v7().slice(-8)}`;
  const nothingSaid = { description: null, letter: null, retiredOn: null };
  const made = await world.save(
    row(Insatsomrade, { code, name: words(`Område ${position}`), position, ...nothingSaid }),
  );
  const staircase = await world.save(
    row(Staircase, { insatsomradeId: made.id, code, name: words('Trappan'), description: null }),
  );
  const here = { id: made.id, staircaseId: staircase.id };
  return { ...here, versionId: await version(world, here, 1, isPublished) };
}

/** A version of an insatsområde's staircase. */
export async function version(
  world: World,
  { id, staircaseId }: Omit<Area, 'versionId'>,
  number: number,
  isPublished = true,
): Promise<string> {
  const publishedOn = isPublished ? today() : null;
  const made = await world.save(
    row(StaircaseVersion, { staircaseId, insatsomradeId: id, number, source: null, publishedOn }),
  );
  for (let step = 1; step <= STEPS; step += 1) {
    const name = words(`Steg ${step} i version ${number}`);
    await world.save(row(Step, { staircaseVersionId: made.id, number: step, name, description: null }));
  }
  return made.id;
}

/** A grund with these themes. */
export async function grund(world: World, codes: readonly string[]): Promise<Grund> {
  const code = `grund-${v7().slice(-8)}`;
  const made = await world.save(row(Grund, { code, name: words('Grunden'), description: null, source: null }));
  for (const [index, theme] of codes.entries()) {
    const values = {
      code: theme,
      name: words(`Tema ${theme}`),
      description: null,
      position: index + 1,
    };
    await world.save(row(GrundTheme, { grundId: made.id, ...values }));
  }
  return made;
}
