// How much a plan of PostgreSQL reads for what it answers: every scan of a large table, held against its block's rows.

/** A node of what EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) tells. */
export interface PlanNode {
  'Node Type': string;
  'Parent Relationship'?: string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: PlanNode[];
}

/** A scan of a large table, with all it read and all that the block it stands in answers with. */
export interface Reading {
  table: string;
  /** How it was read: the index, or that it was read through. */
  by: string;
  /** How often it was begun: once for each row of what it is joined to. */
  loops: number;
  /** Rows, with those that were read and not wanted. */
  read: number;
  returned: number;
  /** Pages of the table and the index: these tell of index entries that were passed over, which no row does. */
  pages: number;
}

/** What folds rows into fewer or passes them on: the rows that a block answers with are those that go in. */
const FOLDS = new Set(['Aggregate', 'Group', 'Subquery Scan', 'Result', 'ModifyTable', 'Unique']);

/** What says that a block answers with its rows, rather than being looked at for those of another. */
const ANSWERS = new Set(['Aggregate', 'Group', 'Limit', 'ModifyTable']);

const SCANS = new Set(['Seq Scan', 'Index Scan', 'Index Only Scan', 'Bitmap Heap Scan']);

/** What is folded or limited below one of these is a SELECT that PostgreSQL has drawn into another. */
const JOINS = new Set(['Nested Loop', 'Hash Join', 'Merge Join', 'Append']);

/** Every scan of these tables in a plan. Large ones only: three rows are best read through. */
export function readings(plan: PlanNode, large: ReadonlySet<string>): Reading[] {
  return inBlock(plan, { top: plan, around: 1, besides: 0 }, large);
}

/**
 * A block is one SELECT: the statement, or a subquery within it. What it answers with are the rows that reach its LIMIT,
 * or are folded into its JSON or its sums. A subquery that neither limits nor folds is only looked at for the rows
 * around it (EXISTS, a hashed list), and may read as much for each time it is asked, or for each row of those.
 */
interface Block {
  top: PlanNode;
  /** The rows of the block around it. */
  around: number;
  /** Pages of subqueries that are read once, the first time that something asks for them: they are told there too. */
  besides: number;
}

function inBlock(node: PlanNode, block: Block, large: ReadonlySet<string>): Reading[] {
  const returned = rowsOf(block);
  const own = reading(node, returned, block.besides);
  const plans = node.Plans ?? [];
  const once = plans.filter((child) => child['Parent Relationship'] === 'InitPlan');
  const below = plans.flatMap((child) => {
    const besides = block.besides + pagesOf(once.filter((one) => one !== child));
    return inBlock(
      child,
      opensBlock(child, node) ? { top: child, around: returned, besides } : { ...block, besides },
      large,
    );
  });
  return own && large.has(own.table) ? [own, ...below] : below;
}

function opensBlock(node: PlanNode, above: PlanNode): boolean {
  return isSubquery(node) || (JOINS.has(above['Node Type']) && ANSWERS.has(node['Node Type']));
}

function isSubquery(node: PlanNode): boolean {
  return ['InitPlan', 'SubPlan'].includes(node['Parent Relationship'] ?? '');
}

function rowsOf({ top, around }: Block): number {
  const chain = folded(top);
  const last = chain.at(-1) ?? top;
  const isAnswer = chain.some((node) => ANSWERS.has(node['Node Type']));
  return Math.max(isAnswer ? times(last, last['Actual Rows']) : around, top['Actual Loops'], 1);
}

/** From the top of a block down to what is folded there. */
function folded(top: PlanNode): PlanNode[] {
  const outer = top.Plans?.find((child) => !isSubquery(child));
  return FOLDS.has(top['Node Type']) && outer ? [top, ...folded(outer)] : [top];
}

function reading(node: PlanNode, returned: number, besides: number): Reading | undefined {
  if (!SCANS.has(node['Node Type'])) return undefined;
  const below = node.Plans ?? [];
  const read =
    node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return {
    table: node['Relation Name'] ?? '',
    by: node['Index Name'] ?? (below.flatMap(indexesOf).join(' ') || 'no index'),
    loops: node['Actual Loops'],
    read: times(node, read),
    returned: Math.round(returned),
    pages: Math.max(0, pagesOf([node]) - pagesOf(below) - besides),
  };
}

/** The indexes that a bitmap was made of. */
function indexesOf(node: PlanNode): string[] {
  const own = node['Node Type'] === 'Bitmap Index Scan' ? [node['Index Name'] ?? ''] : [];
  return [...own, ...(node.Plans ?? []).flatMap(indexesOf)];
}

/** PostgreSQL tells the pages of a node with those of all below it. */
function pagesOf(nodes: readonly PlanNode[]): number {
  return nodes.reduce((sum, node) => sum + (node['Shared Hit Blocks'] ?? 0) + (node['Shared Read Blocks'] ?? 0), 0);
}

/** PostgreSQL tells the middle of all loops. */
function times(node: PlanNode, rows: number): number {
  return Math.round(rows * node['Actual Loops']);
}
