// Whatever is told of a project over the API, its figures are those of the rows, at every moment and in every part.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { ProjectRole, ProjectRoleName } from '#access/members/project-role.entity.js';
import { CoachingSession } from '#coaching/coaching-sessions/coaching-session.entity.js';
import type { Contribution } from '#outcomes/participation/observer.rules.js';
import { recountParticipation } from '#outcomes/participation/participation.desk.js';
import { ParticipationReads } from '#outcomes/participation/participation.reads.js';
import type { Grouping } from '#outcomes/participation/participation.rules.js';
import { differences, SUM_TABLES } from '#outcomes/participation/participation.sums.reads.js';
import type { Extent } from '#outcomes/participation/participation.view.reads.js';
import { OBSERVED } from '#outcomes/participation/participation.wanted.reads.js';
import type { Database } from '#platform/database/database.js';
import { openOwner } from '#platform/database/source.js';
import { sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import { inside, testApp } from '../support/app.js';
import { workerDatabase } from '../support/database.js';
import { row } from '../support/make.js';
import { EnrolmentSums1700000023000 } from '../../migrations/1700000023000-enrolment-sums.js';
import { cast, daysFromToday, today, type Cast } from '../coaching/cast.js';
import { at, cancel, log } from '../coaching/sessions.js';
import { area, type Area } from '../coaching/staircases.js';
import { areasFromRows, contributionsFromRows, sumsFromRows } from './counted-from-rows.js';
import { agreedOn, met } from './participants.js';
import { staged, stories, told, type Stage } from './stories.js';

const GROUPINGS: readonly Grouping[] = ['PROJECT', 'PARTNER', 'INSATSOMRADE', 'HALF_YEAR'];

let here: Cast;
let areas: Area[];
let stage: Stage;
beforeAll(async () => {
  here = await cast({ startsOn: daysFromToday(-400), dayLimitMinutes: 480 });
  areas = [await area(here.world, 1), await area(here.world, 2)];
});

function wholeProject(): Extent {
  const whole = { organisationId: null, insatsomradeId: null, fromOn: null, toOn: null };
  return { projectId: here.project.id, ...whole, today: today(), days: null, blanked: false };
}

/** Everything, parts of it, and periods of whole months, of days, and of both. */
function extents(): Extent[] {
  const year = Number(today().slice(0, 4));
  const asked: Partial<Extent>[] = [
    {},
    { organisationId: here.partner.id },
    { insatsomradeId: areas[0]?.id ?? null },
    { organisationId: here.owner.id, insatsomradeId: areas[1]?.id ?? null },
    { fromOn: `${year}-01-01`, toOn: `${year}-06-30` } as Partial<Extent>,
    { fromOn: daysFromToday(-100), toOn: daysFromToday(-7) },
    { fromOn: daysFromToday(-12) },
    { toOn: daysFromToday(-30), organisationId: here.owner.id },
    { fromOn: daysFromToday(-150), toOn: daysFromToday(-3), insatsomradeId: areas[0]?.id ?? null },
  ];
  return asked.map((one) => ({ ...wholeProject(), ...one }));
}

async function within<T>(story: (db: Database) => Promise<T>): Promise<T> {
  return inside(here.world.workspaceId, story);
}

/** Sums that are not what their rows add up to. */
async function amiss(): Promise<object[]> {
  return within(async (db) => {
    const found: object[] = [];
    for (const table of SUM_TABLES) found.push(...(await db.read<object>(differences(table, db.workspace))));
    return found;
  });
}

async function demandEqual(extent: Extent): Promise<void> {
  await within(async (db) => {
    const reads = new ParticipationReads(db);
    expect(await reads.sums(extent, { ...OBSERVED, persons: true })).toEqual(await sumsFromRows(db, extent));
    const done = (await reads.areas(extent)).filter(({ sessions, stepsClimbed }) => sessions + stepsClimbed > 0);
    const byId = done.toSorted((one, other) => (one.insatsomradeId < other.insatsomradeId ? -1 : 1));
    expect(byId).toEqual(await areasFromRows(db, extent));
  });
}

/** The companies behind each figure of each group; what is reportable is looked at in the whole project alone. */
function behind(contributions: readonly Contribution[], grouping: Grouping): string[] {
  const ofDeeds = contributions.filter(({ what }) => what !== 'PERSON');
  const found = ofDeeds.flatMap(({ what, companyId, group, isReportable }) => [
    [what === 'STEP' ? 'steps' : 'sessions', group, companyId],
    ...(what === 'PARTICIPATING' ? [['participating', group, companyId]] : []),
    ...(grouping === 'PROJECT' ? [['reportable', isReportable, companyId]] : []),
  ]);
  return [...new Set(found.map((one) => one.join(' ')))].toSorted();
}

async function demandSameCompanies(extent: Extent): Promise<void> {
  await within(async (db) => {
    for (const grouping of GROUPINGS) {
      const kept = await new ParticipationReads(db).contributions(extent, grouping);
      const ofRows = await contributionsFromRows(db, extent, grouping);
      expect(behind(kept, grouping)).toEqual(behind(ofRows, grouping));
    }
  });
}

/** How many sums there are that are not of nothing. */
async function counted(owner: DataSource, workspaceId: string): Promise<object[]> {
  const of = (table: string): string =>
    `(SELECT count(*) FROM ${table} WHERE workspace_id = $1 AND (sessions > 0 OR steps > 0)) AS ${table}`;
  return owner.query(`SELECT ${SUM_TABLES.map(of).join(', ')}`, [workspaceId]);
}

describe('the sums kept', () => {
  it('are those of the rows after every deed, and so are the figures of every part', async () => {
    const elsewhere = await here.world.project({ startsOn: daysFromToday(-400) });
    const roles = { [ProjectRoleName.COACH]: here.coach, [ProjectRoleName.PROJECT_LEADER]: here.leader };
    for (const [role, { memberId }] of Object.entries(roles)) {
      const term = { memberId, projectId: elsewhere.id, role, fromOn: '2020-01-01', untilOn: null };
      await here.world.save(row(ProjectRole, term as Partial<ProjectRole>));
    }
    let done = 0;
    await fc.assert(
      fc.asyncProperty(stories(12), async (story) => {
        stage = await staged(here, areas, elsewhere);
        for (const deed of story) {
          if (!(await told(stage, deed))) continue;
          done += 1;
          expect(await amiss(), JSON.stringify(deed)).toEqual([]);
        }
        for (const extent of extents()) await demandEqual(extent);
        await demandSameCompanies(wholeProject());
      }),
      { numRuns: 5, endOnFailure: true },
    );
    expect(done).toBeGreaterThan(20);
  }, 120_000);

  it('are what the migration makes of the rows that are there before it', async () => {
    const { ownerUrl } = await workerDatabase();
    const owner = await openOwner(ownerUrl, { entities: false });
    try {
      const { workspaceId } = here.world;
      const [kept] = await counted(owner, workspaceId);
      for (const table of SUM_TABLES) await owner.query(`DELETE FROM ${table} WHERE workspace_id = $1`, [workspaceId]);
      expect(await amiss()).not.toEqual([]);
      for (const text of EnrolmentSums1700000023000.fill) await owner.query(text, [workspaceId]);
      expect(await counted(owner, workspaceId)).toEqual([kept]);
    } finally {
      await owner.destroy();
    }
    expect(await amiss()).toEqual([]);
  });

  it('are held against the rows by command, which tells what differed and puts it right', async () => {
    const { app } = await testApp();
    const { workspaceId } = here.world;
    const { enrolment } = await met(here, here.coach, -3);
    const slug = await within(async (db) => {
      await db.transaction(() =>
        db.run(sql`UPDATE enrolment_sum SET minutes = minutes + 7
          WHERE workspace_id = ${workspaceId} AND enrolment_id = ${enrolment.id} AND insatsomrade_id IS NULL`),
      );
      const [found] = await db.read<{ slug: string }>(sql`SELECT slug FROM workspace WHERE id = ${workspaceId}`);
      return found?.slug ?? '';
    });
    const said = await recountParticipation(app, [slug]);
    expect(said).toMatch(/^test-\S+: 1 summor rättade/);
    expect(said).toContain(`enrolment ${enrolment.id}: +0 sessions, -7 minutes, +0 steps`);
    expect(await recountParticipation(app, [slug])).toBe(
      `${slug}: summorna stämmer med raderna. The sums are those of the rows.`,
    );
    expect(await amiss()).toEqual([]);
    await expect(recountParticipation(app, ['finns-inte'])).rejects.toThrow('There is no such workspace');
  });

  it('lose nothing when several log at one company at the same time', async () => {
    const enrolment = await agreedOn(here, here.coach);
    const days = Array.from({ length: 8 }, (_, index) => -2 - index);
    await Promise.all(
      days.map(async (daysAgo, index) => {
        const by = index % 2 ? here.coach : here.leader;
        const coachIds = [(index % 2 ? here.coaches.coach : here.coaches.colleague).id];
        const session = await log(by, enrolment.id, { heldAt: at(daysAgo), coachIds, insatsomradeIds: [areas[0]?.id] });
        if (index % 3 === 0) await cancel(by, session);
      }),
    );
    expect(await amiss()).toEqual([]);
  });

  it('are not waited for by whoever logs at another company', async () => {
    const [own, others] = [await agreedOn(here, here.coach), await agreedOn(here, here.partnerCoach)];
    const gate = await heldOpen(own.id);
    const first = log(here.coach, own.id, { heldAt: at(-3) });
    await gate.reached;
    const second = await log(here.partnerCoach, others.id, { heldAt: at(-3) });
    expect(second.state).toBe('LOGGED');
    gate.open();
    expect((await first).state).toBe('LOGGED');
  });
});

/** Holds the next transaction that logs in an enrolment open, when all is written and only its end is left. */
async function heldOpen(enrolmentId: string): Promise<{ reached: Promise<void>; open: () => void }> {
  const { app, db } = await testApp();
  let open = (): void => undefined;
  let reach = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const key = {};
  app.get(Facts).when('deed.recorded', async ({ row: session }) => {
    if (!(session instanceof CoachingSession) || session.enrolmentId !== enrolmentId) return;
    db.gathered(
      key,
      () => ({}),
      async () => {
        reach();
        await opened;
      },
    );
  });
  return { reached, open };
}
