// From the JSON tree to objects of their classes: instants made instants, hidden fields emptied, pages put together.
import type { Actor } from '../authority/actor.js';
import type { WorkspaceRow } from '../database/row.js';
import type { Connection, ListArgs } from '../graphql/page.js';
import { sealed, window } from './cursor.js';
import type { BranchPlan, ObjectPlan, PagePlan } from './plan.js';

type Raw = Record<string, unknown>;

export interface RawPage {
  rows: Raw[];
  total: number | null;
}

export class Assembler {
  private readonly instants = new Map<ObjectPlan, string[]>();

  constructor(private readonly actor: Actor) {}

  object(plan: ObjectPlan, raw: Raw): WorkspaceRow {
    const object = Object.assign(Object.create(plan.type.prototype as object) as Raw, raw);
    for (const property of this.instantsOf(plan)) {
      const text = object[property];
      if (typeof text === 'string') object[property] = new Date(text);
    }
    for (const [property, parent] of plan.parents) {
      const inner = object[property];
      object[property] = inner ? this.object(parent, inner as Raw) : null;
    }
    for (const branch of plan.branches) object[branch.key] = this.branch(branch, object[branch.key]);
    this.judge(plan, object);
    return object as unknown as WorkspaceRow;
  }

  page(plan: PagePlan, args: ListArgs, { rows, total }: RawPage): Connection<WorkspaceRow> {
    const { limit, backwards, cursor } = window(args);
    const more = rows.length > limit;
    const kept = more ? rows.slice(0, limit) : rows;
    if (backwards) kept.reverse();
    const nodes = kept.map((raw) => this.object(plan.rows, raw));
    const cursors = plan.cursors ? kept.map((raw) => sealed(raw['@cursor'] as string[])) : [];
    return {
      nodes,
      edges: plan.cursors ? nodes.map((node, index) => ({ node, cursor: cursors[index] ?? '' })) : [],
      pageInfo: {
        hasNextPage: backwards ? cursor !== undefined : more,
        hasPreviousPage: backwards ? more : cursor !== undefined,
        startCursor: cursors[0] ?? null,
        endCursor: cursors.at(-1) ?? null,
      },
      totalCount: total ?? 0,
    };
  }

  private branch({ kind, page, args }: BranchPlan, raw: unknown): unknown {
    if (kind === 'one') return raw ? this.object(page.rows, raw as Raw) : null;
    if (kind === 'list') return (raw as Raw[]).map((row) => this.object(page.rows, row));
    return this.page(page, args, raw as RawPage);
  }

  /** What the actor may do is said, and what the actor may not read is emptied, by the same policy. */
  private judge(plan: ObjectPlan, object: Raw): void {
    const row = object as unknown as WorkspaceRow;
    if (plan.viewerCan) object.viewerCan = plan.policy.viewerCan(this.actor, row);
    for (const [field, judge] of Object.entries(plan.policy.fields) as [
      string,
      (actor: Actor, row: WorkspaceRow) => boolean,
    ][]) {
      const places = [field, ...plan.branches.filter((branch) => branch.field === field).map(({ key }) => key)];
      const held = places.filter((place) => place in object);
      if (held.length && !judge(this.actor, row)) for (const place of held) object[place] = null;
    }
  }

  private instantsOf(plan: ObjectPlan): string[] {
    const known = this.instants.get(plan);
    if (known) return known;
    const found = plan.meta.columns.filter(
      ({ type, propertyName }) => type === 'timestamptz' && plan.columns.has(propertyName),
    );
    const names = found.map(({ propertyName }) => propertyName);
    this.instants.set(plan, names);
    return names;
  }
}
