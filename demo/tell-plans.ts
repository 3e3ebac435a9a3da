// Action plans: proposed from what assessments found unmet, agreed on, and completed or dropped action by action.
import { Action } from '#coaching/action-plans/action.entity.js';
import { ActionsService } from '#coaching/action-plans/action.service.js';
import { ActionPlan } from '#coaching/action-plans/action-plan.entity.js';
import { ActionPlansService } from '#coaching/action-plans/action-plan.service.js';
import type { ActionEffectInput } from '#coaching/action-plans/action.inputs.js';
import { ActionOwner, EffectCertainty, EffectUnit } from '#coaching/action-plans/action-words.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { sql } from '#platform/database/sql.js';
import { idOf } from './ids.js';
import type { Stage } from './stage.js';
import type { Key } from './story/deeds.js';
import { effects, type EffectTold, type Outcome } from './story/plans.js';
import type { Tellers } from './teller.js';

export const planTellers: Pick<
  Tellers,
  'propose' | 'addAction' | 'agreePlan' | 'completeAction' | 'completeStep' | 'dropAction'
> = {
  async propose(stage, actor, { plan, enrolment, targetPicture, contact, dueOns }) {
    const input = { enrolmentId: idOf('enrolment', enrolment), targetPicture };
    await stage.service(ActionPlansService).propose(actor, idOf('plan', plan), input);
    const contactId = contact === null ? null : idOf('contact', contact);
    for (const [index, action] of (await actionsOf(stage, plan)).entries()) {
      const dueOn = dueOns[index % dueOns.length];
      await amend(stage, actor, action, { index, contactId, dueOn });
    }
  },

  async agreePlan(stage, actor, { plan }) {
    const { id, version } = await stage.row(ActionPlan, idOf('plan', plan));
    await stage.service(ActionPlansService).agree(actor, id, version, {});
  },

  async addAction(stage, actor, { plan, action, area, what, isCoachs, effects: told, contact, dueOn }) {
    await stage.service(ActionsService).add(actor, idOf('action', action), {
      actionPlanId: idOf('plan', plan),
      what,
      owner: isCoachs ? ActionOwner.COACH : ActionOwner.COMPANY,
      contactId: isCoachs || contact === null ? null : idOf('contact', contact),
      dueOn,
      insatsomradeId: stage.area(area),
      effects: expectedOf(told),
    });
  },

  async completeAction(stage, actor, { plan, action, ...outcome }) {
    const [chosen] = action ? [await stage.row(Action, idOf('action', action))] : await openOf(stage, plan);
    if (chosen) await complete(stage, actor, chosen, outcome);
  },

  async completeStep(stage, actor, { plan, area, step, ...outcome }) {
    const asked = stage.questions.of(stage.area(area)).filter((one) => one.step <= step);
    const served = (await openOf(stage, plan)).filter(({ criterionId }) => asked.some(({ id }) => id === criterionId));
    for (const action of served) await complete(stage, actor, action, outcome);
  },

  async dropAction(stage, actor, { action, reason }) {
    const { id, version } = await stage.row(Action, idOf('action', action));
    await stage.service(ActionsService).drop(actor, id, version, { reason });
  },
};

function expectedOf(told: readonly EffectTold[]): ActionEffectInput[] {
  return told.map(({ unit, expected }) => ({ unit: EffectUnit[unit], expected }));
}

/** Who at the company does an action, by when, and what it is to give. */
async function amend(
  stage: Stage,
  actor: Actor,
  { id, version, insatsomradeId }: Action,
  { index, contactId, dueOn }: { index: number; contactId: string | null; dueOn: Action['dueOn'] | undefined },
): Promise<void> {
  const expected = insatsomradeId === null ? [] : effectsAt(stage, insatsomradeId, index);
  await stage.service(ActionsService).amend(actor, id, version, {
    contactId,
    ...(dueOn && { dueOn }),
    effects: expectedOf(expected),
    effort: 1 + (index % 3),
    benefit: 3 - (index % 2),
  });
}

function effectsAt(stage: Stage, insatsomradeId: string, index: number): readonly EffectTold[] {
  const told = effects[stage.areaCode(insatsomradeId)];
  return told[index % told.length] ?? [];
}

async function complete(
  stage: Stage,
  actor: Actor,
  { id, version, effects: told }: Action,
  { result, certainty, percent }: Outcome,
): Promise<void> {
  const given = told.map(({ unit, expected }) => {
    const actual = Math.round((expected ?? 0) * percent) / 100;
    return { unit: EffectUnit[unit], actual, certainty: EffectCertainty[certainty] };
  });
  await stage.service(ActionsService).complete(actor, id, version, { result, effects: given });
}

/** Those of the proposed that are not done. */
async function openOf(stage: Stage, plan: Key): Promise<Action[]> {
  return (await actionsOf(stage, plan)).filter(({ completedOn, droppedOn }) => !completedOn && !droppedOn);
}

/** Those that were proposed, in the order in which they were. */
async function actionsOf(stage: Stage, plan: Key): Promise<Action[]> {
  const actions = await stage.db.select(
    Action,
    (t) => sql`${t}.action_plan_id = ${idOf('plan', plan)} AND ${t}.criterion_id IS NOT NULL`,
  );
  return actions.toSorted((one, other) => one.id.localeCompare(other.id));
}
