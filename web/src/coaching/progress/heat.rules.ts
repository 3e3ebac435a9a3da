// The grid of companies by area: each step once, newest enrolment first, and how a sum over its areas is told.
import type { ResultOf } from '../../api/graphql';
import type { HEAT } from './heat.queries';

type Node = ResultOf<typeof HEAT>['enrolments']['nodes'][number];

export interface HeatRow {
  companyId: string;
  company: string;
  town: string | null;
  partner: string;
  /** The step in each area, by the area's id. */
  steps: ReadonlyMap<string, number>;
}

/** One row for each company, however often it has taken part. */
export function heatRows(nodes: readonly Node[]): HeatRow[] {
  const rows = new Map<string, HeatRow>();
  for (const { company, organisation } of nodes) {
    if (rows.has(company.id)) continue;
    const steps = new Map<string, number>();
    for (const { insatsomrade, step } of company.progress) if (step !== null) steps.set(insatsomrade.id, step);
    rows.set(company.id, {
      companyId: company.id,
      company: company.name,
      town: company.postTown,
      partner: organisation.name,
      steps,
    });
  }
  return [...rows.values()];
}

/** How many companies stand on each step of an area, from step 1. */
export function spreadOf(rows: readonly HeatRow[], areaId: string): number[] {
  const counts = [0, 0, 0, 0, 0];
  for (const { steps } of rows) {
    const step = steps.get(areaId);
    if (step !== undefined && step >= 1 && step <= counts.length) counts[step - 1] = (counts[step - 1] ?? 0) + 1;
  }
  return counts;
}
