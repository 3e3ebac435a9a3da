// What sign-ups add to an activity: the roster, and how many places are taken.
import { Args, Info, Int, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Activity } from '../activities/activity.entity.js';
import { ActivitySignUp } from './activity-sign-up.entity.js';
import { Places } from './places.service.js';
import { ActivitySignUpConnection, ActivitySignUpPage } from './sign-up.inputs.js';
import { signUpList } from './sign-up.reads.js';
import { placesLeft } from './sign-up.rules.js';

@FieldsOf(() => Activity)
export class ActivitySignUpFields {
  constructor(
    private readonly reader: Reader,
    private readonly places: Places,
  ) {}

  @Branch<ActivitySignUp>(() => ActivitySignUpConnection, {
    of: () => ActivitySignUp,
    by: 'activityId',
    list: () => signUpList,
    description:
      'Anmälningar som du får se: de egnas, och allas när ni arrangerar. The sign-ups that you may see: your own people’s, and everybody’s where you arrange.',
  })
  async signUps(
    @Parent() activity: Activity,
    @Args() _page: ActivitySignUpPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ActivitySignUp>> {
    return this.reader.branch(activity, info);
  }

  @ResolveField(() => Int, { description: 'How many places are taken.' })
  async placesTaken(@Parent() { id }: Activity): Promise<number> {
    return (await this.reader.batch('activity.places', id, (ids) => this.places.taken(ids)))?.taken ?? 0;
  }

  @ResolveField(() => Int, { nullable: true, description: 'How many places are left; null when they are not counted.' })
  @Needs('capacity')
  async placesLeft(@Parent() activity: Activity): Promise<number | null> {
    return placesLeft(activity.capacity, await this.placesTaken(activity));
  }

  @ResolveField(() => Int, { description: 'How many wait for a place.' })
  async waitingCount(@Parent() { id }: Activity): Promise<number> {
    return (await this.reader.batch('activity.places', id, (ids) => this.places.taken(ids)))?.waiting ?? 0;
  }
}
