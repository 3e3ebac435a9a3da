// Cases for what keeps a session out of the report.
import { describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import {
  judgeAll,
  missingOf,
  overDayLimit,
  workingMinutes,
  type PartOfDay,
  type Reason,
  type SessionDays,
} from './reportable.rules.js';

const sound: SessionDays = {
  heldOn: day('2026-05-04'),
  loggedOn: day('2026-05-05'),
  projectStartsOn: day('2026-01-01'),
  projectEndsOn: day('2027-12-31'),
  agreedOn: day('2026-02-01'),
  closedOn: null,
};

describe('a session is reportable', () => {
  it.each<[string, Partial<SessionDays>]>([
    ['when nothing speaks against it', {}],
    ['on the project’s first day', { projectStartsOn: day('2026-05-04') }],
    ['on the project’s last day', { projectEndsOn: day('2026-05-04') }],
    ['on the day of agreement', { agreedOn: day('2026-05-04') }],
    ['on the enrolment’s last day', { closedOn: day('2026-05-04') }],
    ['when it is logged a year later to the day', { loggedOn: day('2027-05-04') }],
    ['when the project’s days are not known', { projectStartsOn: null, projectEndsOn: null }],
  ])('%s', (_, change) => {
    expect(missingOf({ ...sound, ...change }, false)).toEqual([]);
  });
});

describe('a session is not reportable', () => {
  it.each<[string, Partial<SessionDays>, Reason[]]>([
    ['the day before the project’s start', { projectStartsOn: day('2026-05-05') }, ['BEFORE_PROJECT_START']],
    ['the day after the project’s end', { projectEndsOn: day('2026-05-03') }, ['AFTER_PROJECT_END']],
    ['the day before the agreement', { agreedOn: day('2026-05-05') }, ['BEFORE_AGREEMENT']],
    ['while nothing is agreed', { agreedOn: null }, ['BEFORE_AGREEMENT']],
    ['the day after the close', { closedOn: day('2026-05-03') }, ['AFTER_ENROLMENT_CLOSED']],
    ['when it is logged a year and a day later', { loggedOn: day('2027-05-05') }, ['OVER_A_YEAR_OLD']],
  ])('%s', (_, change, reasons) => {
    expect(missingOf({ ...sound, ...change }, false)).toEqual(reasons);
  });

  it('for every reason at once', () => {
    const days = {
      heldOn: day('2026-05-04'),
      loggedOn: day('2028-01-01'),
      projectStartsOn: day('2026-06-01'),
      projectEndsOn: day('2026-04-01'),
      agreedOn: null,
      closedOn: day('2026-04-01'),
    };
    expect(missingOf(days, true)).toEqual([
      'BEFORE_PROJECT_START',
      'AFTER_PROJECT_END',
      'BEFORE_AGREEMENT',
      'AFTER_ENROLMENT_CLOSED',
      'OVER_A_YEAR_OLD',
      'OVER_DAY_LIMIT',
    ]);
  });
});

function part(id: string, hour: number, minutes: number, more: Partial<PartOfDay> = {}): PartOfDay {
  return {
    id,
    coachIds: ['carl'],
    heldOn: day('2026-05-04'),
    heldAt: new Date(Date.UTC(2026, 4, 4, hour)),
    minutes,
    preparationMinutes: null,
    travelMinutes: null,
    dayLimitMinutes: 780,
    ...more,
  };
}

describe('the day limit', () => {
  it.each<[string, PartOfDay[], string[]]>([
    ['is not passed by a day of exactly thirteen hours', [part('a', 8, 700), part('b', 20, 80)], []],
    ['is passed by the session that goes a minute over it', [part('a', 8, 700), part('b', 20, 81)], ['b']],
    ['is passed by all that follow', [part('a', 8, 780), part('b', 9, 1), part('c', 10, 1)], ['b', 'c']],
    ['looks at when they were held, not when they arrived', [part('b', 20, 100), part('a', 8, 700)], ['b']],
    ['takes them in a fixed order when held at once', [part('b', 8, 700), part('a', 8, 700)], ['b']],
    ['counts preparation and travel', [part('a', 8, 700, { preparationMinutes: 41, travelMinutes: 40 })], ['a']],
    ['begins anew each day', [part('a', 8, 700), part('b', 8, 700, { heldOn: day('2026-05-05') })], []],
    ['is each coach’s own', [part('a', 8, 700), part('b', 9, 700, { coachIds: ['kajsa'] })], []],
    [
      'is passed when one of several coaches passes it',
      [part('a', 8, 700), part('b', 9, 90, { coachIds: ['kajsa', 'carl'] })],
      ['b'],
    ],
    [
      'is the session’s own project’s',
      [part('a', 8, 100), part('b', 9, 100, { dayLimitMinutes: 150 }), part('c', 10, 100)],
      ['b'],
    ],
    ['does not exist where the funder has none', [part('a', 8, 1_400, { dayLimitMinutes: null })], []],
  ])('%s', (_, parts, over) => {
    expect([...overDayLimit(parts)]).toEqual(over);
  });

  it('counts a session without any minutes as none', () => {
    expect(workingMinutes({ minutes: null, preparationMinutes: null, travelMinutes: null })).toBe(0);
  });

  it('is one reason among the others', () => {
    const judged = judgeAll([
      { ...sound, ...part('a', 8, 700) },
      { ...sound, ...part('b', 9, 700), closedOn: day('2026-05-01') },
    ]);
    expect([...judged]).toEqual([
      ['a', []],
      ['b', ['AFTER_ENROLMENT_CLOSED', 'OVER_DAY_LIMIT']],
    ]);
  });
});
