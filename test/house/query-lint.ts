// Reads a statement with PostgreSQL's own parser and names every query block that would not stay within its workspace.
import { loadModule, type Node, parseSync, type VariableSetStmt } from 'libpg-query';
import type { Fault } from '#platform/database/catalogue/fault.js';
import { sessionCalls, settingCalls } from './query-calls.js';
import { StatementReading } from './query-statements.js';
import { part, walk } from './query-tree.js';

await loadModule();

const known = new WeakMap<ReadonlySet<string>, Map<string, readonly Fault[]>>();

/** Settings that bound one transaction and change no answer. */
const timeLimits = new Set([
  'statement_timeout',
  'lock_timeout',
  'idle_in_transaction_session_timeout',
  'transaction_timeout',
]);

/**
 * Every breach of R3, R10, R12, R16–R21, R26 and R27 in the text of one statement, judged once for each text and set of tables.
 * Statements of the door, of migrations and of the queue are not for this lint; the caller keeps them out.
 */
export function queryFaults(sql: string, tenantTables: ReadonlySet<string>): readonly Fault[] {
  const seen = known.get(tenantTables) ?? new Map<string, readonly Fault[]>();
  known.set(tenantTables, seen);
  const faults = seen.get(sql) ?? read(sql, tenantTables);
  seen.set(sql, faults);
  return faults;
}

function read(sql: string, tenantTables: ReadonlySet<string>): Fault[] {
  let statements: Node[];
  try {
    statements = (parseSync(sql).stmts ?? []).flatMap(({ stmt }) => stmt ?? []);
  } catch (error) {
    return [
      {
        rule: 'PARSE',
        table: '',
        object: '',
        text: `cannot be read: ${error instanceof Error ? error.message : 'unknown'}`,
      },
    ];
  }
  return statements.flatMap((statement) => judge(statement, statements.length > 1, tenantTables));
}

function judge(statement: Node, oneOfSeveral: boolean, tenantTables: ReadonlySet<string>): Fault[] {
  const set = part(statement, 'VariableSetStmt');
  if (set) return judgeSetting(set, oneOfSeveral);
  if (/PREPARE/.test(part(statement, 'TransactionStmt')?.kind ?? '')) {
    return [{ rule: 'R27', table: '', object: 'PREPARE TRANSACTION', text: 'prepares a transaction' }];
  }
  const tables = tenantsNamed(statement, tenantTables);
  const [table = ''] = tables;
  const calls = [...settingCalls(statement), ...(tables.length > 0 ? sessionCalls(statement) : [])];
  const faults = calls.map(({ rule, text }) => ({ rule, table, object: table, text }));
  const reading = new StatementReading(tenantTables);
  const understood = reading.read(queryWithin(statement));
  return understood ? [...reading.faults, ...faults] : [...tables.map((name) => notAQuery(statement, name)), ...faults];
}

/** The query of EXPLAIN, DECLARE, PREPARE and COPY (…) TO, or the statement itself. */
function queryWithin(statement: Node): Node {
  const wrapped =
    part(statement, 'ExplainStmt')?.query ??
    part(statement, 'DeclareCursorStmt')?.query ??
    part(statement, 'PrepareStmt')?.query ??
    part(statement, 'CopyStmt')?.query;
  return wrapped ?? statement;
}

function notAQuery(statement: Node, table: string): Fault {
  const kind = Object.keys(statement)[0]?.replace(/Stmt$/, '') ?? '';
  const rule = kind === 'Merge' ? 'R20' : 'R16';
  return {
    rule,
    table,
    object: table,
    text: `${kind.toUpperCase()} on ${table} cannot carry its workspace as a query does`,
  };
}

/** R10, R12, R21: the setting of the wall is made by its function, and no answer depends on any other. */
function judgeSetting({ kind, name = '', is_local }: VariableSetStmt, oneOfSeveral: boolean): Fault[] {
  const fault = (rule: string, text: string): Fault[] => [{ rule, table: '', object: name, text }];
  if (kind === 'VAR_RESET' || kind === 'VAR_RESET_ALL') return [];
  if (oneOfSeveral) return fault('R12', `SET ${name} stands in a string of several statements, which is sent on whole`);
  if (kind === 'VAR_SET_MULTI' && name === 'TRANSACTION') return [];
  if (name === 'app.workspace_id') return fault('R10', 'the workspace is set by SELECT app_set_workspace($1) alone');
  return is_local && timeLimits.has(name) ? [] : fault('R21', `SET ${name}: nothing may depend on a session setting`);
}

/** The tenant tables named anywhere in the statement. */
function tenantsNamed(statement: Node, tenantTables: ReadonlySet<string>): string[] {
  const names = new Set<string>();
  const add = (name: string | undefined, schema = 'public'): void => {
    if (name !== undefined && schema === 'public' && tenantTables.has(name)) names.add(name);
  };
  walk(statement, (node) => {
    if ('relname' in node) add(String(node.relname), 'schemaname' in node ? String(node.schemaname) : undefined);
  });
  return [...names];
}
