// The steps that companies took by their assessments, and where they stand.
import { assessmentIdFor, ASSESSED } from './assessed-rows.mjs';
import { achieved, coach, dayOf, idOfWords } from './fill-assessed-facts.mjs';
import { insertOf, VERSIONED, WRITTEN } from './insert.mjs';
import { idFor, KIND } from './rows.mjs';

/** Placed by the first assessment, and up by those that found it higher than the one before. */
export function moves(group, from) {
  const transitionId = (j) => idFor(ASSESSED.transition, `(n * 8 + v) * 8 + ${j}`);
  const credited = {
    company_id: idFor(KIND.company, 'n'),
    insatsomrade_id: idFor(KIND.area, 'v'),
    staircase_version_id: idFor(KIND.staircaseVersion, 'v'),
  };
  const isMove = `(j = 1 OR ${achieved('j')} > ${achieved('(j - 1)')})`;
  const isLast = `j = CASE n % 3 WHEN 0 THEN 1 ELSE ${group.assessed.assessments} END`;
  const fromStep = `CASE WHEN j > 1 THEN ${achieved('(j - 1)')} END`;
  const transition = {
    id: transitionId('j'),
    ...credited,
    enrolment_id: idFor(KIND.enrolment, 'n'),
    project_id: idFor(KIND.project, '1'),
    organisation_id: idFor(KIND.organisation, '1'),
    kind: `CASE j WHEN 1 THEN 'PLACED' ELSE 'CLIMBED' END`,
    from_step: fromStep,
    to_step: achieved('j'),
    on_day: dayOf(group),
    basis_type: `'ASSESSMENT'`,
    basis_id: assessmentIdFor('n', 'v', 'j'),
    by_id: coach(KIND.member, group),
    place_id: transitionId('j'),
    is_baseline: 'j = 1',
    ...WRITTEN,
  };
  const standing = {
    id: idOfWords(`${idFor(KIND.company, 'n')}::text || ${idFor(KIND.area, 'v')}::text`),
    ...credited,
    step: achieved('j'),
    from_step: fromStep,
    since_on: dayOf(group),
    last_transition_id: transitionId('j'),
    ...VERSIONED,
  };
  return [
    insertOf('step_transition', transition, `${from} WHERE ${isMove}`),
    insertOf('standing', standing, `${from} WHERE ${isLast}`),
  ];
}
