// The order of a migration that makes tables (R35): table, its class, its indexes, its references; reference tables first.
import type { AlterTableStmt, CreateStmt, Node } from 'libpg-query';
import type { Fault } from '#platform/database/catalogue/fault.js';
import { lastWord, part, uncast } from './query-tree.js';

const maker = /^app_make_(tenant|reference|local)$/;

/** What has happened so far in the migration. */
interface Progress {
  readonly created: Set<string>;
  /** Table → class, once app_make_…() was called. */
  readonly made: Map<string, string>;
  readonly referring: Set<string>;
  readonly faults: Fault[];
}

/** Every step that comes too early or not at all. */
export function orderFaults(nodes: readonly Node[]): Fault[] {
  const progress: Progress = { created: new Set(), made: new Map(), referring: new Set(), faults: [] };
  for (const node of nodes) step(node, progress);
  for (const table of progress.created) {
    if (!progress.made.has(table))
      say(progress, table, `creates ${table} without app_make_tenant, app_make_reference or app_make_local`);
  }
  return progress.faults;
}

function step(node: Node, progress: Progress): void {
  const create = part(node, 'CreateStmt');
  if (create) creates(create, progress);
  for (const call of part(node, 'SelectStmt')?.targetList ?? []) makes(part(call, 'ResTarget')?.val, progress);
  const index = part(node, 'IndexStmt');
  if (index) indexes(index.relation?.relname ?? '', index.idxname ?? '', progress);
  const alter = part(node, 'AlterTableStmt');
  if (alter) refers(alter, progress);
}

/** A partition takes its class from its table, and a temporary table has none. */
function creates({ relation, tableElts = [], partbound }: CreateStmt, progress: Progress): void {
  const table = relation?.relname ?? '';
  if (relation?.relpersistence === 'p' && !partbound) progress.created.add(table);
  const constraints = tableElts.flatMap((item) => [item, ...(part(item, 'ColumnDef')?.constraints ?? [])]);
  if (constraints.some((item) => part(item, 'Constraint')?.contype === 'CONSTR_FOREIGN')) {
    say(progress, table, `creates ${table} with a reference in it: add references when every table has its class`);
  }
}

function makes(value: Node | undefined, progress: Progress): void {
  const call = part(value, 'FuncCall');
  const kind = maker.exec(lastWord(call?.funcname))?.[1];
  if (!call || kind === undefined) return;
  const name = part(uncast(call.args?.[0]), 'A_Const')?.sval?.sval ?? '';
  const table = name.replace(/^public\./, '').replaceAll('"', '');
  if (!progress.created.has(table)) say(progress, table, `gives ${table} its class, but does not create it before`);
  if (kind === 'reference' && [...progress.made.values()].includes('tenant')) {
    say(progress, table, `makes the reference table ${table} after a tenant table: reference tables come first`);
  }
  progress.made.set(table, kind);
}

function indexes(table: string, name: string, progress: Progress): void {
  if (isEarly(table, progress)) say(progress, table, `creates the index ${name} before ${table} has its class`);
  if (progress.created.has(table) && progress.referring.has(table)) {
    say(progress, table, `creates the index ${name} after a reference of ${table}: indexes come first`);
  }
}

function refers({ relation, cmds = [] }: AlterTableStmt, progress: Progress): void {
  const table = relation?.relname ?? '';
  for (const command of cmds) {
    const constraint = part(part(command, 'AlterTableCmd')?.def, 'Constraint');
    if (constraint?.contype !== 'CONSTR_FOREIGN') continue;
    const early = [table, constraint.pktable?.relname ?? ''].find((end) => isEarly(end, progress));
    if (early !== undefined)
      say(progress, table, `adds ${constraint.conname ?? 'a reference'} before ${early} has its class`);
    progress.referring.add(table);
  }
}

function isEarly(table: string, { created, made }: Progress): boolean {
  return created.has(table) && !made.has(table);
}

function say({ faults }: Progress, table: string, text: string): void {
  faults.push({ rule: 'R35', table, object: table, text });
}
