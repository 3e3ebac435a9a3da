// Signing off: the company moves, a revision corrects, a second pair of eyes looks, and two are held beside each other.
import { beforeAll, describe, expect, it } from 'vitest';
import { CriterionMapping } from '#programme/insatsomraden/criterion-mapping.entity.js';
import { as } from '../support/as.js';
import { row } from '../support/make.js';
import {
  answer,
  assessed,
  askedArea,
  askedVersion,
  begin,
  COMPARE,
  read,
  REVIEW,
  revise,
  REVISE,
  SIGN_OFF,
  sent,
  signOff,
  upTo,
  type AskedArea,
} from './assessments.js';
import { cast, daysFromToday, today, type Cast } from './cast.js';
import { enrolled, progress } from './steps.js';
import { grund } from './staircases.js';

let here: Cast;
let first: AskedArea;
beforeAll(async () => {
  here = await cast();
  first = await askedArea(here.world, 1);
});

const codes = (rows: readonly { code: string }[]): string[] => rows.map(({ code }) => code);

describe('signing off', () => {
  it('freezes what came of it and places the company', async () => {
    const { enrolmentId, companyId } = await enrolled(here);
    const done = await assessed(here.coach, enrolmentId, first, upTo(2, { '3-1': 'YES', '3-2': 'NO' }));
    expect(done).toMatchObject({
      state: 'SIGNED_OFF',
      signedOffOn: today(),
      signedOffBy: { id: here.coach.memberId },
      achievedStep: 2,
      result: { isFinal: true, achievedStep: 2, nextStep: 3, metCount: 1, askedCount: 2, unmet: [{ code: '3-2' }] },
      transition: { kind: 'PLACED', fromStep: null, toStep: 2, basisType: 'ASSESSMENT' },
    });
    const stand = (await progress(here.coach, companyId)).find(({ insatsomrade }) => insatsomrade.id === first.id);
    expect(stand).toMatchObject({ step: 2, staircaseVersion: { id: first.versionId } });
  });

  it('climbs, steps back, and leaves the company where it stands', async () => {
    const { enrolmentId, companyId } = await enrolled(here);
    const moves: (string | null)[] = [];
    for (const [step, days] of [
      [1, -40],
      [3, -30],
      [3, -20],
      [2, -10],
    ] as const) {
      const values = upTo(step, { [`${step + 1}-1`]: 'NO', [`${step + 1}-2`]: 'NO' });
      const done = await assessed(here.coach, enrolmentId, first, values, { onDay: daysFromToday(days) });
      moves.push(done.transition && `${done.transition.kind} ${done.transition.toStep}`);
    }
    expect(moves).toEqual(['PLACED 1', 'CLIMBED 3', null, 'STEPPED_BACK 2']);
    const [stand] = (await progress(here.coach, companyId)).filter(({ insatsomrade }) => insatsomrade.id === first.id);
    expect(stand?.step).toBe(2);
  });

  it('says of a company that not even the first step is met, and counts its first step as climbed', async () => {
    const { enrolmentId, companyId } = await enrolled(here);
    await assessed(here.coach, enrolmentId, first, { '1-1': 'NO', '1-2': 'NO' }, { onDay: daysFromToday(-10) });
    const [stand] = (await progress(here.coach, companyId)).filter(({ insatsomrade }) => insatsomrade.id === first.id);
    expect(stand).toMatchObject({ step: 0, stepName: { sv: 'Ännu inte på första steget' } });
    const next = await assessed(here.coach, enrolmentId, first, upTo(1, { '2-1': 'NO', '2-2': 'NO' }));
    expect(next.transition).toMatchObject({ kind: 'CLIMBED', fromStep: 0, toStep: 1 });
  });

  it('moves nobody who has moved since the day of the assessment', async () => {
    const { enrolmentId, companyId } = await enrolled(here);
    await assessed(here.coach, enrolmentId, first, upTo(3, { '4-1': 'NO' }), { onDay: daysFromToday(-5) });
    const late = await assessed(here.coach, enrolmentId, first, upTo(1, { '2-1': 'NO' }), {
      onDay: daysFromToday(-50),
    });
    expect(late).toMatchObject({ state: 'SIGNED_OFF', achievedStep: 1, transition: null });
    const [stand] = (await progress(here.coach, companyId)).filter(({ insatsomrade }) => insatsomrade.id === first.id);
    expect(stand?.step).toBe(3);
  });

  it('places a company anew that stood on another version', async () => {
    const world = await cast();
    const where = await askedArea(world.world, 1);
    const { enrolmentId } = await enrolled(world);
    await assessed(world.coach, enrolmentId, where, upTo(2, { '3-1': 'NO' }), { onDay: daysFromToday(-9) });
    const later = await askedVersion(
      world.world,
      { staircaseId: where.staircaseId, insatsomradeId: where.id, grundId: null },
      { number: 3 },
    );
    const done = await assessed(world.coach, enrolmentId, { ...where, ...later }, upTo(3, { '4-1': 'NO' }));
    expect(done.transition).toMatchObject({ kind: 'PLACED', fromStep: 2, toStep: 3, reason: 'NEW_VERSION' });
  });

  it('moves nobody back to a version that was followed by the one it stands on', async () => {
    const world = await cast();
    const where = await askedArea(world.world, 1);
    const { enrolmentId, companyId } = await enrolled(world);
    const begun = await begin(world.coach, { enrolmentId, insatsomradeId: where.id });
    const draft = await answer(world.coach, begun.id, sent(where, upTo(1, { '2-1': 'NO' })));
    const later = await askedVersion(
      world.world,
      { staircaseId: where.staircaseId, insatsomradeId: where.id, grundId: null },
      { number: 3 },
    );
    await assessed(world.coach, enrolmentId, { ...where, ...later }, upTo(3, { '4-1': 'NO' }));
    expect(await signOff(world.coach, draft)).toMatchObject({ achievedStep: 1, transition: null });
    const [stand] = await progress(world.coach, companyId);
    expect(stand?.step).toBe(3);
  });

  it('reviews the grund, theme by theme', async () => {
    const themes = ['vision', 'kultur'];
    const world = await cast({ asksGrundFirst: true });
    const where = await askedArea(world.world, 1);
    const { id: grundId } = await grund(world.world, themes);
    const asked = await askedVersion(
      world.world,
      { staircaseId: null, insatsomradeId: null, grundId },
      { steps: 3, dimensions: themes },
    );
    const { enrolmentId, companyId } = await enrolled(world);
    const before = await begin(world.coach, { enrolmentId, insatsomradeId: where.id });
    const answered = await answer(world.coach, before.id, sent(where, upTo(1, { '2-1': 'NO' })));
    const refusal = await as(world.coach).refused(SIGN_OFF, { id: before.id, version: answered.version });
    expect(refusal).toMatchObject({ code: 'GRUND_NOT_REVIEWED', field: 'id' });

    const begunGrund = await begin(world.coach, { enrolmentId, grundId });
    expect(codes(begunGrund.questions)).toEqual(['1-1', '1-2']);
    const values = { '1-1': 'YES', '1-2': 'NO', '2-1': 'YES', '3-1': 'NO' };
    const done = await signOff(world.coach, await answer(world.coach, begunGrund.id, sent(asked, values)));
    expect(done).toMatchObject({ insatsomrade: null, transition: null, result: { achievedStep: 0 } });
    const { company } = await as(world.coach).do<{ company: { grund: unknown } }>(
      'query($id: ID!) { company(id: $id) { grund { onDay themes { code level } } } }',
      { id: companyId },
    );
    expect(company.grund).toEqual({
      onDay: today(),
      themes: [
        { code: 'vision', level: 2 },
        { code: 'kultur', level: null },
      ],
    });
    expect(await signOff(world.coach, answered)).toMatchObject({ transition: { kind: 'PLACED', toStep: 1 } });
  });
});

describe('a revision', () => {
  it('begins with the same answers, and corrects the movement when it is signed off', async () => {
    const { enrolmentId, companyId } = await enrolled(here);
    const done = await assessed(here.coach, enrolmentId, first, upTo(2, { '3-1': 'NO' }), { onDay: daysFromToday(-5) });
    const revision = await revise(here.coach, done.id, 'Vi hörde fel.');
    expect(revision).toMatchObject({
      state: 'DRAFT',
      revision: 2,
      revises: { id: done.id },
      revisionReason: 'Vi hörde fel.',
    });
    expect(revision.answers).toHaveLength(done.answers.length);
    const right = await signOff(here.coach, await answer(here.coach, revision.id, sent(first, { '2-1': 'NO' })));
    expect(right.transition).toMatchObject({
      kind: 'CORRECTED',
      toStep: 1,
      reason: 'Vi hörde fel.',
      corrects: { id: done.transition?.id },
    });
    const old = await read(here.coach, done.id);
    expect(old).toMatchObject({ achievedStep: 2, revisedBy: { id: right.id }, result: { achievedStep: 2 } });
    const [stand] = (await progress(here.coach, companyId)).filter(({ insatsomrade }) => insatsomrade.id === first.id);
    expect(stand?.step).toBe(1);
    const { company } = await as(here.coach).do<{ company: { assessments: { nodes: { id: string }[] } } }>(
      'query($id: ID!) { company(id: $id) { assessments(filter: { isInForce: true }) { nodes { id } } } }',
      { id: companyId },
    );
    expect(company.assessments.nodes).toEqual([{ id: right.id }]);
  });

  it('leaves the movement where it finds the same, and corrects it where a later one finds otherwise', async () => {
    const { enrolmentId, companyId } = await enrolled(here);
    const done = await assessed(here.coach, enrolmentId, first, upTo(2, { '3-1': 'NO' }), { onDay: daysFromToday(-5) });
    const second = await revise(here.coach, done.id);
    const same = await signOff(here.coach, await answer(here.coach, second.id, sent(first, { '3-2': 'YES' })));
    expect(same).toMatchObject({ transition: null, result: { achievedStep: 2, metCount: 1 } });
    const third = await revise(here.coach, same.id);
    const other = await signOff(here.coach, await answer(here.coach, third.id, sent(first, { '3-1': 'YES' })));
    expect(other).toMatchObject({
      revision: 3,
      transition: { kind: 'CORRECTED', toStep: 3, corrects: { id: done.transition?.id } },
    });
    const [stand] = (await progress(here.coach, companyId)).filter(({ insatsomrade }) => insatsomrade.id === first.id);
    expect(stand?.step).toBe(3);
  });

  it('moves the company where the first one did not, and where nothing has moved it since', async () => {
    const { enrolmentId } = await enrolled(here);
    await assessed(here.coach, enrolmentId, first, upTo(2, { '3-1': 'NO' }), { onDay: daysFromToday(-9) });
    const still = await assessed(here.coach, enrolmentId, first, upTo(2, { '3-1': 'NO' }), {
      onDay: daysFromToday(-5),
    });
    expect(still.transition).toBeNull();
    const revision = await revise(here.coach, still.id);
    const values = sent(first, { '3-1': 'YES', '3-2': 'YES' });
    const right = await signOff(here.coach, await answer(here.coach, revision.id, values));
    expect(right.transition).toMatchObject({ kind: 'CLIMBED', fromStep: 2, toStep: 3 });
  });

  it('is made once, and of what is signed off', async () => {
    const { enrolmentId } = await enrolled(here);
    const draft = await begin(here.coach, { enrolmentId, insatsomradeId: first.id });
    const input = { assessmentId: draft.id, reason: 'x' };
    const field = 'input.assessmentId';
    expect(await as(here.coach).refused(REVISE, { input })).toMatchObject({ code: 'ASSESSMENT_NOT_SIGNED_OFF', field });
    const done = await signOff(here.coach, await answer(here.coach, draft.id, sent(first, upTo(1))));
    await revise(here.coach, done.id);
    expect(await as(here.coach).refused(REVISE, { input })).toMatchObject({ code: 'ASSESSMENT_REVISED', field });
  });
});

describe('a second pair of eyes', () => {
  it('says what it thinks once, and never of its own', async () => {
    const { enrolmentId } = await enrolled(here);
    const done = await assessed(here.coach, enrolmentId, first, upTo(1, { '2-1': 'NO' }));
    const input = { assessmentId: done.id, verdict: 'QUESTIONS', note: 'Är 1-2 verkligen så?' };
    const { assessmentReview } = await as(here.colleague).do<{ assessmentReview: object }>(REVIEW, { input });
    expect(assessmentReview).toMatchObject({
      verdict: 'QUESTIONS',
      note: input.note,
      by: { id: here.colleague.memberId },
    });
    expect((await as(here.colleague).refused(REVIEW, { input })).code).toBe('ASSESSMENT_REVIEWED');
    expect((await as(here.coach).refused(REVIEW, { input })).code).toBe('ASSESSMENT_OWN_REVIEW');
    expect((await as(here.partnerCoach).refused(REVIEW, { input })).code).toBe('FORBIDDEN');
    expect(await read(here.coach, done.id)).toMatchObject({ version: done.version });
  });
});

describe('a comparison', () => {
  it('says what lies between two assessments', async () => {
    const { enrolmentId } = await enrolled(here);
    const from = await assessed(here.coach, enrolmentId, first, upTo(1, { '2-1': 'YES', '2-2': 'NO' }), {
      onDay: daysFromToday(-9),
    });
    const to = await assessed(here.coach, enrolmentId, first, upTo(2, { '3-1': 'NO', '3-2': 'NO' }));
    const { assessmentComparison: made } = await as(here.coach).do<{ assessmentComparison: object }>(COMPARE, {
      from: from.id,
      to: to.id,
    });
    expect(made).toMatchObject({ before: 1, now: 2, climbed: 1, gainedCount: 1, lostCount: 0, from: { id: from.id } });
    const asPartner = await as(here.partnerCoach).do(COMPARE, { from: from.id, to: to.id });
    expect(asPartner).toEqual({ assessmentComparison: null });
  });

  it('is refused between versions unless a mapping is published, and between companies', async () => {
    const world = await cast();
    const where = await askedArea(world.world, 1);
    const { enrolmentId } = await enrolled(world);
    const from = await assessed(world.coach, enrolmentId, where, upTo(1, { '2-1': 'NO' }), {
      onDay: daysFromToday(-9),
    });
    const of = { staircaseId: where.staircaseId, insatsomradeId: where.id, grundId: null };
    const apart = { ...where, ...(await askedVersion(world.world, of, { number: 3 })) };
    const later = await assessed(world.coach, enrolmentId, apart, upTo(2, { '3-1': 'NO' }), {
      onDay: daysFromToday(-6),
    });
    const refusal = await as(world.coach).refused(COMPARE, { from: from.id, to: later.id });
    expect(refusal).toMatchObject({ code: 'ASSESSMENT_VERSIONS_APART', field: 'toId' });

    const joined = { ...where, ...(await askedVersion(world.world, of, { number: 4, mapsFromId: apart.versionId })) };
    for (const [code, fromCriterionId] of Object.entries(apart.criteria)) {
      const toCriterionId = joined.criteria[code];
      await world.world.save(
        row(CriterionMapping, {
          staircaseVersionId: joined.versionId,
          fromCriterionId,
          toCriterionId,
        }),
      );
    }
    const last = await assessed(world.coach, enrolmentId, joined, upTo(3, { '4-1': 'NO' }));
    const { assessmentComparison: made } = await as(world.coach).do<{ assessmentComparison: object }>(COMPARE, {
      from: later.id,
      to: last.id,
    });
    expect(made).toMatchObject({ before: 2, now: 3, climbed: 1 });

    const other = await enrolled(world);
    const elsewhere = await begin(world.coach, { enrolmentId: other.enrolmentId, insatsomradeId: where.id });
    const between = await as(world.coach).refused(COMPARE, { from: last.id, to: elsewhere.id });
    expect(between).toMatchObject({ code: 'ASSESSMENT_COMPANIES_DIFFER', field: 'toId' });
  });
});
