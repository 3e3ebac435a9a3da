// Keys over the API.
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { Reader } from '#platform/reader/reader.js';
import { ApiKey } from './api-key.entity.js';
import { ApiKeyConnection, ApiKeyCreateInput, ApiKeyPage } from './api-key.inputs.js';
import { apiKeyPolicy } from './api-key.policy.js';
import { apiKeyList } from './api-key.reads.js';
import { ApiKeysService } from './api-key.service.js';

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  constructor(
    private readonly reader: Reader,
    private readonly keys: ApiKeysService,
  ) {}

  @Query(() => ApiKeyConnection, {
    description: 'Egna nycklar; för administratörer allas. One’s own keys; everybody’s for admins.',
  })
  @Allow(apiKeyPolicy.read)
  async apiKeys(
    @By() actor: Actor,
    @Args() page: ApiKeyPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ApiKey>> {
    return this.reader.list(actor, apiKeyList, page, info);
  }

  @Mutation(() => ApiKey, {
    description: 'Skapa en nyckel; hemligheten visas en gång. Make a key; its secret is shown once.',
  })
  @Allow(apiKeyPolicy.create)
  async apiKeyCreate(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'What the key is for.' }) input: ApiKeyCreateInput,
  ): Promise<ApiKey> {
    return this.keys.create(actor, id, input);
  }

  @Mutation(() => ApiKey, { description: 'Dra in en nyckel. Take a key back; its next request is refused.' })
  @Allow(apiKeyPolicy.revoke)
  async apiKeyRevoke(@By() actor: Actor, @Id() id: string, @ExpectedVersion() version: number): Promise<ApiKey> {
    return this.keys.revoke(actor, id, version);
  }
}
