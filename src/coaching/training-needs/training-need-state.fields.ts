// What has become of a training need: where it stands, since when it is met, and by how many.
import { Info, Int, Parent, ResolveField } from '@nestjs/graphql';
import type { Columns } from '#platform/database/metadata.js';
import { sql } from '#platform/database/sql.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Branch, FieldsOf, Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import type { Scope } from '#platform/reader/list.js';
import { Reader } from '#platform/reader/reader.js';
import type { Day } from '#platform/values/day.js';
import type { GraphQLResolveInfo } from 'graphql';
import { TrainingNeedMatch } from './training-need-match.entity.js';
import { TrainingNeedStanding } from './training-need-standing.service.js';
import { becomeInSql, ownStateInSql } from './training-need.become.reads.js';
import { TrainingNeed } from './training-need.entity.js';
import { NeedState } from './training-need.rules.js';

@FieldsOf(() => TrainingNeed)
export class TrainingNeedStateFields {
  constructor(
    private readonly service: TrainingNeedStanding,
    private readonly reader: Reader,
  ) {}

  @ResolveField(() => NeedState, { description: 'Where it stands, worked out from what was done.' })
  @Needs('id')
  @InSql(() => TrainingNeed, (row: Columns<TrainingNeed>, { workspace }: Scope) => ownStateInSql(row, workspace))
  async state(@Parent() need: TrainingNeed): Promise<NeedState> {
    return this.service.state(need);
  }

  @ResolveField(() => DayScalar, {
    nullable: true,
    description:
      'Mött: the day on which as many as need it had been there, or somebody said so; null while it is not met.',
  })
  @Needs('id')
  @InSql(
    () => TrainingNeed,
    (row: Columns<TrainingNeed>, { workspace }: Scope) =>
      sql`(SELECT b.met_on FROM (${becomeInSql(row, workspace)}) b)`,
  )
  async metOn(@Parent() need: TrainingNeed): Promise<Day | null> {
    return this.service.metOn(need);
  }

  @ResolveField(() => Int, {
    description: 'Hur många som varit på plats. How many people have been present at what it was matched to.',
  })
  @Needs('id')
  @InSql(
    () => TrainingNeed,
    (row: Columns<TrainingNeed>, { workspace }: Scope) =>
      sql`(SELECT b.people FROM (${becomeInSql(row, workspace)}) b)`,
  )
  async peopleMet(@Parent() need: TrainingNeed): Promise<number> {
    return this.service.peopleMet(need);
  }

  @Branch<TrainingNeedMatch>(() => [TrainingNeedMatch], {
    of: () => TrainingNeedMatch,
    by: 'trainingNeedId',
    where: (row) => sql`${row.endedOn} IS NULL`,
    order: (row) => sql`${row.matchedOn}, ${row.id}`,
    description: 'Vad som hittats för behovet. What was found for it: activities and providers.',
  })
  async matches(@Parent() need: TrainingNeed, @Info() info: GraphQLResolveInfo): Promise<TrainingNeedMatch[]> {
    return this.reader.branch(need, info);
  }
}
