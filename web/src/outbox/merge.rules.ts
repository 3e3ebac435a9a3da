// Two have changed the same object: what goes together does so by itself, and the rest is for the person to choose.

/** Fields by name, as they are sent. */
export type Values = Readonly<Record<string, unknown>>;

/** One field that both have changed, each in their own way. */
export interface Clash {
  field: string;
  before: unknown;
  mine: unknown;
  theirs: unknown;
}

export interface Merge {
  /** My changes that stand. */
  mine: Values;
  clashes: readonly Clash[];
}

const nothing = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Whether two values say the same: lists in any order, instants however they are written, nothing as nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (nothing(one) || nothing(other)) return nothing(one) && nothing(other);
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value) => other.includes(value));
  }
  if (typeof one === 'string' && typeof other === 'string') return one === other || instantOf(one) === instantOf(other);
  return JSON.stringify(one) === JSON.stringify(other);
}

/** An instant as a number; any other text is unlike every number, itself included. */
const instantOf = (text: string): number => (/^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN);

/** My changes beside what the object says now. What they have not touched is mine; what we agree about is done. */
export function merge(mine: Values, before: Values, theirs: Values): Merge {
  const standing: Record<string, unknown> = {};
  const clashes: Clash[] = [];
  for (const [field, value] of Object.entries(mine)) {
    const clash = { field, before: before[field], mine: value, theirs: theirs[field] };
    if (isSame(clash.mine, clash.theirs)) continue;
    if (field in before && isSame(clash.theirs, clash.before)) standing[field] = value;
    else clashes.push(clash);
  }
  return { mine: standing, clashes };
}

/** My changes as they stand when the person has chosen, field by field, whose is to be kept. */
export function chosen(mine: Values, clashes: readonly Clash[], theirs: ReadonlySet<string>): Values {
  const left = new Set(clashes.map(({ field }) => field).filter((field) => theirs.has(field)));
  return Object.fromEntries(Object.entries(mine).filter(([field]) => !left.has(field)));
}
