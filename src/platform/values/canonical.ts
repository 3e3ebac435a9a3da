// One text for one value: JSON with the keys in order, so that equal values are equal texts.

/** The value as JSON whose objects have their keys in alphabetical order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, inOrder) ?? 'null';
}

function inOrder(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
