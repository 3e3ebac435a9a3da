// A history as people read it: the value of a field as text, and which words tell a verb.

/** The value that the API gave as JSON, as text; undefined when there is none. */
export function valueOf(json: string | null, day: (text: string) => string): string | undefined {
  if (json === null) return undefined;
  const value: unknown = JSON.parse(json);
  return textOf(value, day);
}

const DAY = /^\d{4}-\d{2}-\d{2}(T|$)/;

function textOf(value: unknown, day: (text: string) => string): string | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'string') return DAY.test(value) ? day(value) : value;
  if (Array.isArray(value)) return value.map((one) => textOf(one, day) ?? '').join(', ') || undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `coachingSession.log` → `log` */
export const deedOf = (verb: string): string => verb.slice(verb.indexOf('.') + 1);

/** `plannedFor` → `planned for`, for a field that has no words of its own. */
export const spacedOf = (name: string): string => name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
