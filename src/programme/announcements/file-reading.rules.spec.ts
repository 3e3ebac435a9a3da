// Cases for reading a file's plain values: facts, texts, lists and sections, and the faults of each.
import { describe, expect, it } from 'vitest';
import { day as dayIn, type Day } from '#platform/values/day.js';
import {
  choice,
  code,
  day,
  listOf,
  must,
  number,
  Reading,
  section,
  text,
  textWith,
  word,
  yesNo,
  type Reader,
} from './file-reading.rules.js';

function read<T>(
  reader: Reader<T>,
  value: unknown,
  reading = new Reading(),
): { value: T | null; faults: string[]; reading: Reading } {
  const found = reader(value, 'p', reading);
  return { value: found, faults: reading.faults.map((one) => `${one.field} ${one.code}`), reading };
}

describe('a value', () => {
  const right: readonly (readonly [Reader<unknown>, unknown, unknown])[] = [
    [word, ' ord ', 'ord'],
    [code, 'en-kod-2', 'en-kod-2'],
    [yesNo, false, false],
    [number(0), 0, 0],
    [number(1, 3), 3, 3],
    [choice('A', 'B'), 'B', 'B'],
    [day, '2024-02-29', '2024-02-29'],
    [text, 'ett', { sv: 'ett', en: 'ett' }],
    [text, { sv: 'ett', en: 'one' }, { sv: 'ett', en: 'one' }],
    [listOf(word), ['a', 'b'], ['a', 'b']],
    [listOf(word), [], []],
    [section({ a: word }), { a: 'x' }, { a: 'x' }],
    [section({ a: word }), {}, { a: null }],
  ];
  it.each(right)('%# is read', (reader, value, expected) =>
    expect(read(reader, value)).toMatchObject({ value: expected, faults: [] }),
  );

  it.each(right)('%# that is not stated is null', (reader) => {
    expect(read(reader, null)).toMatchObject({ value: null, faults: [] });
    expect(read(reader, undefined)).toMatchObject({ value: null, faults: [] });
  });

  it.each(right)('%# that must be stated is missed', (reader) => {
    expect(read(must(reader), undefined).faults).toEqual(['p FILE_MISSING']);
    expect(read(must(reader), { value: null }).faults).toEqual(['p FILE_MISSING']);
  });

  const wrong: readonly (readonly [Reader<unknown>, unknown, string])[] = [
    [word, '  ', 'p FILE_WORD'],
    [word, 7, 'p FILE_WORD'],
    [code, 'Två Ord', 'p FILE_CODE'],
    [code, 'a'.repeat(81), 'p FILE_CODE'],
    [yesNo, 'true', 'p FILE_YES_NO'],
    [number(1, 3), 4, 'p FILE_NUMBER'],
    [number(0), 1.5, 'p FILE_NUMBER'],
    [number(0), Number.NaN, 'p FILE_NUMBER'],
    [choice('A'), 'a', 'p FILE_CHOICE'],
    [day, '2023-02-29', 'p FILE_DAY'],
    [day, 20_230_101, 'p FILE_DAY'],
    [text, '', 'p FILE_TEXT'],
    [text, 5, 'p FILE_TEXT'],
    [text, { sv: 'ett' }, 'p.en FILE_MISSING'],
    [text, { sv: 'ett', en: 'one', de: 'eins' }, 'p.de FILE_KEY_UNKNOWN'],
    [listOf(word), 'a', 'p FILE_LIST'],
    [listOf(word), ['a', null], 'p[1] FILE_MISSING'],
    [listOf(word), ['a', 7], 'p[1] FILE_WORD'],
    [section({ a: word }), [], 'p FILE_SECTION'],
    [section({ a: word }), { b: 'x' }, 'p.b FILE_KEY_UNKNOWN'],
    [word, { value: 'x', why: 'y' }, 'p.why FILE_KEY_UNKNOWN'],
    [word, { value: 'x', assumed: 'ja' }, 'p.assumed FILE_YES_NO'],
    [word, { value: 'x', source: 7 }, 'p.source FILE_WORD'],
  ];
  it.each(wrong)('%# that is wrong has its fault with its path', (reader, value, expected) => {
    expect(read(reader, value).faults).toEqual([expected]);
  });
});

describe('a mark', () => {
  it('stays beside a fact, a text and a list', () => {
    const shape = section({ a: number(0), b: text, c: listOf(word), d: word, e: word });
    const { reading, faults } = read(shape, {
      a: { value: 1, assumed: true },
      b: { sv: 'ett', en: 'one', source: ' så står det ' },
      c: { value: ['x'], assumed: true, source: 'gissat' },
      d: { value: 'x', assumed: false },
      e: { value: null, assumed: true },
    });
    expect(faults).toEqual([]);
    expect(reading.marksUnder('p')).toEqual({
      a: { assumed: true, source: null },
      b: { assumed: false, source: 'så står det' },
      c: { assumed: true, source: 'gissat' },
      e: { assumed: true, source: null },
    });
    expect(reading.marksUnder('p.a')).toEqual({ '': { assumed: true, source: null } });
  });

  it('of a text with keys beside its words is the text’s own', () => {
    const { value, reading } = read(textWith({ code }), { sv: 'ett', en: 'one', code: 'ett', assumed: true });
    expect(value).toEqual({ text: { sv: 'ett', en: 'one' }, rest: { code: 'ett' } });
    expect(reading.marksUnder('p')).toEqual({ '': { assumed: true, source: null } });
  });
});

function demoReading(): Reading {
  return new Reading((months, end): Day => dayIn(months === -1 && end === 'LAST' ? '2024-02-29' : '2024-04-01'));
}

describe('a day counted from today', () => {
  it('is worked out where that is allowed', () => {
    expect(read(day, { monthsFromToday: -1, day: 'LAST' }, demoReading()).value).toBe('2024-02-29');
    expect(read(day, { monthsFromToday: 1 }, demoReading()).value).toBe('2024-04-01');
  });

  it.each([
    [{ monthsFromToday: 'two' }, 'p.monthsFromToday FILE_NUMBER'],
    [{ monthsFromToday: 1, day: 'MIDDLE' }, 'p.day FILE_CHOICE'],
    [{ monthsFromToday: 1, hour: 3 }, 'p.hour FILE_KEY_UNKNOWN'],
  ])('%j is refused', (value, expected) => expect(read(day, value, demoReading()).faults).toEqual([expected]));

  it('is refused elsewhere', () => expect(read(day, { monthsFromToday: 1 }).faults).toEqual(['p FILE_DAY_RELATIVE']));
});
