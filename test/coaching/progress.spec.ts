// How a company moves on its staircases, and where it then stands.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { cast, daysFromToday, today, type Cast } from './cast.js';
import { area, version, type Area } from './staircases.js';
import { enrolled, move, placed, progress, step, type Stand } from './steps.js';

const TRANSITIONS = `query($id: ID!, $filter: StepTransitionFilter) { company(id: $id) {
  transitions(filter: $filter) { totalCount nodes { id kind onDay toStep } } } }`;

let here: Cast;
let first: Area;
let second: Area;
beforeAll(async () => {
  here = await cast();
  first = await area(here.world, 1);
  second = await area(here.world, 2);
});

async function statements(query: string): Promise<string | null> {
  return (await as(here.coach).ask(query)).headers.get('x-stegvis-statements');
}

describe('the progress of a company', () => {
  it('has every insatsområde of the workspace, those without a step with version 0', async () => {
    const { companyId } = await enrolled(here);
    const stands = await progress(here.coach, companyId);
    expect(stands.map(({ insatsomrade }) => insatsomrade.id)).toEqual([first.id, second.id]);
    for (const stand of stands) {
      expect(stand).toMatchObject({ version: 0, step: null, stepName: null, sinceOn: null, lastTransition: null });
    }
  });

  it('tells where it stands, since when, from where, and who said so', async () => {
    const { companyId, enrolmentId } = await enrolled(here);
    const where = { companyId, insatsomradeId: second.id };
    await move(here.coach, 'stepPlace', 0, { ...where, toStep: 2, onDay: daysFromToday(-30) });
    await move(here.coach, 'stepClimb', 1, { ...where, onDay: daysFromToday(-2) });
    const [, stand] = await progress(here.coach, companyId);
    expect(stand).toMatchObject({
      version: 2,
      step: 3,
      stepName: { sv: 'Steg 3 i version 1' },
      sinceOn: daysFromToday(-2),
      fromStep: 2,
      staircaseVersion: { id: second.versionId },
      lastTransition: {
        kind: 'CLIMBED',
        onDay: daysFromToday(-2),
        enrolment: { id: enrolmentId },
        project: { id: here.project.id },
        by: { name: 'Carl Coach' },
      },
    });
  });

  it('gives a standing the same id before and after the company is placed', async () => {
    const { companyId } = await enrolled(here);
    const [before] = await progress(here.coach, companyId);
    const moved = await move(here.coach, 'stepPlace', 0, { companyId, insatsomradeId: first.id, toStep: 1 });
    expect(moved.standing).toEqual({ id: before?.id, version: 1, step: 1 });
  });

  it('is read for fifty companies in one statement', async () => {
    const { companyId } = await placed(here, first);
    const query = `{ companies(first: 50) { nodes { id progress { step lastTransition { kind } } } } }`;
    const answer = await as(here.coach).ask<{ companies: { nodes: { id: string; progress: Stand[] }[] } }>(query);
    const one = answer.data?.companies.nodes.find(({ id }) => id === companyId);
    expect(one?.progress.map((stand) => stand.step)).toEqual([1, null]);
    const [alone, together] = [
      await statements('{ companies { nodes { id } } }'),
      answer.headers.get('x-stegvis-statements'),
    ];
    expect(together).toBe(alone);
  });
});

describe('the transitions of a company', () => {
  it('asked for by an id that is no id are refused as wrong input, not as a fault', async () => {
    const { id } = await here.company();
    const refusal = await as(here.coach).refused(TRANSITIONS, { id, filter: { insatsomradeId: 'abc' } });
    expect(refusal).toMatchObject({ code: 'ID_INVALID', field: 'filter.insatsomradeId' });
  });
});

describe('placing', () => {
  it('credits the only enrolment that the coach works on, today, without saying so', async () => {
    const { companyId, enrolmentId } = await enrolled(here);
    const id = v7();
    const input = { companyId, insatsomradeId: first.id, toStep: 4 };
    const { stepPlace } = await as(here.coach).do(step('stepPlace'), { id, version: 0, input });
    expect(stepPlace).toMatchObject({
      id,
      kind: 'PLACED',
      fromStep: null,
      toStep: 4,
      onDay: today(),
      basisType: 'STATEMENT',
      enrolment: { id: enrolmentId },
      organisation: { id: here.owner.id },
      by: { id: here.coach.memberId },
    });
  });

  it('needs no version for a company that was never placed', async () => {
    const { companyId } = await enrolled(here);
    const document = `mutation($input: StepPlaceInput!) { stepPlace(input: $input) { toStep } }`;
    const input = { companyId, insatsomradeId: first.id, toStep: 1 };
    expect(await as(here.coach).do(document, { input })).toEqual({ stepPlace: { toStep: 1 } });
  });

  it('is refused a second time on the same version of the staircase', async () => {
    const { where } = await placed(here, first, 2);
    const refusal = await as(here.coach).refused(step('stepPlace'), { version: 1, input: { ...where, toStep: 3 } });
    expect(refusal).toMatchObject({ code: 'STEP_ALREADY_PLACED', params: { step: 2 } });
  });

  it('of two at once succeeds once, and tells the other that somebody was faster', async () => {
    const { companyId } = await enrolled(here);
    const input = { companyId, insatsomradeId: first.id, toStep: 1 };
    const people = [here.coach, here.leader];
    const answers = await Promise.all(people.map((by) => as(by).ask(step('stepPlace'), { version: 0, input })));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'PLACED').toSorted();
    expect(codes).toEqual(['CONFLICT', 'PLACED']);
  });

  it('before any enrolment is a statement, credited to nobody', async () => {
    const { id: companyId } = await here.company();
    const input = { companyId, insatsomradeId: first.id, toStep: 1 };
    const { stepPlace } = await as(here.coach).do(step('stepPlace'), { version: 0, input });
    expect(stepPlace).toMatchObject({ enrolment: null, project: null, organisation: { id: here.owner.id } });
    expect((await progress(here.partnerCoach, companyId))[0]?.step).toBe(1);
  });

  it('moves the company to a new version of the staircase, and only then', async () => {
    const own = await area(here.world, 3);
    const { companyId } = await enrolled(here);
    const where = { companyId, insatsomradeId: own.id };
    await move(here.coach, 'stepPlace', 0, { ...where, toStep: 2 });
    const next = await version(here.world, own, 2);
    await move(here.coach, 'stepClimb', 1, where);
    expect((await progress(here.coach, companyId)).at(-1)?.staircaseVersion).toEqual({ id: own.versionId });
    await move(here.coach, 'stepPlace', 2, { ...where, toStep: 2 });
    const stand = (await progress(here.coach, companyId)).at(-1);
    expect(stand).toMatchObject({ step: 2, staircaseVersion: { id: next }, lastTransition: { reason: 'NEW_VERSION' } });
    expect(stand?.stepName?.sv).toBe('Steg 2 i version 2');
  });
});

describe('climbing', () => {
  it('is one step when nothing is said', async () => {
    const { where } = await placed(here, first, 1);
    const moved = await move(here.coach, 'stepClimb', 1, where);
    expect(moved).toMatchObject({ kind: 'CLIMBED', fromStep: 1, toStep: 2, standing: { version: 2, step: 2 } });
  });

  it('skips a step only with a reason', async () => {
    const { where } = await placed(here, first, 1);
    const refusal = await as(here.coach).refused(step('stepClimb'), { version: 1, input: { ...where, toStep: 3 } });
    expect(refusal).toMatchObject({ code: 'STEP_SKIPPED_WITHOUT_REASON', field: 'input.reason' });
    const moved = await move(here.coach, 'stepClimb', 1, { ...where, toStep: 3, reason: 'Allt fanns redan.' });
    expect(moved).toMatchObject({ toStep: 3, reason: 'Allt fanns redan.' });
  });

  it.each([
    ['no higher than it stands', 2, { toStep: 2 }, 'STEP_NOT_HIGHER'],
    ['to a step that the staircase does not have', 2, { toStep: 6, reason: 'Utanför' }, 'STEP_UNKNOWN'],
    ['above the top', 5, {}, 'STEP_UNKNOWN'],
    ['in the future', 2, { onDay: daysFromToday(1) }, 'STEP_IN_FUTURE'],
    ['earlier than the latest movement', 2, { onDay: daysFromToday(-101) }, 'STEP_EARLIER_THAN_LATEST'],
  ])('is refused %s', async (_, from, input, code) => {
    const { where, companyId } = await placed(here, first, from);
    expect(
      await as(here.coach).refused(step('stepClimb'), { version: 1, input: { ...where, ...input } }),
    ).toMatchObject({ code });
    expect((await progress(here.coach, companyId))[0]).toMatchObject({ version: 1, step: from });
  });

  it('is refused before the company is placed', async () => {
    const { companyId } = await enrolled(here);
    const refusal = await as(here.coach).refused(step('stepClimb'), {
      version: 0,
      input: { companyId, insatsomradeId: first.id },
    });
    expect(refusal.code).toBe('STEP_NOT_PLACED');
  });

  it('is refused on a stale version, with the present state', async () => {
    const { where } = await placed(here, first, 1);
    await move(here.coach, 'stepClimb', 1, where);
    const refusal = await as(here.leader).refused(step('stepClimb'), { version: 1, input: where });
    expect(refusal).toMatchObject({
      code: 'CONFLICT',
      field: 'expectedVersion',
      params: { expectedVersion: 1, currentVersion: 2, current: { step: 2, version: 2 } },
    });
  });

  it('sent twice climbs once', async () => {
    const { where, companyId } = await placed(here, first, 1);
    const variables = { id: v7(), version: 1, input: where };
    const [one, two] = [
      await as(here.coach).ask(step('stepClimb'), variables),
      await as(here.coach).ask(step('stepClimb'), variables),
    ];
    expect(two.data).toEqual(one.data);
    expect(two.extensions).toEqual({ replayed: true });
    expect((await progress(here.coach, companyId))[0]?.step).toBe(2);
    const other = await as(here.coach).refused(step('stepClimb'), { ...variables, input: { ...where, toStep: 4 } });
    expect(other.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('stepping back', () => {
  it('is one step when nothing is said, with a reason', async () => {
    const { where } = await placed(here, first, 3);
    const moved = await move(here.coach, 'stepBack', 1, { ...where, reason: 'Produktionschefen har slutat.' });
    expect(moved).toMatchObject({ kind: 'STEPPED_BACK', fromStep: 3, toStep: 2, standing: { step: 2 } });
  });

  it.each([
    ['no lower than it stands', 3, { toStep: 3, reason: 'Varför' }, 'STEP_NOT_LOWER'],
    ['below the first step', 1, { reason: 'Varför' }, 'STEP_UNKNOWN'],
    ['without saying why', 3, { reason: ' ' }, 'REQUIRED'],
  ])('is refused %s', async (_, from, input, code) => {
    const { where } = await placed(here, first, from);
    const refusal = await as(here.coach).refused(step('stepBack'), { version: 1, input: { ...where, ...input } });
    expect(refusal.code).toBe(code);
  });
});

describe('correcting', () => {
  it('stands instead of what was wrong, which stays to be read', async () => {
    const { where, companyId } = await placed(here, first, 1);
    const wrong = await move(here.coach, 'stepClimb', 1, { ...where, onDay: daysFromToday(-20) });
    const input = { correctsId: wrong.id, toStep: 4, onDay: daysFromToday(-40), reason: 'Fel steg och fel dag.' };
    const right = await move(here.coach, 'stepCorrect', 2, input);
    expect(right).toMatchObject({ kind: 'CORRECTED', fromStep: 1, toStep: 4, corrects: { id: wrong.id } });
    expect((await progress(here.coach, companyId))[0]).toMatchObject({
      version: 3,
      step: 4,
      sinceOn: daysFromToday(-40),
    });
    const { company } = await as(here.coach).do<{ company: { transitions: { totalCount: number } } }>(TRANSITIONS, {
      id: companyId,
    });
    expect(company.transitions.totalCount).toBe(3);
  });

  it('of an earlier one leaves the company where the later one put it', async () => {
    const { where, companyId } = await placed(here, first, 1);
    await move(here.coach, 'stepClimb', 1, where);
    const { company } = await as(here.coach).do<{ company: { transitions: { nodes: { id: string }[] } } }>(
      TRANSITIONS,
      {
        id: companyId,
        filter: { kind: 'PLACED' },
      },
    );
    const input = { correctsId: company.transitions.nodes[0]?.id, toStep: 2, reason: 'Stod på tvåan från början.' };
    expect(await move(here.coach, 'stepCorrect', 2, input)).toMatchObject({ standing: { step: 2, version: 3 } });
    expect((await progress(here.coach, companyId))[0]).toMatchObject({ step: 2, fromStep: 2 });
  });

  it('with no step says that it never happened', async () => {
    const { where, companyId } = await placed(here, first, 1);
    const wrong = await move(here.coach, 'stepClimb', 1, where);
    await move(here.coach, 'stepCorrect', 2, { correctsId: wrong.id, toStep: null, reason: 'Fel företag.' });
    expect((await progress(here.coach, companyId))[0]).toMatchObject({ step: 1, fromStep: null, version: 3 });
  });

  it('of the only placing leaves the company unplaced, so that it can be placed again', async () => {
    const { companyId } = await enrolled(here);
    const where = { companyId, insatsomradeId: first.id };
    const wrong = await move(here.coach, 'stepPlace', 0, { ...where, toStep: 5 });
    await move(here.coach, 'stepCorrect', 1, { correctsId: wrong.id, toStep: null, reason: 'Fel företag.' });
    expect((await progress(here.coach, companyId))[0]).toMatchObject({
      step: null,
      stepName: null,
      lastTransition: null,
    });
    expect(await move(here.coach, 'stepPlace', 2, { ...where, toStep: 1 })).toMatchObject({ standing: { step: 1 } });
  });

  it('is refused of what is corrected already', async () => {
    const { where } = await placed(here, first, 1);
    const wrong = await move(here.coach, 'stepClimb', 1, where);
    const input = { correctsId: wrong.id, toStep: 3, reason: 'Fel steg.' };
    await move(here.coach, 'stepCorrect', 2, input);
    const refusal = await as(here.coach).refused(step('stepCorrect'), { version: 3, input });
    expect(refusal).toMatchObject({ code: 'STEP_ALREADY_CORRECTED', field: 'input.correctsId' });
  });
});

describe('a step is refused', () => {
  it('on a staircase that is not published', async () => {
    const draft = await area(here.world, 9, false);
    const { companyId } = await enrolled(here);
    const input = { companyId, insatsomradeId: draft.id, toStep: 1 };
    const unsaid = await as(here.coach).refused(step('stepPlace'), { version: 0, input });
    expect(unsaid).toMatchObject({ code: 'STAIRCASE_UNPUBLISHED', field: 'input.insatsomradeId' });
    const said = { ...input, staircaseVersionId: draft.versionId };
    const refusal = await as(here.coach).refused(step('stepPlace'), { version: 0, input: said });
    expect(refusal).toMatchObject({ code: 'STAIRCASE_UNPUBLISHED', field: 'input.staircaseVersionId' });
  });

  it('on the staircase of another insatsområde', async () => {
    const { companyId } = await enrolled(here);
    const input = { companyId, insatsomradeId: first.id, staircaseVersionId: second.versionId, toStep: 1 };
    const refusal = await as(here.coach).refused(step('stepPlace'), { version: 0, input });
    expect(refusal).toMatchObject({ code: 'NOT_FOUND', field: 'input.staircaseVersionId' });
  });

  it('for an enrolment of another company', async () => {
    const [one, other] = [await enrolled(here), await enrolled(here)];
    const input = { companyId: one.companyId, enrolmentId: other.enrolmentId, insatsomradeId: first.id, toStep: 1 };
    const refusal = await as(here.coach).refused(step('stepPlace'), { version: 0, input });
    expect(refusal).toMatchObject({ code: 'NOT_FOUND', field: 'input.enrolmentId' });
  });
});
