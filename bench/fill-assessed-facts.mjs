// Where companies stood when they were assessed, by whom and when: SQL of company n, staircase v and its jth assessment.
import { idFor } from './rows.mjs';

/** Where company n begins on staircase v, and which third of all it belongs to: those that stay, climb one and climb two. */
const BASE = '((n + v) % 3)';

/** The step that the jth assessment finds. */
export const achieved = (j) => `(${BASE} + CASE n % 3 WHEN 0 THEN 0 WHEN 1 THEN (${j}) / 3 ELSE (${j}) - 1 END)`;

/** An id worked out from words, as the product does. */
export const idOfWords = (words) =>
  `regexp_replace(md5(${words}), '^(.{8})(.{4}).(.{3}).(.{3})(.{12})$', '\\1-\\2-4\\3-8\\4-\\5')::uuid`;

/** The coach of company n, in one of the kinds of rows that say who that is. */
export const coach = (kind, { coaches: count }) => idFor(kind, `n % ${count} + 1`);

/** The day of the jth assessment: the first soon after the project began, and as long between one and the next. */
export const dayOf = ({ days, assessed }) =>
  `(current_date - (${days} - 20 - (j - 1) * ${Math.floor(days / assessed.assessments)} + n % 15)::int)`;
