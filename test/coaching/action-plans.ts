// How tests of action plans make criteria, propose and agree on plans, and ask for what stands.
import { Criterion } from '#programme/insatsomraden/criterion.entity.js';
import { Step } from '#programme/insatsomraden/step.entity.js';
import { sql } from '#platform/database/sql.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { row, type Person, type World } from '../support/make.js';
import { opened, type Cast, type Opened } from './cast.js';
import { words, type Area } from './staircases.js';

/** Criteria on a step of an area's staircase, in their order. */
export async function criteriaOn(
  world: World,
  { versionId }: Area,
  number: number,
  codes: string[],
): Promise<string[]> {
  const [step] = await inside(world.workspaceId, (db) =>
    db.select(Step, (t) => sql`${t}.staircase_version_id = ${versionId} AND ${t}.number = ${number}`),
  );
  if (!step) throw new Error(`There is no step ${number}.`);
  const made: string[] = [];
  for (const [index, code] of codes.entries()) {
    const place = { stepId: step.id, staircaseVersionId: versionId, number: index + 1, code };
    const said = { statement: words(`Påstående ${code}`), evidence: null, nextAction: words(`Se till ${code}`) };
    const criterion = await world.save(row(Criterion, { ...place, ...said, dimensionId: null }));
    made.push(criterion.id);
  }
  return made;
}

export const PLAN = `id version state targetPicture agreedOn closedOn viewerCan
  company { id } project { id } organisation { id } enrolment { id }
  actions { id version state what owner dueOn agreedOn coach { id } criterion { id code } insatsomrade { id }
    followUp { id dueOn what isOpen coach { id } } }`;

export const ACTION = `id version state what owner ownerName dueOn agreedOn completedOn result droppedOn dropReason effort
  benefit isOverdue viewerCan effects { unit expected actual certainty } contact { id } coach { id }
  insatsomrade { id } criterion { id } actionPlan { id } company { id }
  followUp { id version dueOn what isOpen completedOn outcome cancelledOn }`;

export interface ActionSeen extends Opened {
  state: string;
  what: string;
  owner: string;
  dueOn: string;
  coach: { id: string } | null;
  criterion: { id: string; code: string } | null;
  insatsomrade: { id: string } | null;
  followUp: { id: string; dueOn: string; what: string; isOpen: boolean; outcome?: string | null } | null;
}

export interface PlanSeen extends Opened {
  state: string;
  targetPicture: string | null;
  agreedOn: string | null;
  closedOn: string | null;
  viewerCan: string[];
  enrolment: { id: string };
  actions: ActionSeen[];
}

export const PROPOSE = `mutation($id: ID, $input: ActionPlanProposeInput!) {
  actionPlanPropose(id: $id, input: $input) { ${PLAN} } }`;
export const ADD = `mutation($id: ID, $input: ActionAddInput!) { actionAdd(id: $id, input: $input) { ${ACTION} } }`;

/** A plan of an enrolment, with an action for each of these criteria. */
export async function proposed(
  by: Person,
  enrolmentId: string,
  criterionIds: readonly string[] = [],
  input: Record<string, unknown> = {},
): Promise<PlanSeen> {
  const variables = { input: { enrolmentId, criterionIds, ...input } };
  return (await as(by).do<{ actionPlanPropose: PlanSeen }>(PROPOSE, variables)).actionPlanPropose;
}

/** One more action in a plan. */
export async function added(
  by: Person,
  actionPlanId: string,
  input: Record<string, unknown> = {},
): Promise<ActionSeen> {
  const variables = { input: { actionPlanId, what: 'Mät tomgångseffekten.', ...input } };
  return (await as(by).do<{ actionAdd: ActionSeen }>(ADD, variables)).actionAdd;
}

/** The document of a verb on a plan or an action. */
export function deed(name: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const selection = name.startsWith('actionPlan') ? PLAN : ACTION;
  return `mutation($id: ID!, $version: Int!, $input: ${type}!) {
    ${name}(id: $id, expectedVersion: $version, input: $input) { ${selection} } }`;
}

/** Does one verb on a plan or an action, and gives it back. */
export async function done<T extends Opened>(
  by: Person,
  name: string,
  { id, version }: Opened,
  input: Record<string, unknown> = {},
): Promise<T> {
  const data = await as(by).do<Record<string, T>>(deed(name), { id, version, input });
  const changed = data[name];
  if (!changed) throw new Error(`${name} gave nothing.`);
  return changed;
}

/** A plan of a new company of the owner's coach, agreed with actions due on these days. */
export async function agreedPlan(
  here: Cast,
  dueDays: readonly string[],
  input: Record<string, unknown> = {},
): Promise<PlanSeen> {
  const enrolment = await opened(here, here.coach);
  const plan = await proposed(here.coach, enrolment.id);
  for (const [index, dueOn] of dueDays.entries()) {
    await added(here.coach, plan.id, { what: `Åtgärd ${index + 1}.`, dueOn });
  }
  return done<PlanSeen>(here.coach, 'actionPlanAgree', plan, input);
}

const FOLLOW_UPS = `query($id: ID!) { followUps(filter: { enrolmentId: $id }) {
  nodes { id dueOn what isOpen completedOn outcome cancelledOn coach { id } } } }`;

export interface FollowUpSeen {
  id: string;
  dueOn: string;
  what: string;
  isOpen: boolean;
  outcome: string | null;
  cancelledOn: string | null;
}

/** The follow-ups of an enrolment. */
export async function followUpsIn(by: Person, enrolmentId: string): Promise<FollowUpSeen[]> {
  const data = await as(by).do<{ followUps: { nodes: FollowUpSeen[] } }>(FOLLOW_UPS, { id: enrolmentId });
  return data.followUps.nodes;
}

/** An action of a plan, counted from 0. */
export function nth(plan: PlanSeen, index: number): ActionSeen {
  const action = plan.actions[index];
  if (!action) throw new Error(`The plan has no action ${index}.`);
  return action;
}
