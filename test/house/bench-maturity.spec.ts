// What the bench makes of maturity: every figure beside what it may be, and no draft asked for twice.
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../bench/assessed-rows.mjs';
import { maturityLine, maturityTable, type Deed } from '../../bench/maturity-figures.mjs';

const deed = (p50: number): Deed => ({ p50, p99: 2 * p50, cpuMs: 1.23456, bytes: 2048 });

const results = {
  movement: { ...deed(40), databaseMs: 12.3456, statements: 8 },
  paperCold: deed(900),
  paper: deed(120),
  signOff: { ...deed(10), databaseMs: 3, statements: 11 },
};

describe('the figures of maturity', () => {
  it('are said to programs deed by deed, without those that were not measured', () => {
    const line = maturityLine(results);
    expect(line).toMatch(/^maturity: \{"signOff":/);
    expect(JSON.parse(line.slice('maturity: '.length))).toEqual({
      signOff: { p50: 10, p99: 20, cpuMs: 1.235, databaseMs: 3, sql: 11, bytes: 2048 },
      movement: { p50: 40, p99: 80, cpuMs: 1.235, databaseMs: 12.35, sql: 8, bytes: 2048 },
      paperCold: { p50: 900, p99: 1800, cpuMs: 1.235, bytes: 2048 },
      paper: { p50: 120, p99: 240, cpuMs: 1.235, bytes: 2048 },
    });
  });

  it('are shown in both languages beside what they may be', () => {
    const table = maturityTable(results);
    expect(table).toMatch(/fastställd, 100 svar · signed off, 100 answers +10\.0 +20\.0 .* 11 +2\.0 +≤ 100 ms/);
    expect(table).toMatch(/första pappret · first paper +900\.0 .*≤ 5000 ms/);
  });
});

describe('the drafts', () => {
  const group = { companies: 3, assessed: { staircases: 4, drafts: 5 } };

  it('are each signed off once, every company’s first before anybody’s second', () => {
    const drafts = Array.from({ length: 15 }, (_, index) => draftOf(index + 1, group));
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(15);
    expect(drafts.slice(0, 4).map(({ company }) => company)).toEqual([1, 2, 3, 1]);
  });
});
