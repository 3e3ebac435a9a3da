// What training needs add to an activity: those that it is found for.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Activity } from '../activities/activity.entity.js';
import { TrainingNeed } from './training-need.entity.js';
import { TrainingNeedConnection, TrainingNeedPage } from './training-need.inputs.js';
import { trainingNeedList } from './training-need.reads.js';

@FieldsOf(() => Activity)
export class ActivityTrainingNeedFields {
  constructor(private readonly reader: Reader) {}

  @Branch<TrainingNeed>(() => TrainingNeedConnection, {
    of: () => TrainingNeed,
    from: (
      parent,
      { workspace },
    ) => sql`SELECT n.* FROM training_need n WHERE n.workspace_id = ${workspace} AND n.id IN (
      SELECT x.training_need_id FROM training_need_match x
      WHERE x.workspace_id = ${workspace} AND x.activity_id = ${parent}."id" AND x.ended_on IS NULL)`,
    list: () => trainingNeedList,
    description:
      'Behov som aktiviteten är till för, så långt du ser dem. Needs that it is found for, as far as you see them.',
  })
  async trainingNeeds(
    @Parent() activity: Activity,
    @Args() _page: TrainingNeedPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<TrainingNeed>> {
    return this.reader.branch(activity, info);
  }
}
