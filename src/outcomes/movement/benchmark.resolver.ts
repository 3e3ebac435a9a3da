// The benchmark over the API.
import { Args, ID, Info, Parent, Query, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { standingPolicy } from '#coaching/progress/progress.policy.js';
import { Company } from '#directory/companies/company.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { CanonicalId } from '#platform/graphql/args.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { BenchmarkService } from './benchmark.service.js';
import { Benchmark, InsatsomradeBenchmark } from './benchmark.view.reads.js';

@FieldsOf(() => Benchmark)
export class BenchmarkResolver {
  constructor(
    private readonly service: BenchmarkService,
    private readonly reader: Reader,
  ) {}

  @Query(() => Benchmark, {
    nullable: true,
    description:
      'Jämför ett företag med liknande, anonymt. Sets a company beside those like it; null for a company whose steps you do not see.',
  })
  @Allow(standingPolicy.read)
  async benchmark(
    @By() actor: Actor,
    @Args('companyId', { type: () => ID, description: 'The company.' }, CanonicalId) companyId: string,
  ): Promise<Benchmark | null> {
    return this.service.of(actor, companyId);
  }

  @ResolveField(() => Company, { description: 'The company.' })
  async company(@Parent() { companyId }: Benchmark, @Info() info: GraphQLResolveInfo): Promise<Company | null> {
    return this.reader.load(Company, companyId, info);
  }
}

@FieldsOf(() => InsatsomradeBenchmark)
export class InsatsomradeBenchmarkFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => Insatsomrade, { description: 'The area.' })
  async insatsomrade(
    @Parent() { insatsomradeId }: InsatsomradeBenchmark,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Insatsomrade | null> {
    return this.reader.load(Insatsomrade, insatsomradeId, info);
  }

  @ResolveField(() => StaircaseVersion, {
    description: 'The version compared on: the one it stands on, or the latest where it stands nowhere.',
  })
  async staircaseVersion(
    @Parent() { staircaseVersionId }: InsatsomradeBenchmark,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StaircaseVersion | null> {
    return this.reader.load(StaircaseVersion, staircaseVersionId, info);
  }
}
