// Assessments: asked from the presumed step upwards, and answered by many, each with a picture of their own.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ScoringStyle } from '#programme/insatsomraden/scoring.rules.js';
import { as } from '../support/as.js';
import {
  ANSWER,
  answer,
  assessed,
  askedArea,
  begin,
  BEGIN,
  read,
  sent,
  upTo,
  type AskedArea,
  type Assessment,
} from './assessments.js';
import { cast, daysFromToday, today, type Cast } from './cast.js';
import { enrolled } from './steps.js';

let here: Cast;
let first: AskedArea;
let second: AskedArea;
beforeAll(async () => {
  here = await cast();
  first = await askedArea(here.world, 1);
  second = await askedArea(here.world, 2, {
    dimensions: ['organisation', 'teknik'],
    scoringStyles: [ScoringStyle.STAIRCASE, ScoringStyle.INDEX],
  });
});

const codes = (rows: readonly { code: string }[]): string[] => rows.map(({ code }) => code);

async function begun(told: object = {}, where = first): Promise<Assessment> {
  const { enrolmentId } = await enrolled(here);
  return begin(here.coach, { enrolmentId, insatsomradeId: where.id, ...told });
}

describe('an assessment', () => {
  it('begins where the company is thought to stand, by the version that is published', async () => {
    const { enrolmentId, companyId } = await enrolled(here);
    const sittingId = v7();
    const wanted = { wantedStep: 4, wantedOn: daysFromToday(365) };
    const made = await begin(here.coach, {
      enrolmentId,
      insatsomradeId: first.id,
      presumedStep: 2,
      sittingId,
      ...wanted,
    });
    expect(made).toMatchObject({
      state: 'DRAFT',
      kind: 'BASELINE',
      onDay: today(),
      revision: 1,
      sittingId,
      presumedStep: 2,
      ...wanted,
      enrolment: { id: enrolmentId },
      company: { id: companyId },
      staircaseVersion: { id: first.versionId },
      insatsomrade: { id: first.id },
      coaches: [{ id: here.coaches.coach.id }],
      result: { isFinal: false, achievedStep: 1, nextStep: 2, metCount: 0, askedCount: 2 },
    });
    expect(codes(made.questions)).toEqual(['2-1', '2-2']);
    expect(made.viewerCan).toContain('assessment:signOff');
  });

  it('asks upwards until a step is not met, and then no more', async () => {
    const { id } = await begun({ presumedStep: 2 });
    const asked: string[][] = [];
    const rounds: Record<string, string>[] = [
      { '2-1': 'YES', '2-2': 'NOT_RELEVANT' },
      { '3-1': 'YES', '3-2': 'DONT_KNOW' },
    ];
    for (const values of rounds) {
      const now = await answer(here.coach, id, sent(first, values));
      asked.push(codes(now.questions));
    }
    expect(asked).toEqual([['3-1', '3-2'], []]);
    expect((await read(here.coach, id))?.result).toMatchObject({
      achievedStep: 2,
      nextStep: 3,
      metCount: 1,
      askedCount: 2,
      met: [{ code: '3-1' }],
      unmet: [{ code: '3-2' }],
    });
  });

  it('keeps everybody’s picture, and counts what is agreed before what the coach said', async () => {
    const { id } = await begun();
    const evidence = 'Tavlan vid linje 2.';
    const answers = [
      { criterionId: first.criteria['1-1'], value: 'YES', evidence },
      { criterionId: first.criteria['1-1'], value: 'NO', by: 'COMPANY' },
      { criterionId: first.criteria['1-2'], value: 'NO' },
      { criterionId: first.criteria['1-2'], value: 'YES', by: 'AGREED' },
    ];
    const now = await answer(here.coach, id, answers);
    const pictures = now.answers.map(({ by, value, criterion }) => `${criterion.code} ${by} ${value}`);
    expect(pictures.toSorted()).toEqual(['1-1 COACH YES', '1-1 COMPANY NO', '1-2 AGREED YES', '1-2 COACH NO']);
    expect(now.result).toMatchObject({ achievedStep: 1 });
    const again = await answer(here.coach, id, [{ criterionId: first.criteria['1-1'], value: 'NO' }]);
    expect(again.answers.find(({ by, criterion }) => by === 'COACH' && criterion.code === '1-1')).toMatchObject({
      value: 'NO',
      evidence,
    });
    expect(again.result).toMatchObject({ achievedStep: 0 });
  });

  it('changes nothing when the same is sent again, and notes in history what was otherwise before', async () => {
    const { id } = await begun();
    const once = await answer(here.coach, id, sent(first, upTo(1)));
    const twice = await answer(here.coach, id, sent(first, upTo(1)));
    expect(twice.version).toBe(once.version);
    const changed = await answer(here.coach, id, sent(first, { '1-1': 'NO' }));
    expect(changed.version).toBe(once.version + 1);
    const { history } = await as(here.coach).do<{
      history: { nodes: { verb: string; changes: { field: string; before: string; after: string }[] }[] };
    }>(`query($of: ID!) { history(of: $of) { nodes { verb changes { field before after } } } }`, { of: id });
    expect(history.nodes.map(({ verb }) => verb)).toEqual([
      'assessment.answer',
      'assessment.answer',
      'assessment.begin',
    ]);
    expect(history.nodes[0]?.changes).toEqual([
      {
        field: 'answers',
        before: JSON.stringify({ '1-1 COACH': { value: 'YES', evidence: null } }),
        after: JSON.stringify({ '1-1 COACH': { value: 'NO', evidence: null } }),
      },
    ]);
  });

  it('has an index by dimension where its version has one, and a span where something is not known', async () => {
    const { id } = await begun({}, second);
    const values = { ...upTo(2), '3-1': 'NO', '3-2': 'DONT_KNOW', '4-1': 'NO', '4-2': 'NO', '5-1': 'NO', '5-2': 'NO' };
    const { result } = await answer(here.coach, id, sent(second, values));
    expect(result?.index).toEqual({ value: 40, atMost: 50, band: { code: 'under-way' } });
    expect(result?.dimensions).toEqual([
      { code: 'organisation', level: 2, index: { value: 40, atMost: 40 }, dimension: { code: 'organisation' } },
      { code: 'teknik', level: 2, index: { value: 40, atMost: 60 }, dimension: { code: 'teknik' } },
    ]);
  });

  it('is listed under its company and its enrolment', async () => {
    const { enrolmentId, companyId } = await enrolled(here);
    const done = await assessed(here.coach, enrolmentId, first, upTo(1, { '2-1': 'NO' }), { onDay: daysFromToday(-9) });
    const draft = await begin(here.coach, { enrolmentId, insatsomradeId: first.id });
    const listed = `assessments { totalCount nodes { id kind state result { achievedStep } questions { code } } }
      signed: assessments(filter: { isSignedOff: true }) { nodes { id } }`;
    const data = await as(here.coach).do<Record<string, Record<string, { nodes: unknown[] }>>>(
      `query($c: ID!, $e: ID!) { company(id: $c) { ${listed} } enrolment(id: $e) { ${listed} } }`,
      { c: companyId, e: enrolmentId },
    );
    for (const parent of ['company', 'enrolment']) {
      expect(data[parent]?.['assessments']?.nodes).toMatchObject([
        { id: draft.id, kind: 'FOLLOW_UP', state: 'DRAFT', questions: [{ code: '1-1' }, { code: '1-2' }] },
        { id: done.id, kind: 'BASELINE', state: 'SIGNED_OFF', result: { achievedStep: 1 }, questions: [] },
      ]);
      expect(data[parent]?.['signed']?.nodes).toEqual([{ id: done.id }]);
    }
  });
});

describe('who runs assessments', () => {
  it('is whoever works on the enrolment; partners see the step and nothing of the answers', async () => {
    const { enrolmentId } = await enrolled(here);
    const input = { enrolmentId, insatsomradeId: first.id };
    for (const stranger of [here.colleague, here.partnerCoach, here.auditor, here.observer, here.bystander]) {
      const { code } = await as(stranger).refused(BEGIN, { input });
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(code);
    }
    const done = await assessed(here.coach, enrolmentId, first, upTo(2, { '3-1': 'NO' }), { wantedStep: 3 });
    expect(await read(here.partnerCoach, done.id)).toMatchObject({
      achievedStep: 2,
      wantedStep: null,
      result: null,
      answers: [],
      questions: [],
      viewerCan: ['assessment:read'],
    });
    expect((await read(here.auditor, done.id))?.answers).toHaveLength(5);
    for (const nobody of [here.observer, here.bystander]) expect(await read(nobody, done.id)).toBeNull();
    const answers = sent(first, { '3-1': 'YES' });
    const { code } = await as(here.partnerCoach).refused(ANSWER, { id: done.id, input: { answers } });
    expect(code).toBe('FORBIDDEN');
  });
});
