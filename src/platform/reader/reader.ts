// Reads what was selected: one statement for a whole tree, and a batch of ids where an object came from elsewhere.
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '../authority/actor.js';
import { Clock } from '../clock.js';
import { work } from '../context.js';
import { refuse } from '../errors.js';
import { Database } from '../database/database.js';
import type { Columns, RowClass } from '../database/metadata.js';
import type { WorkspaceRow } from '../database/row.js';
import { fixed, sql, type Sql } from '../database/sql.js';
import type { Connection, ListArgs } from '../graphql/page.js';
import { Assembler, type RawPage } from './assemble.js';
import { Compiler, type Source, type SourceOf } from './compile.js';
import type { ListDefinition, Scope } from './list.js';
import { hungUnder, isTold, Planner, tracing } from './plan.js';
import type { ObjectPlan, PagePlan } from './shape.js';
import { plannedFor } from './plans.js';
import { Writer } from './write.js';
import { isOnlyWriting, isWriting, UNWRITTEN, written } from './written.js';

/** So many people's scopes are kept, with what was compiled for each. */
const SCOPES_AT_MOST = 50;

@Injectable()
export class Reader {
  private readonly scopes = new LRUCache<string, Scope>({ max: SCOPES_AT_MOST });

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** One page of a list, of all that the actor may see or of what a condition leaves. */
  async list<T extends WorkspaceRow, F extends object>(
    actor: Actor,
    definition: ListDefinition<T, F>,
    args: ListArgs,
    info: GraphQLResolveInfo,
    source: SourceOf<T> = {},
  ): Promise<Connection<T>> {
    const list = definition as unknown as ListDefinition;
    const plan = tracing(this.pageOf(list.type, info), list, args);
    if (isWriting(info)) {
      const told = isTold({ page: plan, args });
      return this.writes(
        info,
        told && new Writer(this.scope(actor)).connection(plan, list, args, source as unknown as Source),
      );
    }
    const { rows, total } = new Compiler(this.scope(actor)).page(plan, list, args, source as unknown as Source);
    const [raw] = await this.db.read<RawPage>(sql`SELECT ${rows} AS rows, ${total ?? fixed('NULL::int')} AS total`);
    if (!raw) throw new Error('A list answers with one row.');
    return new Assembler(actor).page(plan, args, raw) as unknown as Connection<T>;
  }

  /** Every row that meets a condition, 200 at most: for lists that cannot grow. */
  async all<T extends WorkspaceRow>(
    actor: Actor,
    type: RowClass<T>,
    source: SourceOf<T>,
    info: GraphQLResolveInfo,
  ): Promise<T[]> {
    const plan = this.objectOf(type, info);
    if (isWriting(info))
      return this.writes(
        info,
        !plan.untold.length && new Writer(this.scope(actor)).rows(plan, source as unknown as Source),
      );
    const rows = new Compiler(this.scope(actor)).rows(plan, source as unknown as Source);
    const [raw] = await this.db.read<{ rows: Record<string, unknown>[] }>(sql`SELECT ${rows} AS rows`);
    const assembler = new Assembler(actor);
    return (raw?.rows ?? []).map((row) => assembler.object(plan, row)) as T[];
  }

  /** One object by id, or null when the actor may not see it. */
  async one<T extends WorkspaceRow>(
    actor: Actor,
    type: RowClass<T>,
    id: string,
    info: GraphQLResolveInfo,
  ): Promise<T | null> {
    return this.oneWhere(actor, type, (row) => sql`${row.id} = ${id}`, info);
  }

  /** One object by a condition that at most one row meets. */
  async oneWhere<T extends WorkspaceRow>(
    actor: Actor,
    type: RowClass<T>,
    where: (row: Columns<T>, scope: Scope) => Sql,
    info: GraphQLResolveInfo,
  ): Promise<T | null> {
    const plan = this.objectOf(type, info);
    const source = { where: where as unknown as NonNullable<Source['where']> };
    if (isWriting(info))
      return this.writes(info, !plan.untold.length && new Writer(this.scope(actor)).row(plan, source));
    const row = new Compiler(this.scope(actor)).row(plan, source);
    const [raw] = await this.db.read<{ row: Record<string, unknown> | null }>(sql`SELECT ${row} AS row`);
    return raw?.row ? (new Assembler(actor).object(plan, raw.row) as T) : null;
  }

  /** The rows that hang at a field: read with their parent, or in one batch when the parent came from elsewhere. */
  async branch<T>(parent: WorkspaceRow, info: GraphQLResolveInfo): Promise<T> {
    const rows = held(parent, info);
    if (rows !== undefined) return rows as T;
    return held(await this.reread(parent.constructor as RowClass<WorkspaceRow>, parent.id, info), info) as T;
  }

  /** The object that a field points at: read with its child, or in one batch when the child came from elsewhere. */
  parent<T>(child: WorkspaceRow, info: GraphQLResolveInfo): T | Promise<T> {
    const own = (child as unknown as Record<string, unknown>)[info.fieldName];
    return own === undefined ? this.parentAnew<T>(child, info) : (own as T);
  }

  private async parentAnew<T>(child: WorkspaceRow, info: GraphQLResolveInfo): Promise<T> {
    const reread = await this.reread(child.constructor as RowClass<WorkspaceRow>, child.id, info);
    return (reread as unknown as Record<string, unknown>)[info.fieldName] as T;
  }

  /** An object by id for a field that is answered by code; equal fields of many parents are read in one statement. */
  async load<T extends WorkspaceRow>(type: RowClass<T>, id: string, info: GraphQLResolveInfo): Promise<T | null> {
    const object = await this.batch(`load ${type.name} ${place(info)}`, id, (ids) => this.many(type, ids, info, true));
    return (object as T | undefined) ?? null;
  }

  /** Several objects by their ids, in that order, as far as the actor may see them. */
  async loadAll<T extends WorkspaceRow>(
    type: RowClass<T>,
    ids: readonly string[],
    info: GraphQLResolveInfo,
  ): Promise<T[]> {
    const objects = await Promise.all(ids.map((id) => this.load(type, id, info)));
    return objects.filter((one) => one !== null);
  }

  /** Answers many keys of one field together: `find` is called once with all of them. */
  async batch<V>(name: string, key: string, find: (keys: string[]) => Promise<Map<string, V>>): Promise<V | undefined> {
    const { batches } = work();
    let loader = batches.get(name) as DataLoader<string, V | undefined> | undefined;
    if (!loader) {
      loader = new DataLoader<string, V | undefined>(async (keys) => {
        const found = await find([...new Set(keys)]);
        return keys.map((one) => found.get(one));
      });
      batches.set(name, loader);
    }
    return loader.load(key);
  }

  /** The same object again, with only this field selected. */
  private async reread(type: RowClass<WorkspaceRow>, id: string, info: GraphQLResolveInfo): Promise<WorkspaceRow> {
    const object = await this.batch(`reread ${type.name} ${place(info)}`, id, (ids) =>
      this.many(type, ids, info, false),
    );
    if (!object) throw refuse.NOT_FOUND({ type: type.name });
    return object;
  }

  private async many(
    type: RowClass<WorkspaceRow>,
    ids: string[],
    info: GraphQLResolveInfo,
    whole: boolean,
  ): Promise<Map<string, WorkspaceRow>> {
    const actor = this.actor();
    const plan = whole ? this.objectOf(type, info) : this.parentOf(type, info);
    const rows = new Compiler(this.scope(actor)).rows(
      plan,
      { where: (row) => sql`${row.id} = ANY(${ids}::uuid[])` },
      ids.length,
    );
    const [raw] = await this.db.read<{ rows: Record<string, unknown>[] }>(sql`SELECT ${rows} AS rows`);
    const assembler = new Assembler(actor);
    return new Map((raw?.rows ?? []).map((row) => [String(row.id), assembler.object(plan, row)]));
  }

  /** The answer as the database writes it, or word that it cannot; null when there is no such row. */
  private async writes(info: GraphQLResolveInfo, answer: Sql | false): Promise<never> {
    if (!answer) return UNWRITTEN as never;
    const statement = sql`SELECT ${answer}::text AS text`;
    const [raw] = isOnlyWriting(info)
      ? await this.db.readLast<{ text: string | null }>(statement)
      : await this.db.read<{ text: string | null }>(statement);
    return (raw?.text === null || raw?.text === undefined ? null : written(raw.text)) as never;
  }

  private pageOf(type: RowClass<WorkspaceRow>, info: GraphQLResolveInfo): PagePlan {
    return plannedFor(`page ${type.name}`, info, () => this.planner(info).page(type, info.fieldNodes));
  }

  private objectOf(type: RowClass<WorkspaceRow>, info: GraphQLResolveInfo): ObjectPlan {
    return plannedFor(`object ${type.name}`, info, () => this.planner(info).object(type, info.fieldNodes));
  }

  /** The plan of an object of which only the field itself is wanted. */
  private parentOf(type: RowClass<WorkspaceRow>, info: GraphQLResolveInfo): ObjectPlan {
    return this.planner(info).object(type, [wrapped(info)]);
  }

  private planner(info: GraphQLResolveInfo): Planner {
    return new Planner((type) => this.db.meta(type), info);
  }

  /** The scope of an actor on a day; one of whom the same is true serves again, with what was compiled in it. */
  private scope(actor: Actor): Scope {
    const today = this.clock.today();
    const { workspace } = this.db;
    const key = `${today} ${String(workspace.value)} ${actor.likeness}`;
    const known = this.scopes.get(key);
    if (known) return known;
    const scope = { actor, workspace, today };
    this.scopes.set(key, scope);
    return scope;
  }

  private actor(): Actor {
    const { actor } = work();
    if (!actor) throw refuse.UNAUTHENTICATED({});
    return actor;
  }
}

/** What hangs at this field, when it was read together with its parent. */
export function held(parent: unknown, info: GraphQLResolveInfo): unknown {
  return (parent as Record<string, unknown>)[hungUnder(String(info.path.key))];
}

/** Where in the document a field stands: the same for every parent of the same list. */
function place(info: GraphQLResolveInfo): string {
  return info.fieldNodes.map(({ loc }) => `${loc?.start ?? 0}-${loc?.end ?? 0}`).join(' ');
}

/** A selection that holds just this field, as if its parent had been selected with nothing else. */
function wrapped(info: GraphQLResolveInfo): GraphQLResolveInfo['fieldNodes'][number] {
  const [first] = info.fieldNodes;
  if (!first) throw new Error('A field stands in at least one place.');
  return { ...first, selectionSet: { kind: 'SelectionSet' as never, selections: [...info.fieldNodes] } };
}
