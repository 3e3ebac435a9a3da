// Writes a migration from the difference between entities and tables, in the order that Citus demands (docs/decisions/0016).
import type { DataSource } from 'typeorm';
import { tableClasses } from './classes.js';

/** First statement of every migration: on Citus one transaction may then touch both tenant and reference tables. */
const SEQUENTIAL = `SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`;

interface Steps {
  tables: string[];
  classes: string[];
  columns: string[];
  indexes: string[];
  foreignKeys: string[];
}

/** What brings the tables to what the entities say, and what takes it back, in the order that Citus demands. */
export async function migrationSteps(
  source: DataSource,
  only: readonly string[] = [],
): Promise<{ up: string[]; down: string[] }> {
  const log = await source.driver.createSchemaBuilder().log();
  const up = log.upQueries.map(({ query }) => query).filter((query) => concerns(query, only));
  const created = new Set(up.map((query) => tableIn(query, /^CREATE TABLE "([^"]+)"/)));
  created.delete('');
  // A table takes its indexes with it when it goes.
  const goesAnyway = (query: string): boolean => query.startsWith('DROP INDEX') && created.size > 0;
  const down = log.downQueries.map(({ query }) => query).filter((query) => concerns(query, only) && !goesAnyway(query));
  const steps = sorted(source, up);
  // Reference tables first: on Citus a tenant table may point at them only when they are such already.
  const byClass = steps.classes.toSorted(
    (one, other) => Number(other.includes('_reference(')) - Number(one.includes('_reference(')),
  );
  return {
    up: [...steps.tables, ...byClass, ...steps.columns, ...steps.indexes, ...steps.foreignKeys],
    down: down.toReversed(),
  };
}

/** The text of a migration, or nothing when entities and tables agree. */
export async function writeMigration(
  source: DataSource,
  name: string,
  stamp: number,
  only: readonly string[],
): Promise<string | undefined> {
  const { up, down } = await migrationSteps(source, only);
  return up.length ? text(`${name}${stamp}`, [SEQUENTIAL, ...up], [SEQUENTIAL, ...down]) : undefined;
}

/** Only statements on these tables, or on all. */
function concerns(query: string, only: readonly string[]): boolean {
  return !only.length || only.includes(tableIn(query, /(?:TABLE| ON) "([^"]+)"/));
}

function tableIn(query: string, pattern: RegExp): string {
  return pattern.exec(query)?.[1] ?? '';
}

function sorted(source: DataSource, queries: readonly string[]): Steps {
  const classes = tableClasses(source);
  const steps: Steps = { tables: [], classes: [], columns: [], indexes: [], foreignKeys: [] };
  for (const query of queries) {
    const table = tableIn(query, /^CREATE TABLE "([^"]+)"/);
    if (table) {
      steps.tables.push(query);
      steps.classes.push(`SELECT app_make_${classOf(table, classes)}('${table}')`);
    } else if (/^CREATE (UNIQUE )?INDEX/.test(query)) steps.indexes.push(query);
    else if (query.includes('FOREIGN KEY')) steps.foreignKeys.push(query);
    else steps.columns.push(query);
  }
  return steps;
}

function classOf(table: string, classes: ReturnType<typeof tableClasses>): string {
  if (classes.reference.includes(table)) return 'reference';
  return classes.local.includes(table) ? 'local' : 'tenant';
}

function lines(queries: readonly string[]): string {
  return queries.map((query) => `    await runner.query(\`${query.replaceAll('`', '\\`')}\`);`).join('\n');
}

function text(className: string, up: readonly string[], down: readonly string[]): string {
  return `// TODO: say in one line what this migration is for.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${lines(up)}
  }

  async down(runner: QueryRunner): Promise<void> {
${lines(down)}
  }
}
`;
}
