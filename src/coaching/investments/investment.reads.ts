// The lists of investments and matches, and which companies could deliver what is needed.
import { holding } from '#platform/database/pattern.js';
import { and, fixed, or, sql, whether, type Sql } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list, type Scope } from '#platform/reader/list.js';
import { stepsSeen } from '../progress/progress.policy.js';
import { InvestmentMatch } from './investment-match.entity.js';
import { Investment } from './investment.entity.js';
import type { InvestmentFilter, InvestmentMatchFilter } from './investment.inputs.js';

/** Swedish order: å, ä and ö last, case aside. */
const IN_SWEDISH = fixed('COLLATE "sv-x-icu"');

export const investmentList = list<Investment, InvestmentFilter>({
  type: Investment,
  orders: {
    NAME: { by: (row) => sql`(${row.name} ${IN_SWEDISH})`, type: 'text' },
    FROM_ON: { by: (row) => sql`coalesce(${row.fromOn}, 'infinity'::date)`, type: 'date' },
  },
  unlessSaid: [{ field: 'NAME', direction: OrderDirection.ASC }],
  filter: {
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    search: (text, row) =>
      or(...[row.name, row.investor, row.place].map((column) => sql`${column} ILIKE ${holding(text)}`)),
    isOpen: (isOpen, row) => whether(sql`${row.endedOn} IS NULL`, isOpen),
  },
});

export const investmentMatchList = list<InvestmentMatch, InvestmentMatchFilter>({
  type: InvestmentMatch,
  orders: {
    MATCHED_ON: { by: (row) => row.matchedOn, type: 'date' },
    OUTCOME_ON: { by: (row) => row.outcomeOn, type: 'date' },
  },
  unlessSaid: [{ field: 'MATCHED_ON', direction: OrderDirection.DESC }],
  filter: {
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    companyId: (id, row) => sql`${row.companyId} = ${id}`,
    investmentNeedId: (id, row) => sql`${row.investmentNeedId} = ${id}`,
    outcomes: (outcomes, row) => sql`${row.outcome} = ANY(${outcomes}::text[])`,
    isWithdrawn: (isWithdrawn, row) => whether(sql`${row.withdrawnOn} IS NOT NULL`, isWithdrawn),
  },
});

/**
 * Companies that meet all that a need says: an industry of theirs, a place in the chain, and a step of theirs or higher, the
 * step only as far as whoever asks may see it. A need that says nothing of that has none.
 */
export function couldDeliver(need: Sql, { workspace, actor }: Scope): Sql {
  const [prefixes, roles, area] = ['sni_prefixes', 'supply_chain_roles', 'insatsomrade_id'].map((one) => need.dot(one));
  const inIndustry = sql`cardinality(${prefixes}) = 0 OR EXISTS (SELECT 1 FROM company_sni s
    WHERE s.workspace_id = ${workspace} AND s.company_id = c.id
      AND EXISTS (SELECT 1 FROM unnest(${prefixes}) AS p (prefix) WHERE starts_with(s.code, p.prefix)))`;
  const inChain = sql`cardinality(${roles}) = 0 OR c.supply_chain_roles && ${roles}`;
  const stands = sql`EXISTS (SELECT 1 FROM standing d WHERE d.workspace_id = ${workspace} AND d.company_id = c.id
    AND d.insatsomrade_id = ${area} AND d.step >= ${need.dot('lowest_step')})`;
  const onStep = sql`${area} IS NULL OR (${and(stands, stepsSeen(fixed('c.id'), actor))})`;
  const saysAnything = sql`cardinality(${prefixes}) + cardinality(${roles}) > 0 OR ${area} IS NOT NULL`;
  return sql`SELECT c.* FROM company c
    WHERE c.workspace_id = ${workspace} AND ${and(saysAnything, inIndustry, inChain, onStep)}`;
}
