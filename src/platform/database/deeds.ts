// How many deeds of the caller there are: what a replica must have seen before the caller may read there.
import type { EntityMetadata } from 'typeorm';
import { v7 } from 'uuid';
import type { Work } from '../context.js';
import { columnsOf, type RowClass } from './metadata.js';
import type { WorkspaceRow } from './row.js';
import { FALSE, name, sql, type Sql } from './sql.js';

interface Trace {
  type: RowClass<WorkspaceRow>;
  by: string;
}

const traces: Trace[] = [];

/**
 * Marks the table in which every deed leaves a row, with the property that says which member did it. Its ids are in order
 * of time (UUIDv7), so that the latest deeds of a workspace lie together in its key.
 */
export const TracesDeeds =
  (by: string): ClassDecorator =>
  (target) =>
    void traces.push({ type: target as unknown as RowClass<WorkspaceRow>, by });

/** The caller's deeds since then, counted: a value for any statement. */
export function deedsSince(
  since: Date,
  { workspaceId, actor }: Work,
  metaOf: (type: RowClass<WorkspaceRow>) => EntityMetadata,
): Sql {
  const [trace] = traces;
  if (!trace || !actor) return sql`0`;
  const meta = metaOf(trace.type);
  const deed = columnsOf<WorkspaceRow>(meta, name('d'));
  const by = columnsOf<Record<string, unknown>>(meta, name('d'))[trace.by] ?? FALSE;
  const first = v7({ msecs: since.getTime(), seq: 0, random: new Uint8Array(16) });
  return sql`(SELECT count(*)::int FROM ${name(meta.tableName)} d
    WHERE ${deed.workspaceId} = ${workspaceId} AND ${deed.id} > ${first} AND ${by} = ${actor.memberId})`;
}
