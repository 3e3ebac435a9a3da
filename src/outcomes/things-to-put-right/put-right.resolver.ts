// What is worth putting right, over the API.
import { Args, Info, Parent, Query, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { coachingSessionPolicy } from '#coaching/coaching-sessions/coaching-session.policy.js';
import { Company } from '#directory/companies/company.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Project } from '#programme/projects/project.entity.js';
import { ThingsToPutRightService } from './put-right.service.js';
import {
  PutRightGroup,
  PutRightItem,
  PutRightItemConnection,
  PutRightPage,
  PutRightRule,
} from './put-right.view.reads.js';

@FieldsOf(() => PutRightGroup)
export class ThingsToPutRightResolver {
  constructor(private readonly things: ThingsToPutRightService) {}

  @Query(() => [PutRightGroup], {
    description:
      'Att rätta, var och en sitt: coachens eget, ledarens projekt, administratörens arbetsyta. What is worth putting right, for each their own, rule by rule; only rules that find something.',
  })
  @Allow(coachingSessionPolicy.read)
  async thingsToPutRight(
    @By() actor: Actor,
    @Args('rules', { type: () => [PutRightRule], nullable: true, description: 'Only these rules; all unless said.' })
    rules?: PutRightRule[] | null,
  ): Promise<PutRightGroup[]> {
    return this.things.groups(actor, rules ?? null);
  }

  @ResolveField(() => PutRightItemConnection, { description: 'Raderna, de äldsta först. The rows, the oldest first.' })
  async items(
    @By() actor: Actor,
    @Parent() group: PutRightGroup,
    @Args() page: PutRightPage,
  ): Promise<Connection<PutRightItem>> {
    return this.things.items(actor, group, page);
  }
}

@FieldsOf(() => PutRightItem)
export class PutRightItemFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => Company, {
    nullable: true,
    description: 'The company that it is about; null where there is none.',
  })
  async company(@Parent() { companyId }: PutRightItem, @Info() info: GraphQLResolveInfo): Promise<Company | null> {
    return companyId === null ? null : this.reader.load(Company, companyId, info);
  }

  @ResolveField(() => Project, { nullable: true, description: 'The project that it is in; null where there is none.' })
  async project(@Parent() { projectId }: PutRightItem, @Info() info: GraphQLResolveInfo): Promise<Project | null> {
    return projectId === null ? null : this.reader.load(Project, projectId, info);
  }
}
