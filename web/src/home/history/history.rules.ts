// A history as people read it: the value of a field as text, and which words tell a verb.

/** How values are said in the language that is chosen. */
export interface Saying {
  day: (text: string) => string;
  instant: (text: string) => string;
  yes: string;
  no: string;
  /** What an id is the id of; undefined when it is not known here. */
  nameOf: (id: string) => string | undefined;
  /** What a choice is called that the API gives as a name of its own, such as `ON_SITE`. */
  wordOf: (choice: string) => string;
}

/** The value that the API gave as JSON, as text; undefined when there is none. */
export function valueOf(json: string | null, saying: Saying): string | undefined {
  if (json === null) return undefined;
  const value: unknown = JSON.parse(json);
  return textOf(value, saying);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
const ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** With a line between its words, or one of those that stand in one word; people write no such thing. */
const CHOICE =
  /^[A-Z]+(_[A-Z]+)+$|^(VIDEO|PHONE|COMPLETED|DECLINED|LEFT|OTHER|COMPANY|COACH|AUDITOR|OBSERVER|METHOD|WORKSPACE|OPENLY|ESTIMATED|MEASURED)$/;

/** Enough of an id to tell it from another. */
const FIRST = 8;

function textOf(value: unknown, saying: Saying): string | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'string') return wordsOfText(value, saying);
  if (typeof value === 'boolean') return value ? saying.yes : saying.no;
  if (Array.isArray(value)) return value.map((one) => textOf(one, saying) ?? '').join(', ') || undefined;
  return JSON.stringify(value);
}

function wordsOfText(text: string, { day, instant, nameOf, wordOf }: Saying): string {
  if (DAY.test(text)) return day(text);
  if (INSTANT.test(text)) return instant(text);
  if (CHOICE.test(text)) return wordOf(text);
  return ID.test(text) ? (nameOf(text) ?? text.slice(0, FIRST)) : text;
}

/** `coachingSession.log` → `log` */
export const deedOf = (verb: string): string => verb.slice(verb.indexOf('.') + 1);

/** `plannedFor` → `planned for`, for a field that has no words of its own. */
export const spacedOf = (name: string): string => name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();

/** `NOT_YET_KNOWN` → `not yet known`, for a choice that has no words of its own. */
export const plainOf = (choice: string): string => choice.replaceAll('_', ' ').toLowerCase();
