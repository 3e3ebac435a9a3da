// The invented programmes that forecasts and warnings are held against: told again by the same seed, and as their kinds say.
import { describe, expect, it } from 'vitest';
import { KINDS } from '../support/programme-kinds.js';
import {
  companyDays,
  fadingProgramme,
  healthyProgramme,
  personDays,
  programme,
  sessionMinutes,
  type Programme,
} from '../support/programmes.js';

const seeds = Array.from({ length: 24 }, (_, index) => index + 1);

describe('a generated programme', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(programme(7)).toEqual(programme(7));
    expect(companyDays(programme(7))).not.toEqual(companyDays(programme(15)));
  });

  it('is of every kind by turns', () => {
    expect(new Set(seeds.map((seed) => programme(seed).kind))).toEqual(new Set(KINDS));
  });

  it('has its days in order and within its time', () => {
    for (const told of seeds.map((seed) => programme(seed))) {
      for (const { openedOn, agreedOn, sessions, ended } of told.companies) {
        const days = [openedOn, agreedOn, ...sessions.map(({ on }) => on), ended?.on].flatMap((on) => on ?? []);
        expect(days).toEqual(days.toSorted());
      }
      const all = [...companyDays(told), ...personDays(told), ...sessionMinutes(told).map(({ on }) => on)];
      expect(all.every((on) => told.startsOn <= on && on <= told.endedOn)).toBe(true);
    }
  });

  it('when it is healthy keeps what it promised, to its planned end', () => {
    for (const told of seeds.map(healthyProgramme)) {
      expect(companyDays(told).length).toBeGreaterThanOrEqual(told.promised.companies);
      expect(personDays(told).length).toBeGreaterThanOrEqual(told.promised.persons);
      expect(told.endedOn).toBe(told.plannedEndOn);
    }
  });

  it('when it fades ends early, far from what it promised, with companies short of time and slow answers', () => {
    const shortOfTime = (told: Programme): number =>
      told.companies.filter(({ ended }) => ended?.isShortOfTime).length / told.companies.length;
    for (const seed of seeds) {
      const told = fadingProgramme(seed);
      expect(told.endedOn < told.plannedEndOn).toBe(true);
      expect(companyDays(told).length).toBeLessThan(0.9 * told.promised.companies);
      expect(shortOfTime(told)).toBeGreaterThan(shortOfTime(healthyProgramme(seed)));
      expect(told.staffChanges.length).toBeGreaterThan(0);
    }
  });
});
