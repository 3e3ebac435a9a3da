// The grund and the staircases: reviewed, placed, climbed, stepped back and corrected.
import { GrundService } from '#coaching/progress/grund.service.js';
import { Standing } from '#coaching/progress/standing.entity.js';
import { StepsService } from '#coaching/progress/steps.service.js';
import { TransitionBasis } from '#coaching/progress/transition-words.entity.js';
import type { Day } from '#platform/values/day.js';
import { idOf } from './ids.js';
import type { Stage } from './stage.js';
import type { Movement } from './story/deeds.js';
import type { Tellers } from './teller.js';

export const progressTellers: Pick<Tellers, 'grund' | 'place' | 'climb' | 'back' | 'correct'> = {
  async grund(stage, actor, { review, enrolment, onDay, themes }) {
    const input = { enrolmentId: idOf('enrolment', enrolment), onDay, themes: [...themes] };
    await stage.service(GrundService).review(actor, idOf('grund', review), input);
  },

  async place(stage, actor, movement) {
    const { id, version, input } = await movementOf(stage, movement);
    await stage.service(StepsService).place(actor, id, version, input);
  },

  async climb(stage, actor, movement) {
    const { id, version, input } = await movementOf(stage, movement);
    await stage.service(StepsService).climb(actor, id, version, input);
  },

  async back(stage, actor, movement) {
    const { id, version, input } = await movementOf(stage, movement);
    await stage.service(StepsService).back(actor, id, version, { ...input, reason: movement.reason });
  },

  async correct(stage, actor, { transition, corrects, enrolment, area, toStep, reason }) {
    const version = await versionOf(stage, enrolment, area);
    const input = { correctsId: idOf('transition', corrects), toStep, reason };
    await stage.service(StepsService).correct(actor, idOf('transition', transition), version, input);
  },
};

interface Moved {
  id: string;
  version: number;
  input: {
    companyId: string;
    insatsomradeId: string;
    enrolmentId: string;
    onDay: Day;
    basisType: TransitionBasis;
    basisId: string | null;
    toStep: number;
    reason: string | null;
  };
}

async function movementOf(stage: Stage, movement: Movement): Promise<Moved> {
  const { transition, enrolment, area, onDay, toStep, session, reason } = movement;
  const input = {
    companyId: stage.companyIn(enrolment),
    insatsomradeId: stage.area(area),
    enrolmentId: idOf('enrolment', enrolment),
    onDay,
    basisType: session ? TransitionBasis.SESSION : TransitionBasis.STATEMENT,
    basisId: session ? idOf('session', session) : null,
    toStep,
    reason: reason ?? null,
  };
  return { id: idOf('transition', transition), version: await versionOf(stage, enrolment, area), input };
}

/** Of a company that stands nowhere yet, the version is nought. */
async function versionOf(stage: Stage, enrolment: string, area: Movement['area']): Promise<number> {
  const id = Standing.idOf(stage.companyIn(enrolment), stage.area(area));
  return (await stage.db.find(Standing, id))?.version ?? 0;
}
