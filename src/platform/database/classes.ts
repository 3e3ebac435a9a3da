// The three classes of tables (docs/decisions/0016): tenant rows carry their workspace; reference and local tables say so.
import type { DataSource } from 'typeorm';
import { WorkspaceRow } from './row.js';

const reference = new Set<unknown>();
const local = new Set<unknown>();

/** A small table that every workspace reads and hardly anybody writes. */
export const Reference = (): ClassDecorator => (target) => void reference.add(target);

/** A table of the coordinator only, outside every workspace. */
export const Local = (): ClassDecorator => (target) => void local.add(target);

/** The three classes: distributed by workspace, copied to every node, and kept on the first node. */
export interface TableClasses {
  readonly tenant: readonly string[];
  readonly reference: readonly string[];
  readonly local: readonly string[];
}

/** Every table by its class; one that belongs to none is a mistake that the catalogue lint names. */
export function tableClasses(source: DataSource): TableClasses {
  const named = (is: (target: unknown) => boolean): string[] =>
    source.entityMetadatas.filter(({ target }) => is(target)).map(({ tableName }) => tableName);
  return {
    tenant: named((target) => !reference.has(target) && !local.has(target)),
    reference: named((target) => reference.has(target)),
    local: [...named((target) => local.has(target)), 'migration'],
  };
}

export function isTenant(target: unknown): boolean {
  return typeof target === 'function' && target.prototype instanceof WorkspaceRow;
}
