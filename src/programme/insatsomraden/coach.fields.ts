// What the areas add to a coach: those that the coach knows.
import { Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CoachExpertise } from '#directory/coaches/coach-expertise.entity.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Insatsomrade } from './insatsomrade.entity.js';

@FieldsOf(() => Coach)
export class CoachFields {
  constructor(private readonly reader: Reader) {}

  @Branch(() => [Insatsomrade], {
    of: () => Insatsomrade,
    through: { link: () => CoachExpertise, from: 'coachId', to: 'insatsomradeId' },
    order: (row) => sql`${row.position}, ${row.id}`,
    description: 'The areas that the coach knows.',
  })
  async insatsomraden(@Parent() coach: Coach, @Info() info: GraphQLResolveInfo): Promise<Insatsomrade[]> {
    return this.reader.branch(coach, info);
  }
}
