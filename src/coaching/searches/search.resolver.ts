// The palette's search over the API.
import { Args, Query, Resolver } from '@nestjs/graphql';
import { memberPolicy } from '#access/members/member.policy.js';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { SearchesService } from './search.service.js';
import { SearchArgs, SearchHit } from './search.view.reads.js';

@Resolver(() => SearchHit)
export class SearchResolver {
  constructor(private readonly searches: SearchesService) {}

  @Query(() => [SearchHit], {
    description:
      'Sök företag och människor efter namn, å som a och ö som o. Companies and people by name, kind by kind; nobody whom you may not see.',
  })
  @Allow(memberPolicy.read)
  async search(@By() actor: Actor, @Args() args: SearchArgs): Promise<SearchHit[]> {
    return this.searches.find(actor, args);
  }
}
