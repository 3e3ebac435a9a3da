// People at companies, the activities they have been to, and rosters that are still to be recorded.
import { connectOwner, unguarded } from './bulk.mjs';
import { needs, TABLES_OF_NEEDS } from './fill-people-needs.mjs';
import { each, insertOf, VERSIONED, WRITTEN } from './insert.mjs';
import { COMERS, PEOPLE, placeFor, ROSTER, rosterNumber } from './people-rows.mjs';
import { AREAS, idFor, KIND, workspaceId } from './rows.mjs';

const TABLES = [
  'participant',
  'participant_stay',
  'activity',
  'activity_project',
  'activity_occasion',
  'activity_sign_up',
  'attendance',
  ...TABLES_OF_NEEDS,
];

const PROJECT = idFor(KIND.project, '1');
const ORGANISATION = idFor(KIND.organisation, '1');
const WHOSE = { project_id: PROJECT, organisation_id: ORGANISATION };

/** Fills what a group with people has beside its companies. */
export async function fillPeople(ownerUrl, group) {
  await unguarded(ownerUrl, TABLES, async (client) => {
    const told = [...participants(group), ...activities(group), ...rosters(group), ...needs(group)];
    for (const statement of [targets(group), ...told]) await client.query(statement);
  });
  const client = await connectOwner(ownerUrl);
  try {
    const { text, values } = await counted(client, group);
    await client.query(text, values);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** Everybody's presence, summed and tallied by the very statement that a roster is counted with. */
async function counted(client, { first }) {
  const { recounted } = await import('../dist/src/outcomes/presences/presence.reads.js');
  const { Bound } = await import('../dist/src/platform/database/sql.js');
  const { rows } = await client.query('SELECT id FROM participant WHERE workspace_id = $1', [workspaceId(first)]);
  const ids = rows.map(({ id }) => id);
  const tables = { sums: 'presence_sum', tallies: 'presence_tally', at: new Date() };
  return recounted(new Bound(workspaceId(first)), ids, tables).render();
}

/** The company of a participant, and who has come as the kth to activity n. */
const companyOf = (participant, { companies }) => `(${participant}) % ${companies} + 1`;
const comer = ({ people }) => `(n * ${COMERS} + k) % ${people.participants} + 1`;

/** The day of an activity that has been: spread over the project. */
const dayOf = ({ days }) => `current_date - (n % ${days})::int - 1`;

/** What was promised: companies, persons and hours, of which the project is to forecast. */
function targets(group) {
  const { companies, people } = group;
  return insertOf(
    'target',
    {
      id: idFor(PEOPLE.target, 'n'),
      project_id: PROJECT,
      unit: `(ARRAY['COMPANY','PERSON','HOUR'])[n]`,
      value: `(ARRAY[${companies}, ${people.participants * 2}, ${people.activities * COMERS * 4}])[n]`,
      first_value: 'NULL::int',
      position: 'n',
      ...VERSIONED,
    },
    each(group, 3),
  );
}

function participants(group) {
  const from = each(group, group.people.participants);
  const since = `current_date - ${group.days + 20}`;
  const id = idFor(PEOPLE.participant, 'n');
  const participant = {
    id,
    ...WHOSE,
    company_id: idFor(KIND.company, companyOf('n', group)),
    person_id: id,
    coach_member_ids: `ARRAY[${idFor(KIND.member, '1')}]`,
    registered_by_id: idFor(KIND.member, '1'),
    name: `'Person ' || n`,
    gender: `(ARRAY['WOMAN','MAN','MAN','OTHER'])[n % 4 + 1]`,
    birth_year: '1960 + n % 45',
    is_identity_protected: 'n % 500 = 7',
    consented_on: since,
    counts_as: `'PERSON'`,
    situations: `'[{"fromOn":"2020-01-01","situation":"EMPLOYED"}]'`,
    first_in_on: since,
    ...VERSIONED,
  };
  const stay = { id: idFor(PEOPLE.stay, 'n'), participant_id: id, ...WHOSE, in_on: since, ...VERSIONED };
  return [insertOf('participant', participant, from), insertOf('participant_stay', stay, from)];
}

/** Activities that have been, with a roster that is recorded. */
function activities(group) {
  const { people } = group;
  const from = each(group, people.activities);
  const places = `${from}, generate_series(1, ${COMERS}) k`;
  const day = dayOf(group);
  return [
    ...announced(from, day),
    signUps(group, places, comer(group)),
    insertOf(
      'attendance',
      {
        id: placeFor(PEOPLE.attendance, 'n', 'k'),
        occasion_id: idFor(PEOPLE.occasion, 'n'),
        activity_id: idFor(PEOPLE.activity, 'n'),
        sign_up_id: placeFor(PEOPLE.signUp, 'n', 'k'),
        ...attending(group, comer(group)),
        presence: `CASE WHEN k % 10 = 7 THEN 'EXCUSED' ELSE 'PRESENT' END`,
        minutes: 'CASE WHEN k % 10 = 7 THEN 0 ELSE 180 END',
        on_day: day,
        insatsomrade_id: idFor(KIND.area, `n % ${AREAS} + 1`),
        skill_area_code: `'skill-' || n % 5`,
        level_code: `'level-' || n % 3`,
        ...VERSIONED,
      },
      places,
    ),
  ];
}

/** Rosters of sixty on the day before today, of which nothing is recorded yet. */
function rosters(group) {
  const { people } = group;
  const from = `${each(group, people.rosters, 'r')}, LATERAL (SELECT ${rosterNumber(0, group)} + r AS n) x`;
  const places = `${from}, generate_series(1, ${ROSTER}) k`;
  const person = `(r * ${ROSTER} + k) % ${people.participants} + 1`;
  return [...announced(from, 'current_date - 1'), signUps(group, places, person)];
}

function announced(from, day) {
  const id = idFor(PEOPLE.activity, 'n');
  const activity = {
    id,
    ...WHOSE,
    kind: `'COURSE'`,
    form: `'ON_SITE'`,
    name: `'Kurs ' || n`,
    insatsomrade_id: idFor(KIND.area, `n % ${AREAS} + 1`),
    skill_area_code: `'skill-' || n % 5`,
    level_code: `'level-' || n % 3`,
    has_waiting_list: 'false',
    materials: `'[]'`,
    announced_at: 'now()',
    first_on: day,
    last_on: day,
    ...VERSIONED,
  };
  const occasion = {
    id: idFor(PEOPLE.occasion, 'n'),
    activity_id: id,
    ...WHOSE,
    on_day: day,
    minutes: '180',
    ...VERSIONED,
  };
  const link = { id: idFor(PEOPLE.link, 'n'), activity_id: id, project_id: PROJECT, ...WRITTEN };
  return [
    insertOf('activity', activity, from),
    insertOf('activity_occasion', occasion, from),
    insertOf('activity_project', link, from),
  ];
}

function signUps(group, from, person) {
  return insertOf(
    'activity_sign_up',
    {
      id: placeFor(PEOPLE.signUp, 'n', 'k'),
      activity_id: idFor(PEOPLE.activity, 'n'),
      ...attending(group, person),
      came_through: `'MEMBER'`,
      signed_up_at: 'now()',
      given_place_at: 'now()',
      ...VERSIONED,
    },
    from,
  );
}

/** Whose person somebody on a roster is. */
const attending = (group, person) => ({
  ...WHOSE,
  lead_project_id: PROJECT,
  arranger_id: ORGANISATION,
  participant_id: idFor(PEOPLE.participant, person),
  company_id: idFor(KIND.company, companyOf(person, group)),
});
