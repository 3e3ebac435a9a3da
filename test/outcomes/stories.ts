// Random stories of a project, told over the API: what happens is done or refused, and both are part of the story.
import fc from 'fast-check';
import { v7 } from 'uuid';
import { CoachingSession } from '#coaching/coaching-sessions/coaching-session.entity.js';
import { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import { Standing } from '#coaching/progress/standing.entity.js';
import { StepTransition } from '#coaching/progress/step-transition.entity.js';
import type { Database } from '#platform/database/database.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { fixed, sql } from '#platform/database/sql.js';
import type { Project } from '#programme/projects/project.entity.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { daysFromToday, mutation, opened, verb, type Cast } from '../coaching/cast.js';
import { AMEND, at, CANCEL, contact, LOG, PLAN, SHARE } from '../coaching/sessions.js';
import type { Area } from '../coaching/staircases.js';
import { move, step } from '../coaching/steps.js';

/** What may happen, and how often. */
const VERBS = {
  log: 3,
  visit: 1,
  plan: 1,
  logPlanned: 1,
  amend: 2,
  amendLinks: 2,
  cancel: 1,
  share: 1,
  open: 1,
  agree: 1,
  handOver: 1,
  close: 1,
  reopen: 1,
  place: 1,
  climb: 3,
  back: 1,
  correct: 2,
};

/** One thing that somebody tries; the numbers choose among what there is. */
export interface Deed {
  verb: keyof typeof VERBS;
  which: number;
  other: number;
  daysAgo: number;
  minutes: number;
}

const verbs = Object.entries(VERBS).map(([name, weight]) => ({
  weight,
  arbitrary: fc.constant(name as Deed['verb']),
}));

/** Stories of so many deeds. */
export const stories = (length: number): fc.Arbitrary<Deed[]> =>
  fc.array(
    fc.record<Deed>({
      verb: fc.oneof(...verbs),
      which: fc.nat(11),
      other: fc.nat(11),
      daysAgo: fc.integer({ min: 0, max: 260 }),
      minutes: fc.integer({ min: 5, max: 400 }),
    }),
    { minLength: length, maxLength: length },
  );

/** Where a story is told: companies of its own in two projects, and insatsområden with staircases. */
export interface Stage {
  here: Cast;
  areas: readonly Area[];
  companyIds: readonly string[];
  /** Two contacts of each company. */
  contactIds: Readonly<Record<string, readonly string[]>>;
}

/**
 * Three companies that stand on the first staircase: two of the owner's coach, one of which is in another project as well,
 * and one of the partner's; one of them has agreed.
 */
export async function staged(here: Cast, areas: readonly Area[], elsewhere: Project): Promise<Stage> {
  const on = daysFromToday(-300);
  const contactIds: Record<string, string[]> = {};
  for (const by of [here.coach, here.partnerCoach, here.coach]) {
    const { id: companyId } = await here.company();
    const enrolment = await opened(here, by, { companyId, on });
    if (by === here.partnerCoach) await verb(by, 'enrolmentAgree', enrolment, { on });
    contactIds[companyId] = [(await contact(here, by, companyId)).id, (await contact(here, by, companyId)).id];
    const where = { companyId, insatsomradeId: areas[0]?.id, enrolmentId: enrolment.id };
    await move(by, 'stepPlace', 0, { ...where, toStep: 1, onDay: daysFromToday(-290) });
  }
  const companyIds = Object.keys(contactIds);
  await opened(here, here.coach, { companyId: companyIds[0], projectId: elsewhere.id, on });
  return { here, areas, companyIds, contactIds };
}

/** Does a deed; answers whether it was done. */
export async function told(stage: Stage, deed: Deed): Promise<boolean> {
  const asked = await inside(stage.here.world.workspaceId, (db) => ASKED[deed.verb](stage, deed, db));
  if (!asked) return false;
  const { errors } = await as(asked.by).ask(asked.document, asked.variables);
  return !errors?.length;
}

interface Asked {
  by: Person;
  document: string;
  variables: Record<string, unknown>;
}

type Asking = (stage: Stage, deed: Deed, db: Database) => Promise<Asked | undefined>;

const ASKED: Readonly<Record<Deed['verb'], Asking>> = {
  log: async (stage, deed, db) => {
    const enrolment = await anEnrolment(stage, deed.which, db);
    const input = {
      enrolmentId: enrolment?.id,
      heldAt: heldAt(deed),
      minutes: deed.minutes,
      ...linked(stage, deed, enrolment),
    };
    return { by: coachOf(stage, enrolment), document: LOG, variables: { id: v7(), input } };
  },
  visit: async (stage, deed, db) => {
    const enrolments = [await anEnrolment(stage, deed.which, db), await anEnrolment(stage, deed.other, db)];
    const companies = enrolments.map((enrolment, index) => ({
      enrolmentId: enrolment?.id,
      minutes: deed.minutes + index,
    }));
    const input = {
      companies,
      heldAt: heldAt(deed),
      insatsomradeIds: linked(stage, deed, undefined).insatsomradeIds,
    };
    return { by: coachOf(stage, enrolments[0]), document: LOG, variables: { id: v7(), input } };
  },
  plan: async (stage, deed, db) => {
    const enrolment = await anEnrolment(stage, deed.which, db);
    const input = { enrolmentId: enrolment?.id, plannedFor: at(5), ...linked(stage, deed, enrolment) };
    return { by: coachOf(stage, enrolment), document: PLAN, variables: { input } };
  },
  logPlanned: async (stage, deed, db) => {
    const session = await one(db, CoachingSession, 'company_id = ANY($1) AND held_at IS NULL', stage, deed.which);
    const input = { heldAt: heldAt(deed), minutes: deed.minutes };
    return session && { by: coachOf(stage, session), document: LOG, variables: { id: session.id, input } };
  },
  amend: async (stage, deed, db) =>
    ofSession(stage, deed, db, AMEND, () => ({ heldAt: heldAt(deed), minutes: deed.minutes })),
  amendLinks: async (stage, deed, db) => ofSession(stage, deed, db, AMEND, (session) => linked(stage, deed, session)),
  cancel: async (stage, deed, db) => ofSession(stage, deed, db, CANCEL, () => ({ reason: 'Prov' })),
  share: async (stage, deed, db) => ofSession(stage, deed, db, SHARE, () => ({})),
  open: async ({ here, companyIds }, { which, daysAgo }) => {
    const input = {
      companyId: companyIds[which % companyIds.length],
      projectId: here.project.id,
      on: daysFromToday(-daysAgo),
    };
    const document = `mutation($input: EnrolmentOpenInput!) { enrolmentOpen(input: $input) { id } }`;
    return { by: which % 2 ? here.coach : here.partnerCoach, document, variables: { input } };
  },
  agree: async (stage, deed, db) =>
    ofEnrolment(stage, deed, db, 'enrolmentAgree', { on: daysFromToday(-deed.daysAgo) }),
  handOver: async (stage, deed, db) => {
    const { coach, partnerCoach } = stage.here.coaches;
    const coachId = (deed.other % 2 ? coach : partnerCoach).id;
    return ofEnrolment(stage, deed, db, 'enrolmentHandOver', { coachId, on: daysFromToday(-deed.daysAgo) });
  },
  close: async (stage, deed, db) =>
    ofEnrolment(stage, deed, db, 'enrolmentClose', {
      outcome: deed.other % 2 ? 'LEFT' : 'DECLINED',
      reason: 'COMPANY_SHORT_OF_TIME',
      on: daysFromToday(-deed.daysAgo),
    }),
  reopen: async (stage, deed, db) => ofEnrolment(stage, deed, db, 'enrolmentReopen', { reason: 'Prov' }),
  place: async (stage, deed, db) => moving(stage, deed, db, 'stepPlace'),
  climb: async (stage, deed, db) => moving(stage, deed, db, 'stepClimb'),
  back: async (stage, deed, db) => moving(stage, deed, db, 'stepBack'),
  correct: async (stage, deed, db) => {
    const wrong = await one(db, StepTransition, 'company_id = ANY($1)', stage, deed.which);
    if (!wrong) return undefined;
    const version = await versionOf(db, wrong.companyId, wrong.insatsomradeId);
    const toStep = deed.minutes % 6 || null;
    const input = { correctsId: wrong.id, toStep, onDay: daysFromToday(-deed.daysAgo), reason: 'Prov' };
    return { by: stage.here.leader, document: step('stepCorrect'), variables: { version, input } };
  },
};

/** One of a few days, so that sessions share a coach's day and push each other over its limit. */
function heldAt({ daysAgo }: Deed): string {
  return at(-1 - (daysAgo % 8) * 29);
}

/** Areas, and contacts of the company, by the bits of a number. */
function linked(
  { areas, contactIds }: Stage,
  { other }: Deed,
  met: { companyId: string } | undefined,
): { insatsomradeIds: string[]; contactIds: string[] } {
  const chosen = (ids: readonly string[], bits: number): string[] => ids.filter((_, index) => bits & (1 << index));
  const ids = areas.map(({ id }) => id);
  return {
    insatsomradeIds: chosen(ids, other),
    contactIds: chosen(contactIds[met?.companyId ?? ''] ?? [], other >> 2),
  };
}

async function moving(stage: Stage, deed: Deed, db: Database, name: string): Promise<Asked | undefined> {
  const enrolment = await anEnrolment(stage, deed.which, db);
  const area = stage.areas[deed.other % stage.areas.length];
  if (!enrolment || !area) return undefined;
  const version = await versionOf(db, enrolment.companyId, area.id);
  const toStep = 1 + (deed.minutes % 5);
  const where = { companyId: enrolment.companyId, insatsomradeId: area.id, enrolmentId: enrolment.id };
  const input = { ...where, toStep, onDay: daysFromToday(-(deed.daysAgo % 9)), reason: 'Prov' };
  return { by: coachOf(stage, enrolment), document: step(name), variables: { version, input } };
}

async function versionOf(db: Database, companyId: string, insatsomradeId: string): Promise<number> {
  return (await db.find(Standing, Standing.idOf(companyId, insatsomradeId)))?.version ?? 0;
}

async function ofSession(
  stage: Stage,
  { which }: Deed,
  db: Database,
  document: string,
  inputFor: (session: CoachingSession) => object,
): Promise<Asked | undefined> {
  const session = await one(db, CoachingSession, 'company_id = ANY($1)', stage, which);
  if (!session) return undefined;
  const { id, version } = session;
  return { by: coachOf(stage, session), document, variables: { id, version, input: inputFor(session) } };
}

async function ofEnrolment(
  stage: Stage,
  { which }: Deed,
  db: Database,
  name: string,
  input: object,
): Promise<Asked | undefined> {
  const enrolment = await anEnrolment(stage, which, db);
  if (!enrolment) return undefined;
  const { id, version } = enrolment;
  return { by: stage.here.leader, document: mutation(name), variables: { id, version, input } };
}

async function anEnrolment(stage: Stage, which: number, db: Database): Promise<Enrolment | undefined> {
  return one(db, Enrolment, 'company_id = ANY($1)', stage, which);
}

/** One of the rows of the story's companies, in the order they were made. */
async function one<T extends WorkspaceRow & { companyId: string }>(
  db: Database,
  type: new () => T,
  condition: string,
  { companyIds }: Stage,
  which: number,
): Promise<T | undefined> {
  const [before = '', after = ''] = condition.split('$1');
  const rows = await db.select(
    type,
    (t) => sql`${t}.${fixed(before)}${companyIds}::uuid[]${fixed(after)}`,
    fixed('ORDER BY t.created_at, t.id'),
  );
  return rows[which % Math.max(1, rows.length)];
}

/** Who works for the partner that a row belongs to. */
function coachOf({ here }: Stage, row: { organisationId: string } | undefined): Person {
  return row?.organisationId === here.partner.id ? here.partnerCoach : here.coach;
}
