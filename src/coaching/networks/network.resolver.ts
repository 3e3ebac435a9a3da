// Networks over the API.
import { Args, Info, Mutation, Query } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { NetworkMember } from './network-member.entity.js';
import { Network } from './network.entity.js';
import {
  NetworkAmendInput,
  NetworkConnection,
  NetworkEndInput,
  NetworkMemberJoinInput,
  NetworkMemberLeaveInput,
  NetworkPage,
  NetworkStartInput,
} from './network.inputs.js';
import { networkMemberPolicy, networkPolicy } from './network.policy.js';
import { networkList } from './network.reads.js';
import { NetworksService } from './network.service.js';

@FieldsOf(() => Network)
export class NetworkResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: NetworksService,
  ) {}

  @Query(() => NetworkConnection, { description: 'Nätverk som består. Standing networks.' })
  @Allow(networkPolicy.read)
  async networks(
    @By() actor: Actor,
    @Args() page: NetworkPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Network>> {
    return this.reader.list(actor, networkList, page, info);
  }

  @Query(() => Network, { nullable: true, description: 'Ett nätverk. One network.' })
  @Allow(networkPolicy.read)
  async network(
    @By() actor: Actor,
    @Id('The network.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Network | null> {
    return this.reader.one(actor, Network, id, info);
  }

  @Mutation(() => Network, { description: 'Starta ett nätverk. Starts a network that is to stand.' })
  @Allow(networkPolicy.start)
  async networkStart(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'What it is.' }) input: NetworkStartInput,
  ): Promise<Network> {
    return this.service.start(actor, id, input);
  }

  @Mutation(() => Network, { description: 'Ändra ett nätverk. Amends what is said of a network.' })
  @Allow(networkPolicy.amend)
  async networkAmend(
    @By() actor: Actor,
    @Id('The network.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is to change.' }) input: NetworkAmendInput,
  ): Promise<Network> {
    return this.service.amend(actor, id, version, input);
  }

  @Mutation(() => Network, { description: 'Avsluta ett nätverk. Ends a network; who was in it stays to be read.' })
  @Allow(networkPolicy.end)
  async networkEnd(
    @By() actor: Actor,
    @Id('The network.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'When, and why.' }) input: NetworkEndInput,
  ): Promise<Network> {
    return this.service.end(actor, id, version, input);
  }

  @Mutation(() => NetworkMember, {
    description: 'Ta med någon i nätverket. A company, a person or an organisation joins a network.',
  })
  @Allow(networkMemberPolicy.join)
  async networkMemberJoin(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Who, and since when.' }) input: NetworkMemberJoinInput,
  ): Promise<NetworkMember> {
    return this.service.join(actor, id, input);
  }

  @Mutation(() => NetworkMember, { description: 'Lämna nätverket. Somebody leaves a network.' })
  @Allow(networkMemberPolicy.leave)
  async networkMemberLeave(
    @By() actor: Actor,
    @Id('Who is in the network.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'When.' }) input: NetworkMemberLeaveInput,
  ): Promise<NetworkMember> {
    return this.service.leave(actor, id, version, input);
  }
}
