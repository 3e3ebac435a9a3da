// Activities over the API: the lists, one mutation for each verb, and what hangs under an activity.
import { Args, Info, Mutation, Parent, Query } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { sql } from '#platform/database/sql.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Project } from '#programme/projects/project.entity.js';
import { ActivityOccasion } from './activity-occasion.entity.js';
import { ActivityProject } from './activity-project.entity.js';
import { Activity } from './activity.entity.js';
import {
  ActivityAmendInput,
  ActivityAnnounceInput,
  ActivityCancelInput,
  ActivityConnection,
  ActivityPage,
} from './activity.inputs.js';
import { activityPolicy } from './activity.policy.js';
import { activityList } from './activity.reads.js';
import { ActivitiesService } from './activity.service.js';

@FieldsOf(() => Activity)
export class ActivityResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: ActivitiesService,
  ) {}

  @Query(() => ActivityConnection, { description: 'Aktiviteter, de senaste först. Activities, the latest first.' })
  @Allow(activityPolicy.read)
  async activities(
    @By() actor: Actor,
    @Args() page: ActivityPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Activity>> {
    return this.reader.list(actor, activityList, page, info);
  }

  @Query(() => Activity, { nullable: true, description: 'En aktivitet. One activity; null when there is none.' })
  @Allow(activityPolicy.read)
  async activity(
    @By() actor: Actor,
    @Id('The activity.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Activity | null> {
    return this.reader.one(actor, Activity, id, info);
  }

  @Mutation(() => Activity, { description: 'Annonsera en aktivitet. Announces an activity with its occasions.' })
  @Allow(activityPolicy.announce)
  async activityAnnounce(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'What, where, when and for whom.' }) input: ActivityAnnounceInput,
  ): Promise<Activity> {
    return this.service.announce(actor, id, input);
  }

  @Mutation(() => Activity, { description: 'Ändra en aktivitet. Amends what is said of an activity.' })
  @Allow(activityPolicy.amend)
  async activityAmend(
    @By() actor: Actor,
    @Id('The activity.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is to be different.' }) input: ActivityAmendInput,
  ): Promise<Activity> {
    return this.service.amend(actor, id, version, input);
  }

  @Mutation(() => Activity, { description: 'Ställ in en aktivitet. Cancels an activity.' })
  @Allow(activityPolicy.cancel)
  async activityCancel(
    @By() actor: Actor,
    @Id('The activity.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'Why.' }) input: ActivityCancelInput,
  ): Promise<Activity> {
    return this.service.cancel(actor, id, version, input);
  }

  @Branch(() => [ActivityOccasion], {
    of: () => ActivityOccasion,
    by: 'activityId',
    order: (row) => sql`${row.onDay}, ${row.id}`,
    description: 'Tillfällen. Its occasions in order of day, the cancelled ones too.',
  })
  async occasions(@Parent() activity: Activity, @Info() info: GraphQLResolveInfo): Promise<ActivityOccasion[]> {
    return this.reader.branch(activity, info);
  }

  @Branch(() => [Project], {
    of: () => Project,
    through: { link: () => ActivityProject, from: 'activityId', to: 'projectId' },
    order: (row) => sql`${row.code}`,
    description: 'Projekt. The projects whose people may come, the leading one among them.',
  })
  async projects(@Parent() activity: Activity, @Info() info: GraphQLResolveInfo): Promise<Project[]> {
    return this.reader.branch(activity, info);
  }
}
