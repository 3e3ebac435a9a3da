// What an assessment refuses, and that nothing of what was sent before is lost.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import {
  ANSWER,
  answer,
  assessed,
  askedArea,
  begin,
  BEGIN,
  read,
  REVISE,
  revise,
  SIGN_OFF,
  sent,
  signOff,
  upTo,
  type AskedArea,
  type Assessment,
} from './assessments.js';
import { cast, daysFromToday, today, type Cast } from './cast.js';
import { enrolled } from './steps.js';
import { area } from './staircases.js';

let here: Cast;
let first: AskedArea;
let second: AskedArea;
beforeAll(async () => {
  here = await cast();
  first = await askedArea(here.world, 1);
  second = await askedArea(here.world, 2);
});

async function begun(told: object = {}, where = first): Promise<Assessment> {
  const { enrolmentId } = await enrolled(here);
  return begin(here.coach, { enrolmentId, insatsomradeId: where.id, ...told });
}

describe('what an assessment refuses', () => {
  it.each<[string, () => Promise<object>, string, string]>([
    [
      'a step that does not exist',
      async () => ({ insatsomradeId: first.id, presumedStep: 6 }),
      'ASSESSMENT_STEP_UNKNOWN',
      'input.presumedStep',
    ],
    [
      'a wanted step that does not exist',
      async () => ({ insatsomradeId: first.id, wantedStep: 6 }),
      'ASSESSMENT_STEP_UNKNOWN',
      'input.wantedStep',
    ],
    [
      'a day to come',
      async () => ({ insatsomradeId: first.id, onDay: daysFromToday(1) }),
      'ASSESSMENT_IN_FUTURE',
      'input.onDay',
    ],
    [
      'an area without a published staircase',
      async () => ({ insatsomradeId: (await area(here.world, 9, false)).id }),
      'ASSESSMENT_UNPUBLISHED',
      'input.insatsomradeId',
    ],
    [
      'a version that is not published',
      async () => ({ staircaseVersionId: (await area(here.world, 9, false)).versionId }),
      'ASSESSMENT_UNPUBLISHED',
      'input.staircaseVersionId',
    ],
    [
      'an area and a version at once',
      async () => ({ insatsomradeId: first.id, staircaseVersionId: first.versionId }),
      'ASSESSMENT_VERSION_REQUIRED',
      'input.insatsomradeId',
    ],
    ['nothing to ask about', async () => ({}), 'ASSESSMENT_VERSION_REQUIRED', 'input.insatsomradeId'],
    ['an area that does not exist', async () => ({ insatsomradeId: v7() }), 'NOT_FOUND', 'input.insatsomradeId'],
    [
      'a version that does not exist',
      async () => ({ staircaseVersionId: v7() }),
      'NOT_FOUND',
      'input.staircaseVersionId',
    ],
    [
      'a coach who does not exist',
      async () => ({ insatsomradeId: first.id, coachIds: [v7()] }),
      'NOT_FOUND',
      'input.coachIds.0',
    ],
  ])('at the beginning: %s', async (_, said, code, field) => {
    const { enrolmentId } = await enrolled(here);
    const refusal = await as(here.coach).refused(BEGIN, { id: v7(), input: { enrolmentId, ...(await said()) } });
    expect(refusal).toMatchObject({ code, field });
  });

  it('at the beginning: a sitting of another company', async () => {
    const { sittingId } = await begun();
    const { enrolmentId } = await enrolled(here);
    const input = { enrolmentId, insatsomradeId: first.id, sittingId };
    const refusal = await as(here.coach).refused(BEGIN, { input });
    expect(refusal).toMatchObject({ code: 'ASSESSMENT_SITTING_OF_OTHERS', field: 'input.sittingId' });
  });

  it('a wanted step below the present one, wherever it is said', async () => {
    const { enrolmentId } = await enrolled(here);
    await assessed(here.coach, enrolmentId, first, upTo(3, { '4-1': 'NO' }), { onDay: daysFromToday(-5) });
    const wanted = { insatsomradeId: first.id, wantedStep: 2 };
    const expected = {
      code: 'ASSESSMENT_WANTED_BELOW_PRESENT',
      field: 'input.wantedStep',
      params: { wanted: 2, present: 3 },
    };
    expect(await as(here.coach).refused(BEGIN, { input: { enrolmentId, ...wanted } })).toMatchObject(expected);
    const draft = await begin(here.coach, { enrolmentId, insatsomradeId: first.id });
    const variables = { id: draft.id, input: { answers: [], wantedStep: 2 } };
    expect(await as(here.coach).refused(ANSWER, variables)).toMatchObject(expected);
    const answered = await answer(here.coach, draft.id, sent(first, upTo(4, { '5-1': 'NO' })), { wantedStep: 3 });
    const refusal = await as(here.coach).refused(SIGN_OFF, { id: draft.id, version: answered.version });
    expect(refusal).toMatchObject({ ...expected, params: { wanted: 3, present: 4 } });
    expect(await signOff(here.coach, answered, { wantedStep: 5 })).toMatchObject({ wantedStep: 5, achievedStep: 4 });
  });

  it('every answer that does not belong there, told at once, and loses nothing of what was sent before', async () => {
    const draft = await begun();
    const kept = await answer(here.coach, draft.id, sent(first, upTo(1)));
    const answers = [
      { criterionId: first.criteria['2-1'], value: 'YES' },
      { criterionId: second.criteria['2-1'], value: 'YES' },
      { criterionId: first.criteria['2-1'], value: 'NO' },
      { criterionId: first.criteria['2-2'], value: 'NO', by: 'RESPONDENT' },
    ];
    const { problems } = await as(here.coach).refused(ANSWER, { id: draft.id, input: { answers } });
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['ASSESSMENT_CRITERION_FOREIGN', 'input.answers.1.criterionId'],
      ['ASSESSMENT_ANSWER_TWICE', 'input.answers.2.criterionId'],
      ['ASSESSMENT_RESPONDENT_BY_LINK', 'input.answers.3.by'],
    ]);
    expect(await read(here.coach, draft.id)).toMatchObject({ version: kept.version, answers: kept.answers });
  });

  it('whatever would change it once it is signed off', async () => {
    const { enrolmentId } = await enrolled(here);
    const done = await assessed(here.coach, enrolmentId, first, upTo(1, { '2-1': 'NO' }));
    const expected = { code: 'ASSESSMENT_SIGNED_OFF', field: 'id', params: { since: today() } };
    const variables = { id: done.id, input: { answers: sent(first, { '2-1': 'YES' }) } };
    expect(await as(here.coach).refused(ANSWER, variables)).toMatchObject(expected);
    expect(await as(here.coach).refused(SIGN_OFF, { id: done.id, version: done.version })).toMatchObject(expected);
    expect(await read(here.coach, done.id)).toMatchObject({ version: done.version, answers: done.answers });
  });

  it('to be signed off while nothing that counts is answered, or by a version that somebody else has answered since', async () => {
    const draft = await begun();
    const said = await answer(here.coach, draft.id, sent(first, upTo(1), 'COMPANY'));
    const empty = await as(here.coach).refused(SIGN_OFF, { id: draft.id, version: said.version });
    expect(empty).toMatchObject({ code: 'ASSESSMENT_UNANSWERED', field: 'id' });
    await answer(here.coach, draft.id, sent(first, upTo(1)));
    const stale = await as(here.coach).refused(SIGN_OFF, { id: draft.id, version: said.version });
    expect(stale.code).toBe('CONFLICT');
  });
});

const DISCARD = `mutation ($id: ID!, $version: Int!, $input: AssessmentDiscardInput) {
  assessmentDiscard(id: $id, expectedVersion: $version, input: $input) { state discardedOn discardReason }
}`;
const OF_COMPANY = `query ($id: ID!, $filter: AssessmentFilter) {
  company(id: $id) { assessments(filter: $filter) { nodes { id } } }
}`;

describe('discarding a draft', () => {
  it('keeps what was answered, takes no more, and is not among the drafts', async () => {
    const draft = await begun();
    const { version, answers } = await answer(here.coach, draft.id, sent(first, upTo(1)));
    const input = { reason: 'Fel trappa.' };
    const discarded = await as(here.coach).do(DISCARD, { id: draft.id, version, input });
    const assessmentDiscard = { state: 'DISCARDED', discardedOn: today(), discardReason: 'Fel trappa.' };
    expect(discarded).toEqual({ assessmentDiscard });
    expect(await read(here.coach, draft.id)).toMatchObject({ answers });
    const refusal = { code: 'ASSESSMENT_DISCARDED', field: 'id', params: { since: today() } };
    const more = { id: draft.id, input: { answers: sent(first, upTo(2)) } };
    expect(await as(here.coach).refused(ANSWER, more)).toMatchObject(refusal);
    const found = async (filter: object): Promise<boolean> => {
      const variables = { id: draft.company.id, filter };
      const { company } = await as(here.coach).do<{ company: { assessments: { nodes: object[] } } }>(
        OF_COMPANY,
        variables,
      );
      return company.assessments.nodes.length > 0;
    };
    expect(await found({ isSignedOff: false })).toBe(false);
    expect(await found({ isDiscarded: true })).toBe(true);
  });

  it('lets a revision that was begun by mistake be begun anew', async () => {
    const { enrolmentId } = await enrolled(here);
    const done = await assessed(here.coach, enrolmentId, first, upTo(1, { '2-1': 'NO' }));
    const input = { assessmentId: done.id, reason: 'Ett kriterium lästes fel.' };
    const mistaken = await revise(here.coach, done.id);
    expect(await as(here.coach).refused(REVISE, { input })).toMatchObject({ code: 'ASSESSMENT_REVISED' });
    await as(here.coach).do(DISCARD, { id: mistaken.id, version: mistaken.version });
    expect(await revise(here.coach, done.id)).toMatchObject({ state: 'DRAFT', revision: 2 });
  });

  it('is refused once it is signed off, and to whoever may not run it', async () => {
    const { enrolmentId } = await enrolled(here);
    const done = await assessed(here.coach, enrolmentId, first, upTo(1, { '2-1': 'NO' }));
    const signedOff = { id: done.id, version: done.version };
    expect(await as(here.coach).refused(DISCARD, signedOff)).toMatchObject({ code: 'ASSESSMENT_SIGNED_OFF' });
    const draft = await begun();
    const others = { id: draft.id, version: draft.version };
    expect(await as(here.auditor).refused(DISCARD, others)).toMatchObject({ code: 'FORBIDDEN' });
  });
});
