// What a project is warned of its promises, and when it is warned as a whole.
import { beforeEach, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { ProjectInsatsomrade } from '#programme/projects/project-insatsomrade.entity.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';
import { agreed, cast, daysFromToday, opened, verb, type Cast } from '../coaching/cast.js';
import { area } from '../coaching/staircases.js';
import { met } from './participants.js';
import { staffed } from './staff.js';

let here: Cast;
beforeEach(async () => {
  here = await cast({ startsOn: daysFromToday(-400), plannedEndOn: daysFromToday(600), dayLimitMinutes: 1_000_000 });
});

describe('what was promised', () => {
  const PROMISE = 'mutation($input: TargetPromiseInput!) { targetPromise(input: $input) { id } }';
  const promise = async (unit: string, value: number, more: object = {}): Promise<string> => {
    const input = { projectId: here.project.id, unit, value, ...more };
    return (await as(here.leader).do<{ targetPromise: { id: string } }>(PROMISE, { input })).targetPromise.id;
  };
  const OF_PROMISES = `query($id: ID) { project(id: $id) {
    warnings(first: 10) { code level measured count of since sentence { sv } targets { id } insatsomraden { id } } } }`;
  interface OfPromise {
    code: string;
    targets: { id: string }[];
    insatsomraden: { id: string }[];
  }
  const ofPromises = async (code: string, by: Person = here.leader): Promise<OfPromise | undefined> => {
    const data = await as(by).do<{ project: { warnings: OfPromise[] } }>(OF_PROMISES, { id: here.project.id });
    return data.project.warnings.find((one) => one.code === code);
  };

  it('is told when it is behind its plan, and when it will be missed at the present pace', async () => {
    const companies = await promise('COMPANY', 50);
    for (let count = 0; count < 2; count += 1) await met(here, here.coach, -2);
    // 400 of 1 000 days have passed, so that the plan asks for 20 of 50.
    expect(await ofPromises('BEHIND_PLAN')).toMatchObject({
      level: 'DECISION',
      measured: 90,
      count: 18,
      of: 20,
      since: daysFromToday(-340),
      sentence: { sv: 'Projektet ligger 18 företag efter plan; planen för i dag är 20.' },
      targets: [{ id: companies }],
    });
    const missed = await ofPromises('FORECAST_MISSES');
    expect(missed).toMatchObject({ level: 'DECISION', of: 50, since: null, targets: [{ id: companies }] });
    const forecast = `query($id: ID) { project(id: $id) { forecast { targets { atEnd { likely } } } } }`;
    const { project } = await as(here.leader).do<{
      project: { forecast: { targets: { atEnd: { likely: number } }[] } };
    }>(forecast, { id: here.project.id });
    expect(missed).toMatchObject({ count: 50 - (project.forecast.targets[0]?.atEnd.likely ?? 0) });
  });

  it('is not forecast in the first fifth of the time', async () => {
    here = await cast({ startsOn: daysFromToday(-190), plannedEndOn: daysFromToday(810) });
    await promise('COMPANY', 50);
    expect(await ofPromises('FORECAST_MISSES')).toBeUndefined();
    expect(await ofPromises('BEHIND_PLAN')).toMatchObject({ count: 9, of: 9 });
  });

  it('is not told of a promise whose time has passed', async () => {
    await promise('COMPANY', 50, { fromOn: daysFromToday(-400), untilOn: daysFromToday(-1) });
    expect(await ofPromises('BEHIND_PLAN')).toBeUndefined();
    const current = await promise('COMPANY', 50);
    expect(await ofPromises('BEHIND_PLAN')).toMatchObject({ count: 20, targets: [{ id: current }] });
  });

  it('is not told when the project has ended early, also on a day that nobody has told', async () => {
    await promise('COMPANY', 50);
    expect(await ofPromises('BEHIND_PLAN')).toMatchObject({ count: 20 });
    const end = `mutation($id: ID!) { projectEnd(id: $id, expectedVersion: 1, input: { early: { reasons: [SLOW_PAYOUTS] } }) { id } }`;
    await as(here.leader).do(end, { id: here.project.id });
    expect(await ofPromises('BEHIND_PLAN')).toBeUndefined();
    const said = 'query($id: ID) { project(id: $id) { forecast { headline { sv } targets { expected gap } } } }';
    const { project } = await as(here.leader).do<{ project: { forecast: object } }>(said, { id: here.project.id });
    expect(project.forecast).toEqual({
      headline: { sv: 'Projektet avslutades i förtid; vilken dag är inte känt. 0 av 50 företag: 50 under målet.' },
      targets: [{ expected: null, gap: null }],
    });
  });

  it('is told area by area, of those below half of an equal part', async () => {
    const add = 'mutation ($input: ProjectPartnerAddInput!) { projectPartnerAdd(input: $input) { id } }';
    const joined = { projectId: here.project.id, organisationId: here.partner.id, role: 'PARTNER' };
    await as(here.leader).do(add, { input: joined });
    const [busy, idle] = [await area(here.world, 1), await area(here.world, 2)];
    for (const [index, { id: insatsomradeId }] of [busy, idle].entries()) {
      const link = { projectId: here.project.id, insatsomradeId, position: index + 1 };
      await here.world.save(row(ProjectInsatsomrade, link));
    }
    await promise('COMPANY', 300, { fromOn: daysFromToday(-400), untilOn: daysFromToday(-1) });
    await promise('COMPANY', 100, { organisationId: here.partner.id });
    await promise('COMPANY', 100, { countsFromOccasions: 2 });
    await promise('COMPANY', 10);
    for (let count = 0; count < 2; count += 1) await met(here, here.coach, -2, { insatsomradeIds: [busy.id] });
    // The plan asks for 4, so that each area's part is 2 and half of it 1.
    expect(await ofPromises('AREA_BELOW_HALF_PLAN')).toMatchObject({
      level: 'DECISION',
      measured: 1,
      insatsomraden: [{ id: idle.id }],
    });
    await met(here, here.coach, -2, { insatsomradeIds: [idle.id] });
    expect(await ofPromises('AREA_BELOW_HALF_PLAN')).toBeUndefined();
    // The partner has promised 100 itself, and met nobody about either.
    expect(await ofPromises('AREA_BELOW_HALF_PLAN', here.partnerCoach)).toMatchObject({ measured: 2 });
  });
});

describe('the project as a whole', () => {
  const EARLY = `query($id: ID) { project(id: $id) {
    earlyWarning { isRaised points raisedFrom sentence { sv en } because { code } } } }`;
  interface Early {
    isRaised: boolean;
    points: number;
    because: { code: string }[];
  }
  const early = async (by: Person = here.leader): Promise<Early | null> =>
    (await as(by).do<{ project: { earlyWarning: Early | null } }>(EARLY, { id: here.project.id })).project.earlyWarning;

  it('is warned when enough of what ends projects early is there at once', async () => {
    await met(here, here.coach, -1);
    expect(await early()).toMatchObject({ isRaised: false, points: 0, because: [] });
    for (const person of [here.bystander, here.colleague]) {
      await staffed(here, person, ProjectRoleName.SUBPROJECT_LEADER, daysFromToday(-100), daysFromToday(-20));
    }
    expect(await early()).toMatchObject({ isRaised: false, points: 2, because: [{ code: 'STAFF_CHANGE' }] });
    await staffed(here, here.coach, ProjectRoleName.SUBPROJECT_LEADER, daysFromToday(-100), daysFromToday(-20));
    for (let count = 0; count < 4; count += 1) {
      const waits = await opened(here, here.coach);
      const input = { on: daysFromToday(60), reason: 'COMPANY_SHORT_OF_TIME' };
      await verb(here.coach, 'enrolmentAskAgain', waits, input);
    }
    await agreed(here, here.coach);
    expect(await early()).toMatchObject({
      isRaised: true,
      points: 5,
      raisedFrom: 5,
      because: [{ code: 'SHORT_OF_TIME' }, { code: 'STAFF_CHANGE' }],
      sentence: { sv: 'Projektet är på väg att misslyckas: 2 tecken pekar åt samma håll.' },
    });
  });

  it('is told to those who see all of it', async () => {
    expect(await early(here.auditor)).toMatchObject({ isRaised: false });
    for (const person of [here.subleader, here.coach, here.observer, here.admin, here.bystander]) {
      expect(await early(person)).toBeNull();
    }
  });
});
