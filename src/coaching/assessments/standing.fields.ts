// What assessments add to a standing: what the company lacks for the next step.
import { Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Criterion } from '#programme/insatsomraden/criterion.entity.js';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Standing } from '../progress/standing.entity.js';
import { criteriaLacking } from './assessment.reads.js';

@FieldsOf(() => Standing)
export class StandingAssessmentFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Criterion>(() => [Criterion], {
    of: () => Criterion,
    from: criteriaLacking,
    order: (row) => sql`${row.number}, ${row.id}`,
    description:
      'Det som saknas för nästa steg. What is missing for the next step: what the latest assessment found unmet, or all that the step asks where none has looked.',
  })
  async missingForNextStep(@Parent() standing: Standing, @Info() info: GraphQLResolveInfo): Promise<Criterion[]> {
    return this.reader.branch(standing, info);
  }
}
