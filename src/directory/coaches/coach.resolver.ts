// Coaches over the API.
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { Reader } from '#platform/reader/reader.js';
import { Coach } from './coach.entity.js';
import { CoachAmendInput, CoachAppointInput, CoachConnection, CoachPage, CoachRetireInput } from './coach.inputs.js';
import { coachPolicy } from './coach.policy.js';
import { coachList } from './coach.reads.js';
import { CoachService } from './coach.service.js';

@Resolver()
export class CoachResolver {
  constructor(
    private readonly coaches: CoachService,
    private readonly reader: Reader,
  ) {}

  @Query(() => CoachConnection, {
    name: 'coaches',
    description: 'Coacherna i arbetsytan. The coaches of the workspace.',
  })
  @Allow(coachPolicy.read)
  async all(@By() actor: Actor, @Args() page: CoachPage, @Info() info: GraphQLResolveInfo): Promise<Connection<Coach>> {
    return this.reader.list(actor, coachList, page, info);
  }

  @Query(() => Coach, { nullable: true, description: 'En coach. One coach.' })
  @Allow(coachPolicy.read)
  async coach(@By() actor: Actor, @Id() id: string, @Info() info: GraphQLResolveInfo): Promise<Coach | null> {
    return this.reader.one(actor, Coach, id, info);
  }

  @Mutation(() => Coach, { description: 'En medlem utses till coach. A member is appointed a coach.' })
  @Allow(coachPolicy.appoint)
  async coachAppoint(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Who, and what is known.' }) input: CoachAppointInput,
  ): Promise<Coach> {
    return this.coaches.appoint(actor, id, input);
  }

  @Mutation(() => Coach, {
    description: 'En coachs timmar och kunskaper ändras. The hours and the knowledge of a coach are amended.',
  })
  @Allow(coachPolicy.amend)
  async coachAmend(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'What is to change.' }) input: CoachAmendInput,
  ): Promise<Coach> {
    return this.coaches.amend(actor, id, expectedVersion, input);
  }

  @Mutation(() => Coach, { description: 'En coachs uppdrag slutar. A coach retires; what was done stays.' })
  @Allow(coachPolicy.retire)
  async coachRetire(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'When.' }) input: CoachRetireInput,
  ): Promise<Coach> {
    return this.coaches.retire(actor, id, expectedVersion, input);
  }
}
