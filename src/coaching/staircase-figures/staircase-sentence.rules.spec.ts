import { describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import { sentence, type Stand } from './staircase-sentence.rules.js';

const stand: Stand = {
  steps: 5,
  now: 3,
  stepName: { sv: 'Mätt och styrt', en: 'Measured and managed' },
  start: 3,
  next: null,
  wanted: null,
  wantedOn: null,
};

describe('the sentence about an area', () => {
  it.each<[string, Partial<Stand>, string, string]>([
    ['of a company nobody has assessed', { now: null, stepName: null }, 'Inte mätt än.', 'Not assessed yet.'],
    [
      'at the start',
      {},
      'Ni står på steg 3 av 5, ”Mätt och styrt”.',
      'You stand on step 3 of 5, “Measured and managed”.',
    ],
    [
      'after one step',
      { start: 2 },
      'Ni står på steg 3 av 5, ”Mätt och styrt”, ett steg upp från start.',
      'You stand on step 3 of 5, “Measured and managed”, one step up from the start.',
    ],
    [
      'after steps back',
      { start: 5 },
      'Ni står på steg 3 av 5, ”Mätt och styrt”, två steg lägre än vid start.',
      'You stand on step 3 of 5, “Measured and managed”, two steps lower than at the start.',
    ],
    [
      'with a next step partly done and a wish with a day',
      { start: 1, next: { met: 2, of: 4 }, wanted: 4, wantedOn: day('2027-06-30') },
      'Ni står på steg 3 av 5, ”Mätt och styrt”, två steg upp från start; 2 av 4 kriterier för steg 4 är uppfyllda, och målet är steg 4 senast den 30 juni 2027.',
      'You stand on step 3 of 5, “Measured and managed”, two steps up from the start; 2 of 4 criteria of step 4 are met, and the goal is step 4 by 30 June 2027.',
    ],
    [
      'with a wish that has come true',
      { wanted: 3 },
      'Ni står på steg 3 av 5, ”Mätt och styrt”; målet är nått.',
      'You stand on step 3 of 5, “Measured and managed”; the goal is reached.',
    ],
    [
      'below the first step',
      { now: 0, start: null, stepName: null, next: { met: 1, of: 3 } },
      'Ni står nedanför steg 1 av 5; 1 av 3 kriterier för steg 1 är uppfyllda.',
      'You stand below step 1 of 5; 1 of 3 criteria of step 1 are met.',
    ],
    [
      'at the top',
      { now: 5, start: 5, next: { met: 0, of: 3 } },
      'Ni står på steg 5 av 5, ”Mätt och styrt”.',
      'You stand on step 5 of 5, “Measured and managed”.',
    ],
  ])('%s', (_, values, sv, en) => {
    expect([sentence({ ...stand, ...values }, 'sv'), sentence({ ...stand, ...values }, 'en')]).toEqual([sv, en]);
  });

  it('says no "you" to anybody else', () => {
    expect(sentence(stand, 'sv', 'anybody')).toBe('Står på steg 3 av 5, ”Mätt och styrt”.');
  });
});
