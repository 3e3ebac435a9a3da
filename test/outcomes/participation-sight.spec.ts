// Who may know which sums: leaders all, those who coach the own part, observers what reveals no single company.
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { Target, TargetUnit } from '#programme/targets/target.entity.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';
import { cast, daysFromToday, today, type Cast } from '../coaching/cast.js';
import { area, type Area } from '../coaching/staircases.js';
import { FIGURES, figures, met, rows, type Figures } from './participants.js';

let here: Cast;
let first: Area;
let second: Area;
let target: Target;
/** Six companies of the owner about the first area, three of the partner about the second; all met this week. */
beforeAll(async () => {
  here = await cast({ startsOn: daysFromToday(-400), dayLimitMinutes: 1_000_000 });
  first = await area(here.world, 1);
  second = await area(here.world, 2);
  for (let count = 0; count < 6; count += 1) await met(here, here.coach, 0, held({ insatsomradeIds: [first.id] }));
  for (let count = 0; count < 3; count += 1) {
    await met(here, here.partnerCoach, 0, held({ insatsomradeIds: [second.id] }));
  }
  const promise = { name: null, organisationId: null, fromOn: null, untilOn: null, isUnique: true };
  const told = {
    projectId: here.project.id,
    unit: TargetUnit.COMPANY,
    value: 60,
    position: 1,
    withdrawnOn: null,
    marks: {},
  };
  target = await here.world.save(row(Target, { ...promise, ...told }));
});

/** Held just now: today lies in one half-year, whichever day the tests run. */
function held(more: object): object {
  return { heldAt: new Date().toISOString(), minutes: 60, ...more };
}

function halfYear(): { fromOn: string; toOn: string } {
  const year = today().slice(0, 4);
  const isFirst = today().slice(5, 7) < '07';
  return isFirst
    ? { fromOn: `${year}-01-01`, toOn: `${year}-06-30` }
    : { fromOn: `${year}-07-01`, toOn: `${year}-12-31` };
}

describe('the figures are seen', () => {
  type Someone =
    'leader' | 'auditor' | 'coach' | 'colleague' | 'subleader' | 'partnerCoach' | 'observer' | 'admin' | 'bystander';
  it.each<[Someone, number | null]>([
    ['leader', 9],
    ['auditor', 9],
    ['coach', 6],
    ['colleague', 6],
    ['subleader', 3],
    ['partnerCoach', 3],
    ['observer', 9],
    ['admin', 9],
    ['bystander', null],
  ])('by %s: %s sessions', async (someone, sessions) => {
    expect((await figures(here, here[someone]))?.sessions ?? null).toBe(sessions);
  });

  it('of the own part alone by those who work in it', async () => {
    expect(await figures(here, here.partnerCoach, { organisationId: here.owner.id })).toBeNull();
    expect(await figures(here, here.partnerCoach, { organisationId: here.partner.id })).toMatchObject({ sessions: 3 });
    expect((await figures(here, here.subleader))?.byPartner.map(({ organisation }) => organisation.id)).toEqual([
      here.partner.id,
    ]);
    expect((await rows(here, here.partnerCoach)).coachingSessions.totalCount).toBe(3);
  });

  it('as the sum of all roles that somebody holds', async () => {
    const roles = [ProjectRoleName.COACH, ProjectRoleName.OBSERVER].map((role) => ({ project: here.project, role }));
    const both = await here.world.person({ organisation: here.partner, roles });
    expect(await figures(here, both)).toMatchObject({ sessions: 9, companies: { silent: 0 } });
    expect(await figures(here, both, { organisationId: here.partner.id })).toMatchObject({ sessions: 3 });
    expect(await figures(here, both, { organisationId: here.owner.id })).toMatchObject({ sessions: null });
  });

  it('by nobody of another workspace', async () => {
    const there = await cast();
    const answer = await as(there.leader).do(FIGURES, { id: here.project.id });
    expect(answer).toEqual({ project: null });
  });
});

const BLANK = { sessions: null, minutes: null, hours: null };

describe('an observer', () => {
  let seen: Figures | null;
  beforeAll(async () => {
    seen = await figures(here, here.observer);
  });

  it('sees sums over five companies or more', () => {
    expect(seen).toMatchObject({ sessions: 9, minutes: 540, hours: 9, reportableMinutes: 540, stepsClimbed: 0 });
    expect(seen?.companies).toMatchObject({ participating: 9, active: 9, interested: 0 });
    expect(seen?.targets).toEqual([{ target: { id: target.id }, actual: 9 }]);
  });

  it('sees no partner when the other could be found by subtraction', () => {
    expect(seen?.byPartner).toHaveLength(2);
    for (const part of seen?.byPartner ?? []) {
      expect(part).toMatchObject({ ...BLANK, companies: { participating: null, active: null } });
    }
  });

  it('sees no insatsområde when the other could be found by subtraction', () => {
    expect(seen?.byInsatsomrade.map(({ companies, sessions }) => [companies, sessions])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('gets the same blanks when asking for a group by itself', async () => {
    for (const organisationId of [here.owner.id, here.partner.id]) {
      expect(await figures(here, here.observer, { organisationId })).toMatchObject({
        ...BLANK,
        byPartner: [],
        byInsatsomrade: [],
      });
    }
    for (const insatsomradeId of [first.id, second.id]) {
      expect(await figures(here, here.observer, { insatsomradeId })).toMatchObject({
        ...BLANK,
        byPartner: [],
        byInsatsomrade: [],
      });
    }
  });

  it('sees a whole calendar half-year, and one in which nothing was done', async () => {
    expect(await figures(here, here.observer, halfYear())).toMatchObject({ sessions: 9, byPartner: [] });
    const nothing = { fromOn: '2001-01-01', toOn: '2001-06-30' };
    expect(await figures(here, here.observer, nothing)).toMatchObject({ sessions: 0, companies: { participating: 0 } });
  });

  it.each<[string, () => object]>([
    ['a few days', () => ({ fromOn: daysFromToday(-3), toOn: daysFromToday(0) })],
    ['everything until a day', () => ({ toOn: daysFromToday(-1) })],
    ['a partner in a half-year', () => ({ organisationId: here.owner.id, ...halfYear() })],
    ['a partner in an insatsområde', () => ({ organisationId: here.owner.id, insatsomradeId: first.id })],
  ])('is refused %s', async (_, asked) => {
    const refusal = await as(here.observer).refused(FIGURES, { id: here.project.id, ...asked() });
    expect(refusal).toMatchObject({ code: 'GROUPING_NOT_FIXED', field: 'fromOn' });
  });

  it('opens no rows, also when another project shows them', async () => {
    const other = await here.world.project();
    const roles = [
      { project: here.project, role: ProjectRoleName.OBSERVER },
      { project: other, role: ProjectRoleName.PROJECT_LEADER },
    ];
    const leaderElsewhere = await here.world.person({ organisation: here.owner, roles });
    for (const by of [here.observer, leaderElsewhere] satisfies Person[]) {
      const behind = await rows(here, by);
      for (const list of [
        behind.enrolments,
        behind.participating,
        behind.silent,
        behind.coachingSessions,
        behind.transitions,
      ]) {
        expect(list).toMatchObject({ totalCount: 0, nodes: [] });
      }
    }
  });

  it('sees a partner again when enough companies stand behind each', async () => {
    const own = await cast({ dayLimitMinutes: 1_000_000 });
    for (const by of [own.coach, own.partnerCoach]) {
      for (let count = 0; count < 5; count += 1) await met(own, by, 0, held({}));
    }
    const parts = (await figures(own, own.observer))?.byPartner;
    expect(parts?.map(({ sessions, companies }) => [sessions, companies.participating])).toEqual([
      [5, 5],
      [5, 5],
    ]);
    expect(await figures(own, own.observer, { organisationId: own.partner.id })).toMatchObject({ sessions: 5 });
  });

  it('sees nothing of a project with four companies', async () => {
    const own = await cast({ dayLimitMinutes: 1_000_000 });
    for (let count = 0; count < 4; count += 1) await met(own, own.coach, 0, held({}));
    expect(await figures(own, own.observer)).toMatchObject({
      ...BLANK,
      companies: { participating: null, active: null },
    });
  });
});
