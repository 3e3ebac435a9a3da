// What action plans add to an analysis: the actions that came out of it.
import { Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Analysis } from '../analyses/analysis.entity.js';
import { Action } from './action.entity.js';

@FieldsOf(() => Analysis)
export class AnalysisActionFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Action>(() => [Action], {
    of: () => Action,
    by: 'analysisId',
    order: (row) => sql`${row.dueOn}, ${row.id}`,
    description: 'Åtgärder ur analysen. The actions that came out of it.',
  })
  async actions(@Parent() analysis: Analysis, @Info() info: GraphQLResolveInfo): Promise<Action[]> {
    return this.reader.branch(analysis, info);
  }
}
