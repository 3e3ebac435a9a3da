// The forecast of a project: how its promises stand against their plans, in words, part by part, with the rows behind.
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '#platform/values/day.js';
import { dayNearby } from '#platform/values/day-words.js';
import { announced } from '../coaching/activities.js';
import { agreed, cast, daysFromToday, today, type Cast } from '../coaching/cast.js';
import { registered, type Registered } from '../coaching/participants.js';
import { log } from '../coaching/sessions.js';
import { RECORD } from '../coaching/sign-ups.js';
import { area, type Area } from '../coaching/staircases.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';
import { agreedOn, met } from './participants.js';

const COUNT = '{ low likely high }';
const FORECAST = `query ($id: ID) { project(id: $id) { forecast { asOf headline { sv en } targets {
  target { id unit value } reached expected gap metOn lastEightWeeks sentence { sv en }
  atEnd ${COUNT} meets { early likely late } plan { on value } course { on value } } } } }`;
const PARTS = `query ($id: ID, $target: ID!, $by: ForecastGrouping!) { project(id: $id) { forecast { target(id: $target) {
  enrolments { totalCount } coachingSessions { totalCount }
  parts(by: $by) { key name { sv } reached share lastEightWeeks atEnd ${COUNT}
    enrolments(first: 20) { totalCount nodes { organisation { name } } } coachingSessions(first: 1) { totalCount } } } } } }`;
const PROMISE = `mutation ($input: TargetPromiseInput!) { targetPromise(input: $input) { id version } }`;
const REVISE = `mutation ($id: ID!, $expectedVersion: Int!, $input: TargetReviseInput!) {
  targetRevise(id: $id, expectedVersion: $expectedVersion, input: $input) { version value } }`;

interface Told {
  target: { id: string; unit: string; value: number };
  reached: number | null;
  expected: number | null;
  gap: number | null;
  metOn: string | null;
  lastEightWeeks: number | null;
  sentence: { sv: string; en: string } | null;
  atEnd: { low: number; likely: number; high: number } | null;
  meets: { early: string | null; likely: string | null; late: string | null } | null;
  plan: { on: string; value: number }[] | null;
  course: { on: string; value: number }[] | null;
}
interface Forecast {
  headline: { sv: string; en: string };
  targets: Told[];
}
interface Part {
  key: string | null;
  name: { sv: string };
  reached: number | null;
  share: number | null;
  lastEightWeeks: number | null;
  atEnd: object | null;
  enrolments: { totalCount: number; nodes: { organisation: { name: string } }[] };
  coachingSessions: { totalCount: number };
}

async function forecast(here: Cast, by: Person): Promise<Forecast | null> {
  const { project } = await as(by).do<{ project: { forecast: Forecast | null } }>(FORECAST, { id: here.project.id });
  return project.forecast;
}

interface Opened {
  enrolments: { totalCount: number };
  coachingSessions: { totalCount: number };
  parts: Part[];
}

/** A target with its parts. */
async function parts(here: Cast, person: Person, by: string, target: string | undefined): Promise<Opened> {
  type Answer = { project: { forecast: { target: Opened } } };
  return (await as(person).do<Answer>(PARTS, { id: here.project.id, by, target })).project.forecast.target;
}

async function promise(here: Cast, input: object): Promise<{ id: string; version: number }> {
  const whole = { projectId: here.project.id, unit: 'COMPANY', value: 60, ...input };
  return (await as(here.leader).do<{ targetPromise: { id: string; version: number } }>(PROMISE, { input: whole }))
    .targetPromise;
}

async function partnerAdded(here: Cast): Promise<void> {
  const input = { projectId: here.project.id, organisationId: here.partner.id, role: 'PARTNER' };
  await as(here.leader).do('mutation ($input: ProjectPartnerAddInput!) { projectPartnerAdd(input: $input) { id } }', {
    input,
  });
}

/** A plan from so many days ago until so many days ahead. */
const plan = (from: number, until: number, value: number): object[] => [
  { on: daysFromToday(from), value: 0 },
  { on: daysFromToday(until), value },
];
const now = (): Day => day(today());

describe('a project behind its plan', () => {
  let here: Cast;
  let first: Area;
  let second: Area;
  let promised: { companies: string; hours: string };
  /** Eleven companies of the owner about the first area, met every third week; one of the partner about the second. */
  beforeAll(async () => {
    here = await cast({ startsOn: day(daysFromToday(-300)), plannedEndOn: day(daysFromToday(300)) });
    first = await area(here.world, 1);
    second = await area(here.world, 2);
    for (let count = 0; count < 11; count += 1) {
      await met(here, here.coach, -20 * count - 5, { minutes: 90, insatsomradeIds: [first.id] });
    }
    const { enrolment } = await met(here, here.partnerCoach, -60, { minutes: 60, insatsomradeIds: [second.id] });
    await log(here.partnerCoach, enrolment.id, { heldAt: `${daysFromToday(-10)}T10:00:00+02:00`, minutes: 30 });
    await partnerAdded(here);
    promised = {
      companies: (await promise(here, { value: 40, curve: plan(-300, 300, 40) })).id,
      hours: (await promise(here, { unit: 'HOUR', value: 100, curve: plan(-300, 300, 100) })).id,
    };
    await promise(here, { value: 2, organisationId: here.partner.id, curve: plan(-300, 300, 2) });
    await promise(here, { unit: 'OWN', name: { sv: 'Goda exempel', en: 'Good examples' }, value: 5 });
  });

  it('is told in a sentence with numbers and days', async () => {
    const told = await forecast(here, here.leader);
    const [companies, hours] = told?.targets ?? [];
    const end = dayNearby(day(daysFromToday(300)), now(), 'sv');
    const { low, likely, high } = companies?.atEnd ?? { low: 0, likely: 0, high: 0 };
    expect(low).toBeGreaterThan(12);
    expect(low).toBeLessThan(likely);
    expect(likely).toBeLessThan(high);
    expect(hours).toMatchObject({ reached: 18, expected: 50, gap: -32 });
    expect(companies).toMatchObject({ reached: 12, expected: 20, gap: -8, metOn: null, lastEightWeeks: 3 });
    expect(companies?.sentence?.sv).toBe(
      `Vi ligger 8 företag efter plan. 12 av 40 företag; planen för ${dayNearby(now(), now(), 'sv')} är 20. ` +
        `I nuvarande takt blir det ${likely} av 40 företag när projektet slutar ${end} (troligen mellan ${low} och ${high}).`,
    );
  });

  it('draws the plan and what was reached month by month, up to today', async () => {
    const [companies, , , own] = (await forecast(here, here.leader))?.targets ?? [];
    expect(companies?.plan).toEqual(plan(-300, 300, 40));
    const values = companies?.course?.map(({ value }) => value) ?? [];
    expect(values[0]).toBe(0);
    expect(values).toEqual(values.toSorted((one, other) => one - other));
    expect(companies?.course?.at(-1)).toEqual({ on: today(), value: 12 });
    expect(own).toMatchObject({ plan: null, course: null });
  });

  it('has the promise that is furthest behind first, and names the others', async () => {
    const told = await forecast(here, here.leader);
    expect(told?.headline.sv).toMatch(
      /^Vi ligger 32 timmar efter plan\. 18 av 100 timmar; .* Efter plan ligger också: 8 företag\.$/,
    );
    expect(told?.headline.en).toMatch(
      /^We are 32 hours behind plan\. 18 of 100 hours; .* Also behind plan: 8 companies\.$/,
    );
  });

  it('holds a partner against the share it promised, and says only that a kind of its own was promised', async () => {
    const [, , partner, own] = (await forecast(here, here.leader))?.targets ?? [];
    expect(partner).toMatchObject({ reached: 1, expected: 1, gap: 0 });
    expect(own).toMatchObject({ reached: null, expected: null, sentence: null, atEnd: null });
  });

  it('is parted by partner, and each part opens its rows', async () => {
    const companies = await parts(here, here.leader, 'PARTNER', promised.companies);
    const hours = await parts(here, here.leader, 'PARTNER', promised.hours);
    expect(companies).toMatchObject({ enrolments: { totalCount: 12 }, coachingSessions: { totalCount: 12 } });
    expect(companies.parts.map(({ name, reached, lastEightWeeks }) => [name.sv, reached, lastEightWeeks])).toEqual([
      ['Ägarbolaget', 11, 3],
      ['Partnerbolaget', 1, 0],
    ]);
    const [owner, partner] = companies.parts;
    expect(owner).toMatchObject({
      share: 11 / 12,
      enrolments: { totalCount: 11 },
      coachingSessions: { totalCount: 11 },
    });
    expect(partner?.enrolments).toEqual({ totalCount: 1, nodes: [{ organisation: { name: 'Partnerbolaget' } }] });
    expect(hours.parts.map(({ reached, coachingSessions }) => [reached, coachingSessions.totalCount])).toEqual([
      [16, 11],
      [1, 2],
    ]);
  });

  it('is parted by area, county and size class', async () => {
    const byArea = await parts(here, here.leader, 'INSATSOMRADE', promised.companies);
    expect(byArea.parts.map(({ key, reached }) => [key, reached])).toEqual([
      [first.id, 11],
      [second.id, 1],
    ]);
    for (const by of ['COUNTY', 'SIZE_CLASS']) {
      const companies = await parts(here, here.leader, by, promised.companies);
      const all = companies.parts;
      expect(all.reduce((sum, { reached }) => sum + (reached ?? 0), 0)).toBe(12);
      for (const { reached, enrolments } of all) expect(enrolments.totalCount).toBe(reached);
    }
  });

  it('to a coach is the own part, and to whoever has no role nothing', async () => {
    const [whole] = (await forecast(here, here.partnerCoach))?.targets ?? [];
    expect(whole).toMatchObject({ reached: 1, expected: null, gap: null, sentence: null });
    const told = await forecast(here, here.partnerCoach);
    expect(told?.headline.sv).toMatch(/^Vi ligger i fas med planen\. 1 av 2 företag; planen för .* är 1\./);
    expect(await forecast(here, here.bystander)).toBeNull();
  });

  it('to an observer opens no rows and tells of no single company', async () => {
    const told = await forecast(here, here.observer);
    expect(told?.targets[0]).toMatchObject({ reached: 12, gap: -8, lastEightWeeks: null });
    expect(told?.targets[2]).toMatchObject({ reached: null, sentence: null });
    const companies = await parts(here, here.observer, 'PARTNER', promised.companies);
    expect(companies).toMatchObject({ enrolments: { totalCount: 0 }, coachingSessions: { totalCount: 0 } });
    expect(companies.parts.map(({ reached, share }) => [reached, share])).toEqual([
      [null, null],
      [null, null],
    ]);
    const refused = await as(here.observer).refused(PARTS, {
      id: here.project.id,
      by: 'COUNTY',
      target: promised.companies,
    });
    expect(refused).toMatchObject({ code: 'GROUPING_NOT_FIXED', field: 'by' });
  });
});

describe('the first line of a project', () => {
  it('that has promised nothing says so', async () => {
    const here = await cast({});
    expect((await forecast(here, here.leader))?.headline.en).toBe('The project has not promised any numbers yet.');
  });

  it('that has not begun says when it does', async () => {
    const here = await cast({ startsOn: day(daysFromToday(30)), plannedEndOn: day(daysFromToday(400)) });
    await promise(here, {});
    const [start, end] = [30, 400].map((days) => dayNearby(day(daysFromToday(days)), now(), 'sv'));
    expect((await forecast(here, here.leader))?.headline.sv).toBe(
      `Projektet har inte börjat: det startar ${start}. Målet är 60 företag till ${end}.`,
    );
  });

  it('that rests says until when, and under which name', async () => {
    const here = await cast({ startsOn: day(daysFromToday(-100)), plannedEndOn: day(daysFromToday(200)) });
    const phase = {
      code: 'paus',
      name: { sv: 'Paus', en: 'Pause' },
      startsOn: daysFromToday(-9),
      endsOn: daysFromToday(30),
    };
    const AMEND = `mutation ($id: ID!, $expectedVersion: Int!, $input: ProjectAmendInput!) {
      projectAmend(id: $id, expectedVersion: $expectedVersion, input: $input) { version } }`;
    await as(here.admin).do(AMEND, { id: here.project.id, expectedVersion: 1, input: { phases: [phase] } });
    const curve = [
      { on: daysFromToday(-100), value: 0 },
      { on: daysFromToday(-10), value: 1 },
      { on: daysFromToday(30), value: 1 },
      { on: daysFromToday(200), value: 60 },
    ];
    await promise(here, { curve });
    await met(here, here.coach, -20);
    const until = dayNearby(day(daysFromToday(30)), now(), 'sv');
    expect((await forecast(here, here.leader))?.headline.sv).toContain(
      `Planen vilar till ${until} (Paus). Vi ligger i fas med planen. 1 av 60 företag. Planen är 1 så länge den vilar.`,
    );
  });

  it('whose target was raised says so, and holds nobody against yesterday by it', async () => {
    const here = await cast({ startsOn: day(daysFromToday(-100)), plannedEndOn: day(daysFromToday(100)) });
    const { id } = await promise(here, { value: 10 });
    await as(here.leader).do(REVISE, { id, expectedVersion: 1, input: { value: 30, reason: 'Fler vill vara med.' } });
    const told = await forecast(here, here.leader);
    expect(told?.targets[0]).toMatchObject({ expected: 5, gap: -5 });
    const on = dayNearby(now(), now(), 'sv');
    expect(told?.headline.sv).toContain(
      `0 av 30 företag; planen för ${on} är 5. Målet höjdes från 10 till 30 den ${on}.`,
    );
  });

  it('that has met its target says when, and one that is over what came of it', async () => {
    const here = await cast({ startsOn: day(daysFromToday(-400)), plannedEndOn: day(daysFromToday(100)) });
    await promise(here, { value: 1 });
    await promise(here, { value: 9, fromOn: daysFromToday(-200), untilOn: daysFromToday(-100) });
    await met(here, here.coach, -150);
    const [whole, period] = (await forecast(here, here.leader))?.targets ?? [];
    expect(whole).toMatchObject({ metOn: daysFromToday(-150), meets: null });
    expect(whole?.sentence?.en).toContain(
      `The target was met on ${dayNearby(day(daysFromToday(-150)), now(), 'en')}. 1 of 1 company.`,
    );
    expect(period?.sentence?.sv).toContain('1 av 9 företag: 8 under målet.');
    expect(period?.atEnd).toBeNull();
  });
});

describe('a promise of less than is reached already', () => {
  it('is refused without a reason, when it is made and when it is revised', async () => {
    const here = await cast({ startsOn: day(daysFromToday(-400)), plannedEndOn: day(daysFromToday(100)) });
    for (const days of [-30, -20, -10]) await met(here, here.coach, days);
    const input = { projectId: here.project.id, unit: 'COMPANY', value: 2 };
    const refused = await as(here.leader).refused(PROMISE, { input });
    expect(refused).toMatchObject({
      code: 'TARGET_BELOW_REACHED',
      field: 'input.value',
      params: { value: 2, reached: 3 },
    });
    const { id } = await promise(here, { value: 3 });
    const revision = { id, expectedVersion: 1, input: { value: 2 } };
    expect((await as(here.leader).refused(REVISE, revision)).code).toBe('TARGET_BELOW_REACHED');
    const reasoned = { ...revision, input: { value: 2, reason: 'Finansiären har sänkt målet.' } };
    expect(await as(here.leader).do(REVISE, reasoned)).toEqual({ targetRevise: { version: 2, value: 2 } });
    await as(here.leader).do(PROMISE, {
      input: { ...input, countsFromOccasions: 1, reason: 'Ett lägre mål bredvid.' },
    });
  });

  it('counts only what its own part and time have reached', async () => {
    const here = await cast({ startsOn: day(daysFromToday(-400)), plannedEndOn: day(daysFromToday(100)) });
    for (const days of [-30, -20, -10]) await met(here, here.coach, days);
    await agreedOn(here, here.partnerCoach);
    await partnerAdded(here);
    await promise(here, { value: 1, organisationId: here.partner.id });
    await promise(here, { value: 1, fromOn: daysFromToday(-380), untilOn: addDays(now(), -300) });
  });
});

describe('a promise of persons', () => {
  const ROWS = `query ($id: ID, $target: ID!, $by: ForecastGrouping!) { project(id: $id) { forecast { target(id: $target) {
    reached lastEightWeeks enrolments { totalCount } participants { totalCount } contacts { totalCount }
    parts(by: $by) { name { sv } reached lastEightWeeks participants(first: 1) { totalCount } contacts(first: 1) { totalCount }
      enrolments(first: 1) { totalCount } } } } } }`;
  interface Rows {
    reached: number;
    lastEightWeeks: number;
    enrolments: { totalCount: number };
    participants: { totalCount: number };
    contacts: { totalCount: number };
    parts: (Rows & { name: { sv: string } })[];
  }
  let here: Cast;
  let target: string;
  const rows = async (by: string): Promise<Rows> =>
    (await as(here.leader).do<{ project: { forecast: { target: Rows } } }>(ROWS, { id: here.project.id, target, by }))
      .project.forecast.target;

  /** Three women and a man at two companies, who were present; one of them twice; and a contact met in a session. */
  beforeAll(async () => {
    here = await cast({ startsOn: day(daysFromToday(-400)), plannedEndOn: day(daysFromToday(300)) });
    const companies = [await here.company(), await here.company()];
    const people: Registered[] = [];
    for (const [index, gender] of ['WOMAN', 'WOMAN', 'MAN', 'WOMAN'].entries()) {
      const companyId = companies[index % 2]?.id ?? '';
      if (index < 2) await agreed(here, here.coach, { companyId, on: daysFromToday(-200) });
      people.push(await registered(here, here.coach, { companyId, gender }));
    }
    for (const [days, some] of [
      [-150, people.slice(0, 2)],
      [-20, people.slice(1)],
    ] as const) {
      const { occasions } = await announced(here, here.leader, {
        occasions: [{ onDay: daysFromToday(days), minutes: 60 }],
      });
      const entries = some.map((one) => ({ participantId: one.id, presence: 'PRESENT' }));
      await as(here.coach).do(RECORD, { id: occasions[0]?.id, input: { entries } });
    }
    target = (await promise(here, { unit: 'PERSON', value: 20 })).id;
  });

  it('counts each person on the day they were first present', async () => {
    expect(await rows('GENDER')).toMatchObject({ reached: 4, lastEightWeeks: 2, participants: { totalCount: 4 } });
    const { project } = await as(here.leader).do<{ project: { participation: { persons: number } } }>(
      'query ($id: ID) { project(id: $id) { participation { persons } } }',
      { id: here.project.id },
    );
    expect(project.participation.persons).toBe(4);
  });

  it('is parted by gender and by partner, with the participants behind', async () => {
    const { parts: byGender } = await rows('GENDER');
    expect(
      byGender.map(({ name, reached, lastEightWeeks, participants }) => [
        name.sv,
        reached,
        lastEightWeeks,
        participants.totalCount,
      ]),
    ).toEqual([
      ['Kvinnor', 3, 1, 3],
      ['Män', 1, 1, 1],
    ]);
    const { parts: byPartner } = await rows('PARTNER');
    expect(byPartner[0]).toMatchObject({ reached: 4, participants: { totalCount: 4 }, enrolments: { totalCount: 2 } });
  });

  it('makes companies count whose people were present', async () => {
    await promise(here, { value: 10 });
    const told = await forecast(here, here.leader);
    // They agreed today, and count from then.
    expect(told?.targets[1]).toMatchObject({ reached: 2, lastEightWeeks: 2 });
  });

  it('with a threshold has no parts, and goes on at the pace of those who meet it', async () => {
    target = (await promise(here, { unit: 'PERSON', value: 15, countsFromOccasions: 2 })).id;
    expect(await rows('GENDER')).toMatchObject({ reached: 1, parts: [] });
  });
});
