// An action plan for every company with assessments: something to do for the next step of each staircase, and two things done.
import { ASSESSED, criterionIdFor } from './assessed-rows.mjs';
import { each, insertOf, json, ofCompany, VERSIONED } from './insert.mjs';
import { idFor, KIND } from './rows.mjs';

const DONE = 2;

/** The statements for a group; `step` is the SQL of where company n stands on staircase v. */
export function actionPlans(group, step) {
  const { companies, coaches } = group;
  const planId = idFor(ASSESSED.actionPlan, 'n');
  const plan = {
    id: planId,
    ...ofCompany('n'),
    target_picture: `'Alla ser hur det går, och spillet är halverat före nästa sommar.'`,
    agreed_on: 'current_date - 40',
    ...VERSIONED,
  };
  return [insertOf('action_plan', plan, each(group, companies)), actions(group, { planId, step, coaches })];
}

function actions(group, { planId, step, coaches }) {
  const { staircases, criteria } = group.assessed;
  const isDone = `a > ${staircases}`;
  const isOpen = `a <= ${staircases}`;
  const unlessDone = (sql) => `CASE WHEN ${isOpen} THEN ${sql} END`;
  const action = {
    id: idFor(ASSESSED.action, 'n * 10 + a'),
    action_plan_id: planId,
    ...ofCompany('n'),
    what: `'Häng upp veckans mått vid plats ' || a || ' och gå igenom det på måndagsmötet'`,
    owner: `CASE a % 3 WHEN 0 THEN 'COACH' ELSE 'COMPANY' END`,
    owner_name: `CASE WHEN a % 3 > 0 THEN 'Kim Exempelsson' END`,
    coach_id: idFor(KIND.coach, `n % ${coaches} + 1`),
    coach_member_id: idFor(KIND.member, `n % ${coaches} + 1`),
    due_on: `(current_date + a * 14 - 20)::date`,
    insatsomrade_id: idFor(KIND.area, 'v'),
    criterion_id: unlessDone(criterionIdFor('v', `(${step} + 1)`, criteria)),
    effects: json([{ unit: 'KWH', expected: 12000, actual: null, certainty: null }]),
    effort: 'a % 3 + 1',
    benefit: '(a + n) % 3 + 1',
    agreed_on: 'current_date - 40',
    completed_on: `CASE WHEN ${isDone} THEN current_date - 10 END`,
    completed_at: `CASE WHEN ${isDone} THEN now() - interval '10 days' END`,
    ...VERSIONED,
  };
  const numbered = `generate_series(1, ${staircases + DONE}) a, LATERAL (SELECT (a - 1) % ${staircases} + 1 AS v) x`;
  return insertOf('action', action, `${each(group, group.companies)}, ${numbered}`);
}
