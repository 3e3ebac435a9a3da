// SQL as a value: whatever a caller sends is bound, never part of the text.
import { describe, expect, it } from 'vitest';
import { and, Bound, fixed, join, name, or, sql, TRUE, FALSE } from './sql.js';

describe('an SQL text', () => {
  it('binds every value, also one that looks like SQL', () => {
    const evil = `'; DROP TABLE company; --`;
    expect(sql`SELECT 1 WHERE name = ${evil} AND n = ${7}`.render()).toEqual({
      text: 'SELECT 1 WHERE name = $1 AND n = $2',
      values: [evil, 7],
    });
  });

  it('splices nested SQL in and numbers its values in the order of the text', () => {
    const inner = sql`b = ${'two'}`;
    expect(sql`a = ${'one'} AND ${inner} AND c = ${'three'}`.render()).toEqual({
      text: 'a = $1 AND b = $2 AND c = $3',
      values: ['one', 'two', 'three'],
    });
  });

  it('gives one bound value one number wherever it stands', () => {
    const workspace = new Bound('w');
    expect(sql`x = ${workspace} AND y = ${1} AND z = ${workspace}`.render()).toEqual({
      text: 'x = $1 AND y = $2 AND z = $1',
      values: ['w', 1],
    });
  });

  it('writes the type of a bound value when it is told', () => {
    expect(sql`d > ${new Bound('2026-01-01', 'date')}`.render().text).toBe('d > $1::date');
  });

  it('quotes names', () => {
    expect(name('t', 'we"ird').render().text).toBe('"t"."we""ird"');
  });

  it('joins conditions, and knows what is always so', () => {
    expect(and(TRUE, sql`a`, TRUE).render().text).toBe('(a)');
    expect(and(sql`a`, FALSE)).toBe(FALSE);
    expect(or(sql`a`, TRUE)).toBe(TRUE);
    expect(or(FALSE, sql`a`, sql`b`).render().text).toBe('((a) OR (b))');
    expect(and()).toBe(TRUE);
    expect(or()).toBe(FALSE);
    expect(join([fixed('a'), fixed('b')], ', ').render().text).toBe('a, b');
  });

  it('keeps an OR inside an AND apart', () => {
    expect(and(sql`a`, or(sql`b`, sql`c`)).render().text).toBe('(a) AND (((b) OR (c)))');
  });
});
