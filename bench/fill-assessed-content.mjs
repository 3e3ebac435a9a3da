// What assessments ask about: steps with criteria on every staircase, and one staircase more, with a hundred criteria.
import { ASSESSED, criterionIdFor, DIMENSIONS, draftStaircase, STEPS } from './assessed-rows.mjs';
import { each, eachWorkspace, insertOf, VERSIONED, WRITTEN } from './insert.mjs';
import { idFor, KIND } from './rows.mjs';

const inBoth = (swedish, english) => `jsonb_build_object('sv', ${swedish}, 'en', ${english})`;

/** How many criteria a step of staircase v has. */
const criteriaOn = (assessed) =>
  `CASE WHEN v = ${draftStaircase(assessed)} THEN ${assessed.answersOfDraft / STEPS} ELSE ${assessed.criteria} END`;

/** The statements for a group with assessments. */
export function content(group) {
  const { assessed } = group;
  const versions = `${eachWorkspace(group)}, generate_series(1, ${draftStaircase(assessed)}) v`;
  const steps = `${versions}, generate_series(1, ${STEPS}) s`;
  return [
    ...oneMore(group),
    `UPDATE staircase_version SET scoring_styles = '{STAIRCASE,INDEX}'`,
    ...ofProject(group),
    insertOf(
      'dimension',
      {
        id: idFor(ASSESSED.dimension, 'v * 10 + d'),
        staircase_version_id: idFor(KIND.staircaseVersion, 'v'),
        position: 'd',
        code: `'dimension-' || d`,
        name: inBoth(`'Arbetssätt ' || d`, `'Way of working ' || d`),
        ...WRITTEN,
      },
      `${versions}, generate_series(1, ${DIMENSIONS}) d`,
    ),
    insertOf(
      'step',
      {
        id: idFor(ASSESSED.step, 'v * 10 + s'),
        staircase_version_id: idFor(KIND.staircaseVersion, 'v'),
        number: 's',
        name: inBoth(`'Steg ' || s || ': ordning'`, `'Step ' || s || ': order'`),
        ...WRITTEN,
      },
      steps,
    ),
    criteria(`${steps}, generate_series(1, ${criteriaOn(assessed)}) k`),
  ];
}

function criteria(from) {
  return insertOf(
    'criterion',
    {
      id: criterionIdFor('v', 's', 'k'),
      step_id: idFor(ASSESSED.step, 'v * 10 + s'),
      staircase_version_id: idFor(KIND.staircaseVersion, 'v'),
      number: 'k',
      code: `'s' || s || 'k' || k`,
      statement: inBoth(
        `'Vi mäter varje vecka hur mycket som går åt på plats ' || k || ' och alla kan se det på tavlan.'`,
        `'Every week we measure what place ' || k || ' uses, and everybody can see it on the board.'`,
      ),
      evidence: inBoth(`'Tavlan, med siffror från den här veckan.'`, `'The board, with figures of this week.'`),
      next_action: inBoth(
        `'Välj ett mått för plats ' || k || ' och häng upp det.'`,
        `'Choose a measure for place ' || k || ' and put it up.'`,
      ),
      dimension_id: idFor(ASSESSED.dimension, `v * 10 + k % ${DIMENSIONS} + 1`),
      ...WRITTEN,
    },
    from,
  );
}

/** The staircase of the drafts, with its area. */
function oneMore({ assessed, days, ...group }) {
  const v = String(draftStaircase(assessed));
  const facts = { code: `'area-${v}'`, name: inBoth(`'Område ${v}'`, `'Area ${v}'`), ...VERSIONED };
  const ids = { staircase_id: idFor(KIND.staircase, v), insatsomrade_id: idFor(KIND.area, v) };
  const since = `current_date - ${days + 80}`;
  return [
    insertOf('insatsomrade', { id: ids.insatsomrade_id, position: v, ...facts }, eachWorkspace(group)),
    insertOf(
      'staircase',
      { id: ids.staircase_id, insatsomrade_id: ids.insatsomrade_id, ...facts },
      eachWorkspace(group),
    ),
    insertOf(
      'staircase_version',
      { id: idFor(KIND.staircaseVersion, v), ...ids, number: '1', published_on: since, ...VERSIONED },
      eachWorkspace(group),
    ),
  ];
}

/** What the project names: its partner, its areas, and that the European Union pays. */
function ofProject(group) {
  const projectId = idFor(KIND.project, '1');
  const organisationId = idFor(KIND.organisation, '1');
  return [
    insertOf(
      'project_partner',
      {
        id: idFor(ASSESSED.named, '1'),
        project_id: projectId,
        organisation_id: organisationId,
        role: `'OWNER'`,
        position: '1',
        ...VERSIONED,
      },
      eachWorkspace(group),
    ),
    insertOf(
      'project_insatsomrade',
      {
        id: idFor(ASSESSED.named, '10 + n'),
        project_id: projectId,
        insatsomrade_id: idFor(KIND.area, 'n'),
        position: 'n',
        ...VERSIONED,
      },
      each(group, draftStaircase(group.assessed)),
    ),
    insertOf(
      'funding_source',
      { id: idFor(ASSESSED.named, '2'), project_id: projectId, fund: `'ERDF'`, position: '1', ...VERSIONED },
      eachWorkspace(group),
    ),
  ];
}
