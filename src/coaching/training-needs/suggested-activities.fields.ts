// What a training need is suggested: activities to come that its people could sign up to today.
import { Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Activity } from '../activities/activity.entity.js';
import { suggestedFor } from './suggested-activities.reads.js';
import { TrainingNeed } from './training-need.entity.js';

@FieldsOf(() => TrainingNeed)
export class SuggestedActivityFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Activity>(() => [Activity], {
    of: () => Activity,
    from: suggestedFor,
    order: (row) => sql`${row.firstOn}, ${row.id}`,
    description:
      'Förslag: aktiviteter att anmäla sig till, de närmaste tio. Activities of its skill area or insatsområde that its project’s people may sign up to today and it is not matched to, the soonest ten.',
  })
  async suggestedActivities(@Parent() need: TrainingNeed, @Info() info: GraphQLResolveInfo): Promise<Activity[]> {
    return this.reader.branch(need, info);
  }
}
