// Areas and their staircases over the API.
import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { CanonicalId, ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { Reader } from '#platform/reader/reader.js';
import {
  InsatsomradeAmendInput,
  InsatsomradeConnection,
  InsatsomradeDefineInput,
  InsatsomradePage,
  InsatsomradeRetireInput,
} from './insatsomrade.inputs.js';
import { Insatsomrade } from './insatsomrade.entity.js';
import { insatsomradePolicy } from './insatsomrade.policy.js';
import { insatsomradeList } from './insatsomrade.reads.js';
import { InsatsomradeService } from './insatsomrade.service.js';

@Resolver()
export class InsatsomradeResolver {
  constructor(
    private readonly areas: InsatsomradeService,
    private readonly reader: Reader,
  ) {}

  @Query(() => InsatsomradeConnection, {
    name: 'insatsomraden',
    description: 'Arbetsytans insatsområden. The areas of the workspace.',
  })
  @Allow(insatsomradePolicy.read)
  async all(
    @By() actor: Actor,
    @Args() page: InsatsomradePage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Insatsomrade>> {
    return this.reader.list(actor, insatsomradeList, page, info);
  }

  @Query(() => Insatsomrade, { nullable: true, description: 'Ett insatsområde. One area.' })
  @Allow(insatsomradePolicy.read)
  async insatsomrade(
    @By() actor: Actor,
    @Args('id', { type: () => ID, description: 'Which one.' }, CanonicalId) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Insatsomrade | null> {
    return this.reader.one(actor, Insatsomrade, id, info);
  }

  @Mutation(() => Insatsomrade, {
    description: 'Arbetsytan får ett insatsområde. The workspace gets an area.',
  })
  @Allow(insatsomradePolicy.define)
  async insatsomradeDefine(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'What is said of it.' }) input: InsatsomradeDefineInput,
  ): Promise<Insatsomrade> {
    return this.areas.define(actor, id, input);
  }

  @Mutation(() => Insatsomrade, {
    description: 'Ett insatsområdes uppgifter ändras. What is said of an area is amended.',
  })
  @Allow(insatsomradePolicy.amend)
  async insatsomradeAmend(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'What is to change.' }) input: InsatsomradeAmendInput,
  ): Promise<Insatsomrade> {
    return this.areas.amend(actor, id, expectedVersion, input);
  }

  @Mutation(() => Insatsomrade, {
    description:
      'Ett insatsområde tas ur bruk; det som gjorts där finns kvar. An area is retired; what was done in it stays.',
  })
  @Allow(insatsomradePolicy.retire)
  async insatsomradeRetire(
    @By() actor: Actor,
    @Id() id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'When.' }) input: InsatsomradeRetireInput,
  ): Promise<Insatsomrade> {
    return this.areas.retire(actor, id, expectedVersion, input);
  }
}
