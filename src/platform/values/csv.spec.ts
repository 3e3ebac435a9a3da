// Tables for spreadsheets: what is written is what is read, and nothing is worked out.
import { describe, expect, it } from 'vitest';
import { csv } from './csv.js';

describe('a table for spreadsheets', () => {
  it('has a mark of UTF-8, a head and lines with semicolons', () => {
    expect(csv(['a', 'b'], [['å', 'ö']])).toBe('\u{FEFF}a;b\r\nå;ö\r\n');
  });

  it.each([
    ['a;b', '"a;b"'],
    ['sade "ja"', '"sade ""ja"""'],
    ['två\nrader', '"två\nrader"'],
    ['komma, punkt', 'komma, punkt'],
    ['=1+1', "'=1+1"],
    ['+46 70', "'+46 70"],
    ['-5', "'-5"],
    ['@SUM(A1);', '"\'@SUM(A1);"'],
    ['', ''],
  ])('%j is written as %j', (value, written) => {
    expect(csv(['x'], [[value]])).toBe(`\u{FEFF}x\r\n${written}\r\n`);
  });
});
