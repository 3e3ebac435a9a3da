// The tenant suite: whatever a stranger with every role in another workspace asks for or sends, nothing of ours moves or shows.
import { Client as Postgres } from 'pg';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { tableClasses } from '#platform/database/classes.js';
import { testApp } from './app.js';
import { as } from './as.js';
import { workerDatabase } from './database.js';
import { consortium, type Consortium } from './make.js';
import { probe, type Aim } from './probe.js';
import { settled, type Settled } from './settled.js';

/** Refusals that would mean that the probe never reached the operation. */
const MISSED = [
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'DEPTH_EXCEEDED',
  'COST_EXCEEDED',
  'ALIASES_EXCEEDED',
  'UNAUTHENTICATED',
  'INTERNAL',
];
/** Open to strangers of every workspace: they carry proofs of their own, tested with sign-in. */
const PROVEN_OTHERWISE = new Set([
  'signIn',
  'signOut',
  'invitationAccept',
  'passwordResetAsk',
  'passwordReset',
  'passwordChange',
  'sessionEnd',
  'signOutEverywhere',
]);

/** Everything of a workspace, as one number per table, which every change of a row changes. */
async function fingerprint(workspaceId: string): Promise<Record<string, string>> {
  const { db } = await testApp();
  const admin = new Postgres((await workerDatabase()).adminUrl);
  await admin.connect();
  const prints: Record<string, string> = {};
  for (const table of tableClasses(db.source).tenant) {
    const { rows } = await admin.query<{ print: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS print FROM "${table}" t WHERE workspace_id = $1`,
      [workspaceId],
    );
    prints[table] = rows[0]?.print ?? '';
  }
  await admin.end();
  return prints;
}

/** Every operation of the schema is tried by three strangers, and there are more with every subject: time for all of them. */
const PATIENCE = 300_000;

/** Tests the wall between workspaces; `conditions` says under which. */
export function tenantSuite(conditions: string): void {
  describe(`a stranger from another workspace, ${conditions}`, () => {
    let ours: Settled;
    let strangers: Consortium;
    let schema: GraphQLSchema;

    beforeAll(async () => {
      ours = await settled('HEMLIGT');
      strangers = await consortium();
      schema = (await testApp()).app.get(GraphQLSchemaHost).schema;
    }, PATIENCE);

    const attackers = (): Consortium['admin'][] => [strangers.admin, strangers.leader, strangers.coach];
    const aim = (): Aim => ({ idOf: (operation, field) => ours.idOf(operation, field), text: 'främlingen var här' });

    it(
      'reads nothing of ours by any query',
      async () => {
        for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
          const { query, variables } = probe('query', field, aim());
          for (const attacker of attackers()) {
            const answer = await as(attacker).ask(query, variables);
            const text = JSON.stringify(answer.data ?? {});
            expect(`${field.name}: ${text.includes('HEMLIGT')}`).toBe(`${field.name}: false`);
            for (const id of ours.ids) expect(`${field.name}: ${text.includes(id)}`).toBe(`${field.name}: false`);
            const codes = (answer.errors ?? []).map(({ extensions }) => extensions.code);
            expect({ field: field.name, missed: codes.filter((code) => MISSED.includes(code)) }).toEqual({
              field: field.name,
              missed: [],
            });
          }
        }
      },
      PATIENCE,
    );

    it(
      'moves nothing of ours by any mutation, and is told nothing but that it does not exist',
      async () => {
        const before = await fingerprint(ours.workspaceId);
        for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
          if (PROVEN_OTHERWISE.has(field.name)) continue;
          const { query, variables } = probe('mutation', field, aim());
          for (const attacker of attackers()) {
            const answer = await as(attacker).ask(query, variables);
            const text = JSON.stringify(answer);
            expect(`${field.name}: ${text.includes('HEMLIGT')}`).toBe(`${field.name}: false`);
            const codes = (answer.errors ?? []).map(({ extensions }) => extensions.code);
            expect({ field: field.name, missed: codes.filter((code) => MISSED.includes(code)) }).toEqual({
              field: field.name,
              missed: [],
            });
          }
        }
        expect(await fingerprint(ours.workspaceId)).toEqual(before);
      },
      PATIENCE,
    );

    it('does not enter by naming our workspace', async () => {
      for (const attacker of attackers()) {
        const answer = await as(attacker)
          .with({ 'x-stegvis-workspace': ours.workspaceId })
          .ask('{ companies { nodes { name } } }');
        expect(JSON.stringify(answer)).not.toContain('HEMLIGT');
        expect(answer.errors?.length).toBeGreaterThan(0);
      }
    });

    it('sees our own people see it all, so that the probes above could have found it', async () => {
      const data = await as(ours.coach).do('{ companies { nodes { id name } } }');
      expect(JSON.stringify(data)).toContain('HEMLIGT');
    });
  });
}
