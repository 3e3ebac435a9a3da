// What the bench makes of people: every roster recorded once, with everybody on it, and a figure beside what it may be.
import { describe, expect, it } from 'vitest';
import { entriesOf, occasionOf } from '../../bench/people-rows.mjs';
import { peopleLine, peopleTable } from '../../bench/people-figures.mjs';

const group = { people: { activities: 1_500 } };

describe('the rosters', () => {
  it('are of sixty people each, and nobody stands on two', () => {
    const all = [1, 2, 3].flatMap((nth) => entriesOf(nth, group));
    expect(all).toHaveLength(180);
    expect(new Set(all.map(({ signUpId }) => signUpId)).size).toBe(180);
    expect(new Set([1, 2, 3].map((nth) => occasionOf(nth, group))).size).toBe(3);
  });

  it('are put right with other minutes for those who were there', () => {
    const first = entriesOf(1, group);
    const corrected = entriesOf(1, group, 60);
    expect(first.every(({ minutes }) => minutes === undefined)).toBe(true);
    expect(corrected.filter(({ presence }) => presence === 'PRESENT').every(({ minutes = 0 }) => minutes >= 60)).toBe(
      true,
    );
    expect(corrected.filter(({ presence }) => presence === 'EXCUSED')).toHaveLength(6);
  });
});

describe('the figures of people', () => {
  const roster = { p50: 40.125, p99: 80, cpuMs: 1.23456, databaseMs: 3, statements: 11, bytes: 2048 };

  it('are said to programs deed by deed, without those that were not measured', () => {
    expect(peopleLine({ roster })).toBe(
      'people: {"roster":{"p50":40.13,"p99":80,"cpuMs":1.235,"databaseMs":3,"sql":11,"bytes":2048}}',
    );
  });

  it('are shown in both languages beside what they may be', () => {
    expect(peopleTable({ roster })).toMatch(
      /närvaro, 60 personer · attendance of 60 +40\.1 +80\.0 .* 11 +2\.0 +≤ 150 ms/,
    );
    const asked = peopleTable({ trainingNeeds: roster, warnings10x: roster });
    expect(asked).toMatch(/utbildningsbehov · training needs gathered +40\.1 .*≤ 150 ms/);
    expect(asked).toMatch(/varningar, tiofalt · warnings, tenfold +40\.1 .*≤ 300 ms/);
  });
});
