// The early warning held against programmes whose truth is known: it comes in time where one fades, and is silent where all is well.
import { describe, expect, it } from 'vitest';
import { ADDING_UP, standingOf } from '#outcomes/warnings/early-warning.rules.js';
import { addDays, addMonths, type Day } from '#platform/values/day.js';
import { fadingProgramme, healthyProgramme, type Programme } from '../support/programmes.js';
import { judgements, told } from './measured-programmes.js';

const seeds = Array.from({ length: 100 }, (_, index) => index + 1);

/** The first Monday's look, week by week, at which the project is warned; null when it never is. */
function warnedOn(programme: Programme): Day | null {
  const all = told(programme);
  for (let today = addDays(programme.startsOn, 28); today <= programme.endedOn; today = addDays(today, 7)) {
    if (standingOf(judgements(all, today, ADDING_UP)).isRaised) return today;
  }
  return null;
}

function isInTime(programme: Programme): boolean {
  const on = warnedOn(programme);
  return on !== null && on <= addMonths(programme.endedOn, -6);
}

describe('the early warning', () => {
  it('comes six months before the end of a programme that fades, or earlier, in at least 90 of 100', () => {
    const late = seeds.filter((seed) => !isInTime(fadingProgramme(seed)));
    expect(late.length).toBeLessThanOrEqual(10);
  }, 60_000);

  it('is silent to the end in at least 90 of 100 healthy programmes', () => {
    const warned = seeds.filter((seed) => warnedOn(healthyProgramme(seed)) !== null);
    expect(warned.length).toBeLessThanOrEqual(10);
  }, 60_000);
});
