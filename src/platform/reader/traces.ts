// Who has read what leaves a trace: noted as the answer is put together, written before it is sent.
import { work, type Filtering, type Reading } from '../context.js';
import type { WorkspaceRow } from '../database/row.js';

declare module '../facts.js' {
  interface FactsTold {
    /** Rows of one kind whose reading leaves a trace, the fields that were read of any of them, and what was asked by them. */
    'rows.read': {
      type: string;
      rows: readonly WorkspaceRow[];
      fields: readonly string[];
      filters?: readonly Filtering[];
    };
  }
}

/** Notes that these fields of a row are read; one that says nothing has told nobody anything. */
export function trace(row: WorkspaceRow, fields: readonly string[]): void {
  const values = row as unknown as Record<string, unknown>;
  const told = fields.filter((field) => says(values[field]));
  if (!told.length) return;
  const reading = readingOf(row.constructor.name);
  reading.rows.set(row.id, row);
  for (const field of told) reading.fields.add(field);
}

/** Notes that rows were asked for by fields whose reading leaves a trace: what is not found is told as well. */
export function traceFilter(type: string, fields: readonly string[], filter: object, under?: string): void {
  const { filters } = readingOf(type);
  const asked = JSON.stringify(filter);
  const known = filters.get(asked) ?? { filter: { ...filter }, fields, under: new Set<string>() };
  filters.set(asked, known);
  if (under !== undefined) known.under.add(under);
}

function readingOf(type: string): Reading {
  const { readings } = work();
  const reading = readings.get(type) ?? { rows: new Map(), fields: new Set(), filters: new Map() };
  readings.set(type, reading);
  return reading;
}

function says(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== false;
}
