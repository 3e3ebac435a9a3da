// How many statements an assessment's deeds send, however many answers: counted, so that nobody adds one unseen.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ScoringStyle } from '#programme/insatsomraden/scoring.rules.js';
import { answer, askedArea, begin, sent, upTo, type AskedArea } from './assessments.js';
import { cast, type Cast } from './cast.js';
import { deed } from './deeds.js';
import { enrolled } from './steps.js';

const BEGIN = `mutation($id: ID, $input: AssessmentBeginInput!) { assessmentBegin(id: $id, input: $input) { id version } }`;
const ANSWER = `mutation($id: ID!, $input: AssessmentAnswerInput!) { assessmentAnswer(id: $id, input: $input) { id version } }`;
const SIGN_OFF = `mutation($id: ID!, $version: Int!) { assessmentSignOff(id: $id, expectedVersion: $version) { id version achievedStep } }`;

let here: Cast;
let large: AskedArea;
beforeAll(async () => {
  here = await cast();
  // 5 steps of 20: a hundred answers to one staircase.
  large = await askedArea(here.world, 1, {
    perStep: 20,
    dimensions: ['a', 'b', 'c', 'd'],
    scoringStyles: [ScoringStyle.STAIRCASE, ScoringStyle.INDEX],
  });
});

describe('the statements of an assessment', () => {
  it('are four for answers, one or a hundred', async () => {
    const { enrolmentId } = await enrolled(here);
    const begun = { id: v7(), input: { enrolmentId, insatsomradeId: large.id } };
    expect(await deed(here.coach, BEGIN, begun)).toEqual(['key', 'read', 'read', 'read', 'write', 'COMMIT']);
    for (const values of [{ '1-1': 'NO' }, upTo(5, {}, 20)]) {
      const variables = { id: begun.id, input: { answers: sent(large, values) } };
      expect(await deed(here.coach, ANSWER, variables)).toEqual(['lock', 'read', 'write', 'COMMIT']);
    }
  });

  it('are as many for signing off one answer as for signing off a hundred', async () => {
    const all: string[][] = [];
    for (const values of [{ '1-1': 'NO' }, upTo(5, {}, 20)]) {
      const { enrolmentId } = await enrolled(here);
      const { id } = await begin(here.coach, { enrolmentId, insatsomradeId: large.id });
      const { version } = await answer(here.coach, id, sent(large, values));
      all.push(await deed(here.coach, SIGN_OFF, { id, version }));
    }
    // The last two reads and the last write move the sums of the project (docs/decisions/0021).
    expect(all[1]).toEqual(['lock', 'lock', 'read', 'write', 'read', 'read', 'write', 'COMMIT']);
    expect(all[0]).toEqual(all[1]);
  });
});
