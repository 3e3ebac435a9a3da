// The plan for distributing a database: drawn from the entities, right for every table there is, and good to go on with.
import 'reflect-metadata';
import fc from 'fast-check';
import { parseSync } from 'libpg-query';
import { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Blueprint, drawBlueprint, rootOf } from '#platform/distribution/blueprint.js';
import { planDistribution, planText, type Step, untouched } from '#platform/distribution/plan.js';
import { readStanding } from '#platform/distribution/standing.js';
import '../../../src/app.module.js';
import { workerDatabase } from '../../support/database.js';
import { after } from './done.js';

let blueprint: Blueprint;
let steps: Step[];
const statements = (): string[] => steps.flatMap((step) => step.statements);

/** The places in the plan of the statements that begin so. */
const places = (start: string): number[] =>
  statements().flatMap((text, place) => (text.startsWith(start) ? [place] : []));

const namedIn = (form: RegExp): string[] => statements().flatMap((text) => form.exec(text)?.[1] ?? []);

beforeAll(async () => {
  blueprint = await drawBlueprint();
  steps = planDistribution(blueprint, untouched(blueprint));
});

describe('the blueprint', () => {
  it('has every reference of the migrated database, in the same words', async () => {
    const { adminUrl } = await workerDatabase();
    const client = new Client(adminUrl);
    await client.connect();
    try {
      const { references } = await readStanding(client);
      expect(blueprint.references.length).toBeGreaterThan(100);
      expect(blueprint.references.map(({ table, name }) => `${table}.${name}`).toSorted()).toEqual(
        references.map(({ table, name }) => `${table}.${name}`).toSorted(),
      );
      expect(references.filter((one) => !blueprint.references.some((own) => isSame(own, one)))).toEqual([]);
    } finally {
      await client.end();
    }
  });

  it('knows no reference that a cluster would refuse', () => {
    const isTenant = (table: string): boolean => blueprint.tenant.includes(table);
    const wrong = blueprint.references.filter(({ table, to, definition }) => {
      if (blueprint.reference.includes(to)) return false;
      if (!isTenant(to)) return isTenant(table);
      return (
        !isTenant(table) || !/^FOREIGN KEY \(workspace_id, \w+\) REFERENCES \w+\(workspace_id, \w+\)/.test(definition)
      );
    });
    expect(wrong).toEqual([]);
    expect(blueprint.reference).toContain(rootOf(blueprint));
  });
});

describe('the plan', () => {
  it('distributes every tenant table exactly once, all beside the first', () => {
    expect(blueprint.tenant.length).toBeGreaterThan(40);
    expect(namedIn(/create_distributed_table\('(\w+)', 'workspace_id'/).toSorted()).toEqual(
      blueprint.tenant.toSorted(),
    );
    const [first, ...others] = namedIn(/colocate_with => '(\w+)'/);
    expect(first).toBe('default');
    expect(new Set(others)).toEqual(new Set([blueprint.tenant[0]]));
  });

  it('copies every reference table exactly once, and leaves local tables where they are', () => {
    expect(namedIn(/create_reference_table\('(\w+)'/).toSorted()).toEqual(blueprint.reference.toSorted());
    const moved = new Set(namedIn(/^SELECT \w+\('(\w+)'/));
    expect(blueprint.local.filter((table) => moved.has(table))).toEqual([]);
  });

  it('takes references away before anything, reference tables before tenant tables, and references back last', () => {
    const order = ['ALTER ROLE', 'ALTER TABLE', 'SELECT create_reference_table', 'SELECT create_distributed_table'];
    const [roles = [], alterations = [], copies = [], moves = []] = order.map(places);
    const drops = alterations.filter((place) => statements()[place]?.includes(' DROP CONSTRAINT '));
    const adds = alterations.filter((place) => statements()[place]?.includes(' ADD CONSTRAINT '));
    for (const [earlier, later] of [
      [roles, drops],
      [drops, copies],
      [copies, moves],
      [moves, adds],
    ] as const) {
      expect(Math.max(...earlier)).toBeLessThan(Math.min(...later));
    }
    expect(drops).toHaveLength(blueprint.references.length);
    expect(adds).toHaveLength(blueprint.references.length);
  });

  it('empties the coordinator’s copy of a table in the transaction that distributes it, while nothing refers to it', () => {
    const moving = steps.filter(({ statements: [text = ''] }) => text.startsWith('SELECT create_'));
    expect(moving).toHaveLength(blueprint.tenant.length + blueprint.reference.length);
    for (const { asOwner, statements: texts } of moving) {
      expect(asOwner).toBe(true);
      expect(texts).toHaveLength(2);
      const [table] = /'(\w+)'/.exec(texts[0] ?? '')?.slice(1) ?? [];
      expect(texts[1]).toBe(`SELECT truncate_local_data_after_distributing_table('${table}')`);
    }
  });

  it('is SQL that PostgreSQL can read', () => {
    const text = planText(steps);
    const { stmts = [] } = parseSync(text);
    const transactions = steps.filter(({ asOwner }) => asOwner).length;
    expect(stmts).toHaveLength(statements().length + 3 * transactions);
  });

  it('picks up a table that a later version brings', () => {
    const reference = {
      table: 'plan',
      name: 'plan_company_fk',
      to: 'company',
      definition: 'FOREIGN KEY (workspace_id, company_id) REFERENCES company(workspace_id, id)',
    };
    const later: Blueprint = {
      ...blueprint,
      tenant: [...blueprint.tenant, 'plan'],
      references: [...blueprint.references, reference],
    };
    const distributed = after(steps, untouched(blueprint), blueprint);
    const standing = { ...distributed, references: [...distributed.references, reference] };
    expect(planDistribution(later, standing).map((step) => step.statements)).toEqual([
      ['ALTER TABLE plan DROP CONSTRAINT plan_company_fk'],
      [
        `SELECT create_distributed_table('plan', 'workspace_id', colocate_with => '${blueprint.tenant[0]}')`,
        `SELECT truncate_local_data_after_distributing_table('plan')`,
      ],
      [`ALTER TABLE plan ADD CONSTRAINT plan_company_fk ${reference.definition}`],
    ]);
  });
});

describe('a distributed database', () => {
  it('has nothing left to do, and every reference as it was', () => {
    const end = after(steps, untouched(blueprint), blueprint);
    expect(planDistribution(blueprint, end)).toEqual([]);
    expect(end.references.toSorted(byName)).toEqual(untouched(blueprint).references.toSorted(byName));
    expect(new Set(blueprint.tenant.map((table) => end.placements[table]?.group))).toEqual(new Set([2]));
  });

  it('comes to the same end wherever a run was broken off, however often', () => {
    const end = after(steps, untouched(blueprint), blueprint);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { maxLength: 5 }), (breaks) => {
        let standing = untouched(blueprint);
        for (const done of breaks) {
          standing = after(planDistribution(blueprint, standing).slice(0, done), standing, blueprint);
        }
        standing = after(planDistribution(blueprint, standing), standing, blueprint);
        expect(standing.placements).toEqual(end.placements);
        expect(standing.references.toSorted(byName)).toEqual(end.references.toSorted(byName));
        expect(planDistribution(blueprint, standing)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

interface Named {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

const isSame = (one: Named, other: Named): boolean =>
  one.table === other.table && one.name === other.name && one.definition === other.definition;

const byName = (one: Named, other: Named): number =>
  `${one.table}.${one.name}`.localeCompare(`${other.table}.${other.name}`);
