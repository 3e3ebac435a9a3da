// Series of activities over the API.
import { Args, Info, Mutation, Parent, Query } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { ActivitySeries } from './activity-series.entity.js';
import { ActivitySeriesService } from './activity-series.service.js';
import { Activity } from './activity.entity.js';
import {
  ActivityConnection,
  ActivityPage,
  ActivitySeriesBeginInput,
  ActivitySeriesConnection,
  ActivitySeriesPage,
  ActivitySeriesRenameInput,
} from './activity.inputs.js';
import { activitySeriesPolicy } from './activity.policy.js';
import { activityList, activitySeriesList } from './activity.reads.js';

@FieldsOf(() => ActivitySeries)
export class ActivitySeriesResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: ActivitySeriesService,
  ) {}

  @Query(() => ActivitySeriesConnection, { description: 'Aktivitetsserier. Series of activities, by name.' })
  @Allow(activitySeriesPolicy.read)
  async activitySeries(
    @By() actor: Actor,
    @Args() page: ActivitySeriesPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ActivitySeries>> {
    return this.reader.list(actor, activitySeriesList, page, info);
  }

  @Mutation(() => ActivitySeries, { description: 'Börja en serie. Begins a series of activities.' })
  @Allow(activitySeriesPolicy.begin)
  async activitySeriesBegin(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'In which project, and what it is called.' }) input: ActivitySeriesBeginInput,
  ): Promise<ActivitySeries> {
    return this.service.begin(actor, id, input);
  }

  @Mutation(() => ActivitySeries, { description: 'Döp om en serie. Gives a series another name.' })
  @Allow(activitySeriesPolicy.rename)
  async activitySeriesRename(
    @By() actor: Actor,
    @Id('The series.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What it is called.' }) input: ActivitySeriesRenameInput,
  ): Promise<ActivitySeries> {
    return this.service.rename(actor, id, version, input);
  }

  @Branch<Activity>(() => ActivityConnection, {
    of: () => Activity,
    by: 'seriesId',
    list: () => activityList,
    description: 'Seriens aktiviteter, de senaste först. Its activities, the latest first.',
  })
  async activities(
    @Parent() series: ActivitySeries,
    @Args() _page: ActivityPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Activity>> {
    return this.reader.branch(series, info);
  }
}
