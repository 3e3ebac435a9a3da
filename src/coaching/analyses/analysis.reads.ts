// The lists of analyses.
import { sql } from '#platform/database/sql.js';
import { list } from '#platform/reader/list.js';
import { advised } from '../advice/advice.reads.js';
import { Analysis } from './analysis.entity.js';
import type { AnalysisFilter } from './analysis.inputs.js';

export const analysisList = list<Analysis, AnalysisFilter>({
  ...advised,
  type: Analysis,
  filter: { ...advised.filter, kind: (kind, row) => sql`${row.kind} = ${kind}` },
});
