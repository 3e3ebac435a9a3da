// Participation: the figures against the promise, the rows behind them, and who may know which.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { row } from '../support/make.js';
import { Target, TargetUnit } from '#programme/targets/target.entity.js';
import { agreed, cast, daysFromToday, opened, verb, type Cast, type Opened } from '../coaching/cast.js';
import { as } from '../support/as.js';
import type { Person } from '../support/make.js';

const FIGURES = `query($id: ID, $organisationId: ID, $from: Date, $to: Date) { project(id: $id) { participation(organisationId: $organisationId, fromOn: $from, toOn: $to) {
  companies { interested askLater agreed active closed participating silent } sessions minutes reportableMinutes stepsClimbed
  byPartner { organisation { name } companies { participating } sessions minutes }
  byInsatsomrade { insatsomrade { code } companies sessions minutes stepsClimbed }
  targets { target { unit value } actual }
} } }`;

interface Figures {
  companies: Record<string, number | null>;
  sessions: number | null;
  minutes: number | null;
  reportableMinutes: number | null;
  byPartner: {
    organisation: { name: string };
    companies: { participating: number | null };
    sessions: number | null;
    minutes: number | null;
  }[];
  targets: { target: { unit: string; value: number }; actual: number | null }[];
}

const LOG = `mutation($id: ID!, $input: CoachingSessionLogInput!) { coachingSessionLog(id: $id, input: $input) { id reportable missing } }`;

let c: Cast;

async function log(by: Person, enrolmentId: string, daysAgo: number, minutes: number): Promise<void> {
  const heldAt = new Date(Date.now() - daysAgo * 86_400_000 - 3_600_000).toISOString();
  await as(by).do(LOG, { id: v7(), input: { enrolmentId, heldAt, minutes } });
}

/** A company that agreed half a year ago. */
async function begun(by: Person, coachId: string): Promise<Opened> {
  const open = await opened(c, by, { coachId, on: daysFromToday(-200) });
  return verb(by, 'enrolmentAgree', open, { on: daysFromToday(-190) });
}

async function figures(by: Person, variables: Record<string, unknown> = {}): Promise<Figures | null> {
  const data = await as(by).do<{ project: { participation: Figures | null } }>(FIGURES, {
    id: c.project.id,
    ...variables,
  });
  return data.project.participation;
}

/** Six companies of the owner that were met, one that only agreed, one that is only interested; two of the partner, met. */
beforeAll(async () => {
  c = await cast({ startsOn: daysFromToday(-400), silentAfterDays: 21 });
  for (const [index, daysAgo] of [1, 2, 3, 4, 30, 40].entries()) {
    const { id } = await begun(c.leader, c.coaches.coach.id);
    await log(c.coach, id, daysAgo, 60 + index);
  }
  await agreed(c, c.leader, { coachId: c.coaches.coach.id });
  await opened(c, c.coach);
  for (const daysAgo of [5, 6]) {
    const { id } = await begun(c.subleader, c.coaches.partnerCoach.id);
    await log(c.partnerCoach, id, daysAgo, 100);
  }
  const target = {
    projectId: c.project.id,
    organisationId: null,
    name: null,
    isUnique: true,
    fromOn: null,
    untilOn: null,
    withdrawnOn: null,
    marks: {},
  };
  await c.world.save(row(Target, { ...target, unit: TargetUnit.COMPANY, value: 60, position: 1 }));
  await c.world.save(row(Target, { ...target, unit: TargetUnit.HOUR, value: 100, position: 2 }));
  await c.world.save(row(Target, { ...target, unit: TargetUnit.PERSON, value: 600, position: 3 }));
});

describe('participation', () => {
  it('counts for the leader the whole project, by stage and against the promise', async () => {
    const seen = await figures(c.leader);
    expect(seen).toMatchObject({
      companies: { interested: 1, askLater: 0, agreed: 1, active: 8, closed: 0, participating: 8, silent: 2 },
      sessions: 8,
      minutes: 60 + 61 + 62 + 63 + 64 + 65 + 200,
    });
    expect(seen?.targets).toEqual([
      { target: { unit: 'COMPANY', value: 60 }, actual: 8 },
      { target: { unit: 'HOUR', value: 100 }, actual: Math.floor((seen?.reportableMinutes ?? 0) / 60) },
      { target: { unit: 'PERSON', value: 600 }, actual: null },
    ]);
    expect(seen?.byPartner.map(({ organisation, companies }) => [organisation.name, companies.participating])).toEqual(
      expect.arrayContaining([
        ['Ägarbolaget', 6],
        ['Partnerbolaget', 2],
      ]),
    );
  });

  it('counts in a period only what was done in it', async () => {
    const seen = await figures(c.leader, { from: daysFromToday(-10), to: daysFromToday(0) });
    expect(seen?.sessions).toBe(6);
  });

  it('shows a coach and a sub-project leader the own partner’s part', async () => {
    expect((await figures(c.coach))?.companies).toMatchObject({ participating: 6 });
    expect((await figures(c.subleader))?.companies).toMatchObject({ participating: 2 });
    expect((await figures(c.partnerCoach))?.sessions).toBe(2);
    expect(await figures(c.partnerCoach, { organisationId: c.owner.id })).toBeNull();
  });

  it('shows an observer sums over five companies or more, and no part that would reveal another', async () => {
    const seen = await figures(c.observer);
    expect(seen?.companies).toMatchObject({ participating: 8, silent: null });
    expect(seen?.sessions).toBe(8);
    expect(seen?.byPartner.map(({ companies, sessions }) => [companies.participating, sessions])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('does not let an observer cut the time into pieces', async () => {
    const refusal = await as(c.observer).refused(FIGURES, {
      id: c.project.id,
      from: daysFromToday(-3),
      to: daysFromToday(0),
    });
    expect(refusal).toMatchObject({ code: 'PERIOD_NOT_FIXED', field: 'fromOn' });
    expect(await figures(c.observer, { from: '2020-01-01', to: '2020-06-30' })).toMatchObject({ sessions: 0 });
  });

  it('is nothing to somebody without a role', async () => {
    expect(await figures(c.bystander)).toBeNull();
  });

  it('opens the rows behind its figures', async () => {
    const query = `query($id: ID) { project(id: $id) { participation {
      companies { silent } sessions
      enrolments(filter: { stages: [ACTIVE] }) { totalCount nodes { company { name } } }
      silent { totalCount nodes { company { name } lastSessionOn } }
      coachingSessions { totalCount nodes { minutes } }
      transitions { totalCount }
    } } }`;
    const { project } = await as(c.leader).do<{
      project: { participation: Record<string, { totalCount: number; nodes: unknown[] }> };
    }>(query, { id: c.project.id });
    expect(project.participation).toMatchObject({
      companies: { silent: 2 },
      sessions: 8,
      enrolments: { totalCount: 8 },
      silent: { totalCount: 2 },
      coachingSessions: { totalCount: 8 },
      transitions: { totalCount: 0 },
    });
    const observed = await as(c.observer).do<{ project: { participation: Record<string, { totalCount: number }> } }>(
      query,
      { id: c.project.id },
    );
    expect(observed.project.participation).toMatchObject({
      enrolments: { totalCount: 0 },
      coachingSessions: { totalCount: 0 },
    });
  });

  it('counts a company once per project, by its organisation number, also when it came back', async () => {
    const before = (await figures(c.leader))?.companies['closed'];
    const company = await c.company({ organisationNumber: '5599000018' });
    const first = await opened(c, c.coach, { companyId: company.id });
    const close =
      'mutation($id: ID!, $v: Int!, $i: EnrolmentCloseInput!) { enrolmentClose(id: $id, expectedVersion: $v, input: $i) { id } }';
    await as(c.coach).do(close, {
      id: first.id,
      v: first.version,
      i: { on: daysFromToday(0), outcome: 'DECLINED', reason: 'COMPANY_SHORT_OF_TIME' },
    });
    expect((await figures(c.leader))?.companies['closed']).toBe((before ?? 0) + 1);
    await opened(c, c.coach, { companyId: company.id });
    expect((await figures(c.leader))?.companies['closed']).toBe((before ?? 0) + 1);
  });

  it('lets an auditor and a leader of several roles see the whole', async () => {
    expect((await figures(c.auditor))?.sessions).toBe(8);
    const both = await c.world.person({
      organisation: c.partner,
      roles: [ProjectRoleName.COACH, ProjectRoleName.PROJECT_LEADER].map((role) => ({ project: c.project, role })),
    });
    expect((await figures(both))?.sessions).toBe(8);
  });
});
