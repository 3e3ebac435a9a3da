// Which tables of one query block are tied to a bind parameter by their workspace_id, directly or through a join (R16, R17).
import type { JoinExpr, Node, RangeVar } from 'libpg-query';
import { column, conjuncts, part } from './query-tree.js';
import { KEY, misuse, ONE, SOME, type Tie, tiesOf } from './query-ties.js';

/** What stands in a FROM under one alias. */
export interface Source {
  readonly alias: string;
  /** The tenant table's name, when it is one. */
  readonly tenant?: string;
  /** Whether the source is a query, read as a block of its own. */
  readonly query: boolean;
}

/** Tells a tenant table and the name of a WITH query from other tables. */
export type Classify = (table: RangeVar) => Pick<Source, 'tenant' | 'query'>;

/** A condition, and the aliases whose rows it can limit: an outer join's ON limits only the side that may be missing. */
interface Condition {
  readonly node: Node;
  readonly limits: ReadonlySet<string>;
}

interface Side {
  /** Every alias of the side, and those whose rows no outer join within it makes up. */
  readonly all: readonly string[];
  readonly kept: readonly string[];
}

const nothing: Side = { all: [], kept: [] };

/** Of the left and the right side of a join: whose rows its ON limits, and whose are never made up. */
const joins: Record<string, { limits: readonly [boolean, boolean]; keeps: readonly [boolean, boolean] }> = {
  JOIN_INNER: { limits: [true, true], keeps: [true, true] },
  JOIN_LEFT: { limits: [false, true], keeps: [true, false] },
  JOIN_RIGHT: { limits: [true, false], keeps: [false, true] },
};

/** Reads the FROM and WHERE of one block. */
export class Bindings {
  readonly sources: Source[] = [];
  private readonly conditions: Condition[] = [];
  /** The pairs of a USING that holds the key, and the alias that its bare name stands for. */
  private readonly merged: { tie: Tie; limits: ReadonlySet<string> }[] = [];
  /** Whether WHERE says false, so that no row of any workspace is read. */
  private readonly empty: boolean;

  constructor(
    from: readonly Node[],
    where: Node | undefined,
    private readonly classify: Classify,
  ) {
    const limits = new Set(from.flatMap((item) => this.read(item).kept));
    this.conditions.push(...conjuncts(where).map((node) => ({ node, limits })));
    this.empty = conjuncts(where).some(isFalse);
  }

  get tenants(): Source[] {
    return this.sources.filter(({ tenant }) => tenant !== undefined);
  }

  /** The aliases tied to a parameter; `firmly` counts only equality with exactly one. */
  bound(firmly: boolean): ReadonlySet<string> {
    if (this.empty) return new Set(this.aliases);
    const ties = this.conditions.flatMap(({ node, limits }) =>
      tiesOf(node, this.keyOf).map((tie) => ({ tie, limits })),
    );
    const bound = new Set(firmly ? [ONE] : [ONE, SOME]);
    for (let before = 0; before !== bound.size;) {
      before = bound.size;
      for (const { tie, limits } of [...ties, ...this.merged]) {
        if (tie.some((end) => bound.has(end))) tie.filter((end) => limits.has(end)).forEach((end) => bound.add(end));
      }
    }
    return bound;
  }

  /** The alias whose workspace_id the node is, if it is one. */
  readonly keyOf = (node: object | undefined): string | undefined => {
    const path = column(node);
    if (path?.at(-1) !== KEY) return undefined;
    if (path.length > 1) return path.at(-2);
    const sources = this.tenants.length > 0 ? this.tenants : this.sources;
    return sources.length === 1 ? sources[0]?.alias : this.merged[0]?.tie[0];
  };

  /** Why the alias is not bound, judged by the conditions that do name its key. */
  reason(alias: string): string {
    for (const { node, limits } of this.conditions) {
      const found = misuse(node, alias, this.keyOf, this.aliases);
      if (found) return found;
      if (!limits.has(alias) && tiesOf(node, this.keyOf).some((tie) => tie.includes(alias))) {
        return 'its condition stands where an outer join keeps the rows all the same: put it in the ON that joins it, or in WHERE';
      }
    }
    return `say ${alias}.${KEY} = $n`;
  }

  private get aliases(): string[] {
    return this.sources.map(({ alias }) => alias);
  }

  private read(item: Node): Side {
    const join = part(item, 'JoinExpr');
    if (join) return this.join(join);
    const source = this.source(item);
    this.sources.push(source);
    return { all: [source.alias], kept: [source.alias] };
  }

  private source(item: Node): Source {
    const table = part(item, 'RangeVar') ?? part(part(item, 'RangeTableSample')?.relation, 'RangeVar');
    if (table) return { alias: table.alias?.aliasname ?? table.relname ?? '', ...this.classify(table) };
    const query = part(item, 'RangeSubselect');
    const alias = (query ?? part(item, 'RangeFunction'))?.alias?.aliasname ?? '';
    return { alias, query: query !== undefined };
  }

  private join({ jointype, larg, rarg, quals, usingClause = [] }: JoinExpr): Side {
    const left = larg ? this.read(larg) : nothing;
    const right = rarg ? this.read(rarg) : nothing;
    const { limits: limited, keeps } = joins[jointype ?? ''] ?? { limits: [false, false], keeps: [false, false] };
    const limits = new Set([...(limited[0] ? left.kept : []), ...(limited[1] ? right.kept : [])]);
    this.conditions.push(...conjuncts(quals).map((node) => ({ node, limits })));
    if (usingClause.some((name) => part(name, 'String')?.sval === KEY)) {
      this.merged.push(
        ...left.all.flatMap((one) => right.all.map((other) => ({ tie: [one, other] as const, limits }))),
      );
    }
    const kept = [...(keeps[0] ? left.kept : []), ...(keeps[1] ? right.kept : [])];
    return { all: [...left.all, ...right.all], kept };
  }
}

function isFalse(node: Node): boolean {
  const constant = part(node, 'A_Const')?.boolval;
  return constant !== undefined && constant.boolval !== true;
}
