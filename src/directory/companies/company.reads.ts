// The list of companies, and who may be the same company under another spelling.
import type { Database } from '#platform/database/database.js';
import { and, FALSE, fixed, or, sql, type Sql } from '#platform/database/sql.js';
import type { Columns } from '#platform/database/metadata.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list, type Scope } from '#platform/reader/list.js';
import type { CompanyFilter } from './company.inputs.js';
import { Company } from './company.entity.js';
import { normaliseCompanyName } from './duplicate.rules.js';
import { area, areaNamed } from './geography.js';
import { readOrganisationNumber } from './organisation-number.rules.js';
import { readSniPrefixes } from './sni.rules.js';

type Row = Columns<Company>;

/** Swedish order: å, ä and ö last, case aside. */
const IN_SWEDISH = fixed('COLLATE "sv-x-icu"');

/** Letter by letter, whatever the language: how the beginnings of names are indexed. */
const BY_LETTER = fixed('COLLATE "C"');

/** Digits enough to mean a number and not a name such as 3M. */
const BEGINNING_OF_A_NUMBER = /^[\d\s-]{4,}$/;
const NUMBER_LENGTH = 10;

export const companyList = list<Company, CompanyFilter>({
  type: Company,
  orders: {
    NAME: { by: (row) => sql`(${row.name} ${IN_SWEDISH})`, type: 'text' },
    REGISTERED_AT: { by: (row) => row.createdAt, type: 'timestamptz' },
    MUNICIPALITY: { by: (row) => sql`coalesce(${row.municipalityCode}, '')`, type: 'text' },
  },
  unlessSaid: [{ field: 'NAME', direction: OrderDirection.ASC }],
  isFoundFirst: ({ search }) => search !== undefined && search !== null,
  filter: {
    ids: (ids, row) => sql`${row.id} = ANY(${ids}::uuid[])`,
    search: (text, row, scope) =>
      matchesNumber(text, row) ?? or(matchesName(text, row), beginsNumber(text, row, scope)),
    municipalityCode: (code, row) => worksIn([code], row),
    countyCode: (code, row) => worksIn([...(area(code)?.municipalityCodes ?? [])], row),
    area: (name, row) => worksIn([...(areaNamed(name)?.municipalityCodes ?? [])], row),
    sniPrefix: (prefix, row, scope) => hasSni(readSniPrefixes(prefix) ?? [], row, scope),
    sizeClasses: (classes, row) => sql`${row.sizeClass} = ANY(${classes}::text[])`,
    supplyChainRole: (role, row) => sql`${role} = ANY(${row.supplyChainRoles})`,
    associationId: (id, row, { workspace }) => sql`EXISTS (SELECT 1 FROM association_membership m
      WHERE m.workspace_id = ${workspace} AND m.company_id = ${row.id} AND m.association_id = ${id} AND m.left_on IS NULL)`,
  },
});

/** Every word stands somewhere in the name, whatever its case, accents and legal form. */
function matchesName(text: string, row: Row): Sql {
  const words = normaliseCompanyName(text).split(' ').filter(Boolean);
  return words.length ? and(...words.map((word) => sql`${row.searchName} LIKE ${`%${word}%`}`)) : FALSE;
}

/** The whole number in any spelling: no name has that, so names are not looked through for it. */
function matchesNumber(text: string, row: Row): Sql | undefined {
  const reading = readOrganisationNumber(text);
  return reading.ok ? sql`${row.organisationNumber} = ${reading.number}` : undefined;
}

/** How a company's number begins, never a person's own: said as from and until, which an index answers. */
function beginsNumber(text: string, row: Row, { workspace }: Scope): Sql {
  const digits = BEGINNING_OF_A_NUMBER.test(text) ? text.replaceAll(/\D/gu, '') : '';
  if (!digits) return FALSE;
  const [from, until] = ['0', '9'].map((digit) => digits.padEnd(NUMBER_LENGTH, digit));
  return sql`${row.id} IN (SELECT n.id FROM company n WHERE n.workspace_id = ${workspace}
    AND n.organisation_number >= ${from} AND n.organisation_number <= ${until} AND NOT n.is_sole_trader)`;
}

function worksIn(codes: readonly string[], row: Row): Sql {
  return or(sql`${row.municipalityCode} = ANY(${codes}::text[])`, sql`${row.workplaceCodes} && ${codes}::text[]`);
}

function hasSni(prefixes: readonly string[], row: Row, { workspace }: Scope): Sql {
  const patterns = prefixes.map((prefix) => `${prefix}%`);
  return sql`EXISTS (SELECT 1 FROM company_sni s
    WHERE s.workspace_id = ${workspace} AND s.company_id = ${row.id} AND s.code LIKE ANY(${patterns}::text[]))`;
}

/** What a company that may be registered twice is known by. */
export type Sought = Pick<Company, 'id' | 'searchName' | 'municipalityCode'>;

/** A company that may be the same, and how alike the names are. */
export interface Likeness {
  id: string;
  likeness: number;
  isInSamePlace: boolean;
}

/** Names are alike enough from here: less is asked where the place is the same. */
const ALIKE_IN_ONE_PLACE = 0.45;
const ALIKE_ANYWHERE = 0.7;
const HINTS_AT_MOST = 10;

/** Names that are as alike as is asked elsewhere begin alike; so many letters narrow the search. */
const BEGINNING = 3;
const LAST_LETTER = '\u{10FFFF}';

/**
 * For each company the others that may be the same, the most alike first. Behind row-level security PostgreSQL lets
 * only operators that leak nothing use an index, which those of trigrams are not (measured: 26 ms where 3 would do). So
 * place and beginning find the rows, and the trigrams of the names then judge them.
 */
export async function companiesLike(db: Database, sought: readonly Sought[]): Promise<Map<string, Likeness[]>> {
  const named = sought.filter(({ searchName }) => searchName);
  const ids = named.map(({ id }) => id);
  const names = named.map(({ searchName }) => searchName);
  const places = named.map(({ municipalityCode }) => municipalityCode);
  const from = names.map((one) => one.slice(0, BEGINNING));
  const until = from.map((one) => one + LAST_LETTER);
  const rows = await db.read<Likeness & { of: string }>(sql`
    SELECT "of", id, round(likeness::numeric, 2)::float8 AS likeness, "isInSamePlace" FROM (
      SELECT o."of", c.id, similarity(c.search_name, o.name) AS likeness, true AS "isInSamePlace", ${ALIKE_IN_ONE_PLACE}::real AS least
      FROM unnest(${ids}::uuid[], ${names}::text[], ${places}::text[]) AS o ("of", name, place)
      JOIN company c ON c.workspace_id = ${db.workspace} AND c.municipality_code = o.place AND c.id <> o."of"
      UNION ALL
      SELECT o."of", c.id, similarity(c.search_name, o.name), false, ${ALIKE_ANYWHERE}::real
      FROM unnest(${ids}::uuid[], ${names}::text[], ${places}::text[], ${from}::text[], ${until}::text[])
        AS o ("of", name, place, "from", "until")
      JOIN company c ON c.workspace_id = ${db.workspace} AND c.search_name ${BY_LETTER} >= o."from"
        AND c.search_name ${BY_LETTER} < o."until" AND c.municipality_code IS DISTINCT FROM o.place AND c.id <> o."of"
    ) AS candidates WHERE likeness >= least ORDER BY likeness DESC, id`);
  const found = new Map(sought.map(({ id }): [string, Likeness[]] => [id, []]));
  for (const { of, ...like } of rows) {
    const likes = found.get(of);
    if (likes && likes.length < HINTS_AT_MOST) likes.push(like);
  }
  return found;
}
