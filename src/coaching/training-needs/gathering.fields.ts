// Gathered needs over the API: the sums, the groups, and what each group is of.
import { Args, Info, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { CriticalFunction } from '../critical-functions/critical-function.entity.js';
import { Skill } from '../skills/skill.entity.js';
import { GatheringService } from './gathering.service.js';
import { TrainingNeedGathering, TrainingNeedGroup, TrainingNeedSums } from './gathering.view.reads.js';
import { TrainingNeed } from './training-need.entity.js';
import { TrainingNeedConnection, TrainingNeedPage } from './training-need.inputs.js';

@FieldsOf(() => TrainingNeedGathering)
export class TrainingNeedGatheringFields {
  constructor(private readonly service: GatheringService) {}

  @ResolveField(() => TrainingNeedSums, { description: 'Summan av allt. All of them together.' })
  async sums(@Parent() gathering: TrainingNeedGathering): Promise<TrainingNeedSums> {
    return this.service.sums(gathering);
  }

  @ResolveField(() => [TrainingNeedGroup], {
    description:
      'Grupperna, de som delas av flest företag först. The groups, those that most companies share first; 200 at most.',
  })
  async groups(@Parent() gathering: TrainingNeedGathering): Promise<TrainingNeedGroup[]> {
    return this.service.groups(gathering);
  }

  @ResolveField(() => TrainingNeedConnection, {
    description:
      'Behoven själva, de mest brådskande först. The needs themselves, the most urgent first; none for an observer.',
  })
  async rows(
    @Parent() gathering: TrainingNeedGathering,
    @Args() page: TrainingNeedPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<TrainingNeed>> {
    return this.service.rows(gathering, page, info);
  }
}

@FieldsOf(() => TrainingNeedGroup)
export class TrainingNeedGroupFields {
  constructor(
    private readonly reader: Reader,
    private readonly service: GatheringService,
  ) {}

  @ResolveField(() => [TrainingNeed], {
    description:
      'Raderna bakom. The needs behind the figures, the most urgent first, 200 at most; none for an observer.',
  })
  async rows(@Parent() group: TrainingNeedGroup, @Info() info: GraphQLResolveInfo): Promise<TrainingNeed[]> {
    return this.service.needs(group, info);
  }

  @ResolveField(() => Skill, { nullable: true, description: 'The skill, where gathered by skill.' })
  async skill(@Parent() { skillId }: TrainingNeedGroup, @Info() info: GraphQLResolveInfo): Promise<Skill | null> {
    return skillId === null ? null : this.reader.load(Skill, skillId, info);
  }

  @ResolveField(() => Insatsomrade, { nullable: true, description: 'The insatsområde, where gathered by that.' })
  async insatsomrade(
    @Parent() { insatsomradeId }: TrainingNeedGroup,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Insatsomrade | null> {
    return insatsomradeId === null ? null : this.reader.load(Insatsomrade, insatsomradeId, info);
  }

  @ResolveField(() => Company, { nullable: true, description: 'The company, where gathered by that.' })
  async company(@Parent() { companyId }: TrainingNeedGroup, @Info() info: GraphQLResolveInfo): Promise<Company | null> {
    return companyId === null ? null : this.reader.load(Company, companyId, info);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The partner, where gathered by that.' })
  async organisation(
    @Parent() { organisationId }: TrainingNeedGroup,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Organisation | null> {
    return organisationId === null ? null : this.reader.load(Organisation, organisationId, info);
  }

  @ResolveField(() => CriticalFunction, {
    nullable: true,
    description: 'The critical function, where gathered by that.',
  })
  async criticalFunction(
    @Parent() { criticalFunctionId }: TrainingNeedGroup,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriticalFunction | null> {
    return criticalFunctionId === null ? null : this.reader.load(CriticalFunction, criticalFunctionId, info);
  }
}
