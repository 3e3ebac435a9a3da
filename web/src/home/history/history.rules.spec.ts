import { describe, expect, it } from 'vitest';
import { deedOf, plainOf, spacedOf, valueOf, type Saying } from './history.rules';

const LARS = '0190c2a4-7d3e-7a5b-9c1d-2e3f4a5b6c7d';
const NOBODY = '11111111-7d3e-7a5b-9c1d-2e3f4a5b6c7d';

const SAYING: Saying = {
  day: (text) => `day ${text}`,
  instant: (text) => `at ${text.slice(11, 16)}`,
  yes: 'yes',
  no: 'no',
  nameOf: (id) => (id === LARS ? 'Lars' : undefined),
  wordOf: (choice) => `the word for ${choice}`,
};

describe('a value of a history', () => {
  it.each([
    [null, undefined],
    ['null', undefined],
    ['""', undefined],
    ['[]', undefined],
    ['"Hofors"', 'Hofors'],
    ['"ON_SITE"', 'the word for ON_SITE'],
    ['["PHONE","OTHER"]', 'the word for PHONE, the word for OTHER'],
    ['"SKF"', 'SKF'],
    ['90', '90'],
    ['true', 'yes'],
    ['false', 'no'],
    ['"2026-11-22"', 'day 2026-11-22'],
    ['"2026-11-22T08:00:00.000Z"', 'at 08:00'],
    [`"${LARS}"`, 'Lars'],
    [`["${LARS}","${NOBODY}"]`, 'Lars, 11111111'],
    ['["a","b"]', 'a, b'],
    ['{"sv":"Mål"}', '{"sv":"Mål"}'],
  ])('%s is read as %s', (json, text) => {
    expect(valueOf(json, SAYING)).toBe(text);
  });

  it('has a deed and a field in plain letters', () => {
    expect(deedOf('coachingSession.log')).toBe('log');
    expect(spacedOf('plannedFor')).toBe('planned for');
    expect(plainOf('NOT_YET_KNOWN')).toBe('not yet known');
  });
});
