// Why a database is not distributed: each reason by itself, in both languages, and none where there is none.
import 'reflect-metadata';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Blueprint, drawBlueprint } from '#platform/distribution/blueprint.js';
import { obstacles } from '#platform/distribution/obstacles.js';
import { planDistribution, untouched } from '#platform/distribution/plan.js';
import type { Standing } from '#platform/distribution/standing.js';
import '../../../src/app.module.js';
import { after } from './done.js';

let blueprint: Blueprint;
let whole: Standing;

beforeAll(async () => {
  blueprint = await drawBlueprint();
  const begun = untouched(blueprint);
  whole = after(planDistribution(blueprint, begun), begun, blueprint);
});

const faultless = (standing: Standing): string[] => obstacles(blueprint, standing, []).map(({ en }) => en);

const node = { server: 18, citus: '14.0-1', extensions: [], ownerLogsIn: true, settings: [] };

describe('nothing stands in the way', () => {
  it('of a database that was not begun with, nor of one that is done', () => {
    expect(faultless(untouched(blueprint))).toEqual([]);
    expect(faultless(whole)).toEqual([]);
  });

  it('of looking again at what is done while people work, and as the migrating login', () => {
    expect(faultless({ ...whole, visitors: 12, isSuperuser: false })).toEqual([]);
  });
});

describe('it is refused', () => {
  it.each<[string, Partial<Standing>, RegExp]>([
    ['without the extension', { citus: null }, /^The database has no Citus/],
    ['at a worker node', { isCoordinator: false }, /that of a worker node/],
    ['with an old Citus', { citus: '12.1-1', nodes: [{ ...node, citus: '12.1-1' }] }, /Citus 12.1-1 is too old/],
    [
      'with nodes of different Citus',
      { nodes: [node, { ...node, citus: '14.1-1' }] },
      /different versions: .*14\.0-1; .*14\.1-1/,
    ],
    [
      'with nodes of different PostgreSQL',
      { nodes: [node, { ...node, server: 17 }] },
      /PostgreSQL 18 .*; PostgreSQL 17 /,
    ],
    ['before the coordinator told its address', { coordinatorIsNode: false }, /citus_set_coordinator_host/],
    ['without a node for rows', { holders: 0 }, /citus_add_node/],
    ['to a role that may not become the owner', { mayOwn: false }, /may not become stegvis_owner/],
    [
      'to the migrating login, when the nodes need an administrator first',
      { isSuperuser: false },
      /^Only an administrator may do this; .*ALTER ROLE stegvis_owner LOGIN/,
    ],
    ['while people work', { visitors: 3 }, /^3 connections are at work/],
  ])('%s', (_, change, sentence) => {
    const found = obstacles(blueprint, { ...untouched(blueprint), ...change }, []);
    expect(found).toHaveLength(1);
    expect(found[0]?.en).toMatch(sentence);
    expect(found[0]?.sv).not.toBe(found[0]?.en);
    expect(found[0]?.sv).toMatch(/[åäöÅÄÖ]|Citus/);
  });

  it.each<[string, (standing: Standing) => Partial<Standing>, RegExp]>([
    [
      'a tenant table by another column',
      (now) => placed(now, 'company', { kind: 'tenant', group: 2, key: 'id' }),
      /company is distributed in another way/,
    ],
    [
      'a tenant table apart from the others',
      (now) => placed(now, 'company', { kind: 'tenant', group: 7, key: 'workspace_id' }),
      /company does not lie beside/,
    ],
    [
      'a tenant table that is copied everywhere',
      (now) => placed(now, 'company', { kind: 'reference', group: 1, key: null }),
      /company is distributed in another way/,
    ],
    [
      'a reference table that is distributed',
      (now) => placed(now, 'account', { kind: 'tenant', group: 2, key: 'id' }),
      /account is distributed in another way/,
    ],
    [
      'a local table that is distributed',
      (now) => placed(now, 'credential', { kind: 'reference', group: 1, key: null }),
      /credential is local, but lies distributed/,
    ],
    [
      'a reference that the code does not know',
      (now) => ({
        references: [
          ...now.references,
          { table: 'company', name: 'odd_fk', to: 'account', definition: 'FOREIGN KEY (x) REFERENCES account(id)' },
        ],
      }),
      /odd_fk of company is not in the code/,
    ],
  ])('with %s', (_, change, sentence) => {
    const found = faultless({ ...whole, ...change(whole) });
    expect(found).toEqual([expect.stringMatching(sentence)]);
  });

  it('with a reference that says something else than the code', () => {
    const references = whole.references.map((one) => ({
      ...one,
      definition: one.name === 'member_account_id_fk' ? `${one.definition} ON DELETE CASCADE` : one.definition,
    }));
    expect(faultless({ ...whole, references })).toEqual([expect.stringMatching(/member_account_id_fk of member/)]);
  });

  it('with a table that breaks a rule, named in both languages', () => {
    const fault = {
      rule: 'R7',
      table: 'company',
      object: 'touch',
      text: 'has the trigger touch: the application does that work',
    };
    expect(obstacles(blueprint, whole, [fault])).toEqual([
      {
        sv: 'Tabellen company (touch) bryter mot R7: inga triggrar, regler eller ärvda tabeller.',
        en: 'R7, company: has the trigger touch: the application does that work.',
      },
    ]);
  });
});

function placed(now: Standing, table: string, placement: Standing['placements'][string]): Partial<Standing> {
  return { placements: { ...now.placements, [table]: placement } };
}
