// Movement: from where companies started to where they stand, and where they want to be; the same for a company and in sums.
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { as } from '../support/as.js';
import { askedArea, revise, signOff, type AskedArea } from '../coaching/assessments.js';
import { cast, daysFromToday, opened, verb, type Cast } from '../coaching/cast.js';
import { enrolled, move } from '../coaching/steps.js';
import { figures } from './participants.js';
import { climber, companyPaths, enrolmentPaths, found, movement, MOVEMENT } from './movements.js';

let here: Cast;
let first: AskedArea;
let second: AskedArea;
beforeAll(async () => {
  here = await cast({ startsOn: daysFromToday(-400) });
  first = await askedArea(here.world, 1);
  second = await askedArea(here.world, 2);
});

describe('the movement of a company', () => {
  it('goes from its start to where it stands, and on to where it wants to be', async () => {
    const company = await climber(here, here.coach, first);
    const path = {
      insatsomrade: { id: first.id },
      staircaseVersion: { id: first.versionId },
      startStep: 1,
      startOn: daysFromToday(-200),
      nowStep: 2,
      nowOn: daysFromToday(-100),
      wantedStep: 4,
      wantedOn: null,
      stepsClimbed: 1,
      nextStep: 3,
      criteriaMet: 1,
      criteriaAsked: 2,
      criteriaGained: null,
    };
    expect(await companyPaths(here.coach, company.companyId)).toMatchObject([path]);
    expect(await enrolmentPaths(here.coach, company.enrolmentId)).toMatchObject([path]);
  });

  it('shows inside a step what no step shows yet', async () => {
    const company = await enrolled(here);
    await found(here.coach, company, first, [-200, 1, 0]);
    const later = await found(here.coach, company, first, [-100, 1, 1], { kind: 'FOLLOW_UP' });
    const [path] = await companyPaths(here.coach, company.companyId);
    expect(path).toMatchObject({ stepsClimbed: 0, criteriaMet: 1, criteriaAsked: 2, criteriaGained: 1 });
    expect(path?.assessment?.id).toBe(later.id);
  });

  it('is told staircase by staircase, in their order', async () => {
    const company = await enrolled(here);
    await found(here.coach, company, second, [-200, 3, 0]);
    await found(here.coach, company, first, [-200, 1, 0]);
    const paths = await companyPaths(here.coach, company.companyId);
    expect(paths.map(({ insatsomrade, nowStep }) => [insatsomrade.id, nowStep])).toEqual([
      [first.id, 1],
      [second.id, 3],
    ]);
  });

  it('leaves criteria out once the company has moved on from where it was found', async () => {
    const company = await enrolled(here);
    await found(here.coach, company, first, [-200, 1, 1]);
    const { companyId } = company;
    await move(here.coach, 'stepClimb', 1, {
      companyId,
      insatsomradeId: first.id,
      toStep: 2,
      onDay: daysFromToday(-9),
    });
    const [path] = await companyPaths(here.coach, companyId);
    expect(path).toMatchObject({ nowStep: 2, stepsClimbed: 1, nextStep: null, criteriaMet: null, assessment: null });
  });

  it('is that of the revision, not of what it stands instead of', async () => {
    const company = await enrolled(here);
    const wrong = await found(here.coach, company, first, [-200, 1, 1], { wantedStep: 5 });
    await signOff(here.coach, await revise(here.coach, wrong.id));
    const [path] = await companyPaths(here.coach, company.companyId);
    expect(path).toMatchObject({ wantedStep: 5, criteriaMet: 1, criteriaGained: null });
    expect(path?.assessment?.id).not.toBe(wrong.id);
  });

  it('in a project ends with it, and leaves out what was climbed elsewhere', async () => {
    const { companyId, enrolmentId } = await climber(here, here.coach, first);
    const on = daysFromToday(-50);
    const closed = { outcome: 'DECLINED', reason: 'COMPANY_SHORT_OF_TIME', on };
    await verb(here.leader, 'enrolmentClose', { id: enrolmentId, version: 1 }, closed);
    const elsewhere = await here.world.project();
    const roles = [{ project: elsewhere, role: ProjectRoleName.PROJECT_LEADER }];
    const leader = await here.world.person({ organisation: here.owner, roles });
    const later = await opened(here, leader, { companyId, projectId: elsewhere.id, on });
    const where = { companyId, insatsomradeId: first.id, enrolmentId: later.id };
    await move(leader, 'stepClimb', 2, { ...where, toStep: 3, onDay: daysFromToday(-9) });
    expect(await enrolmentPaths(leader, later.id)).toMatchObject([{ startStep: 2, nowStep: 3, stepsClimbed: 1 }]);
    expect(await enrolmentPaths(here.coach, enrolmentId)).toMatchObject([{ nowStep: 2, stepsClimbed: 1 }]);
    expect(await companyPaths(here.coach, companyId)).toMatchObject([{ nowStep: 3, stepsClimbed: 2 }]);
  });

  it('is seen by another partner without what was wanted and answered', async () => {
    const company = await climber(here, here.coach, first);
    const steps = { startStep: 1, nowStep: 2, stepsClimbed: 1 };
    const hidden = { wantedStep: null, nextStep: null, criteriaMet: null, assessment: null };
    for (const by of [here.partnerCoach, here.subleader]) {
      expect(await companyPaths(by, company.companyId)).toMatchObject([{ ...steps, ...hidden }]);
      expect(await enrolmentPaths(by, company.enrolmentId)).toMatchObject([{ ...steps, ...hidden }]);
    }
    for (const by of [here.observer, here.admin, here.bystander]) {
      expect(await companyPaths(by, company.companyId)).toEqual([]);
    }
  });
});

describe('the movement of a project', () => {
  let own: Cast;
  let one: AskedArea;
  let other: AskedArea;
  /** Three companies of the owner climb on the first staircase, one to step 3; two of the partner are placed on the second. */
  beforeAll(async () => {
    own = await cast({ startsOn: daysFromToday(-400) });
    one = await askedArea(own.world, 1);
    other = await askedArea(own.world, 2);
    for (const toStep of [2, 2, 3]) await climber(own, own.coach, one, toStep);
    for (const met of [0, 1]) {
      const company = await enrolled(own, own.partnerCoach);
      await found(own.partnerCoach, company, other, [-200, 1, 0], { wantedStep: 2 });
      await found(own.partnerCoach, company, other, [-100, 1, met]);
    }
  });

  const ofOwner = {
    companies: 3,
    companiesClimbed: 3,
    stepsClimbed: 4,
    stepsLeft: 5,
    criteriaMet: 3,
    criteriaAsked: 6,
  };
  const ofPartner = {
    companies: 2,
    companiesClimbed: 0,
    stepsClimbed: 0,
    stepsLeft: 2,
    criteriaMet: 1,
    criteriaAsked: 4,
  };

  it('is the sum of its companies, by partner and by insatsområde', async () => {
    const seen = await movement(own, own.leader);
    expect(seen).toMatchObject({ companies: 5, companiesClimbed: 3, stepsClimbed: 4, stepsLeft: 7, criteriaGained: 1 });
    const partners = new Map(seen?.byPartner.map((part) => [part.organisation.id, part]));
    expect(partners.get(own.owner.id)).toMatchObject(ofOwner);
    expect(partners.get(own.partner.id)).toMatchObject(ofPartner);
    expect(seen?.byInsatsomrade).toMatchObject([
      { insatsomrade: { id: one.id }, ...ofOwner },
      { insatsomrade: { id: other.id }, ...ofPartner },
    ]);
    expect(seen?.byInsatsomrade[0]?.steps).toEqual([
      { step: 1, start: 3, now: 0, wanted: 0 },
      { step: 2, start: 0, now: 2, wanted: 0 },
      { step: 3, start: 0, now: 1, wanted: 0 },
      { step: 4, start: 0, now: 0, wanted: 3 },
    ]);
  });

  it('shows the companies behind each sum', async () => {
    const seen = await movement(own, own.leader);
    expect(seen?.enrolments.totalCount).toBe(5);
    expect(seen?.byInsatsomrade.map(({ enrolments }) => enrolments.totalCount)).toEqual([3, 2]);
    const partners = seen?.byPartner.map(({ organisation, enrolments }) => [organisation.id, enrolments.nodes.length]);
    expect(new Map(partners as [string, number][])).toEqual(
      new Map([
        [own.owner.id, 3],
        [own.partner.id, 2],
      ]),
    );
  });

  it('counts the steps that participation counts', async () => {
    const counted = await figures(own, own.leader);
    const seen = await movement(own, own.leader);
    expect(seen?.stepsClimbed).toBe(counted?.stepsClimbed);
    for (const { organisation, stepsClimbed } of seen?.byPartner ?? []) {
      const part = counted?.byPartner.find((each) => each.organisation.id === organisation.id);
      expect(stepsClimbed).toBe(part?.stepsClimbed);
    }
  });

  it('of a part is that part alone', async () => {
    expect(await movement(own, own.leader, { organisationId: own.partner.id })).toMatchObject(ofPartner);
    expect(await movement(own, own.leader, { insatsomradeId: one.id })).toMatchObject(ofOwner);
    const nothing = await movement(own, own.leader, { organisationId: own.owner.id, insatsomradeId: other.id });
    expect(nothing).toMatchObject({ companies: 0, stepsClimbed: 0, byInsatsomrade: [{ companies: 0, steps: [] }] });
  });

  it('is the own part to those who coach in it, and nothing to who has no role', async () => {
    expect(await movement(own, own.partnerCoach)).toMatchObject(ofPartner);
    expect(await movement(own, own.coach)).toMatchObject(ofOwner);
    expect(await movement(own, own.partnerCoach, { organisationId: own.owner.id })).toBeNull();
    expect(await movement(own, own.bystander)).toBeNull();
  });
});

describe('an observer', () => {
  let own: Cast;
  let one: AskedArea;
  let other: AskedArea;
  /** Five companies of the owner climb on the first staircase, one of the partner on the second. */
  beforeAll(async () => {
    own = await cast({ startsOn: daysFromToday(-400) });
    one = await askedArea(own.world, 1);
    other = await askedArea(own.world, 2);
    for (let count = 0; count < 5; count += 1) await climber(own, own.coach, one);
    await climber(own, own.partnerCoach, other);
  });

  const BLANK = { companies: null, companiesClimbed: null, stepsClimbed: null, stepsLeft: null, criteriaMet: null };

  it('sees what six companies come to, without the companies', async () => {
    for (const by of [own.observer, own.admin]) {
      const seen = await movement(own, by);
      expect(seen).toMatchObject({ companies: 6, companiesClimbed: 6, stepsClimbed: 6, stepsLeft: 12, criteriaMet: 6 });
      expect(seen?.enrolments).toEqual({ totalCount: 0, nodes: [] });
    }
  });

  it('sees no part by which the one could be found, also when asking for it by itself', async () => {
    const seen = await movement(own, own.observer);
    for (const group of [...(seen?.byPartner ?? []), ...(seen?.byInsatsomrade ?? [])]) {
      expect(group).toMatchObject({ ...BLANK, enrolments: { totalCount: 0 } });
    }
    expect(seen?.byInsatsomrade.map(({ steps }) => steps)).toEqual([[], []]);
    for (const organisationId of [own.owner.id, own.partner.id]) {
      expect(await movement(own, own.observer, { organisationId })).toMatchObject({ ...BLANK, byInsatsomrade: [] });
    }
    for (const insatsomradeId of [one.id, other.id]) {
      expect(await movement(own, own.observer, { insatsomradeId })).toMatchObject({ ...BLANK, byPartner: [] });
    }
  });

  it('is refused a part of a part', async () => {
    const asked = { organisationId: own.owner.id, insatsomradeId: one.id };
    const refusal = await as(own.observer).refused(MOVEMENT, { id: own.project.id, ...asked });
    expect(refusal).toMatchObject({ code: 'GROUPING_NOT_FIXED', field: 'insatsomradeId' });
  });

  it('sees the parts when five stand behind each', async () => {
    for (let count = 0; count < 4; count += 1) await climber(own, own.partnerCoach, other);
    const seen = await movement(own, own.observer);
    expect(seen?.byPartner.map(({ companies, stepsClimbed }) => [companies, stepsClimbed])).toEqual([
      [5, 5],
      [5, 5],
    ]);
    expect(seen?.byInsatsomrade[1]?.steps).toContainEqual({ step: 2, start: 0, now: 5, wanted: 0 });
    expect(await movement(own, own.observer, { insatsomradeId: other.id })).toMatchObject({ companies: 5 });
  });
});
