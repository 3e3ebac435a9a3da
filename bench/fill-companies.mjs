// Companies with what is known of them: their enrolment, where they stand, how they climbed, what is promised.
import { each, eachWorkspace, insertOf, ofCompany, VERSIONED, WRITTEN } from './insert.mjs';
import { companyName } from './names.mjs';
import { AREAS, idFor, KIND, STRIDE } from './rows.mjs';

/** Real codes of places; what the companies are called is invented. */
const MUNICIPALITIES = `(ARRAY['1496','1480','1490','1488','1499','1493','1485','1466','1495','1471'])[n % 10 + 1]`;

const SIZES = `(ARRAY['MICRO','SMALL','SMALL','MEDIUM'])[n % 4 + 1]`;

/** Companies that have shown interest and no more. */
export const IS_INTERESTED = 'n % 20 = 7';

const FOLLOW_UPS = 6;

/** The SQL of the number that the responsible coach of company n has. */
const coachNumber = ({ coaches }, n = 'n') => `(${n}) % ${coaches} + 1`;

/** Inserts companies and their enrolments; the days of their sessions come when there are sessions. */
export async function companyRows(client, group) {
  await client.query('CREATE TEMP TABLE IF NOT EXISTS spelling (n int, name text, sought text)');
  await client.query('TRUNCATE spelling');
  const { normaliseCompanyName } = await import('../dist/src/directory/companies/duplicate.rules.js');
  const names = Array.from({ length: group.companies }, (_, index) => companyName((index * STRIDE) % 40_000));
  await client.query(
    'INSERT INTO spelling SELECT n, name, sought FROM unnest($1::int[], $2::text[], $3::text[]) AS r (n, name, sought)',
    [names.map((_, index) => index + 1), names, names.map(normaliseCompanyName)],
  );
  await client.query(companies(group));
}

function companies(group) {
  return insertOf(
    'company',
    {
      id: idFor(KIND.company, 'n'),
      name: 'name',
      search_name: 'sought',
      legal_form: `'LIMITED_COMPANY'`,
      is_sole_trader: 'false',
      is_demo: 'true',
      municipality_code: MUNICIPALITIES,
      seat_municipality_code: MUNICIPALITIES,
      workplace_codes: `ARRAY[${MUNICIPALITIES}]`,
      supply_chain_roles: `'{}'`,
      industries_supplied: `'{}'`,
      size_class: SIZES,
      ...VERSIONED,
    },
    `${eachWorkspace(group)}, spelling`,
  );
}

/** Enrolments; the first and last sessions are told by the sessions. */
export function enrolmentRows(group) {
  const unlessInterested = (sql) => `CASE WHEN NOT ${IS_INTERESTED} THEN ${sql} END`;
  const memberId = idFor(KIND.member, coachNumber(group));
  return [
    insertOf(
      'enrolment',
      {
        id: idFor(KIND.enrolment, 'n'),
        company_id: idFor(KIND.company, 'n'),
        project_id: idFor(KIND.project, '1'),
        organisation_id: idFor(KIND.organisation, '1'),
        coach_id: idFor(KIND.coach, coachNumber(group)),
        responsible_member_ids: `ARRAY[${memberId}]`,
        opened_on: `current_date - ${group.days + 60}`,
        agreed_on: unlessInterested(`current_date - ${group.days + 30}`),
        judgements: `'[]'`,
        ...VERSIONED,
      },
      each(group, group.companies),
    ),
  ];
}

/** The grund gone through, and what is promised. */
export function promiseRows(group) {
  return [
    insertOf(
      'grund_review',
      {
        id: idFor(KIND.grundReview, 'n'),
        ...ofCompany('n'),
        on_day: `current_date - ${group.days + 10}`,
        levels: `'[]'`,
        notes: `'{}'`,
        by_id: idFor(KIND.member, coachNumber(group)),
        ...WRITTEN,
      },
      each(group, group.companies),
    ),
    followUps(group),
  ];
}

/** Two of three are still to be done, some of those too late. */
function followUps(group) {
  const company = `((n - 1) / ${FOLLOW_UPS}) + 1`;
  const isDone = `n % 3 = 0`;
  return insertOf(
    'follow_up',
    {
      id: idFor(KIND.followUp, 'n'),
      ...ofCompany(company),
      coach_id: idFor(KIND.coach, coachNumber(group, company)),
      coach_member_id: idFor(KIND.member, coachNumber(group, company)),
      due_on: `current_date + (CASE WHEN ${isDone} THEN -(n % 300) - 5 ELSE n % 60 - 4 END)::int`,
      what: `'Ring om åtgärd ' || n`,
      is_suggested: 'false',
      completed_on: `CASE WHEN ${isDone} THEN current_date - (n % 300)::int END`,
      ...VERSIONED,
    },
    each(group, group.companies * FOLLOW_UPS),
  );
}

/** Placed on the first or second step and, two times out of three, up by one or two; the standing says the same. */
export function progressRows(group) {
  const pairs = `${each(group, group.companies)}, generate_series(1, ${AREAS}) a`;
  const nth = (climb) => `(n * ${AREAS} + a) * 4 + ${climb}`;
  const step = '(1 + (n + a) % 2)';
  const climbs = '((n + a) % 3)';
  const day = (climb) => `current_date - (${group.days} - ${group.days / 4} * ${climb})::int`;
  const credited = { company_id: idFor(KIND.company, 'n'), insatsomrade_id: idFor(KIND.area, 'a') };
  const versionId = idFor(KIND.staircaseVersion, 'a');
  return [
    insertOf(
      'step_transition',
      {
        id: idFor(KIND.transition, nth('climb')),
        ...credited,
        staircase_version_id: versionId,
        enrolment_id: idFor(KIND.enrolment, 'n'),
        project_id: idFor(KIND.project, '1'),
        organisation_id: idFor(KIND.organisation, '1'),
        kind: `CASE WHEN climb = 0 THEN 'PLACED' ELSE 'CLIMBED' END`,
        from_step: `CASE WHEN climb > 0 THEN ${step} + climb - 1 END`,
        to_step: `${step} + climb`,
        on_day: day('climb'),
        basis_type: `'STATEMENT'`,
        by_id: idFor(KIND.member, coachNumber(group)),
        place_id: idFor(KIND.transition, nth('climb')),
        is_baseline: 'climb = 0',
        ...WRITTEN,
      },
      `${pairs}, generate_series(0, ${climbs}) climb`,
    ),
    insertOf(
      'standing',
      {
        id: idFor(KIND.standing, nth('0')),
        ...credited,
        staircase_version_id: versionId,
        step: `${step} + ${climbs}`,
        from_step: `CASE WHEN ${climbs} > 0 THEN ${step} + ${climbs} - 1 END`,
        since_on: day(climbs),
        last_transition_id: idFor(KIND.transition, nth(climbs)),
        ...VERSIONED,
      },
      pairs,
    ),
  ];
}
