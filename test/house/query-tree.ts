// Small readings of PostgreSQL's own parse tree: which node it is, what column it names, what stands under an AND.
import type { Node } from 'libpg-query';

type Tag = Node extends infer One ? (One extends unknown ? keyof One : never) : never;
type Of<T extends Tag> = Extract<Node, Record<T, unknown>>[T];

/** The node's content when it is of this kind. */
export function part<T extends Tag>(node: unknown, tag: T): Of<T> | undefined {
  return isNode(node, tag) ? node[tag] : undefined;
}

/** Whether this is a node of the parse tree, and of this kind. */
export function isNode<T extends Tag>(node: unknown, tag: T): node is Record<T, Of<T>> {
  return typeof node === 'object' && node !== null && tag in node;
}

/** Calls `visit` with every node of the tree beneath `value`, itself included; where it returns false, not with what lies deeper. */
export function walk(value: unknown, visit: (node: object) => boolean | void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (typeof value === 'object' && value !== null && visit(value) !== false) {
    for (const child of Object.values(value)) walk(child, visit);
  }
}

/** The conditions that must all hold. */
export function conjuncts(node: Node | undefined): Node[] {
  if (!node) return [];
  const both = part(node, 'BoolExpr');
  return both?.boolop === 'AND_EXPR' ? (both.args ?? []).flatMap(conjuncts) : [node];
}

/** The conditions of which one must hold, or nothing when the node is no OR. */
export function alternatives(node: Node): Node[] | undefined {
  const either = part(node, 'BoolExpr');
  return either?.boolop === 'OR_EXPR' ? (either.args ?? []) : undefined;
}

/** The path of a plain column (`alias.column`), without casts. */
export function column(node: object | undefined): string[] | undefined {
  const fields = part(node, 'ColumnRef')?.fields;
  const path = fields?.map((field) => part(field, 'String')?.sval ?? '*');
  return path?.includes('*') ? undefined : path;
}

/** The node beneath its casts. */
export function uncast(node: Node | undefined): Node | undefined {
  const cast = part(node, 'TypeCast');
  return cast ? uncast(cast.arg) : node;
}

/** Whether the node is a bind parameter, cast or not. */
export function isParameter(node: Node | undefined): boolean {
  return part(uncast(node), 'ParamRef') !== undefined;
}

/** The last word of a qualified name: `now` of `pg_catalog.now`. */
export function lastWord(words: Node[] | undefined): string {
  return part(words?.at(-1), 'String')?.sval ?? '';
}

/** The parts of a row `(a, b)`. */
export function rowParts(node: Node | undefined): Node[] | undefined {
  return part(node, 'RowExpr')?.args;
}
