// What one condition says about workspace_id: which aliases it ties to a parameter or to each other, and why it ties none.
import type { Node } from 'libpg-query';
import { alternatives, column, conjuncts, isParameter, lastWord, part, rowParts, uncast, walk } from './query-tree.js';

export const KEY = 'workspace_id';

/** Stands for "exactly one parameter" and for "one of several" among the aliases. */
export const ONE = '$';
export const SOME = '$…';

/** Two aliases with the same workspace_id, or an alias and what stands for its parameter. */
export type Tie = readonly [string, string];

/** The alias whose workspace_id a node is, if it is one. */
export type KeyOf = (node: object | undefined) => string | undefined;

/** The ties of one condition that must hold. */
export function tiesOf(node: Node, keyOf: KeyOf): Tie[] {
  const arms = alternatives(node);
  if (arms) return tiesOfEither(arms, keyOf);
  const { kind, name, lexpr, rexpr } = part(node, 'A_Expr') ?? {};
  if (lastWord(name) !== '=') return [];
  if (kind === 'AEXPR_OP') return tiesOfEquality(lexpr, rexpr, keyOf);
  if (kind === 'AEXPR_IN') return tiesOfList(lexpr, part(rexpr, 'List')?.items ?? [], keyOf);
  const alias = keyOf(lexpr);
  return kind === 'AEXPR_OP_ANY' && alias !== undefined && isParameters(rexpr) ? [[alias, SOME]] : [];
}

function tiesOfEquality(left: Node | undefined, right: Node | undefined, keyOf: KeyOf): Tie[] {
  const [lefts, rights] = [rowParts(left), rowParts(right)];
  if (lefts && rights) return lefts.flatMap((one, at) => tiesOfEquality(one, rights[at], keyOf));
  const end = (node: Node | undefined): string | undefined => (isParameter(node) ? ONE : keyOf(node));
  const [mine, theirs] = [end(left), end(right)];
  return mine === undefined || theirs === undefined ? [] : [[mine, theirs]];
}

/** `key IN ($1, $2)` and `(key, id) IN (($1, $2), ($3, $4))`. */
function tiesOfList(left: Node | undefined, items: readonly Node[], keyOf: KeyOf): Tie[] {
  const columns = rowParts(left);
  return (columns ?? [left]).flatMap((one, at): Tie[] => {
    const alias = keyOf(one);
    const values = items.map((item) => (columns ? rowParts(item)?.[at] : item));
    return alias !== undefined && values.length > 0 && values.every(isParameter) ? [[alias, SOME]] : [];
  });
}

/** An OR ties what each of its arms ties to a parameter. */
function tiesOfEither(arms: readonly Node[], keyOf: KeyOf): Tie[] {
  const sets = arms.map((arm) => {
    const ties = conjuncts(arm).flatMap((node) => tiesOf(node, keyOf));
    return new Set(ties.filter((tie) => tie.includes(ONE) || tie.includes(SOME)).flat());
  });
  const [first = new Set<string>(), ...others] = sets;
  const everywhere = [...first].filter((alias) => others.every((set) => set.has(alias)));
  return everywhere.filter((alias) => alias !== ONE && alias !== SOME).map((alias) => [alias, SOME]);
}

/** `$1`, `$1::uuid[]` or `ARRAY[$1, $2]`. */
function isParameters(node: Node | undefined): boolean {
  const elements = part(uncast(node), 'A_ArrayExpr')?.elements;
  return elements ? elements.length > 0 && elements.every(isParameter) : isParameter(node);
}

/** Why a condition that names the alias' key does not tie it; nothing when it does not name it. `here` are the block's aliases. */
export function misuse(node: Node, alias: string, keyOf: KeyOf, here: readonly string[]): string | undefined {
  if (tiesOf(node, keyOf).some((tie) => tie.includes(alias) && tie.every((end) => [ONE, SOME, ...here].includes(end))))
    return undefined;
  const logic = part(node, 'BoolExpr')?.boolop;
  if (logic)
    return namesKey(node, alias, keyOf)
      ? `its ${KEY} stands under ${logic === 'OR_EXPR' ? 'an OR' : 'a NOT'}`
      : undefined;
  const { kind, name, lexpr, rexpr } = part(node, 'A_Expr') ?? {};
  const [mine, other] = keyOf(uncast(lexpr)) === alias ? [lexpr, rexpr] : [rexpr, lexpr];
  if (keyOf(uncast(mine)) !== alias) return undefined;
  if (part(mine, 'TypeCast')) return `its ${KEY} is cast, which hides it from the router`;
  if (lastWord(name) !== '=' || kind === 'AEXPR_NOT_DISTINCT')
    return `its ${KEY} is compared by something other than =`;
  return `its ${KEY} is compared with ${describe(uncast(other), here)}`;
}

function namesKey(node: Node, alias: string, keyOf: KeyOf): boolean {
  let found = false;
  walk(node, (inner) => {
    found ||= keyOf(inner) === alias;
    return !part(inner, 'SubLink');
  });
  return found;
}

function describe(other: Node | undefined, here: readonly string[]): string {
  const path = column(other);
  if (path && here.includes(path.at(-2) ?? '')) return `${path.join('.')}, which does not route`;
  if (path) return `${path.join('.')} of another block: repeat the parameter inside`;
  if (part(other, 'SubLink')) return 'a subquery, which does not route';
  if (part(other, 'FuncCall')) return 'a function, which does not route';
  return part(other, 'A_Const') ? 'a literal: bind it' : 'something other than a parameter';
}
