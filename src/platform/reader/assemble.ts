// From the JSON tree to objects of their classes: instants made instants, hidden fields emptied, pages put together.
import type { Actor } from '../authority/actor.js';
import { trace, traceFilter } from './traces.js';
import type { WorkspaceRow } from '../database/row.js';
import type { Connection, ListArgs } from '../graphql/page.js';
import { sealed, window } from './cursor.js';
import type { BranchPlan, ObjectPlan, PagePlan } from './shape.js';

type Raw = Record<string, unknown>;
type Judge = (actor: Actor, row: WorkspaceRow) => boolean;

export interface RawPage {
  rows: Raw[];
  total: number | null;
}

/** How the objects of one plan are built; worked out once, since a plan is kept. */
interface Mould {
  /** Makes an empty object of the class; one function for each plan keeps its objects of one hidden shape. */
  make: new () => Raw;
  plain: readonly string[];
  instants: readonly string[];
  parents: readonly (readonly [string, ObjectPlan])[];
  branches: readonly BranchPlan[];
  /** Where a field that not everybody may read is held, and who may. */
  judged: readonly { places: readonly string[]; judge: Judge }[];
}

const moulds = new WeakMap<ObjectPlan, Mould>();

export class Assembler {
  constructor(private readonly actor: Actor) {}

  object(plan: ObjectPlan, raw: Raw): WorkspaceRow {
    const { make, plain, instants, parents, branches, judged } = mouldOf(plan);
    const object = new make();
    for (const property of plain) object[property] = raw[property];
    for (const property of instants) {
      const text = raw[property];
      object[property] = typeof text === 'string' ? new Date(text) : text;
    }
    for (const [property, parent] of parents) {
      const inner = raw[property];
      object[property] = inner ? this.object(parent, inner as Raw) : null;
    }
    for (const branch of branches) object[branch.key] = this.branch(branch, raw[branch.key], raw['id']);
    const row = object as unknown as WorkspaceRow;
    if (plan.viewerCan) object.viewerCan = plan.policy.viewerCan(this.actor, row);
    // Every field is judged before any is emptied: a judgement may look at what another one hides.
    const hidden = judged.filter(({ judge }) => !judge(this.actor, row));
    for (const { places } of hidden) for (const place of places) object[place] = null;
    if (plan.traced.size) trace(row, [...plan.traced]);
    return row;
  }

  page(plan: PagePlan, args: ListArgs, { rows, total }: RawPage, under?: unknown): Connection<WorkspaceRow> {
    traceAsking(plan, args, under);
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

  private branch({ kind, page, args }: BranchPlan, raw: unknown, under: unknown): unknown {
    if (kind === 'one') return raw ? this.object(page.rows, raw as Raw) : null;
    if (kind === 'list') return (raw as Raw[]).map((row) => this.object(page.rows, row));
    return this.page(page, args, raw as RawPage, under);
  }
}

/** What a filter tells is told whether rows are found or not. */
function traceAsking({ rows, askedBy }: PagePlan, { filter = {} }: ListArgs, under: unknown): void {
  if (askedBy) traceFilter(rows.type.name, askedBy, filter, typeof under === 'string' ? under : undefined);
}

function mouldOf(plan: ObjectPlan): Mould {
  const known = moulds.get(plan);
  if (known) return known;
  const columns = plan.meta.columns.filter(({ propertyName }) => plan.columns.has(propertyName));
  const named = (isInstant: boolean): string[] =>
    columns.filter(({ type }) => (type === 'timestamptz') === isInstant).map(({ propertyName }) => propertyName);
  const mould = {
    make: emptyOf(plan),
    plain: named(false),
    instants: named(true),
    parents: [...plan.parents],
    branches: plan.branches,
    judged: judgedIn(plan),
  };
  moulds.set(plan, mould);
  return mould;
}

/** A constructor that runs no code of the class but gives objects of it. */
function emptyOf({ type }: ObjectPlan): new () => Raw {
  const make = function (): void {} as unknown as new () => Raw;
  make.prototype = type.prototype;
  return make;
}

/** What the actor may not read is emptied by the same policy that decides elsewhere, under every key that holds it. */
function judgedIn({ policy, columns, branches, parents }: ObjectPlan): Mould['judged'] {
  return (Object.entries(policy.fields) as [string, Judge][]).flatMap(([field, judge]) => {
    const hung = branches.filter((branch) => branch.field === field).map(({ key }) => key);
    const places = [...(columns.has(field) || parents.has(field) ? [field] : []), ...hung];
    return places.length ? [{ places, judge }] : [];
  });
}
