// Which rows of assessments the bench stands on: how they are numbered, and the ids that those who ask need.
import { idFor, idOf } from './rows.mjs';

export const ASSESSED = {
  criterion: '20',
  step: '21',
  dimension: '22',
  assessment: '23',
  actionPlan: '24',
  action: '25',
  transition: '26',
  assessmentCoach: '27',
  named: '28',
};

export const STEPS = 5;
export const DIMENSIONS = 4;

/** Assessments of one company on one staircase have neighbouring numbers, and room for this many. */
const ROOM = 8;

/** The id of the jth assessment of company n on staircase v, in SQL. */
export const assessmentIdFor = (n, v, j) => idFor(ASSESSED.assessment, `((${n}) * ${ROOM} + ${v}) * ${ROOM} + ${j}`);

/** The same for somebody who asks. */
export const assessmentIdOf = (n, v, j) => idOf(ASSESSED.assessment, (n * ROOM + v) * ROOM + j);

/** The id of criterion k on step s of staircase v, in SQL. */
export const criterionIdFor = (v, s, k) => idFor(ASSESSED.criterion, `((${v}) * ${STEPS + 1} + ${s}) * 100 + ${k}`);

/** The staircase that drafts stand on: the one after those that are assessed. */
export const draftStaircase = ({ staircases }) => staircases + 1;

/** The nth draft that is signed off: every company's first before anybody's second, as each is a step higher. */
export function draftOf(nth, { companies, assessed }) {
  const company = ((nth - 1) % companies) + 1;
  const draft = Math.floor((nth - 1) / companies) + 1;
  return { company, id: assessmentIdOf(company, draftStaircase(assessed), draft) };
}
