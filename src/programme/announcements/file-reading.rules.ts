// Reads a file's plain values strictly: every fault is gathered with its path, and every mark is kept beside its value.
import { isDay, type Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import type { Mark, Marks } from '#programme/projects/marks.rules.js';

/** Something in a file that is not as it must be: where, which rule, and what the sentence about it needs. */
export interface Fault {
  readonly field: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A day counted from the day of the first loading, for what is invented: the first or last day of a month. */
export type DayFromToday = (months: number, end: 'FIRST' | 'LAST') => Day;

/** What is gathered while a file is read. */
export class Reading {
  readonly faults: Fault[] = [];
  private readonly marks = new Map<string, Mark>();

  /** @param dayFromToday how relative days are worked out; without it they are refused. */
  constructor(readonly dayFromToday?: DayFromToday) {}

  fault(field: string, code: string, params: Record<string, unknown> = {}): null {
    this.faults.push({ field, code, params });
    return null;
  }

  mark(path: string, mark: Mark): void {
    if (mark.assumed || mark.source !== null) this.marks.set(path, mark);
  }

  /** The marks under a path, each by what follows after it; those of the path itself under ''. */
  marksUnder(path: string): Marks {
    const found = [...this.marks].flatMap(([place, mark]) => {
      if (place === path) return [['', mark] as const];
      if (!place.startsWith(path) || !/^[.[]/.test(place.slice(path.length))) return [];
      return [[place.slice(path.length).replace(/^\./, ''), mark] as const];
    });
    return Object.fromEntries(found);
  }
}

/** Reads one value; null is "not stated", and also what is left of a value that was wrong. */
export type Reader<T> = (value: unknown, path: string, reading: Reading) => T | null;

type Plain = Record<string, unknown>;

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** A value that may be written as a fact: `{ value, assumed, source }`. */
function fact<T>(read: Reader<T>): Reader<T> {
  return (value, path, reading) => {
    if (isAbsent(value)) return null;
    if (!isPlain(value) || !('value' in value)) return read(value, path, reading);
    const { value: plain, ...rest } = value;
    unknownKeys(rest, ['assumed', 'source'], path, reading);
    marked(rest, path, reading);
    return isAbsent(plain) ? null : read(plain, path, reading);
  };
}

function marked({ assumed, source }: Plain, path: string, reading: Reading): void {
  if (!isAbsent(assumed) && typeof assumed !== 'boolean') reading.fault(`${path}.assumed`, 'FILE_YES_NO');
  if (!isAbsent(source) && typeof source !== 'string') reading.fault(`${path}.source`, 'FILE_WORD');
  const line = typeof source === 'string' ? source.trim() : '';
  reading.mark(path, { assumed: assumed === true, source: line || null });
}

function unknownKeys(value: Plain, known: readonly string[], path: string, reading: Reading): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) reading.fault(under(path, key), 'FILE_KEY_UNKNOWN', { key, known: [...known] });
  }
}

function under(path: string, key: string): string {
  return path ? `${path}.${key}` : key;
}

export const word: Reader<string> = fact((value, path, reading) => {
  const text = typeof value === 'string' ? value.trim() : '';
  return text || reading.fault(path, 'FILE_WORD');
});

const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const code: Reader<string> = fact((value, path, reading) =>
  typeof value === 'string' && CODE.test(value) && value.length <= 80 ? value : reading.fault(path, 'FILE_CODE'),
);

export const yesNo: Reader<boolean> = fact((value, path, reading) =>
  typeof value === 'boolean' ? value : reading.fault(path, 'FILE_YES_NO'),
);

/** A whole number within limits. */
export function number(min: number, max = Number.MAX_SAFE_INTEGER): Reader<number> {
  return fact((value, path, reading) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max
      ? value
      : reading.fault(path, 'FILE_NUMBER', { min, max }),
  );
}

export function choice<Word extends string>(...words: readonly Word[]): Reader<Word> {
  return fact((value, path, reading) => {
    const found = words.find((one) => one === value);
    return found ?? reading.fault(path, 'FILE_CHOICE', { choices: [...words] });
  });
}

export const day: Reader<Day> = fact((value, path, reading) => {
  if (isPlain(value) && 'monthsFromToday' in value) return relativeDay(value, path, reading);
  return isDay(value) ? value : reading.fault(path, 'FILE_DAY');
});

function relativeDay(value: Plain, path: string, reading: Reading): Day | null {
  unknownKeys(value, ['monthsFromToday', 'day'], path, reading);
  const months = number(-1200, 1200)(value.monthsFromToday, `${path}.monthsFromToday`, reading);
  const end = choice('FIRST', 'LAST')(value.day ?? 'FIRST', `${path}.day`, reading);
  if (!reading.dayFromToday) return reading.fault(path, 'FILE_DAY_RELATIVE');
  return months === null || end === null ? null : reading.dayFromToday(months, end);
}

/** Words in both languages, which may carry marks beside them; a plain string counts for both. */
export const text: Reader<Localised> = (value, path, reading) => readText(value, path, reading, []);

function readText(value: unknown, path: string, reading: Reading, besides: readonly string[]): Localised | null {
  if (isAbsent(value)) return null;
  if (typeof value === 'string')
    return value.trim() ? { sv: value.trim(), en: value.trim() } : reading.fault(path, 'FILE_TEXT');
  if (!isPlain(value)) return reading.fault(path, 'FILE_TEXT');
  unknownKeys(value, ['sv', 'en', 'assumed', 'source', ...besides], path, reading);
  marked(value, path, reading);
  const sv = must(word)(value.sv, `${path}.sv`, reading);
  const en = must(word)(value.en, `${path}.en`, reading);
  return sv === null || en === null ? null : { sv, en };
}

/** A text with keys beside its words, such as the target group. */
export function textWith<Shape extends Record<string, Reader<unknown>>>(
  shape: Shape,
): Reader<{ text: Localised | null; rest: Read<Shape> }> {
  return (value, path, reading) => {
    if (isAbsent(value)) return null;
    const words = readText(value, path, reading, Object.keys(shape));
    const rest = isPlain(value) ? Object.fromEntries(Object.keys(shape).map((key) => [key, value[key]])) : {};
    return { text: words, rest: readShape(shape, rest, path, reading) };
  };
}

/** A list, which may as a whole be written as a fact. Absent is null; what is wrong in it is left out. */
export function listOf<T>(read: Reader<T>): Reader<T[]> {
  return fact((value, path, reading) => {
    if (!Array.isArray(value)) return reading.fault(path, 'FILE_LIST');
    return value.flatMap((one: unknown, index) => {
      const place = `${path}[${index}]`;
      if (isAbsent(one)) {
        reading.fault(place, 'FILE_MISSING');
        return [];
      }
      const found = read(one, place, reading);
      return found === null ? [] : [found];
    });
  });
}

/** A value that must be there. */
export function must<T>(read: Reader<T>): Reader<T> {
  return (value, path, reading) => {
    const plain = isPlain(value) && 'value' in value ? value.value : value;
    return isAbsent(plain) ? reading.fault(path, 'FILE_MISSING') : read(value, path, reading);
  };
}

/** What a shape gives when it is read: each key's value, or null. */
export type Read<Shape extends Record<string, Reader<unknown>>> = {
  readonly [Key in keyof Shape]: Shape[Key] extends Reader<infer T> ? T | null : never;
};

/** A section with these keys and no others. */
export function section<Shape extends Record<string, Reader<unknown>>>(shape: Shape): Reader<Read<Shape>> {
  return (value, path, reading) => {
    if (isAbsent(value)) return null;
    if (!isPlain(value)) return reading.fault(path, 'FILE_SECTION');
    unknownKeys(value, Object.keys(shape), path, reading);
    return readShape(shape, value, path, reading);
  };
}

function readShape<Shape extends Record<string, Reader<unknown>>>(
  shape: Shape,
  value: Plain,
  path: string,
  reading: Reading,
): Read<Shape> {
  return Object.fromEntries(
    Object.entries(shape).map(([key, read]) => [key, read(value[key], under(path, key), reading)]),
  ) as Read<Shape>;
}
