// The plans of the hot statements: each finds its rows by an index, and reads no more than three for every one it answers with.
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { question, type Occasion, type Question } from '../../bench/questions.mjs';
import { number } from '../directory/company-documents.js';
import { readings, type Reading } from './plan-reading.js';
import { plannedHouse, type PlannedHouse } from './planned-house.js';

/*
 * The rule, for every scan of a large table in the plan as PostgreSQL carried it out:
 * - an index finds the rows: no table is read through;
 * - rows read, with those filtered away, are at most three times those that the scan's block answers with (plan-reading.ts
 *   says what a block answers with: what reaches its LIMIT, or is folded into its JSON or its sums);
 * - pages read are at most four for each row read and each time the scan was begun: three levels of an index and the
 *   row's own. More of them tell of index entries that were passed over, which are counted nowhere.
 */
const ROWS = 3;
const PAGES = 4;

const GROUP = { first: 1, last: 1, companies: 1_000, coaches: 20, sessions: 12_000, days: 640 };

/** What reads more, and why it may; and how much at most, which does not grow with the sessions. */
const EXCEPTIONS: readonly { asked: string[]; table: string; by: string; atMost: number; why: string }[] = [
  {
    asked: ['home'],
    table: 'enrolment',
    by: 'enrolment_responsible_ix enrolment_pk',
    atMost: GROUP.companies / GROUP.coaches,
    why: 'Whom a coach has not met for longest is found in the caseload, which is as long as a person can carry.',
  },
  {
    asked: ['a piece of a name', 'how a number begins'],
    table: 'company',
    by: 'company_name_ix',
    atMost: GROUP.companies,
    why: 'A piece within names is looked for in the index of names, and a rare one in all of it (docs/decisions/0027).',
  },
];

const one: Occasion = { nth: 1, workspace: 1, company: 41, coach: 2 };
const asked = (key: string, about: Partial<Occasion> = {}): Question => question('stegvis', key, { ...one, ...about });

/** The bench's search for something else. */
function searchFor(fragment: string): Question {
  const { body, ...rest } = asked('e');
  return { ...rest, body: { ...(body as object), variables: { fragment } } };
}

const HOT: Record<string, () => Question[]> = {
  portfolio: () => [asked('a')],
  "a company's page": () => [asked('b'), asked('b', { company: 42, coach: 3 })],
  'logging a session': () => [asked('c', { nth: 3 })],
  participation: () => [asked('d')],
  'a piece of a name': () => [0, 1, 2, 3, 4, 5].map((nth) => asked('e', { nth })),
  'a whole number': () => [searchFor(number(20))],
  'how a number begins': () => [searchFor(number(20).slice(0, 6))],
  home: () => [asked('f'), asked('f', { coach: 7 })],
};

let house: PlannedHouse;
beforeAll(async () => {
  house = await plannedHouse(GROUP);
  await giveNumbers(house.admin);
}, 240_000);
afterAll(() => house.close());

/** The bench's companies have none; a tenth of them is given one. */
async function giveNumbers(admin: Client): Promise<void> {
  const numbers = Array.from({ length: GROUP.companies / 10 }, (_, index) => number(index + 1).replace('-', ''));
  await admin.query(
    `UPDATE company c SET organisation_number = r.number
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM company) o
     JOIN unnest($1::text[]) WITH ORDINALITY AS r (number, n) ON r.n = o.n WHERE c.id = o.id`,
    [numbers],
  );
  await admin.query('VACUUM (ANALYZE) company');
}

async function read(questions: readonly Question[]): Promise<Reading[]> {
  const all: Reading[] = [];
  for (const each of questions) {
    for (const { plan } of await house.plansOf(each)) all.push(...readings(plan, house.large));
  }
  return all;
}

const isThrough = ({ by }: Reading): boolean => by === 'no index';
const isTooMany = ({ read: rows, returned }: Reading): boolean => rows > ROWS * returned;
const isTooWide = ({ read: rows, loops, pages }: Reading): boolean => pages > PAGES * (rows + loops);

function faults(all: readonly Reading[]): Reading[] {
  return all.filter((each) => isThrough(each) || isTooMany(each) || isTooWide(each));
}

describe('a hot statement', () => {
  it('is planned over tables that are large', () => {
    const grown = ['coaching_session', 'company', 'enrolment', 'enrolment_half_year', 'enrolment_sum', 'follow_up'];
    const linked = [
      'grund_review',
      'recent_meeting',
      'session_coach',
      'session_insatsomrade',
      'standing',
      'step_transition',
    ];
    expect([...house.large].toSorted()).toEqual([...grown, ...linked]);
  });

  it.each(Object.keys(HOT))('reads no more than it answers with: %s', async (name) => {
    const all = await read(HOT[name]?.() ?? []);
    expect(all.length).toBeGreaterThan(0);
    const known = EXCEPTIONS.filter((each) => each.asked.includes(name));
    const found = faults(all);
    expect(found.filter(({ table, by }) => !known.some((each) => each.table === table && each.by === by))).toEqual([]);
    for (const { table, by, atMost } of known) {
      const excused = found.filter((each) => each.table === table && each.by === by);
      expect({ by, isNeeded: excused.length > 0 }).toEqual({ by, isNeeded: true });
      expect(excused.filter((each) => each.read > atMost || isTooWide(each))).toEqual([]);
    }
  });

  it('is carried out by one process, as waking others takes longer', async () => {
    const plans = await house.plansOf(asked('f'));
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.filter(({ plan }) => /"Gather/.test(JSON.stringify(plan)))).toEqual([]);
  });

  it('adds up participation from the sums, and looks at no session', async () => {
    const tables = (await read([asked('d')])).map(({ table }) => table);
    expect(tables.toSorted()).toEqual(['enrolment', 'enrolment_sum']);
  });
});

describe('without its index', () => {
  it.each([
    ['portfolio', 'company_name_ix', 'company'],
    ["a company's page", 'coaching_session_company_id_starts_at_id_ix', 'coaching_session'],
    ["a company's page", 'standing_area_uq', 'standing'],
    ['home', 'follow_up_own_ix', 'follow_up'],
    ['home', 'session_coach_own_ix', 'session_coach'],
    ['logging a session', 'session_coach_coach_id_held_on_ix', 'session_coach'],
    ['participation', 'enrolment_sum_project_ix', 'enrolment_sum'],
  ])('%s is found out: %s', async (name, index, table) => {
    const restore = await without(index);
    try {
      expect(faults(await read(HOT[name]?.() ?? [])).map((each) => each.table)).toContain(table);
    } finally {
      await restore();
    }
  });
});

/** Takes an index away, or the constraint that it stands for, until the function it gives is called. */
async function without(index: string): Promise<() => Promise<void>> {
  const { rows } = await house.admin.query<{ definition: string; table: string; isConstraint: boolean }>(
    `SELECT pg_get_indexdef(indexrelid) AS definition, indrelid::regclass::text AS table,
       EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid AND contype = 'u') AS "isConstraint"
     FROM pg_index WHERE indexrelid = $1::regclass`,
    [index],
  );
  const [{ definition, table, isConstraint } = { definition: '', table: '', isConstraint: false }] = rows;
  await house.admin.query(isConstraint ? `ALTER TABLE ${table} DROP CONSTRAINT ${index}` : `DROP INDEX ${index}`);
  return async () => {
    await house.admin.query(definition);
  };
}
