// Reads the statements of a migration and names what Citus would refuse or do wrongly: R34 to R37 of the rules of scale.
import { loadModule, type Node, parseSync } from 'libpg-query';
import type { Fault } from '#platform/database/catalogue/fault.js';
import { alterFaults } from './migration-alterations.js';
import { orderFaults } from './migration-order.js';
import { part } from './query-tree.js';
import type { RecordedMigration } from './recorded-migration.js';

await loadModule();

/** Every breach of R34–R37, of the rule on concurrent indexes (D29), and of the habit that a migration leads both ways. */
export function migrationFaults(migration: RecordedMigration): Fault[] {
  return [...directionFaults(migration, 'up'), ...directionFaults(migration, 'down')].map((found) => ({
    ...found,
    text: `${found.text} (${migration.name})`,
  }));
}

function directionFaults(migration: RecordedMigration, direction: 'up' | 'down'): Fault[] {
  const texts = migration[direction];
  if (texts.length === 0) return [fault('BOTH-WAYS', direction, `its ${direction} says nothing`)];
  const statements = texts.map((text) => (parseSync(text).stmts ?? []).flatMap(({ stmt }) => stmt ?? []));
  const nodes = statements.flat();
  return [
    ...(migration.transaction ? sequentialFaults(nodes, direction) : loneIndexFaults(nodes)),
    ...(migration.transaction ? concurrentFaults(nodes) : []),
    ...statements.filter((one) => one.length > 1).flatMap(settingAmongSeveral),
    ...nodes.flatMap(alterFaults),
    ...(direction === 'up' ? orderFaults(nodes) : []),
  ];
}

/** R34: without it, one transaction that touches a tenant table and then a reference table fails. */
function sequentialFaults([first]: readonly Node[], direction: string): Fault[] {
  if (isSequential(first)) return [];
  const text = `its ${direction} does not begin with SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`;
  return [fault('R34', direction, text)];
}

function isSequential(node: Node | undefined): boolean {
  const { name, is_local, args } = part(node, 'VariableSetStmt') ?? {};
  const value = part(args?.[0], 'A_Const')?.sval?.sval;
  return name === 'citus.multi_shard_modify_mode' && is_local === true && value === 'sequential';
}

/** D29: a concurrent index cannot be built in a transaction, and nothing else should do without one. */
function concurrentFaults(nodes: readonly Node[]): Fault[] {
  return nodes.filter(isConcurrent).map((node) => {
    const name = part(node, 'IndexStmt')?.idxname ?? '';
    return fault(
      'D29',
      name,
      'builds or drops an index concurrently: give it a migration of its own with transaction = false',
    );
  });
}

function loneIndexFaults(nodes: readonly Node[]): Fault[] {
  const others = nodes.filter((node) => !isConcurrent(node) && !isSequential(node));
  return others.map((node) => {
    const kind = Object.keys(node)[0] ?? '';
    return fault('D29', kind, `runs outside a transaction, where only concurrent indexes belong, and holds a ${kind}`);
  });
}

function isConcurrent(node: Node): boolean {
  const reindex = part(node, 'ReindexStmt')?.params ?? [];
  return (
    part(node, 'IndexStmt')?.concurrent === true ||
    part(node, 'DropStmt')?.concurrent === true ||
    reindex.some((option) => part(option, 'DefElem')?.defname === 'concurrently')
  );
}

/** R12: a string of several statements is sent on whole. */
function settingAmongSeveral(nodes: readonly Node[]): Fault[] {
  const settings = nodes.flatMap((node) => part(node, 'VariableSetStmt') ?? []);
  return settings.map(({ name = '' }) => fault('R12', name, `SET ${name} stands in a string of several statements`));
}

function fault(rule: string, object: string, text: string): Fault {
  return { rule, table: '', object, text };
}
