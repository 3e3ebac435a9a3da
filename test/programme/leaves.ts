// A tree of plain values as its leaves by path, with the marks of facts apart: how a file and an answer are compared.
import type { Plain } from './programme-files.js';

export interface Leaves {
  values: Map<string, unknown>;
  marks: Map<string, { assumed: boolean; source: string | null }>;
}

type DayOf = (months: number, end: string) => string;

/** The leaves of a tree; null and what is absent are not stated, so they are no leaves. */
export function leavesOf(tree: unknown, dayOf: DayOf): Leaves {
  const leaves: Leaves = { values: new Map(), marks: new Map() };
  walk(tree, '', leaves, dayOf);
  return leaves;
}

function walk(value: unknown, path: string, leaves: Leaves, dayOf: DayOf): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) walk(one, `${path}[${index}]`, leaves, dayOf);
  } else if (typeof value === 'object') {
    walkKeys(value as Plain, path, leaves, dayOf);
  } else {
    leaves.values.set(path, value);
  }
}

function walkKeys(keys: Plain, path: string, leaves: Leaves, dayOf: DayOf): void {
  const { monthsFromToday, day = 'FIRST' } = keys;
  if (monthsFromToday !== undefined) return void leaves.values.set(path, dayOf(Number(monthsFromToday), String(day)));
  // A target's `value` is its own key, not a fact's.
  const isFact = 'value' in keys && !('unit' in keys);
  const plain = isFact || 'sv' in keys ? unmarked(keys, path, leaves) : keys;
  if (isFact) return walk(plain.value, path, leaves, dayOf);
  for (const [key, one] of Object.entries(plain)) walk(one, path ? `${path}.${key}` : key, leaves, dayOf);
}

/** Notes the mark of a fact or a text, and gives the rest. */
function unmarked({ assumed, source, ...rest }: Plain, path: string, leaves: Leaves): Plain {
  const line = typeof source === 'string' ? source : null;
  if (assumed !== undefined || line !== null) leaves.marks.set(path, { assumed: assumed === true, source: line });
  return rest;
}

/** An object without some of its keys. */
export function without(object: Plain, ...keys: readonly string[]): Plain {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}
