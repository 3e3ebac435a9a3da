// A project in the midst of its work, after Kompetenslyft Grön Industri's pattern with invented partners, and its end.
import { v7 } from 'uuid';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { ProjectRole } from '#access/members/project-role.entity.js';
import { isTenant } from '#platform/database/classes.js';
import { name, sql } from '#platform/database/sql.js';
import type { Project } from '#programme/projects/project.entity.js';
import { askedArea } from '../coaching/assessments.js';
import { agreed, cast, daysFromToday, opened, type Cast } from '../coaching/cast.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';

export interface Busy extends Cast {
  /** The project that may take over, which the leader leads too. */
  successor: Project;
  companies: string[];
  enrolments: string[];
  /** What is promised, by kind. */
  promised: Record<'session' | 'followUp' | 'action' | 'activity' | 'assessment' | 'invitation' | 'inquiry', string>;
  targetId: string;
  participant: string;
}

const said = (verb: string, type: string): string =>
  `mutation($id: ID!, $i: ${type}!) { ${verb}(id: $id, input: $i) { id } }`;

/** Does a verb that creates, and gives the id. */
export async function made(by: Person, verb: string, input: Record<string, unknown>): Promise<string> {
  const id = v7();
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  await as(by).do(said(verb, type), { id, i: input });
  return id;
}

/** Two companies that are met and one that is only interested, and one promise of every kind. */
export async function busy(values: Partial<Project> = {}): Promise<Busy> {
  const here = await cast({ followUpAfterDays: 30, ...values });
  const { coach, leader, world, project } = here;
  const successor = await world.project();
  for (const [member, role] of [
    [leader, ProjectRoleName.PROJECT_LEADER],
    [coach, ProjectRoleName.COACH],
  ] as const) {
    const held = { memberId: member.memberId, projectId: successor.id, role, fromOn: '2020-01-01', untilOn: null };
    await world.save(row(ProjectRole, held as Partial<ProjectRole>));
  }
  const companies = [(await here.company()).id, (await here.company()).id, (await here.company()).id];
  const enrolments = [
    (await agreed(here, coach, { companyId: companies[0] })).id,
    (await agreed(here, coach, { companyId: companies[1] })).id,
    (await opened(here, coach, { companyId: companies[2] })).id,
  ];
  for (const enrolmentId of enrolments.slice(0, 2)) {
    await made(coach, 'coachingSessionLog', {
      enrolmentId,
      heldAt: new Date(Date.now() - 60_000).toISOString(),
      minutes: 90,
    });
  }
  const targetId = await made(leader, 'targetPromise', { projectId: project.id, unit: 'COMPANY', value: 60 });
  await as(leader).do(
    `mutation($id: ID!) { targetRevise(id: $id, expectedVersion: 1, input: { value: 30, reason: "Företagen har fullt upp." }) { id } }`,
    { id: targetId },
  );
  const participant = await made(coach, 'participantRegister', {
    projectId: project.id,
    companyId: companies[0],
    name: 'Påhittad Deltagare',
  });
  return {
    ...here,
    successor,
    companies,
    enrolments,
    targetId,
    participant,
    promised: await promise(here, enrolments[0] ?? ''),
  };
}

async function promise(here: Cast, enrolmentId: string): Promise<Busy['promised']> {
  const { coach, project, world } = here;
  const { id: insatsomradeId } = await askedArea(world, 1);
  const session = await made(coach, 'coachingSessionPlan', {
    enrolmentId,
    plannedFor: `${daysFromToday(14)}T09:00:00+01:00`,
  });
  const followUp = await made(coach, 'followUpSchedule', {
    enrolmentId,
    dueOn: daysFromToday(20),
    what: 'Hur går det med mätarna?',
  });
  const plan = await made(coach, 'actionPlanPropose', {
    enrolmentId,
    targetPicture: 'Fossilfri svets',
    criterionIds: [],
  });
  const action = await made(coach, 'actionAdd', {
    actionPlanId: plan,
    what: 'Byt gasbrännaren',
    dueOn: daysFromToday(60),
  });
  await as(coach).do(`mutation($id: ID!) { actionPlanAgree(id: $id, expectedVersion: 1, input: {}) { id } }`, {
    id: plan,
  });
  const assessment = await made(coach, 'assessmentBegin', { enrolmentId, insatsomradeId });
  const invitation = await made(coach, 'selfAssessmentInvite', {
    assessmentIds: [assessment],
    name: 'Påhittad Person',
    email: 'pahittad@example.com',
  });
  const inquiry = await made(coach, 'effectInquirySchedule', { enrolmentId, askOn: daysFromToday(90) });
  const activity = await made(coach, 'activityAnnounce', {
    kind: 'COURSE',
    form: 'ON_SITE',
    name: 'Grundkurs i hållbarhet',
    projectId: project.id,
    occasions: [{ onDay: daysFromToday(10), minutes: 180 }],
  });
  await made(coach, 'activityLinkOpen', { activityId: activity });
  return { session, followUp, action, activity, assessment, invitation, inquiry };
}

export interface ObligationsSeen {
  count: number;
  counts: { type: string; count: number }[];
  nodes: { type: string; id: string; what: string | null; company: { id: string } | null }[];
}

export async function obligations(by: Person, projectId: string): Promise<ObligationsSeen> {
  const query = `query($id: ID!) { project(id: $id) { obligations { count counts { type count }
    nodes { type id onDay what company { id } organisation { id } member { id } } } } }`;
  return (await as(by).do<{ project: { obligations: ObligationsSeen } }>(query, { id: projectId })).project.obligations;
}

export async function versionOf(by: Person, projectId: string): Promise<number> {
  const { project } = await as(by).do<{ project: { version: number } }>(
    `query($id: ID!) { project(id: $id) { version } }`,
    { id: projectId },
  );
  return project.version;
}

/** A verb on a project, as its present version. */
export async function onProject(by: Person, projectId: string, verb: string, input: Record<string, unknown>) {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation($id: ID!, $version: Int!, $i: ${type}!) {
    ${verb}(id: $id, expectedVersion: $version, input: $i) { id version endedOn } }`;
  return { document, variables: { id: projectId, version: await versionOf(by, projectId), i: input } };
}

export async function does(by: Person, projectId: string, verb: string, input: Record<string, unknown>): Promise<void> {
  const { document, variables } = await onProject(by, projectId, verb, input);
  await as(by).do(document, variables);
}

export async function isRefused(by: Person, projectId: string, verb: string, input: Record<string, unknown>) {
  const { document, variables } = await onProject(by, projectId, verb, input);
  return as(by).refused(document, variables);
}

export interface EndingSeen {
  id: string;
  version: number;
  isEarly: boolean | null;
  endedOn: string | null;
  reopenedAt: string | null;
  reasons: { reason: string; causeOfShortOfTime: string | null; text: string | null }[];
  steps: { step: string; savedOn: string | null; savedBy: { id: string } | null; responsible: { id: string } | null }[];
  figures: { original: number; revised: number; actual: number | null; why: string | null; target: { id: string } }[];
  answers: { totalCount: number; nodes: { type: string; deed: string; reason: string; rowId: string }[] };
}

const ENDINGS = `query($id: ID!) { project(id: $id) { endedOn endedEarly { decidedBy { sv } outcome reasons causeOfShortOfTime }
  endings { id version isEarly endedOn closedAt reopenedAt decidedOn decidedBy { sv } lastActivityOn outcome isPublic
    reasons { reason causeOfShortOfTime text } alsoBecause { sv } closedBy { id } viewerCan
    steps { step dueOn savedOn savedBy { id } responsible { id } }
    figures { unit original revised actual why fromOn target { id } organisation { id } }
    answers { totalCount nodes { type deed reason rowId onDay toProject { id } company { id } by { id } } } } } }`;

export async function endings(here: Busy, by = here.leader) {
  const { project } = await as(by).do<{
    project: { endedOn: string | null; endedEarly: unknown; endings: EndingSeen[] };
  }>(ENDINGS, { id: here.project.id });
  return project;
}

/** Everything is ended but the action, which the company keeps. */
export const ALL_ENDED = [
  { type: 'ACTION', deed: 'COMPANY_KEEPS', reason: 'Företaget fortsätter på egen hand.' },
  ...['COACHING_SESSION', 'FOLLOW_UP', 'ACTIVITY', 'SELF_ASSESSMENT', 'ASSESSMENT', 'EFFECT_INQUIRY'].map((type) => ({
    type,
    deed: 'END',
  })),
];

export const REASONS = [
  { reason: 'ORGANISATIONAL_CHANGE', text: 'Två bärande personer slutade.' },
  { reason: 'SLOW_PAYOUTS', text: 'Utbetalningarna dröjde.' },
  { reason: 'EXTERNAL_FACTORS' },
  { reason: 'COMPANIES_SHORT_OF_TIME', causeOfShortOfTime: 'COMPANIES_AT_FULL_CAPACITY' },
];

export const DECIDED = {
  decidedOn: daysFromToday(0),
  decidedBy: { sv: 'den påhittade ägarens styrelse', en: 'the invented owner’s board' },
  outcome: 'DESIRED_RESULTS_NOT_REACHED',
  reasons: REASONS,
};

/** Written by the ending itself, or only ever grows. */
const OWN = new Set([
  'project_ending',
  'ending_figure',
  'obligation_answer',
  'ending_change',
  'history_entry',
  'history_personal',
  'idempotency',
  'outbox',
]);

/** All rows of the workspace as they stand, but for their versions: table by table, row by row. */
export async function stateOf(workspaceId: string): Promise<Record<string, unknown>> {
  return inside(workspaceId, async (db) => {
    const state: Record<string, unknown> = {};
    for (const meta of db.source.entityMetadatas) {
      if (!isTenant(meta.target) || OWN.has(meta.tableName)) continue;
      const rows = await db.read<{ row: Record<string, unknown> }>(
        sql`SELECT to_jsonb(t) - 'version' - 'updated_at' - 'last_used_at' AS row FROM ${name(meta.tableName)} t
          WHERE t.workspace_id = ${db.workspace} ORDER BY t::text`,
      );
      const bare = rows.map((one) => JSON.stringify(one.row));
      state[meta.tableName] = bare.toSorted();
    }
    return state;
  });
}
