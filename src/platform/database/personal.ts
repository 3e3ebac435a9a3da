// Columns that hold a person's details: kept out of the log, and in history in a row of their own that can be erased.
const personal = new WeakMap<object, Set<string>>();

/** Marks a column whose value says something of a living person. */
export function Personal(): PropertyDecorator {
  return (target, property) => markPersonal(target, String(property));
}

/** Marks what is noted of a single row, beside its columns. */
export function markPersonal(target: object, property: string): void {
  personal.set(target, (personal.get(target) ?? new Set()).add(property));
}

export function isPersonal(row: object, property: string): boolean {
  for (let type: object | null = row; type; type = Object.getPrototypeOf(type) as object | null) {
    if (personal.get(type)?.has(property)) return true;
  }
  return false;
}
