// What the companies' people need to learn: a word list of skills, needs of each company, and the activities matched to them.
import { each, insertOf, ofCompany, VERSIONED, WRITTEN } from './insert.mjs';
import { COMERS, NEEDS, PEOPLE, SKILLS } from './people-rows.mjs';
import { AREAS, idFor, KIND } from './rows.mjs';

/** The tables that are filled here. */
export const TABLES_OF_NEEDS = ['skill', 'training_need', 'training_need_match'];

/** The statements for a group's needs. */
export function needs(group) {
  return [skills(group), needsOf(group), matches(group)];
}

function skills(group) {
  const name = `jsonb_build_object('sv', 'Kompetens ' || n, 'en', 'Skill ' || n)`;
  const skill = {
    id: idFor(PEOPLE.skill, 'n'),
    name,
    folded_name: `'kompetens ' || n`,
    area_code: `'skill-' || n % 5`,
  };
  return insertOf('skill', { ...skill, ...VERSIONED }, each(group, SKILLS));
}

/** The nth need is of company n modulo their number, so that a skill is needed at many companies. */
function needsOf(group) {
  const isClear = 'n % 7 <> 3';
  return insertOf(
    'training_need',
    {
      id: idFor(PEOPLE.need, 'n'),
      ...ofCompany(`n % ${group.companies} + 1`),
      skill_id: `CASE WHEN ${isClear} THEN ${idFor(PEOPLE.skill, `n % ${SKILLS} + 1`)} END`,
      what: `CASE WHEN ${isClear} THEN NULL ELSE 'Något om ' || n END`,
      insatsomrade_id: idFor(KIND.area, `n % ${AREAS} + 1`),
      level_now: '1',
      level_wanted: '3',
      people: 'n % 6 + 1',
      urgency: `(ARRAY['NOW','WITHIN_A_YEAR','LATER'])[n % 3 + 1]`,
      source: `'COMPANY'`,
      clarity: `CASE WHEN ${isClear} THEN 'CLEAR' ELSE 'NOT_YET_DEFINED' END`,
      identified_on: `current_date - (n % ${group.days})::int - 1`,
      ...VERSIONED,
    },
    each(group, needsIn(group)),
  );
}

/** Every third need is matched to an activity that somebody of its company came to. */
function matches(group) {
  const { companies, people } = group;
  const comer = `(n * 3) % ${companies}`;
  return insertOf(
    'training_need_match',
    {
      id: idFor(PEOPLE.match, 'n'),
      training_need_id: idFor(PEOPLE.need, 'n * 3'),
      project_id: idFor(KIND.project, '1'),
      organisation_id: idFor(KIND.organisation, '1'),
      activity_id: idFor(PEOPLE.activity, `${people.participants / COMERS} + floor((${comer} - 2) / ${COMERS}.0)::int`),
      matched_on: 'current_date - 30',
      ...WRITTEN,
    },
    each(group, Math.floor(needsIn(group) / 3)),
  );
}

const needsIn = ({ companies }) => companies * NEEDS;
