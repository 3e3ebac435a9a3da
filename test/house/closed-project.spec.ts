// The end of a project: every mutation that writes in one is tried after it, and says that the project has ended.
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED } from '#platform/authority/door.js';
import type { Verb } from '#platform/authority/policy.js';
import { isTenant } from '#platform/database/classes.js';
import { fixed, name, sql } from '#platform/database/sql.js';
import { inside, testApp } from '../support/app.js';
import { as } from '../support/as.js';
import { probe, type Aim } from '../support/probe.js';
import { settled, type Settled } from '../support/settled.js';

/** The workspace's own affairs and its registers, which stand in no project: by noun, or by permission. */
const OUTSIDE = new Set([
  'apiKey',
  'association',
  // One's own, whatever projects stand in it.
  'calendarFeed',
  'coach',
  'company',
  'companyFigures',
  'insatsomrade',
  'invitation',
  'member',
  'organisation',
  'project:plan',
  'skill',
  'staircase',
  'study',
  'workplace',
]);

/** What may be done late, as the policies declare it: a new one is added here as well, and so is seen. */
const LATE = [
  'activityLink:close',
  'activitySignUp:erase',
  'attendance:record',
  'coachingSession:amend',
  'coachingSession:cancel',
  'coachingSession:log',
  'consent:withdraw',
  'contact:amend',
  'contact:erase',
  'effectInquiry:erase',
  'investmentMatch:report',
  'lesson:amend',
  'lesson:publish',
  'lesson:withdraw',
  'lesson:write',
  'member:invite',
  'network:end',
  'networkMember:leave',
  'participant:amend',
  'participant:erase',
  'paymentClaim:answer',
  'paymentClaim:pay',
  'project:end',
  'projectEnding:reopen',
  'projectRole:end',
  'projectRole:give',
  'referral:answer',
  'selfAssessment:erase',
];

/** Texts that have a form of their own. */
const FORMS: Record<string, string> = {
  email: 'efter-slutet@example.com',
  countyCode: '14',
  countyCodes: '14',
  areaCode: '14',
  onlineAddress: 'https://example.com/',
  address: 'https://example.com/',
  link: 'https://example.com/',
  url: 'https://example.com/',
  phone: '070-174 06 05',
  firstHand: '14',
  alsoAllowed: '14',
  sniPrefixes: '25',
  include: '25',
  exclude: '25',
  organisationNumber: '556000-4615',
};

/** Numbers that not every number fits. */
const NUMBERS: Record<string, number> = { birthYear: 1980, year: 2024 };

/** What begins with a version, of nothing. */
const FROM_NOTHING = new Set(['warningRuleSet']);

interface Deed {
  field: GraphQLField<unknown, unknown>;
  verb: Verb<never>;
}

let ours: Settled;
let deeds: Deed[];
/** Rows of the project by the name of their kind, the latest first. */
let rows: Map<string, { id: string; version: number }>;

beforeAll(async () => {
  ours = await settled('AVSLUTAT');
  await promise();
  const { app } = await testApp();
  const verbs = verbsOf(app.get(DiscoveryService, { strict: false }), new MetadataScanner());
  const mutations = Object.values(app.get(GraphQLSchemaHost).schema.getMutationType()?.getFields() ?? {});
  deeds = mutations.flatMap((field) => {
    const verb = verbs.get(field.name);
    return verb ? [{ field, verb }] : [];
  });
  await inside(ours.workspaceId, (db) =>
    db.transaction(() =>
      db.run(
        sql`UPDATE project SET ended_on = '2026-01-31' WHERE workspace_id = ${db.workspace} AND id = ${ours.projectId}`,
      ),
    ),
  );
  rows = await rowsNow();
});

/** What a project has of its own, besides what is done in it. */
async function promise(): Promise<void> {
  const { projectId } = ours;
  await as(ours.leader).do(`mutation($i: TargetPromiseInput!) { targetPromise(input: $i) { id } }`, {
    i: { projectId, unit: 'COMPANY', value: 60 },
  });
}

/** The permission that each mutation asks for; those open to everybody have none. */
function verbsOf(discovery: DiscoveryService, scanner: MetadataScanner): Map<string, Verb<never>> {
  const found = new Map<string, Verb<never>>();
  for (const { instance } of discovery.getProviders()) {
    if (!instance || typeof instance !== 'object') continue;
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    for (const method of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[method];
      if (!handler || Reflect.getMetadata('graphql:resolver_type', handler) !== 'Mutation') continue;
      const named = Reflect.getMetadata('graphql:resolver_name', handler) as string | undefined;
      const verb = Reflect.getMetadata(ALLOWED, handler) as Verb<never> | undefined;
      if (verb) found.set(named ?? method, verb);
    }
  }
  return found;
}

async function rowsNow(): Promise<Map<string, { id: string; version: number }>> {
  return inside(ours.workspaceId, async (db) => {
    const all = new Map<string, { id: string; version: number }>();
    for (const meta of db.source.entityMetadatas) {
      if (!isTenant(meta.target) || !meta.columns.some(({ propertyName }) => propertyName === 'id')) continue;
      const isVersioned = meta.columns.some(({ propertyName }) => propertyName === 'version');
      const [row] = await db.read<{ id: string; version: number }>(
        sql`SELECT id, ${fixed(isVersioned ? 'version' : '1 AS version')} FROM ${name(meta.tableName)}
          WHERE workspace_id = ${db.workspace} ORDER BY id DESC LIMIT 1`,
      );
      if (row) all.set(meta.name, row);
    }
    return all;
  });
}

/** The row that a deed is done to: of its noun, or the one the workspace names for it. */
function rowOf(operation: string): { id: string; version: number } {
  const nouns = [...rows.keys()].toSorted((one, other) => other.length - one.length);
  const noun =
    DONE_TO[operation] ?? nouns.find((kind) => operation.startsWith(kind.charAt(0).toLowerCase() + kind.slice(1)));
  const known = noun && ALWAYS_KNOWN.has(noun) ? undefined : rows.get(noun ?? '');
  return known ?? { id: ours.idOf(operation, 'id'), version: versionOf(ours.idOf(operation, 'id')) };
}

/** Where a field is called by another name than what it points at, or the latest row is meant and not the one known. */
const LATEST: Record<string, string> = {
  'assessmentAnswer.id': 'Assessment',
  'selfAssessmentInvite.assessment': 'Assessment',
  'stepCorrect.corrects': 'StepTransition',
};

/** What is done to a row whose kind is not the longest that the operation's name begins with. */
const DONE_TO: Record<string, string> = { trainingNeedMatch: 'TrainingNeed' };

/** Where exactly one of several is to be said. */
const LEFT_OUT = new Set([
  'actionAdd.enrolmentId',
  'trainingNeedMatch.providerName',
  'trainingNeedMatch.providerOrganisationId',
]);

/** Kinds of which a workspace has many, and the one of the project is known by name. */
const ALWAYS_KNOWN = new Set(['Project', 'Company', 'Enrolment', 'Organisation', 'Member']);

function versionOf(id: string): number {
  return [...rows.values()].find((row) => row.id === id)?.version ?? 1;
}

function aimAt({ name: deed, args }: Deed['field']): Aim {
  const isNew = FROM_NOTHING.has(deed) || !args.some(({ name: arg }) => arg === 'expectedVersion');
  return {
    idOf: (operation, field) => {
      const latest = rows.get(LATEST[`${operation}.${field}`] ?? '');
      if (latest) return latest.id;
      if (field === 'id') return isNew ? v7() : rowOf(operation).id;
      return ours.idOf('', field) === ours.idOf('', '')
        ? (rowByField(field) ?? ours.idOf(operation, field))
        : ours.idOf('', field);
    },
    leavesOut: (operation, field) => LEFT_OUT.has(`${operation}.${field}`),
    text: 'efter-slutet',
    textOf: (field) => FORMS[field],
    numberOf: (field) => NUMBERS[field],
    versionOf: (operation) => (FROM_NOTHING.has(operation) ? 0 : rowOf(operation).version),
  };
}

function rowByField(field: string): string | undefined {
  return rows.get(field.charAt(0).toUpperCase() + field.slice(1))?.id;
}

/** What whoever may do it is answered: the leader where somebody leads, otherwise an admin. */
async function answerTo({ field, verb }: Deed): Promise<string> {
  const { query, variables } = probe('mutation', field, aimAt(field));
  const person = verb.opens.includes('PROJECT_LEADER') || verb.opens.includes('MEMBER') ? ours.leader : ours.admin;
  const { errors } = await as(person).ask(query, variables);
  const [error] = errors ?? [];
  return error ? `${error.extensions.code} ${error.extensions.field ?? ''}`.trim() : 'DONE';
}

function isOutside({ permission }: Verb<never>): boolean {
  return OUTSIDE.has(permission) || OUTSIDE.has(permission.split(':')[0] ?? '');
}

/** All that stands in the project, table by table. */
async function everything(): Promise<Record<string, string>> {
  return inside(ours.workspaceId, async (db) => {
    const prints: Record<string, string> = {};
    for (const meta of db.source.entityMetadatas) {
      if (!isTenant(meta.target) || !meta.columns.some(({ propertyName }) => propertyName === 'projectId')) continue;
      const [found] = await db.read<{ print: string }>(
        sql`SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS print
          FROM ${name(meta.tableName)} t WHERE t.workspace_id = ${db.workspace} AND t.project_id = ${ours.projectId}`,
      );
      prints[meta.tableName] = found?.print ?? '';
    }
    return prints;
  });
}

describe('after the end of a project', () => {
  it('every mutation that writes in one says so, and nothing in it has moved', async () => {
    const before = await everything();
    const written = deeds.filter(({ verb }) => verb.late === undefined && !isOutside(verb));
    const answers: Record<string, string> = {};
    for (const deed of written) answers[deed.field.name] = await answerTo(deed);
    expect(answers).toEqual(Object.fromEntries(written.map(({ field }) => [field.name, 'PROJECT_CLOSED'])));
    expect(await everything()).toEqual(before);
    expect(written.length).toBeGreaterThan(50);
  });

  it('what may be done late is declared, each with its reason, and is not stopped by the end', async () => {
    const late = deeds.filter(({ verb }) => verb.late !== undefined);
    expect([...new Set(late.map(({ verb }) => verb.permission))].toSorted()).toEqual(LATE);
    for (const deed of late) {
      expect(deed.verb.late?.length).toBeGreaterThan(20);
      expect(`${deed.field.name} ${await answerTo(deed)}`).not.toContain('PROJECT_CLOSED');
    }
  });

  it('what was there is still read, and no button is offered that would not work', async () => {
    const { enrolment } = await as(ours.leader).do<{ enrolment: { stage: string; viewerCan: string[] } }>(
      `query($id: ID!) { enrolment(id: $id) { stage viewerCan } }`,
      { id: ours.idOf('', 'enrolment') },
    );
    expect(enrolment).toEqual({ stage: 'ACTIVE', viewerCan: ['enrolment:read'] });
  });
});
