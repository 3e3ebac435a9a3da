// What a single statement of a migration may not do (R36): each of these is refused on a distributed table.
import type { AlterTableCmd, AlterTableStmt, ColumnDef, CreateStmt, IndexStmt, Node } from 'libpg-query';
import type { Fault } from '#platform/database/catalogue/fault.js';
import { lastWord, part } from './query-tree.js';
import { KEY } from './query-ties.js';

/** The breaches in one statement: R3, R31, R36 and R37. */
export function alterFaults(node: Node): Fault[] {
  const alter = part(node, 'AlterTableStmt');
  const create = part(node, 'CreateStmt');
  const index = part(node, 'IndexStmt');
  return [
    ...(alter ? alterTable(alter) : []),
    ...(create ? createTable(create) : []),
    ...(index ? createIndex(index) : []),
    ...renameAndDrop(node),
  ];
}

function alterTable({ relation, cmds = [] }: AlterTableStmt): Fault[] {
  const table = relation?.relname ?? '';
  const commands = cmds.flatMap((command) => part(command, 'AlterTableCmd') ?? []);
  const adding = commands.filter(({ subtype }) => subtype === 'AT_AddConstraint');
  const several = adding.length > 0 && commands.length > 1;
  return [
    ...(several
      ? [fault('R36', table, table, `adds a constraint to ${table} beside other changes: one ALTER for each`)]
      : []),
    ...commands.flatMap((command) => alterCommand(command, table)),
  ];
}

function alterCommand({ subtype, name = '', def }: AlterTableCmd, table: string): Fault[] {
  const added = subtype === 'AT_AddColumn' ? part(def, 'ColumnDef') : undefined;
  const movesKey = (subtype === 'AT_DropColumn' || subtype === 'AT_AlterColumnType') && name === KEY;
  return [
    ...(added ? addedColumn(added, table) : []),
    ...(movesKey ? [fault('R3', table, KEY, `changes ${KEY} of ${table}, which cannot be changed`)] : []),
    ...unnamed([def], table),
  ];
}

const refusedInColumn = new Set([
  'CONSTR_CHECK',
  'CONSTR_UNIQUE',
  'CONSTR_PRIMARY',
  'CONSTR_FOREIGN',
  'CONSTR_IDENTITY',
]);

function addedColumn({ colname = '', typeName, constraints = [] }: ColumnDef, table: string): Fault[] {
  const refused = constraints.some((item) => refusedInColumn.has(part(item, 'Constraint')?.contype ?? ''));
  const serial = /^(small|big)?serial\d?$/.test(lastWord(typeName?.names));
  const says = (what: string): Fault => fault('R36', table, colname, `adds the column ${colname} to ${table} ${what}`);
  return [
    ...(refused ? [says('with a constraint in it: add the constraint in an ALTER of its own')] : []),
    ...(serial ? [says('as a serial')] : []),
  ];
}

function createTable({ relation, tableElts = [] }: CreateStmt): Fault[] {
  const inColumns = tableElts.flatMap((item) => part(item, 'ColumnDef')?.constraints ?? []);
  return unnamed([...tableElts, ...inColumns], relation?.relname ?? '');
}

/** R31: a name made by the server cannot be turned into a refusal, and may grow too long. A primary key's is short and known. */
function unnamed(items: readonly (Node | undefined)[], table: string): Fault[] {
  const needing = ['CONSTR_CHECK', 'CONSTR_UNIQUE', 'CONSTR_FOREIGN', 'CONSTR_EXCLUSION'];
  const constraints = items.flatMap((item) => part(item, 'Constraint') ?? []);
  return constraints
    .filter(({ contype = '', conname }) => needing.includes(contype) && conname === undefined)
    .map(() => fault('R31', table, table, `gives ${table} a constraint without a name`));
}

function createIndex({ idxname, relation }: IndexStmt): Fault[] {
  const table = relation?.relname ?? '';
  return idxname === undefined ? [fault('R31', table, table, `gives ${table} an index without a name`)] : [];
}

function renameAndDrop(node: Node): Fault[] {
  const rename = part(node, 'RenameStmt');
  const { removeType, objects = [], behavior } = part(node, 'DropStmt') ?? {};
  const faults: Fault[] = [];
  if (rename?.renameType === 'OBJECT_TABCONSTRAINT') {
    const { subname = '', relation } = rename;
    faults.push(
      fault('R36', relation?.relname ?? '', subname, `renames the constraint ${subname}: drop it and add another`),
    );
  }
  if (removeType === 'OBJECT_INDEX' && objects.length > 1)
    faults.push(fault('R36', '', 'DROP INDEX', 'drops several indexes at once'));
  if (removeType === 'OBJECT_SCHEMA' && behavior === 'DROP_CASCADE')
    faults.push(fault('R37', '', 'DROP SCHEMA', 'drops a whole schema'));
  return faults;
}

function fault(rule: string, table: string, object: string, text: string): Fault {
  return { rule, table, object, text };
}
