// What of a forecast an observer is told: no two groupings crossed, and no day of a single company.
import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '#platform/values/day.js';
import { dayNearby } from '#platform/values/day-words.js';
import { cast, daysFromToday, today, type Cast } from '../coaching/cast.js';
import { area, type Area } from '../coaching/staircases.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { met } from './participants.js';

const FORECAST = `query ($id: ID) { project(id: $id) { forecast { headline { en } targets {
  target { id } reached metOn sentence { sv en } } } } }`;
const PARTS = `query ($id: ID, $target: ID!, $by: ForecastGrouping!) { project(id: $id) { forecast { target(id: $target) {
  parts(by: $by) { key reached } } } } }`;
const PROMISE = `mutation ($input: TargetPromiseInput!) { targetPromise(input: $input) { id } }`;
const ADD = 'mutation ($input: ProjectPartnerAddInput!) { projectPartnerAdd(input: $input) { id } }';

interface Forecast {
  headline: { en: string };
  targets: {
    target: { id: string };
    reached: number | null;
    metOn: string | null;
    sentence: { sv: string; en: string } | null;
  }[];
}
type Part = { key: string | null; reached: number | null };

async function forecast(here: Cast, by: Person): Promise<Forecast> {
  return (await as(by).do<{ project: { forecast: Forecast } }>(FORECAST, { id: here.project.id })).project.forecast;
}

async function parts(here: Cast, person: Person, by: string, target: string): Promise<Part[]> {
  type Answer = { project: { forecast: { target: { parts: Part[] } } } };
  return (await as(person).do<Answer>(PARTS, { id: here.project.id, by, target })).project.forecast.target.parts;
}

async function promise(here: Cast, input: object): Promise<string> {
  const whole = { projectId: here.project.id, unit: 'COMPANY', ...input };
  return (await as(here.leader).do<{ targetPromise: { id: string } }>(PROMISE, { input: whole })).targetPromise.id;
}

describe('a project that an observer sees', () => {
  let here: Cast;
  let first: Area;
  let whole: string;
  let partner: string;
  /** Five companies of each partner, about one area; what the partner promised is met, and so is what all did. */
  beforeAll(async () => {
    here = await cast({ startsOn: day(daysFromToday(-300)), plannedEndOn: day(daysFromToday(300)) });
    first = await area(here.world, 1);
    const joined = { projectId: here.project.id, organisationId: here.partner.id, role: 'PARTNER' };
    await as(here.leader).do(ADD, { input: joined });
    whole = await promise(here, { value: 10 });
    partner = await promise(here, { value: 5, organisationId: here.partner.id });
    for (let count = 0; count < 5; count += 1) {
      await met(here, here.coach, -20 * count - 5, { insatsomradeIds: [first.id] });
      await met(here, here.partnerCoach, -20 * count - 8, { insatsomradeIds: [first.id] });
    }
  });

  it('is not parted by area within a partner', async () => {
    const told = (await forecast(here, here.observer)).targets.find(({ target }) => target.id === partner);
    expect(told).toMatchObject({ reached: 5 });
    const shown = await parts(here, here.observer, 'INSATSOMRADE', whole);
    expect(shown.map(({ key, reached }) => [key, reached])).toEqual([[first.id, 10]]);
    for (const by of ['INSATSOMRADE', 'PARTNER']) {
      expect(await parts(here, here.observer, by, partner)).toEqual([]);
      expect(await parts(here, here.leader, by, partner)).not.toEqual([]);
    }
  });

  it('does not say in words either on which day the last company was counted', async () => {
    const led = await forecast(here, here.leader);
    expect(led.targets[0]?.metOn).toBe(daysFromToday(-5));
    expect(led.headline.en).toContain(
      `The target was met on ${dayNearby(day(daysFromToday(-5)), day(today()), 'en')}.`,
    );
    const told = await forecast(here, here.observer);
    for (const { metOn, sentence } of told.targets) {
      expect(metOn).toBeNull();
      expect(sentence?.sv).toMatch(/^Målet är nått\. /);
      expect(sentence?.en).toMatch(/^The target is met\. /);
    }
    expect(told.headline.en).toMatch(/^The target is met\. 10 of 10 companies\./);
  });
});

describe('a promise that an admin without a role makes', () => {
  /** What the refusal of a promise says; null when it was made. */
  const promised = async (here: Cast, by: Person, more: object): Promise<object | null> => {
    const input = { projectId: here.project.id, unit: 'COMPANY', ...more };
    const { errors } = await as(by).ask(PROMISE, { input });
    return errors?.[0]?.extensions ?? null;
  };

  it('is refused alike whatever it is of while few companies are behind what is reached, so that trying tells nothing', async () => {
    const here = await cast({ startsOn: day(daysFromToday(-300)), plannedEndOn: day(daysFromToday(300)) });
    expect(await promised(here, here.admin, { unit: 'PERSON', value: 1 })).toBeNull();
    for (const days of [-30, -20, -10]) await met(here, here.coach, days);
    for (const value of [2, 3, 60]) {
      const refusal = await promised(here, here.admin, { value });
      expect(refusal).toMatchObject({ code: 'TARGET_REACHED_NOT_SHOWN', field: 'input.reason' });
      expect(JSON.stringify(refusal)).not.toContain('reached"');
    }
    const reasoned = { value: 2, reason: 'Finansiären har sänkt målet.' };
    expect(await promised(here, here.admin, reasoned)).toBeNull();
  });

  it('is held against what an observer sees, where five companies are behind it', async () => {
    const here = await cast({ startsOn: day(daysFromToday(-300)), plannedEndOn: day(daysFromToday(300)) });
    for (const days of [-50, -40, -30, -20, -10]) await met(here, here.coach, days);
    const refusal = await promised(here, here.admin, { value: 4 });
    expect(refusal).toMatchObject({ code: 'TARGET_BELOW_REACHED', params: { value: 4, reached: 5 } });
    expect(await promised(here, here.admin, { value: 6 })).toBeNull();
  });
});
