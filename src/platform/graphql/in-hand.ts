// What a mutation answers from the row it has just written, when that row holds all that was selected.
import type { EntityMetadata } from 'typeorm';
import type { WorkspaceRow } from '../database/row.js';
import type { ObjectPlan } from '../reader/shape.js';

type Values = Record<string, unknown>;

/** The selected columns as reading would give them, or nothing when some of the selection is only known by reading. */
export function inHand({ meta, columns, branches, parents }: ObjectPlan, row: WorkspaceRow): Values | undefined {
  if (branches.length || parents.size) return undefined;
  const held = heldIn(meta, row);
  const named = meta.columns.map(({ propertyName }) => propertyName).filter((property) => columns.has(property));
  const values = named.map((property) => [property, held[property]] as const);
  return values.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(values);
}

/** Every column of a written row as its table gives it back; undefined where the table decides. */
export function heldIn(meta: EntityMetadata, row: WorkspaceRow): Values {
  const values = row as unknown as Values;
  return Object.fromEntries(
    meta.columns.map(({ propertyName, type }) => [propertyName, asRead(type, values[propertyName])]),
  );
}

/** What was never said has a default, and what has decimals is rounded. */
function asRead(type: unknown, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (type === 'numeric') return undefined;
  return type === 'jsonb' ? (JSON.parse(JSON.stringify(value)) as unknown) : value;
}
