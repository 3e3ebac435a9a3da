import { describe, expect, it } from 'vitest';
import {
  lackSentence,
  minutesPlanned,
  missingToCount,
  type CompanyDone,
  type CompanyPromise,
  type Done,
} from './enrolment-count.rules.js';

const nothing = { hasAgreed: false, sessions: 0, minutes: 0, presentOccasions: 0, presentMinutes: 0 };

/** All of it done by the own partner, unless said. */
const by = (done: Done & { hasAgreed: boolean }, own: Done = done): CompanyDone => ({ ...done, own });
const company = {
  unit: 'COMPANY',
  value: 60,
  organisationId: null,
  untilOn: null,
  countsFromMinutes: null,
  countsFromOccasions: null,
};
const hours = { ...company, unit: 'HOUR', value: 1200 };

describe('what is missing for a company to count', () => {
  const agreed = { ...nothing, hasAgreed: true };
  const met = { ...agreed, sessions: 1, minutes: 90 };
  const long: CompanyPromise = { ...company, countsFromMinutes: 480, countsFromOccasions: 3 };
  it.each([
    ['everything, at first', nothing, [company], ['AGREEMENT 1', 'MEETING 1']],
    ['a meeting, once agreed', agreed, [company], ['MEETING 1']],
    ['nothing, once agreed and met', met, [company], []],
    ['nothing, where nothing was promised', met, [], []],
    ['nothing, when somebody was present', { ...agreed, presentOccasions: 1, presentMinutes: 60 }, [company], []],
    ['the agreement, though met', { ...met, hasAgreed: false }, [company], ['AGREEMENT 1']],
    ['time and occasions, where the promise asks for more', met, [long], ['MINUTES 390', 'OCCASIONS 2']],
    ['what the strictest promise asks', met, [company, long], ['MINUTES 390', 'OCCASIONS 2']],
    [
      'nothing, with sessions and activities together',
      { ...met, presentOccasions: 2, presentMinutes: 390 },
      [long],
      [],
    ],
    ['nothing that is asked of persons', met, [{ ...long, unit: 'PERSON' }], []],
  ])('is %s', (_, done, promises, lacks) => {
    expect(missingToCount(by(done), promises).map(({ what, count }) => `${what} ${count}`)).toEqual(lacks);
  });

  const long480: CompanyPromise = { ...long, countsFromMinutes: 480, countsFromOccasions: 2 };
  const enough = { ...agreed, sessions: 3, minutes: 500 };
  it.each([
    ['nothing in the project’s, whoever did it', nothing, [long480], []],
    [
      'what the partner’s own part lacks in the partner’s',
      met,
      [{ ...long480, organisationId: 'a' }],
      ['MINUTES 390', 'OCCASIONS 1'],
    ],
    [
      'a meeting, where the partner promised a company that others have met',
      nothing,
      [company, { ...company, organisationId: 'a' }],
      ['MEETING 1'],
    ],
    ['the same in both', { ...enough, minutes: 450 }, [long480, { ...long480, organisationId: 'a' }], ['MINUTES 30']],
  ])('is %s', (_, own, promises, lacks) => {
    expect(missingToCount(by(enough, own), promises).map(({ what, count }) => `${what} ${count}`)).toEqual(lacks);
  });

  it('is said in both languages', () => {
    for (const what of ['AGREEMENT', 'MEETING', 'MINUTES', 'OCCASIONS'] as const) {
      const { sv, en } = lackSentence({ what, count: 2 });
      expect(sv).not.toBe(en);
    }
  });
});

describe('the time promised for a company', () => {
  const own = { organisationId: 'a' };
  it.each([
    ['the hours shared by the companies', [company, hours], 1200],
    ['the partner’s own', [company, hours, { ...company, ...own, value: 10 }, { ...hours, ...own, value: 100 }], 600],
    ['the project’s, when the partner promised only half', [company, hours, { ...hours, ...own, value: 100 }], 1200],
    [
      'that of all companies, before one of those with so much time',
      [{ ...company, value: 20, countsFromMinutes: 480 }, company, hours],
      1200,
    ],
    [
      'that of companies with so much time, where no other is promised',
      [{ ...company, value: 20, countsFromOccasions: 2 }, hours],
      3600,
    ],
    [
      'not that of a time that ends',
      [{ ...company, value: 20, untilOn: '2026-06-30' }, { ...hours, untilOn: '2026-06-30', value: 9 }, company, hours],
      1200,
    ],
    ['not known without hours', [company], null],
    ['not known without companies', [hours], null],
    [
      'not another partner’s',
      [
        { ...company, organisationId: 'b' },
        { ...hours, organisationId: 'b' },
      ],
      null,
    ],
  ])('is %s', (_, promises, minutes) => {
    expect(minutesPlanned(promises, 'a')).toBe(minutes);
  });
});
