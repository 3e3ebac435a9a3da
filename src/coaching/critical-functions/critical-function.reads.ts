// The lists of critical functions, and of what they are at companies.
import { ownRows } from '#platform/authority/second-wall.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, fixed, or, sql, whether, type Sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list, type Scope } from '#platform/reader/list.js';
import { CompanyFunction } from './company-function.entity.js';
import type { CompanyFunctionFilter } from './company-function.inputs.js';
import { CriticalFunction } from './critical-function.entity.js';
import type { CriticalFunctionFilter } from './critical-function.inputs.js';
import type { CriticalFunctionState } from './critical-function-words.entity.js';
import { RETIREMENT_WITHIN_YEARS, type Vulnerability } from './vulnerability.rules.js';

type Held = Columns<Pick<CompanyFunction, 'projectId' | 'organisationId' | 'holders' | 'retiringWithinYears'>>;

/** Swedish order: å, ä and ö last, case aside. */
const IN_SWEDISH = fixed('COLLATE "sv-x-icu"');

/** A link that stands, in the lists of functions. */
const LINK: Held = {
  projectId: fixed('l.project_id'),
  organisationId: fixed('l.organisation_id'),
  holders: fixed('l.holders'),
  retiringWithinYears: fixed('l.retiring_within_years'),
};

const STATES: Readonly<Record<CriticalFunctionState, (row: Columns<CriticalFunction>) => Sql>> = {
  DRAFT: (row) => sql`${row.withdrawnOn} IS NULL AND ${row.agreedOn} IS NULL`,
  AGREED: (row) => sql`${row.withdrawnOn} IS NULL AND ${row.agreedOn} IS NOT NULL`,
  WITHDRAWN: (row) => sql`${row.withdrawnOn} IS NOT NULL`,
};

/** The same as the rules say of one link. */
const VULNERABLE: Readonly<Record<Vulnerability, (row: Held) => Sql>> = {
  NO_HOLDER: (row) => sql`coalesce(${row.holders} = 0, false)`,
  ONE_HOLDER: (row) => sql`coalesce(${row.holders} = 1, false)`,
  RETIREMENT: (row) =>
    sql`coalesce(${row.holders}, 1) > 0 AND coalesce(${row.retiringWithinYears} <= ${fixed(String(RETIREMENT_WITHIN_YEARS))}, false)`,
};

/** That some company stands behind a function in a way, as far as the actor sees it. */
function isLinked(row: Columns<CriticalFunction>, { actor, workspace }: Scope, how: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM company_function l WHERE l.workspace_id = ${workspace}
    AND l.critical_function_id = ${row.id} AND l.ended_on IS NULL AND ${and(ownRows(LINK, actor), how)})`;
}

export const criticalFunctionList = list<CriticalFunction, CriticalFunctionFilter>({
  type: CriticalFunction,
  orders: {
    INDUSTRY: { by: (row) => sql`(${row.industry} ${IN_SWEDISH})`, type: 'text' },
    NAME: { by: (row) => sql`(${row.name} ${IN_SWEDISH})`, type: 'text' },
    UPDATED_AT: { by: (row) => row.updatedAt, type: 'timestamptz' },
  },
  unlessSaid: [
    { field: 'INDUSTRY', direction: OrderDirection.ASC },
    { field: 'NAME', direction: OrderDirection.ASC },
  ],
  filter: {
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    companyId: (id, row, scope) => isLinked(row, scope, sql`l.company_id = ${id}`),
    industry: (industry, row) => sql`lower(${row.industry}) = lower(${industry})`,
    state: (state, row) => STATES[state](row),
    isVulnerable: (is, row, scope) =>
      whether(isLinked(row, scope, or(...Object.values(VULNERABLE).map((how) => how(LINK)))), is),
  },
});

export const companyFunctionList = list<CompanyFunction, CompanyFunctionFilter>({
  type: CompanyFunction,
  orders: {
    HOLDERS: { by: (row) => sql`coalesce(${row.holders}, 2147483647)`, type: 'integer' },
    UPDATED_AT: { by: (row) => row.updatedAt, type: 'timestamptz' },
  },
  unlessSaid: [{ field: 'HOLDERS', direction: OrderDirection.ASC }],
  filter: {
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    criticalFunctionId: (id, row) => sql`${row.criticalFunctionId} = ${id}`,
    companyId: (id, row) => sql`${row.companyId} = ${id}`,
    vulnerability: (vulnerability, row) => sql`${row.endedOn} IS NULL AND ${VULNERABLE[vulnerability](row)}`,
  },
});
