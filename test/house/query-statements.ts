// Walks every block of a statement and asks of each whether its tenant tables carry their workspace (R16–R20).
import type {
  CommonTableExpr,
  DeleteStmt,
  InsertStmt,
  Node,
  RangeSubselect,
  RangeVar,
  SelectStmt,
  SubLink,
  UpdateStmt,
  WithClause,
} from 'libpg-query';
import type { Fault } from '#platform/database/catalogue/fault.js';
import { Bindings, type Classify } from './query-bindings.js';
import { type CallFault, mutableCalls, volatileCalls } from './query-calls.js';
import { KEY } from './query-ties.js';
import { column, isNode, isParameter, part } from './query-tree.js';

/** Where in the statement a block stands. */
interface Place {
  readonly path: string;
  /** Names of WITH queries, which hide tables of the same name. */
  readonly withNames: ReadonlySet<string>;
  /** Whether the block is run once for each row of another (LATERAL, or inside an expression). */
  readonly perRow: boolean;
  readonly recursive: boolean;
}

const subqueryNames: Record<string, string> = {
  EXISTS_SUBLINK: 'EXISTS',
  ANY_SUBLINK: 'IN (subquery)',
  ARRAY_SUBLINK: 'ARRAY',
};

/** Reads one statement; what it finds stands in `faults`. */
export class StatementReading {
  readonly faults: Fault[] = [];

  constructor(private readonly tenantTables: ReadonlySet<string>) {}

  /** Reads a SELECT, INSERT, UPDATE or DELETE, and says whether it was one of them. */
  read(statement: Node, place: Place = { path: '', withNames: new Set(), perRow: false, recursive: false }): boolean {
    const select = part(statement, 'SelectStmt');
    const insert = part(statement, 'InsertStmt');
    const update = part(statement, 'UpdateStmt');
    const remove = part(statement, 'DeleteStmt');
    if (select) this.select(select, deeper(place, place.path === '' ? 'SELECT' : ''));
    if (insert) this.insert(insert, deeper(place, 'INSERT'));
    if (update) this.update(update, deeper(place, 'UPDATE'));
    if (remove) this.remove(remove, deeper(place, 'DELETE'));
    return (select ?? insert ?? update ?? remove) !== undefined;
  }

  private select(select: SelectStmt, outer: Place): Bindings[] {
    const { withClause, larg, rarg, fromClause, whereClause, lockingClause, ...rest } = select;
    const place = this.withQueries(withClause, outer);
    if (larg && rarg) {
      this.nested(rest, place);
      return [...this.select(larg, deeper(place, 'first arm')), ...this.select(rarg, deeper(place, 'second arm'))];
    }
    this.nested([fromClause, whereClause, rest], place);
    return [this.block(fromClause ?? [], whereClause, place, lockingClause !== undefined)];
  }

  private update(
    { relation, targetList, fromClause, whereClause, withClause, returningClause }: UpdateStmt,
    outer: Place,
  ): void {
    const place = this.withQueries(withClause, outer);
    this.nested([targetList, fromClause, whereClause, returningClause], place);
    const table = this.target(relation);
    this.block([...target(relation), ...(fromClause ?? [])], whereClause, place);
    if (table === undefined) return;
    this.movesKey(targetList, table, place);
    this.calls(volatileCalls([targetList, fromClause, whereClause, withClause]), table, place);
    this.calls(mutableCalls(returningClause, 'RETURNING'), table, place);
  }

  private remove({ relation, usingClause, whereClause, withClause, returningClause }: DeleteStmt, outer: Place): void {
    const place = this.withQueries(withClause, outer);
    this.nested([usingClause, whereClause, returningClause], place);
    const table = this.target(relation);
    this.block([...target(relation), ...(usingClause ?? [])], whereClause, place);
    if (table === undefined) return;
    this.calls(volatileCalls([usingClause, whereClause, withClause]), table, place);
    this.calls(mutableCalls(returningClause, 'RETURNING'), table, place);
  }

  private insert(
    { relation, cols, selectStmt, withClause, onConflictClause, returningClause }: InsertStmt,
    outer: Place,
  ): void {
    const place = this.withQueries(withClause, outer);
    this.nested([onConflictClause, returningClause], place);
    const table = this.target(relation);
    const at = (cols ?? []).findIndex((item) => part(item, 'ResTarget')?.name === KEY);
    const source = part(selectStmt, 'SelectStmt');
    const blocks = source ? this.select(source, deeper(place, source.valuesLists ? 'VALUES' : 'SELECT')) : [];
    if (table === undefined) return;
    if (!source || at < 0) this.fault('R16', table, place, `the columns of INSERT INTO ${table} do not list ${KEY}`);
    else if (!insertsKeys(source, at, blocks)) {
      this.fault('R16', table, place, `INSERT INTO ${table} takes its ${KEY} from something other than a parameter`);
    }
    this.movesKey(onConflictClause?.targetList, table, place);
    const { targetList, whereClause } = onConflictClause ?? {};
    this.calls(mutableCalls([targetList, whereClause], 'ON CONFLICT DO UPDATE'), table, place);
    this.calls(mutableCalls(returningClause, 'RETURNING'), table, place);
  }

  /** R3: a row's workspace never changes. EXCLUDED's is the row's own, and the mapper's upsert sets it so. */
  private movesKey(targetList: readonly Node[] | undefined, table: string, place: Place): void {
    const moved = (targetList ?? [])
      .flatMap((item) => part(item, 'ResTarget') ?? [])
      .filter(({ name }) => name === KEY);
    if (moved.every(({ val }) => column(val)?.join('.') === `excluded.${KEY}`)) return;
    this.fault('R3', table, place, `sets ${KEY} of ${table}, which never changes: copy and delete instead`);
  }

  private block(from: readonly Node[], where: Node | undefined, place: Place, locks = false): Bindings {
    const bindings = new Bindings(from, where, (table) => this.classify(table, place));
    const bound = bindings.bound(locks);
    const companions = bindings.tenants.some(({ alias }) => bound.has(alias));
    const [rule, says] = judgement(locks, companions, place);
    for (const { alias, tenant = '' } of bindings.tenants.filter((source) => !bound.has(source.alias))) {
      const named = alias === tenant ? tenant : `${tenant} ${alias}`;
      const text = `${named} ${says}: ${bindings.reason(alias)} (${place.path})`;
      this.faults.push({ rule, table: tenant, object: alias, text });
    }
    return bindings;
  }

  /** Reads the WITH queries and returns a place in which their names hide tables. */
  private withQueries(clause: WithClause | undefined, place: Place): Place {
    const queries = (clause?.ctes ?? []).flatMap((node) => part(node, 'CommonTableExpr') ?? []);
    const recursive = clause?.recursive === true;
    const names = new Set(place.withNames);
    if (recursive) queries.forEach(({ ctename = '' }) => names.add(ctename));
    for (const query of queries) {
      this.withQuery(query, { ...place, withNames: new Set(names) }, recursive);
      names.add(query.ctename ?? '');
    }
    return { ...place, withNames: names };
  }

  private withQuery({ ctename = '', ctequery }: CommonTableExpr, place: Place, mayRecur: boolean): void {
    const recursive = place.recursive || (mayRecur && namesTable(ctequery, ctename));
    if (ctequery) this.read(ctequery, { ...deeper(place, `WITH ${ctename}`), recursive });
  }

  /** Reads the blocks that stand inside expressions and in FROM. */
  private nested(tree: unknown, place: Place): void {
    if (typeof tree !== 'object' || tree === null) return;
    const inExpression = part(tree, 'SubLink');
    const inFrom = part(tree, 'RangeSubselect');
    if (inExpression) this.inExpression(inExpression, place);
    else if (inFrom) this.inFrom(inFrom, place);
    else if (isNode(tree, 'SelectStmt')) this.read(tree, { ...deeper(place, 'subquery'), perRow: true });
    else for (const child of Object.values(tree)) this.nested(child, place);
  }

  private inExpression({ subLinkType, testexpr, subselect }: SubLink, place: Place): void {
    this.nested(testexpr, place);
    const name = subqueryNames[subLinkType ?? ''] ?? 'scalar subquery';
    if (subselect) this.read(subselect, { ...deeper(place, name), perRow: true });
  }

  private inFrom({ lateral = false, alias, subquery }: RangeSubselect, place: Place): void {
    const name = `${lateral ? 'LATERAL' : 'subquery'} ${alias?.aliasname ?? ''}`.trim();
    if (subquery) this.read(subquery, { ...deeper(place, name), perRow: place.perRow || lateral });
  }

  private classify(table: RangeVar, place: Place): ReturnType<Classify> {
    if (!table.schemaname && place.withNames.has(table.relname ?? '')) return { query: true };
    const tenant = this.target(table);
    return tenant === undefined ? { query: false } : { query: false, tenant };
  }

  /** The table's name when it is a tenant table; what is written to is never a WITH query. */
  private target(table: RangeVar | undefined): string | undefined {
    const { schemaname = 'public', relname = '' } = table ?? {};
    return schemaname === 'public' && this.tenantTables.has(relname) ? relname : undefined;
  }

  private calls(found: readonly CallFault[], table: string, place: Place): void {
    for (const { rule, text } of found) this.fault(rule, table, place, text);
  }

  private fault(rule: string, table: string, place: Place, text: string): void {
    this.faults.push({ rule, table, object: table, text: `${text} (${place.path})` });
  }
}

/** By which rule an unbound table is at fault, and how to say so. */
function judgement(locks: boolean, companions: boolean, place: Place): [rule: string, says: string] {
  if (locks) return ['R19', 'is locked without its key'];
  if (place.recursive) return ['R19', 'stands in a recursive query without its key'];
  if (companions) return ['R17', 'is joined without its key'];
  return place.perRow ? ['R18', 'lacks its key in this block'] : ['R16', 'lacks its key'];
}

function deeper(place: Place, step: string): Place {
  return { ...place, path: [place.path, step].filter((word) => word !== '').join(' › ') };
}

function target(relation: RangeVar | undefined): Node[] {
  return relation ? [{ RangeVar: relation }] : [];
}

/** Whether every row put in has its workspace from a parameter, or from a table or query that is itself bound. */
function insertsKeys(source: SelectStmt, at: number, blocks: readonly Bindings[]): boolean {
  if (source.valuesLists) return source.valuesLists.every((row) => isParameter(part(row, 'List')?.items?.[at]));
  const picked = arms(source).map((arm) => part(arm.targetList?.[at], 'ResTarget')?.val);
  return picked.every((value, index) => isParameter(value) || carriesKey(value, blocks[index]));
}

function arms(select: SelectStmt): SelectStmt[] {
  return select.larg && select.rarg ? [...arms(select.larg), ...arms(select.rarg)] : [select];
}

/** `alias.workspace_id` of a tenant table or of a query in FROM, each of which is held to the rules itself. */
function carriesKey(value: Node | undefined, block: Bindings | undefined): boolean {
  const alias = block?.keyOf(value);
  return (
    block !== undefined &&
    block.sources.some((source) => source.alias === alias && (source.tenant !== undefined || source.query))
  );
}

function namesTable(tree: unknown, name: string): boolean {
  if (Array.isArray(tree)) return tree.some((item) => namesTable(item, name));
  if (typeof tree !== 'object' || tree === null) return false;
  return part(tree, 'RangeVar')?.relname === name || Object.values(tree).some((child) => namesTable(child, name));
}
