// What the address of the form for a new company says.
export interface RegisterSearch {
  name?: string;
}

/** What was looked for in vain is perhaps the name of the new one. */
export function registerSearchOf({ name }: Readonly<Record<string, unknown>>): RegisterSearch {
  const text = typeof name === 'number' ? String(name) : name;
  return typeof text === 'string' && text.trim() !== '' ? { name: text } : {};
}
