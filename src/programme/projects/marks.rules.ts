// The marks of facts: where each comes from and whether it is assumed, kept by the path of its field.

/** The mark of a fact, as stored beside it. */
export interface Mark {
  readonly assumed: boolean;
  readonly source: string | null;
}

/** The marks of a row, by the path of the field inside it: `plannedEndOn`, `eligibility.sizeClasses`, `results[2]`. */
export type Marks = Readonly<Record<string, Mark>>;

/** A mark with its path, as it is sent and shown. */
export interface MarkedField extends Mark {
  readonly field: string;
}

/** The field of the row that a path begins with: `eligibility` of `eligibility.judgements[0]`. */
export function rootOf(path: string): string {
  return /^[^.[]*/.exec(path)?.[0] ?? '';
}

/**
 * The marks after a change: a field that is stated anew loses its marks, for they were those of the old value, and then
 * what is said of facts counts. A fact said to be neither assumed nor from a source has no mark.
 */
export function marksAfter(
  marks: Marks,
  stated: readonly string[],
  facts: readonly MarkedField[] | null | undefined,
): Marks {
  const kept = Object.entries(marks).filter(([path]) => !stated.includes(rootOf(path)));
  const said = (facts ?? []).map(({ field, assumed, source }) => [field, { assumed, source: source ?? null }] as const);
  const all = new Map<string, Mark>([...kept, ...said]);
  return Object.fromEntries([...all].filter(([, { assumed, source }]) => assumed || source !== null));
}

/** The marks as a list in the order of their paths; `under` is what stands before each. */
export function markedFields(marks: Marks | null | undefined, under = ''): MarkedField[] {
  return Object.entries(marks ?? {})
    .map(([field, { assumed, source }]) => ({ field: `${under}${field}`, assumed, source }))
    .toSorted((one, other) => (one.field < other.field ? -1 : 1));
}
