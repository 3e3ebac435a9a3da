// Who has read what leaves a trace: noted as the answer is put together, written before it is sent.
import { work } from '../context.js';
import type { WorkspaceRow } from '../database/row.js';

declare module '../facts.js' {
  interface FactsTold {
    /** Rows of one kind whose reading leaves a trace, with the fields that were read of any of them. */
    'rows.read': { type: string; rows: readonly WorkspaceRow[]; fields: readonly string[] };
  }
}

/** Notes that these fields of a row are read; one that says nothing has told nobody anything. */
export function trace(row: WorkspaceRow, fields: readonly string[]): void {
  const values = row as unknown as Record<string, unknown>;
  const told = fields.filter((field) => says(values[field]));
  if (!told.length) return;
  const { readings } = work();
  const type = row.constructor.name;
  const reading = readings.get(type) ?? { rows: new Map<string, WorkspaceRow>(), fields: new Set<string>() };
  readings.set(type, reading);
  reading.rows.set(row.id, row);
  for (const field of told) reading.fields.add(field);
}

function says(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== false;
}
