// Who moves companies on their staircases, who sees where they stand, and whose words stay with those who wrote them.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '#access/members/project-role.entity.js';
import { as } from '../support/as.js';
import { found, type Person } from '../support/make.js';
import { cast, opened, type Cast } from './cast.js';
import { area, type Area } from './staircases.js';
import { enrolled, move, placed, progress, PROGRESS, step } from './steps.js';

let here: Cast;
let first: Area;
beforeAll(async () => {
  here = await cast();
  first = await area(here.world, 1);
});

type Someone =
  | 'admin'
  | 'leader'
  | 'subleader'
  | 'coach'
  | 'colleague'
  | 'partnerCoach'
  | 'partnerColleague'
  | 'observer'
  | 'auditor'
  | 'bystander';

const HISTORY = `query($of: ID!) { history(of: $of) { nodes { verb reason } } }`;
const TRANSITIONS = `query($id: ID!) { company(id: $id) { transitions { nodes { kind reason onDay project { code } } } } }`;

describe('who moves a company of the partner’s coach', () => {
  it.each<[Someone, boolean]>([
    ['admin', false],
    ['leader', true],
    ['subleader', true],
    ['coach', false],
    ['colleague', false],
    ['partnerCoach', true],
    ['partnerColleague', false],
    ['observer', false],
    ['auditor', false],
    ['bystander', false],
  ])('%s: %s', async (someone, may) => {
    const { companyId, enrolmentId } = await enrolled(here, here.partnerCoach);
    const where = { companyId, insatsomradeId: first.id, enrolmentId };
    const by = as(here[someone]);
    const deeds: [string, number, object][] = [
      ['stepPlace', 0, { ...where, toStep: 3 }],
      ['stepClimb', 1, where],
      ['stepBack', 2, { ...where, reason: 'Ändrat läge.' }],
    ];
    for (const [name, version, input] of deeds) {
      const { errors } = await by.ask(step(name), { version, input });
      expect(errors?.[0]?.extensions.code).toBe(may ? undefined : 'FORBIDDEN');
      if (!may) await move(here.partnerCoach, name, version, input);
    }
    const wrong = (await progress(here.partnerCoach, companyId))[0]?.lastTransition?.id;
    const input = { correctsId: wrong, toStep: 1, reason: 'Fel steg.' };
    const { errors } = await by.ask(step('stepCorrect'), { version: 3, input });
    expect(errors?.[0]?.extensions.code).toBe(may ? undefined : 'FORBIDDEN');
  });

  it('is nobody through an enrolment of another partner, when none is named', async () => {
    const { companyId } = await enrolled(here, here.partnerCoach);
    const input = { companyId, insatsomradeId: first.id, toStep: 1 };
    expect((await as(here.coach).refused(step('stepPlace'), { version: 0, input })).code).toBe('FORBIDDEN');
  });

  it('is for what was stated before any enrolment the organisation that stated it', async () => {
    const { id: companyId } = await here.company();
    const { id } = await move(here.coach, 'stepPlace', 0, { companyId, insatsomradeId: first.id, toStep: 2 });
    const input = { correctsId: id, toStep: 1, reason: 'Fel steg.' };
    expect((await as(here.partnerCoach).refused(step('stepCorrect'), { version: 1, input })).code).toBe('FORBIDDEN');
    expect((await move(here.colleague, 'stepCorrect', 1, input)).standing.step).toBe(1);
  });

  it('is for a step of another project nobody who only sees it', async () => {
    const { where, companyId } = await placed(here, first, 1);
    const other = await here.world.project();
    const roles = [{ project: other, role: ProjectRoleName.PROJECT_LEADER }];
    const stranger = await here.world.person({ organisation: here.owner, roles });
    await opened(here, stranger, { companyId, projectId: other.id });
    const stand = (await progress(stranger, companyId))[0];
    const input = { correctsId: stand?.lastTransition?.id, toStep: 2, reason: 'Vill ha det så.' };
    expect((await as(stranger).refused(step('stepCorrect'), { version: 1, input })).code).toBe('FORBIDDEN');
    const credited = await as(stranger).do(step('stepClimb'), { version: 1, input: where });
    expect(credited).toMatchObject({ stepClimb: { project: { id: other.id }, toStep: 2 } });
  });

  it('must say which enrolment when working on several', async () => {
    const { companyId, enrolmentId } = await enrolled(here);
    const other = await here.world.project();
    const both = [here.project, other].map((project) => ({ project, role: ProjectRoleName.PROJECT_LEADER }));
    const leader = await here.world.person({ organisation: here.owner, roles: both });
    await opened(here, leader, { companyId, projectId: other.id, organisationId: here.owner.id });
    const input = { companyId, insatsomradeId: first.id, toStep: 1 };
    const refusal = await as(leader).refused(step('stepPlace'), { version: 0, input });
    expect(refusal).toMatchObject({ code: 'STEP_ENROLMENT_UNCLEAR', field: 'input.enrolmentId' });
    const said = { ...input, enrolmentId };
    const { stepPlace } = await as(leader).do(step('stepPlace'), { version: 0, input: said });
    expect(stepPlace).toMatchObject({ enrolment: { id: enrolmentId }, project: { id: here.project.id } });
  });
});

describe('where a company stands', () => {
  const REASON = 'Ledningen har bestämt sig.';

  async function climbedWithReason(): Promise<string> {
    const { where, companyId } = await placed(here, first, 1);
    await move(here.coach, 'stepClimb', 1, { ...where, toStep: 3, reason: REASON });
    return companyId;
  }

  it.each<[Someone, boolean, boolean]>([
    ['leader', true, true],
    ['auditor', true, true],
    ['coach', true, true],
    ['colleague', true, true],
    ['subleader', true, false],
    ['partnerCoach', true, false],
    ['admin', false, false],
    ['observer', false, false],
    ['bystander', false, false],
  ])('is seen by %s: %s, and why: %s', async (someone, seesStep, seesReason) => {
    const companyId = await climbedWithReason();
    const [stand] = await progress(here[someone], companyId);
    expect(stand?.step ?? null).toBe(seesStep ? 3 : null);
    expect(stand?.lastTransition?.reason ?? null).toBe(seesReason ? REASON : null);
    const { company } = await as(here[someone]).do<{ company: { transitions: { nodes: object[] } } }>(TRANSITIONS, {
      id: companyId,
    });
    expect(company.transitions.nodes).toHaveLength(seesStep ? 2 : 0);
    expect(JSON.stringify(company).includes(REASON)).toBe(seesReason);
  });

  it('is seen across projects by whoever works in one of them', async () => {
    const companyId = await climbedWithReason();
    const other = await here.world.project();
    const roles = [{ project: other, role: ProjectRoleName.PROJECT_LEADER }];
    const stranger = await here.world.person({ organisation: here.partner, roles });
    expect(await progress(stranger, companyId)).toEqual([]);
    await opened(here, stranger, { companyId, projectId: other.id });
    const [stand] = await progress(stranger, companyId);
    expect(stand).toMatchObject({ step: 3, lastTransition: { reason: null, enrolment: null } });
    expect(stand?.lastTransition).toMatchObject({ project: { id: here.project.id } });
  });

  it('tells its history, with the reason, to the own organisation and the leader alone', async () => {
    const { where } = await placed(here, first, 1);
    const { id } = await move(here.coach, 'stepClimb', 1, { ...where, toStep: 3, reason: REASON });
    for (const reader of [here.coach, here.colleague, here.leader]) {
      const { history } = await as(reader).do<{ history: { nodes: object[] } }>(HISTORY, { of: id });
      expect(history.nodes).toEqual([{ verb: 'step.climb', reason: REASON }]);
    }
    for (const reader of [here.partnerCoach, here.subleader, here.bystander]) {
      const { history } = await as(reader).do<{ history: { nodes: object[] } }>(HISTORY, { of: id });
      expect(history.nodes).toEqual([]);
    }
  });
});

describe('from another workspace', () => {
  let there: Cast;
  let theirs: Person;
  beforeAll(async () => {
    there = await cast();
    theirs = there.leader;
  });

  it('a company, an enrolment, an insatsområde and a transition do not exist', async () => {
    const { companyId, enrolmentId } = await enrolled(here);
    const own = await enrolled(there, there.coach);
    const ownArea = await area(there.world, 1);
    const { id } = await move(here.coach, 'stepPlace', 0, { companyId, insatsomradeId: first.id, toStep: 1 });
    const cases: [string, object, string][] = [
      ['stepPlace', { companyId, insatsomradeId: ownArea.id, toStep: 1 }, 'input.companyId'],
      ['stepPlace', { companyId: own.companyId, insatsomradeId: first.id, toStep: 1 }, 'input.insatsomradeId'],
      [
        'stepPlace',
        { companyId: own.companyId, insatsomradeId: ownArea.id, enrolmentId, toStep: 1 },
        'input.enrolmentId',
      ],
      ['stepCorrect', { correctsId: id, toStep: 2, reason: 'Fel' }, 'input.correctsId'],
    ];
    for (const [name, input, field] of cases) {
      const refusal = await as(theirs).refused(step(name), { version: 0, input });
      expect(refusal).toMatchObject({ code: 'NOT_FOUND', field });
    }
    expect((await as(theirs).do(PROGRESS, { id: companyId })).company).toBeNull();
  });

  it('an id may be used again without meeting the other', async () => {
    const id = v7();
    const [one, two] = [await enrolled(here), await enrolled(there, there.coach)];
    const ownArea = await area(there.world, 2);
    const place = async (by: Person, companyId: string, insatsomradeId: string): Promise<unknown> =>
      as(by).do(step('stepPlace'), { id, version: 0, input: { companyId, insatsomradeId, toStep: 1 } });
    await place(here.coach, one.companyId, first.id);
    expect(await place(there.coach, two.companyId, ownArea.id)).toMatchObject({ stepPlace: { id } });
  });

  it('nobody signed in sees nothing at all', async () => {
    const world = await found();
    const loner = await world.person({ organisation: await world.organisation() });
    const { companyId } = await placed(here, first);
    expect((await as(loner).do(PROGRESS, { id: companyId })).company).toBeNull();
    const { errors } = await as().ask(PROGRESS, { id: companyId });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
