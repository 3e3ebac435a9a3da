// A tree of plain values as its leaves by path, with the marks of facts apart: how a file and an answer are compared.
import type { Plain } from './programme-files.js';

export interface Leaves {
  values: Map<string, unknown>;
  marks: Map<string, { assumed: boolean; source: string | null }>;
}

/** The leaves of a tree; null and what is absent are not stated, so they are no leaves. */
export function leavesOf(tree: unknown, dayOf: (months: number, end: string) => string): Leaves {
  const leaves: Leaves = { values: new Map(), marks: new Map() };
  walk(tree, '', leaves, dayOf);
  return leaves;
}

function walk(value: unknown, path: string, leaves: Leaves, dayOf: (months: number, end: string) => string): void {
  if (value === null || value === undefined) return;
  if (typeof value !== 'object') return void leaves.values.set(path, value);
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) walk(one, `${path}[${index}]`, leaves, dayOf);
    return;
  }
  const { assumed, source, ...rest } = value as Plain;
  const canBeMarked = 'value' in rest || 'sv' in rest;
  if (canBeMarked && (assumed !== undefined || source !== undefined)) {
    leaves.marks.set(path, { assumed: assumed === true, source: (source as string | undefined) ?? null });
  }
  // A target's `value` is its own key, not a fact's.
  if ('value' in rest && !('unit' in rest)) return walk(rest.value, path, leaves, dayOf);
  if ('monthsFromToday' in rest) {
    return void leaves.values.set(
      path,
      dayOf(rest.monthsFromToday as number, (rest.day as string | undefined) ?? 'FIRST'),
    );
  }
  const keys = canBeMarked ? rest : (value as Plain);
  for (const [key, one] of Object.entries(keys)) walk(one, path ? `${path}.${key}` : key, leaves, dayOf);
}
