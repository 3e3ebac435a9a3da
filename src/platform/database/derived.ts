// Columns worked out from others, such as a name as it is searched: history tells of what they come from, not of them.
const derived = new WeakMap<object, Set<string>>();

/** Marks a column that is kept for finding and counting, and says nothing of its own. */
export function Derived(): PropertyDecorator {
  return (target, property) => {
    derived.set(target, (derived.get(target) ?? new Set()).add(String(property)));
  };
}

export function isDerived(row: object, property: string): boolean {
  for (let type: object | null = row; type; type = Object.getPrototypeOf(type) as object | null) {
    if (derived.get(type)?.has(property)) return true;
  }
  return false;
}
