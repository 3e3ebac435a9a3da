// Signed-off assessments with their answers, the steps that companies climbed by them, action plans, and drafts to sign off.
import { ASSESSED, assessmentIdFor, criterionIdFor, DIMENSIONS, draftStaircase, STEPS } from './assessed-rows.mjs';
import { connectOwner, unguarded } from './bulk.mjs';
import { actionPlans } from './fill-assessed-plans.mjs';
import { achieved, coach, dayOf, idOfWords } from './fill-assessed-facts.mjs';
import { moves } from './fill-assessed-steps.mjs';
import { content } from './fill-assessed-content.mjs';
import { promiseRows } from './fill-companies.mjs';
import { each, insertOf, ofCompany, VERSIONED, WRITTEN } from './insert.mjs';
import { idFor, KIND, workspaceId } from './rows.mjs';

const TABLES = [
  'assessment',
  'assessment_answer',
  'assessment_coach',
  'action_plan',
  'action',
  'step_transition',
  'standing',
  'grund_review',
  'follow_up',
];

/** How many criteria of the next step it finds met: never all, and one more by the third. */
const met = (j, criteria) => `((n / 3 + v) % ${criteria - 1} + (${j}) / 3)`;

/** Fills what a group with assessments has beside its companies. */
export async function fillAssessments(ownerUrl, group) {
  await unguarded(ownerUrl, TABLES, async (client) => {
    const { staircases, assessments } = group.assessed;
    const all = `${each(group, group.companies)}, generate_series(1, ${staircases}) v, generate_series(1, ${assessments}) j`;
    const drafts = `${each(group, group.companies)}, (SELECT ${draftStaircase(group.assessed)} AS v) x, generate_series(1, ${group.assessed.drafts}) j`;
    const statements = [
      ...content(group),
      ...promiseRows(group),
      signedOff(group, all),
      answers(group, all),
      ...[all, drafts].map((from) => coaches(group, from)),
      ...moves(group, all),
      ...actionPlans(group, achieved(assessments)),
      drafted(group, drafts),
      answersOfDrafts(group, drafts),
    ];
    for (const statement of statements) await client.query(statement);
  });
  const client = await connectOwner(ownerUrl);
  try {
    for (const statement of await participationSums(group)) await client.query(statement);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** What participation keeps summed, put right now that companies have climbed. */
async function participationSums({ first }) {
  const { recounted, SUM_TABLES } = await import('../dist/src/outcomes/participation/participation.sums.reads.js');
  const { Bound } = await import('../dist/src/platform/database/sql.js');
  return SUM_TABLES.map((table) => recounted(table, new Bound(workspaceId(first)), new Date()).render());
}

/** What every assessment says, whether or not it is signed off. */
const begun = (group, day) => ({
  id: assessmentIdFor('n', 'v', 'j'),
  ...ofCompany('n'),
  staircase_version_id: idFor(KIND.staircaseVersion, 'v'),
  insatsomrade_id: idFor(KIND.area, 'v'),
  kind: `CASE j WHEN 1 THEN 'BASELINE' ELSE 'FOLLOW_UP' END`,
  on_day: day,
  coach_member_ids: `ARRAY[${coach(KIND.member, group)}]`,
  begun_by_id: coach(KIND.member, group),
  revision: '1',
  first_id: assessmentIdFor('n', 'v', 'j'),
});

function signedOff(group, from) {
  const { criteria } = group.assessed;
  const step = achieved('j');
  const found = met('j', criteria);
  const next = `${step} + 1`;
  const ids = (first, last) =>
    `ARRAY(SELECT ${criterionIdFor('v', next, 'k')} FROM generate_series(${first}, ${last}) k)`;
  const index = `round(100.0 * (${step} * ${criteria} + ${found}) / ${criteria * STEPS}, 1)`;
  const dimension = `jsonb_build_object('dimensionId', ${idFor(ASSESSED.dimension, 'v * 10 + d')},
    'code', 'dimension-' || d, 'level', ${step}, 'value', ${index}, 'atMost', ${index})`;
  return insertOf(
    'assessment',
    {
      ...begun(group, dayOf(group)),
      sitting_id: assessmentIdFor('n', '1', 'j'),
      presumed_step: `greatest(${step}, 1)`,
      wanted_step: `least(${step} + 2, ${STEPS})`,
      wanted_on: 'current_date + 200',
      signed_off_at: `${dayOf(group)} + interval '15 hours'`,
      signed_off_on: dayOf(group),
      signed_off_by_id: coach(KIND.member, group),
      achieved_step: step,
      next_step: next,
      met_ids: ids('1', found),
      unmet_ids: ids(`${found} + 1`, criteria),
      index_value: index,
      index_at_most: index,
      dimensions: `(SELECT jsonb_agg(${dimension}) FROM generate_series(1, ${DIMENSIONS}) d)`,
      ...VERSIONED,
    },
    from,
  );
}

const answer = (group, value) => ({
  id: idOfWords(`${assessmentIdFor('n', 'v', 'j')} || ' ' || ${criterionIdFor('v', 's', 'k')} || ' COACH '`),
  assessment_id: assessmentIdFor('n', 'v', 'j'),
  criterion_id: criterionIdFor('v', 's', 'k'),
  project_id: idFor(KIND.project, '1'),
  organisation_id: idFor(KIND.organisation, '1'),
  by: `'COACH'`,
  value,
  evidence: `CASE WHEN (n + s + k) % 3 = 0 THEN 'Sågs på tavlan i verkstaden vid plats ' || k END`,
  answered_at: 'now()',
  entered_by_id: coach(KIND.member, group),
  ...WRITTEN,
});

/** Asked upward until a step is not met; what is above it is not asked. */
function answers(group, from) {
  const { criteria } = group.assessed;
  const isMet = `s <= ${achieved('j')} OR k <= ${met('j', criteria)}`;
  const value = `CASE WHEN ${isMet} THEN 'YES' WHEN k = ${criteria} AND n % 7 = 0 THEN 'DONT_KNOW' ELSE 'NO' END`;
  const asked = `${from}, LATERAL generate_series(1, ${achieved('j')} + 1) s, generate_series(1, ${criteria}) k`;
  return insertOf('assessment_answer', answer(group, value), asked);
}

function coaches(group, from) {
  return insertOf(
    'assessment_coach',
    {
      id: idFor(ASSESSED.assessmentCoach, '(n * 8 + v) * 8 + j'),
      assessment_id: assessmentIdFor('n', 'v', 'j'),
      coach_id: coach(KIND.coach, group),
      ...WRITTEN,
    },
    from,
  );
}

/** Every answer is given, and each draft of a company finds it a step higher than the one before. */
function drafted(group, from) {
  const day = '(current_date - 60 + j * 10)::date';
  const columns = { ...begun(group, day), sitting_id: assessmentIdFor('n', 'v', 'j'), ...VERSIONED };
  return insertOf('assessment', { ...columns, wanted_step: String(STEPS), wanted_on: 'current_date + 400' }, from);
}

function answersOfDrafts(group, from) {
  const onStep = group.assessed.answersOfDraft / STEPS;
  const rest = `(ARRAY['NO','DONT_KNOW','NO','NOT_RELEVANT','NO'])[k % 5 + 1]`;
  const value = `CASE WHEN s <= j OR s = j + 1 AND k <= ${onStep / 2} THEN 'YES' ELSE ${rest} END`;
  const asked = `${from}, generate_series(1, ${STEPS}) s, generate_series(1, ${onStep}) k`;
  return insertOf('assessment_answer', answer(group, value), asked);
}
